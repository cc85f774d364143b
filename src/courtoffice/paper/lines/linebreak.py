"""Breaks Chinese text into lines and fills each line to both edges. Pure: widths in, positions out.

Lengths are points. A paragraph is given as spans, each with the advance of every character; a line comes back
as pieces that keep their span's tag, so that whoever draws them knows the font, and which figure they show.
The pieces of all lines put together are the text, character by character, without the line feeds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

from courtoffice.paper.lines.breaks import atom_ends
from courtoffice.paper.lines.characters import CLOSING, NARROW, NO_END, NO_START, OPENING
from courtoffice.paper.standard import (
    SHRINK_LIMIT,
    SQUEEZE_INSIDE,
    SQUEEZE_LINE_EDGE,
    STRETCH_LIMIT,
    STRETCH_LIMIT_SPACE,
)

_EPSILON = 0.01
_MARKS_TAKEN_ALONG = 4
"""So many marks at most are spared the start of a line when a word is parted before them."""
_PAIR = re.compile(f"[{CLOSING}](?=[{CLOSING}{OPENING}])|[{OPENING}](?=[{OPENING}])")
_SEGMENT = re.compile(f"[{NARROW}]+| +|—+|…+|[^{NARROW} —…]+")
_SPACE_WEIGHT = STRETCH_LIMIT_SPACE / STRETCH_LIMIT
_NARROW = re.compile(f"[{NARROW}]")
_MARKS = NO_START + NO_END + " "


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one font and size.

    ``advances`` holds one number for each character: how far it is to the next one, ``tracking`` (the even
    correction between characters that are not narrow) included. ``tag`` comes back in the pieces.
    """

    text: str
    advances: Sequence[float]
    size: float
    tracking: float = 0.0
    tag: object = None


class Piece(NamedTuple):
    """Characters of a line with one tag and one spacing.

    ``x`` is from the left edge of the column; ``spacing`` is added after each character to the width that the
    font gives it; ``width`` is the advance of the whole piece without the gap behind it.
    """

    text: str
    x: float
    spacing: float
    width: float
    tag: Any


class Line(NamedTuple):
    """One line; ``width`` is from the column's left edge to the end of the last character that shows.

    ``filled`` lines reach both edges; the last line of a paragraph, and one that could not be filled within
    the limits, keep their natural width.
    """

    pieces: tuple[Piece, ...]
    width: float
    filled: bool

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)


def break_lines(
    spans: Sequence[Span],
    width: float,
    *,
    indent: float = 0.0,
    hanging: float = 0.0,
    justify: bool = True,
) -> list[Line]:
    """Set a text in lines no wider than ``width``.

    ``indent`` is where the first line begins, ``hanging`` where the others do. A line feed ends a line. With
    ``justify`` off every line keeps its natural width. An empty text is one empty line.
    """
    lines: list[Line] = []
    for part in _split_at_line_feeds(spans):
        left = hanging if lines else indent
        if not part:
            lines.append(Line((), left, filled=False))
            continue
        setting = _Setting(part)
        ranges = setting.ranges(width - left, width - hanging)
        for at, (first, last) in enumerate(ranges):
            start = left if at == 0 else hanging
            fill = justify and at < len(ranges) - 1
            lines.append(setting.line(first, last, start, width - start, fill))
    return lines


def single_line(text: str, width: float, tag: object) -> Line | None:
    """Return a text without tracking as the one line that it is, or None when it needs the full treatment.

    ``width`` is the sum of its advances. This is the quick way for the cells of long tables.
    """
    if not text or text[-1] == " " or "\n" in text or _PAIR.search(text):
        return None
    return Line((Piece(text, 0.0, 0.0, width, tag),), width, filled=False)


def _split_at_line_feeds(spans: Sequence[Span]) -> list[list[Span]]:
    parts: list[list[Span]] = [[]]
    for span in spans:
        if "\n" not in span.text:
            if span.text:
                parts[-1].append(span)
            continue
        at = 0
        for text in span.text.split("\n"):
            if at:
                parts.append([])
            if text:
                advances = span.advances[at : at + len(text)]
                parts[-1].append(Span(text, advances, span.size, span.tracking, span.tag))
            at += len(text) + 1
    return parts


