"""The archive of study sessions (学习档案): a folder for each session, and the index of a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from courtoffice.areas.study.archive_parts import Part, folder_blocks, kept_files, parts_of
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.records import CENTRE_GROUP, Session
from courtoffice.areas.study.rows import StudyRows, months_of, study_rows
from courtoffice.areas.study.rules import expected, make_up_owed, present
from courtoffice.court import RATE_DIGITS
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import (
    Align,
    Block,
    Column,
    Document,
    FigureRun,
    Item,
    PageBreak,
    PageNumbers,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk

TITLE = "党组中心组学习档案"
_CENTRE = Align.CENTRE


def session_archive(desk: Desk, session: Session) -> Document:
    """Return the folder of one session: cover with contents, notice, sign-in, record, speeches, materials.

    Raises Refused when the session has no date.
    """
    if session.held_on is None:
        raise Refused("这次学习还没有填写日期，做不出学习档案。请先填写日期。")
    return _document(desk, archive_name(desk, session), folder_blocks(desk, session))


def archive_name(desk: Desk, session: Session) -> str:
    """Return what a folder is called: 2026年3月5日党组中心组学习档案."""
    day = "" if session.held_on is None else day_in_words(session.held_on)
    return f"{day}{session.branch or session.body}学习档案"


def month_archive(desk: Desk, period: Period) -> Document:
    """Return the folders of a month's sessions of the centre group, one after the other.

    Raises Refused when there was none.
    """
    held = _centre_group(study_rows(desk.store, period))
    if not held:
        raise Refused(f"{period.label}没有登记党组中心组学习，做不出学习档案。请先登记，或换一个月份。")
    blocks: list[Block] = []
    for session in held:
        blocks += [PageBreak()] if blocks else []
        blocks += folder_blocks(desk, session)
    return _document(desk, f"{period.label}{TITLE}", blocks)


def archive_index(desk: Desk, period: Period) -> Document:
    """Return the index of a year's archive: every session with what its folder holds and what it lacks.

    Raises Refused when the centre group has not met.
    """
    rows = study_rows(desk.store, period, desk.today)
    held = _centre_group(rows)
    if not held:
        raise Refused(f"{period.label}还没有登记党组中心组学习，做不出档案目录。请先登记，或换一个年度。")
    table = Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("学习日期", 22, fixed=True, align=_CENTRE),
            Column("学习主题", 2.2),
            Column("形式", 14, fixed=True, align=_CENTRE),
            Column("主持人", 17, fixed=True, align=_CENTRE, names=True),
            Column("重点发言", 1.4),
            Column("应到", 11, fixed=True, align=_CENTRE),
            Column("实到", 11, fixed=True, align=_CENTRE),
            Column("待补学", 15, fixed=True, align=_CENTRE),
            Column("归档材料", 1.5),
            Column("尚缺", 1),
        ),
        body=tuple(_item(desk, at, session) for at, session in enumerate(held, start=1)),
        title=f"{period.label}{TITLE}目录",
        total=_total(desk, rows),
        notes=tuple(_notes(rows, held, desk.today)),
        landscape=True,
    )
    return _document(desk, f"{period.label}{TITLE}目录", (table,))


def _centre_group(rows: StudyRows) -> list[Session]:
    return [session for session in rows.sessions if session.body == CENTRE_GROUP]


def _document(desk: Desk, subject: str, blocks: list[Block] | tuple[Block, ...]) -> Document:
    court, office = court_names(desk)
    return Document(
        title="",
        blocks=tuple(blocks),
        page_numbers=PageNumbers.CENTRE,
        author=court + office,
        subject=subject,
    )


def _item(desk: Desk, at: int, session: Session) -> Item:
    parts = parts_of(session, len(kept_files(desk, session)))
    speakers = (desk.name("officer", one.officer_id) or one.speaker for one in session.speeches)
    attendance = session.attendance
    cells = (
        str(at),
        day_in_cell(session.held_on),
        session.topic,
        session.form,
        desk.name("officer", session.chair_id),
        "、".join(dict.fromkeys(speakers)),
        str(sum(1 for row in attendance if expected(row))),
        str(sum(1 for row in attendance if present(row))),
        str(sum(1 for row in attendance if make_up_owed(row))),
        "、".join(_named(parts, there=True)),
        "、".join(_named(parts, there=False)),
    )
    return Item((cells,))


def _named(parts: tuple[Part, ...], *, there: bool) -> Iterator[str]:
    return (part.short for part in parts if part.there is there and (there or part.wanted))


def _total(desk: Desk, rows: StudyRows) -> tuple[str | FigureRun, ...]:
    by_key = {figure.key: figure for figure in figures(rows)}
    digits = desk.store.settings.value(RATE_DIGITS)
    held = FigureRun(by_key["study.centre_group_sessions"], digits, unit=True)
    rate = FigureRun(by_key["study.centre_group_attendance_rate"], digits)
    return ("", "合计", held, "", "", "", "出席率", rate, "", "", "")


def _notes(rows: StudyRows, held: list[Session], today: date) -> Iterator[str]:
    there = {(one.held_on.year, one.held_on.month) for one in held if one.held_on is not None}
    begun = (month for month in months_of(rows.period) if month <= (today.year, today.month))
    missing = [month for month in begun if month not in there]
    if missing:
        years = {year for year, _ in missing}
        named = "；".join(
            f"{year}年" + "、".join(f"{month}月" for at, month in missing if at == year)
            for year in sorted(years)
        )
        yield f"注：没有登记党组中心组学习的月份：{named}。"
    yield "注：应到不含公差；“尚缺”是档案应有而还没有登记的材料。"
