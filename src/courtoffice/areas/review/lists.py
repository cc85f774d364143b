"""The lists of case review in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.areas.review.registers_results import DEPARTMENT_RESULTS, OFFICER_RESULTS
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (
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
    OFFICER_RESULTS,
    DEPARTMENT_RESULTS,
)
