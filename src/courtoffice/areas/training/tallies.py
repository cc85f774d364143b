"""Trainings of a period by kind and by month, and by the department of each participant on the day. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from courtoffice.areas.training.records import (
    DESTINATIONS,
    IN_HOUSE,
    KINDS,
    NIGHT_SCHOOL,
    ONLINE,
    OUTSIDE,
    Session,
)
from courtoffice.areas.training.records_reckoned import DepartmentTotal, KindTotal, MonthTotal
from courtoffice.areas.training.rows import TrainingRows, took_part_in
from courtoffice.cells import hundredths
from courtoffice.period import Period

NO_DEPARTMENT = "未定部门"
_ELSEWHERE = DESTINATIONS[-1]


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
            where = rows.department_on(officer, session)
            tally = found.get(where)
            if tally is None:
                tally = found[where] = DepartmentTally(where)
            tally.attendances += 1
            tally.officers.add(officer)
            tally.hours[session.kind] += row.hours or 0
    return sorted(found.values(), key=lambda tally: _place(rows, tally.department_id))


def kind_totals(rows: TrainingRows) -> list[KindTotal]:
    """Return what was done in each kind of training, outside training by destination below it."""
    made = []
    for kind in KINDS:
        made.append(_total(kind, rows.of_kind(kind)))
        if kind == OUTSIDE:
            for place in DESTINATIONS:
                there = [each for each in rows.of_kind(kind) if (each.destination or _ELSEWHERE) == place]
                made.append(_total(f"　其中：{place}", there))
    return [replace(row, id=at) for at, row in enumerate(made, start=1)]


def month_totals(rows: TrainingRows) -> list[MonthTotal]:
    """Return what was done in each month of a period."""
    months = enumerate(months_of(rows.period), start=1)
    return [_of_month(at, month.label, rows.within(month)) for at, month in months]


def department_totals(rows: TrainingRows) -> list[DepartmentTotal]:
    """Return what the officers of each department took part in, in the court's order."""
    return [
        _of_department(at, rows.roster.department_name(tally.department_id) or NO_DEPARTMENT, tally)
        for at, tally in enumerate(by_department(rows), start=1)
    ]


def whole(rows: TrainingRows) -> KindTotal:
    """Return what was done in all trainings of a period; everybody counts once among the persons."""
    return _total(rows.period.label, rows.sessions)


def whole_in_words(total: KindTotal) -> str:
    """Return what was done in a period as a clerk reads it."""
    return (
        f"{total.name}共 {total.sessions} 场次、批次，参训 {total.attendances} 人次，"
        f"涉及干警 {total.persons} 人，计 {hundredths(total.hours or 0)} 学时"
    )


def months_of(period: Period) -> Iterator[Period]:
    """Yield the months of a period, a year or a month; a statistical year may begin in the year before."""
    year, month = period.first.year, period.first.month
    while (year, month) <= (period.last.year, period.last.month):
        yield Period(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _total(name: str, sessions: Sequence[Session]) -> KindTotal:
    taken = list(took_part_in(sessions))
    return KindTotal(
        name=name,
        sessions=len(sessions),
        attendances=len(taken),
        persons=len({row.officer_id for row in taken}),
        hours=sum(row.hours or 0 for row in taken),
    )


def _of_month(at: int, name: str, rows: TrainingRows) -> MonthTotal:
    every = _total(name, rows.sessions)
    return MonthTotal(
        id=at,
        name=name,
        in_house=len(rows.of_kind(IN_HOUSE)),
        night=len(rows.of_kind(NIGHT_SCHOOL)),
        outside=len(rows.of_kind(OUTSIDE)),
        online=len(rows.of_kind(ONLINE)),
        sessions=every.sessions,
        attendances=every.attendances,
        persons=every.persons,
        hours=every.hours,
    )


def _of_department(at: int, name: str, tally: DepartmentTally) -> DepartmentTotal:
    return DepartmentTotal(
        id=at,
        name=name,
        attendances=tally.attendances,
        persons=tally.persons,
        in_house=tally.hours[IN_HOUSE],
        night=tally.hours[NIGHT_SCHOOL],
        outside=tally.hours[OUTSIDE],
        online=tally.hours[ONLINE],
        hours=tally.total,
        mean=(tally.total * 2 + tally.persons) // (2 * tally.persons) if tally.persons else None,
    )


def _place(rows: TrainingRows, department_id: int | None) -> tuple[bool, int, int]:
    department = rows.roster.departments.get(department_id or 0)
    return department is None, (department and department.position) or 0, department_id or 0
