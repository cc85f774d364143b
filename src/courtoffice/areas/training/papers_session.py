"""What is printed of one training: its sign-in sheet, its list of participants, one registration form."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.papers_tables import hours_of, short_department, took_part
from courtoffice.areas.training.records import NIGHT_SCHOOL, TOOK_PART, Participant, Session
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, days_in_words, hours_in_words
from courtoffice.paper.document import Align, Cell, Column, Document, Form, Item, Table
from courtoffice.paper.sheets.sign_in import LINE_MM, Signer, SignIn, pairs, sign_in, wide
from courtoffice.paper.sheets.training import Training, training_registration
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_SPARE = 4  # blank rows for those who come without being listed


def sign_in_sheet(desk: Desk, session: Session) -> Document:
    """Return the sign-in sheet of a training, for its participants in the court's order.

    Who is not going to be there is printed with 请假 or 缺席. Raises Refused when nobody is listed yet.
    """
    people, day = roster(desk.store), session.held_on or desk.today
    signers = tuple(
        Signer(
            name=name_of(people, row.officer_id or 0),
            department=short_department(people, people.department_on(row.officer_id or 0, day)),
            note="" if row.state == TOOK_PART else row.state,
        )
        for row in in_court_order(desk, session)
    )
    sheet = SignIn(
        title="法官业校签到表" if session.kind == NIGHT_SCHOOL else "培训签到表",
        meeting=session.topic,
        time="　".join(filter(None, (span_in_words(session), _hours(session)))),
        place=session.place,
        chair=desk.name("lecturer", session.lecturer_id),
        labels=("培训题目", "授课人", "记录"),
        signers=signers,
        spare=_SPARE,
    )
    return sign_in(sheet)


def participant_list(desk: Desk, session: Session) -> Document:
    """Return the list of a training's participants with hours and results, in the court's order.

    Raises Refused when nobody is listed yet.
    """
    people, day = roster(desk.store), session.held_on or desk.today
    rows = enumerate(in_court_order(desk, session), start=1)
    court, office = court_names(desk)
    table = Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("姓名", 20, fixed=True, align=_CENTRE, names=True),
            Column("部门", 1.2),
            Column("职务", 1.5),
            Column("参训情况", 19, fixed=True, align=_CENTRE),
            Column("学时", 14, fixed=True, align=_CENTRE),
            Column("考核结果", 19, fixed=True, align=_CENTRE),
            Column("备注", 1.0),
        ),
        body=tuple(Item((_row(people, day, at, row),)) for at, row in rows),
        total=(
            "",
            "合计",
            f"应到{len(session.participants)}人",
            f"参加{len(took_part(session))}人次",
            "",
            hundredths(hours_of(session)),
            "",
            "",
        ),
    )
    return Document(
        title="参训人员名单",
        blocks=(_head(desk, session), table),
        sublines=(f"（{court}{office}）",),
        author=court + office,
        subject=f"{session.topic}参训人员名单",
    )


def registration(desk: Desk, session: Session, row: Participant) -> Document:
    """Return the registration form of one participant of a training, its opinions blank."""
    people, day = roster(desk.store), session.held_on or desk.today
    officer = row.officer_id or 0
    posting = people.posting_on(officer, day)
    form = Training(
        officer=name_of(people, officer),
        department=short_department(people, people.department_on(officer, day)),
        post="" if posting is None else posting.post,
        course=session.topic,
        kind=session.category or session.kind,
        level=session.destination,
        organiser=session.organiser,
        place=session.place,
        period=span_in_words(session),
        days=days_of(session) * 100,
        hours=row.hours,
        form=session.form,
        result=row.result,
        certificate=row.certificate,
        notice=session.notice_number,
    )
    return training_registration(form)


def in_court_order(desk: Desk, session: Session) -> list[Participant]:
    """Return the participants in the court's order on the day; who is not in the roster comes last.

    Raises Refused while nobody is listed.
    """
    people, day = roster(desk.store), session.held_on or desk.today
    if not session.participants:
        raise Refused(f"“{session.topic}”还没有登记参训人员。请先登记参训人员，再打印。")
    places = {officer.id: at for at, officer in enumerate(people.ordered(day))}
    return sorted(session.participants, key=lambda row: places.get(row.officer_id or 0, len(places)))


def _row(people: Roster, day: date, at: int, row: Participant) -> tuple[Cell, ...]:
    officer = row.officer_id or 0
    posting = people.posting_on(officer, day)
    return (
        str(at),
        name_of(people, officer),
        short_department(people, people.department_on(officer, day)),
        "" if posting is None else posting.post,
        row.state,
        hundredths(row.hours or 0) if row.state == TOOK_PART else "",
        row.result,
        "、".join(filter(None, (row.certificate, row.leave_reason, row.hours_reason))),
    )


def _head(desk: Desk, session: Session) -> Form:
    when = "　".join(filter(None, (span_in_words(session), _hours(session))))
    lecturer = desk.name("lecturer", session.lecturer_id)
    return Form(
        widths=(1.1, 3, 1.1, 3),
        rows=(
            wide("培训名称", session.topic, 3),
            pairs(("培训类型", session.kind), ("主办单位", session.organiser)),
            pairs(("时间", when), ("地点", session.place)),
            pairs(("授课人", lecturer), ("调训文号", session.notice_number)),
        ),
        heights=(LINE_MM,) * 4,
    )


def span_in_words(session: Session) -> str:
    """Return the days of a training in words: 2026年3月3日至3月5日."""
    days = sorted(day for day in (session.held_on, session.until_date) if day is not None)
    return days_in_words(days[0], days[-1]) if days else ""


def _hours(session: Session) -> str:
    return hours_in_words(session.starts_at, session.ends_at)
