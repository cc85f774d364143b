"""Wraps the texts of table cells, each text once for each column, and draws them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from courtoffice.paper.compose_text import aligned
from courtoffice.paper.document import Align, Cell, Face, FigureRun
from courtoffice.paper.linebreak import Line
from courtoffice.paper.pen import Pen
from courtoffice.paper.standard import CELL_PADDING, CELL_PADDING_SIDE, EM_ASCENT, TABLE_LEADING
from courtoffice.paper.typesetter import Style, Typesetter, style_of

_FILL_FROM = 12
"""Running text in a column of so many characters is filled to both edges; in a narrower one it is not."""


@dataclass(frozen=True, slots=True)
class SetCell:
    """A wrapped cell: its lines, where its column begins, and how its text stands in it."""

    lines: tuple[Line, ...]
    x: float
    width: float
    align: Align
    style: Style

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.style.size * TABLE_LEADING

    @property
    def height(self) -> float:
        """With the white above and below."""
        return len(self.lines) * self.leading + 2 * CELL_PADDING

    def draw(self, pen: Pen, x: float, y: float, height: float) -> None:
        """Draw the text in the middle of a cell's height; ``x`` is the table's left edge."""
        size, leading = self.style.size, self.leading
        free = height - len(self.lines) * leading
        baseline = y + (free + leading - size) / 2 + EM_ASCENT * size
        left = x + self.x
        for line in self.lines:
            pen.line(line, left + aligned(line, self.align, self.width), baseline)
            baseline += leading


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
        whole = self.cell(text, x, width, Align.CENTRE, Face.HEI)
        narrow = max((line.width for line in whole.lines), default=0.0)
        while narrow > self.size:
            narrow -= self.size / 2
            lines = self.setter.lines(text, whole.style, narrow, justify=False)
            if len(lines) > len(whole.lines) or any(line.width > narrow for line in lines):
                break
            whole = replace(whole, lines=tuple(lines))
        return whole


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
        return SetCell(tuple(lines), self._x, self._width, self._align, self._style)


def padded(edge: float) -> float:
    """Return where text begins in a column that begins at ``edge``."""
    return edge + CELL_PADDING_SIDE
