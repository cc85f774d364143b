"""What may be wrong with changed routines, with waived and moved dues, with days of the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.routine.records import Holiday, Routine, RoutineException
from courtoffice.areas.routine.rules import change_faults, exception_faults, holiday_faults, namesake_faults
from courtoffice.workdays import MAKE_UP, OFF

TODAY, NEW_YEAR = date(2026, 3, 5), date(2026, 1, 1)
TUESDAY, NEXT = date(2026, 3, 3), date(2026, 3, 10)
ROUTINE = Routine(id=1, name="学习", cadence="每月", satisfied_by="中心组学习", valid_from=NEW_YEAR)
WAIVED = RoutineException(id=4, routine_id=1, due_on=TUESDAY, reason="停电")


def test_a_change_that_makes_other_dues_of_days_gone_by_is_asked_about() -> None:
    other = replace(ROUTINE, times=2)
    assert [(fault.field, fault.blocks) for fault in change_faults(other, ROUTINE, TODAY)] == [
        ("times", False)
    ]
    assert change_faults(replace(ROUTINE, name="集中学习"), ROUTINE, TODAY) == []
    assert change_faults(other, None, TODAY) == []
    assert change_faults(other, ROUTINE, NEW_YEAR) == []
    assert change_faults(other, replace(ROUTINE, valid_from=None), TODAY) == []


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "asked"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), False),
        (None, NEW_YEAR, True),
        (date(2026, 6, 30), None, True),
        (date(2026, 7, 1), None, False),
    ],
)
def test_a_namesake_in_force_at_the_same_time_is_asked_about(
    valid_from: date | None, valid_until: date | None, asked: bool
) -> None:
    ended = replace(ROUTINE, valid_until=date(2026, 6, 30))
    other = replace(ROUTINE, id=2, valid_from=valid_from, valid_until=valid_until)
    faults = namesake_faults(ended, [ended, other])
    assert [(fault.field, fault.blocks) for fault in faults] == [("name", False)] * asked


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"kind": "改期"}, "moved_to", "要填写改到哪一天"),
        ({"kind": "改期", "moved_to": TUESDAY}, "moved_to", "就是应办日期"),
        ({"moved_to": NEXT}, "moved_to", "免办的不用填写"),
        ({"moved_to": TUESDAY}, "moved_to", "免办的不用填写"),
        ({"due_on": TODAY}, "due_on", "没有这项工作的应办事项"),
        ({"due_on": None}, "due_on", "还没有填写"),
    ],
)
def test_each_mistake_of_a_waived_or_moved_due_is_found(
    change: dict[str, Any], field: str, words: str
) -> None:
    faults = exception_faults(replace(WAIVED, **change), [], [TUESDAY, NEXT])
    assert [(fault.field, words in fault.message, fault.blocks) for fault in faults] == [(field, True, True)]


def test_a_due_is_waived_or_moved_once() -> None:
    assert exception_faults(WAIVED, [WAIVED], [TUESDAY, NEXT]) == []
    assert exception_faults(replace(WAIVED, kind="改期", moved_to=TODAY), [], [TUESDAY]) == []
    again = replace(WAIVED, id=5)
    [fault] = exception_faults(again, [WAIVED, replace(WAIVED, id=6, routine_id=2)], [TUESDAY, NEXT])
    assert "已经登记过免办或改期" in fault.message
    assert exception_faults(again, [WAIVED], [TUESDAY, TUESDAY]) == []
    assert exception_faults(again, [replace(WAIVED, due_on=NEXT)], [TUESDAY, NEXT]) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"day": None}, [("day", True)]),
        ({"name": " "}, [("name", True)]),
        ({"day": NEXT}, [("day", True)]),
        ({"id": 8, "day": NEXT}, []),
        ({"kind": MAKE_UP, "day": date(2026, 2, 28), "name": ""}, []),
        ({"kind": MAKE_UP, "name": ""}, [("kind", False)]),
    ],
)
def test_days_of_the_calendar(change: dict[str, Any], found: list[tuple[str, bool]]) -> None:
    holiday = Holiday(**{"day": TUESDAY, "kind": OFF, "name": "本院放假", **change})
    kept = [Holiday(id=8, day=NEXT, kind=OFF, name="本院放假")]
    assert [(fault.field, fault.blocks) for fault in holiday_faults(holiday, kept)] == found
