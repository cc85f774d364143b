"""What waits for the office on a day, across all areas: one line each, and the record that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from courtoffice.areas.matters.records import IN_HAND, Matter
from courtoffice.areas.review.records import Objection, Rectification
from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.month_dues import Fields, asked
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.training.records import DegreeStudy
from courtoffice.period import Period, year_of
from courtoffice.register import Desk

NEAR = timedelta(days=7)
DEGREE_NEAR = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits: its day, what it is, what to do, and where it is found.

    ``late`` is True once the day has passed. ``record`` is a row of ``table``.
    ``begins`` names the register of a record that is still to be made, and what it begins with.
    """

    day: date
    what: str
    words: str
    late: bool
    table: str
    record: int
    begins: tuple[str, Fields] | None = None


def dues_of_month(desk: Desk, starts_in: int = 1) -> list[Standing]:
    """Return how the dues of today's month stand, by day."""
    year = year_of(desk.today, starts_in)
    month = Period(year, None, starts_in)
    every = routine_rows(desk.store, month, desk.today).every()
    now = (desk.today.year, desk.today.month)
    return [one for one in every if (one.due.day.year, one.due.day.month) == now]


def waiting(desk: Desk, starts_in: int = 1) -> list[Line]:
    """Return everything that waits, the longest overdue first."""
    lines = [
        *_dues(desk, starts_in),
        *_objections(desk),
        *_rectifications(desk),
        *_matters(desk),
        *_degrees(desk),
    ]
    return sorted(lines, key=lambda line: (line.day, line.what, line.record))


def _dues(desk: Desk, starts_in: int) -> Iterator[Line]:
    year = Period(year_of(desk.today, starts_in), None, starts_in)
    for one in routine_rows(desk.store, year, desk.today).every():
        if one.state in (State.OVERDUE, State.SOON):
            words = f"{one.due.routine.name}（{one.due.name}）"
            late = one.state is State.OVERDUE
            yield Line(one.due.last, "例行工作", words, late, "routine", one.due.routine.id, asked(one.due))


def _objections(desk: Desk) -> Iterator[Line]:
    for one in desk.store.load(Objection, "decision = ''", order="raised_on, id"):
        day = one.deadline or one.raised_on or desk.today
        words = f"异议待复核：{desk.name('review', one.review_id)}"
        yield Line(day, "评查异议", words, day < desk.today, "review_objection", one.id)


def _rectifications(desk: Desk) -> Iterator[Line]:
    limit = (desk.today + NEAR).isoformat()
    for one in desk.store.load(Rectification, "done_on IS NULL AND due_on <= ?", (limit,), "due_on, id"):
        day = one.due_on or desk.today
        words = f"整改到期：{desk.name('review', one.review_id)}"
        yield Line(day, "评查整改", words, day < desk.today, "review_rectification", one.id)


def _matters(desk: Desk) -> Iterator[Line]:
    limit = (desk.today + NEAR).isoformat()
    for one in desk.store.load(Matter, "state = ? AND due_on <= ?", (IN_HAND, limit), "due_on, id"):
        day = one.due_on or desk.today
        yield Line(day, "督办事项", one.title, day < desk.today, "matter", one.id)


def _degrees(desk: Desk) -> Iterator[Line]:
    limit = (desk.today + DEGREE_NEAR).isoformat()
    for one in desk.store.load(
        DegreeStudy, "obtained_on IS NULL AND deadline <= ?", (limit,), "deadline, id"
    ):
        day = one.deadline or desk.today
        words = f"{desk.name('officer', one.officer_id)}应取得{one.required}学历"
        yield Line(day, "学历教育", words, day < desk.today, "degree_study", one.id)
