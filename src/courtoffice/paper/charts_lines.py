"""Lines of a chart: their points, gaps where a value is missing, and numbers that do not cover each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from courtoffice.paper.charts_bars import Frame, Series
from courtoffice.paper.charts_ink import Ink
from courtoffice.paper.charts_scale import Scale, number_text
from courtoffice.paper.charts_text import text_width

_NUMBER = 8.0
_LEAST_SLOT = 7.0  # points: closer points get no marks
_MOST_NUMBERS = 120


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of a line and where it stands, in points."""

    value: float
    x: float
    y: float


def lines(series: Series, frame: Frame, scale: Scale) -> list[list[list[Spot]]]:
    """Return for each series its unbroken stretches; a missing value parts two of them."""
    count = max(len(values) for values in series)
    slot = frame.slot(count)
    result = []
    for values in series:
        stretches: list[list[Spot]] = [[]]
        for label, value in enumerate(values):
            if value is None:
                stretches.append([])
            else:
                y = frame.y + frame.height * scale.place(value)
                stretches[-1].append(Spot(value, frame.x + slot * (label + 0.5), y))
        result.append([stretch for stretch in stretches if stretch])
    return result


def draw_lines(ink: Ink, drawn: Sequence[Sequence[Sequence[Spot]]], slot: float, frame: Frame) -> None:
    """Draw the lines, their marks and as many of their numbers as find a free place."""
    taken: list[tuple[float, float, float, float]] = []
    for series, stretches in enumerate(drawn):
        for stretch in stretches:
            if len(stretch) > 1:
                ink.trace([(spot.x, spot.y) for spot in stretch], series)
            for spot in stretch:
                if slot >= _LEAST_SLOT or len(stretch) == 1:
                    ink.mark(spot.x, spot.y, series)
                taken.append((spot.x - 2, spot.y - 2, spot.x + 2, spot.y + 2))
    spots = [spot for stretches in drawn for stretch in stretches for spot in stretch]
    if len(spots) > _MOST_NUMBERS:
        return
    for spot in spots:
        _number(ink, spot, frame, taken)


def _number(ink: Ink, spot: Spot, frame: Frame, taken: list[tuple[float, float, float, float]]) -> None:
    """Write a number above its point, else below it, else not at all."""
    words = number_text(spot.value)
    half = text_width(words, _NUMBER) / 2 + 1
    for base in (spot.y + 4.5, spot.y - 3.5 - _NUMBER):
        box = (spot.x - half, base - 1, spot.x + half, base + _NUMBER)
        if base < frame.y or any(_cover(box, other) for other in taken):
            continue
        taken.append(box)
        ink.text(spot.x, base, words, _NUMBER, at=0.5)
        return


def _cover(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
