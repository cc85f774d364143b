"""What study brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.study.check import check
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.registers import CAMPAIGNS, LINKS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.rows import study_rows
from courtoffice.areas.study.settings import STUDY_SETTINGS

AREA = Area(
    key="study",
    title="学习日历",
    registers=(SESSIONS, PLAN_ITEMS, PLANS, CAMPAIGNS, PAPERS, CONTESTS),
    links=LINKS,
    settings=STUDY_SETTINGS,
    figures=lambda desk, period: figures(study_rows(desk.store, period)),
    check=check,
)
