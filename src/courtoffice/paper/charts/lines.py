"""Lines of a chart: their points, gaps where a value is missing, and numbers that do not cover each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from courtoffice.paper.charts.bars import Frame, Series
from courtoffice.paper.charts.ink import Ink
from courtoffice.paper.charts.scale import Scale, number_text

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points."""

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
    taken: list[Box] = []
    strokes: list[tuple[Spot, Spot]] = []
    for series, stretches in enumerate(drawn):
        for stretch in stretches:
            if len(stretch) > 1:
                ink.trace([(spot.x, spot.y) for spot in stretch], series)
                strokes += pairwise(stretch)
            for spot in stretch:
                if slot >= _LEAST_SLOT or len(stretch) == 1:
                    ink.mark(spot.x, spot.y, series)
                taken.append((spot.x - 2.5, spot.y - 2.5, spot.x + 2.5, spot.y + 2.5))
    spots = [spot for stretches in drawn for stretch in stretches for spot in stretch]
    if len(spots) > _MOST_NUMBERS:
        return
    for spot in spots:
        words = number_text(spot.value)
        place = _place(spot, ink.width(words, _NUMBER) / 2 + 1, frame, taken, strokes)
        if place:
            taken.append(place)
            ink.number((place[0] + place[2]) / 2, place[1] + 1, words, _NUMBER)


def _place(
    spot: Spot, half: float, frame: Frame, taken: Sequence[Box], strokes: Sequence[tuple[Spot, Spot]]
) -> Box | None:
    """Return the first free place near a point; one that crosses only lines is better than none."""
    second: Box | None = None
    for aside in (0.0, -half, half):
        for base in (spot.y + 4.5, spot.y - 3.5 - _NUMBER):
            x = spot.x + aside
            box = (x - half, base - 1, x + half, base + _NUMBER - 1)
            if base < frame.y or any(_cover(box, other) for other in taken):
                continue
            if not any(_crosses(box, *stroke) for stroke in strokes):
                return box
            second = second or box
    return second


def _cover(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(box: Box, one: Spot, other: Spot) -> bool:
    """Tell whether a straight line from left to right runs through a box."""
    left, right = max(box[0], one.x), min(box[2], other.x)
    if left >= right:
        return False
    rise = (other.y - one.y) / (other.x - one.x)
    heights = [one.y + rise * (x - one.x) for x in (left, right)]
    return min(heights) < box[3] and max(heights) > box[1]
