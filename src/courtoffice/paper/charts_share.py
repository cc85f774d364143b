"""A round chart of shares: slices clockwise from the top, each named beside it with its number and per cent."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from courtoffice.paper.charts_bars import Frame
from courtoffice.paper.charts_ink import Ink, Point
from courtoffice.paper.charts_labels import clean, shorten
from courtoffice.paper.charts_scale import number_text, percent_text
from courtoffice.paper.charts_text import SIZE, text_width

_LINE = 12.0  # points between two names beside the round
_REACH = 9.0  # how far a leader goes out before it turns
_ELBOW = 8.0
_DEGREES = 2.0  # a round is drawn as a polygon with a corner every so many degrees


@dataclass(frozen=True, slots=True)
class Slice:
    """One share: its name, its value, and its two angles in degrees clockwise from the top."""

    name: str
    value: float
    begin: float
    end: float

    @property
    def middle(self) -> float:
        """The angle half way."""
        return (self.begin + self.end) / 2


def slices(labels: Sequence[str], values: Sequence[float | None], most: int) -> list[Slice]:
    """Return the shares that are more than nothing; when more than ``most``, the smallest become 其余N项.

    The order is kept. A value below zero has no share.
    """
    parts = [(clean(label), value) for label, value in zip(labels, values, strict=True) if value and value > 0]
    if len(parts) > most:
        least = sorted(range(len(parts)), key=lambda at: parts[at][1])[: len(parts) - most + 1]
        rest = sum(parts[at][1] for at in least)
        parts = [part for at, part in enumerate(parts) if at not in set(least)]
        parts.append((f"其余{len(least)}项", rest))
    whole = sum(value for _, value in parts)
    result, angle = [], 0.0
    for name, value in parts:
        end = angle + 360 * value / whole
        result.append(Slice(name, value, angle, end))
        angle = end
    return result


def draw_share(ink: Ink, frame: Frame, labels: Sequence[str], values: Sequence[float | None], unit: str) -> None:
    """Draw the round in the middle of the frame with its names on both sides."""
    most = max(2, int(frame.height / _LINE))
    parts = slices(labels, values, most)
    radius = min(frame.height / 2 - _LINE, frame.width * 0.2)
    centre = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    for at, part in enumerate(parts):
        fill = ink.palette.fill(at + (at == len(parts) - 1 > 0 and at % len(ink.palette.fills) == 0))
        ink.area(corners(centre, radius, part.begin, part.end), fill)
    whole = sum(part.value for part in parts)
    for right in (True, False):
        side = [part for part in parts if (part.middle <= 180) == right]
        _names(ink, frame, centre, radius, side, whole, unit, right=right)


def corners(centre: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Return the corners of a slice; a whole round has no corner in the middle."""
    count = max(2, math.ceil((end - begin) / _DEGREES))
    edge = [_on(centre, radius, begin + (end - begin) * at / count) for at in range(count + 1)]
    return edge[:-1] if end - begin > 359.99 else [centre, *edge]


def _on(centre: Point, radius: float, angle: float) -> Point:
    turn = math.radians(90 - angle)
    return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)


def _names(
    ink: Ink, frame: Frame, centre: Point, radius: float, parts: list[Slice], whole: float, unit: str, *, right: bool
) -> None:
    """Write the names of one side, each at its slice's height or as near as its neighbours leave room."""
    ordered = sorted(parts, key=lambda part: part.middle, reverse=not right)
    wanted = [_on(centre, radius + _REACH, part.middle)[1] for part in ordered]
    sign = 1 if right else -1
    elbow = centre[0] + sign * (radius + _REACH + 2)
    room = frame.width / 2 - radius - _REACH - _ELBOW - 6
    for part, y in zip(ordered, spread(wanted, _LINE, frame.y, frame.y + frame.height), strict=True):
        start = _on(centre, radius + 1, part.middle)
        ink.hair(*start, elbow, y, strong=True)
        ink.hair(elbow, y, elbow + sign * _ELBOW, y, strong=True)
        words = _words(part, whole, unit, room)
        ink.text(elbow + sign * (_ELBOW + 3), y - SIZE * 0.36, words, SIZE, at=0.0 if right else 1.0)


def _words(part: Slice, whole: float, unit: str, room: float) -> str:
    """Return name, number and per cent; where there is no room the name is cut first."""
    numbers = f" {number_text(part.value)}{clean(unit)} {percent_text(part.value, whole)}"
    left = room - text_width(numbers, SIZE)
    if left < 2 * SIZE:
        numbers = f" {percent_text(part.value, whole)}"
        left = room - text_width(numbers, SIZE)
    return shorten(part.name, max(left, SIZE), lambda text: text_width(text, SIZE)) + numbers


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return heights in falling order at least ``gap`` apart, as near as may be to those wanted.

    ``wanted`` falls. Where the heights do not fit between ``low`` and ``high``, the gap becomes smaller.
    """
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(1, len(wanted)))
    top, bottom = high - gap / 2, low + gap / 2
    places: list[float] = []
    for at, y in enumerate(wanted):
        above = places[-1] - gap if places else top
        places.append(min(max(y, bottom), above, top - at * gap))
    for at in range(len(places) - 1, -1, -1):
        below = places[at + 1] + gap if at + 1 < len(places) else bottom
        places[at] = max(places[at], below)
    return places
