"""The month as a calendar for the wall: the entries of the window's calendar, on a landscape page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.routine.month_dues import WHY, month_dues
from courtoffice.areas.study.month import MonthEntries, month_entries
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.calendar_days import OPEN_DUES, Day, Entry, Manner, month_days
from courtoffice.calendar_table import workdays
from courtoffice.official_paper import court_names
from courtoffice.paper.document import Column, Document, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_WEEKDAYS = "一二三四五六日"
_ROOM, _HIGHEST = 129.0, 24.0
"""What the weeks of a page share, and the height that a week without much gets at most, in millimetres."""
_LINE, _PADDING = 4.7, 2.6
"""How high a line of a square is, and what is above and below its lines, in millimetres."""
_MOST = 32
"""An entry wider than this many halves of a character, two lines of a square, is cut."""
_SIGNS = {Manner.DONE: "√", Manner.WAIVED: "×", Manner.WANTED: "□"} | dict.fromkeys(OPEN_DUES, "□")


def wall_calendar(desk: Desk, period: Period) -> Document:
    """Return the calendar of a month (学习月历)."""
    year, month = period.first.year, period.first.month
    registers = {register.key: register for register in (SESSIONS, EVENTS, RETIRED)}
    entries = month_entries(desk, registers, month_dues, year, month)
    days = month_days(year, month, workdays(desk.store), entries.days)
    weeks = tuple(Item((tuple(map(_cell, days[at : at + 7])),)) for at in range(0, len(days), 7))
    court, office = court_names(desk)
    title = f"{year}年{month}月学习月历"
    table = Table(
        columns=tuple(Column(f"星期{name}") for name in _WEEKDAYS),
        body=weeks,
        title=title,
        notes=tuple(_notes(entries, month)),
        row_height=_least_height(weeks),
        landscape=True,
        top=True,
    )
    return Document(title="", blocks=(table,), author=court + office, subject=title)


def _cell(day: Day) -> str:
    """Return what stands in the square of a day; that of another month stays empty."""
    if not day.inside:
        return ""
    head = "　".join(filter(None, (str(day.day.day), day.line, day.mark)))
    return "\n".join([head, *(_line(entry) for entry in day.entries)])


def _line(entry: Entry) -> str:
    text = " ".join(f"{entry.time} {entry.text}".split())
    sign = _SIGNS.get(entry.manner, "")
    return sign + (text if _width(text) <= _MOST else _cut(text))


def _cut(text: str) -> str:
    """Return the beginning of a text that has room with the sign of omission."""
    most = max(at for at in range(len(text)) if _width(text[:at]) <= _MOST - 2)
    return f"{text[:most]}…"


def _width(text: str) -> int:
    """Return the width of a text in halves of a Chinese character."""
    return sum(1 if character.isascii() else 2 for character in text)


def _least_height(weeks: Iterable[Item]) -> float:
    """Return the least height of a week, in millimetres, with which all of them fill one page if they can."""
    natural = [max(map(_height, map(str, week.rows[0]))) for week in weeks]
    full = 0
    while sum(max(full + 1, height) for height in natural) <= _ROOM and full < _HIGHEST:
        full += 1
    return float(full)


def _height(square: str) -> float:
    """Return about how high a square is by its text, in millimetres."""
    lines = sum(1 + (_width(line) - 1) * 2 // _MOST for line in square.splitlines())
    return lines * _LINE + _PADDING


def _notes(entries: MonthEntries, month: int) -> Iterator[str]:
    if entries.monthly:
        yield f"本月应办：{'，'.join(map(_line, entries.monthly))}。"
    every = (entry for entry in (*entries.days, *entries.monthly) if entry.day.month == month)
    waived = [entry for entry in every if entry.manner is Manner.WAIVED]
    if waived:
        yield f"免办：{'；'.join(map(_waiver, waived))}。"
    if _signs(entries.days) or entries.monthly:
        yield "注：□为计划开展或应办，√为已办，×为免办。"


def _waiver(entry: Entry) -> str:
    """Return a waived due with its day and the reason, which is the last line of its detail."""
    reason = entry.detail.rpartition(WHY)[2]
    return f"{entry.day.month}月{entry.day.day}日{entry.text}（{reason}）"


def _signs(days: Iterable[Entry]) -> bool:
    return any(entry.manner in _SIGNS for entry in days)
