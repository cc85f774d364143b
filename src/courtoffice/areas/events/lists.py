"""The lists of events in their order."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.registers_retired import RETIRED_OFFICERS
from courtoffice.register import Register

REGISTERS: tuple[Register[Any], ...] = (EVENTS, RETIRED, RETIRED_OFFICERS)
