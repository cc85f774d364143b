"""What routines bring to the house: the standing rules, their dues, and the figures held of due."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.routine.figures import figures
from courtoffice.areas.routine.papers import standing_paper
from courtoffice.areas.routine.registers import EXCEPTIONS, HOLIDAYS, LINKS, REGISTERS, ROUTINES
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults
from courtoffice.report import Report, Span


def _check(desk: Desk) -> list[Fault]:
    return [
        *register_faults(ROUTINES, desk),
        *register_faults(EXCEPTIONS, desk),
        *register_faults(HOLIDAYS, desk),
    ]


AREA = Area(
    key="routine",
    title="例行工作",
    registers=REGISTERS,
    links=LINKS,
    reports=(
        Report(
            "routine-standing",
            "例行工作落实情况表",
            Span.YEAR,
            standing_paper,
            also=(Span.QUARTER, Span.MONTH),
        ),
    ),
    figures=lambda desk, period: figures(routine_rows(desk.store, period, desk.today)),
    check=_check,
)
