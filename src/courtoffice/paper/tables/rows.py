"""Rows of a table ready to be set, and the units that no page end parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from courtoffice.paper.document import Align, Cell, Face, Group, Item, Table
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.pen import Pen
from courtoffice.paper.standard import CELL_PADDING, MM, TABLE_LEADING
from courtoffice.paper.tables.cells import CellColumn, CellSetter, SetCell, padded
from courtoffice.paper.tables.columns import Columns

_GOES_ON, _CAME_ON = "（转下页）", "（接上页）"


class Row(NamedTuple):
    """A wrapped row; ``spanning`` is one cell over the whole width, without rules between columns.

    ``top`` sets the texts at the top of the row and not in its middle.
    """

    cells: tuple[SetCell, ...]
    height: float
    spanning: bool = False
    top: bool = False

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the texts; ``x`` is the table's left edge."""
        for cell in self.cells:
            if cell.lines:
                cell.draw(pen, x, y, cell.height if self.top else self.height)


class RowSetter:
    """Makes rows of a table's cells."""

    def __init__(self, table: Table, columns: Columns, cells: CellSetter) -> None:
        self._table = table
        self._columns = columns
        self._cells = cells
        self._line_height = cells.size * TABLE_LEADING + 2 * CELL_PADDING
        self._least = max(table.row_height * MM, self._line_height)
        self._faces: dict[Face, list[CellColumn]] = {}

    def row(self, cells: tuple[Cell, ...], face: Face = Face.BODY) -> Row:
        """Wrap a row; it may be shorter than the table is wide, never longer."""
        columns = self._faces.get(face) or self._columns_in(face)
        if len(cells) > len(columns):
            raise ValueError(f"a row of {len(cells)} cells in a table of {len(columns)} columns")
        done = [column.cell(cell) for cell, column in zip(cells, columns, strict=False)]
        height = max([self._least, *[cell.height for cell in done]])
        return Row(tuple(done), height, top=self._table.top)

    def _columns_in(self, face: Face) -> list[CellColumn]:
        edges = self._columns.edges
        self._faces[face] = [
            self._cells.column(padded(edges[at]), self._columns.inner(at), column.align, face)
            for at, column in enumerate(self._table.columns)
        ]
        return self._faces[face]

    def spanning(self, text: str, face: Face, align: Align) -> Row:
        """Wrap a row of one cell over the whole width."""
        inner = self._columns.inner(0, len(self._table.columns))
        cell = self._cells.cell(text, padded(0.0), inner, align, face)
        return Row((cell,), max(self._least, cell.height), spanning=True)

    def units(self) -> Iterator[list[Row]]:
        """Return rows that stay together: an item, a group's name with its first item, sums with the last."""
        pending: list[Row] = []
        for unit in self._plain_units():
            if pending:
                yield pending
            pending = unit
        if not pending:
            pending = [self.spanning(self._table.empty, Face.BODY, Align.CENTRE)]
        if self._table.total:
            pending.append(self.row(self._table.total, Face.HEI))
        yield pending

    def _plain_units(self) -> Iterator[list[Row]]:
        for entry in self._table.body:
            if isinstance(entry, Group):
                yield from self._group(entry)
            else:
                yield self._item(entry)

    def _item(self, item: Item) -> list[Row]:
        return [self.row(cells) for cells in item.rows]

    def _group(self, group: Group) -> Iterator[list[Row]]:
        units = [self._item(item) for item in group.items]
        if not units:
            units = [[self.spanning(self._table.empty, Face.BODY, Align.CENTRE)]]
        units[0].insert(0, self.spanning(group.name, Face.HEI, Align.LEFT))
        if group.subtotal:
            units[-1].append(self.row(group.subtotal))
        yield from units

    def parted(self, row: Row, first_room: float, room: float) -> Iterator[Row]:
        """Cut a row that is higher than a page; words at the cut say that it goes on."""
        rest = list(row.cells)
        height = first_room
        while True:
            most = max(3, int((height - 2 * CELL_PADDING) / (self._cells.size * TABLE_LEADING)))
            if all(len(cell.lines) <= most for cell in rest):
                height = max(self._line_height, *(cell.height for cell in rest))
                yield row._replace(cells=tuple(rest), height=height)
                return
            now = tuple(self._first_part(cell, most) for cell in rest)
            yield row._replace(cells=now, height=max(cell.height for cell in now))
            rest = [self._other_part(cell, most) for cell in rest]
            height = room

    def _first_part(self, cell: SetCell, most: int) -> SetCell:
        if len(cell.lines) <= most:
            return cell
        return cell.part((*cell.lines[: most - 1], self._words(_GOES_ON, cell)))

    def _other_part(self, cell: SetCell, most: int) -> SetCell:
        if len(cell.lines) <= most:
            return cell.part(())
        return cell.part((self._words(_CAME_ON, cell), *cell.lines[most - 1 :]))

    def _words(self, text: str, cell: SetCell) -> tuple[Line, float]:
        """Words at the cut, where the cell's first line begins."""
        left = min(x for _, x in cell.lines)
        return self._cells.setter.lines(text, cell.style, self._cells.setter.width(text, cell.style) + 1)[
            0
        ], left
