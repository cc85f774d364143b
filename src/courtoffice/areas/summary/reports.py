"""All papers of the house, by the group in which they are listed."""

from __future__ import annotations

from courtoffice.areas.routine.area import AREA as ROUTINE
from courtoffice.areas.summary.area import AREA as SUMMARY
from courtoffice.areas.summary.gather import GATHERED
from courtoffice.errors import Refused
from courtoffice.report import Report

_GENERAL = "综合"


def reports_by_group() -> list[tuple[str, tuple[Report, ...]]]:
    """Return the papers by group: those that draw on all areas first, then area by area."""
    groups = [(_GENERAL, SUMMARY.reports), *((area.title, area.reports) for area in (*GATHERED, ROUTINE))]
    return [(title, reports) for title, reports in groups if reports]


REPORTS: dict[str, Report] = {report.key: report for _, group in reports_by_group() for report in group}
"""Every paper by its key, in the order in which they are listed."""


def report_of(key: str) -> Report:
    """Return a paper; raises Refused for a key that no paper has, such as one of another program version."""
    if key not in REPORTS:
        raise Refused(f"没有“{key}”这份文稿。运行 courtoffice report list 查看全部文稿。")
    return REPORTS[key]
