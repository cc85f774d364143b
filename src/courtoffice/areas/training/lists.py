"""The lists of training in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_hours import (
    BY_DEPARTMENT,
    BY_KIND,
    BY_MONTH,
    HOURS,
    LEADERS,
    PARTICIPATIONS,
)
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (
    *(SESSIONS, PLAN_ITEMS, PLANS, TERMS, LECTURERS, DEGREES),
    *(PARTICIPATIONS, HOURS, LEADERS, BY_KIND, BY_MONTH, BY_DEPARTMENT),
)
