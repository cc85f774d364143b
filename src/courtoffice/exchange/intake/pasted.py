"""Rows from the clipboard, as spreadsheets and text programs put them there."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.errors import Refused
from courtoffice.exchange.csv_in import tabbed_rows
from courtoffice.exchange.heads import Head, find_grid
from courtoffice.exchange.sheets_in import Sheet

NAME = "粘贴的内容"
_LONGEST = 20_000_000


def pasted_sheet(text: str, heads: Sequence[Head], columns: Sequence[str]) -> Sheet:
    """Return the rows of tab-separated text as a sheet.

    Text without headings of its own is taken to hold the ``columns`` in their order, as the table shows
    them. Raises Refused for what is no table.
    """
    if not text.strip():
        raise Refused("剪贴板里没有可以粘贴的行。请先在表格里复制几行。")
    if len(text) > _LONGEST:
        raise Refused("剪贴板里的内容太多。请把表格存成文件，再用“导入”。")
    rows = tabbed_rows(text)
    sheet = Sheet(NAME, rows)
    if find_grid(sheet, heads) is not None:
        return sheet
    width = max(len(row) for row in rows)
    if width > len(columns):
        raise Refused(f"粘贴的内容有{width}列，列表里只显示了{len(columns)}列。请连同表头一起复制。")
    return Sheet(NAME, [list(columns), *rows])
