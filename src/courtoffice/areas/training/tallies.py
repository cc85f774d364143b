"""Trainings of a period by month, and hours by the department of each participant on the day. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from courtoffice.areas.training.records import KINDS
from courtoffice.areas.training.rows import TrainingRows, took_part_in
from courtoffice.period import Period


@dataclass
class DepartmentTally:
    """What the officers of one department took part in.

    ``department_id`` is None for those who were in no department on the day. ``hours`` are hundredths by kind
    of training.
    """

    department_id: int | None
    attendances: int = 0
    officers: set[int] = field(default_factory=set)
    hours: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))

    @property
    def persons(self) -> int:
        """How many different officers took part (人数)."""
        return len(self.officers)

    @property
    def total(self) -> int:
        """The hours of all kinds of training, in hundredths."""
        return sum(self.hours.values())


def by_department(rows: TrainingRows) -> list[DepartmentTally]:
    """Return what each department took part in, in the court's order, those of no department last.

    An attendance counts for the department in which the officer served on the training's first day, so that
    attendances and hours add up to those of the period; an officer who moved is a person of both departments.
    """
    found: dict[int | None, DepartmentTally] = {}
    for session in rows.sessions:
        for row in took_part_in((session,)):
            officer = row.officer_id or 0
            day = session.held_on or rows.period.first
            where = rows.roster.department_on(officer, day)
            tally = found.setdefault(where, DepartmentTally(where))
            tally.attendances += 1
            tally.officers.add(officer)
            tally.hours[session.kind] += row.hours or 0
    return sorted(found.values(), key=lambda tally: _place(rows, tally.department_id))


def months_of(period: Period) -> Iterator[Period]:
    """Yield the months of a period, a year or a month; a statistical year may begin in the year before."""
    year, month = period.first.year, period.first.month
    while (year, month) <= (period.last.year, period.last.month):
        yield Period(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _place(rows: TrainingRows, department_id: int | None) -> tuple[bool, int, int]:
    department = rows.roster.departments.get(department_id or 0)
    return department is None, (department and department.position) or 0, department_id or 0
