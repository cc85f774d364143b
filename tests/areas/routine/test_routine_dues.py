"""The dues of the default routines against lists made by hand from the calendars of 2025, 2026 and 2027."""

from datetime import date

import pytest

from courtoffice.areas.routine.defaults import default_routines
from courtoffice.areas.routine.dues import Due, dues_of, festival_day
from courtoffice.areas.routine.records import Routine
from courtoffice.period import Period
from courtoffice.workdays import calendar_of

WORKDAYS = calendar_of((2024, 2025, 2026, 2027, 2028))
ROUTINES = {routine.name: routine for routine in default_routines(date(2024, 1, 1))}


def days(name: str, year: int) -> list[str]:
    return [f"{due.day:%m-%d}" for due in dues_of(ROUTINES[name], Period(year), WORKDAYS)]


COLLECTIVE = {
    2025: "01-26 01-27 02-27 02-28 03-28 03-31 04-29 04-30 05-29 05-30 06-27 06-30 07-30 07-31 08-28 08-29"
    " 09-29 09-30 10-30 10-31 11-27 11-28 12-30 12-31",
    2026: "01-29 01-30 02-27 02-28 03-30 03-31 04-29 04-30 05-28 05-29 06-29 06-30 07-30 07-31 08-28 08-31"
    " 09-29 09-30 10-29 10-30 11-27 11-30 12-30 12-31",
    2027: "01-28 01-29 02-25 02-26 03-30 03-31 04-29 04-30 05-28 05-31 06-29 06-30 07-29 07-30 08-30 08-31"
    " 09-29 09-30 10-28 10-29 11-29 11-30 12-30 12-31",
}


@pytest.mark.parametrize("year", COLLECTIVE)
def test_collective_study_days_are_the_last_two_working_days(year: int) -> None:
    assert days("全院集中学习日", year) == COLLECTIVE[year].split()


TUESDAYS = {
    2025: "01-07 01-14 01-21 02-11 02-18 02-25 03-04 03-11 03-18 03-25 04-01 04-08 04-15 04-22 04-29 05-06"
    " 05-13 05-20 05-27 06-03 06-10 06-17 06-24 07-01 07-08 07-15 07-22 07-29 08-05 08-12 08-19 08-26 09-02"
    " 09-09 09-16 09-23 09-30 10-14 10-21 10-28 11-04 11-11 11-18 11-25 12-02 12-09 12-16 12-23 12-30",
    2026: "01-06 01-13 01-20 01-27 02-03 02-10 02-24 03-03 03-10 03-17 03-24 03-31 04-07 04-14 04-21 04-28"
    " 05-12 05-19 05-26 06-02 06-09 06-16 06-23 06-30 07-07 07-14 07-21 07-28 08-04 08-11 08-18 08-25 09-01"
    " 09-08 09-15 09-22 09-29 10-13 10-20 10-27 11-03 11-10 11-17 11-24 12-01 12-08 12-15 12-22 12-29",
    2027: "01-05 01-12 01-19 01-26 02-02 02-16 02-23 03-02 03-09 03-16 03-23 03-30 04-06 04-13 04-20 04-27"
    " 05-11 05-18 05-25 06-01 06-08 06-15 06-22 06-29 07-06 07-13 07-20 07-27 08-03 08-10 08-17 08-24 08-31"
    " 09-07 09-14 09-21 09-28 10-12 10-19 10-26 11-02 11-09 11-16 11-23 11-30 12-07 12-14 12-21 12-28",
}
"""Without 2025-01-28, 02-04 and 10-07; 2026-02-17, 05-05 and 10-06; 2027-02-09, 05-04 and 10-05."""


@pytest.mark.parametrize("year", TUESDAYS)
def test_night_school_is_every_tuesday_but_on_holidays(year: int) -> None:
    assert days("法官业校", year) == TUESDAYS[year].split()


