"""The tab 学习日历: the month calendar, and the registers of study behind it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.month import TABLES as MONTH_TABLES
from courtoffice.areas.study.month import entries_of
from courtoffice.areas.study.month_page import MonthPage
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.calendar_days import Entry
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView

_OFFICERS = {"officer": officer_groups}
_USUAL = ("place", "chair_id", "recorder_id", "starts_at", "ends_at")
_OTHERS = ("training-sessions", "events", "retired-activities")
"""The registers of other areas that show in the calendar too, where the house has them."""


class StudyPage(RegisterPage):
    """The calendar, which comes first, and the registers of study."""

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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page with the calendar as its first part."""
        super().__init__(parent)
        self.ui.registers.insertTab(0, "月历")
        self.ui.registers.setCurrentIndex(0)
        self.month: MonthPage | None = None

    def load(self, bench: Bench) -> None:
        """Take the bench; the calendar is read when the page is shown."""
        self.month = MonthPage(bench, self._of_others, self)
        self.month.new_asked.connect(self.begin_session)
        self.month.record_asked.connect(bench.open_record)
        self.ui.views.addWidget(self.month)
        super().load(bench)

    @property
    def in_calendar(self) -> bool:
        """Whether the calendar is shown and not a register."""
        return self.ui.registers.currentIndex() == 0

    @property
    def view(self) -> RegisterView:
        """The register that is shown, or that of the sessions behind the calendar."""
        return self._view(self.lists[max(self.ui.registers.currentIndex() - 1, 0)])

    def begin_session(self, day: date) -> None:
        """Begin a new session of a day in the editor of its register."""
        if self._turn_to(self.lists_at(SESSIONS.key)):
            self.view.commands.new_record({"held_on": day})

    def new_record(self) -> None:
        """Begin a new record; in the calendar a session of the chosen day."""
        if self.in_calendar and self.month is not None:
            if not self.bench.readonly:
                self.begin_session(self.month.day)
        else:
            super().new_record()
