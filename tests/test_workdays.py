"""Working days, make-up days and lunar dates, compared with the published notices."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.workdays import (
    MAKE_UP,
    OFF,
    SpecialDay,
    Workdays,
    calendar_of,
    double_ninth,
    lunar_text,
    notice_known,
    special_days,
)

_OFF_2026 = {
    "元旦": [(1, 1, 3)],
    "春节": [(2, 15, 23)],
    "清明": [(4, 4, 6)],
    "劳动": [(5, 1, 5)],
    "端午": [(6, 19, 21)],
    "中秋": [(9, 25, 27)],
    "国庆": [(10, 1, 7)],
}
_WORKED_2026 = [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]


def test_2026_is_as_the_notice_says() -> None:
    off = {date(2026, m, d) for spans in _OFF_2026.values() for m, a, b in spans for d in range(a, b + 1)}
    days = special_days(2026)
    assert {item.day for item in days if item.kind == OFF} == off
    assert [item.day for item in days if item.kind == MAKE_UP] == [date(2026, m, d) for m, d in _WORKED_2026]
    names = {item.day: item.name for item in days}
    assert names[date(2026, 1, 2)] == "元旦"
    assert names[date(2026, 2, 16)] == "除夕"
    assert names[date(2026, 2, 20)] == "春节"
    assert names[date(2026, 5, 5)] == "劳动节"
    assert names[date(2026, 10, 4)] == "国庆节"
    assert not any(item.name == "休息日" for item in days)


def test_two_holidays_on_one_day_are_both_named() -> None:
    names = {item.day: item.name for item in special_days(2020)}
    assert names[date(2020, 10, 1)] == "中秋节、国庆节"


def test_years_without_a_notice_say_so() -> None:
    assert notice_known(2025)
    assert notice_known(2026)
    assert not notice_known(2050)
    assert calendar_of([2026, 2050]).known(2026)
    assert not calendar_of([2026, 2050]).known(2050)
    assert not calendar_of([2026]).known(2025)


_LAST_TWO_2026 = [
    *((1, 29, 1, 30), (2, 27, 2, 28), (3, 30, 3, 31), (4, 29, 4, 30), (5, 28, 5, 29), (6, 29, 6, 30)),
    *((7, 30, 7, 31), (8, 28, 8, 31), (9, 29, 9, 30), (10, 29, 10, 30), (11, 27, 11, 30), (12, 30, 12, 31)),
]


@pytest.mark.parametrize(("month", "one", "_", "two"), _LAST_TWO_2026)
def test_last_two_working_days_of_2026(month: int, one: int, _: int, two: int) -> None:
    found = calendar_of([2026]).last_workdays(2026, month, 2)
    assert found == [date(2026, month, one), date(2026, month, two)]


def test_last_workdays_of_none_and_of_too_many() -> None:
    calendar = calendar_of([2026])
    assert calendar.last_workdays(2026, 2, 0) == []
    assert len(calendar.last_workdays(2026, 2, 99)) == 16  # twenty weekdays, six off, two made up


def test_workdays_and_special_days() -> None:
    calendar = calendar_of([2026])
    assert calendar.is_workday(date(2026, 2, 28))  # a Saturday made up
    assert not calendar.is_workday(date(2026, 2, 23))  # a Monday off
    assert not calendar.is_workday(date(2026, 3, 7))
    assert {item.day.year for item in calendar_of([2025, 2026]).special_of(2026)} == {2026}
    assert calendar.special(date(2026, 3, 6)) is None
    assert calendar.special(date(2026, 1, 4)) == SpecialDay(date(2026, 1, 4), MAKE_UP, "调休上班")
    assert list(calendar.workdays(date(2026, 10, 8), date(2026, 10, 11))) == [
        date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10),
    ]  # fmt: skip
    assert list(calendar.workdays(date(2026, 10, 8), date(2026, 10, 7))) == []


def test_deadlines_in_working_days() -> None:
    calendar = calendar_of([2025, 2026])
    assert calendar.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert calendar.after(date(2026, 2, 13), 3) == date(2026, 2, 25)  # Saturday 14 is worked, then 24 and 25
    assert calendar.after(date(2025, 12, 31), 0) == date(2025, 12, 31)
    assert calendar.after(date(2025, 12, 31), 2) == date(2026, 1, 5)


def test_an_unknown_year_is_reckoned_once_where_asked_for() -> None:
    asked: list[int] = []

    def reckon(year: int) -> list[SpecialDay]:
        asked.append(year)
        return [SpecialDay(date(year, 1, 1), OFF, "元旦")]

    calendar = Workdays([SpecialDay(date(2026, 1, 1), OFF, "元旦")], [2026], reckon)
    assert not calendar.is_workday(date(2026, 1, 1))
    assert calendar.is_workday(date(2026, 1, 2))
    assert asked == []
    assert not calendar.is_workday(date(2027, 1, 1))
    assert calendar.is_workday(date(2027, 1, 4))
    assert asked == [2027]
    assert not calendar.known(2027)
    assert Workdays([]).is_workday(date(2027, 1, 1))


def test_double_ninth() -> None:
    found = [double_ninth(year) for year in range(2024, 2033)]
    assert found == [
        *(date(2024, 10, 11), date(2025, 10, 29), date(2026, 10, 18), date(2027, 10, 8), date(2028, 10, 26)),
        *(date(2029, 10, 16), date(2030, 10, 5), date(2031, 10, 24), date(2032, 10, 12)),
    ]


def test_lunar_dates_in_words() -> None:
    assert lunar_text(date(2026, 10, 18)) == "九月初九"
    assert lunar_text(date(2026, 2, 17)) == "正月初一"
    assert lunar_text(date(2025, 7, 25)) == "闰六月初一"


@given(st.dates(date(2015, 1, 1), date(2026, 12, 31)), st.integers(0, 30))
def test_after_passes_just_that_many_working_days(day: date, count: int) -> None:
    calendar = calendar_of(range(2015, 2028))
    end = calendar.after(day, count)
    assert len(list(calendar.workdays(day + timedelta(days=1), end))) == count
    assert count == 0 or calendar.is_workday(end)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    script = (
        "import courtoffice.workdays, sys; sys.exit(bool({'holidays', 'lunar_python'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
