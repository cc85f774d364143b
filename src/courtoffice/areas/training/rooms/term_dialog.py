"""The dialog that makes the evenings of a night-school term, each to be looked at and changed before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

from PySide6.QtWidgets import QDialog, QWidget

from courtoffice.areas.training.records import Term
from courtoffice.areas.training.series import (
    ProposedEvening,
    existing_evenings,
    make_term,
    proposal_faults,
    proposals,
)
from courtoffice.areas.training.settings import NIGHT_MINUTES
from courtoffice.calendar_table import workdays
from courtoffice.errors import Fault, Refused, blocking
from courtoffice.fields import Child
from courtoffice.forms.ui_term_dialog import Ui_TermDialog
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_rows import ChildRows
from courtoffice.shell.child_table import ChildTable
from courtoffice.shell.field_widget import Around
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.theme import look_of

_LIST = Child("evenings", "上课安排", ProposedEvening, owner="")
_MOST_LINES = 4


class TermDialog(QDialog):
    """Shows the evenings that a term could have; stores those that are ticked as one change."""

    def __init__(self, bench: Bench, term: Term, parent: QWidget | None = None) -> None:
        """Work out the evenings of a stored term; raises Refused when its dates are not in order."""
        super().__init__(parent)
        self.ui = Ui_TermDialog()
        self.ui.setupUi(self)
        fit_screen(self)
        self._bench = bench
        self._term = term
        store = bench.desk.store
        self._calendar = workdays(store)
        self._existing = existing_evenings(store, term)
        self._least = store.settings.value(NIGHT_MINUTES, term.from_date)
        self._asked: frozenset[str] = frozenset()
        around = Around(lambda: bench.desk, lambda: term.from_date or bench.desk.today, self._year)
        self.rows = ChildRows(_LIST, around, self)
        self.rows.show(proposals(term, self._calendar, self._existing))
        self.rows.readonly = bench.readonly
        self.table = ChildTable(self.rows, around, self)
        self.table.setAccessibleName("拟安排的上课")
        self.ui.place.addWidget(self.table)
        self.ui.heading.setText(f"{term.name}：{term.from_date} 至 {term.until_date}，每{term.weekday}上课")
        self.rows.edited.connect(self._edited)
        self.ui.take.clicked.connect(self.take)
        self.ui.cancel.clicked.connect(self.reject)
        self.table.setFocus()
        self._settle(())

    def take(self) -> None:
        """Store the evenings that are ticked, unless something is wrong; questions are asked once."""
        self.table.commit()
        faults = self.faults()
        self.rows.mark(faults)
        questions = frozenset(fault.message for fault in faults)
        if blocking(faults) or not questions <= self._asked:
            self._settle(faults)
            self._asked = frozenset() if blocking(faults) else questions
            self.ui.take.setText("改正后再安排" if blocking(faults) else "仍然安排")
            return
        made = self._bench.change(
            "安排业校上课", lambda change: make_term(change, self._term, self._proposed())
        )
        if made:
            self._bench.message.emit(f"“{self._term.name}”已安排 {len(made)} 次上课，可以撤销。")
            self.accept()

    def faults(self) -> list[Fault]:
        """Return what is wrong with what is ticked, and with cells that cannot be read."""
        unread = self.rows.unreadable()
        places = {fault.field for fault in unread}
        ruled = proposal_faults(self._proposed(), self._existing, self._calendar, self._least)
        return unread + [fault for fault in ruled if fault.field not in places]

    def _proposed(self) -> Sequence[ProposedEvening]:
        return cast("Sequence[ProposedEvening]", self.rows.rows())

    def _year(self) -> int:
        return (self._term.from_date or self._bench.desk.today).year

    def _edited(self) -> None:
        self._asked = frozenset()
        self._settle(())

    def _settle(self, faults: Sequence[Fault]) -> None:
        """Say what the button will do and what is in its way."""
        wanted = sum(row.wanted for row in self._proposed())
        left = Counter(row.remark for row in self._proposed() if not row.wanted)
        parts = [f"{name}{number}次" if number > 1 else name for name, number in left.items() if name]
        there = f"已登记 {len(self._existing)} 次。" if self._existing else ""
        self.ui.words.setText(there + ("、".join(parts) + "。" if parts else ""))
        self.ui.take.setText(f"安排 {wanted} 次")
        self.ui.take.setEnabled(wanted > 0 and not self._bench.readonly)
        lines = [fault.message for fault in faults[:_MOST_LINES]]
        if len(faults) > _MOST_LINES:
            lines.append(f"……共 {len(faults)} 处")
        look = look_of(self)
        colour = look.overdue if blocking(list(faults)) else look.due
        self.ui.problems.setStyleSheet(f"color: {colour};")
        self.ui.problems.setText("\n".join(lines))
        self.ui.problems.setVisible(bool(lines))


def arrange_term(bench: Bench, term: Term, window: QWidget) -> TermDialog | None:
    """Open the dialog over a window; a refusal is shown and None returned."""
    try:
        dialog = TermDialog(bench, term, window)
    except Refused as refusal:
        ask.refused(window, refusal)
        return None
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
