"""What the office's standing rules demand, for the areas that count what was held: one definition for all.

The rules are those of the routines (例行工作), with what was waived or moved; areas know them only by this.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from courtoffice.areas.routine.matching import Deed, State
from courtoffice.areas.routine.records import Routine
from courtoffice.areas.routine.rows import standings_of
from courtoffice.areas.routine.rule_words import cadence_in_words
from courtoffice.period import Period
from courtoffice.store import Store

TABLES = frozenset({"routine", "routine_exception", "holiday"})
"""The tables whose change changes what is demanded, beside those of the records that satisfy it."""


class Demanded(NamedTuple):
    """A day by which something is due, and the record that satisfied it, in time or late."""

    day: date
    held: Deed | None = None


def demanded(store: Store, satisfied_by: str, period: Period, today: date) -> tuple[Demanded, ...]:
    """Return what is due in a period of one kind of record, as it stands on a day; waived dues are none."""
    return tuple(
        Demanded(standing.due.day, standing.deed if standing.state in (State.DONE, State.LATE) else None)
        for standing in standings_of(store, satisfied_by, period, today)
        if standing.state is not State.WAIVED
    )


def rule_in_words(store: Store, satisfied_by: str, day: date) -> str:
    """Return how often the rules in force on a day ask for one kind of record, "" where none does."""
    rules = store.load(
        Routine,
        "satisfied_by = ? AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)",
        (satisfied_by, day, day),
        "position, valid_from, id",
    )
    return "；".join(cadence_in_words(rule) for rule in rules)
