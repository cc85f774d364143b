"""What the summary brings to the house: the papers that draw on all areas."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.summary.archive import altered
from courtoffice.areas.summary.gather import own_figures
from courtoffice.areas.summary.papers import work_report, yearly_summary
from courtoffice.areas.summary.registers_issued import ISSUED
from courtoffice.areas.summary.wall_calendar import wall_calendar
from courtoffice.report import Report, Span

AREA = Area(
    key="summary",
    title="报告",
    registers=(ISSUED,),
    figures=own_figures,
    check=lambda desk: altered(desk.store),
    reports=(
        Report("yearly-summary", "年度工作总结", Span.YEAR, yearly_summary),
        Report("work-report", "工作情况汇报", Span.MONTH, work_report, also=(Span.QUARTER,)),
        Report("study-calendar", "学习月历", Span.MONTH, wall_calendar, ahead=True),
    ),
)
