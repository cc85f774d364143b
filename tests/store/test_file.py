from __future__ import annotations

import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from courtoffice.errors import FileTrouble
from courtoffice.store import file
from courtoffice.store.file import connect, in_words, uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PurePosixPath("/home/a b/政治部.courtoffice"),
            "file:///home/a%20b/%E6%94%BF%E6%B2%BB%E9%83%A8.courtoffice",
        ),
        (PurePosixPath("/a/50%?#.x"), "file:///a/50%25%3F%23.x"),
        (PureWindowsPath("C:\\数据\\a.x"), "file:///C:/%E6%95%B0%E6%8D%AE/a.x"),
        (PureWindowsPath("\\\\server\\share\\a.x"), "file:////server/share/a.x"),
    ],
)
def test_uri_of(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    assert uri_of(path) == uri


@pytest.mark.parametrize("name", ["a?mode=memory.x", "#1 50%.x", "𠮷&<b>'; DROP TABLE.x", "a+b c.x"])
def test_strange_names_reach_the_file_itself(tmp_path: Path, name: str) -> None:
    sqlite3.connect(tmp_path / name).close()
    (tmp_path / name).touch()
    connection = connect(tmp_path / name, readonly=False)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("CREATE TABLE t (id INTEGER)")
    connection.close()
    assert [item.name for item in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_size > 0


def test_connect_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "missing", readonly=False)
    assert list(tmp_path.iterdir()) == []


def test_connect_closes_when_a_setting_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").touch()
    monkeypatch.setattr(file, "_PRAGMAS", ("foreign_keys = = ON",))
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "a", readonly=False)


def error(code: int) -> sqlite3.OperationalError:
    made = sqlite3.OperationalError("some words of SQLite")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "磁盘空间已满"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "占用"),
        (sqlite3.SQLITE_LOCKED, "占用"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "不可写"),
        (sqlite3.SQLITE_READONLY_ROLLBACK, "没有正常关闭"),
        (sqlite3.SQLITE_PERM, "权限"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "无法打开"),
        (sqlite3.SQLITE_IOERR_FSYNC, "磁盘或网络出错"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "已损坏"),
        (sqlite3.SQLITE_NOTADB, "不是本程序的数据文件"),
    ],
)
def test_trouble_in_words(code: int, words: str) -> None:
    with pytest.raises(FileTrouble, match=words) as raised, in_words(Path("/a/政治部.x")):
        raise error(code)
    assert "“政治部.x”" in str(raised.value)


@pytest.mark.parametrize(
    "bug", [error(sqlite3.SQLITE_ERROR), sqlite3.ProgrammingError("closed"), KeyError("a")]
)
def test_a_bug_stays_a_bug(bug: Exception) -> None:
    with pytest.raises(type(bug)) as raised, in_words(Path("/a")):
        raise bug
    assert raised.value is bug
