from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courtoffice.store import Store, backup

UNITS = frozenset({"unit"})


def add(store: Store, name: str) -> None:
    with store.change("登记") as change:
        change.insert("unit", {"name": name})


def counted(store: Store, calls: list[int]) -> Callable[[], int]:
    def make(given: Store) -> int:
        calls.append(1)
        return int(given.query("SELECT count(*) FROM unit")[0][0])

    return lambda: store.derived("units", UNITS, make)


def test_derived_is_kept_until_one_of_its_tables_changes(store: Store) -> None:
    calls: list[int] = []
    units = counted(store, calls)
    assert (units(), units(), len(calls)) == (0, 0, 1)
    with store.change("登记") as change:
        change.insert("tool", {})
    assert (units(), len(calls)) == (0, 1)
    add(store, "甲")
    assert (units(), units(), len(calls)) == (1, 1, 2)
    store.undo()
    assert (units(), len(calls)) == (0, 3)


def test_derived_within_a_change_is_what_stands_and_is_not_kept(store: Store) -> None:
    units = counted(store, [])
    assert units() == 0
    with store.change("登记") as change:
        assert units() == 0
        row = change.insert("unit", {"name": "甲"})
        assert units() == 1
        change.delete("unit", row)
        assert units() == 0
    assert units() == 0


def test_derived_may_be_none(store: Store) -> None:
    calls: list[int] = []
    for _ in range(2):
        store.derived("nothing", UNITS, lambda _: calls.append(1))
    assert calls == [1]


def test_derived_of_a_file_that_another_program_changes(store: Store, steps: Path) -> None:
    with Store.open(store.path, who="李四", readonly=True, steps=steps) as reader:
        calls: list[int] = []
        units = counted(reader, calls)
        assert (units(), units(), len(calls)) == (0, 0, 1)
        add(store, "甲")
        assert len(reader.query("SELECT * FROM unit")) == 1
        assert (units(), units(), len(calls)) == (1, 1, 2)


def test_whoever_listens_is_told_after_the_change(store: Store) -> None:
    told: list[tuple[frozenset[str], int]] = []
    store.on_change(lambda tables: told.append((tables, int(store.query("SELECT count(*) FROM unit")[0][0]))))
    add(store, "甲")
    store.undo()
    store.redo()
    with store.change("看看"):
        pass
    with pytest.raises(TypeError), store.change("登记") as change:
        change.insert("unit", {"name": 5})
    assert told == [(UNITS, 1), (UNITS, 0), (UNITS, 1)]


def test_whoever_listens_may_change_the_file_in_turn(store: Store) -> None:
    def once(tables: frozenset[str]) -> None:
        if tables == UNITS:
            with store.change("工具") as change:
                change.insert("tool", {})

    store.on_change(once)
    add(store, "甲")
    assert [entry.name for entry in store.journal()] == ["工具", "登记"]


def test_close_twice(store: Store) -> None:
    store.close()
    store.close()


def test_finish_backs_up_what_changed(closed: Path, steps: Path) -> None:
    made = []
    for name in ("甲", None, "乙"):
        store = Store.open(closed, who="张三", steps=steps)
        if name is not None:
            add(store, name)
        made.append(store.finish())
    assert made[1] is None
    backups = backup.backups_of(closed)
    assert {item.path for item in backups} == {made[0], made[2]}
    assert {item.reason for item in backups} == {"关闭"}
    with Store.open(closed, who="张三", readonly=True, steps=steps) as reader:
        assert reader.finish() is None


def test_no_backup_in_the_middle_of_a_change(store: Store) -> None:
    with pytest.raises(RuntimeError), store.change("登记"):
        store.backup(backup.Reason.ASKED)


def test_names_that_nobody_gave(store: Store) -> None:
    assert store.names.table("unit") == "unit"
    assert store.names.table("holiday") == "节假日"
    assert store.names.column("unit", "name") == "name"
