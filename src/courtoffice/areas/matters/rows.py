"""What the figures and papers of supervised matters are made from: those of one period, as of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.matters.records import WITHDRAWN, Matter, Task
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store


@dataclass(frozen=True)
class MatterRows:
    """The matters that were in hand in a period, as they stood at the end of the day ``as_of``."""

    period: Period
    as_of: date
    matters: tuple[Matter, ...] = ()


def matter_rows(store: Store, period: Period, today: date) -> MatterRows:
    """Read the matters of a period: those opened in it and those left over from before.

    They are seen as of the period's last day, or of today while the period is still running. A period that
    has not begun has none.
    """
    if period.first > today:
        return MatterRows(period, today)
    where = "opened_on <= ? AND state <> ? AND (closed_on IS NULL OR closed_on >= ?)"
    matters = store.load(Matter, where, (period.last, WITHDRAWN, period.first), "opened_on, id")
    return MatterRows(period, min(period.last, today), tuple(matters))


def tasks_of_year(store: Store, year: int) -> list[Task]:
    """Return the tasks of a year's work plan in their order."""
    return store.load(Task, "year = ?", (year,), "position, id")
