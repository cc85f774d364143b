"""Tables and forms of the Word file, written as text at once: a table may have thousands of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from courtoffice.paper.document import Align, Cell, Face, Form, FormCell, Group, HeadCell, Table
from courtoffice.paper.lines.typesetter import Typesetter
from courtoffice.paper.notes import Notes
from courtoffice.paper.pager import GAP_AROUND
from courtoffice.paper.standard import (
    CELL_PADDING,
    CELL_PADDING_SIDE,
    MM,
    RULE,
    RULE_OUTER,
    SIZE_4_SMALL,
)
from courtoffice.paper.tables.cells import CellSetter
from courtoffice.paper.tables.columns import Columns, cell_text
from courtoffice.paper.tables.head import placed_cells
from courtoffice.paper.tables.rows import RowSetter
from courtoffice.paper.tables.ruled_form import FROM_TOP
from courtoffice.paper.tables.spread import KEPT_WHOLE
from courtoffice.paper.word.styles import table_style
from courtoffice.paper.word.xml import indents, kept_with_next, paragraph, run, twips

_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_GAP = twips(GAP_AROUND)
_END = paragraph("Gap", "", f'<w:spacing w:before="0" w:after="{_GAP}" w:line="20" w:lineRule="exact"/>')
"""Parts a table from what follows: Word would join two tables, and asks for a paragraph at the end."""
_SIDE = CELL_PADDING_SIDE - 1
"""Points between rule and text: less than in print, where characters are pressed together a little to fit."""
_SURE = 0.5
"""Points that a line is given beyond its length, so that it is not broken after all."""

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class _Grid:
    """The widths of the columns in twips, what breaks labels, whether text stands at the top of cells."""

    widths: tuple[int, ...]
    setter: CellSetter
    top: bool = False

    def cell(
        self,
        text: Cell,
        column: int,
        align: Align,
        *,
        face: Face | None = None,
        span: int = 1,
        merge: str = "",
        keep: bool = False,
        top: bool = False,
        sides: float = 0.0,
    ) -> str:
        """Return a cell; ``merge`` is its part in one of several rows, ``keep`` ties it to the next row.

        ``sides`` are points kept free on both sides beyond those of every cell.
        """
        width = sum(self.widths[column : column + span])
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        words = run(text if isinstance(text, str) else text.text, face)
        tie = "<w:keepNext/>" if keep else ""
        narrow = indents(left=sides, right=sides) if sides else ""
        place = f'{tie}{narrow}<w:jc w:val="{_SIDES[align]}"/>'
        inner = paragraph(table_style(self.setter.size), words, place)
        upright = "top" if self.top or top else "center"
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merge}'
            f'<w:vAlign w:val="{upright}"/></w:tcPr>{inner}</w:tc>'
        )

    def label(self, text: Cell, column: int, *, span: int, merge: str, keep: bool = False) -> str:
        """Return a label in 黑体 in the middle of its cell.

        Indents on both sides make its lines about the same length, without a break in its words.
        """
        width = sum(self.widths[column : column + span]) / 20 - 2 * _SIDE
        for less in (0.0, 0.5, 1.0):  # Word presses no marks together to bring a character in
            made = self.setter.label(cell_text(text), 0.0, width - less * self.setter.size)
            lines = [line.text.strip() for line, _ in made.lines]
            longest = max((self.setter.setter.width(line, made.style) for line in lines), default=0.0)
            if longest + _SURE <= width:
                break
        side = (width - longest) / 2 - _SURE if len(lines) > 1 else 0.0
        return self.cell(
            text,
            column,
            Align.CENTRE,
            face=Face.HEI,
            span=span,
            merge=merge,
            keep=keep,
            sides=max(0.0, side),
        )


def table_parts(table: Table, columns: Columns, setter: Typesetter, page: float) -> Iterator[str]:
    """Return a table: title, unit, rows and notes; ``columns`` are those of one block.

    ``page`` is the height of a page in points, of which a small table is not parted.
    A table of several blocks is filled from left to right, since where Word turns the page is not known
    here; and so the words （续表） above a later page are left out.
    """
    edges = [twips(edge) for edge in columns.edges]
    widths = tuple(right - left for left, right in pairwise(edges))
    grid = _Grid(widths * table.blocks, CellSetter(setter, columns.size), table.top)
    if table.title:
        yield paragraph("TableTitle", run(table.title))
    if table.unit:
        yield paragraph("TableUnit", run(table.unit))
    head = table.head or (tuple(HeadCell(column.head) for column in table.columns),)
    rows = [*_head(head, grid, table.blocks), *_body(table, grid)]
    last = kept_with_next(rows.pop()) if table.notes else rows.pop()
    if _small(table, columns, grid.setter, page):
        rows = [kept_with_next(row) for row in rows]
    yield _table(grid, "".join([*rows, last]))
    yield from _closing(table.notes)


def _small(table: Table, columns: Columns, cells: CellSetter, page: float) -> bool:
    """Return whether a table, its notes too, takes so little of a page that it is not parted."""
    if table.blocks > 1:
        return False
    notes = Notes(table.notes, cells.setter, columns.edges[-1]).height
    rows = chain.from_iterable(RowSetter(table, columns, cells).units())
    heights = accumulate((row.height for row in rows), initial=notes)
    return all(height <= KEPT_WHOLE * page for height in heights)


def _closing(notes: Sequence[str]) -> Iterator[str]:
    """Return the notes under a table and the gap to what follows."""
    for note in notes[:-1]:
        yield paragraph("TableNote", run(note))
    for note in notes[-1:]:
        yield paragraph("TableNote", run(note), f'<w:spacing w:after="{_GAP}"/>')
    if not notes:
        yield _END


def _table(grid: _Grid, rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    outer, inner = (
        f'w:val="single" w:sz="{round(rule * 8)}" w:space="0" w:color="000000"' for rule in (RULE_OUTER, RULE)
    )
    borders = "".join(f"<w:{side} {outer}/>" for side in ("top", "left", "bottom", "right"))
    borders += "".join(f"<w:{side} {inner}/>" for side in ("insideH", "insideV"))
    high, wide = twips(CELL_PADDING - RULE / 2), twips(_SIDE)  # a row has the rule on top of that
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", high), ("left", wide), ("bottom", high), ("right", wide))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: str, *, height: float = 0.0, head: bool = False) -> str:
    """Return a row that no page end cuts; ``height`` is its least height in millimetres."""
    high = f'<w:trHeight w:val="{twips(height * MM)}" w:hRule="atLeast"/>' if height else ""
    again = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{again}</w:trPr>{cells}</w:tr>"


def _head(head: Sequence[Sequence[HeadCell]], grid: _Grid, blocks: int) -> Iterator[str]:
    columns = len(grid.widths) // blocks
    spans = [[(cell.columns, cell.rows) for cell in row] for row in head]
    for merged in _merged(spans, columns):
        cells = [
            grid.label(
                head[row][place].text if row is not None else "", column, span=span, merge=merge, keep=True
            )
            for column, span, merge, row, place in merged
        ]
        yield _row("".join(cells) * blocks, head=True)


_Merged = tuple[int, int, str, int | None, int]
"""A cell of a row: column, columns spanned, its part in a cell of several rows, where its text is."""


def _merged(spans: Sequence[Sequence[tuple[int, int]]], columns: int) -> Iterator[list[_Merged]]:
    """Return for each row of a grid all its cells, those too that only continue a cell above."""
    frozen = tuple(tuple(row) for row in spans)
    rows: list[list[_Merged]] = [[] for _ in frozen]
    for row, column, place in placed_cells(frozen, columns):
        wide, high = frozen[row][place]
        begin = '<w:vMerge w:val="restart"/>' if high > 1 else ""
        rows[row].append((column, wide, begin, row, place))
        for below in range(row + 1, row + high):
            rows[below].append((column, wide, "<w:vMerge/>", None, 0))
    for cells in rows:
        yield sorted(cells, key=lambda cell: cell[0])


def _body(table: Table, grid: _Grid) -> Iterator[str]:
    """Return the rows under the head; those that belong together, sums too, stay on one page."""
    if table.blocks > 1:
        yield from _blocks(table, grid)
    for at, entry in enumerate(table.body if table.blocks == 1 else (), 1):
        tied = bool(table.total) and at == len(table.body)
        if isinstance(entry, Group):
            yield from _group(table, entry, grid, tied=tied)
        else:
            yield _item(table, entry.rows, grid, tied=tied)
    if not table.body:
        yield _spanning(table, table.empty, grid, None, Align.CENTRE, keep=bool(table.total))
    if table.total:
        yield _cells(table, table.total, grid, face=Face.HEI)


def _group(table: Table, group: Group, grid: _Grid, *, tied: bool) -> Iterator[str]:
    """Return the rows of a group; ``tied`` when the total follows."""
    yield _spanning(table, group.name, grid, Face.HEI, Align.LEFT, keep=True)
    summed = bool(group.subtotal)
    for at, item in enumerate(group.items, 1):
        yield _item(table, item.rows, grid, tied=(summed or tied) and at == len(group.items))
    if not group.items:
        yield _spanning(table, table.empty, grid, None, Align.CENTRE, keep=summed or tied)
    if summed:
        yield _cells(table, group.subtotal, grid, keep=tied)


def _spanning(
    table: Table, text: str, grid: _Grid, face: Face | None, align: Align, *, keep: bool = False
) -> str:
    cell = grid.cell(text, 0, align, face=face, span=len(grid.widths), keep=keep)
    return _row(cell, height=table.row_height)


def _item(table: Table, rows: Sequence[Row], grid: _Grid, *, tied: bool) -> str:
    """Return the rows of one item, tied together, and when ``tied`` to the row after them."""
    last = len(rows) - 1
    return "".join(_cells(table, cells, grid, keep=tied or at < last) for at, cells in enumerate(rows))


def _cells(table: Table, cells: Row, grid: _Grid, *, face: Face | None = None, keep: bool = False) -> str:
    return _row(
        "".join(_row_cells(table, cells, grid, 0, face=face, keep=keep))
        + "".join(_row_cells(table, (), grid, at, face=face) for at in range(1, table.blocks)),
        height=table.row_height,
    )


def _row_cells(
    table: Table, cells: Row, grid: _Grid, block: int, *, face: Face | None = None, keep: bool = False
) -> str:
    """Return the cells of one block of a row; missing ones are empty."""
    count = len(table.columns)
    if len(cells) > count:
        raise ValueError(f"a row of {len(cells)} cells in a table of {count} columns")
    filled: Iterable[Cell] = [*cells, *[""] * (count - len(cells))]
    return "".join(
        grid.cell(cell, block * count + at, table.columns[at].align, face=face, keep=keep)
        for at, cell in enumerate(filled)
    )


def _blocks(table: Table, grid: _Grid) -> Iterator[str]:
    """Return rows with several blocks side by side, filled from left to right."""
    rows = [
        cells
        for entry in table.body
        for item in (entry.items if isinstance(entry, Group) else (entry,))
        for cells in item.rows
    ]
    for start in range(0, len(rows), table.blocks):
        line = [*rows[start : start + table.blocks], *[()] * table.blocks][: table.blocks]
        parts = [_row_cells(table, cells, grid, block) for block, cells in enumerate(line)]
        yield _row("".join(parts), height=table.row_height)


def form_parts(form: Form, width: float, setter: Typesetter) -> Iterator[str]:
    """Return a form that is ``width`` points wide: its rows and its notes; the title is set by the caller."""
    total = sum(form.widths)
    edges = [twips(sum(form.widths[:at]) * width / total) for at in range(len(form.widths) + 1)]
    widths = tuple(right - left for left, right in pairwise(edges))
    grid = _Grid(widths, CellSetter(setter, SIZE_4_SMALL))
    spans = [[(cell.columns, cell.rows) for cell in row] for row in form.rows]
    rows = []
    for at, merged in enumerate(_merged(spans, len(widths))):
        cells = []
        for column, span, merge, row, place in merged:
            cell = form.rows[row][place] if row is not None else FormCell()
            high = sum(form.heights[at : at + cell.rows]) * MM > FROM_TOP
            cells.append(_form_cell(cell, grid, column, span, merge, high=high))
        rows.append(_row("".join(cells), height=form.heights[at] if at < len(form.heights) else 0.0))
    yield _table(grid, "".join(rows))
    yield from _closing(form.notes)


def _form_cell(cell: FormCell, grid: _Grid, column: int, span: int, merge: str, *, high: bool) -> str:
    if cell.label:
        return grid.label(cell.text, column, span=span, merge=merge)
    top = high and cell.align is Align.LEFT
    return grid.cell(cell.text, column, cell.align, span=span, merge=merge, top=top)
