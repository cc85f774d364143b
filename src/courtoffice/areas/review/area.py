"""What case review brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.review.deadlines import DEADLINES
from courtoffice.areas.review.settings_measures import MEASURE_SETTINGS
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.review.figures", "figures")
_rows = late("courtoffice.areas.review.rows", "review_rows")
_bulletin = late("courtoffice.areas.review.papers_bulletin", "review_bulletin")
_report = late("courtoffice.areas.review.papers_report", "review_report")
_charts = late("courtoffice.areas.review.papers_charts", "charts_paper")

AREA = Area(
    key="review",
    title="质量评查",
    lists=late_value("courtoffice.areas.review.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.review.links", "LINKS"),
    settings=(*DEADLINES, *MEASURE_SETTINGS),
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=(
        Report("review-bulletin", "案件质量评查通报", Span.MONTH, _bulletin),
        Report("review-report", "案件质量评查情况汇报", Span.MONTH, _report),
        Report("review-charts", "案件质量评查图表", Span.YEAR, _charts, (Span.MONTH,)),
    ),
    cautions=late("courtoffice.areas.review.cautions", "measures_open"),
)
