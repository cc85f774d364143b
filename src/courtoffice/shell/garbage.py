"""Looking through all of memory for what is no longer used: between the clerk's actions, not during one.

With the records of a year in memory Python's own full collection takes as long as turning to another tab, and
it comes whenever enough objects have been made, which is while a tab is being read.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 5 * 60_000
_YOUNG = 10_000  # new objects after which those are looked through that are new
_NEVER = 1_000_000


def collect_at_leisure(parent: QObject) -> QTimer:
    """Have what is old looked through every five minutes only; what is new is as before, in larger lots."""
    gc.set_threshold(_YOUNG, gc.get_threshold()[1], _NEVER)
    timer = QTimer(parent, interval=_EVERY)
    timer.timeout.connect(gc.collect)
    timer.start()
    return timer


def collect_from_now_on() -> None:
    """Take up the search, which a start goes without (see :mod:`courtoffice.cli`); all that it made stays."""
    gc.freeze()
    gc.enable()
