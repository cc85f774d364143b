"""A register as a spreadsheet: the columns it shows, one row for each record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from courtoffice.exchange.sheets_out import SheetColumn, write_csv, write_sheet
from courtoffice.fields import Kind
from courtoffice.register import Column, Desk, Register


def write_register(
    path: Path,
    register: Register[Any],
    records: Iterable[Any],
    desk: Desk,
    columns: Sequence[Column[Any]] | None = None,
) -> int:
    """Write records under their columns as xlsx, or csv where the name ends so; return their number.

    ``columns`` are those shown on screen, all of the register's where None. Raises FileTrouble when the
    file cannot be written.
    """
    shown = register.columns() if columns is None else columns
    heads = [SheetColumn(column.label, column.width, _kind(column)) for column in shown]
    rows = ([column.value(record, desk) for column in shown] for record in records)
    if path.suffix.lower() == ".csv":
        return write_csv(path, heads, rows)
    return write_sheet(path, register.title, heads, rows)


def _kind(column: Column[Any]) -> Kind:
    return Kind.TEXT if column.kind is Kind.LINK else column.kind
