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
from courtoffice.exchange.sheets_out import clean_text, sheet_name
from courtoffice.paper.document import Annex, Block, Cell, Document, FigureRun, Group, Table
from courtoffice.paper.saving import save

_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_WIDEST = 60


def tables_of(document: Document) -> list[tuple[str, Table]]:
    """Return the tables of a paper and its annexes, each with its title."""
    return list(_tables(document.blocks, " ".join(document.title.split())))


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
            yield block.title or title, block
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
        cell = {"font_name": "宋体", "font_size": 10.5, "border": 1, "valign": "vcenter", "text_wrap": True}
        self._formats = {
            "title": book.add_format(
                {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}
            ),
            "head": book.add_format(cell | {"bold": True, "align": "center", "bg_color": "#F2F2F2"}),
            "text": book.add_format(cell),
            "number": book.add_format(cell | {"num_format": "General"}),
            "rate": book.add_format(cell | {"num_format": "0.00%"}),
            "group": book.add_format(cell | {"bold": True}),
            "note": book.add_format({"font_name": "宋体", "font_size": 9}),
        }
        self._sheet = book.add_worksheet(name)
        self._title, self._table = title, table
        self._row = 0

    def write(self) -> None:
        """Write everything."""
        self._set_up_page()
        self._across(self._title, "title")
        if self._table.unit:
            self._across(self._table.unit, "note")
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
            self._across(self._table.empty, "text")
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
        for at, column in enumerate(self._table.columns):
            width = column.width / 2 if column.fixed else max(12.0, column.width * 14)
            sheet.set_column(at, at, min(width, _WIDEST))

    def _across(self, text: str, look: str) -> None:
        last = len(self._table.columns) - 1
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
            self._row += 1
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
        self._row += len(rows)

    def _write_row(self, cells: tuple[Cell, ...]) -> None:
        for at, cell in enumerate(cells):
            value = _value(cell)
            if isinstance(value, str):
                self._sheet.write_string(self._row, at, clean_text(value), self._formats["text"])
            else:
                rate = isinstance(cell, FigureRun) and cell.figure.rate
                self._sheet.write_number(self._row, at, value, self._formats["rate" if rate else "number"])
        self._row += 1


def _value(cell: Cell) -> Any:
    """Return a cell as the workbook keeps it: a figure without its unit and a bare number are numbers."""
    if isinstance(cell, FigureRun):
        figure = cell.figure
        if figure.value is None or cell.text != figure.text(cell.digits):
            return cell.text
        return float(figure.value) / figure.scale if figure.scale > 1 or figure.rate else _plain(figure.value)
    if _NUMBER.fullmatch(cell) and not (len(cell) > 1 and cell.startswith("0") and "." not in cell):
        return float(cell) if "." in cell else int(cell)
    return cell


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else float(value)
