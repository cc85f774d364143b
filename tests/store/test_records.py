from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courtoffice.errors import Refused
from courtoffice.fields import (
    Kind,
    Record,
    choice,
    clock,
    day,
    link,
    many,
    month,
    number,
    owner,
    text,
    yes_no,
)
from courtoffice.store import Store
from courtoffice.store.rows import Params, sqlite_value


@dataclass(frozen=True, kw_only=True)
class Proof(Record):
    table: ClassVar[str] = "proof"
    skill_id: int = owner()
    paper: str = text("证书")


@dataclass(frozen=True, kw_only=True)
class Skill(Record):
    table: ClassVar[str] = "skill"
    worker_id: int = owner()
    position: int | None = number("次序", default=0)
    word: str = text("技能")
    proofs: tuple[Proof, ...] = many("证书", Proof, owner="skill_id")


@dataclass(frozen=True, kw_only=True)
class Tool(Record):
    table: ClassVar[str] = "tool"
    worker_id: int | None = link("使用人", "worker")
    name: str = text("名称")


@dataclass(frozen=True, kw_only=True)
class Worker(Record):
    table: ClassVar[str] = "worker"
    name: str = text("姓名", required=True)
    unit_id: int | None = link("部门", "unit")
    joined_on: date | None = day("入职日期")
    starts_at: time | None = clock("上班时间")
    born: str = month("出生年月")
    hours: int | None = number("学时", Kind.HOURS)
    active: bool = yes_no("在岗", default=True)
    kind: str = choice("类别", ("甲", "乙"))
    note: str = text("备注", long=True)
    skills: tuple[Skill, ...] = many("技能", Skill, owner="worker_id")


FULL = Worker(
    name="𠮷野<b>&'; DROP TABLE worker; --",
    joined_on=date(2020, 2, 29),
    starts_at=time(8, 5),
    born="1985-06",
    hours=9050,
    active=False,
    kind="乙",
    note="一\n二\r\n=1+1\t\x07１２３",
    skills=(
        Skill(position=2, word="乙", proofs=(Proof(paper="A"), Proof(paper="B"))),
        Skill(position=1, word="甲"),
    ),
)


def save(store: Store, record: Record) -> int:
    with store.change("登记") as change:
        return change.save(record)


def journalled(store: Store) -> list[tuple[str, str]]:
    """Table and kind of every row of the last entry."""
    rows = store.query(
        "SELECT * FROM journal_row WHERE change_id = (SELECT max(id) FROM journal_change) ORDER BY id"
    )
    kinds = {(True, False): "insert", (False, True): "delete", (False, False): "update"}
    return [(row["table_name"], kinds[row["before"] is None, row["after"] is None]) for row in rows]


def test_a_record_comes_back_as_it_was_with_the_rows_that_belong_to_it(store: Store) -> None:
    row = save(store, FULL)
    read = store.get(Worker, row)
    assert [skill.word for skill in read.skills] == ["甲", "乙"]  # by position
    assert {skill.worker_id for skill in read.skills} == {row}
    assert [proof.paper for proof in read.skills[1].proofs] == ["A", "B"]
    assert dataclasses.replace(read, id=0, skills=()) == dataclasses.replace(FULL, skills=())
    stored = store.query("SELECT joined_on, starts_at, active FROM worker")[0]
    assert tuple(stored) == ("2020-02-29", "08:05", 0)


def test_what_is_not_known_is_null_or_empty(store: Store) -> None:
    row = save(store, Worker(name="李四"))
    stored = store.query("SELECT joined_on, starts_at, hours, unit_id, born, note FROM worker")[0]
    assert tuple(stored) == (None, None, None, None, "", "")
    assert store.get(Worker, row) == Worker(id=row, name="李四")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.text(st.characters(exclude_categories=["Cs"])),
    hours=st.none() | st.integers(-(2**63), 2**63 - 1),
    joined_on=st.none() | st.dates(),
    starts_at=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
