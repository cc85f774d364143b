"""The lists of people in their order, and the check of all that is kept in them."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults

REGISTERS: tuple[Register[Any], ...] = (OFFICERS, DEPARTMENTS)


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [fault for register in REGISTERS for fault in register_faults(register, desk)]
