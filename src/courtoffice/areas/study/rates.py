"""How officers and departments took part in the sessions of a period, counted from the attendance. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.records import ABSENT, ON_DUTY, ON_LEAVE, Attendance, Session
from courtoffice.areas.study.rules import expected, made_up, make_up_owed, per_cent, present
from courtoffice.fields import Kind, Record, link, number, text

NO_DEPARTMENT = "未定部门"


@dataclass(frozen=True, kw_only=True)
class Counts(Record):
    """What is counted of somebody's, or a department's, attendance; ``rate`` in hundredths of a per cent.

    Expected (应到) leaves out those away on duty (公差). The rate of nothing expected is None.
    """

    table: ClassVar[str] = ""
    listed: int | None = number("列入名单", unit="人次", listed=False)
    expected: int | None = number("应到", unit="人次")
    present: int | None = number("实到", unit="人次")
    rate: int | None = number("出席率", Kind.POINTS, unit="%")
    leave: int | None = number("请假", unit="人次")
    duty: int | None = number("公差", unit="人次")
    absent: int | None = number("缺席", unit="人次")
    made_up: int | None = number("已补学", unit="人次")
    owed: int | None = number("待补学", unit="人次")


@dataclass(frozen=True, kw_only=True)
class OfficerRate(Counts):
    """One officer's attendance; ``department_id`` is where he was at the last session that lists him."""

    officer_id: int | None = link("干警", "officer")
    department: str = text("部门", width=9)


@dataclass(frozen=True, kw_only=True)
class DepartmentRate(Counts):
    """The attendance of a department's officers, by where they were on the day of each session."""

    department: str = text("部门", width=12)
    officers: int | None = number("人数", unit="人")


@dataclass
class _Heap:
    """The rows of attendance of one officer or department, with the last day of them."""

    rows: list[Attendance] = field(default_factory=list)
    last: date = date.min


def officer_rates(sessions: Iterable[Session], people: Roster, today: date) -> list[OfficerRate]:
    """Return the attendance of everybody who is on a list, in roster order of today."""
    heaps: dict[int, _Heap] = {}
    for session in sessions:
        day = session.held_on or date.min
        for row in session.attendance:
            heap = heaps.setdefault(row.officer_id or 0, _Heap())
            heap.rows.append(row)
            heap.last = max(heap.last, day)
    order = {officer.id: at for at, officer in enumerate(people.ordered(today))}
    return [
        replace(
            _counted(OfficerRate, heaps[officer].rows),
            id=officer,
            officer_id=officer,
            department=people.department_name(people.department_on(officer, heaps[officer].last))
            or NO_DEPARTMENT,
        )
        for officer in sorted(heaps, key=lambda officer: (order.get(officer, len(order)), officer))
    ]


def department_rates(sessions: Iterable[Session], people: Roster) -> list[DepartmentRate]:
    """Return the attendance of every department that is on a list, in the court's order."""
    heaps: dict[int | None, _Heap] = {}
    for session in sessions:
        day = session.held_on or date.min
        for row in session.attendance:
            department = people.department_on(row.officer_id or 0, day)
            heaps.setdefault(department, _Heap()).rows.append(row)
    return [
        replace(
            _counted(DepartmentRate, heaps[department].rows),
            id=department or _OUTSIDE,
            department=people.department_name(department) or NO_DEPARTMENT,
            officers=len({row.officer_id for row in heaps[department].rows}),
        )
        for department in (*people.departments, None)
        if department in heaps
    ]


_OUTSIDE = 10**9
"""The id of the line of those who were in no department; ids of departments are far smaller."""


def _counted(record: type[Counts], rows: list[Attendance]) -> Any:
    """Return a line with the counts of some rows of attendance."""
    there = sum(1 for row in rows if present(row))
    wanted = sum(1 for row in rows if expected(row))
    states = [row.state for row in rows]
    return record(
        listed=len(rows),
        expected=wanted,
        present=there,
        rate=per_cent(there, wanted),
        leave=states.count(ON_LEAVE),
        duty=states.count(ON_DUTY),
        absent=states.count(ABSENT),
        made_up=sum(1 for row in rows if made_up(row)),
        owed=sum(1 for row in rows if make_up_owed(row)),
    )
