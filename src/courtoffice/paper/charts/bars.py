"""Bars of a chart, side by side or stacked: where they stand, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from courtoffice.paper.charts.ink import Ink
from courtoffice.paper.charts.scale import Scale, number_text

Series = Sequence[Sequence[float | None]]

_FILLED = 0.62  # the share of a slot that its bars take
_WIDEST = 30.0  # points
_NUMBER = 8.0
_SMALL_NUMBER = 7.0
_ABOVE = 2.5


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle that the values are drawn in, in points."""

    x: float
    y: float
    width: float
    height: float

    def slot(self, count: int) -> float:
        """Return the width that each of ``count`` labels has."""
        return self.width / count


@dataclass(frozen=True, slots=True)
class Bar:
    """One value: the rectangle in points, and whose value it is."""

    series: int
    label: int
    value: float
    x: float
    y: float
    width: float
    height: float


def side_by_side(series: Series, frame: Frame, scale: Scale) -> list[Bar]:
    """Return the bars of every label next to each other; a missing value leaves its place empty."""
    count = max(len(values) for values in series)
    slot = frame.slot(count)
    width = min(slot * _FILLED / len(series), _WIDEST)
    zero = frame.y + frame.height * scale.place(0)
    bars = []
    for number, values in enumerate(series):
        for label, value in enumerate(values):
            if value is not None:
                x = frame.x + slot * (label + 0.5) + width * (number - len(series) / 2)
                end = frame.y + frame.height * scale.place(value)
                bars.append(Bar(number, label, value, x, min(zero, end), width, abs(end - zero)))
    return bars


def stacked(series: Series, frame: Frame, scale: Scale) -> list[Bar]:
    """Return one bar for each label, its series on top of each other; what is below zero hangs from zero."""
    count = max(len(values) for values in series)
    slot = frame.slot(count)
    width = min(slot * _FILLED, _WIDEST)
    tops = [[0.0] * count, [0.0] * count]
    bars = []
    for number, values in enumerate(series):
        for label, value in enumerate(values):
            if value:
                side = tops[value < 0]
                ends = [frame.y + frame.height * scale.place(at) for at in (side[label], side[label] + value)]
                side[label] += value
                x = frame.x + slot * (label + 0.5) - width / 2
                bars.append(Bar(number, label, value, x, min(ends), width, abs(ends[1] - ends[0])))
    return bars


def draw_side_by_side(ink: Ink, bars: Sequence[Bar], slot: float, count: int) -> None:
    """Draw bars with their numbers above, or below where negative; no numbers where they would touch."""
    draw_boxes(ink, bars)
    draw_numbers(ink, bars, slot, count)


def draw_boxes(ink: Ink, bars: Sequence[Bar]) -> None:
    """Draw bars alone."""
    for bar in bars:
        ink.box(bar.x, bar.y, bar.width, bar.height, ink.palette.fill(bar.series))


def draw_numbers(ink: Ink, bars: Sequence[Bar], slot: float, count: int) -> None:
    """Write the number of each bar above it, or below where negative; none where they would touch."""
    room = slot - 2 if count == 1 else max((bar.width for bar in bars), default=0.0) + 1
    texts = [number_text(bar.value) for bar in bars]
    size = _number_size(ink, texts, room)
    if not size:
        return
    for bar, words in zip(bars, texts, strict=True):
        below = bar.value < 0
        y = bar.y - size if below else bar.y + bar.height + _ABOVE
        ink.number(bar.x + bar.width / 2, y, words, size)


def draw_stacked(ink: Ink, bars: Sequence[Bar], slot: float, count: int) -> None:
    """Draw stacked bars, each part with its number where it has room, and the sum on top."""
    for bar in bars:
        ink.box(bar.x, bar.y, bar.width, bar.height, ink.palette.fill(bar.series))
        words = number_text(bar.value)
        width = ink.width(words, _SMALL_NUMBER)
        if bar.height >= _SMALL_NUMBER + 3 and width + 4 <= bar.width:
            middle = bar.x + bar.width / 2
            base = bar.y + bar.height / 2 - _SMALL_NUMBER * 0.36
            ink.number(middle, base, words, _SMALL_NUMBER)
    if count > 1:
        _draw_sums(ink, bars, slot)


def _draw_sums(ink: Ink, bars: Sequence[Bar], slot: float) -> None:
    """Write the sum of the positive parts above each stack."""
    tops: dict[int, Bar] = {bar.label: bar for bar in bars if bar.value > 0}
    sums = {label: sum(bar.value for bar in bars if bar.label == label and bar.value > 0) for label in tops}
    texts = {label: number_text(value) for label, value in sums.items()}
    size = _number_size(ink, list(texts.values()), slot - 2)
    if not size:
        return
    for label, bar in tops.items():
        ink.number(bar.x + bar.width / 2, bar.y + bar.height + _ABOVE, texts[label], size)


def _number_size(ink: Ink, texts: Sequence[str], room: float) -> float:
    """Return the size at which all numbers fit into the room, or 0 when none does."""
    for size in (_NUMBER, _SMALL_NUMBER):
        if all(ink.width(words, size) <= room for words in texts):
            return size
    return 0.0
