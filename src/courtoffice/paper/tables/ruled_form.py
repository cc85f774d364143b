"""Sets a ruled form to fill in: cells on a grid, merged over columns and rows."""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.paper.compose.opening import title
from courtoffice.paper.compose.text import Setting
from courtoffice.paper.document import Align, Form, FormCell
from courtoffice.paper.lines.strips import Strip, blank
from courtoffice.paper.notes import Notes
from courtoffice.paper.pager import Pager
from courtoffice.paper.pen import path
from courtoffice.paper.standard import (
    CELL_PADDING,
    MM,
    RULE,
    RULE_OUTER,
    SIZE_4_SMALL,
)
from courtoffice.paper.tables.cells import CellSetter, SetCell, padded
from courtoffice.paper.tables.columns import Columns, cell_text
from courtoffice.paper.tables.head import placed_cells, row_tops

FROM_TOP = 25 * MM
"""In a higher cell, running text begins at the top, so that one can go on writing under it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    row: int
    column: int
    rows: int
    columns: int
    cell: SetCell


class FormSpread:
    """A form on its way to the pages; rows that merged cells join are not parted."""

    def __init__(self, form: Form, setting: Setting) -> None:
        self._setting = setting
        width = setting.frame.width
        total = sum(form.widths)
        edges = [0.0]
        for share in form.widths:
            edges.append(edges[-1] + share * width / total)
        self._columns = Columns(SIZE_4_SMALL, tuple(edges))
        self._cells = CellSetter(setting.setter, SIZE_4_SMALL)
        spans = tuple(tuple((cell.columns, cell.rows) for cell in row) for row in form.rows)
        self._placed = [
            self._set(form.rows[row][place], row, column)
            for row, column, place in placed_cells(spans, len(form.widths))
        ]
        heights = [(cell.row, cell.rows, cell.cell.height) for cell in self._placed]
        self._tops = row_tops(heights, len(form.rows), tuple(height * MM for height in form.heights))
        lines = title(form.title, setting)
        self._title: list[Strip] = [*lines, blank(setting.frame)] if lines else []
        self._notes = Notes(form.notes, setting.setter, width)

    def _set(self, cell: FormCell, row: int, column: int) -> _Placed:
        inner = self._columns.inner(column, cell.columns)
        x = padded(self._columns.edges[column])
        if cell.label:
            done = self._cells.label(cell_text(cell.text), x, inner)
        else:
            done = self._cells.cell(cell.text, x, inner, cell.align)
        return _Placed(row, column, cell.rows, cell.columns, done)

    @property
    def lead(self) -> float:
        """The whole form where it fits on a page, otherwise its first rows."""
        frame = self._setting.frame
        above = sum(strip.height for strip in self._title)
        whole = above + self._tops[-1] + self._notes.height
        if whole <= frame.height:
            return whole
        return min(above + self._tops[self._stops()[0]], frame.height)

    def _stops(self) -> list[int]:
        """Rows after which a page may end: where no cell goes on."""
        rows = len(self._tops) - 1
        joined = {row for cell in self._placed for row in range(cell.row + 1, cell.row + cell.rows)}
        return [row for row in range(1, rows + 1) if row not in joined]

    def run(self, pager: Pager) -> None:
        """Set the form from the pager's place on."""
        for strip in self._title:
            pager.to_grid()
            strip.draw(pager.pen, pager.y)
            pager.y += strip.height
        first = begin = 0
        for stop in self._stops():
            high = self._tops[stop] - self._tops[begin]
            if high > pager.room and begin > first:
                self._draw(pager, first, begin)
                pager.new_page()
                first = begin
            pager.y += high
            begin = stop
        self._draw(pager, first, begin)
        self._notes.draw(pager)

    def _draw(self, pager: Pager, first: int, last: int) -> None:
        """Draw the rows from ``first`` to ``last``, which end at the pager's place."""
        pen = pager.pen
        top = pager.y - (self._tops[last] - self._tops[first])
        edges, rules = self._columns.edges, []
        for cell in self._placed:
            if not first <= cell.row < last:
                continue
            y = top + self._tops[cell.row] - self._tops[first]
            bottom = top + self._tops[cell.row + cell.rows] - self._tops[first]
            right = edges[cell.column + cell.columns]
            high = bottom - y
            if high > FROM_TOP and cell.cell.align is Align.LEFT:
                high = cell.cell.height + CELL_PADDING
            cell.cell.draw(pen, 0.0, y, high)
            rules += [path(edges[cell.column], bottom, right, bottom), path(right, y, right, bottom)]
        pen.rules(rules, RULE)
        corners = [(0.0, top), (edges[-1], top), (edges[-1], pager.y), (0.0, pager.y)]
        outer = [path(*start, *end) for start, end in zip(corners, corners[1:] + corners[:1], strict=True)]
        pen.rules(outer, RULE_OUTER)
