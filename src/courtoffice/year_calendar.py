"""The calendar file of a year: what is in the registers with its date, and the dues still open."""

from __future__ import annotations

import hashlib
from pathlib import Path

from courtoffice import catalogue
from courtoffice.areas.routine.month_dues import month_dues
from courtoffice.calendar_days import OPEN_DUES
from courtoffice.court import COURT_CODE, OFFICE_NAME
from courtoffice.exchange.calendar_out import Happening, happenings, write_calendar
from courtoffice.period import Period
from courtoffice.register import Desk

IN_CALENDAR = ("study-sessions", "training-sessions", "review-meetings", "events", "retired-activities")
"""The registers whose records stand in a calendar file."""


def calendar_name(desk: Desk, period: Period) -> str:
    """Return what the calendar of a period is called."""
    return f"{period.label}{desk.store.settings.value(OFFICE_NAME)}日历"


def write_year_calendar(desk: Desk, period: Period, path: Path) -> int:
    """Write the calendar file of a period and return how many entries it has.

    Raises FileTrouble when the file cannot be written.
    """
    found = [one for key in IN_CALENDAR for one in happenings(catalogue.REGISTERS[key], desk, period)]
    found += _open_dues(desk, period)
    office = desk.store.settings.value(COURT_CODE) or "court"
    return write_calendar(path, calendar_name(desk, period), found, desk.today, _short(office))


def _open_dues(desk: Desk, period: Period) -> list[Happening]:
    open_ones = (entry for entry in month_dues(desk, period.first, period.last) if entry.manner in OPEN_DUES)
    return [
        Happening(
            f"due-{_short(entry.text)}-{entry.day}", f"应办：{entry.text}", entry.day, note=entry.detail
        )
        for entry in open_ones
    ]


def _short(name: str) -> str:
    """Return a name as letters that an id may have."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]
