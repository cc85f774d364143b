from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Change, Store, file

HOSTILE = [
    "A&B",
    "<b>",
    "=1+1",
    "'; DROP TABLE unit; --",
    "䶮𠮷",
    "a\x00b\x1f\x7f",
    "123456789012345678",
    "１２",
    " ",
]
NAMES = {
    "unit": "部门",
    "unit.name": "部门名称",
    "worker": "干警",
    "worker.unit_id": "所在部门",
    "tool": "工具",
}


@pytest.fixture
def named(closed: Path, steps: Path) -> Iterator[Store]:
    with Store.open(closed, who="张三", names=NAMES, steps=steps) as store:
        yield store


def count(store: Store, table: str) -> int:
    return int(store.query(f"SELECT count(*) FROM {table}")[0][0])


def refused(store: Store, act: Callable[[Change], object]) -> str:
    with pytest.raises(Refused) as raised, store.change("登记") as change:
        act(change)
    assert type(raised.value) is Refused
    return str(raised.value)


def test_insert_update_delete_are_journalled(store: Store) -> None:
    with store.change("登记") as change:
        row = change.insert("unit", {"name": "一庭"})
        change.update("unit", row, {"name": "二庭"})
        change.delete("unit", row)
        assert change.tables == {"unit"}
    rows = store.query("SELECT table_name, row_id, before, after FROM journal_row ORDER BY id")
    one, two = '{"id":1,"name":"一庭","parent_id":null}', '{"id":1,"name":"二庭","parent_id":null}'
    assert [tuple(found) for found in rows] == [
        ("unit", row, None, one),
        ("unit", row, one, two),
        ("unit", row, two, None),
    ]
    entry = store.journal()[0]
    assert (entry.who, entry.name, entry.rows) == ("张三", "登记", 3)
    assert datetime.fromisoformat(entry.at).utcoffset() is not None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_kept_as_it_is(store: Store, text: str) -> None:
    with store.change(text) as change:
        change.insert("unit", {"name": text})
    with store.change("删除") as change:
        change.delete("unit", 1)
    store.undo()
    assert store.query("SELECT name FROM unit")[0]["name"] == text
    assert store.undo_name == text


def test_defaults_of_the_schema(store: Store) -> None:
    with store.change("登记") as change:
        row = change.insert("tool", {})
        other = change.insert(
            "worker", {"name": "李四", "joined_on": date(2020, 1, 2), "starts_at": time(8, 0)}
        )
    assert tuple(store.query("SELECT * FROM tool WHERE id = ?", (row,))[0]) == (row, None, "锤子", None)
    assert tuple(
        store.query("SELECT joined_on, starts_at, active FROM worker WHERE id = ?", (other,))[0]
    ) == (
        "2020-01-02",
        "08:00",
        1,
    )


