"""The twelve months of a year, small: what each day has, and what each month still lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from courtoffice.areas.study.month import Dues, other_entries, study_entries
from courtoffice.areas.study.rows import months_of
from courtoffice.calendar_days import Entry, SmallMonth, month_days
from courtoffice.calendar_table import workdays
from courtoffice.period import Period
from courtoffice.register import Desk, Register


def year_months(
    desk: Desk, registers: Mapping[str, Register[Any]], dues: Dues, period: Period
) -> tuple[SmallMonth, ...]:
    """Return the months of a period with their entries, each on its own month's sheet only."""
    first, last = period.first, period.last
    days = study_entries(desk, first, last) + other_entries(desk, registers, first, last)
    shown = {(entry.register, entry.record_id) for entry in days}
    by_month: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    monthly: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    for due in dues(desk, first, last):
        if due.monthly:
            monthly[due.day.year, due.day.month].append(due)
        elif (due.register, due.record_id) not in shown:
            days.append(due)
    for entry in days:
        by_month[entry.day.year, entry.day.month].append(entry)
    calendar = workdays(desk.store)
    return tuple(
        SmallMonth(
            year,
            month,
            month_days(year, month, calendar, by_month[year, month], lunar=False),
            tuple(monthly[year, month]),
        )
        for year, month in months_of(period)
    )
