"""A training begun from the course that was planned: what of it is known already. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from courtoffice.areas.training.records import Participant
from courtoffice.areas.training.records_plan import PlanItem


def session_of(item: PlanItem, today: date) -> dict[str, Any]:
    """Return the values of a new training that a planned course gives, with the officers it assigns.

    It begins today when that is in the planned month, otherwise on the month's first day; the clerk sets the
    day.
    """
    month = (item.year or today.year, item.month or today.month)
    day = today if month == (today.year, today.month) else date(*month, 1)
    return {
        "kind": item.kind,
        "topic": item.course,
        "category": item.category,
        "held_on": day,
        "place": item.place,
        "credit_hours": item.hours,
        "plan_item_id": item.id,
        "participants": tuple(Participant(officer_id=row.officer_id) for row in item.assigned),
    }
