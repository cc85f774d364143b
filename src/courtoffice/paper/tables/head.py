"""The head of a table, of one row or several with merged cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courtoffice.paper.document import HeadCell, Table
from courtoffice.paper.pen import Pen, path
from courtoffice.paper.tables.cells import CellSetter, SetCell, padded
from courtoffice.paper.tables.columns import Columns


@dataclass(frozen=True, slots=True)
class _Placed:
    """A head cell on the grid of columns and head rows."""

    row: int
    column: int
    rows: int
    columns: int
    cell: SetCell


def placed_cells(
    rows: tuple[tuple[tuple[int, int], ...], ...], columns: int
) -> Iterator[tuple[int, int, int]]:
    """Place cells, given as (columns, rows) they span, in the order of reading; yields (row, column, place).

    Raises ValueError when the cells do not fill the grid exactly.
    """
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for place, (wide, high) in enumerate(cells):
            while (row, column) in taken:
                column += 1
            area = {(row + down, column + right) for down in range(high) for right in range(wide)}
            if area & taken or column + wide > columns or row + high > len(rows):
                raise ValueError(f"cell {place + 1} of row {row + 1} does not fit into the grid")
            taken |= area
            yield row, column, place
    if len(taken) != columns * len(rows):
        raise ValueError("the cells leave holes in the grid")


class Head:
    """A head that is drawn again on every page; ``height`` in points."""

    def __init__(self, table: Table, columns: Columns, cells: CellSetter) -> None:
        rows = table.head or (tuple(HeadCell(column.head) for column in table.columns),)
        spans = tuple(tuple((cell.columns, cell.rows) for cell in row) for row in rows)
        self._placed = []
        for row, column, place in placed_cells(spans, len(table.columns)):
            cell = rows[row][place]
            inner = columns.inner(column, cell.columns)
            text = cells.label(cell.text, padded(columns.edges[column]), inner)
            self._placed.append(_Placed(row, column, cell.rows, cell.columns, text))
        self._edges = columns.edges
        self._tops = row_tops([(cell.row, cell.rows, cell.cell.height) for cell in self._placed], len(rows))
        self.height = self._tops[-1]

    def draw(self, pen: Pen, x: float, y: float) -> list[str]:
        """Draw the texts and return the rules as paths; ``x`` is the table's left edge."""
        rules = []
        for cell in self._placed:
            top, bottom = y + self._tops[cell.row], y + self._tops[cell.row + cell.rows]
            right = x + self._edges[cell.column + cell.columns]
            cell.cell.draw(pen, x, top, bottom - top)
            rules.append(path(x + self._edges[cell.column], bottom, right, bottom))
            rules.append(path(right, top, right, bottom))
        return rules


def row_tops(cells: list[tuple[int, int, float]], rows: int, least: tuple[float, ...] = ()) -> list[float]:
    """Return where rows begin, and where the last ends, for cells given as (row, rows spanned, height).

    Cells of several rows make the last of them higher where the rows together are too low. ``least`` are the
    least heights of the rows.
    """
    heights = [least[at] if at < len(least) else 0.0 for at in range(rows)]
    for row, high, height in sorted(cells, key=lambda cell: cell[1]):
        missing = height - sum(heights[row : row + high])
        if missing > 0:
            heights[row + high - 1] += missing
    tops = [0.0]
    for height in heights:
        tops.append(tops[-1] + height)
    return tops
