"""The lists of people in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (OFFICERS, DEPARTMENTS)
