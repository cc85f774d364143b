"""The tab 培训台账: courses, night school, outside training, plans, degree studies."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed

_OFFICERS = {"officer": officer_groups}


class TrainingPage(RegisterPage):
    """The registers of training."""

    key = "training"
    title = "培训台账"
    icon = "training"
    lists = (
        Listed(SESSIONS, "培训登记", ("organiser", "place"), _OFFICERS),
        Listed(PLAN_ITEMS, "培训计划", (), _OFFICERS),
        Listed(PLANS, "计划印发"),
        Listed(TERMS),
        Listed(LECTURERS, "授课人"),
        Listed(DEGREES),
    )
