"""Days and times of records: years to come, order, days off."""

from datetime import date, time

import pytest

from courtoffice.day_faults import day_off, days_in_order, future_year, plan_year, times_in_order
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay, Workdays

TODAY = date(2026, 3, 5)
CALENDAR = Workdays(
    [SpecialDay(date(2026, 2, 17), OFF, "春节"), SpecialDay(date(2026, 2, 28), MAKE_UP, "调休上班")]
)


@pytest.mark.parametrize("day", [None, date(2020, 1, 1), date(2026, 12, 31)])
def test_days_of_this_year_and_before_are_fine(day: date | None) -> None:
    assert future_year("held_on", "日期", day, TODAY) == []


def test_day_of_a_year_to_come_is_a_fault() -> None:
    [fault] = future_year("held_on", "日期", date(2027, 1, 1), TODAY)
    assert fault.field == "held_on"
    assert fault.blocks
    assert fault.message == "“日期”写的是2027年，现在是2026年，请核对年份。"


@pytest.mark.parametrize(("year", "faults"), [(None, 0), (2020, 0), (2027, 0), (2028, 1)])
def test_plans_reach_one_year_ahead(year: int | None, faults: int) -> None:
    found = plan_year("year", "年度", year, TODAY)
    assert [fault.message for fault in found] == [
        f"“年度”写的是{year}年，计划最多做到2027年，请核对。"
    ] * faults


@pytest.mark.parametrize(
    ("first", "last", "faults"),
    [
        (date(2026, 3, 5), date(2026, 3, 5), 0),
        (date(2026, 3, 5), date(2026, 3, 4), 1),
        (None, date(2026, 3, 4), 0),
        (date(2026, 3, 5), None, 0),
    ],
)
def test_days_in_order(first: date | None, last: date | None, faults: int) -> None:
    found = days_in_order("until", ("开始日期", first), ("结束日期", last), blocks=False)
    assert len(found) == faults
    assert all(fault.field == "until" and not fault.blocks for fault in found)


@pytest.mark.parametrize(
    ("first", "last", "faults"),
    [
        (time(9), time(11), 0),
        (time(9), time(9), 1),
        (time(11), time(9), 1),
        (None, time(9), 0),
        (time(9), None, 0),
    ],
)
def test_times_in_order(first: time | None, last: time | None, faults: int) -> None:
    assert len(times_in_order("ends_at", ("开始时间", first), ("结束时间", last))) == faults


@pytest.mark.parametrize(
    ("day", "reason", "faults"),
    [
        (None, "", 0),
        (date(2026, 3, 5), "", 0),  # a Thursday
        (date(2026, 3, 7), "", 1),  # a Saturday
        (date(2026, 3, 7), "上级统一部署", 0),
        (date(2026, 3, 7), "　", 1),
        (date(2026, 2, 17), "", 1),  # a Tuesday of the Spring Festival
        (date(2026, 2, 28), "", 0),  # a Saturday that is worked
    ],
)
def test_day_off_wants_a_reason(day: date | None, reason: str, faults: int) -> None:
    found = day_off("day_off_reason", day, CALENDAR, reason)
    assert len(found) == faults
    assert not any(fault.blocks for fault in found)


def test_day_off_is_called_by_its_name() -> None:
    [holiday] = day_off("r", date(2026, 2, 17), CALENDAR, "")
    [weekend] = day_off("r", date(2026, 3, 7), CALENDAR, "")
    [nameless] = day_off("r", TODAY, Workdays([SpecialDay(TODAY, OFF, "")]), "")
    assert "是休息日，不是工作日" in nameless.message
    assert "春节" in holiday.message
    assert "休息日" in weekend.message
