"""Declared records and rows of the file: Python values on one side, SQLite values on the other."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from courtoffice.fields import NUMBERS, Kind, Record, children_of, fields_of, remembered

R = TypeVar("R", bound=Record)
Params = Sequence[object] | Mapping[str, object]


class Reader(Protocol):
    """Whoever can run a query."""

    def query(self, sql: str, params: Params = ()) -> list[Any]:
        """Return the rows of a SELECT."""


@remembered
def columns_of(record: type[Record]) -> tuple[str, ...]:
    """Return the columns that a record is kept in, ``id`` first: every attribute but the child lists."""
    children = {child.name for child in children_of(record)}
    return tuple(item.name for item in dataclasses.fields(record) if item.name not in children)


def values_of(record: Record) -> dict[str, object]:
    """Return a record's own columns as SQLite values, without ``id``.

    Raises TypeError for a value that is not what its field declares.
    """
    writers = _writers(type(record))
    return {name: write(getattr(record, name), name) for name, write in writers.items()}


def columns_of_all(records: Sequence[Record]) -> dict[str, Sequence[object]]:
    """Return the values of many records of one type as SQLite keeps them, column by column, without ``id``.

    Raises TypeError for a value that is not what its field declares.
    """
    record = type(records[0])
    return kept_columns(
        record, {name: list(map(attrgetter(name), records)) for name in columns_of(record)[1:]}
    )


def kept_columns(
    record: type[Record], columns: Mapping[str, Sequence[object]]
) -> dict[str, Sequence[object]]:
    """Return columns of values as SQLite keeps them, each the column of a record of that type.

    Raises TypeError for a value that is not what its field declares.
    """
    kinds = dict(zip(columns_of(record), _kinds(record), strict=True))
    return {name: _written(kinds[name], values, name) for name, values in columns.items()}


def _written(kind: Kind, values: Sequence[object], name: str) -> Sequence[object]:
    """Return one column as SQLite keeps it; what occurs often is turned once."""
    types = set(map(type, values))
    if types <= _KEPT_AS_IT_IS.get(kind, frozenset()):
        return values
    if len(types - {type(None)}) > 1:  # 1 and True would be taken for one another
        return [_WRITE[kind](value, name) for value in values]
    written = {value: _WRITE[kind](value, name) for value in set(values)}
    return list(map(written.__getitem__, values))


def sqlite_value(value: object) -> object:
    """Return a parameter as SQLite keeps it: ISO dates, 19:30, 0 and 1; everything else as it is."""
    if isinstance(value, date):
        return _date(value, "parameter")
    if isinstance(value, time):
        return _time(value, "parameter")
    return int(value) if isinstance(value, bool) else value


def sqlite_values(params: Params) -> Params:
    """Return all parameters of a query as SQLite keeps them."""
    if isinstance(params, Mapping):
        return {name: sqlite_value(value) for name, value in params.items()}
    return [sqlite_value(value) for value in params]


def read(reader: Reader, record: type[R], where: str, params: Params, order: str, children: bool) -> list[R]:
    """Return the records of a table, each with its child rows; one query for every table.

    ``where`` and ``order`` are SQL. Child rows come by their ``position`` where they have one, else by id.
    """
    selection = f"WHERE {where}" if where else ""
    found = _found(reader, record, selection, params, f"ORDER BY {order or 'id'}")
    if children:
        _give_children(reader, record, found, selection, params)
    return found


def _give_children(
    reader: Reader, record: type[Record], owners: Sequence[Record], selection: str, params: Params
) -> None:
    """Give the records that a selection has found their child rows, and these theirs."""
    for child in children_of(record):
        of_owners = f'"{child.record.table}"."{child.owner}" IN (SELECT id FROM "{record.table}" {selection})'
        placed = "position" in columns_of(child.record)
        rows = _found(
            reader, child.record, f"WHERE {of_owners}", params, "ORDER BY position, id" if placed else ""
        )
        if not placed:  # they come owner by owner, nearly in order: SQLite would sort all of their columns
            rows.sort(key=attrgetter("id"))
        _give_children(reader, child.record, rows, f"WHERE {of_owners}", params)
        by_owner: defaultdict[int, list[Record]] = defaultdict(list)
        owner_of = attrgetter(child.owner)
        for row in rows:
            by_owner[owner_of(row)].append(row)
        for owner in owners:
            vars(owner)[child.name] = tuple(by_owner.get(owner.id, ()))


def _found(reader: Reader, record: type[R], selection: str, params: Params, ordered: str) -> list[R]:
    """Return the records that a selection finds, with empty lists of child rows."""
    names = columns_of(record)
    columns = ", ".join(f'"{record.table}"."{name}"' for name in names)
    readers = [(name, _READ[kind]) for name, kind in zip(names, _kinds(record), strict=True) if kind in _READ]
    lists: dict[str, object] = {child.name: () for child in children_of(record)}
    made = []
    new = object.__new__
    for row in reader.query(f'SELECT {columns} FROM "{record.table}" {selection} {ordered}', params):
        item = new(record)
        kept = item.__dict__  # ten times as quick as __init__ of a frozen dataclass; every attribute is here
        kept.update(zip(names, row, strict=False), **lists)
        for name, convert in readers:
            kept[name] = convert(kept[name])
        made.append(item)
    return made


def read_alike(
    reader: Reader, record: type[R], names: Sequence[str], where: str, params: Params
) -> list[tuple[R, int]]:
    """Return rows that have the same in some columns as one record with their number, the rest left out."""
    columns = ", ".join(f'"{name}"' for name in names)
    kinds = dict(zip(columns_of(record), _kinds(record), strict=True))
    readers = [_READ.get(kinds[name], _as_it_is) for name in names]
    sql = f'SELECT {columns}, count(*) FROM "{record.table}" WHERE {where} GROUP BY {columns}'
    plain = vars(record())
    found = []
    for *values, count in reader.query(sql, params):
        item = object.__new__(record)
        kept = item.__dict__  # as in _found
        kept.update(plain)
        for name, convert, value in zip(names, readers, values, strict=True):
            kept[name] = convert(value)
        found.append((item, count))
    return found


def _as_it_is(value: object) -> object:
    return value


@remembered
def _kinds(record: type[Record]) -> tuple[Kind, ...]:
    """Return what every column holds; ``id`` and the owner's id are links."""
    declared = {field.name: field.kind for field in fields_of(record)}
    return tuple(declared.get(name, Kind.LINK) for name in columns_of(record))


