"""Spreadsheets out: a titled list as xlsx, or as csv that Excel and WPS open with the right characters."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.utility import xl_range_abs

from courtoffice.cells import show
from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.csv_in import guarded
from courtoffice.exchange.heads import LARGEST_EXACT
from courtoffice.fields import HUNDREDTHS, Kind
from courtoffice.paper.saving import save

MOST_ROWS = 1_048_576
_LONGEST = 32_767
_WIDEST = 80
_PAGE = 240  # characters across a sheet of A4 that can still be read; wider lists are printed on several
_LONGEST_CHOICES = 255  # characters that a cell's own list of choices may have
_CHOICES = "选项"
_NUMBERS = HUNDREDTHS | {Kind.INTEGER, Kind.YEAR}
_LINE, _HIGHEST = 15, 409  # points of a line, and those that a row may have
_WORDS = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.MONTH, Kind.TIME})
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that never was


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column to write: its heading, its width in Chinese characters, what its values are.

    ``kind`` says how values are written: dates as real dates, POINTS, HOURS and MONEY (hundredths) as
    numbers with two decimals. ``choices`` are offered in the cells.
    """

    head: str
    width: float = 8
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


def write_sheet(
    path: Path,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    *,
    notes: Sequence[str] = (),
    choice_rows: int = 0,
) -> int:
    """Write a list as an A4 landscape xlsx with its head on every page; return the number of rows.

    ``notes`` become a second sheet 填写说明; ``choice_rows`` is how many rows offer the columns' choices.
    No text is taken for a formula or a link. Raises FileTrouble when the file cannot be written, Refused
    for more rows than a sheet holds.
    """
    content = io.BytesIO()
    # Row by row, so that a long list takes no memory; the cells of a row are written left to right.
    book = xlsxwriter.Workbook(
        content, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    try:
        try:
            count = _ListSheet(book, title, columns).write(rows, choice_rows)
            _write_notes(book, notes)
        finally:
            book.close()  # also when it fails: the rows so far are in files that close with it
    except (XlsxWriterException, OSError) as error:
        raise FileTrouble(f"“{path.name}”没有写成：{error}。请看看磁盘是否已满。") from error
    save(path, content.getvalue())
    return count


def write_csv(path: Path, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Any]]) -> int:
    """Write a list as csv (UTF-8 with BOM); return the number of rows. Raises FileTrouble.

    A text that a spreadsheet would calculate gets an apostrophe in front, which reading takes off again.
    """
    content = io.StringIO(newline="")
    writer = csv.writer(content)
    writer.writerow([guarded(column.head) for column in columns])
    lengths = [
        writer.writerow([_csv_cell(column, value) for column, value in zip(columns, row, strict=True)])
        for row in rows
    ]
    save(path, content.getvalue().encode("utf-8-sig"))
    return len(lengths)


def sheet_name(title: str) -> str:
    """Return a title as the name of a sheet: 31 characters, none of those that Excel refuses."""
    return re.sub(r"[\[\]:*?/\\'\x00-\x1f]", " ", title)[:31].strip() or "表"


def cell_value(kind: Kind, value: Any) -> Any:
    """Return a stored value as the spreadsheet keeps it: a date, a number, or a text."""
    if value is None or value == "":
        return ""
    if kind is Kind.DATE and isinstance(value, date) and value >= _FIRST_DAY:
        return value
    if kind in HUNDREDTHS:
        return value / 100 if abs(value) < LARGEST_EXACT else show(kind, value)
    if isinstance(value, Fraction):
        return float(value)
    if kind in _NUMBERS and isinstance(value, (int, float)) and abs(value) < LARGEST_EXACT:
        return value
    return clean_text(show(kind, value) if kind is not Kind.LINK else str(value))


