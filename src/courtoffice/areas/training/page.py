"""The tab 培训台账: courses, night school, outside training, plans, degree studies."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Habits

_OFFICERS = {"officer": officer_groups}


class TrainingPage(RegisterPage):
    """The registers of training."""

    key = "training"
    title = "培训台账"
    icon = "training"
    registers = (SESSIONS, PLAN_ITEMS, PLANS, TERMS, LECTURERS, DEGREES)
    names = {
        SESSIONS.key: "培训登记",
        PLAN_ITEMS.key: "培训计划",
        PLANS.key: "计划印发",
        LECTURERS.key: "授课人",
    }
    habits = {
        SESSIONS.key: Habits(("organiser", "place"), _OFFICERS),
        PLAN_ITEMS.key: Habits(groups=_OFFICERS),
    }
