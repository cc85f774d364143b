"""Chooses the type size of a table and the widths of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from courtoffice.errors import Refused
from courtoffice.paper.document import Align, Cell, Face, Group, Item, Table
from courtoffice.paper.lines.breaks import atom_ends
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.typesetter import Style, Typesetter, style_of
from courtoffice.paper.standard import CELL_PADDING_SIDE, MM, TABLE_LEAST_COLUMN, TABLE_SIZES

_SAMPLE = 300
"""Rows looked at to choose the size, from the first to the last; a long table is not measured twice."""
_LEAST_COLUMN = TABLE_LEAST_COLUMN * TABLE_SIZES[-1] + 2 * CELL_PADDING_SIDE
_COMFORTABLE = 14
"""A cell of running text is comfortable in a column of so many characters."""
_SHORT_HEAD = 3.0
"""A head of so many characters (序号, 待补学) is comfortable on one line, a longer one (评查件数) on two."""
_SPARED = 0.04
"""What a head does without: the little that is added to be sure, in parts of the size."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Type size and edges: column ``i`` lies between ``edges[i]`` and ``edges[i + 1]``, in points."""

    size: float
    edges: tuple[float, ...]

    def inner(self, column: int, count: int = 1) -> float:
        """The width for text of a cell that spans ``count`` columns."""
        return self.edges[column + count] - self.edges[column] - 2 * CELL_PADDING_SIDE


def cell_text(cell: Cell) -> str:
    """Return a cell as it prints."""
    return printable(cell if isinstance(cell, str) else cell.text)


def rows_of(body: Iterable[Item | Group]) -> Iterator[tuple[Cell, ...]]:
    """Return every row of a table's body, subtotals too."""
    for entry in body:
        if isinstance(entry, Group):
            yield from rows_of(entry.items)
            if entry.subtotal:
                yield entry.subtotal
        else:
            yield from entry.rows


def fitted(table: Table, setter: Typesetter, width: float) -> Columns | None:
    """Fit the columns of one block into a width, or return None where they do not fit.

    The size is the largest in which no column must part a number or a short word; shares are honoured as far
    as they leave every column what it needs.
    """
    needs = _needs(table, setter)
    tries = [(size, comfortable) for size in TABLE_SIZES for comfortable in (True, False)]
    tries.remove((TABLE_SIZES[0], False))  # a smaller size is better than large cells of many lines
    for size, comfortable in tries:
        least = [_points(need[comfortable], size) for need in needs]
        widths = _shared(table, least, width, keep_fixed=comfortable)
        if widths is not None:
            return _columns(size, widths)
    return None


def squeezed(table: Table, setter: Typesetter, width: float) -> Columns:
    """Force columns into a width that is too small for them, in the smallest size; words are then parted.

    Raises Refused when not even one character a column finds room.
    """
    count = len(table.columns)
    if _LEAST_COLUMN * count > width:
        name = f"“{printable(table.title)}”" if table.title else ""
        raise Refused(f"表格{name}有{count}列，A4纸排不下。请减少列数，或者拆成几张表。")
    wish = [_points(least, TABLE_SIZES[-1]) for least, _ in _needs(table, setter)]
    beyond = [max(0.0, value - _LEAST_COLUMN) for value in wish]
    rest, total = width - _LEAST_COLUMN * count, sum(beyond)
    widths = [_LEAST_COLUMN + (rest * value / total if total else rest / count) for value in beyond]
    return _columns(TABLE_SIZES[-1], widths)


def _points(need: float, size: float) -> float:
    return need * size + 2 * CELL_PADDING_SIDE + 0.5


def _needs(table: Table, setter: Typesetter) -> list[tuple[float, float]]:
    """For each column the least and the comfortable width in parts of the size."""
    body, bold = style_of(Face.BODY, 1.0), style_of(Face.HEI, 1.0)
    rows = list(rows_of(table.body))
    rows = rows[:: max(1, len(rows) // _SAMPLE)] + rows[-1:]
    needs = []
    for at, column in enumerate(table.columns):
        heading = 1.0 if table.head else _longest_atom(printable(column.head), setter, bold)
        texts = {(cell_text(row[at]), body) for row in rows if at < len(row)}
        if at < len(table.total):
            texts.add((cell_text(table.total[at]), bold))
        whole = 0.0 if table.head else setter.width(printable(column.head), bold)
        line = whole if whole <= _SHORT_HEAD else min(ceil(whole / 2), _SHORT_HEAD)
        least = max(heading, 1.0)
        comfortable = max(least, line - _SPARED)
        for text, style in texts:
            natural = max((setter.width(line, style) for line in text.split("\n")), default=0.0)
            single = column.align is not Align.LEFT and natural < _COMFORTABLE
            comfortable = max(comfortable, min(natural, _COMFORTABLE))
            longest = natural if single else min(_longest_atom(text, setter, style), _COMFORTABLE)
            least = max(least, longest)
        needs.append((least, comfortable))
    return needs


def _longest_atom(text: str, setter: Typesetter, style: Style) -> float:
    start, longest = 0, 0.0
    for end in atom_ends(text):
        longest = max(longest, setter.width(text[start:end].strip(" \n"), style))
        start = end
    return longest


def _shared(table: Table, least: list[float], width: float, *, keep_fixed: bool) -> list[float] | None:
    """Share a width out; None when the columns need more than there is.

    A fixed column that is too narrow is widened, or with ``keep_fixed`` counts as a failure, so that a
    smaller size is tried first.
    """
    fixed = [column.width * MM if column.fixed else 0.0 for column in table.columns]
    if any(has and has < need for has, need in zip(fixed, least, strict=True)):
        if keep_fixed:
            return None
        fixed = [max(has, need) if has else 0.0 for has, need in zip(fixed, least, strict=True)]
    free = [at for at, column in enumerate(table.columns) if not column.fixed]
    rest = width - sum(fixed)
    if not free:
        return [value * width / sum(fixed) for value in fixed]
    if sum(least[at] for at in free) > rest:
        return None
    widths = list(fixed)
    open_columns = list(free)
    while True:
        shares = sum(table.columns[at].width for at in open_columns)
        unit = rest / shares if shares else 0.0
        short = [at for at in open_columns if table.columns[at].width * unit < least[at]]
        if not short:
            break
        for at in short:
            widths[at] = least[at]
            rest -= least[at]
            open_columns.remove(at)
    for at in open_columns:
        widths[at] = table.columns[at].width * unit
    return widths


def _columns(size: float, widths: list[float]) -> Columns:
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return Columns(size, tuple(edges))
