"""The lists of study in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.registers_rates import DEPARTMENT_RATES, MAKE_UPS, OFFICER_RATES
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (
    SESSIONS,
    PLAN_ITEMS,
    PLANS,
    CAMPAIGNS,
    PAPERS,
    CONTESTS,
    MAKE_UPS,
    OFFICER_RATES,
    DEPARTMENT_RATES,
)
