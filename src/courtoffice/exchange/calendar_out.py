"""The year's dates as a calendar file (.ics, RFC 5545) that phones and other programs take in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from courtoffice.cells import clean
from courtoffice.paper.saving import save
from courtoffice.period import Period
from courtoffice.register import Desk, Register

if TYPE_CHECKING:
    from icalendar import Event

ZONE = ZoneInfo("Asia/Shanghai")
_ONE_DAY = timedelta(days=1)
_LONGEST = 60  # minutes that something without an end takes


@dataclass(frozen=True, slots=True)
class Happening:
    """Something dated: ``key`` stays the same whenever the file is written again.

    ``until`` is the last day; without ``starts`` it takes whole days.
    """

    key: str
    title: str
    day: date
    until: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    note: str = ""


def happenings(register: Register[Any], desk: Desk, period: Period) -> list[Happening]:
    """Return the dated records of a register within a period."""
    return [
        Happening(
            key=f"{register.key}-{record.id}",
            title=_title(register.describe(record, desk), getattr(record, register.dated_by)),
            day=getattr(record, register.dated_by),
            until=getattr(record, "until_date", None),
            starts=getattr(record, "starts_at", None),
            ends=getattr(record, "ends_at", None),
            place=getattr(record, "place", ""),
            note=register.noun,
        )
        for record in register.rows(desk, period)
        if getattr(record, register.dated_by) is not None
    ]


def write_calendar(path: Path, name: str, found: Iterable[Happening], today: date, office: str) -> int:
    """Write a calendar file and return how many entries it has.

    ``office`` makes the ids of entries this office's own. Raises FileTrouble when it cannot be written.
    """
    from icalendar import Calendar  # noqa: PLC0415  # a tenth of a second that no other command needs

    calendar = Calendar()
    calendar.add("prodid", "-//courtoffice//calendar//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean(name))
    calendar.add("x-wr-timezone", ZONE.key)
    events = [_event(one, today, office) for one in found]
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    save(path, calendar.to_ical())
    return len(events)


def _title(words: str, day: date) -> str:
    """Return what a record is called without its day, which the entry has anyway."""
    return words.removeprefix(day.isoformat()).strip() or words


def _event(one: Happening, today: date, office: str) -> Event:
    from icalendar import Event  # noqa: PLC0415  # see write_calendar

    event = Event()
    event.add("uid", f"{one.key}@{office}.courtoffice")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("summary", clean(one.title))
    last = max(one.until or one.day, one.day)
    if one.starts is None:
        event.add("dtstart", one.day)
        event.add("dtend", last + _ONE_DAY)
        event.add("transp", "TRANSPARENT")
    else:
        begins = datetime.combine(one.day, one.starts, ZONE)
        ends = datetime.combine(last, one.ends, ZONE) if one.ends else begins + timedelta(minutes=_LONGEST)
        event.add("dtstart", begins)
        event.add("dtend", max(ends, begins + timedelta(minutes=1)))
    if one.place:
        event.add("location", clean(one.place))
    if one.note:
        event.add("description", clean(one.note, lines=True))
    return event