def test_an_exception_takes_everything_back(store: Store) -> None:
    def stop() -> None:
        with store.change("登记") as change:
            change.insert("unit", {"name": "一庭"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stop()
    assert count(store, "unit") == 0
    assert store.journal() == []
    with store.change("登记") as change:  # and the next one is free to begin
        change.insert("unit", {"name": "一庭"})
    assert count(store, "unit") == 1


def test_a_change_of_nothing_leaves_no_entry_and_keeps_redo(store: Store) -> None:
    with store.change("登记") as change:
        change.insert("unit", {"name": "一庭"})
    store.undo()
    before = store.path.read_bytes()
    with store.change("看看"):
        pass
    with store.change("导入") as change:
        assert list(change.insert_many("unit", ["name"], [])) == []
    assert store.path.read_bytes() == before
    assert store.redo_name == "登记"


def test_an_update_to_the_same_writes_nothing(store: Store) -> None:
    with store.change("登记") as change:
        row = change.insert("worker", {"name": "李四"})
    with store.change("修改") as change:
        change.update("worker", row, {"name": "李四", "active": True, "hours": None})
        assert change.tables == frozenset()
    assert [entry.name for entry in store.journal()] == ["登记"]


def test_a_change_within_a_change(store: Store) -> None:
    def within() -> None:
        with store.change("登记") as change:
            change.insert("unit", {"name": "一庭"})
            with store.change("另一个"):
                pass

    with pytest.raises(RuntimeError):
        within()
    assert count(store, "unit") == 0


def test_changing_a_file_that_is_open_read_only(closed: Path, steps: Path) -> None:
    before = closed.read_bytes()
    with Store.open(closed, who="张三", readonly=True, steps=steps) as store:
        with pytest.raises(Refused, match="只读方式"), store.change("登记"):
            pass
        with pytest.raises(Refused, match="没有可以撤销"):
            store.undo()
    assert closed.read_bytes() == before


def test_a_query_does_not_write(store: Store) -> None:
    with pytest.raises(TypeError):
        store.query("INSERT INTO unit (name) VALUES ('一庭')")
    with pytest.raises(TypeError), store.change("登记"):
        store.query("INSERT INTO unit (name) VALUES ('一庭')")
    assert count(store, "unit") == 0
    with pytest.raises(sqlite3.OperationalError):
        store.query("SELECT * FROM nowhere")


def test_a_change_sees_what_it_did(store: Store) -> None:
    with store.change("登记") as change:
        change.insert("unit", {"name": "一庭"})
        assert change.query("SELECT name FROM unit WHERE name = :name", {"name": "一庭"})[0]["name"] == "一庭"
        assert count(store, "unit") == 1


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("nuit", {"name": "一庭"}),
        ("journal_change", {"name": "一庭"}),
        ("_sqlite_migrations", {"name": "一庭"}),
        ("sqlite_schema", {"name": "一庭"}),
        ("unit", {"nmae": "一庭"}),
        ("unit", {"id": 3, "name": "一庭"}),
        ("unit", {'name") VALUES (1); --': "一庭"}),
        ("unit", {"name": 5}),
        ("unit", {"name": True}),
        ("unit", {"name": b"x"}),
        ("unit", {"name": 1.5}),
        ("worker", {"name": "x", "hours": "5"}),
        ("worker", {"name": "x", "hours": 5.0}),
        ("worker", {"name": "x", "hours": date(2020, 1, 1)}),
        ("worker", {"name": "x", "hours": time(1, 0)}),
        ("worker", {"name": "x", "joined_on": datetime(2020, 1, 1, tzinfo=UTC)}),
        ("tool", {"picture": "text"}),
    ],
)
def test_unknown_tables_and_columns_and_mistyped_values_are_bugs(
    store: Store, table: str, values: dict[str, object]
) -> None:
    with pytest.raises(TypeError), store.change("登记") as change:
        change.insert(table, values)
    with pytest.raises(TypeError), store.change("导入") as change:
        change.insert_many(table, list(values), [list(values.values())])
    with pytest.raises(TypeError), store.change("修改") as change:
        change.update(table, 1, values)
    assert store.journal() == []


def test_many_rows_have_as_many_values_as_columns(store: Store) -> None:
    for columns, rows in (
        (["name"], [("a", "b")]),
        (["name"], [("a",), ()]),
        (["name", "name"], [("a", "b")]),
    ):
        with pytest.raises(TypeError), store.change("导入") as change:
            change.insert_many("unit", columns, rows)


def test_rows_that_are_not_there(store: Store) -> None:
    with pytest.raises(KeyError), store.change("修改") as change:
        change.update("unit", 9, {"name": "x"})
    with pytest.raises(KeyError), store.change("删除") as change:
        change.delete("unit", 9)


def test_insert_many_keeps_order_types_and_values(store: Store) -> None:
    with store.change("导入") as change:
        change.insert("worker", {"name": "先"})
        days = [date(2020, 1, 1), None, date(2020, 1, 3)]
        ids = change.insert_many(
            "worker", ["name", "joined_on", "active"], ((str(day), day, day is None) for day in days)
        )
    assert list(ids) == [2, 3, 4]
    rows = store.query("SELECT name, joined_on, active FROM worker WHERE id > 1 ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("2020-01-01", "2020-01-01", 0),
        ("None", None, 1),
        ("2020-01-03", "2020-01-03", 0),
    ]
    assert store.journal()[0].rows == 4


def test_insert_many_is_all_or_nothing(store: Store) -> None:
    with store.change("导入") as change:
        change.insert("unit", {"name": "甲"})
        with pytest.raises(Refused, match="（乙）"):
            change.insert_many("unit", ["name"], [("丙",), ("乙",), ("乙",), ("丁",)])
    assert [row["name"] for row in store.query("SELECT name FROM unit")] == ["甲"]
    assert store.journal()[0].rows == 1


def test_a_refused_row_leaves_the_others_of_its_change(store: Store) -> None:
    with store.change("登记") as change:
        change.insert("unit", {"name": "甲"})
        with pytest.raises(Refused):
            change.insert("unit", {"name": "甲"})
        change.insert("unit", {"name": "乙"})
    store.undo()
    assert count(store, "unit") == 0


def test_a_repeated_value_in_words(named: Store) -> None:
    with named.change("登记") as change:
        change.insert("unit", {"name": "一庭"})
    words = refused(named, lambda change: change.insert("unit", {"name": "一庭"}))
    assert words == "“部门”中已有“部门名称”相同的记录（一庭），不能重复。"
    words = refused(named, lambda change: change.insert_many("unit", ["name"], [["一庭"]]))
    assert words == "“部门”中已有“部门名称”相同的记录（一庭），不能重复。"


def test_a_missing_value_in_words(named: Store) -> None:
    assert refused(named, lambda change: change.insert("unit", {})) == "“部门名称”没有填写，请填写后再保存。"


