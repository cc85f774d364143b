"""Columns that count or add up the child rows of a record, such as how many came to a training.

A list of such records is read without its child rows, of which there may be a hundred to each: SQLite counts
those that are alike in what a column asks about. Of a single record, also one that is being edited, the rows
it holds are counted. Either way one function tells the value.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from courtoffice.fields import Child, Kind, Record, children_of
from courtoffice.register import Column, Desk
from courtoffice.store import Store

Alike = Iterable[tuple[Any, int]]
"""Child rows, each with how often there is one like it; only what a column asks about is filled in."""


def child_column(
    record: type[Record],
    child: str,
    asks: tuple[str, ...],
    tell: Callable[[Alike], int | None],
    key: str,
    label: str,
    unit: str = "",
) -> Column[Any]:
    """Return a computed column of whole numbers over a list of child rows.

    ``asks`` names the attributes of a child row that ``tell`` looks at.
    """
    declared = next(each for each in children_of(record) if each.name == child)

    def value(one: Any, desk: Desk) -> int | None:
        return tell((row, 1) for row in getattr(one, child))

    def of_all(records: Sequence[Any], desk: Desk) -> list[int | None]:
        alike = _alike_of(desk.store, declared, asks, [one.id for one in records])
        return [tell(alike.get(one.id, ())) for one in records]

    return Column(key, label, Kind.INTEGER, value, 4, unit=unit, computed=True, of_all=of_all)


def number_of(wanted: Callable[[Any], bool]) -> Callable[[Alike], int]:
    """Return what counts the child rows that are wanted."""
    return lambda alike: sum(count for row, count in alike if wanted(row))


def sum_of(points: Callable[[Any], int | None]) -> Callable[[Alike], int]:
    """Return what adds up a number of every child row; a missing one is nothing."""
    return lambda alike: sum((points(row) or 0) * count for row, count in alike)


def _alike_of(
    store: Store, child: Child, asks: tuple[str, ...], owners: Sequence[int]
) -> Mapping[int, list[tuple[Any, int]]]:
    """Return the child rows of some records by their owner; kept until one of them changes."""
    table = child.record.table
    key = f"alike:{table}:{asks}:{owners}"
    return store.derived(key, frozenset({table}), lambda kept: _read(kept, child, asks, owners))


def _read(
    store: Store, child: Child, asks: tuple[str, ...], owners: Sequence[int]
) -> dict[int, list[tuple[Any, int]]]:
    found: defaultdict[int, list[tuple[Any, int]]] = defaultdict(list)
    where = f'"{child.owner}" IN (SELECT value FROM json_each(?))'
    for row, count in store.load_alike(child.record, (child.owner, *asks), where, (json.dumps(owners),)):
        found[getattr(row, child.owner)].append((row, count))
    return dict(found)