class _Setting:
    """One paragraph without line feeds: prefix sums, so that the width of any part is one subtraction."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.text = "".join(span.text for span in spans)
        self.size = max(span.size for span in spans)
        advances = [advance for span in spans for advance in span.advances]
        self.squeezed = {
            match.start(): 0.5 * advances[match.start()]
            for match in _PAIR.finditer(self.text)
            if advances[match.start()] > 0.8 * self.size
        }
        for at, amount in self.squeezed.items():
            advances[at] -= amount
        self.even = len(spans) == 1 and not self.squeezed and not spans[0].tracking
        self.sums = [0.0, *accumulate(advances)]
        self.bounds = list(accumulate(len(span.text) for span in spans))

    def natural(self, first: int, last: int) -> float:
        """The width of a line of these characters; spaces at its end hang, a squeeze there is undone."""
        end = self.visible_end(first, last)
        return self.sums[end] - self.sums[first] + self.squeezed.get(end - 1, 0.0)

    def visible_end(self, first: int, last: int) -> int:
        while last > first and self.text[last - 1] == " ":
            last -= 1
        return last

    # --- choosing the breaks

    def ranges(self, first_width: float, other_width: float) -> list[tuple[int, int]]:
        """Return the first and last character of each line."""
        ends = atom_ends(self.text)
        end_sums = [self.sums[end] for end in ends]
        lines: list[tuple[int, int]] = []
        start, size = 0, len(self.text)
        while start < size:
            room = other_width if lines else first_width
            last = self._line_end(start, room, max(room, other_width), ends, end_sums)
            lines.append((start, last))
            start = last
        if len(lines) > 1:
            self._mend_lone_end(lines, other_width if len(lines) > 2 else first_width, ends)
        return lines

    def _line_end(
        self, start: int, room: float, longest: float, ends: list[int], end_sums: list[float]
    ) -> int:
        """Where a line from ``start`` ends: at the natural break, or one atom further by pushing in."""
        limit = room + _EPSILON
        at = max(bisect_right(end_sums, self.sums[start] + limit), bisect_right(ends, start))
        while at < len(ends) and self.natural(start, ends[at]) <= limit:
            at += 1
        fitting = ends[at - 1] if at else 0
        while fitting > start and self.natural(start, fitting) > limit:
            at -= 1
            fitting = ends[at - 1] if at else 0
        if at == len(ends):
            return fitting
        following = ends[at]
        begin = max(fitting, start)
        if following - begin > 1:
            if self.natural(start, following) - room <= self.shrinkable(start, following):
                return following
            if fitting <= start or self.natural(begin, following) > longest + _EPSILON:
                return self._inside_atom(start, begin, following, limit)
        return fitting if fitting > start else following

    def _inside_atom(self, start: int, begin: int, end: int, limit: float) -> int:
        """Part an atom that fits on no line, as the last resort, where this line is full."""
        last = bisect_right(self.sums, self.sums[start] + limit, begin, end) - 1
        while last > start + 1 and self.natural(start, last) > limit:
            last -= 1
        for earlier in range(last, max(start, last - _MARKS_TAKEN_ALONG), -1):
            if self.text[earlier] not in NO_START:
                return earlier
        return max(last, start + 1)

    def _mend_lone_end(self, lines: list[tuple[int, int]], room: float, ends: list[int]) -> None:
        """Bring a single character on the last line back into the line above, or send another one down."""
        (first, middle), (_, last) = lines[-2:]
        if len(self.text[middle:last].strip(_MARKS)) != 1:
            return
        if self.natural(first, last) - room <= self.shrinkable(first, last):
            lines[-2:] = [(first, last)]
            return
        at = bisect_right(ends, middle) - 2
        if at < 0 or ends[at] <= first:
            return
        gap = self._gap(first, ends[at], room - self.natural(first, ends[at]))
        if gap is not None and gap <= STRETCH_LIMIT * self.size:
            lines[-2:] = [(first, ends[at]), (ends[at], last)]

    # --- filling a line

    def _gaps(self, first: int, last: int) -> float:
        """The number of gaps that a line can be stretched in; a space between words counts more than one."""
        count = 0.0
        segments = [match.group() for match in _SEGMENT.finditer(self.text, first, last)]
        for at, segment in enumerate(segments):
            if segment[0] == " ":
                count += _SPACE_WEIGHT
                continue
            wide = not _NARROW.match(segment) and segment[0] not in "—…"
            count += len(segment) - 1 if wide else 0
            count += 1 if at + 1 < len(segments) and segments[at + 1][0] != " " else 0
        return count

    def _gap(self, first: int, last: int, missing: float) -> float | None:
        """What must be added in each gap to make a line longer, or None where there is no gap."""
        count = self._gaps(first, self.visible_end(first, last))
        return missing / count if count else None

    def _marks(self, first: int, last: int) -> list[int]:
        """Places inside a line where an empty half of a mark can give way."""
        text = self.text
        return [
            at
            for at in range(first, last - 1)
            if (text[at] in CLOSING or text[at + 1] in OPENING) and at not in self.squeezed
        ]

    def _edges(self, first: int, last: int) -> tuple[float, float]:
        """What an opening mark at the start and a closing one at the end can give."""
        most = SQUEEZE_LINE_EDGE * self.size
        at_start = most if first and self.text[first] in OPENING else 0.0
        return at_start, most if self.text[last - 1] in CLOSING else 0.0

    def shrinkable(self, first: int, last: int) -> float:
        """How much narrower than natural a line of these characters may be made."""
        end = self.visible_end(first, last)
        inside = SQUEEZE_INSIDE * self.size * len(self._marks(first, end))
        return sum(self._edges(first, end)) + inside + SHRINK_LIMIT * self.size * self._gaps(first, end)

    def _shrink(self, first: int, last: int, excess: float) -> tuple[float, dict[int, float], float]:
        """Share out an excess: marks at the edges first, then marks inside, then every gap alike.

        Returns how far the line moves left, what is taken away behind which character, and the gap.
        """
        at_start, at_end = self._edges(first, last)
        excess = max(0.0, excess - at_end)
        left = min(excess, at_start)
        excess -= left
        marks = self._marks(first, last)
        each = min(SQUEEZE_INSIDE * self.size, excess / len(marks)) if marks else 0.0
        excess -= each * len(marks)
        gap = self._gap(first, last, -excess) if excess > _EPSILON else 0.0
        return left, dict.fromkeys(marks, each) if each else {}, gap or 0.0

    def line(self, first: int, last: int, start: float, room: float, fill: bool) -> Line:
        """Place the characters of one line, which begins at ``start`` and has ``room``."""
        end = self.visible_end(first, last)
        missing = room - self.natural(first, last)
        moved: dict[int, float] = {}
        gap = 0.0
        if missing < -_EPSILON:
            left, moved, gap = self._shrink(first, end, -missing)
            start -= left
        elif fill:
            wanted = self._gap(first, last, missing)
            fill = wanted is not None and wanted <= STRETCH_LIMIT * self.size
            gap = wanted if fill and wanted is not None else 0.0
        pieces = self._pieces(first, last, start, gap, moved)
        shown = pieces[-1].x + pieces[-1].width - (self.sums[last] - self.sums[end])
        return Line(tuple(pieces), shown, filled=fill)

    def _pieces(self, first: int, last: int, x: float, gap: float, moved: dict[int, float]) -> list[Piece]:
        """Cut a line where the font, the spacing or an irregular gap changes."""
        if self.even and not moved and not gap:
            text, width = self.text[first:last], self.sums[last] - self.sums[first]
            return [Piece(text, x, 0.0, width, self.spans[0].tag)]
        pieces: list[Piece] = []
        follows = False
        for match in _SEGMENT.finditer(self.text, first, last):
            text = match.group()
            narrow = _NARROW.match(text) is not None
            solid = narrow or text[0] in "—… "
            at = match.start()
            for end in self._cuts(at, match.end(), moved):
                span = self.spans[bisect_right(self.bounds, at)]
                spacing = (0.0 if narrow or text[0] == " " else span.tracking) + (0.0 if solid else gap)
                inner = self.sums[end] - self.sums[at] + self.squeezed.get(end - 1, 0.0)
                count = end - at - 1
                width = inner + (0.0 if solid else gap * count)
                if follows and pieces[-1].tag is span.tag and pieces[-1].spacing == spacing:
                    head = pieces.pop()
                    piece = Piece(
                        head.text + self.text[at:end], head.x, spacing, x + width - head.x, span.tag
                    )
                else:
                    piece = Piece(self.text[at:end], x, spacing, width, span.tag)
                pieces.append(piece)
                inside = solid and end < match.end()
                stretch = 0.0 if inside else self._behind(end, last, text[0], gap)
                behind = stretch - moved.get(end - 1, 0.0) - self.squeezed.get(end - 1, 0.0)
                own = 0.0 if solid else gap
                follows = abs(behind - own) < 1e-9
                x += width + behind
                at = end
        return pieces

    def _behind(self, end: int, last: int, kind: str, gap: float) -> float:
        """The stretch of the gap behind a piece."""
        if end >= last or self.text[end] == " ":
            return 0.0
        return gap * _SPACE_WEIGHT if kind == " " else gap

    def _cuts(self, first: int, last: int, moved: dict[int, float]) -> list[int]:
        """The ends of the parts of a segment: where the span changes or something is taken away."""
        if not (moved or self.squeezed) and len(self.spans) == 1:
            return [last]
        cuts = {last}
        cuts.update(at + 1 for at in moved if first <= at < last)
        cuts.update(at + 1 for at in self.squeezed if first <= at < last)
        cuts.update(bound for bound in self.bounds if first < bound < last)
        return sorted(cuts)
