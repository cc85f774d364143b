"""What the file's tables look like: columns, which rows refer to which, and a row as JSON."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from courtoffice.store import contents
from courtoffice.store.rows import sqlite_value

JOURNAL = frozenset({"journal_change", "journal_row", "journal_content"})
_PYTHON = {"INTEGER": int, "TEXT": str, "BLOB": bytes}


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: ``table.column`` holds the id of a row of ``parent``."""

    table: str
    column: str
    parent: str
    on_delete: str


class Tables:
    """The tables of records of one open file, read once: an open file keeps its schema."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read the schema; the journal and SQLite's own tables are left out."""
        self._connection = connection
        contents.install(connection)
        found = connection.execute(
            "SELECT m.name, c.name, c.type FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c"
            " WHERE m.type = 'table' ORDER BY m.name, c.cid"
        )
        self._types: dict[str, dict[str, str]] = {}
        self._row_json: dict[str, str] = {}
        for table, column, kind in found:
            if table not in JOURNAL and not table.startswith(("sqlite_", "_sqlite_")):
                self._types.setdefault(table, {})[column] = kind

    @cached_property
    def _references(self) -> list[Reference]:
        found = self._connection.execute(
            'SELECT m.name, f."from", f."table", f.on_delete FROM sqlite_schema AS m'
            " JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' ORDER BY m.name, f.id"
        )
        return [Reference(*row) for row in found if row["name"] in self._types]

    def names(self) -> list[str]:
        """Return the names of all tables of records."""
        return list(self._types)

    def columns(self, table: str) -> dict[str, str]:
        """Return SQLite's type of every column; raises TypeError for a table that the file has not."""
        if table not in self._types:
            raise TypeError(f"no table of records is called {table!r}")
        return self._types[table]

    def to(self, table: str) -> list[Reference]:
        """Return the references to a table."""
        return [reference for reference in self._references if reference.parent == table]

    def of(self, table: str) -> list[Reference]:
        """Return the references that a table's rows hold."""
        return [reference for reference in self._references if reference.table == table]

    def checked(self, table: str, values: dict[str, object]) -> dict[str, object]:
        """Return values as SQLite keeps them.

        Raises TypeError for an unknown column, for ``id``, and for a value that is not of the column's type:
        SQLite itself would turn 5 into '5' without a word.
        """
        types = self.columns(table)
        kept = {}
        for column, value in values.items():
            if column == "id" or column not in types:
                raise TypeError(f"{table} has no column {column!r} to write")
            kept[column] = _of_type(types[column], value, f"{table}.{column}")
        return kept

    def checked_columns(
        self, table: str, columns: Mapping[str, Sequence[object]]
    ) -> dict[str, Sequence[object]]:
        """Return what :meth:`checked` does for many rows, whose values are given column by column."""
        types = self.columns(table)
        if "id" in columns or not types.keys() >= columns.keys():
            raise TypeError(f"{table} has no such columns to write: {', '.join(columns)}")
        return {name: _column(types[name], values, f"{table}.{name}") for name, values in columns.items()}

    def row_json(self, table: str) -> str:
        """Return the SQL expression that gives a row as a JSON object."""
        if table not in self._row_json:
            self._row_json[table] = self._make_row_json(table)
        return self._row_json[table]

    def _make_row_json(self, table: str) -> str:
        parts = [
            f"'{column}', " + (f'content_mark("{column}")' if kind == "BLOB" else f'"{column}"')
            for column, kind in self.columns(table).items()
        ]
        return f"json_object({', '.join(parts)})"

    def blobs(self, table: str) -> list[str]:
        """Return the columns that hold bytes; the journal names what they hold and does not hold it."""
        return [column for column, kind in self.columns(table).items() if kind == "BLOB"]

    def from_json(self, table: str, kept: str, there: str | None = None) -> dict[str, object]:
        """Return a row out of the journal, with its contents; of one that is ``there``, what differs from it.

        A content that stayed where it was is kept nowhere else. Raises KeyError for a column that the table
        has no longer, and for a content that was not kept.
        """
        types = self.columns(table)
        row: dict[str, object] = json.loads(kept)
        if there is not None:
            now = json.loads(there)
            row = {column: value for column, value in row.items() if now.get(column) != value}
        return {
            column: contents.kept(self._connection, value)
            if types[column] == "BLOB" and isinstance(value, str)
            else value
            for column, value in row.items()
        }

    def is_as_kept(self, table: str, row: Mapping[str, object], kept: str) -> bool:
        """Return whether a row is as the journal says, in the columns that the journal knows.

        Raises KeyError for a column that the table has no longer.
        """
        types = self.columns(table)
        then: dict[str, object] = json.loads(kept)
        return all(
            value == (contents.mark(row[column]) if types[column] == "BLOB" else row[column])  # type: ignore[arg-type]
            for column, value in then.items()
        )


def _column(kind: str, values: Sequence[object], name: str) -> Sequence[object]:
    if set(map(type, values)) <= {_PYTHON[kind], type(None)}:
        return values
    return tuple(_of_type(kind, value, name) for value in values)


def _of_type(kind: str, value: object, name: str) -> object:
    if isinstance(value, date | time) and kind != "TEXT":
        raise TypeError(f"{name}: {value!r} is kept as TEXT, not {kind}")
    if isinstance(value, bool) and kind != "INTEGER":
        raise TypeError(f"{name}: {value!r} is kept as INTEGER, not {kind}")
    kept = sqlite_value(value)
    if kept is not None and not isinstance(kept, _PYTHON[kind]):
        raise TypeError(f"{name}: {value!r} is not {kind}")
    return kept
