"""The lists of post responsibility in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.posts.registers import CLOSINGS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS, UNFULFILLED
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (
    SHEETS,
    EVALUATIONS,
    REWARDS,
    UNFULFILLED,
    CONDUCT,
    STANDARDS,
    MEMBERS,
    CLOSINGS,
)
