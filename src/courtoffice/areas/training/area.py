"""What training brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.training.check import check
from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.papers_ledger import training_ledger
from courtoffice.areas.training.papers_plan import training_plan
from courtoffice.areas.training.papers_plan_officers import training_plan_officers
from courtoffice.areas.training.papers_report import training_report
from courtoffice.areas.training.papers_shortfall import training_shortfall
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_hours import (
    BY_DEPARTMENT,
    BY_KIND,
    BY_MONTH,
    HOURS,
    LEADERS,
    PARTICIPATIONS,
)
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, LINKS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.areas.training.rows import training_rows
from courtoffice.areas.training.settings import TRAINING_SETTINGS
from courtoffice.report import Report, Span

AREA = Area(
    key="training",
    title="培训台账",
    registers=(
        *(SESSIONS, PLAN_ITEMS, PLANS, TERMS, LECTURERS, DEGREES),
        *(PARTICIPATIONS, HOURS, LEADERS, BY_KIND, BY_MONTH, BY_DEPARTMENT),
    ),
    links=LINKS,
    settings=TRAINING_SETTINGS,
    figures=lambda desk, period: figures(training_rows(desk.store, period, desk.today)),
    reports=(
        Report("training-plan", "年度教育培训计划", Span.YEAR, training_plan),
        Report("training-plan-officers", "年度培训人员安排表", Span.YEAR, training_plan_officers),
        Report("training-report", "年度教育培训工作报告", Span.YEAR, training_report),
        Report("training-ledger", "培训台账", Span.YEAR, training_ledger),
        Report("training-shortfall", "学时未达标人员名单", Span.YEAR, training_shortfall),
    ),
    check=check,
)