def clean_text(text: str) -> str:
    """Drop what the file format cannot hold: control characters, half characters, the end of a novel."""
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]", "", text)
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1] + "…"


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of a width in half-width characters."""
    wide = (sum(1 if char.isascii() else 2 for char in line) for line in text.split("\n"))
    return sum(max(1, math.ceil(each / width)) for each in wide)


def height_of(lines: int) -> float:
    """Return how high a row of so many lines is, in points."""
    return min(lines * _LINE, _HIGHEST)


def _csv_cell(column: SheetColumn, value: Any) -> str:
    kept = cell_value(column.kind, value)
    if isinstance(kept, str):
        return guarded(kept)
    return kept.isoformat() if isinstance(kept, (date, time)) else str(kept)


class _ListSheet:
    """The sheet with the list: title, head, rows, and how it prints."""

    def __init__(self, book: xlsxwriter.Workbook, title: str, columns: Sequence[SheetColumn]) -> None:
        self._book, self._title, self._columns = book, title, columns
        self._sheet = book.add_worksheet(sheet_name(title))
        self._widths = [min(column.width * 2 + 2, _WIDEST) for column in columns]
        self._long: dict[tuple[str, ...], int] = {}
        cell = {"font_name": "宋体", "font_size": 10.5, "border": 1, "valign": "vcenter", "text_wrap": True}
        number = {"align": "right", "indent": 1}  # not right beside the text of the next column
        self._formats = {
            "title": book.add_format(
                {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}
            ),
            "head": book.add_format(cell | {"bold": True, "align": "center", "bg_color": "#F2F2F2"}),
            "text": book.add_format(cell),
            "word": book.add_format(cell | {"align": "center"}),
            "date": book.add_format(cell | {"num_format": "yyyy-mm-dd", "align": "center"}),
            "whole": book.add_format(cell | number | {"num_format": "0"}),
            "hundredths": book.add_format(cell | number | {"num_format": "0.00"}),
            "number": book.add_format(cell | number),
        }

    def write(self, rows: Iterable[Sequence[Any]], choice_rows: int) -> int:
        """Write everything; return the number of rows of the list."""
        self._set_up_page()
        last = len(self._columns) - 1
        self._sheet.set_row(0, 30)
        if last > 0:
            self._sheet.merge_range(0, 0, 0, last, clean_text(self._title), self._formats["title"])
        else:
            self._sheet.write_string(0, 0, clean_text(self._title), self._formats["title"])
        self._sheet.set_row(1, 24)
        for at, column in enumerate(self._columns):
            self._sheet.write_string(1, at, clean_text(column.head), self._formats["head"])
        count = 0
        for count, row in enumerate(rows, 1):
            if count + 2 > MOST_ROWS:
                raise Refused(f"一张表最多 {MOST_ROWS - 2} 行，要导出的太多。请先筛选，再分几次导出。")
            self._write_row(count + 1, row)
        self._offer_choices(max(count, choice_rows))
        self._write_choices()
        return count

    def _write_row(self, row: int, values: Sequence[Any]) -> None:
        """Write a row, as high as its longest text needs: not every program finds that out by itself."""
        lines = 1
        for at, (column, value) in enumerate(zip(self._columns, values, strict=True)):
            kept = cell_value(column.kind, value)
            if isinstance(kept, str) and (2 * len(kept) > self._widths[at] or "\n" in kept):
                lines = max(lines, lines_of(kept, self._widths[at] - 1))
            self._write_cell(row, at, column, kept)
        if lines > 1:
            self._sheet.set_row(row, height_of(lines))

    def _set_up_page(self) -> None:
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4
        self._sheet.repeat_rows(0, 1)
        widths = self._widths
        self._sheet.fit_to_pages(max(1, math.ceil(sum(widths) / _PAGE)), 0)
        self._sheet.repeat_columns(0)
        self._sheet.freeze_panes(2, 0)
        self._sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        self._sheet.set_footer("&C第 &P 页，共 &N 页")
        for at, width in enumerate(widths):
            self._sheet.set_column(at, at, width)

    def _write_cell(self, row: int, at: int, column: SheetColumn, value: Any) -> None:
        if isinstance(value, str):
            self._sheet.write_string(
                row, at, value, self._formats["word" if column.kind in _WORDS else "text"]
            )
        elif isinstance(value, date):
            self._sheet.write_datetime(row, at, value, self._formats["date"])
        else:
            self._sheet.write_number(row, at, value, self._formats[_number_format(column.kind)])

    def _offer_choices(self, rows: int) -> None:
        for at, column in enumerate(self._columns):
            if column.choices and rows:
                rule = {"validate": "list", "source": self._source(column.choices), "error_type": "warning"}
                self._sheet.data_validation(2, at, rows + 1, at, rule)

    def _source(self, choices: tuple[str, ...]) -> list[str] | str:
        """Return a list of choices, or where on the hidden sheet it stands when a cell cannot hold it."""
        fits = len(",".join(choices)) <= _LONGEST_CHOICES and not any("," in word for word in choices)
        if fits:
            return list(choices)
        at = self._long.setdefault(choices, len(self._long))
        return f"={_CHOICES}!{xl_range_abs(0, at, len(choices) - 1, at)}"

    def _write_choices(self) -> None:
        """Write the long lists of choices to a sheet of their own, which neither shows nor is imported."""
        if not self._long:
            return
        sheet = self._book.add_worksheet(_CHOICES)
        for row in range(max(map(len, self._long))):
            for choices, at in self._long.items():
                if row < len(choices):
                    sheet.write_string(row, at, clean_text(choices[row]))
        sheet.hide()


def _number_format(kind: Kind) -> str:
    if kind in HUNDREDTHS:
        return "hundredths"
    return "whole" if kind in _NUMBERS else "number"


def _write_notes(book: xlsxwriter.Workbook, notes: Sequence[str]) -> None:
    if not notes:
        return
    sheet = book.add_worksheet("填写说明")
    sheet.set_column(0, 0, 100)
    wrapped = book.add_format({"text_wrap": True, "font_name": "宋体", "font_size": 11, "valign": "top"})
    for row, note in enumerate(notes):
        sheet.write_string(row, 0, clean_text(note), wrapped)
