"""The tab 学习日历: the calendar, and the registers of study behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.begin import session_asked
from courtoffice.areas.study.month import Dues, no_dues
from courtoffice.areas.study.registers import ATTACHMENTS, CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.registers_rates import DEPARTMENT_RATES, MAKE_UPS, OFFICER_RATES
from courtoffice.areas.study.rooms.attendance_grid import AttendanceGrid
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom, DueWays, Wall
from courtoffice.areas.study.rooms.study_actions import (
    COPY_PLAN,
    FOLDER,
    ISSUE_PLAN,
    MADE_UP,
    NOTES_IN,
    PLAN_PAPER,
    SIGN_IN,
)
from courtoffice.shell.attachments import attachments_of
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.shell.room import Placed

_CALENDAR = "calendar"
_OFFICERS = {"officer": officer_groups}
_USUAL = ("place", "chair_id", "recorder_id", "starts_at", "ends_at")


class StudyPage(RegisterPage):
    """The calendar, which comes first, and the registers of study."""

    key = "study"
    title = "学习日历"
    icon = "study"
    lists = (
        Listed(
            SESSIONS,
            "集中学习",
            _USUAL,
            _OFFICERS,
            (SIGN_IN, FOLDER),
            (attachments_of(ATTACHMENTS),),
            grids={"attendance": AttendanceGrid},
        ),
        Listed(MAKE_UPS, actions=(MADE_UP, NOTES_IN)),
        Listed(OFFICER_RATES, "个人考勤"),
        Listed(DEPARTMENT_RATES, "部门考勤"),
        Listed(PLAN_ITEMS, "学习计划", actions=(ISSUE_PLAN, COPY_PLAN)),
        Listed(PLANS, "计划印发", actions=(PLAN_PAPER,)),
        Listed(CAMPAIGNS),
        Listed(PAPERS, groups=_OFFICERS),
        Listed(CONTESTS, "", ("organiser", "place"), _OFFICERS),
    )

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        dues: Dues = no_dues,
        wall: Wall | None = None,
        ways: DueWays | None = None,
    ) -> None:
        """Build the page with the calendar as its first part.

        ``dues`` gives the dues that it shows, ``wall`` makes the month to hang on the wall, ``ways`` tells
        what else can be done with a due.
        """

        def make(bench: Bench, parent: QWidget) -> CalendarRoom:
            return CalendarRoom(bench, dues, wall, parent, ways=ways)

        calendar = Placed(_CALENDAR, "月历", make, f"＋ 新建{SESSIONS.noun}")
        super().__init__(parent, (calendar, *self.lists))

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a record; a session gets time, place, chair and attendance from the last of its kind."""
        if register_key == SESSIONS.key and "body" in given:
            given = session_asked(self.bench.desk, dict(given))
        return super().begin_record(register_key, given)