def test_any_value_survives_saving_and_undo(
    store: Store, name: str, hours: int | None, joined_on: date | None, starts_at: time | None
) -> None:
    record = Worker(name=name, hours=hours, joined_on=joined_on, starts_at=starts_at)
    row = save(store, record)
    stored = dataclasses.replace(record, id=row)
    assert store.get(Worker, row) == stored
    with store.change("删除") as change:
        change.remove(Worker, row)
    store.undo()
    assert store.get(Worker, row) == stored


def test_load_selects_orders_and_leaves_children_out(store: Store) -> None:
    with store.change("登记") as change:
        for name, year in (("甲", 2021), ("乙", 2022), ("丙", 2020)):
            change.save(Worker(name=name, joined_on=date(year, 1, 1), skills=(Skill(word=name),)))
    since = store.load(Worker, "joined_on >= ?", (date(2021, 1, 1),), "joined_on DESC")
    assert [(worker.name, len(worker.skills)) for worker in since] == [("乙", 1), ("甲", 1)]
    named = store.load(Worker, "joined_on >= :day", {"day": date(2022, 1, 1)})
    assert [worker.name for worker in named] == ["乙"]
    assert [worker.skills for worker in store.load(Worker, children=False)] == [(), (), ()]
    assert [worker.name for worker in store.load(Worker)] == ["甲", "乙", "丙"]
    assert [worker.name for worker in store.load(Worker, order="name LIMIT 1")] == ["丙"]


