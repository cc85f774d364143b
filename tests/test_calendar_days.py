"""The days of a calendar sheet: lunar line, holidays, marks, and the order of a day's entries."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Solar

from courtoffice.calendar_days import Day, Entry, Manner, SmallMonth, month_days, shown_days, strongest
from courtoffice.workdays import calendar_of, lunar_text

CALENDAR = calendar_of((2025, 2026))


def sheet(year: int, month: int, *entries: Entry) -> dict[date, Day]:
    return {day.day: day for day in month_days(year, month, CALENDAR, entries)}


@given(st.integers(1950, 2090), st.integers(1, 12))
def test_a_sheet_is_whole_weeks_around_the_month(year: int, month: int) -> None:
    days = shown_days(year, month)
    assert len(days) in (28, 35, 42)
    assert days[0].weekday() == 0
    assert {day.month for day in days[7:21]} == {month}


@pytest.mark.parametrize("year", [1985, 2023, 2026, 2033])
def test_lunar_dates_are_those_of_the_package(year: int) -> None:
    for month in range(1, 13):
        for number in (1, 9, 17, 22, 28):
            lunar = Solar.fromYmd(year, month, number).getLunar()
            wanted = f"{lunar.getMonthInChinese()}月{lunar.getDayInChinese()}"
            assert lunar_text(date(year, month, number)) == wanted


def test_holidays_are_named_on_their_first_day_and_marked_on_all() -> None:
    days = sheet(2026, 10)
    assert (days[date(2026, 10, 1)].line, days[date(2026, 10, 1)].festive) == ("国庆节", True)
    assert {days[date(2026, 10, number)].mark for number in range(1, 8)} == {"休"}
    assert not days[date(2026, 10, 2)].festive
    assert (days[date(2026, 10, 10)].mark, days[date(2026, 10, 10)].free) == ("班", False)
    assert (days[date(2026, 10, 11)].mark, days[date(2026, 10, 11)].free) == ("", True)
    assert days[date(2026, 10, 18)].line == "重阳节"


def test_festivals_of_the_office_and_the_first_of_a_lunar_month() -> None:
    assert sheet(2026, 3)[date(2026, 3, 8)].line == "妇女节"
    assert sheet(2026, 5)[date(2026, 5, 1)].line == "劳动节"
    assert sheet(2026, 5)[date(2026, 5, 4)].line == "青年节"
    assert sheet(2026, 6)[date(2026, 6, 1)].line == "儿童节"
    assert sheet(2026, 11)[date(2026, 11, 9)].line == "十月"
    assert sheet(2026, 11)[date(2026, 11, 10)].line == "初二"


def test_days_of_other_months_are_told_apart() -> None:
    days = sheet(2026, 11)
    assert not days[date(2026, 10, 31)].inside
    assert days[date(2026, 11, 1)].inside


def test_what_was_held_comes_first_then_by_time() -> None:
    day = date(2026, 11, 20)
    other = Entry(day, "业校", Manner.OTHER, time="19:00", record_id=1)
    wanted = Entry(day, "计划", Manner.WANTED, record_id=2)
    late = Entry(day, "下午", Manner.HELD, time="15:00", record_id=3)
    early = Entry(day, "上午", Manner.HELD, time="09:00", record_id=4)
    unknown = Entry(day, "不知", Manner.HELD, record_id=5)
    shown = sheet(2026, 11, other, unknown, wanted, late, early)[day].entries
    assert [entry.text for entry in shown] == ["上午", "下午", "不知", "计划", "业校"]


def test_a_day_with_one_mark_is_marked_by_what_presses_most() -> None:
    day = date(2026, 11, 20)

    def mark(*manners: Manner) -> Manner | None:
        return strongest(Entry(day, "甲", manner) for manner in manners)

    assert mark(Manner.OTHER, Manner.HELD, Manner.OVERDUE) is Manner.OVERDUE
    assert mark(Manner.DONE, Manner.OTHER, Manner.HELD) is Manner.HELD
    assert mark(Manner.WAIVED, Manner.OTHER) is Manner.OTHER
    assert mark() is None
    assert all(mark(manner) is manner for manner in Manner)


def test_a_small_month_counts_its_own_days_and_what_belongs_to_it_as_a_whole() -> None:
    inside = Entry(date(2026, 11, 20), "甲", Manner.OVERDUE)
    outside = Entry(date(2026, 12, 1), "乙", Manner.OVERDUE)
    whole = Entry(date(2026, 11, 30), "丙", Manner.OVERDUE, monthly=True)
    days = month_days(2026, 11, CALENDAR, (inside, outside), lunar=False)
    month = SmallMonth(2026, 11, days, (whole,))
    assert [entry.text for entry in month.entries()] == ["甲", "丙"]
    assert (month.count(Manner.OVERDUE), month.count(Manner.HELD)) == (2, 0)
    assert {day.line for day in days} == {""}
