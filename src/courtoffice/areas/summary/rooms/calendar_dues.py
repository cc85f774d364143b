"""What the calendar offers for a due beside beginning its record: to waive it, or to move it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from courtoffice.areas.routine.month_dues import standing_of
from courtoffice.areas.routine.registers import EXCEPTIONS
from courtoffice.areas.routine.waiving import OPEN, moving
from courtoffice.areas.summary.rooms.due_menu import waive
from courtoffice.calendar_days import Entry
from courtoffice.shell.bench import Bench


def add_due_ways(bench: Bench, entry: Entry, menu: QMenu, parent: QWidget) -> None:
    """Add to the menu of an entry what can be done with the due that it shows, if it shows an open one."""
    standing = None if bench.readonly else standing_of(bench.desk, entry)
    if standing is None or standing.state not in OPEN:
        return
    menu.addAction("免办…", partial(waive, bench, standing, parent))
    if standing.exception is None:
        menu.addAction("改期…", partial(bench.begin_record, EXCEPTIONS.key, moving(standing)))