def test_children_are_read_with_one_query_for_each_table(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.change("登记") as change:
        change.save_all([Worker(name=str(number), skills=(Skill(word="x"),)) for number in range(300)])
    asked: list[str] = []
    real = store.query

    def count(sql: str, params: Params = ()) -> list[sqlite3.Row]:
        asked.append(sql)
        return real(sql, params)

    monkeypatch.setattr(store, "query", count)
    loaded = store.load(Worker)
    assert len(asked) == 3  # worker, skill, proof
    assert all(len(worker.skills) == 1 for worker in loaded)


def test_get_a_row_that_is_not_there(store: Store) -> None:
    with pytest.raises(KeyError):
        store.get(Worker, 7)


def test_only_child_rows_that_differ_are_written(store: Store) -> None:
    row = save(store, FULL)
    read = store.get(Worker, row)
    first, second = read.skills
    changed = dataclasses.replace(
        read, skills=(dataclasses.replace(first, word="丁"), second, Skill(word="戊"))
    )
    save(store, changed)
    assert journalled(store) == [("skill", "update"), ("skill", "insert")]
    assert [skill.id for skill in store.get(Worker, row).skills if skill.word == "丁"] == [first.id]


def test_a_child_row_left_out_is_removed_with_its_own(store: Store) -> None:
    row = save(store, FULL)
    read = store.get(Worker, row)
    save(store, dataclasses.replace(read, skills=read.skills[:1]))
    assert journalled(store) == [("proof", "delete"), ("proof", "delete"), ("skill", "delete")]
    store.undo()
    assert store.get(Worker, row) == read


def test_a_grandchild_that_differs_is_written(store: Store) -> None:
    row = save(store, FULL)
    read = store.get(Worker, row)
    second = dataclasses.replace(read.skills[1], proofs=(Proof(paper="C"), read.skills[1].proofs[0]))
    save(store, dataclasses.replace(read, skills=(read.skills[0], second)))
    assert journalled(store) == [("proof", "delete"), ("proof", "insert")]
    assert [proof.paper for proof in store.get(Worker, row).skills[1].proofs] == ["A", "C"]


def test_saving_what_is_stored_leaves_no_entry(store: Store) -> None:
    row = save(store, FULL)
    entries = len(store.journal())
    save(store, store.get(Worker, row))
    assert len(store.journal()) == entries


def test_child_rows_may_exchange_a_unique_value(store: Store) -> None:
    row = save(store, Worker(name="李四", skills=(Skill(word="甲"), Skill(word="乙"), Skill(word="丙"))))
    read = store.get(Worker, row)
    words = dict(zip([skill.id for skill in read.skills], ["乙", "甲", "丁"], strict=True))
    plain = tuple(dataclasses.replace(skill, word=words[skill.id]) for skill in read.skills)
    with pytest.raises(Refused, match="技能"):
        save(
            store, dataclasses.replace(read, skills=plain)
        )  # rows with rows of their own stay where they are
    assert store.get(Worker, row) == read


@dataclass(frozen=True, kw_only=True)
class PlainSkill(Record):
    table: ClassVar[str] = "skill"
    worker_id: int = owner()
    word: str = text("技能")


@dataclass(frozen=True, kw_only=True)
class PlainWorker(Record):
    table: ClassVar[str] = "worker"
    name: str = text("姓名")
    skills: tuple[PlainSkill, ...] = many("技能", PlainSkill, owner="worker_id")


def plain(store: Store, *words: str) -> PlainWorker:
    skills = tuple(PlainSkill(word=word) for word in words)
    return store.get(PlainWorker, save(store, PlainWorker(name="李四", skills=skills)))


def with_words(worker: PlainWorker, *words: str) -> PlainWorker:
    skills = tuple(
        dataclasses.replace(skill, word=word) for skill, word in zip(worker.skills, words, strict=True)
    )
    return dataclasses.replace(worker, skills=skills)


def test_plain_child_rows_exchange_a_unique_value(store: Store) -> None:
    worker = plain(store, "甲", "乙", "丙")
    changed = with_words(worker, "乙", "甲", "丁")
    save(store, changed)
    assert store.get(PlainWorker, worker.id) == changed
    store.undo()
    assert store.get(PlainWorker, worker.id) == worker


def test_child_rows_that_repeat_a_unique_value_are_refused(store: Store) -> None:
    worker = plain(store, "甲", "乙", "丙")
    for words in (("甲", "甲", "丙"), ("乙", "甲", "甲")):
        with pytest.raises(Refused, match="“技能”中已有“worker_id”、“技能”相同的记录（甲）"):
            save(store, with_words(worker, *words))
        assert store.get(PlainWorker, worker.id) == worker


def test_what_is_not_in_the_file_cannot_be_saved(store: Store) -> None:
    with pytest.raises(KeyError):
        save(store, Worker(id=9, name="李四"))
    with pytest.raises(KeyError):
        save(store, Worker(name="李四", skills=(Skill(id=9, word="甲"),)))
    assert store.query("SELECT * FROM worker") == []


def test_a_child_row_of_the_wrong_type(store: Store) -> None:
    wrong: Any = (Proof(paper="x"),)
    with pytest.raises(TypeError, match="Skill"):
        save(store, Worker(name="李四", skills=wrong))


def test_a_child_row_of_another_record_stays_with_it(store: Store) -> None:
    first = store.get(Worker, save(store, FULL))
    with pytest.raises(KeyError):
        save(store, Worker(name="李四", skills=first.skills))


class Word(StrEnum):
    FIRST = "甲"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", None),
        ("name", 5),
        ("kind", ["甲"]),
        ("joined_on", "2020-01-01"),
        ("joined_on", datetime(2020, 1, 1, tzinfo=UTC)),
        ("starts_at", "08:00"),
        ("starts_at", time(8, 0, 1)),
        ("starts_at", time(8, 0, tzinfo=UTC)),
        ("hours", 1.5),
        ("hours", "5"),
        ("hours", True),
        ("active", 1),
        ("active", None),
        ("unit_id", "1"),
    ],
)
def test_a_value_of_another_type_is_a_bug(store: Store, field: str, value: object) -> None:
    wrong: dict[str, Any] = {"name": "李四", field: value}
    with pytest.raises(TypeError, match=field):
        save(store, Worker(**wrong))
    assert store.query("SELECT * FROM worker") == []


