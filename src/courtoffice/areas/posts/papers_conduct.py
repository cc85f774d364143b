"""The paper 违纪违规情况表: the conduct records of a year; restricted, made only when it is asked for."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.effects import effect_state
from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.inputs import conduct_of
from courtoffice.areas.posts.records_conduct import Conduct
from courtoffice.areas.posts.rows import post_rows
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import (
    Align,
    Annex,
    AnnexList,
    Cell,
    Column,
    Document,
    FigureRun,
    Item,
    Paragraph,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk

MARK = "内部事项　注意保管"
_CENTRE = Align.CENTRE


def conduct_paper(desk: Desk, period: Period) -> Document:
    """Return the list of a year's conduct records (违纪违规情况表), marked as internal.

    Records of earlier years whose effect reaches into the year are listed too and not counted. Raises
    Refused when there is nothing to list.
    """
    people = roster(desk.store)
    found = [item for records in conduct_of(desk.store, period).values() for item in records]
    if not found:
        raise Refused(f"{period.label}没有违纪违规记录。")
    by_key = {figure.key: figure for figure in figures(post_rows(desk.store, period, desk.today))}
    court, office = court_names(desk)
    earlier = any(item.happened_on not in period for item in found)
    summary = Paragraph(
        (
            f"{period.label}发生并登记的违纪违规记录",
            FigureRun(by_key["posts.conduct_records"], unit=True),
            "，涉及",
            FigureRun(by_key["posts.conduct_officers"], unit=True),
            "。以前年度发生、影响期延续到本年度的一并列出，不计入件数。" if earlier else "。",
        )
    )
    rows = sorted(found, key=lambda item: (item.happened_on or date.min, item.id))
    title, listed = f"{period.year}年度违纪违规情况表", f"{period.year}年度违纪违规记录"
    return Document(
        title=f"{court}\n{title}",
        blocks=(
            summary,
            AnnexList((listed,)),
            Annex(0, listed, (_table(rows, people, min(desk.today, period.last)),), landscape=True),
        ),
        sublines=(f"（截至{day_in_words(min(desk.today, period.last))}）",),
        mark=MARK,
        author=court + office,
        subject=title,
    )


def _table(rows: list[Conduct], people: Roster, day: date) -> Table:
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("姓名", 20, fixed=True, align=_CENTRE, names=True),
            Column("部门", 1.1),
            Column("发生日期", 22, fixed=True, align=_CENTRE),
            Column("类别", 1.0),
            Column("事实", 2.4),
            Column("处理", 18, fixed=True, align=_CENTRE),
            Column("决定机构、日期", 1.3),
            Column("影响期", 1.4, align=_CENTRE),
            Column("状态", 18, fixed=True, align=_CENTRE),
        ),
        body=tuple(Item((_row(at, item, people, day),)) for at, item in enumerate(rows, start=1)),
        landscape=True,
    )


def _row(number: int, item: Conduct, people: Roster, day: date) -> tuple[Cell, ...]:
    officer = item.officer_id or 0
    happened = item.happened_on or day
    effect = "—".join(filter(None, (day_in_cell(item.effective_from), day_in_cell(item.effective_until))))
    return (
        str(number),
        people.label(officer),
        people.department_name(people.department_on(officer, happened)),
        day_in_cell(item.happened_on),
        item.kind,
        item.facts,
        item.handling,
        "　".join(filter(None, (item.decided_by, day_in_cell(item.decided_on)))),
        effect,
        effect_state(item, day),
    )
