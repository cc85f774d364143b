"""The registers of sessions, of the yearly plan and of education campaigns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.plan_held import Held, held_by_item
from courtoffice.areas.study.records import (
    CANCELLED,
    DONE,
    Campaign,
    PlanItem,
    Session,
    StudyPlan,
)
from courtoffice.areas.study.rules import (
    LATE,
    Around,
    campaign_faults,
    expected,
    made_up,
    make_up_owed,
    per_cent,
    plan_faults,
    plan_item_faults,
    plan_progress,
    present,
    session_faults,
)
from courtoffice.attachments import Shelf, counts
from courtoffice.calendar_table import workdays
from courtoffice.child_columns import Alike, child_column, number_of
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Store

ATTACHMENTS = Shelf("study_attachment")
"""Scans and photographs of a session's archive."""
_HELD = frozenset({"study_session"})


def count_column(
    key: str, label: str, value: Callable[[Any, Desk], int | None], unit: str = ""
) -> Column[Any]:
    """Return a computed column of whole numbers."""
    return Column(key, label, Kind.INTEGER, value, width=4, unit=unit, computed=True)


def text_column(key: str, label: str, value: Callable[[Any, Desk], str], width: int) -> Column[Any]:
    """Return a computed column of words."""
    return Column(key, label, Kind.TEXT, value, width=width, computed=True)


def session_faults_at(session: Session, before: Session | None, desk: Desk) -> list[Fault]:
    """Return the faults of a session with what the office file knows of its day."""
    held_on = session.held_on or desk.today
    others = desk.store.load(Session, "held_on = ?", (held_on,), children=False)
    around = Around(roster(desk.store), workdays(desk.store), desk.today, others)
    return session_faults(session, around)


def _attached(session: Session, desk: Desk) -> int | None:
    tables = frozenset({ATTACHMENTS.table})
    return desk.store.derived("study.attached", tables, lambda store: counts(store, ATTACHMENTS)).get(
        session.id
    )


def _rate(alike: Alike) -> int | None:
    rows = list(alike)
    return per_cent(number_of(present)(rows), number_of(expected)(rows))


def _attendance(tell: Callable[[Alike], int | None], key: str, label: str, unit: str = "人") -> Column[Any]:
    """Return a column that counts the attendance of a session."""
    return child_column(Session, "attendance", ("state", "made_up_on"), tell, key, label, unit)


SESSIONS = Register(
    key="study-sessions",
    title="学习",
    noun="学习",
    record=Session,
    describe=lambda session, desk: f"{session.held_on or ''} {session.body}：{session.topic}",
    order="held_on, starts_at, id",
    dated_by="held_on",
    computed=(
        _attendance(number_of(expected), "expected", "应到"),
        _attendance(number_of(present), "present", "实到"),
        replace(_attendance(_rate, "attendance_rate", "出席率", "%"), kind=Kind.POINTS),
        _attendance(number_of(made_up), "made_up", "已补学"),
        _attendance(number_of(make_up_owed), "owed", "待补学"),
        replace(count_column("attached", "附件", _attached, "个"), listed=False),
    ),
    order_columns=(
        "held_on", "starts_at", "ends_at", "body", "form", "topic", "place", "chair_id", "main_speaker_id",
        "expected", "present", "attendance_rate", "made_up", "owed",
    ),
    totals=("expected", "present", "made_up", "owed"),
    faults=session_faults_at,
    blank=lambda desk: Session(held_on=desk.today),
    identity=("held_on", "body", "topic"),
    hint="还没有登记学习。按 Ctrl+N 登记一次学习，填写日期、学习主体和主题，再登记考勤。",
    reads=frozenset({ATTACHMENTS.table}),
    slim=True,
    example=late("courtoffice.areas.study.examples", "session"),
)  # fmt: skip


def _held_of(desk: Desk, item: PlanItem) -> Held:
    tables = _HELD | {"study_attendance"}
    return desk.store.derived("study.held_by_item", tables, held_by_item).get(item.id, Held())


def _progress(item: PlanItem, desk: Desk) -> str:
    return plan_progress(item, bool(_held_of(desk, item).days), desk.today)


def _progress_look(item: PlanItem, desk: Desk) -> str:
    return "overdue" if _progress(item, desk) == LATE else ""


def _by(column: str) -> Callable[[Store], dict[int, int]]:
    """Return what counts the sessions by one of their links."""
    sql = (
        f"SELECT {column} AS link, count(*) AS held FROM study_session WHERE {column} IS NOT NULL GROUP BY 1"
    )
    return lambda store: {row["link"]: row["held"] for row in store.query(sql)}


