"""Sets a table over as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from courtoffice.paper.compose.text import Setting, aligned
from courtoffice.paper.document import Align, Face, Table
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.typesetter import style_of
from courtoffice.paper.notes import SMALL, SMALL_LEADING, Notes
from courtoffice.paper.page import Frame
from courtoffice.paper.pager import Pager
from courtoffice.paper.pen import path
from courtoffice.paper.standard import EM_ASCENT, RULE, RULE_OUTER, SIZE_4, SIZE_5
from courtoffice.paper.tables.cells import CellSetter
from courtoffice.paper.tables.columns import Columns, fitted, squeezed
from courtoffice.paper.tables.head import Head
from courtoffice.paper.tables.rows import Row, RowSetter

_CONTINUED = "（续表）"
KEPT_WHOLE = 0.35
"""A table no higher than this part of a page is not parted."""
_ENOUGH = 0.25
"""An item higher than a page begins where so much of a page is left."""
_TITLE = style_of(Face.HEI, SIZE_4)
_TITLE_LEADING = SIZE_4 * 1.6


def columns_of(table: Table, setting: Setting, frame: Frame) -> Columns | None:
    """Return how a table's columns fit on pages of a frame, or None; found out once for each table."""
    key = (id(table), frame.turned)
    if key not in setting.columns:
        setting.columns[key] = fitted(table, setting.setter, frame.width / table.blocks)
    return setting.columns[key]


