"""The days of a month as a wall calendar shows them: lunar date, holidays, and what is on each day."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from courtoffice.workdays import OFF, Workdays, double_ninth, lunar_text

_FESTIVALS = {(3, 8): "妇女节", (5, 4): "青年节", (6, 1): "儿童节"}
"""Days of a part of the people that the office keeps, which the table of holidays does not have."""


class Manner(Enum):
    """How an entry stands in the calendar, in the order in which a day shows its entries.

    HELD is a record of study, WANTED planned and not held yet, OTHER a record of another area. The others are
    dues: late already, soon to be late, with time left, done by a record, and waived.
    """

    HELD = "held"
    OVERDUE = "overdue"
    SOON = "soon"
    WANTED = "wanted"
    NOT_YET = "not yet"
    DONE = "done"
    WAIVED = "waived"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day. ``record_id`` 0 is not a record yet: to open it means to begin one.

    ``given`` are the fields, by name, that such a record begins with. ``monthly`` entries belong to the month
    of their day and not to the day.
    """

    day: date
    text: str
    manner: Manner
    register: str = ""
    record_id: int = 0
    time: str = ""
    detail: str = ""
    given: tuple[tuple[str, Any], ...] = ()
    monthly: bool = False


OPEN_DUES = (Manner.OVERDUE, Manner.SOON, Manner.NOT_YET)
"""How dues stand that wait for a record."""


_STRENGTH = (
    Manner.OVERDUE,
    Manner.SOON,
    Manner.HELD,
    Manner.WANTED,
    Manner.NOT_YET,
    Manner.DONE,
    Manner.OTHER,
    Manner.WAIVED,
)
"""What a day with room for one mark is marked by: the first of these that it has."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar.

    ``line`` stands beside the date: the holiday, the festival, or else the lunar date. ``mark`` is 休, 班 or
    "". ``free`` days are not worked.
    """

    day: date
    inside: bool
    line: str
    festive: bool
    mark: str
    free: bool
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallMonth:
    """A month among the twelve of a year: its sheet, and what belongs to the month as a whole."""

    year: int
    month: int
    days: tuple[Day, ...]
    monthly: tuple[Entry, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """Return every entry of the month: those of its own days, then those of the whole month."""
        inside = (entry for day in self.days if day.inside for entry in day.entries)
        return (*inside, *self.monthly)

    def count(self, manner: Manner) -> int:
        """Return how many entries of the month stand in one way."""
        return sum(1 for entry in self.entries() if entry.manner is manner)


def strongest(entries: Iterable[Entry]) -> Manner | None:
    """Return how a day with room for one mark is marked, None for a day without entries."""
    there = {entry.manner for entry in entries}
    return next((manner for manner in _STRENGTH if manner in there), None)


def shown_days(year: int, month: int) -> list[date]:
    """Return the days of a month's sheet, from the Monday before it to the Sunday after it."""
    return [day for week in calendar.Calendar().monthdatescalendar(year, month) for day in week]


def month_days(
    year: int, month: int, workdays: Workdays, entries: Iterable[Entry] = (), *, lunar: bool = True
) -> tuple[Day, ...]:
    """Return the days of a month's sheet with their entries, those of a day in the order of their time.

    Without ``lunar`` only holidays and festivals stand beside the dates.
    """
    on: dict[date, list[Entry]] = {}
    for entry in entries:
        on.setdefault(entry.day, []).append(entry)
    return tuple(_days(year, month, workdays, on, lunar=lunar))


def _days(
    year: int, month: int, workdays: Workdays, on: Mapping[date, list[Entry]], *, lunar: bool
) -> Iterator[Day]:
    for day in shown_days(year, month):
        special = workdays.special(day)
        name = _name(day, workdays)
        yield Day(
            day=day,
            inside=day.month == month,
            line=name or (_lunar(day) if lunar else ""),
            festive=bool(name),
            mark="" if special is None else special.kind,
            free=not workdays.is_workday(day),
            entries=tuple(sorted(on.get(day, ()), key=_order)),
        )


def _order(entry: Entry) -> tuple[int, str, int]:
    return (list(Manner).index(entry.manner), entry.time or "~", entry.record_id)


def _name(day: date, workdays: Workdays) -> str:
    """Return the holiday that begins on a day, or the festival that falls on it, "" for neither."""
    special, before = workdays.special(day), workdays.special(day - timedelta(days=1))
    if special is not None and special.kind == OFF:
        begins = before is None or before.kind != OFF or before.name != special.name
        if begins:
            return special.name
    if day == double_ninth(day.year):
        return "重阳节"
    return _FESTIVALS.get((day.month, day.day), "")


def _lunar(day: date) -> str:
    """Return the lunar day, on the first of a lunar month that month."""
    month, _, rest = lunar_text(day).partition("月")
    return f"{month}月" if rest == "初一" else rest
