"""The dialog 登记会议决定: meeting, date and number, and its decisions line by line, stored as one change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QWidget

from courtoffice.areas.matters.decisions import Line, Meeting, matters_of, meeting_faults
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.people.records import roster
from courtoffice.errors import Fault, blocking
from courtoffice.fields import children_of
from courtoffice.forms.ui_meeting_decisions import Ui_MeetingDecisions
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_grid import ChildGrid
from courtoffice.shell.field_widget import Around
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.record_form import RecordForm
from courtoffice.shell.theme import look_of

_EMPTY_ROWS, _TITLE_WIDTH = 3, 260
_MOST_PROBLEMS = 5


class DecisionsDialog(QDialog):
    """Takes a meeting's decisions; ``entered`` is called with the ids of the matters once they are stored."""

    def __init__(
        self, bench: Bench, entered: Callable[[list[int]], object], parent: QWidget | None = None
    ) -> None:
        """Build the dialog for a meeting of which nothing is typed yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_MeetingDecisions()
        self.ui.setupUi(self)
        fit_screen(self)
        self._bench = bench
        self._entered = entered
        self._asked: frozenset[str] = frozenset()
        around = Around(lambda: bench.desk, self._day, lambda: bench.year)
        self.header = RecordForm(Meeting, around, self)
        self.header.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.grid = ChildGrid(children_of(Meeting)[0], around, {}, self)
        self.grid.adder.hide()
        self.grid.many.hide()
        self.grid.table.setColumnWidth(0, _TITLE_WIDTH)
        for bar in self.grid.findChildren(QHBoxLayout):
            bar.addStretch(1)
        self.ui.header.addWidget(self.header)
        self.ui.lines.addWidget(self.grid)
        self.header.show_record(Meeting())
        self.grid.load([Line()] * _EMPTY_ROWS)
        self.ui.problems.hide()
        self._connect()
        self._shown = self._state()
        self.header.focus("decided_on")

    def meeting(self) -> tuple[Meeting, list[Fault]]:
        """Return what is typed, without empty lines, and a fault for everything that cannot be read."""
        self.grid.commit()
        self.grid.rows.remove(self._empty())
        values, faults = self.header.values()
        faults += self.grid.rows.unreadable()
        lines = tuple(row for row in self.grid.rows.rows() if isinstance(row, Line))
        return Meeting(**values, lines=lines), faults

    def enter(self) -> bool:
        """Store the decisions as matters; show what is wrong where they cannot be. Return whether stored."""
        meeting, unread = self.meeting()
        desk = self._bench.desk
        there = frozenset(
            matter.title
            for matter in desk.store.load(
                Matter, "decided_on = ? AND meeting = ?", (meeting.decided_on, meeting.meeting)
            )
        )
        known = {fault.field for fault in unread}
        ruled = meeting_faults(meeting, there, roster(desk.store), desk.today)
        faults = unread + [fault for fault in ruled if fault.field not in known]
        questions = frozenset(fault.message for fault in faults)
        if blocking(faults) or not questions <= self._asked:
            self._show(faults)
            self._asked = frozenset() if blocking(faults) else questions
            self.ui.enter.setText("登记" if blocking(faults) else "仍然登记")
            return False
        matters = matters_of(meeting)
        ids = self._bench.change(
            f"登记{meeting.meeting}决定", lambda change: [change.save(matter) for matter in matters]
        )
        if ids is None:
            return False
        self._shown = self._state()
        self._bench.message.emit(f"已登记 {len(ids)} 件督办事项，可以撤销。")
        self.accept()
        self._entered(ids)
        return True

    def reject(self) -> None:
        """Close without storing, after asking when something was typed."""
        if self._state() == self._shown or ask.question(
            self, "登记会议决定", "填写的内容还没有登记，确定放弃吗？", "放弃", "继续填写"
        ):
            super().reject()

    def _connect(self) -> None:
        self.ui.enter.clicked.connect(self.enter)
        self.ui.cancel.clicked.connect(self.reject)
        self.header.edited.connect(self._edited)
        self.grid.edited.connect(self._edited)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.enter)

    def _edited(self) -> None:
        self._asked = frozenset()
        self.ui.enter.setText("登记")
        count = self.grid.rows.rowCount() - len(self._empty())
        self.ui.count.setText(f"共 {count} 件" if count else "")

    def _show(self, faults: list[Fault]) -> None:
        """Show faults at their fields and cells, and all of them below in words."""
        self.header.mark(faults)
        self.grid.mark(faults)
        elsewhere = [fault.message for fault in faults if fault.field not in self.header.blocks]
        more = [f"……共 {len(elsewhere)} 处"] if len(elsewhere) > _MOST_PROBLEMS else []
        look = look_of(self)
        self.ui.problems.setStyleSheet(f"color: {look.overdue if blocking(faults) else look.due};")
        self.ui.problems.setText("\n".join(elsewhere[:_MOST_PROBLEMS] + more))
        self.ui.problems.setVisible(bool(elsewhere))
        self._grow()
        first = next(iter(blocking(faults)), None)
        if first is not None and first.field in self.header.blocks:
            self.header.focus(first.field)
        elif first is not None and first.field:
            self.grid.go_to(first.field)

    def _grow(self) -> None:
        """Become as high as what is wrong needs to be read, as far as the screen allows."""
        most = self.screen().availableGeometry().bottom() - self.y()
        wanted = self.ui.layout.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), min(wanted, most)))

    def _state(self) -> object:
        return self.header.state(), tuple(self.grid.rows.rows()), tuple(self.grid.rows.unreadable())

    def _empty(self) -> list[int]:
        """Return the rows into which nothing is typed."""
        unread = [fault.field for fault in self.grid.rows.unreadable()]
        return [
            at
            for at, row in enumerate(self.grid.rows.rows())
            if row == Line() and not any(field.startswith(f"lines[{at}].") for field in unread)
        ]

    def _day(self) -> date:
        """Return the day of the meeting as typed so far, today while there is none."""
        try:
            day = self.header.blocks["decided_on"].widget.value()
        except ValueError:
            day = None
        return day if isinstance(day, date) else self._bench.desk.today
