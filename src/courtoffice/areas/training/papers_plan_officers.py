"""The paper 年度培训人员安排表: the plan of a year person by person, with what became of each assignment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.training.papers_plan import held_by_item
from courtoffice.areas.training.papers_tables import Counted, counted, took_part
from courtoffice.areas.training.records import Session
from courtoffice.areas.training.records_plan import CANCELLED, PlanItem
from courtoffice.areas.training.tallies import NO_DEPARTMENT
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Align, Column, Document, Group, Item, Paragraph, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
Assigned = dict[int, list[tuple[PlanItem, str]]]
"""The planned courses of every assigned officer, each with what became of it."""

TOOK_PART, STAYED_AWAY = "已参加", "未参加"


def training_plan_officers(desk: Desk, period: Period) -> Document:
    """Return who is assigned to which courses of a year's plan (年度培训人员安排表), by department.

    A plan goes by the calendar year. Raises Refused when the plan assigns nobody.
    """
    year = period.year
    given = counted(desk, Period(year))
    items = [item for item in given.rows.plan_items if item.state != CANCELLED]
    if not any(item.assigned for item in items):
        raise Refused(f"{year}年还没有在培训计划里指定参训人员。请先在“培训计划”里逐班指定。")
    found = assignments(items, held_by_item(desk, items))
    court, office = court_names(desk)
    title = f"{year}年度培训人员安排表"
    return Document(
        title=f"{court}\n{title}",
        blocks=(_summary(given, found), _table(desk, found)),
        sublines=(f"（{office}　{day_in_words(desk.today)}）",),
        author=court + office,
        subject=title,
    )


def assignments(items: Sequence[PlanItem], held: Mapping[int, Sequence[Session]]) -> Assigned:
    """Return the planned courses of every assigned officer, each with 已参加, 未参加 or "" (not held yet)."""
    found: Assigned = {}
    for item in items:
        sessions = held.get(item.id, ())
        came = {row.officer_id for session in sessions for row in took_part(session)}
        for row in item.assigned:
            how = TOOK_PART if row.officer_id in came else STAYED_AWAY if sessions else ""
            found.setdefault(row.officer_id or 0, []).append((item, how))
    return found


def _summary(given: Counted, found: Assigned) -> Paragraph:
    times = sum(len(courses) for courses in found.values())
    return Paragraph(
        (
            f"{given.rows.period.year}年度教育培训计划安排培训",
            given.run("plan_items", unit=True),
            f"，指定{len(found)}人参加{times}人次，计划完成率",
            given.run("plan_rate"),
            "。",
        )
    )


def _table(desk: Desk, found: Assigned) -> Table:
    people = roster(desk.store)
    order = [officer.id for officer in people.ordered(desk.today)]
    groups: dict[str, list[int]] = {}
    for officer in sorted(found, key=lambda number: order.index(number) if number in order else len(order)):
        where = people.department_name(_department(people, officer, desk.today, found[officer]))
        groups.setdefault(where or NO_DEPARTMENT, []).append(officer)
    numbers = {officer: at for at, officer in enumerate(chain.from_iterable(groups.values()), start=1)}
    total = sum(len(courses) for courses in found.values())
    return Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("姓名", 22, fixed=True, align=_CENTRE, names=True),
            Column("月份", 14, fixed=True, align=_CENTRE),
            Column("指定参加的培训班", 1.0),
            Column("培训类型", 20, fixed=True, align=_CENTRE),
            Column("参加情况", 20, fixed=True, align=_CENTRE),
        ),
        body=tuple(
            Group(
                f"{name}（{len(rows)}人）",
                tuple(_item(people, numbers[officer], officer, found[officer]) for officer in rows),
            )
            for name, rows in groups.items()
        ),
        total=("", "合计", "", f"{len(found)}人，{total}人次", "", ""),
        notes=(f"注：参加情况按{day_in_words(desk.today)}已登记的培训填写，还没有举办的不填。",),
    )


def _department(
    people: Roster, officer: int, today: date, courses: Sequence[tuple[PlanItem, str]]
) -> int | None:
    """Return the department of an officer, of one who has left since that at the time of the last course."""
    months = [Period(item.year, item.month).first for item, _ in courses if item.year and item.month]
    where = (people.department_on(officer, day) for day in (today, *sorted(months, reverse=True)))
    return next((department for department in where if department is not None), None)


def _item(people: Roster, at: int, officer: int, courses: Sequence[tuple[PlanItem, str]]) -> Item:
    name = name_of(people, officer)
    return Item(
        tuple(
            (str(at) if first else "", name if first else "", f"{item.month}月", item.course, item.kind, how)
            for first, (item, how) in zip([True, *[False] * len(courses)], courses, strict=False)
        )
    )
