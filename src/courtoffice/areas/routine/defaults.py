"""The routines that a new office begins with, kept as data under ``resources/defaults``."""

from __future__ import annotations

import json
from datetime import date

from courtoffice.areas.routine.records import Routine
from courtoffice.assets import resource
from courtoffice.store import Change


def default_routines(since: date) -> list[Routine]:
    """Return the default routines, in force from a day on."""
    listed = json.loads(resource("defaults", "routines.json").read_text(encoding="utf-8"))
    return [Routine(position=at, valid_from=since, **item) for at, item in enumerate(listed, start=1)]


def fill_routines(change: Change, since: date) -> None:
    """Give a new office its routines, in force from a day on."""
    for routine in default_routines(since):
        change.save(routine)
