"""The sheets of one study session: 签到表 to sign before it, 考勤表 with who was there after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.study.records import ABSENT, BRANCH, MADE_UP, ON_DUTY, ON_LEAVE, Attendance, Session
from courtoffice.areas.study.rules import everyone_present, expected, present
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_cell, day_in_words, hours_in_words
from courtoffice.paper.document import Document
from courtoffice.paper.sheets.sign_in import Signer, SignIn, sign_in
from courtoffice.register import Desk

_SPARE = 24
"""Blank rows of a sheet for which nobody is known beforehand: the two blocks of a page."""


def sign_in_sheet(desk: Desk, session: Session) -> Document:
    """Return the sheet of a session: 签到表 up to its day, 考勤表 afterwards once attendance is registered.

    A sheet to sign lists everybody expected of the body when nobody is entered yet; leave and duty known
    beforehand stand in the place of the signature. Raises Refused when the session has no date.
    """
    if session.held_on is None:
        raise Refused("这次学习还没有填写日期，打不出签到表。请先填写日期。")
    after = bool(session.attendance) and session.held_on < desk.today
    return attendance_sheet(desk, session) if after else _to_sign(desk, session)


def attendance_sheet(desk: Desk, session: Session) -> Document:
    """Return 考勤表: everybody on the list with what is registered of them, and the counts."""
    rows = session.attendance
    away = sum(1 for row in rows if row.state in (ABSENT, MADE_UP))
    sheet = replace(
        _heading(desk, session),
        title="学习考勤表",
        mark="出席情况",
        signers=_signers(desk, session, rows, after=True),
        due=sum(1 for row in rows if expected(row)),
        present=sum(1 for row in rows if present(row)),
        leave=sum(1 for row in rows if row.state == ON_LEAVE),
        absent=away,
    )
    return sign_in(sheet)


def _to_sign(desk: Desk, session: Session) -> Document:
    rows = everyone_present(session, roster(desk.store)).attendance
    sheet = replace(
        _heading(desk, session),
        title="学习签到表",
        signers=_signers(desk, session, rows, after=False),
        spare=0 if rows else _SPARE,
        due=sum(1 for row in rows if expected(row)) or None,
    )
    return sign_in(sheet)


def _heading(desk: Desk, session: Session) -> SignIn:
    """Return a sheet with what stands above the names."""
    body = (session.branch or session.body) if session.body == BRANCH else session.body
    day = "" if session.held_on is None else day_in_words(session.held_on)
    return SignIn(
        meeting=f"{body}学习：{session.topic}" if session.topic else f"{body}学习",
        time=f"{day} {hours_in_words(session.starts_at, session.ends_at)}".strip(),
        place=session.place,
        chair=desk.name("officer", session.chair_id),
        recorder=desk.name("officer", session.recorder_id),
    )


def _signers(desk: Desk, session: Session, rows: Iterable[Attendance], *, after: bool) -> tuple[Signer, ...]:
    people = roster(desk.store)
    day = session.held_on or desk.today
    return tuple(
        Signer(
            name=name_of(people, row.officer_id or 0),
            department=_short(people, people.department_on(row.officer_id or 0, day)),
            note=_note(row, after=after),
        )
        for row in rows
    )


def _short(people: Roster, department_id: int | None) -> str:
    """Return what a narrow column calls a department."""
    department = people.departments.get(department_id or 0)
    return "" if department is None else department.short_name or department.name


def _note(row: Attendance, *, after: bool) -> str:
    """Return what stands where one signs: nothing before the session but for leave and duty."""
    if not after:
        return row.state if row.state in (ON_LEAVE, ON_DUTY) else ""
    made_up = f"{day_in_cell(row.made_up_on)}补学" if row.made_up_on and not present(row) else ""
    return made_up if row.state == MADE_UP and made_up else "，".join(filter(None, (row.state, made_up)))
