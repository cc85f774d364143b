"""What training brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.training.check import check
from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, LINKS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.areas.training.rows import training_rows
from courtoffice.areas.training.settings import TRAINING_SETTINGS

AREA = Area(
    key="training",
    title="培训台账",
    registers=(SESSIONS, PLAN_ITEMS, PLANS, TERMS, LECTURERS, DEGREES),
    links=LINKS,
    settings=TRAINING_SETTINGS,
    figures=lambda desk, period: figures(training_rows(desk.store, period)),
    check=check,
)
