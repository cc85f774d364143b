"""A new event made from one of another year: what stays, what is asked anew, on which day it falls. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from courtoffice.areas.events.records import FOUR_FESTIVALS, Event, Partner
from courtoffice.areas.events.rules import festival_day
from courtoffice.workdays import Workdays

_ONE_DAY = timedelta(days=1)


def event_like(before: Event, year: int, workdays: Workdays) -> Event:
    """Return a new event of a year like one held before.

    Title, theme, kind, place, organiser, partners and content stay; who came, how many and what it cost are
    registered anew. A festival's event keeps its distance in days from the festival; any other falls on the
    same day of the year. A day off gives way to the working day before it.
    """
    return replace(
        before,
        id=0,
        held_on=_day_in(before, year, workdays),
        until_date=None,
        title=_of_year(before, year),
        counted=None,
        cost=None,
        note="",
        participants=(),
        partners=tuple(Partner(name=partner.name) for partner in before.partners),
    )


def last_of_festival(events: Iterable[Event], festival: str, year: int) -> Event | None:
    """Return the latest event of a festival held before a year, None where there was none."""
    held = [event for event in events if event.festival == festival and event.held_on is not None]
    earlier = [event for event in held if event.held_on is not None and event.held_on.year < year]
    return max(earlier, key=lambda event: (event.held_on or date.min, event.id), default=None)


def _day_in(before: Event, year: int, workdays: Workdays) -> date | None:
    if before.held_on is None:
        return None
    if before.festival in FOUR_FESTIVALS:
        distance = before.held_on - festival_day(before.festival, before.held_on.year)
        day = festival_day(before.festival, year) + distance
    else:
        leap = (before.held_on.month, before.held_on.day) == (2, 29)
        day = before.held_on.replace(year=year, day=28 if leap else before.held_on.day)
    while not workdays.is_workday(day):
        day -= _ONE_DAY
    return day


def _of_year(before: Event, year: int) -> str:
    """Return the title with the year in it turned to the new one."""
    if before.held_on is None:
        return before.title
    return before.title.replace(f"{before.held_on.year}年", f"{year}年")
