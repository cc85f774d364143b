"""What events bring to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.events.figures", "figures")
_rows = late("courtoffice.areas.events.rows", "event_rows")

AREA = Area(
    key="events",
    title="文化活动",
    lists=late_value("courtoffice.areas.events.lists", "REGISTERS"),
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=(
        Report(
            "events-report",
            "年度文化活动情况",
            Span.YEAR,
            late("courtoffice.areas.events.papers_report", "events_report"),
        ),
    ),
)
