"""Making and opening an office file: every check before, every refusal in words, nothing left behind."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import backup, schema
from courtoffice.store.file import (
    APPLICATION_ID,
    connect,
    in_words,
    inspect,
    require_ours,
    require_sound,
)
from courtoffice.store.lock import Lock, acquire

Opened = tuple[sqlite3.Connection, Lock, Path]
OpenedMaybeReadOnly = tuple[sqlite3.Connection, Lock | None, Path]
Filling = Callable[[sqlite3.Connection], None]


def create(
    path: Path, who: str, steps: Path, only: Collection[str] | None = None, then: Filling = lambda _: None
) -> Opened:
    """Make a new file with the schema, or ``only`` some steps of it, that ``then`` may fill.

    Returns it open, locked, with its absolute path.
    """
    path = path.resolve()
    if path.exists():
        raise Refused(f"“{path.name}”已经存在。请换一个文件名；如要使用这个文件，请选择“打开”。")
    if not path.parent.is_dir():
        raise FileTrouble(f"找不到文件夹“{path.parent}”。请选择一个已有的文件夹。")
    lock = acquire(path, who)
    try:
        return _build(path, steps, only, then), lock, path
    except BaseException:
        lock.release()
        raise


def open_file(
    path: Path, who: str, readonly: bool, steps: Path, backups: Path | None, *, check: bool = True
) -> OpenedMaybeReadOnly:
    """Open an existing file; a writable one is locked, and backed up and brought up to date when old.

    Without ``check`` its pages are not looked through first.
    """
    path = path.resolve()
    inspect(path)
    if readonly:
        return _checked(path, steps, None, readonly=True, check=check), None, path
    _require_writable(path)
    lock = acquire(path, who)
    try:
        return _checked(path, steps, backups, readonly=False, check=check), lock, path
    except BaseException:
        lock.release()
        raise


def _build(path: Path, steps: Path, only: Collection[str] | None, then: Filling) -> sqlite3.Connection:
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise Refused(f"“{path.name}”已经存在。请换一个文件名。") from error
    except OSError as error:
        raise FileTrouble(
            f"无法在“{path.parent}”中新建文件（{error.strerror}）。请换一个可以写入的文件夹。"
        ) from error
    try:
        with in_words(path):
            connection = connect(path, readonly=False)
            try:
                schema.apply(connection, steps, APPLICATION_ID, only=only, then=then)
            except BaseException:
                connection.close()
                raise
    except BaseException:
        path.unlink()
        raise
    return connection


def _checked(
    path: Path, steps: Path, backups: Path | None, *, readonly: bool, check: bool
) -> sqlite3.Connection:
    with in_words(path):
        connection = connect(path, readonly=readonly)
        try:
            if check:
                require_sound(connection, path)
            require_ours(path, connection.execute("PRAGMA application_id").fetchone()[0])
            if schema.pending(connection, steps, path):
                if readonly:
                    raise Refused(
                        f"“{path.name}”是旧版本程序的文件，需要先升级。请以正常方式打开一次，程序会先备份再升级。"
                    )
                backup.keep(connection, path, backups, backup.Reason.UPGRADE, datetime.now())
                schema.apply(connection, steps)
        except BaseException:
            connection.close()
            raise
    return connection


def _require_writable(path: Path) -> None:
    try:
        path.open("r+b").close()
    except OSError as error:
        raise FileTrouble(
            f"“{path.name}”不可写入（{error.strerror}）。请以只读方式打开，或复制到可以写入的文件夹后再打开。"
        ) from error
