"""Everything that the routines' figures and papers of a period are made from, read in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from courtoffice.areas.routine.deeds import TABLES, deeds
from courtoffice.areas.routine.dues import dues_of
from courtoffice.areas.routine.matching import Standing, standings
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.calendar_table import workdays
from courtoffice.period import Period
from courtoffice.store import Store

_TABLES = TABLES | {"routine", "routine_exception", "holiday"}


@dataclass(frozen=True)
class RoutineRows:
    """How the dues of every routine of a period stand on a day."""

    standings: tuple[tuple[Routine, tuple[Standing, ...]], ...]

    def every(self) -> list[Standing]:
        """Return all standings, by day."""
        found = [standing for _, each in self.standings for standing in each]
        return sorted(found, key=lambda standing: (standing.due.day, standing.due.routine.position or 0))


def routine_rows(store: Store, period: Period, today: date) -> RoutineRows:
    """Read how the dues of a period stand, kept until one of the records changes.

    A due is matched with all dues of the statistical year, so that a month tells what the year tells.
    """
    key = f"routine.rows:{period}:{today}"
    return store.derived(key, _TABLES, lambda kept: _read(kept, period, today))


def _read(store: Store, period: Period, today: date) -> RoutineRows:
    year = Period(period.year, None, period.starts_in)
    wide = year if period.month is None or period.last <= year.last else period
    exceptions = store.load(RoutineException, order="due_on, id")
    found = []
    for routine in store.load(Routine, order="position, id"):
        dues = dues_of(routine, wide, workdays(store))
        own = [item for item in exceptions if item.routine_id == routine.id]
        stood = standings(dues, deeds(store, routine.satisfied_by, wide), own, today)
        found.append((routine, tuple(one for one in stood if one.due.day in period)))
    return RoutineRows(tuple(found))
