"""A round chart of shares: slices clockwise from the top, each with its name and numbers beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from courtoffice.paper.charts.bars import Frame
from courtoffice.paper.charts.ink import Ink, Point
from courtoffice.paper.charts.labels import clean, shorten
from courtoffice.paper.charts.scale import number_text, percent_text
from courtoffice.paper.charts.text import SIZE

_LINE = 12.0  # points between two names beside the round
_REACH = 9.0  # how far a leader goes out before it turns
_ELBOW = 8.0
_BESIDE = _REACH + _ELBOW + 6  # between the round and the names
_WIDE, _NARROW = 0.18, 0.1  # the radius in parts of the width, with short names and with long ones
_LONG_NAME = 9 * SIZE  # a name and its per cent may be so long before they are cut
_WHOLE = 359.99
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
        """The angle half way; a whole round is named on its right."""
        return 90.0 if self.end - self.begin > _WHOLE else (self.begin + self.end) / 2


def slices(labels: Sequence[str], values: Sequence[float | None], most: int) -> list[Slice]:
    """Return the shares that are more than nothing; when more than ``most``, the smallest become 其余N项.

    The order is kept. A value below zero has no share.
    """
    parts = [
        (clean(label), value) for label, value in zip(labels, values, strict=True) if value and value > 0
    ]
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


def draw_share(
    ink: Ink, frame: Frame, labels: Sequence[str], values: Sequence[float | None], unit: str
) -> None:
    """Draw the round in the middle of the frame with its names on both sides."""
    most = max(2, int(frame.height / _LINE))
    parts = slices(labels, values, most)
    centre = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    words = _words(ink, parts, clean(unit), frame.width / 2 - _WIDE * frame.width - _BESIDE)
    longest = max(ink.width(text) for text in words)
    radius = max(_NARROW * frame.width, min(_WIDE * frame.width, frame.width / 2 - _BESIDE - longest))
    radius = max(1.0, min(radius, frame.height / 2 - _LINE))
    for at, part in enumerate(parts):
        again = (
            at and at == len(parts) - 1 and at % len(ink.palette.fills) == 0
        )  # it would look like the first
        ink.area(corners(centre, radius, part.begin, part.end), ink.palette.fill(at + bool(again)))
    words = [shorten(text, frame.width / 2 - _BESIDE - radius, ink.width) for text in words]
    for right in (True, False):
        side = [
            (part, text) for part, text in zip(parts, words, strict=True) if (part.middle <= 180) == right
        ]
        _names(ink, frame, centre, radius, side if right else side[::-1], right=right)


def corners(centre: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Return the corners of a slice; a whole round has no corner in the middle."""
    count = max(2, math.ceil((end - begin) / _DEGREES))
    edge = [_on(centre, radius, begin + (end - begin) * at / count) for at in range(count + 1)]
    return edge[:-1] if end - begin > _WHOLE else [centre, *edge]


def _on(centre: Point, radius: float, angle: float) -> Point:
    turn = math.radians(90 - angle)
    return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)


def _names(
    ink: Ink, frame: Frame, centre: Point, radius: float, names: Sequence[tuple[Slice, str]], *, right: bool
) -> None:
    """Write the names of one side from top to bottom, each as near its slice as its neighbours let it."""
    wanted = [_on(centre, radius + _REACH, part.middle)[1] for part, _ in names]
    sign = 1 if right else -1
    elbow = centre[0] + sign * (radius + _REACH + 2)
    for (part, words), y in zip(names, spread(wanted, _LINE, frame.y, frame.y + frame.height), strict=True):
        start = _on(centre, radius + 1, part.middle)
        ink.hair(*start, elbow, y, strong=True)
        ink.hair(elbow, y, elbow + sign * _ELBOW, y, strong=True)
        ink.text(elbow + sign * (_ELBOW + 3), y - SIZE * 0.36, words, at="start" if right else "end")


def _words(ink: Ink, parts: Sequence[Slice], unit: str, room: float) -> list[str]:
    """Return name, number and per cent of each; without room the numbers are left out, then names are cut."""
    whole = sum(part.value for part in parts)
    shares = [percent_text(part.value, whole) for part in parts]
    numbers = [f" {number_text(part.value)}{unit} " for part in parts]
    full = [part.name + more + share for part, more, share in zip(parts, numbers, shares, strict=True)]
    if all(ink.width(words) <= room for words in full):
        return full
    most = max(room, _LONG_NAME)
    return [
        f"{shorten(part.name, most - ink.width(f' {share}'), ink.width)} {share}"
        for part, share in zip(parts, shares, strict=True)
    ]


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
