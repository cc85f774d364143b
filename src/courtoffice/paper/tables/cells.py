"""Wraps the texts of table cells, each text once for each column, and draws them."""

from __future__ import annotations

from typing import NamedTuple

from courtoffice.paper.compose.text import aligned
from courtoffice.paper.document import Align, Cell, Face, FigureRun
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.typesetter import Style, Typesetter, style_of
from courtoffice.paper.pen import Pen
from courtoffice.paper.standard import CELL_PADDING, CELL_PADDING_SIDE, EM_ASCENT, TABLE_LEADING

_FILL_FROM = 12
"""Running text in a column of so many characters is filled to both edges; in a narrower one it is not."""


class SetCell(NamedTuple):
    """A wrapped cell: its lines with their left edges in the table, and its least height."""

    lines: tuple[tuple[Line, float], ...]
    style: Style
    align: Align
    height: float

    def draw(self, pen: Pen, x: float, y: float, height: float) -> None:
        """Draw the text in the middle of a cell's height; ``x`` is the table's left edge."""
        size = self.style.size
        leading = size * TABLE_LEADING
        baseline = y + (height - len(self.lines) * leading + leading - size) / 2 + EM_ASCENT * size
        for line, left in self.lines:
            pen.line(line, x + left, baseline)
            baseline += leading

    def part(self, lines: tuple[tuple[Line, float], ...]) -> SetCell:
        """Return the cell with other lines."""
        return SetCell(lines, self.style, self.align, cell_height(len(lines), self.style.size))


def cell_height(lines: int, size: float) -> float:
    """Return how high a cell is, with the white above and below its text."""
    return lines * size * TABLE_LEADING + 2 * CELL_PADDING


class CellSetter:
    """Wraps cells of one table in one size and remembers what it has wrapped."""

    def __init__(self, setter: Typesetter, size: float) -> None:
        self.setter = setter
        self.size = size
        self._columns: dict[tuple[float, float, Align, Face], CellColumn] = {}

    def column(self, x: float, width: float, align: Align, face: Face = Face.BODY) -> CellColumn:
        """Return the cells whose text begins at ``x`` and has ``width``."""
        key = (x, width, align, face)
        if key not in self._columns:
            self._columns[key] = CellColumn(self.setter, style_of(face, self.size), x, width, align)
        return self._columns[key]

    def cell(self, cell: Cell, x: float, width: float, align: Align, face: Face = Face.BODY) -> SetCell:
        """Wrap one cell."""
        return self.column(x, width, align, face).cell(cell)

    def label(self, text: str, x: float, width: float) -> SetCell:
        """Wrap a label in 黑体 in the middle of a cell, in lines of about the same length."""
        style = style_of(Face.HEI, self.size)
        best = self.setter.lines(text, style, width, justify=False) if text else []
        count, narrow = len(best), max((line.width for line in best), default=0.0)
        while narrow > self.size:
            narrow -= self.size / 2
            lines = self.setter.lines(text, style, narrow, justify=False)
            if len(lines) > count or any(line.width > narrow for line in lines):
                break
            best = lines
        placed = tuple((line, x + aligned(line, Align.CENTRE, width)) for line in best)
        return SetCell(placed, style, Align.CENTRE, cell_height(count, self.size))


class CellColumn:
    """The cells of one column in one face."""

    def __init__(self, setter: Typesetter, style: Style, x: float, width: float, align: Align) -> None:
        self._setter = setter
        self._style = style
        self._x, self._width, self._align = x, width, align
        self._fill = align is Align.LEFT and width >= _FILL_FROM * style.size
        self._known: dict[str, SetCell] = {}

    def cell(self, cell: Cell) -> SetCell:
        """Wrap a cell, once for each text; a figure keeps its place known."""
        if isinstance(cell, FigureRun):
            return self._wrap(cell)
        known = self._known.get(cell)
        if known is None:
            known = self._known[cell] = self._wrap(cell)
        return known

    def _wrap(self, cell: Cell) -> SetCell:
        lines = self._setter.lines(cell, self._style, self._width, justify=self._fill) if cell else []
        placed = tuple([(line, self._x + aligned(line, self._align, self._width)) for line in lines])
        return SetCell(placed, self._style, self._align, cell_height(len(placed), self._style.size))


def padded(edge: float) -> float:
    """Return where text begins in a column that begins at ``edge``."""
    return edge + CELL_PADDING_SIDE
