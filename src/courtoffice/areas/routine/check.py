"""The check of all that is kept of routines."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.routine.registers import REGISTERS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    registers: tuple[Register[Any], ...] = REGISTERS
    return [fault for register in registers for fault in register_faults(register, desk)]
