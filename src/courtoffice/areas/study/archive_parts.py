"""What lies in the folder of a study session: cover, notice, sign-in, record, speeches, list of materials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.study.papers_session import sign_in_sheet
from courtoffice.areas.study.records import BRANCH, CENTRE_GROUP, ON_DUTY, Attendance, Session
from courtoffice.areas.study.registers import ATTACHMENTS
from courtoffice.areas.study.rules import expected, present
from courtoffice.areas.study.settings import MAKE_UP_DAYS
from courtoffice.attachments import Attachment, attachments
from courtoffice.cells import clean
from courtoffice.official_paper import court_names, day_in_cell, day_in_words, hours_in_words, told_by
from courtoffice.paper.document import (
    Align,
    Blank,
    Block,
    Column,
    Face,
    Form,
    Item,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from courtoffice.paper.sheets.sign_in import LINE_MM, label, pairs, value, wide
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_TEXT_MM, _LONG_MM = 20.0, 60.0
"""The least height of a form's row for some words, and for the record of the session."""
_SPARE = 3
"""Blank rows of the list of materials, for what is added by hand."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a folder: whether the file holds what it is made of, and whether every folder needs it.

    ``short`` is what an index calls it.
    """

    name: str
    short: str
    there: bool
    wanted: bool = True


def parts_of(session: Session, attached: int = 0) -> tuple[Part, ...]:
    """Return the parts of a session's folder, in their order; ``attached`` files are kept with it."""
    return (
        Part("学习通知", "通知", session.held_on is not None),
        Part("签到考勤", "考勤", bool(session.attendance)),
        Part("学习记录", "记录", bool(session.minutes.strip())),
        Part("发言材料", "发言", bool(session.speeches)),
        Part("学习材料清单", "材料", bool(session.materials.strip())),
        Part("列席旁听意见", "旁听", bool(session.observers), wanted=False),
        Part("扫描件、照片等附件", "附件", attached > 0, wanted=False),
    )


def kept_files(desk: Desk, session: Session) -> list[Attachment]:
    """Return the files that are kept with a session."""
    return attachments(desk.store, ATTACHMENTS, session.id)


def folder_blocks(desk: Desk, session: Session) -> list[Block]:
    """Return the pages of a folder; each part begins a new page."""
    blocks = list(_cover(desk, session))
    for pages in (_notice, _sign_in, _record, _speeches, _materials):
        blocks += [PageBreak(), *pages(desk, session)]
    return blocks


def _cover(desk: Desk, session: Session) -> Iterator[Block]:
    court, _ = court_names(desk)
    yield Blank(2)
    yield _title(court)
    yield _title(f"{_scope(session)}学习档案")
    yield Blank(1)
    there = session.attendance
    count = f"应到{sum(map(expected, there))}人，实到{sum(map(present, there))}人" if there else ""
    rows = [
        wide("学习主题", session.topic, 3),
        pairs(("日期", _day(session)), ("时间", hours_in_words(session.starts_at, session.ends_at))),
        pairs(("地点", session.place), ("学习形式", session.form)),
        pairs(("主持人", _officer(desk, session.chair_id)), ("记录人", _officer(desk, session.recorder_id))),
        pairs(("主讲人", _speaker(desk, session)), ("出席情况", count)),
    ]
    yield Form((1, 2.2, 1, 2.2), tuple(rows), (LINE_MM,) * len(rows))
    listed = (
        Item(((str(at), part.name, "√" if part.there else "", "", ""),))
        for at, part in enumerate(parts_of(session, len(kept_files(desk, session))), start=1)
    )
    yield Table(
        columns=(
            Column("序号", 14, fixed=True, align=_CENTRE),
            Column("卷内材料"),
            Column("已归档", 22, fixed=True, align=_CENTRE),
            Column("页数", 18, fixed=True, align=_CENTRE),
            Column("备注", 40, fixed=True),
        ),
        body=tuple(listed),
        title="卷内目录",
        row_height=9,
    )


def _notice(desk: Desk, session: Session) -> Iterator[Block]:
    """Yield the notice of the session, dated by hand."""
    court, office = court_names(desk)
    speakers = list(dict.fromkeys(_speech_names(desk, session)))
    days = desk.store.settings.value(MAKE_UP_DAYS, session.held_on)
    studied = _lines(session.materials)
    words = {
        "时间": _time(session),
        "地点": session.place or "________",
        "主体": _scope(session),
        "主题": f"围绕“{session.topic}”开展{session.form}学习{_alone(studied)}。",
        "参加人员": _invited(desk, session),
        "发言要求": f"{'、'.join(speakers)}准备重点发言，" if speakers else "",
        "主持": "学习主持人" if session.chair_id is None else f"{_officer(desk, session.chair_id)}同志",
        "期限": str(days),
    }
    lists = {"学习内容": tuple(studied) if len(studied) > 1 else ()}
    yield _title(f"关于开展{_scope(session)}学习的通知")
    yield Blank(1)
    yield from told_by(desk, "study_notice.txt", (), words, lists=lists)
    yield Signature(court + office, "　　　　年　　月　　日")


def _alone(studied: list[str]) -> str:
    """Return the one thing that is studied as the end of a sentence; several are listed below it."""
    return f"：{studied[0].rstrip('。；')}" if len(studied) == 1 else ""