@pytest.mark.parametrize(
    ("year", "last"),
    [
        (2025, "01-27 02-28 03-31 04-30 05-30 06-30 07-31 08-29 09-30 10-31 11-28 12-31"),
        (2026, "01-30 02-28 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31"),
        (2027, "01-29 02-26 03-31 04-30 05-31 06-30 07-30 08-31 09-30 10-29 11-30 12-31"),
    ],
)
@pytest.mark.parametrize("name", ["评查通报", "评查汇报"])
def test_bulletin_and_report_by_the_last_working_day(name: str, year: int, last: str) -> None:
    assert days(name, year) == last.split()


_HALVES = (
    "01-15 01-31 02-15 02-28 03-15 03-31 04-15 04-30 05-15 05-31 06-15 06-30 07-15 07-31 08-15 08-31"
    " 09-15 09-30 10-15 10-31 11-15 11-30 12-15 12-31"
)


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_review_meetings_are_two_a_month(year: int) -> None:
    assert days("评查例会", year) == _HALVES.split()


@pytest.mark.parametrize(
    ("year", "double_ninth"),
    [(2025, date(2025, 10, 29)), (2026, date(2026, 10, 18)), (2027, date(2027, 10, 8))],
)
def test_festivals_with_a_week_on_both_sides(year: int, double_ninth: date) -> None:
    due = dues_of(ROUTINES["重阳节活动"], Period(year), WORKDAYS)[0]
    assert (due.day, (due.day - due.first).days, (due.last - due.day).days) == (double_ninth, 7, 7)
    assert days("妇女节活动", year) + days("青年节活动", year) + days("儿童节活动", year) == [
        "03-08",
        "05-04",
        "06-01",
    ]


def test_a_festival_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError):
        festival_day("元旦", 2026)


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_yearly_windows(year: int) -> None:
    plan = dues_of(ROUTINES["年度学习计划"], Period(year), WORKDAYS)
    assert [(due.first, due.last, due.period) for due in plan] == [
        (date(year, 1, 1), date(year, 1, 31), str(year))
    ]
    closing = dues_of(ROUTINES["年度统一测评"], Period(year), WORKDAYS)
    assert [(due.first, due.last, due.period) for due in closing] == [
        (date(year - 1, 12, 1), date(year, 1, 31), str(year - 1))
    ]


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_centre_group_once_a_month(year: int) -> None:
    dues = dues_of(ROUTINES["党组中心组集中学习"], Period(year), WORKDAYS)
    assert [(due.first.day, due.first.month) for due in dues] == [(1, month) for month in range(1, 13)]
    assert days("党组中心组集中学习", year) == _HALVES.split()[1::2]
    assert dues[0].name == f"{year}年1月"


def made(**given: object) -> list[Due]:
    routine = Routine(name="x", satisfied_by="中心组学习", valid_from=date(2026, 1, 1), **given)  # type: ignore[arg-type]
    return dues_of(routine, Period(2026), WORKDAYS)


def test_several_times_a_month_are_numbered() -> None:
    assert [due.name for due in made(cadence="每月", times=2)][:2] == ["2026年1月第1次", "2026年1月第2次"]


def test_last_calendar_days_with_and_without_holidays() -> None:
    every = made(cadence="每月末日历日", times=2, skips_holidays=False)
    assert [f"{due.day:%m-%d}" for due in every][:6] == ["01-30", "01-31", "02-27", "02-28", "03-30", "03-31"]
    assert len(every) == 24
    assert len(made(cadence="每月末日历日", times=2)) <= 24


def test_dues_only_while_the_routine_is_in_force() -> None:
    found = made(cadence="每月", valid_until=date(2026, 3, 31))
    assert [due.day.month for due in found] == [1, 2, 3]


def test_a_statistical_year_that_starts_in_december() -> None:
    dues = dues_of(ROUTINES["党组中心组集中学习"], Period(2026, None, 12), WORKDAYS)
    assert (dues[0].name, dues[-1].name, len(dues)) == ("2025年12月", "2026年11月", 12)


def test_a_weekly_routine_without_a_weekday_is_an_error() -> None:
    with pytest.raises(ValueError, match="weekday"):
        made(cadence="每周")
