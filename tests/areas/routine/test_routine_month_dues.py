"""Dues as entries of a calendar: how they stand, and what a record for them begins with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, time
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.month_dues import ASKS, month_dues
from courtoffice.areas.routine.records import SATISFIED_BY, Routine, RoutineException
from courtoffice.areas.study.records import Session
from courtoffice.areas.training.records import Session as Training
from courtoffice.calendar_days import Entry, Manner
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.store import Store

FIRST, LAST, TODAY = date(2026, 3, 1), date(2026, 3, 31), date(2026, 3, 20)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    return copy_of(new_file(2025, 2026, 2027))


def dues(store: Store, first: date = FIRST, last: date = LAST, today: date = TODAY) -> list[Entry]:
    return month_dues(catalogue.desk(store, today), first, last)


def named(found: list[Entry], name: str) -> list[Entry]:
    return [entry for entry in found if entry.text == name]


def routine(store: Store, name: str) -> Routine:
    return next(each for each in store.load(Routine) if each.name == name)


def test_how_dues_stand_in_a_month(store: Store) -> None:
    found = dues(store)
    [group] = named(found, "党组中心组集中学习")
    assert (group.monthly, group.day, group.manner) == (True, LAST, Manner.NOT_YET)
    collective = named(found, "全院集中学习日")
    assert [(entry.day.day, entry.manner) for entry in collective] == [
        (30, Manner.NOT_YET),
        (31, Manner.NOT_YET),
    ]
    evenings = named(found, "法官业校")
    assert [(entry.day.day, entry.manner) for entry in evenings] == [
        (3, Manner.OVERDUE),
        (10, Manner.OVERDUE),
        (17, Manner.OVERDUE),
        (24, Manner.SOON),
        (31, Manner.NOT_YET),
    ]
    assert [entry.day.day for entry in named(found, "评查例会")] == [15, 31]
    assert [entry.day for entry in named(found, "妇女节活动")] == [date(2026, 3, 8)]
    assert not any(entry.monthly for entry in found if entry is not group)


def test_a_due_that_is_done_stands_on_the_day_of_its_record(store: Store) -> None:
    with store.change("登记") as change:
        evening = change.save(
            Training(
                kind="法官业校", topic="甲", held_on=date(2026, 3, 4), starts_at=time(19), ends_at=time(20)
            )
        )
    late = named(dues(store), "法官业校")[0]
    assert (late.manner, late.record_id, late.day) == (Manner.DONE, evening, date(2026, 3, 4))
    assert "逾期完成，时长不足" in late.detail


def test_what_is_arranged_ahead_is_not_done_before_its_day(store: Store) -> None:
    with store.change("登记") as change:
        held = change.save(Session(held_on=date(2026, 3, 30), topic="集中学习"))
    [arranged, waits] = named(dues(store), "全院集中学习日")
    assert (arranged.manner, arranged.record_id, arranged.day, arranged.given) == (
        Manner.NOT_YET,
        held,
        date(2026, 3, 30),
        (),
    )
    assert arranged.detail == "全院集中学习日（2026年3月30日）：未到期\n已安排在2026年3月30日"
    assert (waits.manner, waits.record_id) == (Manner.NOT_YET, 0)
    [done, _] = named(dues(store, today=date(2026, 3, 30)), "全院集中学习日")
    assert (done.manner, done.record_id) == (Manner.DONE, held)


def test_a_waived_due_says_why(store: Store) -> None:
    waiver = RoutineException(
        routine_id=routine(store, "法官业校").id, due_on=date(2026, 3, 10), reason="停电 <b>"
    )
    with store.change("免办") as change:
        row = change.save(waiver)
    entry = next(entry for entry in named(dues(store), "法官业校") if entry.day.day == 10)
    assert (entry.manner, entry.register, entry.record_id) == (Manner.WAIVED, "routine-exceptions", row)
    assert entry.detail.endswith("免办\n原因：停电 <b>")


def test_every_kind_asks_for_fields_that_its_register_has(store: Store) -> None:
    assert set(ASKS) == set(SATISFIED_BY)
    found = dues(store, date(2026, 1, 1), date(2026, 12, 31), date(2026, 6, 10))
    assert {entry.register for entry in found} == {register for register, _ in ASKS.values()}
    for entry in found:
        record = catalogue.REGISTERS[entry.register].record
        assert {name for name, _ in entry.given} <= {field.name for field in fields(record)}, entry


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("党组中心组集中学习", {"held_on": date(2026, 3, 20), "body": "党组中心组"}),
        ("全院集中学习日", {"held_on": date(2026, 3, 30), "body": "全院干警"}),
        ("法官业校", {"held_on": date(2026, 3, 3), "kind": "法官业校"}),
        ("评查例会", {"held_on": date(2026, 3, 13), "month": "2026-03", "half": "上半月"}),
        ("评查通报", {"issued_on": date(2026, 3, 20), "month": "2026-03"}),
        ("评查汇报", {"reported_on": date(2026, 3, 20), "month": "2026-03"}),
        ("妇女节活动", {"held_on": date(2026, 3, 8), "festival": "妇女节"}),
    ],
)
def test_what_a_record_for_a_due_begins_with(store: Store, name: str, given: dict[str, object]) -> None:
    assert dict(named(dues(store), name)[0].given) == given


def test_yearly_dues_give_the_year_they_are_about(store: Store) -> None:
    found = dues(store, date(2026, 1, 1), date(2026, 1, 31))
    assert dict(named(found, "年度学习计划")[0].given) == {"year": 2026}
    assert dict(named(found, "年度统一测评")[0].given) == {"subject": "统一测评", "year": 2025}


def test_a_month_long_due_of_another_time_takes_a_working_day(store: Store) -> None:
    """January 2026 ends on a Saturday; before its window a due takes the first day that is worked."""
    january = named(dues(store, date(2026, 1, 1), date(2026, 1, 31)), "党组中心组集中学习")
    assert dict(january[0].given)["held_on"] == date(2026, 1, 30)
    with store.change("改周期") as change:
        change.update("routine", routine(store, "评查例会").id, {"cadence": "每月"})
    february = named(dues(store, date(2026, 2, 1), date(2026, 2, 28), date(2025, 12, 1)), "评查例会")
    assert "half" not in dict(february[0].given)
    assert dict(february[0].given)["held_on"] == date(2026, 2, 1)


def test_a_sheet_across_two_years_has_the_dues_of_both(store: Store) -> None:
    found = named(dues(store, date(2025, 12, 29), date(2026, 1, 31)), "法官业校")
    assert [entry.day for entry in found][:2] == [date(2025, 12, 30), date(2026, 1, 6)]
    with store.change("设置") as change:
        change.set_setting(STATISTICAL_YEAR_STARTS, 12, None)
    again = named(dues(store, date(2025, 12, 29), date(2026, 1, 31)), "法官业校")
    assert [entry.day for entry in again] == [entry.day for entry in found]
