"""The lists of events in their order, and the check of all that is kept in them."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.registers_retired import RETIRED_OFFICERS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults

_STORED: tuple[Register[Any], ...] = (EVENTS, RETIRED)
REGISTERS: tuple[Register[Any], ...] = (*_STORED, RETIRED_OFFICERS)


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [fault for register in _STORED for fault in register_faults(register, desk)]
