"""The paper 年度理论学习计划和安排: what is to be studied in a year, by month, and how far it is held."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.records import (
    BODIES,
    CANCELLED,
    DONE,
    NOT_YET,
    PlanItem,
    StudyPlan,
)
from courtoffice.areas.study.rows import ALL_OFFICERS_RULE, StudyRows, study_rows
from courtoffice.cells import clean
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, signed_paper, told_by
from courtoffice.paper.document import (
    Align,
    Annex,
    Block,
    Column,
    Document,
    Heading,
    Item,
    Paragraph,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.standing_rules import rule_in_words


def study_plan(desk: Desk, period: Period) -> Document:
    """Return the theoretical study plan of a year (年度理论学习计划和安排).

    A plan goes by the calendar year, whatever the statistical year. Raises Refused when nothing was planned.
    """
    year = period.year
    rows = study_rows(desk.store, Period(year), desk.today)
    if not rows.plan_items:
        raise Refused(f"{year}年还没有安排学习计划。请先在“学习计划”里逐项填写月份、学习专题和责任人。")
    plan = next(iter(desk.store.load(StudyPlan, "year = ?", (year,))), None) or StudyPlan(year=year)
    text = told_by(desk, "study_plan.txt", figures(rows), _words(desk, rows), period=period)
    annex = Annex(0, f"{year}年度理论学习安排表", (_table(rows, desk),), landscape=True)
    return signed_paper(
        desk,
        plan.title or f"{year}年度理论学习计划和安排",
        (*text, *_requirements(desk, plan, period)),
        (annex,),
        sublines=(f"（{plan.number}）",) if plan.number else (),
        day=plan.issued_on,
    )


def _words(desk: Desk, rows: StudyRows) -> dict[str, str]:
    """Return the words of the wording: how many items each body has, and which days are for all officers."""
    planned = [item for item in rows.plan_items if item.state != CANCELLED]
    count = {body: sum(1 for item in planned if item.body == body) for body in BODIES}
    shares = "，".join(f"{body}{number}项" for body, number in count.items() if number)
    return {
        "年": rows.period.label,
        "分项": shares,
        "集中学习日": rule_in_words(desk.store, ALL_OFFICERS_RULE, rows.period.last),
    }


def _requirements(desk: Desk, plan: StudyPlan, period: Period) -> tuple[Block, ...]:
    """Return what the plan asks for, a paragraph a line; the default wording where it says nothing."""
    lines = [line for line in map(clean, plan.requirements.splitlines()) if line]
    if not lines:
        return told_by(desk, "study_plan_requirements.txt", (), {}, period=period)
    return (Heading(1, "学习要求"), *(Paragraph((line,)) for line in lines))


def _table(rows: StudyRows, desk: Desk) -> Table:
    centre = Align.CENTRE
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=centre),
            Column("月份", 13, fixed=True, align=centre),
            Column("学习专题", 1.5),
            Column("学习内容", 2.4),
            Column("形式", 19, fixed=True, align=centre),
            Column("参加范围", 25, fixed=True, align=centre),
            Column("责任人、责任部门", 34, fixed=True, align=centre),
            Column("完成情况", 19, fixed=True, align=centre),
        ),
        body=tuple(_items(rows, desk)),
        landscape=True,
        notes=(f"注：完成情况按{day_in_words(desk.today)}已登记的学习填写，尚未到期的不填。",),
    )


def _items(rows: StudyRows, desk: Desk) -> Iterable[Item]:
    for at, item in enumerate(rows.plan_items, start=1):
        responsible = (desk.name("officer", item.officer_id), desk.name("department", item.department_id))
        cells = (
            str(at),
            f"{item.month}月",
            item.theme,
            item.content,
            item.form,
            item.branch or item.body,
            "、".join(filter(None, responsible)),
            how_far(item, rows, desk),
        )
        yield Item((cells,))


def how_far(item: PlanItem, rows: StudyRows, desk: Desk) -> str:
    """Return how far a plan item is: carried out once a session is registered for it, as the rate counts.

    An item that is not begun says so only from its month on.
    """
    if item.state in (DONE, CANCELLED):
        return item.state
    if item.id in rows.held_items:
        return "已开展"
    begun = (item.year or 0, item.month or 0) <= (desk.today.year, desk.today.month)
    return item.state if begun or item.state != NOT_YET else ""
