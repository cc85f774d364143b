"""The tab 学习日历: study sessions, the year's plan, campaigns, research papers, contests."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed

_OFFICERS = {"officer": officer_groups}
_USUAL = ("place", "chair_id", "recorder_id", "starts_at", "ends_at")


class StudyPage(RegisterPage):
    """The registers of study."""

    key = "study"
    title = "学习日历"
    icon = "study"
    lists = (
        Listed(SESSIONS, "集中学习", _USUAL, _OFFICERS),
        Listed(PLAN_ITEMS, "学习计划"),
        Listed(PLANS, "计划印发"),
        Listed(CAMPAIGNS),
        Listed(PAPERS, groups=_OFFICERS),
        Listed(CONTESTS, "", ("organiser", "place"), _OFFICERS),
    )
    later = "月历、学习计划的月份安排和签到表将在后续版本中提供；现在可在各登记簿中登记、查询和导出。"
