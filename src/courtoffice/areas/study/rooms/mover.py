"""Moves a session or a plan item to another day: asks what has to be asked, stores it as one change."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from courtoffice.areas.study.moving import Move, movable, moved
from courtoffice.calendar_days import Entry
from courtoffice.cells import read
from courtoffice.errors import Refused
from courtoffice.fields import Field, Kind
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.short_dates import with_year

_TITLE = "移到另一天"
_DAY = Field("day", "日期", Kind.DATE)


def move_entry(bench: Bench, parent: QWidget, entry: Entry, day: date) -> bool:
    """Move what an entry speaks of to a day; return whether it was moved. A refusal is shown."""
    if bench.readonly or not movable(entry):
        return False
    try:
        found = moved(bench.desk, entry.register, entry.record_id, day)
    except Refused as refusal:
        ask.refused(parent, refusal)
        return False
    move = None if found is None else _agreed(parent, found)
    if move is None or bench.change(move.name, move.store) is None:
        return False
    bench.message.emit(move.told)
    return True


def _agreed(parent: QWidget, move: Move) -> Move | None:
    """Return a move that the clerk agrees to, with the reason for a day off; None when he does not."""
    if move.day_off:
        reason = ask.line(parent, "休息日安排", f"{move.day_off}\n原因：")
        if reason is None:
            return None
        move = move.because(reason)
    agreed = not move.asks or ask.question(parent, _TITLE, "\n".join(move.asks), "移动")
    return move if agreed else None


def ask_day(bench: Bench, parent: QWidget, entry: Entry) -> date | None:
    """Ask to which day an entry is to go, typed as 12-5 or with its year; None when none is given."""
    typed = f"{entry.day:%Y-%m-%d}"
    while True:
        answer = ask.line(parent, _TITLE, f"把“{' '.join(entry.text.split())}”移到（如 12-5）：", typed)
        if answer is None:
            return None
        try:
            day = read(_DAY, with_year(answer, bench.year))
        except ValueError as wrong:
            ask.refused(parent, Refused(str(wrong)))
            typed = answer
            continue
        return day if isinstance(day, date) else None
