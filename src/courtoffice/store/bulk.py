"""Many rows put into a table with one statement, given column by column."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from courtoffice.store.refusal import UNSTORED, Unstored

Columns = Mapping[str, Sequence[object]]
"""Values as SQLite keeps them, by column; every column has as many."""

_FEW = 500
"""Up to so many rows it does not pay to lay them aside first."""


class Untaken(Exception):
    """A row that the file did not take: SQLite's error, and the row's values by column."""

    def __init__(self, error: Unstored, values: dict[str, object]) -> None:
        """Keep both for whoever says it in words."""
        super().__init__(str(error))
        self.error = error
        self.values = values


def insert(
    connection: sqlite3.Connection,
    table: str,
    ids: Sequence[int],
    columns: Columns,
    alike: Mapping[str, object],
) -> None:
    """Insert rows under ids that are free; ``alike`` are the values that all of them have.

    Raises Untaken, and may then leave some of the rows inserted.
    """
    if len(ids) > _FEW:
        try:
            _at_once(connection, table, ids, columns, alike)
        except UNSTORED:
            pass  # which row it was is found below
        else:
            return
    repeated = {name: [value] * len(ids) for name, value in alike.items()}
    _one_by_one(connection, table, ids, {**columns, **repeated})


def _at_once(
    connection: sqlite3.Connection,
    table: str,
    ids: Sequence[int],
    columns: Columns,
    alike: Mapping[str, object],
) -> None:
    """Lay the rows aside, then insert them with one statement.

    It opens the table, its indexes and the tables referred to once and not once for every row: half the time.
    A column that has one value all the way down is not laid aside.
    """
    alike = {**alike, **{name: values[0] for name, values in columns.items() if _all_alike(values)}}
    differing = [name for name in columns if name not in alike]
    aside = ["id", *(f"c{at}" for at in range(len(differing)))]
    names = ", ".join(f'"{name}"' for name in ("id", *differing, *alike))
    connection.execute(f"CREATE TEMP TABLE aside ({', '.join(aside)})")
    try:
        connection.executemany(
            f"INSERT INTO temp.aside VALUES ({_marks(len(aside))})",
            zip(ids, *(columns[name] for name in differing), strict=True),
        )
        taken = ", ".join([*aside, *("?" * len(alike))])
        connection.execute(
            f'INSERT INTO "{table}" ({names}) SELECT {taken} FROM temp.aside ORDER BY rowid',
            tuple(alike.values()),
        )
    finally:
        connection.execute("DROP TABLE IF EXISTS temp.aside")  # a full disk may have taken it away


def _all_alike(values: Sequence[object]) -> bool:
    return values[0] == values[-1] and values.count(values[0]) == len(values)


def _one_by_one(connection: sqlite3.Connection, table: str, ids: Sequence[int], columns: Columns) -> None:
    names = ", ".join(f'"{name}"' for name in ("id", *columns))
    given = 0

    def rows() -> Iterator[tuple[object, ...]]:
        nonlocal given
        for row in zip(ids, *columns.values(), strict=True):
            given += 1
            yield row

    try:
        connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({_marks(len(columns) + 1)})', rows())
    except UNSTORED as error:
        raise Untaken(error, {name: values[given - 1] for name, values in columns.items()}) from error


def _marks(count: int) -> str:
    return ", ".join("?" * count)
