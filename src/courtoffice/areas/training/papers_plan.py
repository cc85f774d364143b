"""The paper 年度教育培训计划: the courses of a year by month, with the officers assigned to each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.papers_tables import took_part
from courtoffice.areas.training.records import KINDS, Session
from courtoffice.areas.training.records_plan import CANCELLED, DONE, NOT_YET, PlanItem, TrainingPlan
from courtoffice.areas.training.rows import TrainingRows, training_rows
from courtoffice.cells import clean, hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, signed_paper, told_by
from courtoffice.paper.document import (
    Align,
    Annex,
    Block,
    Cell,
    Column,
    Document,
    Group,
    Heading,
    Item,
    Paragraph,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE


def training_plan(desk: Desk, period: Period) -> Document:
    """Return the training plan of a year (年度教育培训计划).

    A plan goes by the calendar year, whatever the statistical year. Raises Refused when nothing was planned.
    """
    year = period.year
    rows = training_rows(desk.store, Period(year), desk.today)
    if not rows.plan_items:
        raise Refused(f"{year}年还没有安排培训计划。请先在“培训计划”里逐班填写月份、培训班名称和责任人。")
    plan = next(iter(desk.store.load(TrainingPlan, "year = ?", (year,))), None) or TrainingPlan(year=year)
    text = told_by(desk, "training_plan.txt", figures(rows), _words(rows), period=period)
    annex = Annex(0, f"{year}年度教育培训安排表", (_table(desk, rows),), landscape=True)
    return signed_paper(
        desk,
        plan.title or f"{year}年度教育培训计划",
        (*text, *_requirements(desk, plan, period)),
        (annex,),
        sublines=(f"（{plan.number}）",) if plan.number else (),
        day=plan.issued_on,
    )


def _words(rows: TrainingRows) -> dict[str, str]:
    """Return the words of the wording: the year, and how many courses of each kind are planned."""
    planned = [item for item in rows.plan_items if item.state != CANCELLED]
    count = {kind: sum(item.kind == kind for item in planned) for kind in KINDS}
    return {
        "年": rows.period.label,
        "分项": "，".join(f"{kind}{number}项" for kind, number in count.items() if number),
    }


def _requirements(desk: Desk, plan: TrainingPlan, period: Period) -> tuple[Block, ...]:
    """Return what the plan asks for, a paragraph a line; the default wording where it says nothing."""
    lines = [line for line in map(clean, plan.requirements.splitlines()) if line]
    if not lines:
        return told_by(desk, "training_plan_requirements.txt", (), {}, period=period)
    return (Heading(1, "培训要求"), *(Paragraph((line,)) for line in lines))


def _table(desk: Desk, rows: TrainingRows) -> Table:
    held = held_by_item(desk, rows.plan_items)
    groups: dict[int, list[Item]] = {}
    for at, item in enumerate(rows.plan_items, start=1):
        cells = _row(desk, at, item, held.get(item.id, ()))
        groups.setdefault(item.month or 0, []).append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("培训班名称", 2.0),
            Column("类型", 19, fixed=True, align=_CENTRE),
            Column("培训对象", 1.2),
            Column("人数", 11, fixed=True, align=_CENTRE),
            Column("学时", 12, fixed=True, align=_CENTRE),
            Column("授课人", 0.8, align=_CENTRE, names=True),
            Column("责任人、责任部门", 1.1),
            Column("指定参训人员", 2.4),
            Column("完成情况", 1.2, align=_CENTRE),
        ),
        body=tuple(Group(f"{month}月", tuple(items)) for month, items in groups.items()),
        landscape=True,
        notes=(
            f"注：完成情况按{day_in_words(desk.today)}已登记的培训填写，尚未到期的不填；"
            "“参加”为指定参训人员中实际参加的人数。",
        ),
    )


def _row(desk: Desk, at: int, item: PlanItem, held: Sequence[Session]) -> tuple[Cell, ...]:
    responsible = (desk.name("officer", item.officer_id), desk.name("department", item.department_id))
    return (
        str(at),
        item.course,
        item.kind,
        item.target,
        "" if item.planned_persons is None else str(item.planned_persons),
        "" if item.hours is None else hundredths(item.hours),
        item.lecturer,
        "、".join(filter(None, responsible)),
        "、".join(desk.name("officer", row.officer_id) for row in item.assigned),
        how_far(desk, item, held),
    )


def how_far(desk: Desk, item: PlanItem, held: Sequence[Session]) -> str:
    """Return how far a planned course is, with how many of the assigned officers took part once it is held.

    ``held`` are its trainings. A course that is not begun says so only from its month on.
    """
    if held and item.state != CANCELLED:
        came = {row.officer_id for session in held for row in took_part(session)}
        assigned = {row.officer_id for row in item.assigned}
        share = f"，指定{len(assigned)}人、参加{len(assigned & came)}人" if assigned else ""
        return f"已举办{share}"
    if item.state in (DONE, CANCELLED):
        return item.state
    begun = (item.year or 0, item.month or 0) <= (desk.today.year, desk.today.month)
    return item.state if begun or item.state != NOT_YET else ""


def held_by_item(desk: Desk, items: Iterable[PlanItem]) -> Mapping[int, list[Session]]:
    """Return the trainings of plan items that were held, by item, of whatever year."""
    ids = [item.id for item in items]
    marks = ", ".join("?" * len(ids))
    found: dict[int, list[Session]] = {}
    of_items = f"held_on <= ? AND plan_item_id IN ({marks})"
    for session in desk.store.load(Session, of_items, (desk.today, *ids), "held_on, id"):
        found.setdefault(session.plan_item_id or 0, []).append(session)
    return found
