"""What waits for the office on a day, across all areas, and how the dues of the month stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.month_dues import Fields, asked
from courtoffice.areas.routine.records import Routine
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.summary.waiting_line import Line, Source, Urgency, ordered
from courtoffice.areas.summary.waiting_review import (
    measures_expiring,
    measures_to_carry_out,
    measures_to_decide,
    open_objections_waiting,
    rectifications_due,
    results_to_propose,
)
from courtoffice.areas.summary.waiting_work import (
    degrees_near,
    hours_short,
    make_ups_owed,
    matters_pressing,
    plan_items_missed,
    retired_to_visit,
    rewards_to_fulfil,
)
from courtoffice.period import Period, year_of
from courtoffice.register import Desk

LONG_PAST = timedelta(days=92)
"""Dues of an earlier year that have been overdue for longer are not told of any more."""
AHEAD = timedelta(days=62)
"""So long before its last day the longest window of a yearly due opens: 1 December to 31 January."""
FEW = 3
"""So many overdue dues of a routine are told of each by itself, more of them together."""
YEARLY = frozenset({"学习计划", "培训计划", "岗位责任制考核", "统一测评"})
"""What is asked for once a year: its due is told of as soon as it can be done."""


def dues_of_month(desk: Desk, starts_in: int = 1) -> list[Standing]:
    """Return how the dues of today's month stand, by day."""
    year = year_of(desk.today, starts_in)
    month = Period(year, None, starts_in)
    every = routine_rows(desk.store, month, desk.today).every()
    now = (desk.today.year, desk.today.month)
    return [one for one in every if (one.due.day.year, one.due.day.month) == now]


def place_of(standing: Standing) -> tuple[tuple[str, int] | None, tuple[str, Fields] | None]:
    """Return the row that a due opens (its record, or that which waives it), and the record it begins."""
    if standing.deed is not None:
        return (standing.deed.table, standing.deed.id), None
    if standing.state is State.WAIVED and standing.exception is not None:
        return (standing.exception.table, standing.exception.id), None
    return None, asked(standing.due)


def dues(desk: Desk, starts_in: int) -> Iterator[Line]:
    """Yield the dues of the year that are overdue or soon due, and those nearby of the years around it.

    Of a routine with many overdue dues there is one line, which opens the routine with all its dues.
    """
    this, today = year_of(desk.today, starts_in), desk.today
    years = dict.fromkeys(year_of(day, starts_in) for day in (today - LONG_PAST, today, today + AHEAD))
    rows = (routine_rows(desk.store, Period(year, None, starts_in), today) for year in years)
    overdue: dict[int, list[Standing]] = {}
    for one in (standing for of_year in rows for standing in of_year.every()):
        if year_of(one.due.day, starts_in) != this and today - LONG_PAST > one.due.last:
            continue
        if one.state is State.OVERDUE:
            overdue.setdefault(one.due.routine.id, []).append(one)
        elif one.state is State.SOON:
            yield _due(one, "按期办理，登记", Urgency.SOON)
        elif one.state is State.NOT_YET and _yearly(one) and one.due.first <= today:
            yield _due(one, "可以开始办理，办结后登记", Urgency.OPEN)
    for missed in overdue.values():
        if len(missed) > FEW:
            yield _many(missed)
        else:
            yield from (_due(one, "补办并登记，确不办理的登记免办", Urgency.OVERDUE) for one in missed)


SOURCES: tuple[Source, ...] = (
    dues,
    matters_pressing,
    open_objections_waiting,
    rectifications_due,
    measures_to_decide,
    measures_to_carry_out,
    measures_expiring,
    results_to_propose,
    rewards_to_fulfil,
    degrees_near,
    make_ups_owed,
    plan_items_missed,
    hours_short,
    retired_to_visit,
)
"""Everything that is asked what waits; each is asked by itself, so that the window stays quick."""


def waiting(desk: Desk, starts_in: int = 1) -> list[Line]:
    """Return everything that waits, the most urgent first."""
    return ordered(line for source in SOURCES for line in source(desk, starts_in))


def _yearly(one: Standing) -> bool:
    return one.due.routine.satisfied_by in YEARLY


def _due(one: Standing, do: str, urgency: Urgency) -> Line:
    return Line(
        day=one.due.last,
        what="例行工作",
        words=f"{one.due.routine.name}（{one.due.name}）",
        do=do,
        urgency=urgency,
        table=Routine.table,
        ids=(one.due.routine.id,),
        begins=asked(one.due),
        due=one,
    )


def _many(missed: list[Standing]) -> Line:
    first = min(missed, key=lambda one: one.due.last)
    routine = first.due.routine
    return Line(
        day=first.due.last,
        what="例行工作",
        words=f"{routine.name}：{len(missed)}次逾期未办，最早一次是{first.due.name}",
        do="逐次补办登记，或登记免办",
        urgency=Urgency.OVERDUE,
        table=Routine.table,
        ids=(routine.id,),
    )
