"""Reaching the SQLite file: connecting to it, telling ours from others, and SQLite's errors in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath
from urllib.parse import quote

from courtoffice.errors import FileTrouble, Refused

APPLICATION_ID = 0x43744F66  # "CtOf", at byte 68 of every office file
BUSY_SECONDS = 5.0
_PRAGMAS = (
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cache_size = -32000",  # KiB: an import of 100,000 rows stays in memory until it is committed
    "temp_store = MEMORY",  # what an import lays aside is written to no other place
    "query_only = ON",
)
_MAGIC = b"SQLite format 3\x00"
_ID_AT = 68

_TROUBLE = {
    sqlite3.SQLITE_READONLY_ROLLBACK: "“{name}”上次没有正常关闭，需要先自动复原，只读方式做不到。"
    "请以正常方式打开一次；如所在的文件夹不可写，请把整个文件夹复制到可以写入的地方后再打开。",
    sqlite3.SQLITE_FULL: "磁盘空间已满，“{name}”没有保存这次改动。请清理磁盘或换一个盘后再试。",
    sqlite3.SQLITE_BUSY: "“{name}”正被另一个程序占用，这次操作没有进行。请稍后再试，或先关闭占用它的程序。",
    sqlite3.SQLITE_LOCKED: "“{name}”正被另一个程序占用，这次操作没有进行。请稍后再试，或先关闭占用它的程序。",
    sqlite3.SQLITE_READONLY: "“{name}”或它所在的文件夹不可写，这次操作没有进行。"
    "请以只读方式打开，或复制到可以写入的文件夹后再打开。",
    sqlite3.SQLITE_PERM: "没有读写“{name}”的权限。请与管理员联系，或复制到可以写入的文件夹后再打开。",
    sqlite3.SQLITE_CANTOPEN: "“{name}”或它所在的文件夹无法打开或写入。"
    "请检查文件夹权限和网络连接，或复制到本机可以写入的文件夹后再打开。",
    sqlite3.SQLITE_IOERR: "读写“{name}”时磁盘或网络出错。"
    "请检查磁盘和网络连接后再试；如仍出错，请从备份恢复。",
    sqlite3.SQLITE_CORRUPT: "“{name}”已损坏。请不要继续使用它，从备份恢复一份完好的文件。",
    sqlite3.SQLITE_NOTADB: "“{name}”不是本程序的数据文件，或者已损坏。请检查所选的文件，或从备份恢复。",
}


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open an existing SQLite file, never creating one, with the settings every connection has.

    Transactions are begun and ended by hand. Writing is switched off until a change begins.
    """
    mode = "ro" if readonly else "rw"
    connection = sqlite3.connect(
        f"{uri_of(path)}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        cached_statements=512,
    )
    connection.row_factory = sqlite3.Row
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def uri_of(path: PurePath) -> str:
    """Return the URI by which SQLite finds an absolute path, on a drive, in a share or under a root."""
    posix = path.as_posix()
    return "file://" + ("" if posix.startswith("/") else "/") + quote(posix, safe="/:")


def inspect(path: Path) -> None:
    """Refuse, without touching it, a path that cannot be an office file, in words that say what to do."""
    if path.is_dir():
        raise Refused(f"“{path.name}”是一个文件夹，不是数据文件。请选择以 .courtoffice 结尾的文件。")
    try:
        with path.open("rb") as file:
            head = file.read(_ID_AT + 4)
    except FileNotFoundError as error:
        raise Refused(
            f"找不到文件“{path}”。它可能已被移动、改名，或者所在的网络盘没有连接；请重新选择文件，或者新建。"
        ) from error
    except OSError as error:
        raise FileTrouble(
            f"无法读取“{path.name}”（{error.strerror}）。请检查权限和网络连接后再试。"
        ) from error
    if not head:
        raise Refused(
            f"“{path.name}”是空文件，可能是上次新建时中断留下的。请删除它后重新新建，或从备份恢复。"
        )
    if not head.startswith(_MAGIC):
        raise Refused(f"“{path.name}”不是本程序的数据文件，或者已损坏。请检查所选的文件，或从备份恢复。")
    require_ours(path, int.from_bytes(head[_ID_AT:], "big"))


def require_ours(path: Path, application_id: int) -> None:
    """Refuse a SQLite file of another program."""
    if application_id != APPLICATION_ID:
        raise Refused(f"“{path.name}”是其他程序的数据库，不是本程序的数据文件。请重新选择文件。")


def look_through(path: Path) -> None:
    """Look through every page of a file, which may be open; raises FileTrouble when it is damaged."""
    with in_words(path), closing(connect(path, readonly=True)) as connection:
        require_sound(connection, path)


def require_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a damaged file; raises FileTrouble that advises a backup."""
    with in_words(path):
        found = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if found != ["ok"]:
        raise FileTrouble(_TROUBLE[sqlite3.SQLITE_CORRUPT].format(name=path.name))


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn SQLite's trouble with the disk, a lock or a permission into FileTrouble; all else passes."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        words = _TROUBLE.get(code) or _TROUBLE.get(code & 0xFF)
        if words is None:
            raise
        raise FileTrouble(words.format(name=path.name)) from error


def is_damage(error: BaseException | None) -> bool:
    """Return whether SQLite says that a file is damaged."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
