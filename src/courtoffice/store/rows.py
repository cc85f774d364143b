"""Declared records and rows of the file: Python values on one side, SQLite values on the other."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from courtoffice.fields import NUMBERS, Child, Kind, Record, children_of, fields_of, remembered

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


def values_of_all(records: Sequence[Record]) -> list[tuple[object, ...]]:
    """Return what :func:`values_of` gives, for many records of one type."""
    record = type(records[0])
    columns = []
    for name, kind in zip(columns_of(record)[1:], _kinds(record)[1:], strict=True):
        values = list(map(attrgetter(name), records))
        if not set(map(type, values)) <= _KEPT_AS_IT_IS[kind]:
            values = [_WRITE[kind](value, name) for value in values]
        columns.append(values)
    return list(zip(*columns, strict=True))


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
    names = columns_of(record)
    columns = ", ".join(f'"{record.table}"."{name}"' for name in names)
    ordered = f"ORDER BY {order}" if order else "ORDER BY id"
    rows = reader.query(f'SELECT {columns} FROM "{record.table}" {selection} {ordered}', params)
    lists = {
        child.name: _children(reader, record, child, selection, params)
        for child in (children_of(record) if children else ())
    }
    return _made(record, names, rows, lists)


def _children(
    reader: Reader, record: type[Record], child: Child, selection: str, params: Params
) -> dict[int, tuple[Record, ...]]:
    """Return the child rows of one list, by the id of the record they belong to."""
    where = f'"{child.record.table}"."{child.owner}" IN (SELECT id FROM "{record.table}" {selection})'
    order = "position, id" if "position" in columns_of(child.record) else "id"
    found: defaultdict[int, list[Record]] = defaultdict(list)
    for row in read(reader, child.record, where, params, order, True):
        found[getattr(row, child.owner)].append(row)
    return {owner: tuple(rows) for owner, rows in found.items()}


def _made(
    record: type[R],
    names: tuple[str, ...],
    rows: list[Any],
    lists: dict[str, dict[int, tuple[Record, ...]]],
) -> list[R]:
    readers = [(name, _READ[kind]) for name, kind in zip(names, _kinds(record), strict=True) if kind in _READ]
    made = []
    for row in rows:
        item = object.__new__(record)
        kept = vars(item)  # ten times as quick as __init__ of a frozen dataclass; every attribute is here
        kept.update(zip(names, row, strict=True))
        for name, convert in readers:
            kept[name] = convert(kept[name])
        for name, by_owner in lists.items():
            kept[name] = by_owner.get(kept["id"], ())
        made.append(item)
    return made


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


_WRITE: dict[Kind, Callable[[object, str], object]] = {
    **dict.fromkeys((Kind.TEXT, Kind.LONG_TEXT, Kind.MONTH, Kind.CHOICE), _text),
    **dict.fromkeys((*NUMBERS, Kind.LINK), _integer),
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.YES_NO: _bool,
}
_KEPT_AS_IT_IS: dict[Kind, frozenset[type]] = {
    kind: frozenset({str})
    if write is _text
    else frozenset({int, type(None)})
    if write is _integer
    else frozenset()
    for kind, write in _WRITE.items()
}
_READ: dict[Kind, Callable[[Any], object]] = {
    Kind.DATE: lambda value: None if value is None else date.fromisoformat(value),
    Kind.TIME: lambda value: None if value is None else time.fromisoformat(value),
    Kind.YES_NO: bool,
}
