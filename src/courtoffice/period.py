"""The stretch of time that a figure or a paper speaks of: a statistical year, a quarter, or a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a month when ``month`` is given, or a quarter of the calendar when ``quarter`` is.

    ``starts_in`` is the month in which the statistical year begins: 1 for the calendar year; with 12 the
    year 2026 runs from December 2025 to November 2026, as some courts count.
    """

    year: int
    month: int | None = None
    starts_in: int = 1
    quarter: int | None = None

    @property
    def is_year(self) -> bool:
        """Whether this is a whole statistical year."""
        return self.month is None and self.quarter is None

    @property
    def key(self) -> str:
        """The period as the office file keeps it: 2026, 2026-Q1 or 2026-03."""
        if self.quarter is not None:
            return f"{self.year}-Q{self.quarter}"
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"

    @property
    def first(self) -> date:
        """The first day."""
        if self.month is not None:
            return date(self.year, self.month, 1)
        if self.quarter is not None:
            return date(self.year, 3 * self.quarter - 2, 1)
        return date(self.year - (self.starts_in > 1), self.starts_in, 1)

    @property
    def last(self) -> date:
        """The last day."""
        if self.month is not None:
            return date(self.year + self.month // 12, self.month % 12 + 1, 1) - _ONE_DAY
        if self.quarter is not None:
            return Period(self.year, 3 * self.quarter).last
        following = Period(self.year + 1, starts_in=self.starts_in)
        return following.first - _ONE_DAY

    @property
    def label(self) -> str:
        """The period as papers name it: 2026年, 2026年第一季度, or 2026年3月."""
        if self.quarter is not None:
            return f"{self.year}年第{'一二三四'[self.quarter - 1]}季度"
        return f"{self.year}年" if self.month is None else f"{self.year}年{self.month}月"

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def previous_year(self) -> Period:
        """Return the same period one year before, for 同比."""
        return Period(self.year - 1, self.month, self.starts_in, self.quarter)


def year_of(day: date, starts_in: int = 1) -> int:
    """Return the statistical year that a day belongs to."""
    return day.year + (starts_in > 1 and day.month >= starts_in)


def period_of(key: str, starts_in: int = 1) -> Period:
    """Return the period that a key of :attr:`Period.key` names; raises ValueError for another text."""
    year, _, part = key.partition("-")
    if part.startswith("Q"):
        return Period(int(year), None, starts_in, int(part[1:]))
    return Period(int(year), int(part) if part else None, starts_in)
