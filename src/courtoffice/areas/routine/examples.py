"""An example for the blank list of days off."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.routine.records import Holiday
from courtoffice.register import Desk


def holiday(desk: Desk) -> Holiday:
    """Return New Year's Day of the next year."""
    return Holiday(day=date(desk.today.year + 1, 1, 1), kind="休", name="元旦")
