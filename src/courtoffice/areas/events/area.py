"""What events bring to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.events.figures import figures
from courtoffice.areas.events.papers_report import events_report
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.registers_retired import RETIRED_OFFICERS
from courtoffice.areas.events.rows import event_rows
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults
from courtoffice.report import Report, Span


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return register_faults(EVENTS, desk) + register_faults(RETIRED, desk)


AREA = Area(
    key="events",
    title="文化活动",
    registers=(EVENTS, RETIRED, RETIRED_OFFICERS),
    figures=lambda desk, period: figures(event_rows(desk.store, period, desk.today)),
    reports=(Report("events-report", "年度文化活动情况", Span.YEAR, events_report),),
    check=check,
)
