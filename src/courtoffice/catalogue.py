"""The whole house without Qt: every area, and what the window and the command line look up in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from courtoffice.area import Area
from courtoffice.areas.events.area import AREA as EVENTS
from courtoffice.areas.matters.area import AREA as MATTERS
from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.posts.area import AREA as POSTS
from courtoffice.areas.review.area import AREA as REVIEW
from courtoffice.areas.routine.area import AREA as ROUTINE
from courtoffice.areas.study.area import AREA as STUDY
from courtoffice.areas.summary.area import AREA as SUMMARY
from courtoffice.areas.training.area import AREA as TRAINING
from courtoffice.attachments import LARGEST
from courtoffice.court import COURT_SETTINGS
from courtoffice.figure import Figure
from courtoffice.late import LateMapping
from courtoffice.period import Period
from courtoffice.register import Desk, Linked, Register
from courtoffice.report import Report
from courtoffice.settings import Setting
from courtoffice.store import Store

AREAS: tuple[Area, ...] = (
    PEOPLE,
    STUDY,
    TRAINING,
    REVIEW,
    POSTS,
    EVENTS,
    MATTERS,
    ROUTINE,
    SUMMARY,
)
REGISTERS: LateMapping[str, Register[Any]] = LateMapping(
    lambda: {register.key: register for area in AREAS for register in area.registers}
)
LINKS: LateMapping[str, Linked] = LateMapping(
    lambda: {linked.table: linked for area in AREAS for linked in area.links}
)
SETTINGS: tuple[Setting[Any], ...] = (
    *COURT_SETTINGS,
    LARGEST,
    *(setting for area in AREAS for setting in area.settings),
)
REPORTS: dict[str, Report] = {report.key: report for area in AREAS for report in area.reports}


def desk(store: Store, today: date) -> Desk:
    """Return the desk at which rules, columns and reports of this office work."""
    return Desk(store, today, LINKS, cautions=tuple(area.cautions for area in AREAS))


def figures(at: Desk, period: Period) -> list[Figure]:
    """Return every figure of a period, area by area."""
    return [figure for area in AREAS for figure in area.figures(at, period)]
