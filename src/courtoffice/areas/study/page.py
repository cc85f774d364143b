"""The tab 学习日历: the month calendar, and the registers of study behind it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.begin import session_asked
from courtoffice.areas.study.month import Dues, no_dues
from courtoffice.areas.study.month_page import MonthPage
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.calendar_days import OPEN_DUES, Entry
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView

_OFFICERS = {"officer": officer_groups}
_USUAL = ("place", "chair_id", "recorder_id", "starts_at", "ends_at")


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

    def __init__(self, parent: QWidget | None = None, *, dues: Dues = no_dues) -> None:
        """Build the page with the calendar as its first part, which shows the dues that ``dues`` gives."""
        super().__init__(parent)
        self._dues = dues
        self.ui.registers.insertTab(0, "月历")
        self.ui.registers.setCurrentIndex(0)
        self.month: MonthPage | None = None

    def load(self, bench: Bench) -> None:
        """Take the bench; the calendar is read when the page is shown."""
        self.month = MonthPage(bench, self._dues, self)
        self.month.new_asked.connect(self.begin_session)
        self.month.due_asked.connect(self.begin_due)
        self.month.record_asked.connect(self._open)
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
        place = self._place(SESSIONS.key)
        if place is not None and self._turn_to(place):
            self.view.commands.new_record({"held_on": day})

    def begin_due(self, due: Entry) -> None:
        """Begin the record that a due asks for, filled in; for one of another area say what is due."""
        place = self._place(due.register)
        if due.manner not in OPEN_DUES or self.bench.readonly or place is None:
            self.bench.message.emit("　".join(due.detail.splitlines()))
        elif self._turn_to(place):
            given = dict(due.given)
            if due.register == SESSIONS.key:
                given = session_asked(self.bench.desk, given)
            self.view.commands.new_record(given)

    def new_record(self) -> None:
        """Begin a new record; in the calendar a session of the chosen day."""
        if self.in_calendar and self.month is not None:
            if not self.bench.readonly:
                self.begin_session(self.month.day)
        else:
            super().new_record()

    def can(self, command: str) -> bool:
        """Return whether a command makes sense; in the calendar one can only begin something new."""
        if self.in_calendar:
            return command == "new_record" and self._bench is not None and not self.bench.readonly
        return super().can(command)

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew at what a change touches; the calendar tells of records of many areas."""
        super().refresh(tables)
        if self.month is not None:
            self.month.look_anew()

    def show_year(self, year: int) -> None:
        """Turn the calendar and every register that goes by years."""
        if self.month is not None:
            self.month.show_year()
        super().show_year(year)

    def reload(self) -> None:
        """Read the register that is shown; the calendar reads itself when it is shown."""
        if not self.in_calendar:
            super().reload()

    def _show_register(self) -> None:
        """Show the calendar or the register whose name is chosen."""
        if not self.in_calendar or self.month is None:
            super()._show_register()
            return
        self.ui.views.setCurrentWidget(self.month)
        self.ui.new_record.setText(f"＋ 新建{SESSIONS.noun}")
        self.month.setFocus()
        self.can_changed.emit()

    def _place(self, register_key: str) -> int | None:
        """Return the place of a register among the names; the calendar comes before all of them."""
        place = super()._place(register_key)
        return None if place is None else place + 1

    def _new(self) -> None:
        self.new_record()

    def _open(self, register_key: str, record_id: int) -> None:
        """Open what the calendar shows: a record of this page, or one of another page."""
        if not self.open_record(register_key, record_id):
            self.bench.open_record(register_key, record_id)
