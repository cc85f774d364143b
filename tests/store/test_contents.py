"""Contents of BLOB columns: held once, named in the journal, brought back by undo and redo."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from courtoffice.errors import Refused
from courtoffice.store import Store, contents


def test_blobs_are_kept_and_undone(store: Store) -> None:
    with store.change("登记") as change:
        for picture in (b"\x00\xff", b"", None):
            change.insert("tool", {"picture": picture})
    with store.change("删除") as change:
        for row in (1, 2, 3):
            change.delete("tool", row)
    store.undo()
    assert [row["picture"] for row in store.query("SELECT picture FROM tool")] == [b"\x00\xff", b"", None]


def test_a_content_is_held_once_while_it_stands_and_comes_back_on_every_way(store: Store) -> None:
    first, second = b"\x00" * 50_000, b"\x01" * 50_000

    def pictures() -> list[bytes]:
        return [row["picture"] for row in store.query("SELECT picture FROM tool ORDER BY id")]

    with store.change("登记") as change:
        tools = change.insert_many("tool", ("picture",), [(first,), (first,)])
    assert store.query("SELECT count(*) FROM journal_content")[0][0] == 0
    assert store.query("SELECT max(length(after)) FROM journal_row")[0][0] < 200
    with store.change("更换") as change:
        change.update("tool", tools[0], {"picture": second, "name": "凿子"})
    with store.change("改名") as change:
        change.update("tool", tools[1], {"name": "锯"})
    assert [row[0] for row in store.query("SELECT content FROM journal_content")] == [first]
    for _ in range(2):
        for _ in range(3):
            store.undo()
        assert pictures() == []
        store.redo()
        assert pictures() == [first, first]
        for _ in range(2):
            store.redo()
        assert pictures() == [second, first]
    assert store.query("SELECT count(*) FROM journal_content")[0][0] == 2


def test_a_row_whose_content_stays_is_changed_and_undone(store: Store) -> None:
    with store.change("登记") as change:
        worker = change.insert("worker", {"name": "李四"})
        tool = change.insert("tool", {"worker_id": worker, "picture": b"only here"})
    with store.change("改名") as change:
        change.update("tool", tool, {"name": "锯"})
    with store.change("离开") as change:
        change.delete("worker", worker)

    def now() -> tuple[object, ...]:
        return tuple(store.query("SELECT worker_id, name, picture FROM tool")[0])

    for _ in range(2):
        assert now() == (None, "锯", b"only here")
        store.undo()
        assert now() == (worker, "锯", b"only here")
        store.undo()
        assert now() == (worker, "锤子", b"only here")
        store.redo()
        store.redo()
    assert store.query("SELECT count(*) FROM journal_content")[0][0] == 0


def test_a_content_changed_behind_the_journal_is_not_undone(store: Store) -> None:
    with store.change("登记") as change:
        change.insert("tool", {"picture": b"old"})
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("UPDATE tool SET picture = x'00'")
        other.commit()
    with pytest.raises(Refused, match="不经登记"):
        store.undo()


def test_a_content_that_was_not_kept_is_told(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as other, pytest.raises(KeyError):
        contents.kept(other, "sha256:00")
