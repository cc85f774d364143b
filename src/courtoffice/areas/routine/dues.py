"""Dues: what each routine demands and when. Pure; the calendar is a parameter.

The window of a due is inclusive. A record inside it satisfies the due in time, one behind it and before the
next due of the routine begins satisfies it late.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from courtoffice.areas.routine.records import Routine
from courtoffice.period import Period
from courtoffice.workdays import Workdays, double_ninth

_FIXED_FESTIVALS = {"妇女节": (3, 8), "青年节": (5, 4), "儿童节": (6, 1)}


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to be done: on ``day`` (the day itself, or the last one), within ``first`` to ``last``.

    ``period`` is what the due speaks of, as records name it: 2026-03, 2026-03上 (a half month) or 2026;
    "" where only the day counts. ``name`` is what the clerk reads.
    """

    routine: Routine
    day: date
    first: date
    last: date
    name: str
    period: str = ""

    def __hash__(self) -> int:
        """Return a hash that leaves out the routine: dues are looked up often, and its fields are many."""
        return hash((self.day, self.last, self.name))


def dues_of(routine: Routine, period: Period, workdays: Workdays) -> list[Due]:
    """Return the dues of a routine whose day falls into a period, in their order.

    Days on which the routine was not in force have none. Raises ValueError for a routine whose window is
    empty or whose fields do not say when; :func:`courtoffice.areas.routine.rules.faults` finds those first.
    """
    makers = {
        "每月": _monthly,
        "每月末工作日": _last_workdays,
        "每月末日历日": _last_days,
        "每周": _weekly,
        "每半月": _half_monthly,
        "每月底前": _by_months_end,
        "节日": _festivals,
        "每年": _yearly,
    }
    first, last = max(period.first, routine.valid_from or date.min), period.last
    if routine.valid_until is not None:
        last = min(last, routine.valid_until)
    found = makers[routine.cadence](routine, period, workdays) if first <= last else ()
    return [due for due in found if first <= due.day <= last]


def months_of(period: Period) -> Iterator[tuple[int, int]]:
    """Yield the (year, month) of a period in their order."""
    year, month = period.first.year, period.first.month
    while (year, month) <= (period.last.year, period.last.month):
        yield year, month
        year, month = year + month // 12, month % 12 + 1


def _bounds(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _monthly(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year, month in months_of(period):
        first, last = _bounds(year, month)
        for time in range(1, (routine.times or 1) + 1):
            which = f"第{time}次" if (routine.times or 1) > 1 else ""
            yield Due(routine, last, first, last, f"{year}年{month}月{which}", f"{year}-{month:02d}")


def _last_workdays(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year, month in months_of(period):
        for day in workdays.last_workdays(year, month, routine.times or 1):
            yield _on_day(routine, day)


def _last_days(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year, month in months_of(period):
        last = _bounds(year, month)[1]
        days = [last - timedelta(days=back) for back in reversed(range(routine.times or 1))]
        yield from (_on_day(routine, day) for day in days if _wanted(routine, day, workdays))


def _weekly(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    if routine.weekday is None:
        raise ValueError("a weekly routine needs a weekday")
    day = period.first + timedelta(days=(routine.weekday - 1 - period.first.weekday()) % 7)
    while day <= period.last:
        if _wanted(routine, day, workdays):
            yield _on_day(routine, day)
        day += timedelta(days=7)


def _wanted(routine: Routine, day: date, workdays: Workdays) -> bool:
    """A day off asks for nothing where the routine skips holidays; an ordinary weekend is no holiday."""
    special = workdays.special(day)
    return not (routine.skips_holidays and special is not None and special.kind == "休")


def _half_monthly(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year, month in months_of(period):
        first, last = _bounds(year, month)
        middle = first.replace(day=15)
        yield Due(routine, middle, first, middle, f"{year}年{month}月上半月", f"{year}-{month:02d}上")
        second = first.replace(day=16)
        yield Due(routine, last, second, last, f"{year}年{month}月下半月", f"{year}-{month:02d}下")


def _by_months_end(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year, month in months_of(period):
        first = _bounds(year, month)[0]
        day = workdays.last_workdays(year, month, 1)[0]
        last = day + timedelta(days=routine.days_after or 0)
        yield Due(routine, day, first, last, f"{year}年{month}月", f"{year}-{month:02d}")


def _festivals(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    for year in range(period.first.year, period.last.year + 1):
        day = festival_day(routine.festival, year)
        first = day - timedelta(days=routine.days_before or 0)
        last = day + timedelta(days=routine.days_after or 0)
        yield Due(routine, day, first, last, f"{year}年{routine.festival}", f"{year}{routine.festival}")


def festival_day(festival: str, year: int) -> date:
    """Return the day of one of the four festivals; raises KeyError for any other."""
    if festival == "重阳节":
        return double_ninth(year)
    month, day = _FIXED_FESTIVALS[festival]
    return date(year, month, day)


def _yearly(routine: Routine, period: Period, workdays: Workdays) -> Iterator[Due]:
    """A window that ends in the next year belongs to the year in which it ends, about the year before."""
    opens, closes = _month_day(routine.opens), _month_day(routine.closes)
    crosses = closes < opens
    for year in range(period.first.year, period.last.year + 1):
        first = date(year - crosses, *opens)
        last = date(year, *closes)
        about = year - crosses
        yield Due(routine, last, first, last, f"{about}年度", str(about))


def _month_day(text: str) -> tuple[int, int]:
    month, _, day = text.partition("-")
    date(2000, int(month), int(day))
    return int(month), int(day)


def _on_day(routine: Routine, day: date) -> Due:
    first = day - timedelta(days=routine.days_before or 0)
    last = day + timedelta(days=routine.days_after or 0)
    return Due(routine, day, first, last, f"{day.year}年{day.month}月{day.day}日")
