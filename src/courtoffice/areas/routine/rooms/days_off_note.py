"""What the window says of a year whose notice of days off has not been entered, with the way to enter it."""

from __future__ import annotations

from functools import partial

from courtoffice import calendar_note
from courtoffice.late import late
from courtoffice.shell.banner import Note
from courtoffice.shell.bench import Bench

_open_dialog = late("courtoffice.areas.routine.rooms.holiday_dialog", "open_dialog")


def days_off_note(bench: Bench) -> Note | None:
    """Return what is said of the year shown, None when its make-up days are known."""
    year = calendar_note.unknown_year(bench.desk, bench.period())
    if year is None:
        return None
    words = calendar_note.note_words(year)
    if bench.readonly or not calendar_note.may_be_published(year, bench.desk):
        return Note(words)
    return Note(words, "录入放假通知…", partial(_open_dialog, bench, year))
