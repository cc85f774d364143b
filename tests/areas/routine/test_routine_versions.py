"""A rule that changes on a day: the years before stay as they were, and its figures go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.figures import figures
from courtoffice.areas.routine.matching import State
from courtoffice.areas.routine.records import MOVED, Routine, RoutineException
from courtoffice.areas.routine.registers import EXCEPTIONS, ROUTINES
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.routine.versions import change_from, changed_from, proposed_day
from courtoffice.areas.study.records import Session
from courtoffice.areas.training.records import Session as Training
from courtoffice.errors import Refused, blocking
from courtoffice.period import Period
from courtoffice.store import Store

TODAY = date(2026, 12, 31)
NIGHT, CENTRE = "法官业校", "党组中心组集中学习"


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    return copy_of(new_file(2025, 2026))


def named(store: Store, name: str) -> Routine:
    return next(routine for routine in store.load(Routine, order="id") if routine.name == name)


def days(store: Store, name: str, year: int) -> list[date]:
    every = routine_rows(store, Period(year), TODAY).every()
    return [standing.due.day for standing in every if standing.due.routine.name == name]


def shown(store: Store, name: str, year: int) -> dict[str, str]:
    found = figures(routine_rows(store, Period(year), TODAY))
    return {figure.name.removeprefix(name): figure.text() for figure in found if figure.name.startswith(name)}


def test_a_changed_rule_leaves_the_past_as_it_was(store: Store) -> None:
    before = days(store, NIGHT, 2025), [day for day in days(store, NIGHT, 2026) if day.month < 7]
    old = named(store, NIGHT)
    waiver = RoutineException(routine_id=old.id, due_on=date(2026, 9, 1), reason="停电")
    with store.change("免办") as change:
        row = change.save(waiver)
    with store.change("变更") as change:
        new = change_from(store, change, old.id, date(2026, 7, 1))
        change.save(replace(store.get(Routine, new), cadence="每月", times=2))
    assert days(store, NIGHT, 2025) == before[0]
    after = days(store, NIGHT, 2026)
    assert [day for day in after if day.month < 7] == before[1]
    assert len([day for day in after if day.month >= 7]) == 12
    assert store.get(RoutineException, row).routine_id == new
    assert shown(store, NIGHT, 2026)["（应办）"] == str(len(after))
    keys = [figure.key for figure in figures(routine_rows(store, Period(2026), TODAY))]
    assert f"routine.{old.id}.due" in keys
    assert f"routine.{new}.due" not in keys
    names = catalogue.desk(store, TODAY).names("routine")
    assert (names[old.id], names[new]) == ("法官业校（2025-01-01起）", "法官业校（2026-07-01起）")
    store.undo()
    assert days(store, NIGHT, 2026)[: len(before[1])] == before[1]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 1, 1), "才开始执行"),
        (date(2027, 1, 1), "已经停止执行"),
    ],
)
def test_a_day_on_which_nothing_can_change(day: date, words: str) -> None:
    routine = Routine(name="x", valid_from=date(2025, 1, 1), valid_until=date(2026, 6, 30))
    with pytest.raises(Refused, match=words):
        changed_from(routine, day)


def test_a_rule_that_was_never_due_is_changed_itself(store: Store) -> None:
    with pytest.raises(Refused, match="还没有到期过"), store.change("变更") as change:
        change_from(store, change, named(store, CENTRE).id, date(2025, 1, 20))
    assert named(store, CENTRE).valid_until is None


def test_the_first_of_next_month_is_proposed() -> None:
    assert proposed_day(date(2026, 11, 23)) == date(2026, 12, 1)
    assert proposed_day(date(2026, 12, 1)) == date(2027, 1, 1)


def test_editing_a_rule_that_has_been_in_force_asks(store: Store) -> None:
    desk, routine = catalogue.desk(store, TODAY), named(store, NIGHT)
    (question,) = ROUTINES.faults(replace(routine, weekday=3), routine, desk)
    assert (question.field, question.blocks) == ("weekday", False)
    assert "自某日起变更" in question.message
    assert ROUTINES.faults(replace(routine, note="备注"), routine, desk) == []
    assert ROUTINES.faults(replace(routine, weekday=3), None, desk) == []
    coming = replace(routine, valid_from=date(2027, 1, 1))
    assert ROUTINES.faults(replace(coming, weekday=3), coming, desk) == []


def test_two_rules_of_one_name_at_one_time_are_asked_about(store: Store) -> None:
    desk, routine = catalogue.desk(store, TODAY), named(store, NIGHT)
    (question,) = ROUTINES.faults(replace(routine, id=0), None, desk)
    assert (question.field, question.blocks) == ("name", False)
    with store.change("停止") as change:
        change.save(replace(routine, valid_until=date(2025, 12, 31)))
    later = replace(routine, id=0, valid_from=date(2026, 1, 1))
    assert ROUTINES.faults(later, None, desk) == []


def test_a_rule_that_has_ended_has_no_figures_later(store: Store) -> None:
    with store.change("停止") as change:
        change.save(replace(named(store, NIGHT), valid_until=date(2025, 12, 31)))
    assert shown(store, NIGHT, 2026) == {}
    assert shown(store, NIGHT, 2025)["（应办）"] == "49"


@pytest.mark.parametrize(
    ("rule", "cadence", "table", "values", "name"),
    [
        ("评查例会", "每月", "review_meeting",
         {"held_on": "2026-03-10", "month": "2026-03", "half": "上半月"}, "2026年3月"),
        ("评查通报", "每半月", "review_bulletin",
         {"issued_on": "2026-03-20", "month": "2026-03", "number": 3}, "2026年3月下半月"),
        ("妇女节活动", "每月", "event", {"held_on": "2026-03-08", "title": "登山", "festival": "妇女节"},
         "2026年3月"),
        ("年度学习计划", "每月", "study_plan", {"year": 2026, "issued_on": "2026-03-10"}, "2026年3月"),
    ],
)  # fmt: skip
def test_a_rule_of_another_cadence_still_finds_its_records(
    store: Store, rule: str, cadence: str, table: str, values: dict[str, object], name: str
) -> None:
    """A record that names its half month, month, festival or year serves a due of another measure of time."""
    with store.change("改周期") as change:
        change.save(replace(named(store, rule), cadence=cadence, days_before=0, days_after=0))
        row = change.insert(table, values)
    every = routine_rows(store, Period(2026), TODAY).every()
    found = [(one.due.name, one.deed) for one in every if one.deed and one.due.routine.name == rule]
    assert [(due, deed.table, deed.id) for due, deed in found] == [(name, table, row)]


def test_one_record_satisfies_no_due_in_two_years(store: Store) -> None:
    """A meeting of January is January's, and not the late one of December besides."""
    with store.change("登记") as change:
        change.save(Session(held_on=date(2026, 1, 5), body="党组中心组", topic="专题"))
    held = [
        standing
        for year in (2025, 2026)
        for standing in routine_rows(store, Period(year), TODAY).every()
        if standing.deed is not None
    ]
    assert [standing.due.name for standing in held] == ["2026年1月"]


