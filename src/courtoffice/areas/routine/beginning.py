"""The first weeks of an office file: its routines count from the day it was made, or from the year on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from courtoffice.areas.routine.records import Routine
from courtoffice.official_paper import day_in_words
from courtoffice.period import Period, year_of
from courtoffice.register import Desk
from courtoffice.store import Change

_TOLD = timedelta(days=31)
"""So long after the first day it is said from when on the routines count."""


def begun_on(desk: Desk) -> date | None:
    """Return the day on which all routines of a young file begin, None for any other file.

    A file is young for a month, as long as nobody has given a routine another first day; one whose routines
    begin with its year has nothing to be told.
    """
    days = {row["day"] for row in desk.store.query("SELECT DISTINCT valid_from AS day FROM routine")}
    if len(days) != 1 or None in days:
        return None
    day = date.fromisoformat(days.pop())
    return day if day <= desk.today <= day + _TOLD else None


def year_begin(day: date, starts_in: int) -> date:
    """Return the first day of the statistical year of a day."""
    return Period(year_of(day, starts_in), None, starts_in).first


def begun_words(day: date) -> str:
    """Return the sentence about the day from which the routines count."""
    return f"例行工作从{day_in_words(day)}起计，这一天以前的不算应办，也不算逾期。"


def begin_on(change: Change, desk: Desk, day: date) -> int:
    """Have every routine begin on a day; return how many changed."""
    later = [item for item in desk.store.load(Routine) if item.valid_from is None or item.valid_from > day]
    for item in later:
        change.save(replace(item, valid_from=day))
    return len(later)
