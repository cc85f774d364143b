"""What study brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.study.settings import STUDY_SETTINGS
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.study.figures", "figures")
_rows = late("courtoffice.areas.study.rows", "study_rows")
_plan = late("courtoffice.areas.study.papers_plan", "study_plan")
_bulletin = late("courtoffice.areas.study.papers_bulletin", "study_bulletin")
_archive = late("courtoffice.areas.study.papers_archive", "month_archive")
_index = late("courtoffice.areas.study.papers_archive", "archive_index")
_awards = late("courtoffice.areas.study.papers_awards", "award_list")

AREA = Area(
    key="study",
    title="学习日历",
    lists=late_value("courtoffice.areas.study.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.study.registers", "LINKS"),
    settings=STUDY_SETTINGS,
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=(
        Report("study-plan", "年度理论学习计划和安排", Span.YEAR, _plan),
        Report("study-bulletin", "学习情况通报", Span.MONTH, _bulletin),
        Report("study-archive", "党组中心组学习档案", Span.MONTH, _archive),
        Report("study-archive-index", "党组中心组学习档案目录", Span.YEAR, _index),
        Report("study-awards", "调研论文及获奖情况表", Span.YEAR, _awards, also=(Span.QUARTER,)),
    ),
    own_check=late("courtoffice.areas.study.check", "check"),
)
