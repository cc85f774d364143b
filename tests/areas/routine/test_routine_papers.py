"""The table of what was held, and what was waived, in print; rules in words; a routine's dues as lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.dues_list import due_lines
from courtoffice.areas.routine.matching import State
from courtoffice.areas.routine.papers import annexes, standing_paper
from courtoffice.areas.routine.records import MOVED, Routine, RoutineException
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.routine.rule_words import cadence_in_words
from courtoffice.areas.routine.waiving import moving, waiver
from courtoffice.areas.training.records import Session as Training
from courtoffice.errors import Refused
from courtoffice.paper.document import FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

TODAY = date(2026, 3, 20)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    return copy_of(new_file(2026))


@pytest.fixture
def desk(store: Store) -> Desk:
    with store.change("登记") as change:
        change.save(RoutineException(routine_id=3, due_on=date(2026, 1, 6), reason="停电 A&B <b>"))
        change.save(
            RoutineException(
                routine_id=3,
                kind=MOVED,
                due_on=date(2026, 1, 13),
                moved_to=date(2026, 1, 14),
                reason="开会",
                decided_by="张主任",
                decided_on=date(2026, 1, 12),
            )
        )
        change.save(Training(kind="法官业校", topic="证据", held_on=date(2026, 1, 14)))
    return catalogue.desk(store, TODAY)


def rows_of(table: Table) -> list[tuple[str, ...]]:
    return [
        tuple(cell.figure.text() if isinstance(cell, FigureRun) else cell for cell in row)
        for item in table.body
        if isinstance(item, Item)
        for row in item.rows
    ]


def test_the_table_tells_of_every_rule_and_prints_what_was_waived(desk: Desk) -> None:
    paper = standing_paper(desk, Period(2026, 1))
    rules, excepted, missed = (block for block in paper.blocks if isinstance(block, Table))
    night = next(row for row in rows_of(rules) if row[1] == "法官业校")
    assert night[2:] == ("每周星期二，遇节假日免办，每次不少于2小时", "3", "1", "1", "2", "33.33%")
    assert rows_of(excepted) == [
        ("1", "法官业校", "2026.01.06", "免办", "停电 A&B <b>", ""),
        ("2", "法官业校", "2026.01.13", "改到2026.01.14", "开会", "张主任 2026.01.12"),
    ]
    assert ("2026年1月20日", "2026.01.20") in [row[2:] for row in rows_of(missed)]


def test_the_yearly_summary_gets_the_same_tables(desk: Desk) -> None:
    (annex,) = annexes(desk, Period(2026))
    assert annex.title == "2026年例行工作落实情况表"
    assert annex.blocks == tuple(
        block for block in standing_paper(desk, Period(2026)).blocks if isinstance(block, Table)
    )


def test_an_office_without_routines_has_no_table(store: Store) -> None:
    with store.change("删除") as change:
        for routine in store.load(Routine):
            change.remove(Routine, routine.id)
    with pytest.raises(Refused, match="没有要办的例行工作"):
        standing_paper(catalogue.desk(store, TODAY), Period(2026))
    assert annexes(catalogue.desk(store, TODAY), Period(2026)) == ()


def test_the_dues_of_a_routine_as_lines(desk: Desk) -> None:
    lines = due_lines(desk, 3, Period(2026))
    assert [line.words for line in lines[:3]] == [
        "2026-01-06　免办（停电 A&B <b>）",
        "2026-01-14　已完成（01-14）",
        "2026-01-20　逾期未办",
    ]
    assert lines[1].detail == "2026年1月13日\n应在2026-01-13至2026-01-14办理\n改期：开会"


def test_a_moved_due_is_waived_by_the_record_that_moved_it(store: Store) -> None:
    with store.change("改期") as change:
        row = change.save(
            RoutineException(
                routine_id=3, kind=MOVED, due_on=date(2026, 3, 24), moved_to=date(2026, 3, 26), reason="开会"
            )
        )
    every = routine_rows(store, Period(2026, 3), TODAY).every()
    due = next(one for one in every if one.due.day == date(2026, 3, 26))
    assert due.state is State.SOON
    record = waiver(due, " 停课 ", TODAY)
    assert (record.id, record.kind, record.moved_to, record.reason) == (row, "免办", None, "停课")
    assert (record.due_on, record.decided_on) == (date(2026, 3, 24), TODAY)
    assert moving(due)["due_on"] == date(2026, 3, 24)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cadence": "每月", "times": 2}, "每月2次"),
        ({"cadence": "每月末日历日", "times": 2, "skips_holidays": False}, "每月最后2天"),
        ({"cadence": "每月末日历日"}, "每月最后1天，遇节假日免办"),
        ({"cadence": "每月末工作日", "days_before": 1}, "每月最后1个工作日，可提前1天"),
        ({"cadence": "每周", "weekday": 5, "days_before": 1, "days_after": 2, "skips_holidays": False},
         "每周星期五，可提前1天、推后2天"),
        ({"cadence": "每周", "weekday": None}, ""),
        ({"cadence": "每半月"}, "每月15日前和月底前各1次"),
        ({"cadence": "每月底前", "days_after": 5, "least_minutes": 90},
         "每月最后1个工作日前，宽限5天，每次不少于90分钟"),
        ({"cadence": "节日", "festival": "重阳节", "days_before": 7, "days_after": 7}, "重阳节，前后7天内"),
        ({"cadence": "节日"}, ""),
        ({"cadence": "每年", "opens": "12-01", "closes": "01-31"}, "每年12月1日至1月31日"),
        ({"cadence": "每年", "opens": "", "closes": "x"}, "每年至x"),
        ({"cadence": ""}, ""),
    ],
)  # fmt: skip
def test_a_rule_in_words(change: dict[str, object], words: str) -> None:
    assert cadence_in_words(replace(Routine(), **change)) == words  # type: ignore[arg-type]
