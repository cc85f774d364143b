"""A register as a spreadsheet: the columns it shows, one row for each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from courtoffice.exchange.intake.headings import Place, places_of
from courtoffice.exchange.sheets_out import SheetColumn, write_csv, write_sheet
from courtoffice.fields import NUMBERS, Field, Kind
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
    every = list(records)
    if path.suffix.lower() == ".csv":
        return write_csv(path, heads, _rows(every, desk, shown))
    write_sheet(path, register.title, heads, _totalled(register, every, desk, shown))
    return len(every)


def _rows(records: Sequence[Any], desk: Desk, shown: Sequence[Column[Any]]) -> Iterator[list[Any]]:
    return map(list, zip(*(column.values(records, desk) for column in shown), strict=True))


def _totalled(
    register: Register[Any], records: Sequence[Any], desk: Desk, shown: Sequence[Column[Any]]
) -> Iterator[list[Any]]:
    """Yield the rows and, where the register sums columns that are shown, a line with the sums."""
    sums = {at: 0 for at, column in enumerate(shown) if column.key in register.totals}
    label = next((at for at, column in enumerate(shown) if column.kind not in NUMBERS), None)
    some = False
    for row in _rows(records, desk, shown):
        some = True
        for at in sums:
            sums[at] += row[at] or 0
        yield row
    if some and sums and label is not None:
        yield ["合计" if at == label else sums.get(at) for at in range(len(shown))]


def write_details(path: Path, register: Register[Any], records: Iterable[Any], desk: Desk) -> int:
    """Write records with their child rows, one line for each child row; return the number of lines.

    The columns are those that an import reads, so that such a list can be corrected and taken in again.
    Raises FileTrouble when the file cannot be written.
    """
    places = list(places_of(register).values())
    heads = [SheetColumn(place.label, place.field.width, _kind(place.field)) for place in places]
    lines = (line for record in records for line in detail_lines(record, places, desk))
    if path.suffix.lower() == ".csv":
        return write_csv(path, heads, lines)
    return write_sheet(path, f"{register.title}明细", heads, lines)


def detail_lines(record: Any, places: Sequence[Place], desk: Desk) -> Iterator[list[Any]]:
    """Yield the lines of a record: its own values on each, beside them the child rows, list by list."""
    lists = {place.child.name: getattr(record, place.child.name) for place in places if place.child}
    for at in range(max((len(rows) for rows in lists.values()), default=0) or 1):
        line = []
        for place in places:
            rows = lists[place.child.name] if place.child else ()
            owner = record if place.child is None else rows[at] if at < len(rows) else None
            value = None if owner is None else getattr(owner, place.field.name)
            line.append(desk.name(place.field.link, value) if place.field.link else value)
        yield line


def _kind(column: Column[Any] | Field) -> Kind:
    return Kind.TEXT if column.kind is Kind.LINK else column.kind
