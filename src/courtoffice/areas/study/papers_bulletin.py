"""The monthly paper 学习情况通报: what was held, attendance by department, and who has still to make up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.records import BRANCH, Attendance, Session
from courtoffice.areas.study.rows import StudyRows, study_rows
from courtoffice.areas.study.rules import made_up, make_up_owed
from courtoffice.court import RATE_DIGITS
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import (
    court_names,
    day_in_cell,
    day_in_words,
    hours_in_words,
    signed_paper,
    told_by,
)
from courtoffice.paper.document import Align, Annex, Column, Document, FigureRun, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_ATTENDED = (
    ("应到", "study.expected"),
    ("实到", "study.attendances"),
    ("出席率", "study.attendance_rate"),
    ("请假", "study.absences.leave"),
    ("公差", "study.absences.duty"),
    ("缺席", "study.absences.absent"),
    ("已补学", "study.made_up"),
    ("待补学", "study.make_up_owed"),
)
"""The columns of the table of departments with the figures that they print."""
_NO_DEPARTMENT = "未定部门"
_CENTRE = Align.CENTRE


@dataclass(frozen=True)
class _Month:
    """What a bulletin is made from: the month's rows, and those of the year before the month."""

    desk: Desk
    rows: StudyRows
    earlier: tuple[Session, ...]
    people: Roster
    digits: int


def study_bulletin(desk: Desk, period: Period) -> Document:
    """Return the study bulletin (学习情况通报) of a month.

    Raises Refused when no session of the month is registered.
    """
    rows = study_rows(desk.store, period, desk.today)
    if not rows.sessions:
        raise Refused(f"{period.label}还没有登记学习，写不出学习情况通报。请先登记学习和考勤，或换一个月份。")
    year = study_rows(desk.store, Period(period.first.year), desk.today)
    earlier = tuple(session for session in year.sessions if _day(session) < period.first)
    month = _Month(desk, rows, earlier, roster(desk.store), desk.store.settings.value(RATE_DIGITS))
    owed = _owed_table(month)
    annexes = [Annex(0, f"{period.label}学习开展和出席情况表", (_sessions(month), _departments(month)))]
    annexes += [Annex(0, "待补学人员名单", (owed,))] if owed.body else []
    text = told_by(desk, "study_bulletin.txt", figures(rows), _words(month), period=period)
    return signed_paper(desk, f"{period.label}学习情况通报", text, annexes)


def department_rows(rows: StudyRows, people: Roster) -> list[tuple[str, StudyRows]]:
    """Return every department that is on a list, in the court's order, with its part of the rows.

    An officer counts for the department of the day of the session, not for today's.
    """
    placed = {
        row.id: people.department_on(row.officer_id or 0, _day(session))
        for session in rows.sessions
        for row in session.attendance
    }
    there = set(placed.values())
    return [
        (people.department_name(department) or _NO_DEPARTMENT, _part(rows, placed, department))
        for department in (*people.departments, None)
        if department in there
    ]


def _part(rows: StudyRows, placed: dict[int, int | None], department: int | None) -> StudyRows:
    """Return the rows with only those on the lists who are of one department."""

    def of_department(session: Session) -> Session:
        return replace(
            session, attendance=tuple(row for row in session.attendance if placed[row.id] == department)
        )

    return replace(rows, sessions=tuple(of_department(session) for session in rows.sessions))


def _words(month: _Month) -> dict[str, str]:
    owed_before = sum(1 for _ in _owed(month.earlier))
    today = month.desk.today
    running = today < month.rows.period.last
    return {
        "年月": month.rows.period.label,
        "截至": f"（截至{day_in_words(today)}）" if running else "",
        "尚未": "尚未" if running else "没有",
        "补学结论": _settled(month.rows),
        "以前待补学": f"以前月份尚有待补学{owed_before}人次" if owed_before else "",
    }


