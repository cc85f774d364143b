from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courtoffice.errors import Refused
from courtoffice.store import Change, Store

Content = Callable[[Store], dict[str, list[tuple[object, ...]]]]


def add(store: Store, name: str) -> int:
    with store.change(f"登记{name}") as change:
        return change.insert("unit", {"name": name})


def names(store: Store) -> list[str]:
    return [row["name"] for row in store.query("SELECT name FROM unit ORDER BY id")]


def test_undo_and_redo_go_back_and_forth(store: Store) -> None:
    for name in "甲乙丙":
        add(store, name)
    assert (store.undo_name, store.redo_name) == ("登记丙", None)
    assert store.undo() == {"unit"}
    store.undo()
    assert names(store) == ["甲"]
    assert (store.undo_name, store.redo_name) == ("登记甲", "登记乙")
    assert store.redo() == {"unit"}
    assert names(store) == ["甲", "乙"]
    store.redo()
    assert names(store) == ["甲", "乙", "丙"]
    assert [entry.name for entry in store.journal(4)] == [
        "重做：登记丙",
        "重做：登记乙",
        "撤销：登记乙",
        "撤销：登记丙",
    ]
    assert [entry.name for entry in store.journal(2, before=3)] == ["登记乙", "登记甲"]


def test_nothing_to_undo_or_redo(store: Store) -> None:
    assert (store.undo_name, store.redo_name) == (None, None)
    with pytest.raises(Refused, match="没有可以撤销的操作"):
        store.undo()
    add(store, "甲")
    with pytest.raises(Refused, match="没有可以重做的操作"):
        store.redo()


def test_a_new_change_ends_redo(store: Store) -> None:
    for name in "甲乙":
        add(store, name)
    store.undo()
    add(store, "丙")
    assert store.redo_name is None
    with pytest.raises(Refused):
        store.redo()
    store.undo()
    store.undo()
    assert names(store) == []
    assert store.redo_name == "登记甲"


def test_what_a_file_starts_with_is_not_undone(store: Store) -> None:
    with store.change("新建", undoable=False) as change:
        change.insert("unit", {"name": "甲"})
    assert store.undo_name is None
    add(store, "乙")
    store.undo()
    assert store.undo_name is None
    with store.change("补充", undoable=False) as change:
        change.insert("unit", {"name": "丙"})
    assert store.redo_name is None
    assert [entry.name for entry in store.journal()] == ["补充", "撤销：登记乙", "登记乙", "新建"]


def test_undo_survives_closing(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store:
        add(store, "甲")
        add(store, "乙")
        store.undo()
    with Store.open(closed, who="李四", steps=steps) as store:
        assert (store.undo_name, store.redo_name) == ("登记甲", "登记乙")
        store.undo()
        assert names(store) == []
        assert [entry.who for entry in store.journal()] == ["李四", "张三", "张三", "张三"]
    with Store.open(closed, who="李四", steps=steps) as store:
        store.redo()
        store.redo()
        assert names(store) == ["甲", "乙"]


def test_rows_that_refer_to_one_another_come_back_in_the_right_order(store: Store, content: Content) -> None:
    with store.change("登记") as change:
        top = change.insert("unit", {"name": "上"})
        low = change.insert("unit", {"name": "下", "parent_id": top})
        worker = change.insert("worker", {"name": "李四", "unit_id": low})
        change.insert("tool", {"worker_id": worker})
        change.update("unit", low, {"name": "下级"})
        change.update("unit", low, {"name": "下属"})
    full = content(store)
    store.undo()
    assert all(rows == [] for rows in content(store).values())
    store.redo()
    assert content(store) == full
    with store.change("删除") as change:
        change.delete("worker", worker)
        change.delete("unit", low)
        change.delete("unit", top)
    store.undo()
    assert content(store) == full


def meddle(store: Store, sql: str) -> None:
    """Change the file behind the journal's back."""
    store._connection.execute("PRAGMA query_only = OFF")
    store._connection.execute(sql)
    store._connection.execute("PRAGMA query_only = ON")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE unit SET name = '丙' WHERE id = 2",
        "DELETE FROM unit WHERE id = 2",
        "ALTER TABLE unit RENAME COLUMN name TO title",
    ],
)
def test_undo_of_rows_that_are_not_as_they_were_left(store: Store, sql: str, content: Content) -> None:
    add(store, "甲")
    row = add(store, "乙")
    with store.change("改名") as change:
        change.update("unit", row, {"name": "丁"})
    meddle(store, sql)
    before = content(store)
    with pytest.raises(Refused, match="不能撤销“改名”"):
        store.undo()
    assert content(store) == before
    assert store.undo_name == "改名"


@pytest.mark.parametrize("sql", ["UPDATE unit SET name = '丙' WHERE id = 2", "DELETE FROM unit WHERE id = 2"])
def test_undo_of_new_rows_that_are_not_as_they_were_left(store: Store, sql: str, content: Content) -> None:
    with store.change("登记") as change:
        change.insert_many("unit", ["name"], [["甲"], ["乙"]])
    meddle(store, sql)
    before = content(store)
    with pytest.raises(Refused, match="不能撤销“登记”"):
        store.undo()
    assert content(store) == before


