"""Which backups are kept as they grow old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

DAILY_DAYS = 14
WEEKLY_WEEKS = 8
MONTHLY_MONTHS = 24


def kept(stamps: Iterable[datetime], today: date) -> set[datetime]:
    """Return which of the backups made at those times are kept.

    All of today, and of any later day that a wrong clock has written; the newest of each day for 14 days, of
    each week (from Monday) for 8 weeks and of each month for 24 months, the current ones included; and the
    newest of all.
    """
    ordered = sorted(stamps)
    keep = {stamp for stamp in ordered if stamp.date() >= today}
    keep |= set(ordered[-1:])
    newest: dict[tuple[str, date], datetime] = {}
    for stamp in ordered:
        day = stamp.date()
        if (today - day).days < DAILY_DAYS:
            newest["day", day] = stamp
        if (_monday(today) - _monday(day)).days < 7 * WEEKLY_WEEKS:
            newest["week", _monday(day)] = stamp
        if 12 * (today.year - day.year) + today.month - day.month < MONTHLY_MONTHS:
            newest["month", day.replace(day=1)] = stamp
    return keep | set(newest.values())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