def _invited(desk: Desk, session: Session) -> str:
    names = [name for name, _ in _listed(desk, session)]
    ends = {CENTRE_GROUP: "成员", BRANCH: "全体党员"}
    who = _scope(session) + ends.get(session.body, "")
    return f"{who}（{len(names)}人）：{'、'.join(names)}。" if 0 < len(names) <= 30 else f"{who}。"


def _sign_in(desk: Desk, session: Session) -> Iterator[Block]:
    sheet = sign_in_sheet(desk, session)
    yield _title(sheet.title)
    yield Blank(1)
    yield from sheet.blocks


def _record(desk: Desk, session: Session) -> Iterator[Block]:
    """Yield the record: who was there, who was not and why, what was studied and said."""
    there = [name for name, row in _listed(desk, session) if present(row)]
    away = [
        f"{name}（{'，'.join(filter(None, (row.state, row.reason)))}）"
        for name, row in _listed(desk, session)
        if not present(row)
    ]
    observers = (
        f"{one.name}（{one.unit}）：{one.opinion}" if one.unit else f"{one.name}：{one.opinion}"
        for one in session.observers
    )
    rows = (
        pairs(
            ("时间", f"{_day(session)}{hours_in_words(session.starts_at, session.ends_at)}"),
            ("地点", session.place),
        ),
        pairs(("主持人", _officer(desk, session.chair_id)), ("记录人", _officer(desk, session.recorder_id))),
        wide("参加人员", _counted(there), 3),
        wide("缺席人员及原因", _counted(away), 3),
        wide("列席旁听", "\n".join(observers), 3),
        wide("学习主题", session.topic, 3),
        wide("学习内容", "\n".join(_lines(session.materials)), 3),
        wide("学习记录", session.minutes, 3),
        wide("补学情况", "\n".join(_made_up(desk, session)), 3),
    )
    yield _title("学习记录")
    yield Blank(1)
    yield Form((1.1, 3, 1.1, 3), rows, (LINE_MM,) * 6 + (_TEXT_MM, _LONG_MM, LINE_MM))


def _made_up(desk: Desk, session: Session) -> Iterator[str]:
    for name, row in _listed(desk, session):
        if (not present(row) and row.state != ON_DUTY) or row.made_up_on is not None:
            notes = "，已交学习笔记" if row.notes_in else ""
            yield f"{name}：{day_in_cell(row.made_up_on)}补学{notes}" if row.made_up_on else f"{name}：待补学"


def _speeches(desk: Desk, session: Session) -> Iterator[Block]:
    yield _title("发言情况")
    yield Blank(1)
    items = (
        Item(((str(at), _officer(desk, one.officer_id) or one.speaker, one.subject, one.gist),))
        for at, one in enumerate(session.speeches, start=1)
    )
    yield Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("发言人", 24, fixed=True, align=_CENTRE, names=True),
            Column("发言题目", 1),
            Column("发言要点", 1.6),
        ),
        body=tuple(items),
        row_height=9,
        empty="（没有登记发言）",
    )


def _materials(desk: Desk, session: Session) -> Iterator[Block]:
    """Yield the list of materials: what was studied, what was said, and blank rows."""
    named = [(line, "学习内容") for line in _lines(session.materials)]
    named += [
        (f"{_officer(desk, one.officer_id) or one.speaker}发言：{one.subject}", "发言材料")
        for one in session.speeches
    ]
    named += [(f"{one.name}旁听意见", "旁听意见") for one in session.observers]
    named += [(one.name, one.kind or "附件") for one in kept_files(desk, session)]
    named += [("", "")] * _SPARE
    yield _title("学习材料清单")
    yield Blank(1)
    yield Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("材料名称"),
            Column("类别", 26, fixed=True, align=_CENTRE),
            Column("份数", 16, fixed=True, align=_CENTRE),
            Column("备注", 30, fixed=True),
        ),
        body=tuple(Item(((str(at), *cells, "", ""),)) for at, cells in enumerate(named, start=1)),
        row_height=9,
    )
    yield Form((1, 2.2, 1, 2.2), ((label("整理人"), value(""), label("归档日期"), value("")),), (LINE_MM,))


def _listed(desk: Desk, session: Session) -> list[tuple[str, Attendance]]:
    people = roster(desk.store)
    return [(name_of(people, row.officer_id or 0), row) for row in session.attendance]


def _speech_names(desk: Desk, session: Session) -> Iterator[str]:
    return (_officer(desk, one.officer_id) or one.speaker for one in session.speeches)


def _counted(names: list[str]) -> str:
    return f"{'、'.join(names)}（共{len(names)}人）" if names else "无"


def _lines(text: str) -> list[str]:
    return [line for line in map(clean, text.splitlines()) if line]


def _scope(session: Session) -> str:
    return (session.branch or session.body) if session.body == BRANCH else session.body


def _day(session: Session) -> str:
    return "" if session.held_on is None else day_in_words(session.held_on)


def _time(session: Session) -> str:
    return _day(session) + hours_in_words(session.starts_at, session.ends_at)


def _officer(desk: Desk, officer_id: int | None) -> str:
    return desk.name("officer", officer_id)


def _speaker(desk: Desk, session: Session) -> str:
    return _officer(desk, session.main_speaker_id) or session.outside_speaker


def _title(words: str) -> Paragraph:
    return Paragraph((words,), indent=False, align=_CENTRE, face=Face.TITLE)
