"""What the days of a calendar sheet hold: sessions, plan items still to be held, what others have, dues."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from courtoffice.areas.study.records import ALL_OFFICERS, BRANCH, CANCELLED, DONE, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.areas.study.rows import held_items
from courtoffice.calendar_days import Entry, Manner, shown_days
from courtoffice.official_paper import hours_in_words
from courtoffice.register import Desk, Register

OTHERS = ("training-sessions", "events", "retired-activities")
"""The registers of other areas that show in the calendar too, where the house has them."""
Dues = Callable[[Desk, date, date], list[Entry]]
"""Gives the dues of the office's routines from one day to another, which study knows only by this."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan item of a month as the list beside the calendar shows it."""

    item: PlanItem
    held: bool
    text: str


@dataclass(frozen=True, slots=True)
class MonthEntries:
    """What a month's sheet shows: entries of its days, and dues of the month as a whole."""

    days: tuple[Entry, ...]
    monthly: tuple[Entry, ...]


def no_dues(desk: Desk, first: date, last: date) -> list[Entry]:
    """Return no dues, for a house without routines."""
    return []


def month_entries(
    desk: Desk, registers: Mapping[str, Register[Any]], dues: Dues, year: int, month: int
) -> MonthEntries:
    """Return everything of a month's sheet.

    A due that a record on the sheet has satisfied is not shown beside that record.
    """
    sheet = shown_days(year, month)
    first, last = sheet[0], sheet[-1]
    days = study_entries(desk, first, last) + other_entries(desk, registers, first, last)
    shown = {(entry.register, entry.record_id) for entry in days}
    found = dues(desk, first, last)
    days += [due for due in found if not due.monthly and (due.register, due.record_id) not in shown]
    monthly = (due for due in found if due.monthly and (due.day.year, due.day.month) == (year, month))
    return MonthEntries(tuple(days), tuple(monthly))


def study_entries(desk: Desk, first: date, last: date) -> list[Entry]:
    """Return what study has from ``first`` to ``last``: what was held and what is still to be held."""
    sessions = desk.store.load(
        Session, "held_on BETWEEN ? AND ?", (first, last), "held_on, starts_at, id", children=False
    )
    entries = [_session(session, desk) for session in sessions]
    return entries + [_item(item) for item in _waiting(desk, first, last)]


def other_entries(desk: Desk, registers: Mapping[str, Register[Any]], first: date, last: date) -> list[Entry]:
    """Return what other areas have from ``first`` to ``last``, where the house has them."""
    found = (registers[key] for key in OTHERS if key in registers)
    return [entry for register in found for entry in entries_of(register, desk, first, last)]


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


def _scope(item: PlanItem) -> str:
    return (item.branch or item.body) if item.body == BRANCH else item.body


def _short(scope: str) -> str:
    """Return what a narrow cell calls a body."""
    return {"党组中心组": "中心组", ALL_OFFICERS: "全院"}.get(scope, scope)
