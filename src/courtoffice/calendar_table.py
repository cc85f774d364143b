"""The office's own table of holidays and make-up days: read as a calendar, filled and corrected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from courtoffice.store import Change, Store
from courtoffice.workdays import MAKE_UP, SpecialDay, Workdays, notice_known, special_days

PROGRAM, RECKONED, NOTICE, BY_HAND = "程序自带", "按法定假日推算", "放假通知", "手工"
"""Where a day of the table comes from. A reckoned year still waits for its notice."""

_TABLES = frozenset({"holiday"})


def workdays(store: Store) -> Workdays:
    """Return the office's calendar, kept until its table changes.

    A year without a single day in the table is reckoned from the statutory holidays. A year is ``known``
    when the table has a make-up working day of it, or days of its notice.
    """
    return store.derived("calendar.workdays", _TABLES, _read)


def _read(store: Store) -> Workdays:
    rows = store.query("SELECT day, kind, name, source FROM holiday ORDER BY day")
    special = [SpecialDay(date.fromisoformat(row["day"]), row["kind"], row["name"]) for row in rows]
    known = {
        item.day.year
        for item, row in zip(special, rows, strict=True)
        if item.kind == MAKE_UP or row["source"] == NOTICE
    }
    return Workdays(special, known, special_days)


def fill_holidays(change: Change, years: Iterable[int]) -> int:
    """Fill the table for some years from what the program knows; return the number of days written.

    Days of a notice or typed by hand stay as they are. A year that could only be reckoned is filled anew
    once the program knows its notice.
    """
    written = 0
    for year in sorted(set(years)):
        rows = _rows_of(change, year)
        if any(row["source"] == NOTICE for row in rows.values()):
            continue
        source = PROGRAM if notice_known(year) else RECKONED
        days = {item.day: item for item in special_days(year)}
        for day, row in rows.items():
            if row["source"] != BY_HAND and day not in days:
                change.delete("holiday", row["id"])
        for day, item in days.items():
            kept = rows.get(day)
            if kept is None or kept["source"] != BY_HAND:
                written += _put(change, item, source, kept)
    return written


def put_days(change: Change, days: Iterable[SpecialDay], *, source: str = BY_HAND) -> int:
    """Enter special days, in the place of what the table says of the same days; return how many changed.

    With ``source=NOTICE`` they are the whole notice of their years: other days of these years, but for
    those typed by hand, go.
    """
    wanted = {item.day: item for item in days}
    written = 0
    for year in sorted({day.year for day in wanted}):
        rows = _rows_of(change, year)
        for day, row in rows.items():
            if source == NOTICE and row["source"] != BY_HAND and day not in wanted:
                change.delete("holiday", row["id"])
                written += 1
        for day, item in wanted.items():
            if day.year == year:
                written += _put(change, item, source, rows.get(day))
    return written


def _rows_of(change: Change, year: int) -> dict[date, dict[str, Any]]:
    found = change.query(
        "SELECT id, day, kind, name, source FROM holiday WHERE day BETWEEN ? AND ? ORDER BY day",
        (f"{year:04d}-01-01", f"{year:04d}-12-31"),
    )
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
