"""What the summary brings to the house: the papers that draw on all areas."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.areas.summary.wall_calendar import wall_calendar
from courtoffice.report import Report, Span

AREA = Area(
    key="summary",
    title="报告",
    reports=(
        Report("yearly-summary", "年度工作总结", Span.YEAR, yearly_summary),
        Report("study-calendar", "学习月历", Span.MONTH, wall_calendar),
    ),
)
