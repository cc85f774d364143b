"""Who was not at a session, and whether it has been made up since. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.rates import NO_DEPARTMENT
from courtoffice.areas.study.records import BRANCH, MADE_UP, Attendance, Session
from courtoffice.areas.study.rules import make_up_owed, present
from courtoffice.fields import Record, choice, day, link, name_of, text, yes_no

STILL_OWED, TOO_LATE, SETTLED = MAKE_UP_STATES = ("待补学", "逾期未补", "已补学")


@dataclass(frozen=True, kw_only=True)
class MissedStudy(Record):
    """One officer who was not at a session: whether it is made up, and until when that is to be done."""

    table: ClassVar[str] = ""
    session_id: int = 0
    held_on: date | None = day("学习日期")
    body: str = text("学习主体", width=6)
    topic: str = text("学习主题", width=16)
    officer_id: int | None = link("干警", "officer")
    department: str = name_of("department", "部门")
    why: str = text("未到原因", width=9)
    until: date | None = day("补学期限")
    made_up_on: date | None = day("补学日期")
    notes_in: bool = yes_no("已交学习笔记")
    state: str = choice("补学情况", MAKE_UP_STATES, width=6)


def missed(
    sessions: Iterable[Session], people: Roster, days: Callable[[date], int], today: date
) -> list[MissedStudy]:
    """Return everybody who was not at one of some sessions, those who owe it first, by session.

    The ids are those of the attendance.
    ``days`` tells how many calendar days after a session of some day its make-up is due.
    """
    found = [
        _missed(session, row, people, days(session.held_on or date.min), today)
        for session in sessions
        for row in session.attendance
        if not present(row)
    ]
    return sorted(found, key=lambda one: one.state == SETTLED)


def still_owed(rows: Iterable[MissedStudy], today: date) -> list[MissedStudy]:
    """Return who has still to make a session up that is over, by the day until which that is to be done."""
    owed = (row for row in rows if row.state != SETTLED and row.held_on is not None and row.held_on <= today)
    return sorted(owed, key=lambda row: (row.until or date.max, row.session_id, row.id))


def _missed(session: Session, row: Attendance, people: Roster, days: int, today: date) -> MissedStudy:
    held_on = session.held_on or date.min
    until = held_on + timedelta(days=days)
    state = SETTLED if not make_up_owed(row) else TOO_LATE if until < today else STILL_OWED
    return MissedStudy(
        id=row.id,
        session_id=session.id,
        held_on=session.held_on,
        body=(session.branch or session.body) if session.body == BRANCH else session.body,
        topic=session.topic,
        officer_id=row.officer_id,
        department=people.department_name(people.department_on(row.officer_id or 0, held_on))
        or NO_DEPARTMENT,
        why=_why(row),
        until=until,
        made_up_on=row.made_up_on,
        notes_in=row.notes_in,
        state=state,
    )


def _why(row: Attendance) -> str:
    """Return why somebody was away; a state that only says 补学 gives way to its reason."""
    if row.state == MADE_UP and row.reason:
        return row.reason
    return f"{row.state}（{row.reason}）" if row.reason else row.state


def with_make_up(session: Session, rows: Collection[int], day: date) -> Session:
    """Return a session in which some rows of attendance, by id, are made up on a day; the others stay.

    Who was present is left alone.
    """
    return _with(session, rows, lambda row: replace(row, made_up_on=day))


def with_notes(session: Session, rows: Collection[int]) -> Session:
    """Return a session in which the notes of some rows, by id, have come in; those not made up stay."""
    return _with(session, rows, lambda row: replace(row, notes_in=row.made_up_on is not None))


def _with(session: Session, rows: Collection[int], changed: Callable[[Attendance], Attendance]) -> Session:
    attendance = (changed(row) if row.id in rows and not present(row) else row for row in session.attendance)
    return replace(session, attendance=tuple(attendance))
