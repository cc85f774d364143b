"""Turns runs of a document into measured spans, and knows how wide a text is in a face and size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from courtoffice.paper.document import Cell, Face, FigureRun, Runs
from courtoffice.paper.faces.fonts import Fonts
from courtoffice.paper.lines.characters import NARROW, printable
from courtoffice.paper.lines.linebreak import Line, Span, break_lines, single_line
from courtoffice.paper.standard import SIZE_3

_NARROW = re.compile(f"[{NARROW} ]")


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A face in a size, with an even correction between characters (points).

    Styles are told apart by identity, which is quick to look up; :func:`style_of` makes equal ones one.
    """

    face: Face
    size: float = SIZE_3
    tracking: float = 0.0


@cache
def style_of(face: Face, size: float = SIZE_3, tracking: float = 0.0) -> Style:
    """Return the style of a face, size and correction."""
    return Style(face, size, tracking)


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """What a piece of a line is: its style, and the key of the figure it shows, or ""."""

    style: Style
    figure: str = ""


class _Advances(dict[str, float]):
    """Character -> distance to the next one, in one style."""

    def __init__(self, widths: dict[str, float], style: Style) -> None:
        super().__init__()
        self._widths, self._style = widths, style

    def __missing__(self, character: str) -> float:
        advance = self._widths[character] * self._style.size
        if not _NARROW.match(character):
            advance += self._style.tracking
        self[character] = advance
        return advance


class Typesetter:
    """Measures and breaks text in the faces of one choice of fonts."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._tables: dict[Style, _Advances] = {}
        self._tags: dict[Style, Tag] = {}

    def widths(self, face: Face) -> dict[str, float]:
        """Return the table of widths of a face, in parts of the size."""
        return self.fonts.font(face).widths

    def advances(self, style: Style) -> _Advances:
        """Return the table of advances of a style."""
        if style not in self._tables:
            self._tables[style] = _Advances(self.widths(style.face), style)
            self._tags[style] = Tag(style)
        return self._tables[style]

    def width(self, text: str, style: Style) -> float:
        """Return the length of a text set in one line, in points."""
        return sum(map(self.advances(style).__getitem__, text))

    def spans(self, runs: Runs | Cell, style: Style) -> list[Span]:
        """Measure runs of one style; each figure keeps a tag of its own."""
        table = self.advances(style)
        spans = []
        for run in (runs,) if isinstance(runs, str | FigureRun) else runs:
            text = printable(run if isinstance(run, str) else run.text)
            tag = self._tags[style] if isinstance(run, str) else Tag(style, run.figure.key)
            if text:
                advances = list(map(table.__getitem__, text))
                spans.append(Span(text, advances, style.size, style.tracking, tag))
        return spans

    def lines(
        self,
        runs: Runs | Cell,
        style: Style,
        width: float,
        *,
        indent: float = 0.0,
        hanging: float = 0.0,
        justify: bool = True,
    ) -> list[Line]:
        """Break runs of one style into lines."""
        if isinstance(runs, str) and not (style.tracking or indent or hanging):
            length = self.width(runs, style)
            line = single_line(runs, length, self._tags[style]) if length <= width else None
            if line and printable(runs) is runs:
                return [line]
        spans = self.spans(runs, style)
        return break_lines(spans, width, indent=indent, hanging=hanging, justify=justify)
