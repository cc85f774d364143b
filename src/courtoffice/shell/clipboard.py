"""Tables on the clipboard, as spreadsheets put them there and take them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from courtoffice.errors import Refused
from courtoffice.exchange.csv_in import tabbed_rows
from courtoffice.shell import ask

_LONGEST_NUMBER = 15  # digits that a spreadsheet keeps
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def put_rows(rows: Iterable[Iterable[str]]) -> None:
    """Put rows of texts on the clipboard; a text of several lines stays one cell."""
    text = io.StringIO()
    writer = csv.writer(text, csv.excel_tab, lineterminator="\n")
    writer.writerows(map(cell, row) for row in rows)
    QGuiApplication.clipboard().setText(text.getvalue())


def rows_put(parent: QWidget) -> list[list[str]]:
    """Return the rows that are on the clipboard; what is no table is refused in words."""
    try:
        return tabbed_rows(QGuiApplication.clipboard().text())
    except Refused as refusal:
        ask.refused(parent, refusal)
        return []


def cell(text: str) -> str:
    """Return a text as a cell that a spreadsheet takes for what it is.

    What it would compute, or a number too long for it, is marked as text by an apostrophe.
    """
    plain = text.strip()
    number = _NUMBER.fullmatch(plain) is not None
    computed = plain.startswith(("=", "+", "@")) or (plain.startswith("-") and not number)
    return f"'{plain}" if computed or (plain.isdigit() and len(plain) > _LONGEST_NUMBER) else plain
