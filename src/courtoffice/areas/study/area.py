"""What study brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.study.check import check
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.papers_archive import archive_index, month_archive
from courtoffice.areas.study.papers_awards import award_list
from courtoffice.areas.study.papers_bulletin import study_bulletin
from courtoffice.areas.study.papers_plan import study_plan
from courtoffice.areas.study.registers import CAMPAIGNS, LINKS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.registers_rates import DEPARTMENT_RATES, MAKE_UPS, OFFICER_RATES
from courtoffice.areas.study.rows import study_rows
from courtoffice.areas.study.settings import STUDY_SETTINGS
from courtoffice.report import Report, Span

AREA = Area(
    key="study",
    title="学习日历",
    registers=(
        SESSIONS,
        PLAN_ITEMS,
        PLANS,
        CAMPAIGNS,
        PAPERS,
        CONTESTS,
        MAKE_UPS,
        OFFICER_RATES,
        DEPARTMENT_RATES,
    ),
    links=LINKS,
    settings=STUDY_SETTINGS,
    figures=lambda desk, period: figures(study_rows(desk.store, period, desk.today)),
    reports=(
        Report("study-plan", "年度理论学习计划和安排", Span.YEAR, study_plan),
        Report("study-bulletin", "学习情况通报", Span.MONTH, study_bulletin),
        Report("study-archive", "党组中心组学习档案", Span.MONTH, month_archive),
        Report("study-archive-index", "党组中心组学习档案目录", Span.YEAR, archive_index),
        Report("study-awards", "调研论文及获奖情况表", Span.YEAR, award_list, also=(Span.QUARTER,)),
    ),
    check=check,
)
