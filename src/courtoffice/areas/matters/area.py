"""What work plans and supervised matters bring to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.matters.figures import figures
from courtoffice.areas.matters.papers_bulletin import matters_bulletin
from courtoffice.areas.matters.registers import LINKS, MATTERS, TASKS
from courtoffice.areas.matters.rows import matter_rows
from courtoffice.areas.matters.settings import SETTINGS
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults
from courtoffice.report import Report, Span


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return register_faults(MATTERS, desk) + register_faults(TASKS, desk)


AREA = Area(
    key="matters",
    title="工作督办",
    registers=(MATTERS, TASKS),
    links=LINKS,
    settings=SETTINGS,
    figures=lambda desk, period: figures(matter_rows(desk.store, period, desk.today)),
    reports=(Report("matters-bulletin", "督办情况通报", Span.MONTH, matters_bulletin, (Span.YEAR,)),),
    check=check,
)
