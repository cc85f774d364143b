"""The lists of plans and supervised matters in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.matters.registers import MATTERS, TASKS
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (MATTERS, TASKS)
