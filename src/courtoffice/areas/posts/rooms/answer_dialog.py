"""A dialog that asks for the few fields of a decision: what it is about, a small form, two buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from courtoffice.errors import Fault, blocking
from courtoffice.fields import Record
from courtoffice.forms.ui_posts_answer import Ui_AnswerDialog
from courtoffice.required import required_faults
from courtoffice.shell.bench import Bench
from courtoffice.shell.field_widget import Around
from courtoffice.shell.record_form import RecordForm


class AnswerDialog(QDialog):
    """Asks for a record that is not stored itself; ``take`` gets it and says whether it was accepted."""

    def __init__(
        self,
        bench: Bench,
        answer: Record,
        take: Callable[[Any], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Show the form of an answer with what it begins with."""
        super().__init__(parent)
        self.ui = Ui_AnswerDialog()
        self.ui.setupUi(self)
        self._answer = answer
        self._take = take
        around = Around(lambda: bench.desk, lambda: bench.desk.today, lambda: bench.year)
        self.form = RecordForm(type(answer), around, self)
        self.form.show_record(answer)
        self.ui.form_layout.addWidget(self.form)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)

    def ask(self, title: str, heading: str, lines: Sequence[str], agree: str) -> None:
        """Say what is asked: a heading, what is to be known line by line, the word of the button."""
        self.setWindowTitle(title)
        self.ui.heading.setText(heading)
        self.ui.words.setText("\n".join(lines))
        self.ui.words.setVisible(bool(lines))
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(agree)
        self.form.focus()
        self.open()

    def accept(self) -> None:
        """Hand the answer on when nothing is wrong with it; the dialog stays open otherwise."""
        values, faults = self.form.values()
        unread = {fault.field for fault in faults}
        answer = replace(self._answer, **values)
        faults += [fault for fault in required_faults(answer) if fault.field not in unread]
        self._mark(faults)
        if not blocking(faults) and self._take(answer):
            super().accept()

    def _mark(self, faults: list[Fault]) -> None:
        self.form.mark(faults)
        if faults:
            self.form.focus(faults[0].field)