@pytest.mark.parametrize(
    ("table", "values", "words"),
    [
        ("unit", {"name": ""}, "“部门”的“部门名称”不在允许的范围内，请改正后再保存。"),
        ("worker", {"name": "x", "kind": "丙"}, "“干警”的“kind”不在允许的范围内，请改正后再保存。"),
    ],
)
def test_a_value_that_is_not_allowed_in_words(
    named: Store, table: str, values: dict[str, object], words: str
) -> None:
    assert refused(named, lambda change: change.insert(table, values)) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {"name": "half of a 𠮷: \ud842"},
            "“干警”中有一处文字含有残缺的字符，不能保存。请重新输入后再保存。",
        ),
        ({"name": "x", "hours": 2**63}, "“干警”中有一个数字太大，不能保存。请改正后再保存。"),
    ],
)
def test_what_no_file_can_hold_in_words(named: Store, values: dict[str, object], words: str) -> None:
    assert refused(named, lambda change: change.insert("worker", values)) == words
    many = refused(named, lambda change: change.insert_many("worker", list(values), [list(values.values())]))
    assert many == words
    assert count(named, "worker") == 0


def test_a_named_rule_in_words(path: Path, steps: Path) -> None:
    (steps / "0002_rule.sql").write_text(
        "CREATE TABLE span (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER,"
        " CONSTRAINT 先后 CHECK (a <= b)) STRICT;"
        "CREATE UNIQUE INDEX span_sum ON span (a + b);",
        encoding="utf-8",
    )
    with Store.create(path, who="张三", steps=steps) as store:
        words = refused(store, lambda change: change.insert("span", {"a": 2, "b": 1}))
        assert words == "“span”的某项内容不在允许的范围内，请改正后再保存。"
        with store.change("登记") as change:
            change.insert("span", {"a": 1, "b": 2})
        words = refused(store, lambda change: change.insert("span", {"a": 0, "b": 3}))
        assert words == "“span”中已有某项内容相同的记录，不能重复。"


def test_a_reference_to_nothing_in_words(named: Store) -> None:
    words = refused(named, lambda change: change.insert("worker", {"name": "x", "unit_id": 9}))
    assert words == "“所在部门”所选的记录不存在，可能已被删除，请重新选择。"
    with named.change("登记") as change:
        row = change.insert("worker", {"name": "x"})
    words = refused(named, lambda change: change.update("worker", row, {"unit_id": 9, "name": "y"}))
    assert "“所在部门”所选的记录不存在" in words


def test_what_others_refer_to_cannot_be_deleted(named: Store) -> None:
    with named.change("登记") as change:
        unit = change.insert("unit", {"name": "一庭"})
        change.insert("unit", {"name": "一组", "parent_id": unit})
        change.insert_many("worker", ["name", "unit_id"], [("甲", unit), ("乙", unit)])
    words = refused(named, lambda change: change.delete("unit", unit))
    assert words == (
        "不能删除：还有记录引用它（“部门”的“parent_id” 1 条、“干警”的“所在部门” 2 条）。"
        "请先改动或删除这些记录。"
    )
    assert count(named, "unit") == 2


def test_a_broken_primary_key_is_a_bug(store: Store) -> None:
    with store.change("登记") as change:
        row = change.insert("unit", {"name": "一庭"})
    with pytest.raises(sqlite3.IntegrityError), store.change("登记") as change:
        change.put("unit", row, {"name": "二庭"})
    assert count(store, "unit") == 1


def test_a_full_disk_takes_the_change_back_and_says_so(store: Store) -> None:
    pages = store.query("PRAGMA page_count")[0][0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    before = store.path.read_bytes()

    def one_by_one(change: Change) -> None:
        for number in range(100):
            change.insert("unit", {"name": f"{number}" * 500})

    def at_once(change: Change) -> None:
        change.insert_many("unit", ["name"], [(f"{number}" * 500,) for number in range(100)])

    for act in (one_by_one, at_once):
        with pytest.raises(FileTrouble, match="磁盘空间已满"), store.change("登记") as change:
            act(change)
        assert store.path.read_bytes() == before
    store._connection.execute("PRAGMA max_page_count = 100000")
    with store.change("登记") as change:
        change.insert("unit", {"name": "一庭"})


def test_a_reader_in_the_way_of_the_commit(
    closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.01)
    with Store.open(closed, who="张三", steps=steps) as store:
        reader = sqlite3.connect(closed, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM unit").fetchall()
        with pytest.raises(FileTrouble, match="占用"), store.change("登记") as change:
            change.insert("unit", {"name": "一庭"})
        reader.close()
        assert count(store, "unit") == 0
        with store.change("登记") as change:
            change.insert("unit", {"name": "一庭"})
        assert count(store, "unit") == 1
