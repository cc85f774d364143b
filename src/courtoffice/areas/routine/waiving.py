"""Waiving a due (免办) in one step, and finding the record by which one was waived or moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.records import MOVED, WAIVED, RoutineException

OPEN = (State.OVERDUE, State.SOON, State.NOT_YET)
"""How a due stands that may still be waived or moved."""


def due_day(standing: Standing) -> date:
    """Return the day on which a due would fall by its rule, wherever it was moved."""
    moved = standing.exception
    return standing.due.day if moved is None or moved.due_on is None else moved.due_on


def waiver(standing: Standing, reason: str, today: date) -> RoutineException:
    """Return the record that waives an open due; one that was moved before is waived by the same record."""
    blank = RoutineException(routine_id=standing.due.routine.id, due_on=due_day(standing))
    return replace(
        standing.exception or blank, kind=WAIVED, moved_to=None, reason=reason.strip(), decided_on=today
    )


def moving(standing: Standing) -> dict[str, object]:
    """Return the fields with which the record begins that moves a due to another day."""
    return {"routine_id": standing.due.routine.id, "kind": MOVED, "due_on": due_day(standing)}
