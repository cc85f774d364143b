"""What routines bring to the house: the standing rules, their dues, and the figures held of due."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.routine.figures import figures
from courtoffice.areas.routine.registers import LINKS, REGISTERS, ROUTINES
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.register_check import register_faults

AREA = Area(
    key="routine",
    title="例行工作",
    registers=REGISTERS,
    links=LINKS,
    figures=lambda desk, period: figures(routine_rows(desk.store, period, desk.today)),
    check=lambda desk: register_faults(ROUTINES, desk),
)
