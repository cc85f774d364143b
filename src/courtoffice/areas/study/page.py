"""The tab 学习日历: the month calendar, and the registers of study behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

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
from courtoffice.paper.document import Document
from courtoffice.shell import paper_out
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.store import Change

_OFFICERS = {"officer": officer_groups}
_Out = Callable[[Bench, QWidget, str, Document], None]
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
        self.sign_in = QPushButton("签到表", self)
        self.sign_in.setToolTip("所选学习的签到表；已登记考勤的，是考勤表")
        self.sign_in.setMenu(self._sign_in_menu())
        self.copy_plan = QPushButton("复制上年计划", self)
        self.copy_plan.setToolTip("把上一年的学习计划项目复制到所看的年度，月份不变")
        self.copy_plan.clicked.connect(self.copy_last_plan)
        for button in (self.sign_in, self.copy_plan):
            self.add_button(button)
        self.can_changed.connect(self._show_buttons)

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
        if command == "print_paper":
            return self.view.register is SESSIONS and self.view.table.current_id() is not None
        return super().can(command)

    def print_paper(self) -> None:
        """Print the sheet of the chosen session."""
        self._put_out(paper_out.print_paper)

    def copy_last_plan(self) -> None:
        """Copy the plan items of last year into the year that is shown, as one change."""
        year = self.bench.year

        def copy(change: Change) -> int:
            items = self.bench.desk.store.load(PlanItem, "year IN (?, ?)", (year - 1, year))
            return len([change.save(item) for item in copied_plan(items, year)])

        copied = self.bench.change("复制上年学习计划", copy)
        if copied:
            self.bench.message.emit(f"已把{year - 1}年的{copied}项学习计划复制到{year}年，可以撤销。")

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

    def _show_buttons(self) -> None:
        """Show the buttons of the register that is shown."""
        register = None if self.in_calendar or self._bench is None else self.view.register
        self.sign_in.setVisible(register is SESSIONS)
        self.sign_in.setEnabled(register is SESSIONS and self.can("print_paper"))
        self.copy_plan.setVisible(register is PLAN_ITEMS and not self.bench.readonly)

    def _sign_in_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, out in (
            ("打印…", paper_out.print_paper),
            ("导出 PDF…", paper_out.save_pdf),
            ("导出 Word…", paper_out.save_word),
        ):
            menu.addAction(words).triggered.connect(partial(self._put_out, out))
        return menu

    def _put_out(self, out: _Out, *_: bool) -> None:
        """Make the sheet of the chosen session and print or save it."""
        current = self.view.table.current_id()
        if not self.can("print_paper") or current is None:
            return
        desk = self.bench.desk
        session = desk.store.get(Session, current)
        sheet = sign_in_sheet(desk, session)
        name = f"{session.held_on}{session.body}{sheet.title}"
        out(self.bench, self.window(), name, sheet)

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
