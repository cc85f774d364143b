"""How officers and departments took part in the sessions of a period, counted from the attendance. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, NamedTuple

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.records import ABSENT, ON_DUTY, ON_LEAVE, Attendance
from courtoffice.areas.study.rules import expected, made_up, make_up_owed, per_cent, present
from courtoffice.fields import Kind, Record, link, name_of, number

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
    """One officer's attendance; ``department`` is where he was at the last session that lists him."""

    officer_id: int | None = link("干警", "officer")
    department: str = name_of("department", "部门", width=9)


@dataclass(frozen=True, kw_only=True)
class DepartmentRate(Counts):
    """The attendance of a department's officers, by where they were on the day of each session."""

    department: str = name_of("department", "部门", width=12)
    officers: int | None = number("人数", unit="人")


class Turnout(NamedTuple):
    """How one officer took part on a day: a row of attendance without what no rate is counted from."""

    day: date
    officer_id: int
    state: str
    made_up: bool


@dataclass
class _Heap:
    """How often each state stands in the rows of an officer or department; the last day, and who is meant."""

    marks: Counter[tuple[str, bool]] = field(default_factory=Counter)
    last: date = date.min
    officers: set[int] = field(default_factory=set)


def officer_rates(turnouts: Iterable[Turnout], people: Roster, today: date) -> list[OfficerRate]:
    """Return the attendance of everybody who is on a list, in roster order of today."""
    heaps: defaultdict[int, _Heap] = defaultdict(_Heap)
    for day, officer, state, made_up_later in turnouts:
        heap = heaps[officer]
        heap.marks[state, made_up_later] += 1
        heap.last = max(heap.last, day)
    order = {officer.id: at for at, officer in enumerate(people.ordered(today))}
    return [
        _counted(
            OfficerRate,
            heaps[officer].marks,
            id=officer,
            officer_id=officer,
            department=people.department_name(people.department_on(officer, heaps[officer].last))
            or NO_DEPARTMENT,
        )
        for officer in sorted(heaps, key=lambda officer: (order.get(officer, len(order)), officer))
    ]


def department_rates(turnouts: Iterable[Turnout], people: Roster) -> list[DepartmentRate]:
    """Return the attendance of every department that is on a list, in the court's order."""
    heaps: defaultdict[int | None, _Heap] = defaultdict(_Heap)
    for day, officer, state, made_up_later in turnouts:
        heap = heaps[people.department_on(officer, day)]
        heap.marks[state, made_up_later] += 1
        heap.officers.add(officer)
    return [
        _counted(
            DepartmentRate,
            heaps[department].marks,
            id=department or _OUTSIDE,
            department=people.department_name(department) or NO_DEPARTMENT,
            officers=len(heaps[department].officers),
        )
        for department in (*people.departments, None)
        if department in heaps
    ]


_OUTSIDE = 10**9
"""The id of the line of those who were in no department; ids of departments are far smaller."""


def _counted(record: type[Counts], marks: Counter[tuple[str, bool]], **told: object) -> Any:
    """Return a line with the counts of some rows, given by how often each state stands in them."""
    rows = [
        (Attendance(state=state, made_up_on=date.min if later else None), count)
        for (state, later), count in marks.items()
    ]

    def sum_of(belongs: Callable[[Attendance], bool]) -> int:
        return sum(count for row, count in rows if belongs(row))

    there, wanted = sum_of(present), sum_of(expected)
    return record(
        listed=marks.total(),
        expected=wanted,
        present=there,
        rate=per_cent(there, wanted),
        leave=sum_of(lambda row: row.state == ON_LEAVE),
        duty=sum_of(lambda row: row.state == ON_DUTY),
        absent=sum_of(lambda row: row.state == ABSENT),
        made_up=sum_of(made_up),
        owed=sum_of(make_up_owed),
        **told,  # type: ignore[arg-type]
    )
