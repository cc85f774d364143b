"""One change of the file: rows inserted, updated and deleted, each written to the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from courtoffice.fields import Record
from courtoffice.settings import Setting
from courtoffice.store import bulk, contents, kept, records
from courtoffice.store.names import Names
from courtoffice.store.refusal import UNSTORED, Unstored, refusal, still_referred
from courtoffice.store.rows import Params, sqlite_values
from courtoffice.store.tables import Tables

T = TypeVar("T", int, str, bool)
_NOTHING: Mapping[str, object] = MappingProxyType({})
_CHOSEN = "(SELECT value FROM json_each(?))"  # ids as one parameter, however many


class Change:
    """Writes rows inside the transaction that :meth:`Store.change` has begun.

    Every method does all of what it says or nothing; what the file does not take is refused in words.
    """

    def __init__(self, connection: sqlite3.Connection, tables: Tables, names: Names, entry: int) -> None:
        """Write to ``entry``, the change's row in the journal."""
        self._connection = connection
        self._schema = tables
        self._names = names
        self._entry = entry
        self._touched: set[str] = set()

    @property
    def tables(self) -> frozenset[str]:
        """The tables whose rows this change has written."""
        return frozenset(self._touched)

    def query(self, sql: str, params: Params = ()) -> list[sqlite3.Row]:
        """Return the rows of a SELECT, with what this change has done so far."""
        return self._connection.execute(sql, sqlite_values(params)).fetchall()

    def save(self, record: Record) -> int:
        """Store a record with its child rows as given; return its id.

        A record with id 0 is new. Child rows that are no longer in the record are removed, those that are
        as they were stay untouched. Raises KeyError when the record or a child row is not in the file, and
        TypeError for a value that is not what its field declares.
        """
        self._names.learn(type(record))
        with self._whole():
            return records.save(self, record)

    def save_all(self, new: Sequence[Record]) -> list[int]:
        """Store many new records of one type with their child rows; return their ids in order."""
        with self._whole():
            return records.save_all(self, new)

    def save_columns(self, blank: Record, columns: bulk.Columns) -> range:
        """Store many new records whose values are given column by column; return their ids in order.

        What no column names is as in ``blank``; there are no child rows.
        """
        with self._whole():
            return records.save_columns(self, blank, columns)

    def remove(self, record: type[Record], row: int) -> None:
        """Remove a record with its child rows; raises KeyError, or Refused while others refer to it."""
        self._names.learn(record)
        self.delete(record.table, row)

    def insert(self, table: str, values: dict[str, Any]) -> int:
        """Insert a row; columns not given take their default. Returns the new id."""
        return self.put(table, None, self._schema.checked(table, values))

    def insert_many(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> range:
        """Insert many rows at once, as for a spreadsheet; return their ids, in order."""
        given = list(rows)
        if len(set(columns)) < len(columns) or any(len(row) != len(columns) for row in given):
            raise TypeError(f"{table}: a row has not one value for each of {', '.join(columns)}")
        values = zip(*given, strict=True) if given else ((),) * len(columns)
        return self.insert_columns(table, dict(zip(columns, values, strict=True)))

    def insert_columns(
        self, table: str, columns: bulk.Columns, alike: Mapping[str, object] = _NOTHING
    ) -> range:
        """Insert many rows whose values are given column by column; return their ids, in order.

        ``alike`` are values that all of them have.
        """
        checked = self._schema.checked_columns(table, columns)
        first = int(self.query(f'SELECT coalesce(max(id), 0) + 1 FROM "{table}"')[0][0])
        ids = range(first, first + len(next(iter(checked.values()), ())))
        self.put_columns(table, ids, checked, self._schema.checked(table, dict(alike)))
        return ids

    def update(self, table: str, row: int, values: dict[str, Any]) -> None:
        """Set columns of a row; what is as it was is not written. Raises KeyError for a missing row."""
        wanted = self._schema.checked(table, values)
        now = self._connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (row,)).fetchone()
        if now is None:
            raise KeyError(f"{table} has no row {row}")
        changed = {column: value for column, value in wanted.items() if now[column] != value}
        if not changed:
            return
        before = self._json(table, row)
        self._keep_contents(table, [row], changed)
        assignments = ", ".join(f'"{column}" = ?' for column in changed)
        self._run(
            f'UPDATE "{table}" SET {assignments} WHERE id = ?', (*changed.values(), row), table, changed
        )
        self._note(table, row, before, self._json(table, row))

    def delete(self, table: str, row: int) -> None:
        """Delete a row with those that belong to it; raises KeyError, or Refused while others refer to it."""
        before = self._json(table, row)
        if before is None:
            raise KeyError(f"{table} has no row {row}")
        with self._whole():
            still_referred(self._connection, self._schema, self._names, table, row)
            for reference in self._schema.to(table):
                belonging = self._connection.execute(
                    f'SELECT id FROM "{reference.table}" WHERE "{reference.column}" = ?', (row,)
                ).fetchall()
                for (other,) in belonging:
                    if reference.on_delete == "CASCADE":
                        self.delete(reference.table, other)
                    else:
                        self.update(reference.table, other, {reference.column: None})
            self._keep_contents(table, [row])
            self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))
            self._note(table, row, before, None)

    def put(self, table: str, row: int | None, values: dict[str, object]) -> int:
        """Insert checked values as row ``row``, or as the next one; return its id."""
        given = values if row is None else {"id": row, **values}
        columns = ", ".join(f'"{column}"' for column in given)
        marks = ", ".join("?" * len(given))
        rest = f"({columns}) VALUES ({marks})" if given else "DEFAULT VALUES"
        cursor = self._run(f'INSERT INTO "{table}" {rest}', tuple(given.values()), table, values)
        new = int(cursor.lastrowid or 0)
        self._note(table, new, None, self._json(table, new))
        return new

    def put_columns(
        self,
        table: str,
        ids: Sequence[int],
        columns: bulk.Columns,
        alike: Mapping[str, object] = _NOTHING,
    ) -> None:
        """Insert checked rows under ids that are free."""
        with self._whole():
            try:
                bulk.insert(self._connection, table, ids, columns, alike)
            except bulk.Untaken as untaken:
                raise self._refusal(untaken.error, table, untaken.values) from untaken.error
            self._note_rows(table, ids, "after")

    def take_rows(self, table: str, ids: Sequence[int]) -> None:
        """Delete rows, in that order; at once when nothing refers to them."""
        chosen = json.dumps(list(ids))
        if any(
            self.query(
                f'SELECT 1 FROM "{reference.table}" WHERE "{reference.column}" IN {_CHOSEN} LIMIT 1',
                (chosen,),
            )
            for reference in self._schema.to(table)
        ):
            for row in ids:
                self.delete(table, row)
            return
        with self._whole():
            self._note_rows(table, ids, "before")
            self._keep_contents(table, ids)
            self._connection.execute(f'DELETE FROM "{table}" WHERE id IN {_CHOSEN}', (chosen,))

    def set_setting(self, setting: Setting[T], value: T, valid_from: date | None = None) -> None:
        """Set what a setting is, for a dated one from a day on (None: from the beginning).

        Raises Refused for a value that the setting does not allow.
        """
        kept.set_setting(self, setting, value, valid_from)

    def unset_setting(self, setting: Setting[Any], valid_from: date | None = None) -> None:
        """Forget the value that was set from that day on; raises KeyError when there is none."""
        kept.unset_setting(self, setting, valid_from)

    def set_dictionary(self, name: str, words: Sequence[str]) -> None:
        """Set the words that a dictionary offers, in order; words left out are retired."""
        kept.set_dictionary(self, name, words)

    def _run(
        self, statement: str, params: tuple[object, ...], table: str, values: dict[str, object]
    ) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, params)
        except UNSTORED as error:
            raise self._refusal(error, table, values) from error

    def _refusal(self, error: Unstored, table: str, values: dict[str, object]) -> Exception:
        return refusal(error, self._connection, self._schema, self._names, table, values)

    def _note(self, table: str, row: int, before: str | None, after: str | None) -> None:
        self._connection.execute(
            "INSERT INTO journal_row (change_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)",
            (self._entry, table, row, before, after),
        )
        self._touched.add(table)

    def _note_rows(self, table: str, ids: Sequence[int], side: str) -> None:
        """Enter rows that were inserted (``after``) or will be deleted (``before``)."""
        if not ids:
            return
        in_a_row = isinstance(ids, range)
        chosen = "BETWEEN ? AND ?" if in_a_row else f"IN {_CHOSEN}"
        self._connection.execute(
            f"INSERT INTO journal_row (change_id, table_name, row_id, {side})"
            f' SELECT ?, ?, id, {self._schema.row_json(table)} FROM "{table}" WHERE id {chosen} ORDER BY id',
            (self._entry, table, *((ids[0], ids[-1]) if in_a_row else (json.dumps(list(ids)),))),
        )
        self._touched.add(table)

    def _keep_contents(self, table: str, ids: Sequence[int], columns: Collection[str] | None = None) -> None:
        """Keep the bytes that rows hold, in some columns only, before they go."""
        blobs = [blob for blob in self._schema.blobs(table) if columns is None or blob in columns]
        contents.keep(self._connection, table, blobs, ids)

    def _json(self, table: str, row: int) -> str | None:
        expression = self._schema.row_json(table)
        found = self._connection.execute(
            f'SELECT {expression} FROM "{table}" WHERE id = ?', (row,)
        ).fetchone()
        return None if found is None else str(found[0])

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Undo what a method did so far when it fails, so that whoever called it may go on."""
        self._connection.execute("SAVEPOINT whole")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have ended it
                self._connection.execute("ROLLBACK TO whole")
                self._connection.execute("RELEASE whole")
            raise
        self._connection.execute("RELEASE whole")
