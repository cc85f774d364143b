"""What the window says of a year whose make-up days are not known yet."""

from __future__ import annotations

from courtoffice.calendar_table import workdays
from courtoffice.period import Period
from courtoffice.register import Desk


def unknown_year(desk: Desk, period: Period) -> int | None:
    """Return the first year of a period whose make-up days are unknown, None when they are known."""
    calendar = workdays(desk.store)
    years = dict.fromkeys((period.first.year, period.last.year))
    return next((year for year in years if not calendar.known(year)), None)


def note_words(year: int) -> str:
    """Return the sentence about such a year."""
    return f"{year}年的放假通知还没有录入，节假日和工作日按法定假日推算，调休上班的日子还不准。"


def may_be_published(year: int, desk: Desk) -> bool:
    """Return whether the notice of a year can be out: it comes in the November before."""
    return year <= desk.today.year + 1
