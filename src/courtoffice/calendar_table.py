"""The office's own table of holidays and make-up days: read as a calendar, filled, replaced by a notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from courtoffice.holiday_notice import Notice
from courtoffice.store import Change, Store
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay, Workdays, notice_known, special_days

SOURCES = PROGRAM, RECKONED, NOTICE, BY_HAND = "程序自带", "按法定假日推算", "放假通知", "手工"
"""Where a day of the table comes from. A reckoned year still waits for its notice."""

_TABLES = frozenset({"holiday"})
_ROWS = "SELECT id, day, kind, name, source FROM holiday WHERE day BETWEEN ? AND ? ORDER BY day"


@dataclass(frozen=True, slots=True)
class Difference:
    """What a notice makes of one day: what the calendar says of it today, and what it says with the notice.

    None is an ordinary day. ``by_hand`` tells that the clerk has entered what the calendar says today.
    """

    day: date
    before: SpecialDay | None
    after: SpecialDay | None
    by_hand: bool = False

    @property
    def words(self) -> tuple[str, str]:
        """What the day is from now on (what it was, where it becomes ordinary): 休 or 班, and its name."""
        special = self.after or self.before
        return ("", "") if special is None else (special.kind, special.name)

    @property
    def what(self) -> str:
        """The change in a word."""
        if self.before is None:
            return "新增"
        if self.after is None:
            return "取消"
        return "不变" if self.before.kind == self.after.kind else "更改"


def workdays(store: Store) -> Workdays:
    """Return the office's calendar, kept until its table changes.

    A year of which the table has no more than days typed by hand is reckoned, as the program knows it, and
    these days come first. A year is ``known`` when the table has a make-up working day of it or its own
    notice, or when the program knows its make-up days.
    """
    return store.derived("calendar.workdays", _TABLES, _read)


def _read(store: Store) -> Workdays:
    rows = store.query("SELECT day, kind, name, source FROM holiday ORDER BY day")
    special = [SpecialDay(date.fromisoformat(row["day"]), row["kind"], row["name"]) for row in rows]
    both = list(zip(special, (row["source"] for row in rows), strict=True))
    own = [(item, source) for item, source in both if not _of_next_notice(item.day, source)]
    return Workdays(
        special,
        {item.day.year for item, source in own if item.kind == MAKE_UP or source == NOTICE},
        special_days,
        {item.day.year for item, source in own if source != BY_HAND},
    )


def _of_next_notice(day: date, source: str) -> bool:
    """A notice has no day of its own December: what stands there belongs to the 元旦 of the next one."""
    return source == NOTICE and day.month == 12


def fill_holidays(change: Change, years: Iterable[int]) -> int:
    """Fill the table for some years from what the program knows; return the number of days written.

    Days of a notice or typed by hand stay as they are. A year that could only be reckoned is filled anew
    once the program knows its notice.
    """
    written = 0
    for year in sorted(set(years)):
        rows = _rows_of(change, date(year, 1, 1), date(year, 12, 31))
        if any(row["source"] == NOTICE and day.month < 12 for day, row in rows.items()):
            continue
        source = PROGRAM if notice_known(year) else RECKONED
        days = {item.day: item for item in special_days(year)}
        for day, row in rows.items():
            if row["source"] in (PROGRAM, RECKONED) and day not in days:
                change.delete("holiday", row["id"])
        for day, item in days.items():
            kept = rows.get(day)
            if kept is None or kept["source"] in (PROGRAM, RECKONED):
                written += _put(change, item, source, kept)
    return written


def differences(store: Store, notice: Notice) -> list[Difference]:
    """Return what a notice changes, day by day, and which of its days the calendar has already."""
    calendar = workdays(store)
    wanted = {item.day: item for item in notice.days}
    rows = _sources(store.query(_ROWS, _span(*_reach(notice.year))))
    by_hand = {day for day, source in rows.items() if source == BY_HAND}
    there = {item.day: rows.get(item.day, RECKONED) for item in calendar.special_of(notice.year)} | rows
    going = {day for day, source in there.items() if day not in wanted and _goes(day, source, notice.year)}
    return [
        Difference(day, calendar.special(day), wanted.get(day), day in by_hand)
        for day in sorted(going | set(wanted))
    ]


def in_words(found: Iterable[Difference]) -> str:
    """Return in a line what a notice brings: its days off and made up, and what is new, other or gone."""
    told = list(found)
    off, worked = (sum(1 for one in told if one.after and one.after.kind == kind) for kind in (OFF, MAKE_UP))
    counts = Counter(one.what for one in told)
    changes = "，".join(f"{what}{counts[what]}天" for what in ("新增", "更改", "取消") if counts[what])
    return f"放假{off}天，调休上班{worked}天；{changes or '与现有安排相同'}"


def put_notice(change: Change, notice: Notice) -> int:
    """Store a notice in the place of what the table says of its year; return how many days changed.

    Days typed by hand that it does not speak of stay, and those that the next year's notice has brought.
    """
    first, last = _reach(notice.year)
    wanted = {item.day: item for item in notice.days}
    rows = _rows_of(change, first, last)
    written = 0
    for day, row in rows.items():
        if day not in wanted and _goes(day, row["source"], notice.year):
            change.delete("holiday", row["id"])
            written += 1
    return written + sum(_put(change, item, NOTICE, rows.get(day)) for day, item in wanted.items())


def _goes(day: date, source: str, year: int) -> bool:
    """Return whether a day that the notice of a year does not speak of is none of the calendar any more.

    A day typed by hand stays, and one of its December, of which the next notice tells.
    """
    if source == BY_HAND:
        return False
    return day.month < 12 if day.year == year else source == NOTICE


def _reach(year: int) -> tuple[date, date]:
    """Return the days that a notice may speak of: its year and the December before."""
    return date(year - 1, 12, 1), date(year, 12, 31)


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def _sources(rows: Iterable[Any]) -> dict[date, str]:
    return {date.fromisoformat(row["day"]): row["source"] for row in rows}


def _rows_of(change: Change, first: date, last: date) -> Mapping[date, dict[str, Any]]:
    found = change.query(_ROWS, _span(first, last))
    return {date.fromisoformat(row["day"]): dict(row) for row in found}


def _put(change: Change, item: SpecialDay, source: str, row: dict[str, Any] | None) -> int:
    """Write one day unless it stands there already; return 1 when it was written."""
    values = {"day": item.day.isoformat(), "kind": item.kind, "name": item.name, "source": source}
    if row is None:
        change.insert("holiday", values)
        return 1
    if all(row[key] == value for key, value in values.items()):
        return 0
    change.update("holiday", row["id"], values)
    return 1
