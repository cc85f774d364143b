"""The notices of training: officers sent out, the next evening of the night school, a degree that is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.papers_session import in_court_order, span_in_words
from courtoffice.areas.training.records import OBTAINED, DegreeStudy, Lecturer, Participant, Session
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, hours_in_words, signed_paper, told_by
from courtoffice.paper.document import Align, Annex, Column, Document, Item, Table
from courtoffice.register import Desk

_EVERYBODY = "各部门"
_LIST = "参训人员名单"
_TITLE_LINE = 20  # characters of 二号 on a line of a title


def outside_notice(desk: Desk, session: Session) -> Document:
    """Return the notice that sends officers to an outside training (外出培训通知), with their list.

    Raises Refused while nobody is listed.
    """
    rows = in_court_order(desk, session)
    words = {
        "依据": _basis(session),
        "题目": f"“{session.topic}”",
        "主办单位": session.organiser,
        "时间": _when(session),
        "地点": session.place or "以报到通知为准",
        "人数": str(len(rows)),
    }
    text = told_by(desk, "training_outside_notice.txt", (), words)
    title = f"关于选派干警参加{session.topic}的通知"
    if len(title) > _TITLE_LINE:  # no line of it ends within the name of the training
        title = title.replace("参加", "参加\n", 1)
    return replace(signed_paper(desk, title, text, (_annex(desk, session, rows),)), addressee=_EVERYBODY)


def night_notice(desk: Desk, session: Session) -> Document:
    """Return the notice of one evening of the night school; those who are listed already are annexed."""
    rows = in_court_order(desk, session) if session.participants else []
    issue = "" if session.issue is None else f"第{session.issue}期"
    words = {
        "期次": issue,
        "题目": session.topic,
        "时间": _when(session),
        "地点": session.place or "另行通知的地点",
        "授课人": _lecturer(desk, session),
        "对象": f"附件名单所列干警，共{len(rows)}人" if rows else "全体在职干警",
    }
    text = told_by(desk, "training_night_notice.txt", (), words)
    annexes = (_annex(desk, session, rows),) if rows else ()
    return replace(signed_paper(desk, f"关于举办法官业校{issue}的通知", text, annexes), addressee=_EVERYBODY)


def degree_notice(desk: Desk, study: DegreeStudy) -> Document:
    """Return the reminder to an officer who has to obtain a degree.

    Raises Refused for a degree that is obtained, and for one without a deadline.
    """
    name = name_of(roster(desk.store), study.officer_id or 0)
    if study.state == OBTAINED:
        raise Refused(f"{name}已经取得{study.required}学历，不用再提醒。")
    if study.deadline is None:
        raise Refused(f"{name}还没有填写取得期限。请先填写期限，再打印提醒通知。")
    left = (study.deadline - desk.today).days
    school = "、".join(filter(None, (study.school, study.major)))
    words = {
        "学历": study.required,
        "期限": day_in_words(study.deadline),
        "余期": f"还有{left}天" if left >= 0 else f"已超过{-left}天",
        "状态": study.state,
        "院校": f"（{school}）" if school else "",
    }
    text = told_by(desk, "training_degree_notice.txt", (), words)
    return replace(signed_paper(desk, "学历教育提醒通知", text), addressee=f"{name}同志")


def _basis(session: Session) -> str:
    organiser = session.organiser or session.destination or "上级法院"
    return f"根据{organiser}" + (f"通知（{session.notice_number}）" if session.notice_number else "调训安排")


def _when(session: Session) -> str:
    words = span_in_words(session)
    if "至" in words:
        return f"{words}，共{days_of(session)}天"
    return words + hours_in_words(session.starts_at, session.ends_at)


def _lecturer(desk: Desk, session: Session) -> str:
    if session.lecturer_id is None:
        return "待定"
    lecturer = desk.store.get(Lecturer, session.lecturer_id)
    if lecturer.officer_id is None:
        return f"{lecturer.unit}{lecturer.post}{lecturer.name}"
    people, day = roster(desk.store), session.held_on or desk.today
    posting = people.posting_on(lecturer.officer_id, day)
    where = people.department_name(people.department_on(lecturer.officer_id, day))
    return f"{where}{'' if posting is None else posting.post}{name_of(people, lecturer.officer_id)}"


def _annex(desk: Desk, session: Session, rows: Sequence[Participant]) -> Annex:
    people, day = roster(desk.store), session.held_on or desk.today
    return Annex(0, _LIST, (_table(people, day, rows),))


def _table(people: Roster, day: date, rows: Sequence[Participant]) -> Table:
    items = []
    for at, row in enumerate(rows, start=1):
        officer = row.officer_id or 0
        posting = people.posting_on(officer, day)
        where = people.department_name(people.department_on(officer, day))
        cells = (str(at), name_of(people, officer), where, "" if posting is None else posting.post, "")
        items.append(Item((cells,)))
    centre = Align.CENTRE
    return Table(
        columns=(
            Column("序号", 14, fixed=True, align=centre),
            Column("姓名", 26, fixed=True, align=centre, names=True),
            Column("部门", 1.4),
            Column("职务", 1.2),
            Column("备注", 0.8),
        ),
        body=tuple(items),
    )
