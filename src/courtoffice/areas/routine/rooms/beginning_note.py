"""What the overview of a young file says of its routines, with the way to count from the year's begin."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from courtoffice.areas.routine.beginning import begin_on, begun_on, begun_words, year_begin
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.official_paper import day_in_words
from courtoffice.shell import ask
from courtoffice.shell.banner import Note
from courtoffice.shell.bench import Bench


def beginning_note(bench: Bench) -> Note | None:
    """Return what is said of the day from which the routines count, None in a file no longer young."""
    desk = bench.desk
    day = begun_on(desk)
    first = None if day is None else year_begin(day, desk.store.settings.value(STATISTICAL_YEAR_STARTS))
    if day is None or first is None or first == day or day not in bench.period():
        return None
    if bench.readonly:
        return Note(begun_words(day))
    return Note(begun_words(day), f"从{first.month}月{first.day}日起补录…", partial(count_from_begin, bench))


def count_from_begin(bench: Bench, window: QWidget) -> None:
    """Ask, and have the routines begin with the year, so that what was held before can be entered."""
    desk = bench.desk
    day = begun_on(desk)
    if day is None:
        return
    first = year_begin(day, desk.store.settings.value(STATISTICAL_YEAR_STARTS))
    words = (
        f"例行工作改为从{day_in_words(first)}起计。此后，{day_in_words(day)}以前没有登记的也列为逾期未办，"
        "可以逐次补录，确不办理的登记免办。要改吗？"
    )
    if not ask.question(window, "从年初起补录", words, "改为年初起计"):
        return
    if bench.change("例行工作从年初起计", lambda change: begin_on(change, desk, first)):
        bench.message.emit("例行工作已改为从年初起计，可以撤销。")
