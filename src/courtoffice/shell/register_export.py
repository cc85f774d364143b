"""The listed rows of a register as a spreadsheet: real dates and numbers, the columns that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Kind
from courtoffice.shell.table_model import TableModel


def export(path: Path, title: str, model: TableModel, columns: Sequence[int]) -> int:
    """Write the rows that a model lists to an xlsx; return how many. Raises Refused or FileTrouble."""
    heads = [
        SheetColumn(
            str(model.heading(column)),
            model.columns[column].width,
            Kind.TEXT if model.columns[column].kind is Kind.LINK else model.columns[column].kind,
        )
        for column in columns
    ]
    rows = ([model.value(row, column) for column in columns] for row in range(model.rowCount()))
    return write_sheet(path, title, heads, rows)