def test_a_text_may_be_a_kind_of_str(store: Store) -> None:
    row = save(store, Worker(name=Word.FIRST, kind=Word.FIRST))
    assert type(store.get(Worker, row).kind) is str


def test_a_record_that_the_file_does_not_know(store: Store) -> None:
    @dataclass(frozen=True, kw_only=True)
    class Odd(Record):
        table: ClassVar[str] = "worker"
        nmae: str = text("姓名")

    @dataclass(frozen=True, kw_only=True)
    class Nowhere(Record):
        table: ClassVar[str] = "wroker"
        name: str = text("姓名")

    with pytest.raises(TypeError, match="nmae"):
        save(store, Odd(nmae="x"))
    with pytest.raises(TypeError, match="wroker"):
        save(store, Nowhere(name="x"))
    assert "wroker" not in store.tables()


def test_remove_takes_what_belongs_and_frees_what_is_lent(store: Store) -> None:
    row = save(store, FULL)
    tool = save(store, Tool(worker_id=row, name="笔"))
    with store.change("删除") as change:
        change.remove(Worker, row)
    assert change.tables == {"worker", "skill", "proof", "tool"}
    counts = [store.query(f"SELECT count(*) FROM {name}")[0][0] for name in ("worker", "skill", "proof")]
    assert counts == [0, 0, 0]
    assert store.get(Tool, tool).worker_id is None
    store.undo()
    assert store.get(Tool, tool).worker_id == row
    assert len(store.get(Worker, row).skills) == 2


def test_many_records_at_once(
    store: Store, content: Callable[[Store], dict[str, list[tuple[object, ...]]]]
) -> None:
    save(store, FULL)
    before = content(store)
    with store.change("导入") as change:
        new = [Worker(name=str(number), skills=(Skill(word="x", proofs=(Proof(),)),)) for number in range(5)]
        ids = change.save_all(new)
        assert change.save_all([]) == []
    assert [worker.name for worker in store.load(Worker)[1:]] == ["0", "1", "2", "3", "4"]
    assert [worker.id for worker in store.load(Worker)[1:]] == ids
    assert all(worker.skills[0].proofs for worker in store.load(Worker)[1:])
    after = content(store)
    store.undo()
    assert content(store) == before
    store.redo()
    assert content(store) == after


@pytest.mark.parametrize("wrong", [[Worker(name="a"), Tool()], [Worker(id=3, name="a")]])
def test_many_records_are_new_and_of_one_type(store: Store, wrong: list[Record]) -> None:
    with pytest.raises(TypeError), store.change("导入") as change:
        change.save_all(wrong)


def test_many_records_given_by_column_are_as_if_given_one_by_one(store: Store) -> None:
    names: list[object] = ["甲", "乙"]
    with store.change("导入") as change:
        rows = [*change.save_columns(Worker(hours=50), {"name": names})]
        rows += change.save_all([Worker(name=str(name), hours=50) for name in names])
        for field, wrong in (("hours", "5"), ("joined_on", "2026-03-05"), ("active", 1), ("name", None)):
            with pytest.raises(TypeError, match=field):
                change.save_columns(Worker(), {"name": names, field: [wrong, wrong]})
    there = [replace(store.get(Worker, row), id=0) for row in rows]
    assert there[:2] == there[2:]


def test_parameters_of_queries(store: Store) -> None:
    assert sqlite_value(date(2026, 3, 5)) == "2026-03-05"
    assert sqlite_value(time(19, 30)) == "19:30"
    assert sqlite_value(True) == 1
    assert sqlite_value(None) is None
    assert sqlite_value("=1+1") == "=1+1"
    with pytest.raises(TypeError):
        sqlite_value(datetime(2026, 3, 5, tzinfo=UTC))
    assert tuple(store.query("SELECT ?, :b", (date(2026, 1, 2), time(1, 2)))[0]) == ("2026-01-02", "01:02")
