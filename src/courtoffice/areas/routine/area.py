"""What routines bring to the house: the standing rules, their dues, and the figures held of due."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.routine.figures", "figures")
_rows = late("courtoffice.areas.routine.rows", "routine_rows")

AREA = Area(
    key="routine",
    title="例行工作",
    lists=late_value("courtoffice.areas.routine.registers", "REGISTERS"),
    linked=late_value("courtoffice.areas.routine.registers", "LINKS"),
    reports=(
        Report(
            "routine-standing",
            "例行工作落实情况表",
            Span.YEAR,
            late("courtoffice.areas.routine.papers", "standing_paper"),
            also=(Span.QUARTER, Span.MONTH),
        ),
    ),
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
)
