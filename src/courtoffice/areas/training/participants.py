"""Whom a training may list together: those whom the plan assigns, those of another training."""

from __future__ import annotations

from datetime import date, timedelta

from courtoffice.areas.training.records import Session
from courtoffice.areas.training.records_plan import CANCELLED, PlanItem
from courtoffice.register import Desk

Listed = tuple[str, list[int]]
"""A name and the ids of officers."""

MOST_TRAININGS = 15
_AGO = timedelta(days=400)


def planned(desk: Desk, day: date) -> list[Listed]:
    """Return the courses of the day's year that assign officers, those nearest to its month first."""
    items = desk.store.load(PlanItem, "year = ? AND state <> ?", (day.year, CANCELLED))
    items.sort(key=lambda item: (abs((item.month or 0) - day.month), item.month or 0, item.position or 0))
    return [
        (f"{item.month}月　{item.course}", [row.officer_id for row in item.assigned if row.officer_id])
        for item in items
        if item.assigned
    ]


def listed_before(desk: Desk, day: date) -> list[Listed]:
    """Return the latest trainings up to a day that list officers, the latest first."""
    found = desk.store.load(
        Session, "held_on BETWEEN ? AND ?", (day - _AGO, day), "held_on DESC, starts_at DESC, id DESC"
    )
    return [
        (
            f"{session.held_on:%m.%d}　{session.kind}　{session.topic}",
            [row.officer_id for row in session.participants if row.officer_id],
        )
        for session in found
        if session.participants
    ][:MOST_TRAININGS]
