"""The tables of a paper as a workbook: a sheet for each, to be reckoned with further in Excel or WPS."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.sheets_out import clean_text, height_of, lines_of, sheet_name
from courtoffice.paper.document import (
    Align,
    Annex,
    Block,
    Cell,
    Document,
    Face,
    FigureRun,
    Group,
    Paragraph,
    Table,
    plain,
)
from courtoffice.paper.saving import save

_NUMBER = re.compile(r"-?(0|[1-9]\d{0,8})(\.\d{1,6})?")
_MONTH = re.compile(r"(19|20)\d{2}\.(0[1-9]|1[0-2])")
"""A month as papers write it; as a number 1985.10 would lose its nought."""

_ACROSS = {False: 160.0, True: 240.0}  # millimetres of A4 that a table may take, upright and turned
_LEAST = 12.0  # millimetres of the narrowest column
_PLACES: dict[Align, dict[str, Any]] = {
    Align.LEFT: {"align": "left"},
    Align.CENTRE: {"align": "center"},
    Align.RIGHT: {"align": "right", "indent": 1},  # not right beside the text of the next column
}
_TITLE_LINE, _TITLE_TIMES = 24, 1.6  # points of a title's line; how much wider its characters are
_CHARACTERS = 0.54  # half-width characters, in which spreadsheets count, to a millimetre


def tables_of(document: Document) -> list[tuple[str, Table]]:
    """Return the tables of a paper and its annexes, each with its title or else that of its part."""
    return list(_tables(document.blocks, document.title or document.subject))


def write_tables(path: Path, document: Document) -> int:
    """Write every table of a paper as a sheet; return their number.

    Numbers are written as numbers, rates as per cent; no text is taken for a formula. Raises Refused when
    the paper has no table, FileTrouble when the file cannot be written.
    """
    tables = tables_of(document)
    if not tables:
        raise Refused("这份文稿里没有表格，导出不了 Excel。请导出 PDF 或 Word。")
    content = io.BytesIO()
    book = xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    try:
        names: set[str] = set()
        for title, table in tables:
            _TableSheet(book, _unique(sheet_name(title), names), title, table).write()
        book.close()
    except (XlsxWriterException, OSError) as error:
        raise FileTrouble(f"“{path.name}”没有写成：{error}。请看看磁盘是否已满。") from error
    save(path, content.getvalue())
    return len(tables)


def _tables(blocks: tuple[Block, ...], title: str) -> Iterator[tuple[str, Table]]:
    for block in blocks:
        if isinstance(block, Table):
            yield " ".join((block.title or title).split()), block
        elif isinstance(block, Paragraph) and block.face is Face.TITLE:
            title = plain(block.runs)
        elif isinstance(block, Annex):
            yield from _tables(block.blocks, block.title)


def _unique(name: str, taken: set[str]) -> str:
    """Return a name that no other sheet has, whatever the case of its letters."""
    made, number = name, 1
    while made.casefold() in taken:
        number += 1
        made = f"{name[: 31 - len(str(number)) - 1]} {number}"
    taken.add(made.casefold())
    return made


class _TableSheet:
    """One sheet: title, unit, head, rows, total, notes."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, title: str, table: Table) -> None:
        cell: dict[str, Any] = {"font_name": "宋体", "font_size": 10.5, "border": 1}
        cell |= {"valign": "vcenter", "text_wrap": True}
        title_of = {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}
        note = {"font_name": "宋体", "font_size": 9, "text_wrap": True, "valign": "top"}
        self._book, self._cell = book, cell
        self._numbers: dict[tuple[Align, str], Any] = {}
        self._texts = {align: book.add_format(cell | place) for align, place in _PLACES.items()}
        self._formats = {
            "title": book.add_format(title_of | {"text_wrap": True}),
            "head": book.add_format(cell | {"bold": True, "align": "center", "bg_color": "#F2F2F2"}),
            "group": book.add_format(cell | {"bold": True}),
            "empty": book.add_format(cell | {"align": "center"}),
            "unit": book.add_format(note | {"align": "right"}),
            "note": book.add_format(note),
        }
        self._sheet = book.add_worksheet(name)
        self._title, self._table = title, table
        self._widths = _widths(table)
        self._row = 0

    def write(self) -> None:
        """Write everything."""
        self._set_up_page()
        self._across(self._title, "title")
        if self._table.unit:
            self._across(self._table.unit, "unit")
        self._write_head()
        for entry in self._table.body:
            if isinstance(entry, Group):
                self._across(entry.name, "group")
            for item in entry.items if isinstance(entry, Group) else (entry,):
                for cells in item.rows:
                    self._write_row(cells)
            if isinstance(entry, Group) and entry.subtotal:
                self._write_row(entry.subtotal)
        if not self._table.body:
            self._across(self._table.empty, "empty")
        if self._table.total:
            self._write_row(self._table.total)
        for note in self._table.notes:
            self._across(note, "note")

    def _set_up_page(self) -> None:
        sheet = self._sheet
        if self._table.landscape:
            sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C第 &P 页，共 &N 页")
        for at, width in enumerate(self._widths):
            sheet.set_column(at, at, width)

    def _across(self, text: str, look: str) -> None:
        last = len(self._table.columns) - 1
        room = sum(self._widths) - 1
        if look == "title":
            self._sheet.set_row(self._row, _TITLE_LINE * lines_of(text, room / _TITLE_TIMES))
        else:
            self._set_height(lines_of(text, room))
        if last > 0:
            self._sheet.merge_range(self._row, 0, self._row, last, clean_text(text), self._formats[look])
        else:
            self._sheet.write_string(self._row, 0, clean_text(text), self._formats[look])
        self._row += 1

    def _write_head(self) -> None:
        """Write the columns' heads, or the merged head in their place."""
        table, taken = self._table, set[tuple[int, int]]()
        rows = table.head or ()
        if not rows:
            for at, column in enumerate(table.columns):
                self._sheet.write_string(self._row, at, clean_text(column.head), self._formats["head"])
            self._end_head(1)
            return
        for down, cells in enumerate(rows):
            at = 0
            for cell in cells:
                while (down, at) in taken:
                    at += 1
                taken |= {(down + y, at + x) for y in range(cell.rows) for x in range(cell.columns)}
                first = self._row + down
                if cell.rows * cell.columns > 1:
                    to = (first + cell.rows - 1, at + cell.columns - 1)
                    self._sheet.merge_range(first, at, *to, clean_text(cell.text), self._formats["head"])
                else:
                    self._sheet.write_string(first, at, clean_text(cell.text), self._formats["head"])
                at += cell.columns
        self._end_head(len(rows))

    def _end_head(self, rows: int) -> None:
        """Go on below the head, which stays in view and is printed on every page."""
        self._sheet.repeat_rows(self._row, self._row + rows - 1)
        self._row += rows
        self._sheet.freeze_panes(self._row, 0)

    def _write_row(self, cells: tuple[Cell, ...]) -> None:
        lines = 1
        for at, (cell, column) in enumerate(zip(cells, self._table.columns, strict=False)):
            value = _value(cell)
            if isinstance(value, str):
                kept = clean_text(value)
                lines = max(lines, lines_of(kept, self._widths[at] - 1))
                self._sheet.write_string(self._row, at, kept, self._texts[column.align])
            else:
                self._sheet.write_number(self._row, at, value, self._number(cell, column.align))
        self._set_height(lines)
        self._row += 1

    def _number(self, cell: Cell, align: Align) -> Any:
        """Return the format that shows a number with the decimals that it has in print."""
        text = cell.text if isinstance(cell, FigureRun) else cell
        _, point, decimals = text.rstrip("%").partition(".")
        shown = f"0{point}{'0' * len(decimals)}{'%' if text.endswith('%') else ''}"
        if (align, shown) not in self._numbers:
            place = _PLACES[Align.RIGHT if align is Align.LEFT else align]
            self._numbers[align, shown] = self._book.add_format(self._cell | place | {"num_format": shown})
        return self._numbers[align, shown]

    def _set_height(self, lines: int) -> None:
        """Give the row its height: not every program finds that out by itself."""
        if lines > 1:
            self._sheet.set_row(self._row, height_of(lines))


def _widths(table: Table) -> list[float]:
    """Return the columns' widths in half-width characters, as they are in print."""
    left = _ACROSS[table.landscape] - sum(column.width for column in table.columns if column.fixed)
    shares = sum(column.width for column in table.columns if not column.fixed) or 1.0
    wide = (column.width if column.fixed else left * column.width / shares for column in table.columns)
    return [max(each, _LEAST) * _CHARACTERS for each in wide]


def _value(cell: Cell) -> Any:
    """Return a cell as the workbook keeps it: a figure without its unit and a bare number are numbers.

    Longer ones, those with a nought in front and months are names, and stay as they are written.
    """
    if isinstance(cell, FigureRun):
        figure = cell.figure
        if figure.value is None or cell.text != figure.text(cell.digits):
            return cell.text
        return float(figure.value) / figure.scale if figure.scale > 1 or figure.rate else _plain(figure.value)
    if _NUMBER.fullmatch(cell) and not _MONTH.fullmatch(cell):
        return float(cell) if "." in cell else int(cell)
    return cell


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else float(value)
