"""The stretch of time that a figure or a paper speaks of: a statistical year, or one month of it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a month when ``month`` is given.

    ``starts_in`` is the month in which the statistical year begins: 1 for the calendar year; with 12 the
    year 2026 runs from December 2025 to November 2026, as some courts count.
    """

    year: int
    month: int | None = None
    starts_in: int = 1

    @property
    def first(self) -> date:
        """The first day."""
        if self.month is not None:
            return date(self.year, self.month, 1)
        return date(self.year - (self.starts_in > 1), self.starts_in, 1)

    @property
    def last(self) -> date:
        """The last day."""
        if self.month is not None:
            return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])
        following = Period(self.year + 1, starts_in=self.starts_in)
        return following.first - timedelta(days=1)

    @property
    def label(self) -> str:
        """The period as papers name it: 2026年, or 2026年3月."""
        return f"{self.year}年" if self.month is None else f"{self.year}年{self.month}月"

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def previous_year(self) -> Period:
        """Return the same period one year before, for 同比."""
        return Period(self.year - 1, self.month, self.starts_in)


def year_of(day: date, starts_in: int = 1) -> int:
    """Return the statistical year that a day belongs to."""
    return day.year + (starts_in > 1 and day.month >= starts_in)
