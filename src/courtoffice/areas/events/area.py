"""What events bring to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.events.figures import figures
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.rows import event_rows
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return register_faults(EVENTS, desk) + register_faults(RETIRED, desk)


AREA = Area(
    key="events",
    title="文化活动",
    registers=(EVENTS, RETIRED),
    figures=lambda desk, period: figures(event_rows(desk.store, period)),
    check=check,
)
