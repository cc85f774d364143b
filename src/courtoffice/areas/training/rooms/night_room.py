"""The room 法官业校: the class days of a term, what became of each, totals, notices and sheets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.night_term import evenings, next_evening, totals, with_expected
from courtoffice.areas.training.night_words import totals_in_words
from courtoffice.areas.training.papers_notice import night_notice
from courtoffice.areas.training.papers_session import sign_in_sheet
from courtoffice.areas.training.records import NIGHT_SCHOOL, Session, Term
from courtoffice.areas.training.records_reckoned import MISSED, UNRECORDED, Evening
from courtoffice.areas.training.registers_night import READS, around_term, evenings_of, terms_of
from courtoffice.areas.training.rooms.flagged import flag
from courtoffice.areas.training.rooms.paper_button import PaperButton
from courtoffice.areas.training.rooms.term_dialog import TermDialog, arrange_term
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.views_room import ViewsRoom, listed_in


class NightRoom(ViewsRoom):
    """Shows one term of the year at a time."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; the term that today belongs to is shown first."""
        super().__init__(bench, parent)
        self.dialog: TermDialog | None = None
        self._terms: list[Term] = []
        self.term_names = QComboBox(self)
        self.term_names.setAccessibleName("业校学期")
        self.term_names.setMinimumWidth(160)
        self.totals = QLabel(self)
        self.totals.setTextFormat(Qt.TextFormat.PlainText)
        self.totals.setWordWrap(True)
        self.new_term = QPushButton("新建学期…", self)
        self.arrange = QPushButton("安排上课…", self)
        self.arrange.setToolTip("按学期的上课日排出每次上课，节假日自动去掉，每次都可以改")
        self.record = QPushButton("登记所选", self)
        self.record.setToolTip("打开所选的一次上课，登记题目、授课人和参训人员")
        self.notice = PaperButton(self, "上课通知", "所选一次（没有选的，是下一次）上课的通知", self._notice)
        self.sheet = PaperButton(
            self,
            "签到表",
            "所选一次（没有选的，是下一次）上课的签到表；还没有名单的，用上一次的名单",
            self._sheet,
        )
        self.evenings = listed_in(self, evenings_of(self.term))
        flag(self.evenings, "state", (MISSED,), (UNRECORDED,))
        flag(self.evenings, "remark", ("不足", "没有登记"), ("没有写明", "安排在"))
        self._lay_out()
        self.term_names.activated.connect(self._show_term)
        self.arrange.clicked.connect(self.arrange_term)
        self.record.clicked.connect(self.edit_record)
        self.new_term.clicked.connect(self._begin_term)
        self.evenings.can_changed.connect(self._settle)
        self.evenings.table.opened.disconnect()
        self.evenings.table.opened.connect(self.edit_record)

    def tables(self) -> frozenset[str]:
        """Return the tables that a term is worked out of."""
        return READS

    def view(self) -> RegisterView:
        """Return the list of class days."""
        return self.evenings

    def term(self, desk: Desk | None = None) -> Term | None:
        """Return the term that is shown, None when the year has none."""
        at = self.term_names.currentIndex()
        return self._terms[at] if 0 <= at < len(self._terms) else None

    def reload(self) -> None:
        """Read the terms of the year, and the one that is shown."""
        shown = self.term()
        self._terms = terms_of(self.bench.desk, self.bench.period())
        self.term_names.clear()
        for term in self._terms:
            self.term_names.addItem(term.name)
        ids = [term.id for term in self._terms]
        at = ids.index(shown.id) if shown is not None and shown.id in ids else self._present()
        self.term_names.setCurrentIndex(at)
        self.term_names.setEnabled(bool(self._terms))
        self._show_term()

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on; a class day can be recorded."""
        if command == "edit_record":
            return self._chosen() is not None
        if command == "print_paper":
            return self._evening() is not None
        return super().can(command)

    def edit_record(self) -> None:
        """Open the training of the chosen class day, or begin it where there is none."""
        row, term = self._chosen(), self.term()
        if row is None or term is None:
            return
        if row.id > 0:
            self.bench.open_record("training-sessions", row.id)
        elif not self.bench.readonly:
            given = {
                "kind": NIGHT_SCHOOL,
                "held_on": row.held_on,
                "starts_at": term.starts_at,
                "ends_at": term.ends_at,
                "place": term.place,
                "term_id": term.id,
            }
            self.bench.begin_record("training-sessions", given)

    def print_paper(self) -> None:
        """Print the sign-in sheet."""
        self.sheet.put_out(0)

    def arrange_term(self) -> None:
        """Open the dialog that makes the evenings of the term."""
        term = self.term()
        if term is not None and self.bench.may_change():
            self.dialog = arrange_term(self.bench, term, self.window())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for part in (self.term_names, self.new_term, self.arrange, self.record):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.notice)
        bar.addWidget(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.totals)
        layout.addWidget(self.evenings, 1)

    def _present(self) -> int:
        """Return the place of the term that today belongs to, else of the last one."""
        today = self.bench.desk.today
        for at, term in enumerate(self._terms):
            if term.until_date is not None and today <= term.until_date:
                return at
        return len(self._terms) - 1

    def _show_term(self, *_: int) -> None:
        term = self.term()
        self.totals.setVisible(term is not None)
        if term is not None:
            around = around_term(self.bench.desk, term)
            self.totals.setText(totals_in_words(totals(evenings(term, around), around)))
        self.evenings.reload()
        self._settle()

    def _settle(self) -> None:
        readonly = self.bench.readonly
        self.new_term.setVisible(not readonly)
        self.arrange.setVisible(not readonly)
        self.arrange.setEnabled(self.term() is not None)
        self.record.setVisible(not readonly)
        self.record.setEnabled(self._chosen() is not None)
        there = self._evening() is not None
        self.notice.setEnabled(there)
        self.sheet.setEnabled(there)

    def _chosen(self) -> Evening | None:
        table = self.evenings.table
        if len(table.chosen_ids()) != 1:
            return None
        row = self.evenings.model.row_of(table.chosen_ids()[0])
        found = None if row is None else self.evenings.model.record(row)
        return found if isinstance(found, Evening) else None

    def _evening(self) -> Session | None:
        """Return the training that papers are made of: the chosen one, else the next one."""
        term, row = self.term(), self._chosen()
        if term is None:
            return None
        own = around_term(self.bench.desk, term).sessions
        if row is not None:
            return next((session for session in own if session.id == row.id), None)
        return next_evening(own, self.bench.desk.today)

    def _notice(self) -> tuple[str, Document]:
        session = self._for_paper()
        return f"法官业校上课通知{session.held_on}", night_notice(self.bench.desk, session)

    def _sheet(self) -> tuple[str, Document]:
        session, term = self._for_paper(), self.term()
        desk = self.bench.desk
        if term is not None:
            session = with_expected(session, around_term(desk, term).sessions, roster(desk.store))
        return f"法官业校签到表{session.held_on}", sign_in_sheet(desk, session)

    def _for_paper(self) -> Session:
        session = self._evening()
        if session is None:
            raise Refused("这一天还没有安排上课。请先安排上课，或选择已经安排的一次。")
        return session

    def _begin_term(self) -> None:
        self.bench.begin_record("training-terms", {})