def _settled(rows: StudyRows) -> str:
    """Return how a month in which nothing is owed is told, "" where something is or no list was kept."""
    listed = list(rows.attendance())
    if not listed or any(make_up_owed(row) for row in listed):
        return ""
    return "本月应补学的人员均已补学" if any(made_up(row) for row in listed) else "本月没有需要补学的人员"


def _sessions(month: _Month) -> Table:
    items = []
    for at, session in enumerate(month.rows.sessions, start=1):
        of_session = _by_key(replace(month.rows, sessions=(session,)))
        when = f"{_day(session):%m.%d} {hours_in_words(session.starts_at, session.ends_at)}".strip()
        body = (session.branch or session.body) if session.body == BRANCH else session.body
        speaker = month.desk.name("officer", session.main_speaker_id) or session.outside_speaker
        cells = (
            str(at),
            when,
            body,
            session.topic,
            speaker,
            *(of_session[key].text(month.digits) for _, key in _ATTENDED[:3]),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("日期、时间", 22, fixed=True, align=_CENTRE),
            Column("学习主体", 24, fixed=True, align=_CENTRE),
            Column("学习主题"),
            Column("主讲人", 17, fixed=True, align=_CENTRE, names=True),
            Column("应到", 12, fixed=True, align=_CENTRE),
            Column("实到", 12, fixed=True, align=_CENTRE),
            Column("出席率", 18, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="学习开展情况",
        unit="单位：人",
    )


def _departments(month: _Month) -> Table:
    """Make the table of departments; its last row holds the figures of the month."""
    whole = _by_key(month.rows)
    items = []
    for name, part in department_rows(month.rows, month.people):
        of_part = _by_key(part)
        items.append(Item(((name, *(of_part[key].text(month.digits) for _, key in _ATTENDED)),)))
    return Table(
        columns=(
            Column("部门", 36, fixed=True),
            *(Column(head, 1.4 if head == "出席率" else 1, align=_CENTRE) for head, _ in _ATTENDED),
        ),
        body=tuple(items),
        total=("全院", *(FigureRun(whole[key], month.digits) for _, key in _ATTENDED)),
        title="各部门出席情况",
        unit="单位：人次",
        notes=("注：部门按学习当日所在部门统计；应到不含公差；出席率为实到占应到的比例。",),
        empty="（各场学习还没有登记考勤）",
    )


def _owed_table(month: _Month) -> Table:
    """Make the list of who has still to make a session up: of the month, and of the year's months before."""
    _, office = court_names(month.desk)
    groups = (
        (f"{month.rows.period.label}", month.rows.sessions),
        ("以前月份", month.earlier),
    )
    body = []
    for name, sessions in groups:
        items = tuple(
            Item((_owed_cells(month, at, session, row),))
            for at, (session, row) in enumerate(_owed(sessions), start=1)
        )
        if items:
            body.append(Group(f"{name}（{len(items)}人次）", items))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("部门", 36, fixed=True),
            Column("姓名", 19, fixed=True, align=_CENTRE, names=True),
            Column("学习日期", 24, fixed=True, align=_CENTRE),
            Column("学习主题"),
            Column("未到原因", 30, fixed=True),
        ),
        body=tuple(body),
        notes=(f"注：请于补学后上交学习笔记，由{office}登记补学日期。",),
    )


def _owed(sessions: tuple[Session, ...]) -> Iterator[tuple[Session, Attendance]]:
    for session in sessions:
        yield from ((session, row) for row in session.attendance if make_up_owed(row))


def _owed_cells(month: _Month, at: int, session: Session, row: Attendance) -> tuple[str, ...]:
    department = month.people.department_on(row.officer_id or 0, _day(session))
    return (
        str(at),
        month.people.department_name(department) or _NO_DEPARTMENT,
        name_of(month.people, row.officer_id or 0),
        day_in_cell(session.held_on),
        session.topic,
        f"{row.state}（{row.reason}）" if row.reason else row.state,
    )


def _by_key(rows: StudyRows) -> dict[str, Figure]:
    return {figure.key: figure for figure in figures(rows)}


def _day(session: Session) -> date:
    """Return the day of a stored session, which always has one."""
    return session.held_on or date.min
