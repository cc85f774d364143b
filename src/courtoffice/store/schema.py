"""The schema: numbered steps in plain SQL, applied once each, all together or not at all."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from courtoffice.errors import Refused

STEPS = Path(__file__).resolve().parent / "steps"
_SET = "courtoffice"


def step_files(folder: Path) -> dict[str, Path]:
    """Return the steps of a folder by name, in the order in which they apply."""
    return {path.stem: path for path in sorted(folder.glob("*.sql"))}


def applied(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the steps that a file has seen, in their order."""
    known = "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    if connection.execute(known).fetchone() is None:
        return []
    names = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [row[0] for row in connection.execute(names, (_SET,))]


def pending(connection: sqlite3.Connection, folder: Path, file: Path) -> list[str]:
    """Return the steps that a file still needs; refuses one that has none, or some of a newer program."""
    done = applied(connection)
    steps = step_files(folder)
    if not done:
        raise Refused(f"“{file.name}”不是本程序的数据文件，或者已损坏。请检查所选的文件，或从备份恢复。")
    if any(name not in steps for name in done):
        raise Refused(
            f"“{file.name}”是由更新版本的程序保存的，本版本不能打开它。请升级本程序后再打开，文件没有改动。"
        )
    return [name for name in steps if name not in done]


def apply(
    connection: sqlite3.Connection,
    folder: Path,
    application_id: int | None = None,
    *,
    only: Collection[str] | None = None,
    then: Callable[[sqlite3.Connection], None] = lambda _: None,
) -> None:
    """Bring a file up to date inside one transaction; on any error the file is as it was.

    ``application_id`` marks a new file as ours. ``only`` names the steps to apply where not all are wanted,
    ``then`` runs before the end.
    """
    # 0.1 s to import: not at every start, only where there is something to do.
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    steps = Migrations(_SET)
    for name, path in step_files(folder).items():
        if only is None or name in only:
            steps(name=name)(_step(path))
    with _rebuilding(connection):
        if application_id is not None:
            connection.execute(f"PRAGMA application_id = {application_id}")
        steps.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
        then(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"{len(broken)} rows have lost the row that they refer to")


@contextmanager
def _rebuilding(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction without foreign keys, which would be in the way of rebuilding a table."""
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA query_only = ON")


def _step(path: Path) -> Callable[..., None]:
    def run(database: object) -> None:
        for statement in _statements(path.read_text(encoding="utf-8")):
            database.execute(statement)  # type: ignore[attr-defined]

    return run


def _statements(script: str) -> Iterator[str]:
    """Split a script after the semicolons that end a statement; triggers and texts hold others."""
    pieces: list[str] = []
    for piece in re.split("(?<=;)", script):
        pieces.append(piece)
        if sqlite3.complete_statement("".join(pieces)):
            yield "".join(pieces)
            pieces.clear()
    if "".join(pieces).strip():
        yield "".join(pieces)
