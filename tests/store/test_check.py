from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from courtoffice.errors import Fault, FileTrouble, Refused
from courtoffice.store import Store, check, file
from courtoffice.store.check import Line, Report, Severity

NAMES = {"unit": "部门", "worker": "干警"}


def look(path: Path, steps: Path) -> Report:
    return check.check(path, names=NAMES, steps=steps)


def wrong(report: Report) -> list[tuple[str, str]]:
    return [(line.about, line.text) for line in report.lines if line.severity is Severity.WRONG]


def meddle(path: Path, *statements: str) -> None:
    """Change the file as another program might."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_sound_file(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store, store.change("登记") as change:
        change.insert_many("unit", ["name"], [("甲",), ("乙",)])
    before = closed.read_bytes()
    report = look(closed, steps)
    assert report.sound
    assert [(line.about, line.severity) for line in report.lines] == [
        ("文件", Severity.GOOD),
        ("引用", Severity.GOOD),
        ("数据表", Severity.GOOD),
        ("改动记录", Severity.GOOD),
    ]
    assert "共 1 次操作" in report.lines[-1].text
    assert (report.counts["部门"], report.counts["干警"], report.counts["设置"]) == (2, 0, 0)
    assert closed.read_bytes() == before
    assert not closed.with_name(closed.name + ".lock").exists()


def test_a_file_that_is_open(store: Store, steps: Path) -> None:
    assert look(store.path, steps).sound


def test_a_damaged_file_is_told_and_not_repaired(closed: Path, steps: Path) -> None:
    whole = closed.read_bytes()
    damaged = whole[:4096] + b"\xff" * 4096 + whole[8192:]
    closed.write_bytes(damaged)
    report = look(closed, steps)
    assert not report.sound
    assert "从备份恢复" in report.lines[0].text
    assert len(report.lines) > 1
    assert closed.read_bytes() == damaged


def test_a_file_too_damaged_to_be_looked_through(closed: Path, steps: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    report = look(closed, steps)
    assert not report.sound
    assert report.counts == {}


def test_what_is_no_office_file(tmp_path: Path, steps: Path) -> None:
    with pytest.raises(Refused, match="找不到文件"):
        look(tmp_path / "missing.courtoffice", steps)


def test_a_file_that_another_program_holds(
    closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(closed, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(FileTrouble, match="占用"):
        look(closed, steps)
    other.close()


def test_rows_that_refer_to_nothing_are_counted(closed: Path, steps: Path) -> None:
    meddle(closed, "INSERT INTO worker (name, unit_id) VALUES ('a', 9), ('b', 9)")
    assert wrong(look(closed, steps)) == [("引用", "“干警”中有 2 条引用了已不存在的“部门”。")]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE loose (id INTEGER PRIMARY KEY, a)",
        "CREATE TABLE loose (id INTEGER PRIMARY KEY, a REAL) STRICT",
    ],
)
def test_tables_that_take_anything(closed: Path, steps: Path, statement: str) -> None:
    meddle(closed, statement)
    assert wrong(look(closed, steps)) == [("数据表", "数据表“loose”不严格检查类型。")]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_row SET after = '{\"id\": 1'",
        "UPDATE journal_row SET after = NULL",
        "DELETE FROM journal_row",
    ],
)
def test_a_journal_that_cannot_be_read(closed: Path, steps: Path, statement: str) -> None:
    with Store.open(closed, who="张三", steps=steps) as store, store.change("登记") as change:
        change.insert("unit", {"name": "甲"})
    meddle(closed, statement)
    assert wrong(look(closed, steps)) == [
        ("改动记录", "改动记录有 1 处读不出来，有关的操作不能撤销。请从备份恢复。")
    ]


def test_the_checks_of_the_areas(closed: Path, steps: Path) -> None:
    def units(store: Store) -> list[Fault]:
        assert store.readonly
        return [Fault("", "甲"), Fault("", "乙", blocks=False)]

    areas: dict[str, Callable[[Store], list[Fault]]] = {"部门": units, "干警": lambda store: []}
    report = check.check(closed, areas=areas, steps=steps)
    assert not report.sound
    assert report.lines[-3:] == (
        Line("部门", Severity.WRONG, "甲"),
        Line("部门", Severity.NOTE, "乙"),
        Line("干警", Severity.GOOD, "没有发现问题。"),
    )
