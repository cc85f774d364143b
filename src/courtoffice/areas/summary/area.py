"""What the summary brings to the house: the papers that draw on all areas."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_altered = late("courtoffice.areas.summary.archive", "altered")
_summary = late("courtoffice.areas.summary.papers", "yearly_summary")
_report = late("courtoffice.areas.summary.papers", "work_report")
_calendar = late("courtoffice.areas.summary.wall_calendar", "wall_calendar")

AREA = Area(
    key="summary",
    title="报告",
    lists=late_value("courtoffice.areas.summary.registers_issued", "REGISTERS"),
    figures=late("courtoffice.areas.summary.gather", "own_figures"),
    own_check=lambda desk: _altered(desk.store),
    reports=(
        Report("yearly-summary", "年度工作总结", Span.YEAR, _summary),
        Report("work-report", "工作情况汇报", Span.MONTH, _report, also=(Span.QUARTER,)),
        Report("study-calendar", "学习月历", Span.MONTH, _calendar, ahead=True),
    ),
)
