"""The lists of case review in their order, and the check of all that is kept in them."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.areas.review.registers_results import DEPARTMENT_RESULTS, OFFICER_RESULTS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults

_STORED: tuple[Register[Any], ...] = (
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
REGISTERS: tuple[Register[Any], ...] = (*_STORED, OFFICER_RESULTS, DEPARTMENT_RESULTS)


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [fault for register in _STORED for fault in register_faults(register, desk)]