class TableSpread:
    """A table on its way to the pages.

    ``below`` is the height in points that a signature takes under the last row: no page bears it alone.
    Raises Refused when it has so many columns that not a character of each finds room.
    """

    def __init__(self, table: Table, setting: Setting, below: float = 0.0) -> None:
        self._table = table
        self._below = below
        self._setting = setting
        self._width = setting.frame.width
        setter = setting.setter
        columns = columns_of(table, setting, setting.frame) or squeezed(
            table, setter, self._width / table.blocks
        )
        self._edges = columns.edges
        cells = CellSetter(setter, columns.size)
        self._head = Head(table, columns, cells)
        self._rows = RowSetter(table, columns, cells)
        self._title = setter.lines(table.title, _TITLE, self._width, justify=False) if table.title else []
        self._notes = Notes(table.notes, setter, self._width)
        self._unit = self._small(table.unit)
        self._again = self._small("　".join(text for text in (table.unit, _CONTINUED) if text))
        self._units = self._rows.units()
        self._begun = self._begin_units()

    def _small(self, text: str) -> Line | None:
        return self._setting.setter.lines(text, SMALL, self._width, justify=False)[0] if text else None

    def _begin_units(self) -> list[list[Row]]:
        """Make the first units: all of a small table, at least one of a long one."""
        begun = [next(self._units)]
        height = 0.0
        for unit in self._units:
            begun.append(unit)
            height += sum(row.height for row in unit)
            if height > KEPT_WHOLE * self._setting.frame.height:
                return begun
        return begun

    @property
    def lead(self) -> float:
        """The height of the head and the first item, which are not parted, or of the whole small table."""
        above = len(self._title) * _TITLE_LEADING + (SMALL_LEADING if self._unit else 0.0)
        heights = [sum(row.height for row in unit) for unit in self._begun]
        frame = self._setting.frame
        below = sum(heights) + self._notes.height + self._below
        if self._table.blocks > 1 or below > KEPT_WHOLE * frame.height:
            below = heights[0] if heights[0] < self._full(frame.height) else _ENOUGH * frame.height
        return min(above + self._head.height + below, frame.height)

    # --- setting

    def run(self, pager: Pager) -> None:
        """Set the table from the pager's place on."""
        self._begin(pager)
        self._open_part(pager, self._unit)
        if self._table.blocks > 1:
            self._run_blocks(pager)
        else:
            self._run_rows(pager)
        self._close_part(pager)
        self._notes.draw(pager)

    def _begin(self, pager: Pager) -> None:
        if self._title:
            pager.to_grid()
        for line in self._title:
            x = aligned(line, Align.CENTRE, self._width)
            pager.pen.line(line, x, pager.y + EM_ASCENT * SIZE_4)
            pager.y += _TITLE_LEADING

    def _open_part(self, pager: Pager, above: Line | None) -> None:
        """Begin the part of the table that stands on one page."""
        if above:
            pager.pen.line(above, aligned(above, Align.RIGHT, self._width), pager.y + EM_ASCENT * SIZE_5)
            pager.y += SMALL_LEADING
        self._top = pager.y
        self._rules: list[str] = []
        block = self._width / self._table.blocks
        for at in range(self._table.blocks):
            self._rules += self._head.draw(pager.pen, at * block, pager.y)
        pager.y += self._head.height
        self._open_columns = pager.y

    def _next_page(self, pager: Pager) -> None:
        self._close_part(pager)
        pager.new_page()
        self._open_part(pager, self._again)

    def _close_part(self, pager: Pager) -> None:
        """Draw the rules of the part that ends here."""
        self._close_columns(pager.y)
        pen, top, bottom, right = pager.pen, self._top, pager.y, self._width
        pen.rules(self._rules, RULE)
        outer = [
            path(0, top, right, top),
            path(0, bottom, right, bottom),
            path(0, top - RULE_OUTER / 2, 0, bottom + RULE_OUTER / 2),
            path(right, top - RULE_OUTER / 2, right, bottom + RULE_OUTER / 2),
        ]
        block = self._width / self._table.blocks
        outer += [path(at * block, top, at * block, bottom) for at in range(1, self._table.blocks)]
        pen.rules(outer, RULE_OUTER)

    def _close_columns(self, y: float) -> None:
        """Draw the rules between the columns of the rows above ``y``."""
        if y - self._open_columns < 0.1:
            return
        block = self._width / self._table.blocks
        for at in range(self._table.blocks):
            for edge in self._edges[1:-1]:
                self._rules.append(path(at * block + edge, self._open_columns, at * block + edge, y))
        self._open_columns = y

    # --- rows one under the other

    def _full(self, height: float) -> float:
        """The height for rows on a page that has nothing else."""
        return height - self._head.height - SMALL_LEADING

    def _run_rows(self, pager: Pager) -> None:
        full = self._full(pager.frame.height)
        units: Iterable[list[Row]] = chain(self._begun, self._units)
        for unit, last in _with_last(units):
            height = sum(row.height for row in unit)
            parts_here = height > full and pager.room > _ENOUGH * full
            if not (parts_here or self._fits(height, pager, last=last)) and self._has_rows(pager):
                self._next_page(pager)
            for row in unit:
                self._place(row, pager, full)

    def _fits(self, height: float, pager: Pager, *, last: bool) -> bool:
        """Tell whether rows find room on this page, the last ones with all that stands under them."""
        end = pager.y + height
        if last and self._below:
            end = pager.line_from(end + self._notes.depth) + self._below
        elif last:
            end += self._notes.height
        return end - pager.y <= pager.room

    def _has_rows(self, pager: Pager) -> bool:
        """Tell whether a row stands under the head on this page."""
        return pager.y > self._top + self._head.height + 0.1

    def _place(self, row: Row, pager: Pager, full: float) -> None:
        if row.height > full:
            for part in self._rows.parted(row, pager.room - 1, full - 1):
                self._draw(part, pager)
            return
        self._draw(row, pager)

    def _draw(self, row: Row, pager: Pager) -> None:
        if row.height > pager.room and self._has_rows(pager):
            self._next_page(pager)
        y = pager.y
        if row.spanning:
            self._close_columns(y)
        self._rules.append(path(0, y, self._width, y))
        row.draw(pager.pen, 0.0, y)
        pager.y = y + row.height
        if row.spanning:
            self._open_columns = pager.y

    # --- rows in blocks side by side

    def _run_blocks(self, pager: Pager) -> None:
        """Fill the left block of a page, then the next; the rows of a sheet to sign are all equally high."""
        rows = [row for unit in chain(self._begun, self._units) for row in unit]
        height = max(row.height for row in rows)
        blocks = self._table.blocks
        notes = self._notes.height
        while rows:
            most = max(1, int(pager.room / height))
            if (
                len(rows) <= most * blocks
                and pager.room - notes < height * -(-len(rows) // blocks)
                and most > 1
            ):
                most -= 1
            deep = min(most, -(-len(rows) // blocks))
            now, rows = rows[: deep * blocks], rows[deep * blocks :]
            self._draw_blocks(now, deep, height, pager)
            if rows:
                self._next_page(pager)

    def _draw_blocks(self, rows: list[Row], deep: int, height: float, pager: Pager) -> None:
        block = self._width / self._table.blocks
        for at, row in enumerate(rows):
            place = pager.y + at % deep * height
            row._replace(height=height).draw(pager.pen, at // deep * block, place)
        for line in range(deep):
            self._rules.append(path(0, pager.y + line * height, self._width, pager.y + line * height))
        pager.y += deep * height


def _with_last(units: Iterable[list[Row]]) -> Iterable[tuple[list[Row], bool]]:
    """Return each unit with whether it is the last."""
    pending: list[Row] | None = None
    for unit in units:
        if pending is not None:
            yield pending, False
        pending = unit
    if pending is not None:
        yield pending, True
