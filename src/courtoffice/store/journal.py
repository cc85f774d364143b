"""The journal: what was changed, by whom and when; and the way back and forth through it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from courtoffice.errors import Refused
from courtoffice.store.tables import Tables

if TYPE_CHECKING:
    from courtoffice.store.change import Change

_KIND = "CASE WHEN before IS NULL THEN 'insert' WHEN after IS NULL THEN 'delete' ELSE 'update' END"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of the journal: local ISO time, who, what it was called, how many rows it wrote."""

    id: int
    at: str
    who: str
    name: str
    rows: int


def begin(connection: sqlite3.Connection, who: str, name: str, undoable: bool) -> int:
    """Begin the entry of a new change; what was undone before can be redone no longer."""
    connection.execute("UPDATE journal_change SET state = 'dropped' WHERE state = 'undone'")
    return _entry(connection, who, name, "done" if undoable else "", None, None)


def is_empty(connection: sqlite3.Connection, entry: int) -> bool:
    """Return whether nothing was written under an entry."""
    return connection.execute("SELECT 1 FROM journal_row WHERE change_id = ?", (entry,)).fetchone() is None


def last_done(connection: sqlite3.Connection) -> sqlite3.Row | None:
    """Return the change (id, name) that undo takes back."""
    return _first(connection, "SELECT id, name FROM journal_change WHERE state = 'done' ORDER BY id DESC")


def first_undone(connection: sqlite3.Connection) -> sqlite3.Row | None:
    """Return the change (id, name) that redo makes again."""
    return _first(connection, "SELECT id, name FROM journal_change WHERE state = 'undone' ORDER BY id")


def begin_again(connection: sqlite3.Connection, who: str, change: sqlite3.Row, *, back: bool) -> int:
    """Begin the entry of an undo (``back``) or a redo of a change."""
    state, undoes, redoes = ("undone", change["id"], None) if back else ("done", None, change["id"])
    connection.execute("UPDATE journal_change SET state = ? WHERE id = ?", (state, change["id"]))
    return _entry(connection, who, f"{_verb(back)}：{change['name']}", "", undoes, redoes)


def changed_since(change: sqlite3.Row, *, back: bool) -> Refused:
    """Return the refusal to undo or redo a change whose rows are not as the journal left them."""
    return Refused(
        f"数据后来有过不经登记的改动（例如程序升级），不能{_verb(back)}“{change['name']}”。请直接修改有关记录。"
    )


def play(change: Change, tables: Tables, about: sqlite3.Row, *, back: bool) -> None:
    """Put every row of a change back to what it was, or again to what it became.

    Raises Refused when a row is not as the journal left it.
    """
    there, wanted = ("after", "before") if back else ("before", "after")
    steps = change.query(
        f"SELECT id, table_name, row_id, {_KIND} AS kind, {wanted} AS wanted,"
        f" CASE {_KIND} WHEN 'update' THEN {there} END AS there"
        f" FROM journal_row WHERE change_id = ? ORDER BY id {'DESC' if back else 'ASC'}",
        (about["id"],),
    )
    try:
        for (table, kind), run in groupby(steps, itemgetter("table_name", "kind")):
            _restore(change, tables, table, kind, list(run), back)
    except (KeyError, TypeError) as error:
        raise changed_since(about, back=back) from error


def entries(connection: sqlite3.Connection, limit: int, before: int | None = None) -> list[Entry]:
    """Return the newest entries first, at most ``limit``, older than the entry ``before`` if given."""
    rows = connection.execute(
        "SELECT id, at, who, name,"
        " (SELECT count(*) FROM journal_row WHERE change_id = c.id) AS rows"
        " FROM journal_change AS c WHERE id < ? ORDER BY id DESC LIMIT ?",
        (before if before is not None else 1 << 62, limit),
    )
    return [Entry(row["id"], row["at"], row["who"], row["name"], row["rows"]) for row in rows]


def _verb(back: bool) -> str:
    return "撤销" if back else "重做"


def _restore(
    change: Change, tables: Tables, table: str, kind: str, run: list[sqlite3.Row], back: bool
) -> None:
    """Put back rows of one table that were all inserted, all deleted or all updated one after the other."""
    there = "after" if back else "before"
    if kind == "update":
        for step in run:
            _require_as_left(change, tables, table, [step], there)
            change.update(table, step["row_id"], tables.from_json(table, step["wanted"], step["there"]))
        return
    _require_as_left(change, tables, table, run, there)
    ids = [step["row_id"] for step in run]
    if (kind == "insert") == back:
        change.take_rows(table, ids)
        return
    rows = [tables.from_json(table, step["wanted"]) for step in run]
    names = [column for column in rows[0] if column != "id"]
    change.put_columns(table, ids, {name: [row[name] for row in rows] for name in names})


def _require_as_left(change: Change, tables: Tables, table: str, run: list[sqlite3.Row], there: str) -> None:
    """Raise KeyError when a row is not as the journal left it, in the columns that the journal knows.

    SQLite finds those that would be entered otherwise now: none, unless the table has got further columns.
    """
    ends = sorted((run[0]["id"], run[-1]["id"]))
    found = change.query(
        f"SELECT row_id, {there} AS kept FROM journal_row WHERE id BETWEEN ? AND ? AND {there} IS NOT"
        f' (SELECT {tables.row_json(table)} FROM "{table}" WHERE "{table}".id = journal_row.row_id)',
        ends,
    )
    for step in found:
        now = change.query(f'SELECT * FROM "{table}" WHERE id = ?', (step["row_id"],))
        if not now or step["kept"] is None or not tables.is_as_kept(table, dict(now[0]), step["kept"]):
            raise KeyError(f"row {step['row_id']} of {table} is not as the journal left it")


def _first(connection: sqlite3.Connection, sql: str) -> sqlite3.Row | None:
    found: sqlite3.Row | None = connection.execute(f"{sql} LIMIT 1").fetchone()
    return found


def _entry(
    connection: sqlite3.Connection, who: str, name: str, state: str, undoes: int | None, redoes: int | None
) -> int:
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    cursor = connection.execute(
        "INSERT INTO journal_change (at, who, name, state, undoes, redoes) VALUES (?, ?, ?, ?, ?, ?)",
        (at, who, name, state, undoes, redoes),
    )
    return int(cursor.lastrowid or 0)
