"""Storing declared records with their child rows: only what differs is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from courtoffice.errors import Refused
from courtoffice.fields import Child, Record, children_of
from courtoffice.store.rows import columns_of_all, kept_columns, read, values_of

if TYPE_CHECKING:
    from courtoffice.store.change import Change

_ID = attrgetter("id")
_NO_OWNERS: Mapping[str, Sequence[int]] = MappingProxyType({})


def save(change: Change, record: Record) -> int:
    """Insert a record with id 0 or update the stored one, then its child rows; return its id."""
    if record.id == 0:
        row = change.insert(record.table, values_of(record))
    else:
        row = record.id
        change.update(record.table, row, values_of(record))
    for child in children_of(type(record)):
        _save_children(change, child, row, getattr(record, child.name))
    return row


def save_all(
    change: Change, new: Sequence[Record], owners: Mapping[str, Sequence[int]] = _NO_OWNERS
) -> list[int]:
    """Insert new records of one type with their child rows, in bulk; return their ids.

    ``owners`` give the ids of those that child rows belong to, by the column that holds them.
    """
    if not new:
        return []
    record = type(new[0])
    if set(map(type, new)) != {record} or any(map(_ID, new)):
        raise TypeError("only new records of one type are stored together")
    ids = change.insert_columns(record.table, {**columns_of_all(new), **owners})
    for child in children_of(record):
        lists = list(map(attrgetter(child.name), new))
        rows = list(chain.from_iterable(lists))
        owning = chain.from_iterable(map(repeat, ids, map(len, lists)))
        save_all(change, rows, {child.owner: list(owning)})
    return list(ids)


def save_columns(change: Change, blank: Record, columns: Mapping[str, Sequence[object]]) -> range:
    """Insert new records without child rows, given column by column; the rest is as in ``blank``."""
    given = kept_columns(type(blank), columns)
    alike = {name: value for name, value in values_of(blank).items() if name not in given}
    return change.insert_columns(blank.table, given, alike)


def _save_children(change: Change, child: Child, owner: int, wanted: tuple[Record, ...]) -> None:
    """Make the child rows of one record those that are wanted."""
    owned = [_owned(child, row, owner) for row in wanted]
    kept = {row.id: row for row in read(change, child.record, f'"{child.owner}" = ?', (owner,), "", True)}
    staying = {row.id for row in owned}
    for row in owned:
        if row.id and row.id not in kept:
            raise KeyError(f"{child.record.table} has no row {row.id} of {owner}")
    for row_id in kept:
        if row_id not in staying:
            change.delete(child.record.table, row_id)
    _update(change, [row for row in owned if row.id and row != kept[row.id]])
    for row in owned:
        if not row.id:
            save(change, row)


def _update(change: Change, rows: list[Record]) -> None:
    """Store changed child rows; those that exchange a value which must be unique go out and come back."""
    refused: list[tuple[Record, Refused]] = []
    for row in rows:
        try:
            save(change, row)
        except Refused as refusal:
            refused.append((row, refusal))
    if not refused:
        return
    if len(refused) == 1 or children_of(type(refused[0][0])):
        raise refused[0][1]
    for row, _ in refused:
        change.delete(row.table, row.id)
    for row, _ in refused:
        change.put(row.table, row.id, values_of(row))


def _owned(child: Child, row: Any, owner: int) -> Record:
    if type(row) is not child.record:
        raise TypeError(f"{child.name}: a row is a {child.record.__name__}, not {row!r}")
    return row if getattr(row, child.owner) == owner else replace(row, **{child.owner: owner})
