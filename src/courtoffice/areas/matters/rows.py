"""What the figures and papers of supervised matters are made from: those of one period, as of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.matters.alerts import Limits
from courtoffice.areas.matters.records import WITHDRAWN, Matter, Task
from courtoffice.areas.matters.settings import BLUE_DAYS, YELLOW_DAYS, limits_on
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store


@dataclass(frozen=True)
class MatterRows:
    """The matters that were in hand in a period, as they stood at the end of the day ``as_of``.

    ``limits`` are the days before a limit at which a matter turned blue or yellow on that day.
    """

    period: Period
    as_of: date
    matters: tuple[Matter, ...] = ()
    limits: Limits = Limits(BLUE_DAYS.default, YELLOW_DAYS.default)

    def counted(self) -> list[Matter]:
        """Return the matters that were opened by the day as of which they are seen."""
        return [item for item in self.matters if item.opened_on is not None and item.opened_on <= self.as_of]


def matter_rows(store: Store, period: Period, today: date) -> MatterRows:
    """Read the matters of a period: those opened in it and those left over from before.

    They are seen as of the period's last day, or of today while the period is still running. A period that
    has not begun has none.
    """
    if period.first > today:
        return MatterRows(period, today, limits=limits_on(store, today))
    where = "opened_on <= ? AND state <> ? AND (closed_on IS NULL OR closed_on >= ?)"
    matters = store.load(Matter, where, (period.last, WITHDRAWN, period.first), "opened_on, id")
    as_of = min(period.last, today)
    return MatterRows(period, as_of, tuple(matters), limits_on(store, as_of))


def tasks_of_year(store: Store, year: int) -> list[Task]:
    """Return the tasks of a year's work plan in their order."""
    return store.load(Task, "year = ?", (year,), "position, id")