@remembered
def _writers(record: type[Record]) -> dict[str, Callable[[object, str], object]]:
    kinds = zip(columns_of(record), _kinds(record), strict=True)
    return {name: _WRITE[kind] for name, kind in kinds if name != "id"}


def _text(value: object, name: str) -> object:
    if not isinstance(value, str):
        raise TypeError(f"{name}: a text is a str, not {value!r}")
    return str(value)


def _integer(value: object, name: str) -> object:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"{name}: a number is an int or None, not {value!r}")
    return value


def _date(value: object, name: str) -> object:
    if value is None:
        return None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"{name}: a day is a date or None, not {value!r}")
    return value.isoformat()


def _time(value: object, name: str) -> object:
    if value is None:
        return None
    if not isinstance(value, time) or value != value.replace(second=0, microsecond=0, tzinfo=None):
        raise TypeError(f"{name}: a time of day is a time in whole minutes or None, not {value!r}")
    return value.strftime("%H:%M")


def _bool(value: object, name: str) -> object:
    if not isinstance(value, bool):
        raise TypeError(f"{name}: yes or no is a bool, not {value!r}")
    return int(value)


_TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.MONTH, Kind.CHOICE)
_INTEGERS = (*NUMBERS, Kind.LINK)
_WRITE: dict[Kind, Callable[[object, str], object]] = {
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(_INTEGERS, _integer),
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.YES_NO: _bool,
}
_KEPT_AS_IT_IS: dict[Kind, frozenset[type]] = {
    **dict.fromkeys(_TEXTS, frozenset({str})),
    **dict.fromkeys(_INTEGERS, frozenset({int, type(None)})),
}
_READ: dict[Kind, Callable[[Any], object]] = {
    Kind.DATE: lambda value: None if value is None else date.fromisoformat(value),
    Kind.TIME: lambda value: None if value is None else time.fromisoformat(value),
    Kind.YES_NO: bool,
}
