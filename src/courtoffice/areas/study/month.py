"""What study has in the days of a calendar sheet: sessions, plan items still to be held, collective days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from courtoffice.areas.study.records import ALL_OFFICERS, BRANCH, CANCELLED, DONE, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.areas.study.rows import collective_days_of, held_items
from courtoffice.calendar_days import Entry, Manner
from courtoffice.official_paper import hours_in_words
from courtoffice.period import Period
from courtoffice.register import Desk, Register

TABLES = frozenset({"study_session", "study_plan_item", "holiday", "setting"})
"""The tables whose change shows in the calendar."""
COLLECTIVE_DAY = "集中学习日"


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan item of a month as the list beside the calendar shows it."""

    item: PlanItem
    held: bool
    text: str


def study_entries(desk: Desk, first: date, last: date) -> list[Entry]:
    """Return what study has from ``first`` to ``last``: what was held and what is still to be held."""
    sessions = desk.store.load(
        Session, "held_on BETWEEN ? AND ?", (first, last), "held_on, starts_at, id", children=False
    )
    entries = [_session(session, desk) for session in sessions]
    entries += [_item(item) for item in _waiting(desk, first, last)]
    studied = {session.held_on for session in sessions if session.body == ALL_OFFICERS}
    for day in _collective_days(desk, first, last):
        if day not in studied:
            detail = f"{COLLECTIVE_DAY}，全院干警应当集中学习，还没有登记"
            entries.append(Entry(day, COLLECTIVE_DAY, Manner.WANTED, SESSIONS.key, detail=detail))
    return entries


def month_plan(desk: Desk, year: int, month: int) -> list[Planned]:
    """Return the plan items of a month that are not cancelled, with whether each was held."""
    items = desk.store.load(
        PlanItem, "year = ? AND month = ? AND state <> ?", (year, month, CANCELLED), "position, id"
    )
    held = held_items(desk.store)
    return [
        Planned(item, item.state == DONE or item.id in held, f"{_scope(item)}：{item.theme}")
        for item in items
    ]


def entries_of(register: Register[Any], desk: Desk, first: date, last: date) -> list[Entry]:
    """Return the records of another register that are dated within a stretch of time, as plain entries."""
    where = f"{register.dated_by} BETWEEN ? AND ?"
    records = desk.store.load(register.record, where, (first, last), register.order, children=False)
    return [_plain(record, register, desk) for record in records]


def _plain(record: Any, register: Register[Any], desk: Desk) -> Entry:
    words = register.describe(record, desk)
    day = getattr(record, register.dated_by)
    starts_at = getattr(record, "starts_at", None)
    return Entry(
        day=day,
        text=words.removeprefix(str(day)).strip(),
        manner=Manner.OTHER,
        register=register.key,
        record_id=record.id,
        time=f"{starts_at:%H:%M}" if starts_at else "",
        detail=words,
    )


def _session(session: Session, desk: Desk) -> Entry:
    hours = hours_in_words(session.starts_at, session.ends_at)
    scope = (session.branch or session.body) if session.body == BRANCH else session.body
    parts = (f"{scope} {hours}".strip(), session.topic, session.place)
    chair = desk.name("officer", session.chair_id)
    detail = "\n".join(filter(None, (*parts, f"主持：{chair}" if chair else "")))
    return Entry(
        day=session.held_on or date.min,
        text=f"{_short(scope)} {session.topic}",
        manner=Manner.HELD,
        register=SESSIONS.key,
        record_id=session.id,
        time=f"{session.starts_at:%H:%M}" if session.starts_at else "",
        detail=detail,
    )


def _item(item: PlanItem) -> Entry:
    return Entry(
        day=item.planned_on or date.min,
        text=f"计划 {item.theme}",
        manner=Manner.WANTED,
        register=PLAN_ITEMS.key,
        record_id=item.id,
        detail=f"计划：{_scope(item)}\n{item.theme}\n{item.content}".strip(),
    )


def _waiting(desk: Desk, first: date, last: date) -> list[PlanItem]:
    """Return the plan items with a day in a stretch of time for which no session is registered."""
    return desk.store.load(
        PlanItem,
        "planned_on BETWEEN ? AND ? AND state NOT IN (?, ?)"
        " AND NOT EXISTS (SELECT 1 FROM study_session WHERE plan_item_id = study_plan_item.id)",
        (first, last, DONE, CANCELLED),
        "planned_on, position, id",
    )


def _collective_days(desk: Desk, first: date, last: date) -> Iterable[date]:
    months = sorted({(day.year, day.month) for day in (first, last)} | _middle(first, last))
    days = (day for month in months for day in collective_days_of(desk.store, Period(*month)))
    return (day for day in days if first <= day <= last)


def _middle(first: date, last: date) -> set[tuple[int, int]]:
    """Return the month that lies whole within a sheet."""
    middle = first + (last - first) / 2
    return {(middle.year, middle.month)}


def _scope(item: PlanItem) -> str:
    return (item.branch or item.body) if item.body == BRANCH else item.body


def _short(scope: str) -> str:
    """Return what a narrow cell calls a body."""
    return {"党组中心组": "中心组", ALL_OFFICERS: "全院"}.get(scope, scope)