def test_a_due_moved_into_the_next_year_is_told_there(store: Store) -> None:
    night = named(store, NIGHT)
    moved = RoutineException(
        routine_id=night.id, kind=MOVED, due_on=date(2025, 12, 30), moved_to=date(2026, 1, 1), reason="年终"
    )
    with store.change("改期") as change:
        row = change.save(moved)
        change.save(Training(kind=NIGHT, topic="证据", held_on=date(2026, 1, 1)))
    assert date(2025, 12, 30) not in days(store, NIGHT, 2025)
    first = routine_rows(store, Period(2026, 1), TODAY).every()[0]
    assert (first.due.day, first.state) == (date(2026, 1, 1), State.DONE)
    assert first.exception is not None
    assert first.exception.id == row
    desk = catalogue.desk(store, TODAY)
    state = next(column for column in EXCEPTIONS.columns() if column.key == "state")
    assert state.text(store.get(RoutineException, row), desk) == "已完成"
    assert state.text(replace(moved, id=99), desk) == ""
    assert state.text(RoutineException(), desk) == ""


def test_of_several_dues_of_one_day_one_is_waived(store: Store) -> None:
    """Twice a month is due twice on its last day: each waiver is for one of them."""
    centre = replace(named(store, CENTRE), times=2)
    waiver = RoutineException(routine_id=centre.id, due_on=date(2026, 3, 31), reason="无议题")
    desk = catalogue.desk(store, TODAY)
    with store.change("免办") as change:
        change.save(centre)
        change.save(waiver)
    march = [
        one for one in routine_rows(store, Period(2026, 3), TODAY).every() if one.due.routine.name == CENTRE
    ]
    assert [(one.due.name, one.state) for one in march] == [
        ("2026年3月第1次", State.OVERDUE),
        ("2026年3月第2次", State.WAIVED),
    ]
    assert EXCEPTIONS.faults(waiver, None, desk) == []
    with store.change("免办") as change:
        change.save(waiver)
    assert any("已经登记过" in fault.message for fault in EXCEPTIONS.faults(waiver, None, desk))
    assert shown(store, CENTRE, 2026)["（免办）"] == "2"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": MOVED, "moved_to": date(2026, 3, 3)}, "就是应办日期"),
        ({"moved_to": date(2026, 3, 4)}, "不用填写改到哪一天"),
    ],
)
def test_a_waiver_that_moves_and_a_move_that_does_not(
    store: Store, change: dict[str, object], words: str
) -> None:
    good = RoutineException(routine_id=named(store, NIGHT).id, due_on=date(2026, 3, 3), reason="停电")
    faults = EXCEPTIONS.faults(replace(good, **change), None, catalogue.desk(store, TODAY))  # type: ignore[arg-type]
    assert any(words in fault.message for fault in blocking(faults))
