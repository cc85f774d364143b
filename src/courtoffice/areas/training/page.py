"""The tab 培训台账: courses, night school, outside training, hours, plans, degree studies."""

from __future__ import annotations

from courtoffice.areas.training.registers import ATTACHMENTS, SESSIONS
from courtoffice.areas.training.registers_hours import (
    BY_DEPARTMENT,
    BY_KIND,
    BY_MONTH,
    HOURS,
    LEADERS,
    PARTICIPATIONS,
)
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.areas.training.rooms.groups import participant_groups, plan_groups
from courtoffice.areas.training.rooms.hours_room import HoursRoom
from courtoffice.areas.training.rooms.night_room import NightRoom
from courtoffice.areas.training.rooms.totals_room import TotalsRoom
from courtoffice.areas.training.rooms.training_actions import (
    ARRANGE,
    COPY_PLAN,
    DEGREE_NOTICE,
    HOLD,
    LECTURES,
    LIST,
    NIGHT_NOTICE,
    OUTSIDE_NOTICE,
    PLAN,
    PLAN_OFFICERS,
    RECORD,
    REGISTRATION,
    SIGN_IN,
)
from courtoffice.shell.attachments import attachments_of
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.shell.room import Placed


class TrainingPage(RegisterPage):
    """The registers of training, and what is worked out of them."""

    key = "training"
    title = "培训台账"
    icon = "training"
    lists = (
        Listed(
            SESSIONS,
            "培训登记",
            ("organiser", "place"),
            {"officer": participant_groups},
            (SIGN_IN, LIST, OUTSIDE_NOTICE, NIGHT_NOTICE),
            (attachments_of(ATTACHMENTS),),
        ),
        Listed(PARTICIPATIONS, actions=(REGISTRATION, RECORD)),
        Placed("training-hours-room", "学时", HoursRoom, holds=(HOURS.key, LEADERS.key)),
        Placed("training-night", "法官业校", NightRoom),
        Placed("training-totals", "统计", TotalsRoom, holds=(BY_KIND.key, BY_MONTH.key, BY_DEPARTMENT.key)),
        Listed(PLAN_ITEMS, "培训计划", (), {"officer": plan_groups}, (HOLD, COPY_PLAN)),
        Listed(PLANS, "计划印发", actions=(PLAN, PLAN_OFFICERS)),
        Listed(TERMS, actions=(ARRANGE,)),
        Listed(LECTURERS, "授课人", actions=(LECTURES,)),
        Listed(DEGREES, actions=(DEGREE_NOTICE,)),
    )
