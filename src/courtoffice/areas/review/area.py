"""What case review brings to the house."""

from __future__ import annotations

from typing import Any

from courtoffice.area import Area
from courtoffice.areas.review.cautions import measures_open
from courtoffice.areas.review.deadlines import DEADLINES
from courtoffice.areas.review.figures import figures
from courtoffice.areas.review.links import LINKS
from courtoffice.areas.review.papers_bulletin import review_bulletin
from courtoffice.areas.review.papers_charts import charts_paper
from courtoffice.areas.review.papers_report import review_report
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.areas.review.registers_results import DEPARTMENT_RESULTS, OFFICER_RESULTS
from courtoffice.areas.review.rows import review_rows
from courtoffice.areas.review.settings_measures import MEASURE_SETTINGS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults
from courtoffice.report import Report, Span

_REGISTERS: tuple[Register[Any], ...] = (
    REVIEWS,
    OBJECTIONS,
    RECTIFICATIONS,
    MEETINGS,
    BULLETINS,
    REPORTS,
    MEASURES,
    CASES,
    DRAWS,
    STANDARDS,
)


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [fault for register in _REGISTERS for fault in register_faults(register, desk)]


AREA = Area(
    key="review",
    title="质量评查",
    registers=(*_REGISTERS, OFFICER_RESULTS, DEPARTMENT_RESULTS),
    links=LINKS,
    settings=(*DEADLINES, *MEASURE_SETTINGS),
    figures=lambda desk, period: figures(review_rows(desk.store, period)),
    reports=(
        Report("review-bulletin", "案件质量评查通报", Span.MONTH, review_bulletin),
        Report("review-report", "案件质量评查情况汇报", Span.MONTH, review_report),
        Report("review-charts", "案件质量评查图表", Span.YEAR, charts_paper, (Span.MONTH,)),
    ),
    check=check,
    cautions=measures_open,
)
