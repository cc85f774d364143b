"""The open office file: reading, changing, undo and redo, and telling pages what changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.store import backup, journal, kept, opening, rows, schema
from courtoffice.store.change import Change
from courtoffice.store.file import in_words
from courtoffice.store.lock import Lock
from courtoffice.store.names import NO_NAMES, Names
from courtoffice.store.tables import Tables

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_READ_ONLY = "文件是以只读方式打开的，不能修改。需要修改时，请关闭后以正常方式重新打开。"


class Store:
    """One open office file. Use :meth:`create` and :meth:`open`; close it, or use it in a ``with``."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        who: str,
        lock: Lock | None,
        names: Mapping[str, str],
        backups: Path | None,
    ) -> None:
        """Take over an open connection and the lock; without a lock the file is read-only."""
        self.path = path
        self.who = who
        self.readonly = lock is None
        self.names = Names(names)
        self.backups = backups or backup.default_folder(path)
        self.settings = kept.Settings(self)
        self._connection = connection
        self._lock = lock
        self._tables = Tables(connection)
        self._change: Change | None = None
        self._derived: dict[str, tuple[frozenset[str], Any]] = {}
        self._callbacks: list[Callable[[frozenset[str]], None]] = []
        self._version = self._data_version()

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        who: str,
        names: Mapping[str, str] = NO_NAMES,
        backups: Path | None = None,
        steps: Path = schema.STEPS,
    ) -> Self:
        """Make a new office file and open it; the arguments are those of :meth:`open`.

        Raises Refused when the path exists, FileTrouble when it cannot be written; then nothing is left.
        """
        connection, lock, where = opening.create(path, who, steps)
        return cls(connection, where, who, lock, names, backups)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: str,
        readonly: bool = False,
        names: Mapping[str, str] = NO_NAMES,
        backups: Path | None = None,
        check: bool = True,
        steps: Path = schema.STEPS,
    ) -> Self:
        """Open an office file; one of an older version is backed up and brought up to date.

        ``names`` are Chinese names {"table": …, "table.column": …} for sentences, ``backups`` is the folder
        for backups where it is not the one beside the file, ``steps`` the folder of the schema. With
        ``check`` every page of the file is looked through first, a quarter of a second for 100 MB; who leaves
        it out calls :func:`courtoffice.store.file.look_through` soon after, or only prints from the file.
        Raises Locked, Refused or FileTrouble in words that say what to do; then the file is as it was.
        """
        connection, lock, where = opening.open_file(path, who, readonly, steps, backups, check=check)
        return cls(connection, where, who, lock, names, backups)

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file and give the lock back; doing it twice does no harm."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def tables(self) -> list[str]:
        """Return the names of all tables of records."""
        return self._tables.names()

    def steps(self) -> list[str]:
        """Return the names of the schema's steps that the file has seen, in their order."""
        return schema.applied(self._connection)

    def backup(self, reason: backup.Reason, now: datetime | None = None) -> Path | None:
        """Back up the file; return the backup, None when the newest one holds the same.

        Raises FileTrouble when the file is damaged or the backup cannot be made.
        """
        if self._change is not None:
            raise RuntimeError("no backup in the middle of a change")
        return backup.keep(self._connection, self.path, self.backups, reason, now or datetime.now())

    def finish(self) -> Path | None:
        """Back up what changed since the last backup and close; return the backup, if one was made.

        Raises FileTrouble when the backup failed; the file is closed all the same.
        """
        try:
            return None if self.readonly else self.backup(backup.Reason.CLOSE)
        finally:
            self.close()

    def query(self, sql: str, params: rows.Params = ()) -> list[sqlite3.Row]:
        """Return the rows of a SELECT; dates and times may stand among the parameters."""
        with in_words(self.path):
            if self.readonly:
                self._notice_others()
            try:
                cursor = self._connection.execute(sql, rows.sqlite_values(params))
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_READONLY:
                    raise
                raise TypeError(f"not a query: {sql}") from error
            if cursor.description is None:
                raise TypeError(f"not a query: {sql}")
            return cursor.fetchall()

    def load(
        self,
        record: type[R],
        where: str = "",
        params: rows.Params = (),
        order: str = "",
        children: bool = True,
    ) -> list[R]:
        """Return records that meet an SQL condition, in an SQL order (by id), with their child rows."""
        return rows.read(self, record, where, params, order, children)

    def load_alike(
        self, record: type[R], names: Sequence[str], where: str, params: rows.Params = ()
    ) -> list[tuple[R, int]]:
        """Return rows that meet an SQL condition counted by some columns: one for those that are alike there.

        What the columns do not name is left as the record declares it; child rows are none.
        """
        return rows.read_alike(self, record, names, where, params)

    def get(self, record: type[R], row: int) -> R:
        """Return one record with its child rows; raises KeyError when the file has none with that id."""
        found = self.load(record, "id = ?", (row,))
        if not found:
            raise KeyError(f"{record.table} has no row {row}")
        return found[0]

    def dictionary(self, name: str) -> list[str]:
        """Return the words that a dictionary offers, in their order."""
        return kept.dictionary(self, name)

    @contextmanager
    def change(self, name: str, *, undoable: bool = True) -> Iterator[Change]:
        """Change the file in one transaction, entered in the journal under a Chinese name.

        Any exception takes everything back. A change that changes nothing leaves no entry. What a new file
        starts with is not ``undoable``: undo passes over it.
        """
        with self._transaction(lambda: journal.begin(self._connection, self.who, name, undoable)) as change:
            yield change

    @property
    def undo_name(self) -> str | None:
        """The name of the change that :meth:`undo` takes back, None when there is none."""
        change = journal.last_done(self._connection)
        return None if change is None else str(change["name"])

    @property
    def redo_name(self) -> str | None:
        """The name of the change that :meth:`redo` makes again, None when there is none."""
        change = journal.first_undone(self._connection)
        return None if change is None else str(change["name"])

    def undo(self) -> frozenset[str]:
        """Take back the last change that stands; return the tables touched. Raises Refused in words."""
        return self._play(journal.last_done(self._connection), back=True)

    def redo(self) -> frozenset[str]:
        """Make the change again that was undone last; return the tables touched. Raises Refused in words."""
        return self._play(journal.first_undone(self._connection), back=False)

    def journal(self, limit: int = 200, before: int | None = None) -> list[journal.Entry]:
        """Return the newest entries of the journal first, older than the entry ``before`` if given."""
        return journal.entries(self._connection, limit, before)

    def derived(self, key: str, tables: frozenset[str], make: Callable[[Self], T]) -> T:
        """Return what ``make`` computes of this file, kept until one of the tables changes.

        In a file that is open read-only, it is kept until the next query after another program's change.
        """
        if self._change is not None and self._change.tables & tables:
            return make(self)
        if key not in self._derived:
            self._derived[key] = (tables, make(self))
        made: T = self._derived[key][1]
        return made

    def on_change(self, callback: Callable[[frozenset[str]], None]) -> None:
        """Call back after every change, undo and redo with the tables touched."""
        self._callbacks.append(callback)

    def _play(self, about: sqlite3.Row | None, *, back: bool) -> frozenset[str]:
        if about is None:
            raise Refused(f"没有可以{'撤销' if back else '重做'}的操作。")
        try:
            with self._transaction(
                lambda: journal.begin_again(self._connection, self.who, about, back=back)
            ) as change:
                self._connection.execute("PRAGMA defer_foreign_keys = ON")  # until the transaction ends
                journal.play(change, self._tables, about, back=back)
        except sqlite3.IntegrityError as error:
            raise journal.changed_since(about, back=back) from error
        return change.tables

    @contextmanager
    def _transaction(self, begin: Callable[[], int]) -> Iterator[Change]:
        """Run one change from BEGIN to COMMIT, then tell whoever listens."""
        if self._lock is None:
            raise Refused(_READ_ONLY)
        if self._change is not None:
            raise RuntimeError("a change is open already")
        with in_words(self.path):
            self._connection.execute("PRAGMA query_only = OFF")
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                entry = begin()
                change = self._change = Change(self._connection, self._tables, self.names, entry)
                yield change
                self._connection.execute(
                    "ROLLBACK" if journal.is_empty(self._connection, entry) else "COMMIT"
                )
            finally:
                self._change = None
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                self._connection.execute("PRAGMA query_only = ON")
        self._lock.refresh()
        if change.tables:
            self._tell(change.tables)

    def _tell(self, tables: frozenset[str]) -> None:
        for key in [key for key, (read, _) in self._derived.items() if read & tables]:
            del self._derived[key]
        for callback in self._callbacks:
            callback(tables)

    def _notice_others(self) -> None:
        """Forget what was derived when another program has changed a file that is open read-only."""
        version = self._data_version()
        if version != self._version:
            self._version = version
            self._derived.clear()

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
