"""The tab 学习日历: the month calendar, and the registers of study behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.begin import session_asked
from courtoffice.areas.study.month import Dues, no_dues
from courtoffice.areas.study.month_page import MonthPage
from courtoffice.areas.study.papers_session import sign_in_sheet
from courtoffice.areas.study.plan_copy import copied_plan
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.calendar_days import OPEN_DUES, Entry
from courtoffice.register import Desk
from courtoffice.shell.bench import Bench
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed
from courtoffice.store import Change

_CALENDAR = "calendar"
_OFFICERS = {"officer": officer_groups}
_USUAL = ("place", "chair_id", "recorder_id", "starts_at", "ends_at")


def _sheet_name(desk: Desk, session: Session) -> str:
    return f"{session.held_on}{session.body}{sign_in_sheet(desk, session).title}"


_SIGN_IN = ListPaper("签到表", "所选学习的签到表；已登记考勤的，是考勤表", sign_in_sheet, _sheet_name)


def copy_last_plan(view: RegisterView) -> None:
    """Copy the plan items of last year into the year that is shown, as one change."""
    bench = view.bench
    year = bench.year

    def copy(change: Change) -> int:
        items = bench.desk.store.load(PlanItem, "year IN (?, ?)", (year - 1, year))
        return len([change.save(item) for item in copied_plan(items, year)])

    copied = bench.change("复制上年学习计划", copy)
    if copied:
        bench.message.emit(f"已把{year - 1}年的{copied}项学习计划复制到{year}年，可以撤销。")


_COPY_PLAN = ListAction(
    "复制上年计划", "把上一年的学习计划项目复制到所看的年度，月份不变", copy_last_plan, Needs.NOTHING
)


class StudyPage(RegisterPage):
    """The calendar, which comes first, and the registers of study."""

    key = "study"
    title = "学习日历"
    icon = "study"
    lists = (
        Listed(SESSIONS, "集中学习", _USUAL, _OFFICERS, (_SIGN_IN,)),
        Listed(PLAN_ITEMS, "学习计划", actions=(_COPY_PLAN,)),
        Listed(PLANS, "计划印发"),
        Listed(CAMPAIGNS),
        Listed(PAPERS, groups=_OFFICERS),
        Listed(CONTESTS, "", ("organiser", "place"), _OFFICERS),
    )

    def __init__(self, parent: QWidget | None = None, *, dues: Dues = no_dues) -> None:
        """Build the page with the calendar as its first part, which shows the dues that ``dues`` gives."""
        self._dues = dues
        calendar = Placed(_CALENDAR, "月历", self._make_calendar, f"＋ 新建{SESSIONS.noun}")
        super().__init__(parent, (calendar, *self.lists))

    @property
    def month(self) -> MonthPage:
        """The calendar."""
        room = self._room(self.parts[0])
        assert isinstance(room, MonthPage)
        return room

    @property
    def in_calendar(self) -> bool:
        """Whether the calendar is shown and not a register."""
        return self.part is self.parts[0]

    def begin_session(self, day: date) -> None:
        """Begin a new session of a day in the editor of its register."""
        super().begin_record(SESSIONS.key, {"held_on": day})

    def begin_due(self, due: Entry) -> None:
        """Begin the record that a due asks for, filled in, here or on another page."""
        if due.manner not in OPEN_DUES or self.bench.readonly or not due.register:
            self.bench.message.emit("　".join(due.detail.splitlines()))
        elif not self.begin_record(due.register, dict(due.given)):
            self.bench.begin_record(due.register, dict(due.given))

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a record; a session gets time, place, chair and attendance from the last of its kind."""
        if register_key == SESSIONS.key and "body" in given:
            given = session_asked(self.bench.desk, dict(given))
        return super().begin_record(register_key, given)

    def _make_calendar(self, bench: Bench, parent: QWidget) -> MonthPage:
        month = MonthPage(bench, self._dues, parent)
        month.new_asked.connect(self.begin_session)
        month.due_asked.connect(self.begin_due)
        month.record_asked.connect(self._open)
        return month

    def _open(self, register_key: str, record_id: int) -> None:
        """Open what the calendar shows: a record of this page, or one of another page."""
        if not self.open_record(register_key, record_id):
            self.bench.open_record(register_key, record_id)