def test_undo_of_a_row_that_is_there_again(store: Store) -> None:
    row = add(store, "甲")
    with store.change("删除") as change:
        change.delete("unit", row)
    meddle(store, "INSERT INTO unit (id, name) VALUES (1, '乙')")
    with pytest.raises(Refused, match="不能撤销“删除”"):
        store.undo()


def test_redo_of_rows_that_are_not_as_they_were_left(store: Store) -> None:
    row = add(store, "甲")
    with store.change("改名") as change:
        change.update("unit", row, {"name": "乙"})
    store.undo()
    meddle(store, "DELETE FROM unit")
    with pytest.raises(Refused, match="不能重做“改名”"):
        store.redo()


def test_undo_that_would_leave_a_reference_to_nothing(store: Store) -> None:
    unit = add(store, "甲")
    with store.change("调入") as change:
        row = change.insert("worker", {"name": "李四", "unit_id": unit})
    with store.change("调出") as change:
        change.update("worker", row, {"unit_id": None})
    meddle(store, "DELETE FROM unit")
    with pytest.raises(Refused, match="不能撤销“调出”"):
        store.undo()
    assert store.query("SELECT unit_id FROM worker")[0]["unit_id"] is None


def test_undo_takes_along_what_was_put_behind_its_back(store: Store, content: Content) -> None:
    with store.change("登记") as change:
        change.insert("worker", {"name": "李四"})
    meddle(store, "INSERT INTO tool (worker_id) VALUES (1)")
    meddle(store, "INSERT INTO skill (worker_id, word) VALUES (1, '甲')")
    assert store.undo() == {"worker", "tool", "skill"}
    assert content(store)["skill"] == []
    assert content(store)["tool"] == [(1, None, "锤子", None)]


def test_undo_after_an_upgrade_with_a_new_column(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store:
        row = add(store, "甲")
        with store.change("改名") as change:
            change.update("unit", row, {"name": "乙"})
        with store.change("删除") as change:
            change.delete("unit", row)
    (steps / "0002_more.sql").write_text(
        "ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT '无';", encoding="utf-8"
    )
    with Store.open(closed, who="张三", steps=steps) as store:
        store.undo()
        assert tuple(store.query("SELECT * FROM unit")[0]) == (row, "乙", None, "无")
        store.undo()
        store.undo()
        assert names(store) == []


def test_undo_of_many_rows_with_and_without_references(store: Store, content: Content) -> None:
    with store.change("导入") as change:
        ids = change.insert_many("worker", ["name"], [(str(number),) for number in range(500)])
    full = content(store)
    with store.change("配发") as change:
        change.insert("tool", {"worker_id": ids[3]})
    store.undo()
    store.undo()
    assert content(store)["worker"] == []
    store.redo()
    assert content(store) == full


@st.composite
def _scripts(draw: st.DrawFn) -> list[list[tuple[str, int, str]]]:
    step = st.tuples(
        st.sampled_from(["unit", "worker", "skill", "tool", "move", "rename", "delete"]),
        st.integers(0, 5),
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3),
    )
    return draw(st.lists(st.lists(step, min_size=1, max_size=4), min_size=1, max_size=6))


def _do(change: Change, what: str, which: int, word: str) -> None:
    """Do something to the which-th row; what cannot be done is refused and left."""

    def pick(table: str) -> int:
        rows = change.query(f"SELECT id FROM {table} ORDER BY id")
        return int(rows[which % len(rows)]["id"]) if rows else 0

    try:
        match what:
            case "unit":
                change.insert("unit", {"name": word, "parent_id": pick("unit") or None})
            case "worker":
                change.insert("worker", {"name": word, "unit_id": pick("unit") or None})
            case "skill":
                change.insert("skill", {"worker_id": pick("worker"), "word": word})
            case "tool":
                change.insert("tool", {"worker_id": pick("worker") or None, "picture": word.encode()})
            case "move":
                change.update("tool", pick("tool"), {"worker_id": pick("worker") or None, "picture": None})
            case "rename":
                change.update("unit", pick("unit"), {"name": word})
            case _:
                table = ("unit", "worker", "skill", "tool")[which % 4]
                change.delete(table, pick(table))
    except (Refused, KeyError):
        return


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(script=_scripts())
def test_undo_all_and_redo_all_give_exactly_what_was(
    store: Store, content: Content, script: list[list[tuple[str, int, str]]]
) -> None:
    while store.undo_name is not None:
        store.undo()
    states = [content(store)]
    for number, steps in enumerate(script):
        with store.change(f"改动{number}") as change:
            for what, which, word in steps:
                _do(change, what, which, word)
        if change.tables:
            states.append(content(store))
    for state in reversed(states[:-1]):
        store.undo()
        assert content(store) == state
    for state in states[1:]:
        store.redo()
        assert content(store) == state
