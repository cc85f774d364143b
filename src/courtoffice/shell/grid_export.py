"""A sheet that is typed into, written to a spreadsheet as it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from courtoffice.attachments import fit_name
from courtoffice.cells import read
from courtoffice.errors import Refused
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Field, Kind
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.grid_model import GridColumn
from courtoffice.shell.grid_table import GridTable

_NUMBER = Field("", "", Kind.POINTS)


def export_grid(bench: Bench, name: str, names: str, *tables: GridTable) -> None:
    """Ask for a file and write the columns that the tables of one sheet show; a refusal is shown.

    ``names`` heads the column with what the rows are called.
    """
    window = tables[0].window()
    path = ask.new_file(window, "导出表格", ask.WORKBOOK, Path.home() / fit_name(f"{name}.xlsx"))
    if path is None:
        return
    model = tables[0].grid_model()
    shown = [column for table in tables for column in table.visible()]
    heads = [SheetColumn(names, 9), *(_head(model.columns[at]) for at in shown)]
    rows = (
        [model.heading(row), *(_value(model.columns[at], model.text(row, at)) for at in shown)]
        for row in range(model.count())
    )
    try:
        count = write_sheet(path, name, heads, rows)
    except Refused as refusal:
        ask.refused(window, refusal)
    else:
        bench.message.emit(f"已导出 {count} 行：{path}")


def _head(column: GridColumn) -> SheetColumn:
    words = " ".join(filter(None, (column.group, column.label)))
    return SheetColumn(words, max(column.letters, len(words)), Kind.POINTS if column.number else Kind.TEXT)


def _value(column: GridColumn, text: str) -> Any:
    return read(_NUMBER, text) if column.number else text
