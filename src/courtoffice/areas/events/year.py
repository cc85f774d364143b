"""The year of events at a glance: the four festivals and how they stand, and what is on in each month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from courtoffice.areas.events.records import FOUR_FESTIVALS, Event, RetiredActivity
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.rows import EventRows, event_rows
from courtoffice.areas.events.rules import attendance, festival_day
from courtoffice.areas.events.templates import event_like, last_of_festival
from courtoffice.calendar_days import OPEN_DUES, Entry, Manner
from courtoffice.calendar_table import workdays
from courtoffice.fields import children_of, fields_of
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.workdays import lunar_text

Dues = Callable[[Desk, date, date], list[Entry]]
"""What gives the dues of the routines from one day to another."""
_WEEKDAYS = "一二三四五六日"
_SAID = {
    Manner.DONE: "已开展",
    Manner.OVERDUE: "逾期未开展",
    Manner.SOON: "即将到期",
    Manner.NOT_YET: "未到期",
    Manner.WAIVED: "免办",
    Manner.OTHER: "不算应办",
}


def no_dues(desk: Desk, first: date, last: date) -> list[Entry]:
    """Return nothing: what is known of dues where nobody tells any."""
    return []


@dataclass(frozen=True, slots=True)
class Festival:
    """One of the four festivals in a year: its day, how it stands, and the event held for it (0 is none)."""

    name: str
    day: date
    manner: Manner
    event_id: int
    title: str
    detail: str = ""

    @property
    def day_words(self) -> str:
        """The day as a card shows it: 10月18日（周日，农历九月初九)."""
        weekday = _WEEKDAYS[self.day.weekday()]
        return f"{self.day.month}月{self.day.day}日（周{weekday}，农历{lunar_text(self.day)}）"

    @property
    def state_words(self) -> str:
        """How it stands: 已开展：… with the title of the event."""
        said = _SAID.get(self.manner, "")
        return f"{said}：{self.title}" if self.title else said

    @property
    def wanted(self) -> bool:
        """Whether an event for it is still to be held."""
        return not self.event_id and self.manner in OPEN_DUES


@dataclass(frozen=True, slots=True)
class Line:
    """One event or activity in the list of its month."""

    day: date
    words: str
    register: str
    record_id: int
    detail: str


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the year and what is on in it, by day."""

    first: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class YearOfEvents:
    """The whole year."""

    festivals: tuple[Festival, ...]
    months: tuple[Month, ...]


def year_of_events(desk: Desk, period: Period, dues: Dues = no_dues) -> YearOfEvents:
    """Return the year of a period: its festivals, and its twelve months."""
    rows = event_rows(desk.store, period, desk.today, arranged=True)
    entries = [entry for entry in dues(desk, period.first, period.last) if entry.register == EVENTS.key]
    told = dues is not no_dues
    festivals = [_festival(name, rows, entries, desk.today, told) for name in FOUR_FESTIVALS]
    lines = sorted(
        [*map(_event_line, rows.events), *map(_retired_line, rows.retired)],
        key=lambda line: (line.day, line.register, line.record_id),
    )
    return YearOfEvents(
        tuple(sorted(festivals, key=lambda festival: festival.day)),
        tuple(Month(first, _of_month(lines, first)) for first in months_of(period)),
    )


def months_of(period: Period) -> list[date]:
    """Return the first days of a year's twelve months."""
    first, last = period.first, period.last
    days = (date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13))
    return [day for day in days if day in period]


def begins_festival(desk: Desk, festival: Festival) -> dict[str, Any]:
    """Return the fields that an event for a festival begins with: those of the last one held, if any."""
    calendar = workdays(desk.store)
    events = desk.store.load(Event, "festival = ?", (festival.name,))
    before = last_of_festival(events, festival.name, festival.day.year)
    if before is not None:
        return fields_given(event_like(before, festival.day.year, calendar))
    day = festival.day
    while not calendar.is_workday(day):
        day -= timedelta(days=1)
    return {"held_on": day, "festival": festival.name}


def fields_given(event: Event) -> dict[str, Any]:
    """Return the fields and lists of a new event by name, as a page takes them to begin with."""
    names = [field.name for field in fields_of(Event)] + [child.name for child in children_of(Event)]
    return {name: getattr(event, name) for name in names}


def begins_in(desk: Desk, first: date) -> dict[str, Any]:
    """Return the fields that an event of a month begins with: its day, today's where that is in the month."""
    if (desk.today.year, desk.today.month) == (first.year, first.month):
        return {"held_on": desk.today}
    return {"held_on": next(workdays(desk.store).workdays(first, first + timedelta(days=27)), first)}


def _festival(name: str, rows: EventRows, entries: Iterable[Entry], today: date, told: bool) -> Festival:
    """Return how a festival stands; one without a due, where dues are ``told``, is not asked for."""
    days = [festival_day(name, year) for year in {rows.period.first.year, rows.period.last.year}]
    day = next(found for found in days if found in rows.period)
    held = next((event for event in rows.events if event.festival == name), None)
    due = next((entry for entry in entries if _speaks_of(entry, name, held)), None)
    if due is not None:
        manner = due.manner
    elif held is not None:
        manner = Manner.DONE
    elif told:
        manner = Manner.OTHER
    else:
        manner = Manner.OVERDUE if day < today else Manner.NOT_YET
    detail = "" if due is None else due.detail
    return Festival(name, day, manner, held.id if held else 0, held.title if held else "", detail)


def _speaks_of(entry: Entry, festival: str, held: Event | None) -> bool:
    """Return whether a due is that of a festival: by what it asks for, its record, or its name."""
    if dict(entry.given).get("festival") == festival:
        return True
    return (held is not None and entry.record_id == held.id) or festival in entry.text


def _of_month(lines: Iterable[Line], first: date) -> tuple[Line, ...]:
    return tuple(line for line in lines if (line.day.year, line.day.month) == (first.year, first.month))


def _event_line(event: Event) -> Line:
    day = event.held_on or date.min
    detail = f"{day}　{event.title}\n{event.place}　{attendance(event)}人".strip()
    return Line(day, event.title, EVENTS.key, event.id, detail)


def _retired_line(item: RetiredActivity) -> Line:
    day = item.held_on or date.min
    detail = f"{day}　{item.kind}　{item.title}\n{attendance(item)}人次"
    return Line(day, item.title, RETIRED.key, item.id, detail)
