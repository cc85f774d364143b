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
class Rule:
    """A standing rule: its versions, the oldest first, and how the dues of a period stand."""

    versions: tuple[Routine, ...]
    standings: tuple[Standing, ...]

    @property
    def key(self) -> str:
        """What its figures are called: by its first version, so that a changed rule keeps its figures."""
        return f"routine.{min(version.id for version in self.versions)}"

    def begins_within(self, period: Period) -> date | None:
        """Return the day of a period before which the rule asked for nothing, None where there is none."""
        days = [version.valid_from for version in self.versions if version.valid_from is not None]
        begun = min(days, default=None) if len(days) == len(self.versions) else None
        return begun if begun is not None and period.first < begun <= period.last else None


@dataclass(frozen=True)
class RoutineRows:
    """How the dues of every rule that is in force in a period stand on a day."""

    rules: tuple[Rule, ...]

    def every(self) -> list[Standing]:
        """Return all standings, by day."""
        found = [standing for rule in self.rules for standing in rule.standings]
        return sorted(found, key=lambda standing: (standing.due.day, standing.due.routine.position or 0))


def routine_rows(store: Store, period: Period, today: date) -> RoutineRows:
    """Read how the dues of a period stand, kept until one of the records changes.

    A due is matched with all dues of the statistical year, so that a month tells what the year tells, and
    with those of the years around it of which there are records: no record satisfies a due in each of them.
    """
    key = f"routine.rows:{period}:{today}"
    return store.derived(key, _TABLES, lambda kept: _read(kept, period, today))


def standings_of(store: Store, satisfied_by: str, period: Period, today: date) -> list[Standing]:
    """Return how the dues of a period stand that ask for records of one kind, by whatever rule."""
    rules: dict[str, list[Routine]] = {}
    for routine in store.load(Routine, "satisfied_by = ?", (satisfied_by,), "position, valid_from, id"):
        rules.setdefault(routine.name, []).append(routine)
    exceptions = store.load(RoutineException, order="due_on, id")
    return [
        standing
        for versions in rules.values()
        for standing in _standings(store, versions, _wide(period), exceptions, today)
        if standing.due.day in period
    ]


def _wide(period: Period) -> Period:
    """Return the statistical year of a period, the period itself where it is longer."""
    year = Period(period.year, None, period.starts_in)
    return year if period.last <= year.last else period


def _read(store: Store, period: Period, today: date) -> RoutineRows:
    wide = _wide(period)
    exceptions = store.load(RoutineException, order="due_on, id")
    rules: dict[str, list[Routine]] = {}
    for routine in store.load(Routine, order="position, valid_from, id"):
        rules.setdefault(routine.name, []).append(routine)
    found = []
    for versions in rules.values():
        stood = [
            standing
            for kind in dict.fromkeys(version.satisfied_by for version in versions)
            for standing in _standings(
                store, [one for one in versions if one.satisfied_by == kind], wide, exceptions, today
            )
            if standing.due.day in period
        ]
        if stood or any(_in_force(version, period) for version in versions):
            found.append(Rule(tuple(versions), tuple(stood)))
    return RoutineRows(tuple(found))


def _standings(
    store: Store, versions: list[Routine], wide: Period, exceptions: list[RoutineException], today: date
) -> list[Standing]:
    """Return how the dues of routines that ask for the same records stand, all matched together."""
    calendar, ids = workdays(store), {version.id for version in versions}
    done = deeds(store, versions[0].satisfied_by, wide)
    own = [item for item in exceptions if item.routine_id in ids]
    days = [deed.day for deed in done] + [item.due_on for item in own if item.due_on is not None]
    years = [
        *([Period(wide.year - 1, None, wide.starts_in)] if any(day < wide.first for day in days) else []),
        wide,
        *([Period(wide.year + 1, None, wide.starts_in)] if any(day > wide.last for day in days) else []),
    ]
    dues = [due for year in years for version in versions for due in dues_of(version, year, calendar)]
    return standings(sorted(dues, key=lambda due: (due.day, due.name)), done, own, today)


def _in_force(routine: Routine, period: Period) -> bool:
    begun = routine.valid_from is None or routine.valid_from <= period.last
    return begun and (routine.valid_until is None or routine.valid_until >= period.first)
