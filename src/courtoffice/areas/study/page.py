"""The tab 学习日历: study sessions, the year's plan, campaigns, research papers, contests."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Habits

_OFFICERS = {"officer": officer_groups}


class StudyPage(RegisterPage):
    """The registers of study."""

    key = "study"
    title = "学习日历"
    icon = "study"
    registers = (SESSIONS, PLAN_ITEMS, PLANS, CAMPAIGNS, PAPERS, CONTESTS)
    names = {
        SESSIONS.key: "集中学习",
        PLAN_ITEMS.key: "学习计划",
        PLANS.key: "计划印发",
    }
    habits = {
        SESSIONS.key: Habits(("place", "chair_id", "recorder_id", "starts_at", "ends_at"), _OFFICERS),
        CONTESTS.key: Habits(("organiser", "place"), _OFFICERS),
        PAPERS.key: Habits((), _OFFICERS),
    }
    later = "月历、学习计划的月份安排和签到表将在后续版本中提供；现在可在各登记簿中登记、查询和导出。"
