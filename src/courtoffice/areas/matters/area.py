"""What work plans and supervised matters bring to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.matters.settings import SETTINGS
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.matters.figures", "figures")
_rows = late("courtoffice.areas.matters.rows", "matter_rows")

AREA = Area(
    key="matters",
    title="工作督办",
    lists=late_value("courtoffice.areas.matters.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.matters.registers", "LINKS"),
    settings=SETTINGS,
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=(
        Report(
            "matters-bulletin",
            "督办情况通报",
            Span.MONTH,
            late("courtoffice.areas.matters.papers_bulletin", "matters_bulletin"),
            also=(Span.YEAR,),
        ),
    ),
)