PLAN_ITEMS = Register(
    key="study-plan-items",
    title="学习计划项目",
    noun="计划项目",
    record=PlanItem,
    describe=lambda item, desk: f"{item.year or ''}年{item.month or ''}月 {item.theme}",
    order="year, month, position, id",
    yearly_by="year",
    computed=(
        Column("progress", "进度", Kind.TEXT, _progress, width=8, computed=True, state=_progress_look),
        text_column("held_days", "开展日期", lambda item, desk: _held_of(desk, item).in_words(), 8),
        count_column("held", "已开展", lambda item, desk: len(_held_of(desk, item).days), "场"),
        count_column("attended", "实到", lambda item, desk: _held_of(desk, item).present, "人次"),
        Column(
            "attendance_rate",
            "出席率",
            Kind.POINTS,
            lambda item, desk: _held_of(desk, item).rate(),
            width=4,
            unit="%",
            computed=True,
        ),
    ),
    order_columns=(
        "year", "month", "theme", "progress", "held_days", "held", "attendance_rate", "body", "form",
        "officer_id", "department_id", "content",
    ),
    totals=("held",),
    faults=lambda item, before, desk: plan_item_faults(item, desk.today),
    blank=lambda desk: PlanItem(year=desk.today.year, month=desk.today.month),
    identity=("year", "month", "theme", "body"),
    hint="还没有安排学习计划。按 Ctrl+N 逐项填写月份、学习专题和责任人。",
    reads=_HELD | {"study_attendance"},
    example=late("courtoffice.areas.study.examples", "plan_item"),
)  # fmt: skip


def _items_of(desk: Desk, year: int | None) -> list[PlanItem]:
    every = desk.store.derived(
        "study.plan_items", frozenset({"study_plan_item"}), lambda store: store.load(PlanItem)
    )
    return [item for item in every if item.year == year and item.state != CANCELLED]


def _done(desk: Desk, plan: StudyPlan) -> int:
    return sum(1 for item in _items_of(desk, plan.year) if item.state == DONE or _held_of(desk, item).days)


PLANS = Register(
    key="study-plans",
    title="年度学习计划",
    noun="学习计划",
    record=StudyPlan,
    describe=lambda plan, desk: plan.title or f"{plan.year or ''}年学习计划",
    order="year",
    computed=(
        count_column("items", "项目", lambda plan, desk: len(_items_of(desk, plan.year)), "项"),
        count_column("done", "已开展", lambda plan, desk: _done(desk, plan), "项"),
    ),
    faults=lambda plan, before, desk: plan_faults(plan, desk.store.load(StudyPlan), desk.today),
    blank=lambda desk: StudyPlan(year=desk.today.year),
    hint="还没有年度学习计划。按 Ctrl+N 填写年度；印发后补填印发日期和文号。",
    reads=_HELD | {"study_plan_item"},
)


def _in_campaign(desk: Desk, campaign: Campaign) -> int:
    return desk.store.derived("study.held_by_campaign", _HELD, _by("campaign_id")).get(campaign.id, 0)


CAMPAIGNS = Register(
    key="study-campaigns",
    title="教育活动",
    noun="教育活动",
    record=Campaign,
    describe=lambda campaign, desk: campaign.name,
    order="from_date, id",
    computed=(
        count_column("sessions", "学习场次", lambda campaign, desk: _in_campaign(desk, campaign), "场"),
    ),
    totals=("sessions",),
    faults=lambda campaign, before, desk: campaign_faults(campaign, desk.today),
    blank=lambda desk: Campaign(from_date=desk.today),
    hint="还没有登记教育活动。按 Ctrl+N 填写活动名称和起止日期，学习和论文就可以归入它。",
    reads=_HELD,
    example=late("courtoffice.areas.study.examples", "campaign"),
)


def _campaign_names(store: Store) -> dict[int, str]:
    rows = store.query("SELECT id, name FROM study_campaign ORDER BY from_date DESC, id DESC")
    return {row["id"]: row["name"] for row in rows}


def _campaigns_on(store: Store, day: date) -> list[int]:
    """Return the campaigns that run on a day, the latest first."""
    rows = store.query(
        "SELECT id FROM study_campaign WHERE from_date <= ? AND (until_date IS NULL OR until_date >= ?)"
        " ORDER BY from_date DESC, id DESC",
        (day, day),
    )
    return [row["id"] for row in rows]


def _item_names(store: Store) -> dict[int, str]:
    rows = store.query(
        "SELECT id, year, month, theme FROM study_plan_item ORDER BY year DESC, month, position, id"
    )
    return {row["id"]: f"{row['year']}年{row['month']}月 {row['theme']}" for row in rows}


def _items_in(store: Store, day: date) -> list[int]:
    """Return the plan items of the day's year, those of its month first."""
    rows = store.query(
        "SELECT id FROM study_plan_item WHERE year = ? ORDER BY month <> ?, month, position, id",
        (day.year, day.month),
    )
    return [row["id"] for row in rows]


LINKS = (
    Linked("study_campaign", _campaign_names, frozenset({"study_campaign"}), _campaigns_on),
    Linked("study_plan_item", _item_names, frozenset({"study_plan_item"}), _items_in),
)
