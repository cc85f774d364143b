"""The dialog 定稿: number, date, signer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from courtoffice.areas.summary.issued import Terms
from courtoffice.areas.summary.registers_issued import IssuedPaper
from courtoffice.cells import read, show
from courtoffice.errors import Fault, blocking
from courtoffice.fields import Kind, field_of
from courtoffice.forms.ui_issue_dialog import Ui_IssueDialog
from courtoffice.shell.short_dates import with_year


class IssueDialog(QDialog):
    """Asks on what terms a paper is issued; ``terms`` are valid once it is accepted.

    ``faults`` looks the terms over: what blocks keeps the dialog open, what does not is asked once.
    """

    def __init__(
        self,
        paper: str,
        proposed: Terms,
        signers: Sequence[str],
        faults: Callable[[Terms], list[Fault]],
        parent: QWidget | None = None,
    ) -> None:
        """Show the paper's name and what is proposed."""
        super().__init__(parent)
        self.ui = Ui_IssueDialog()
        self.ui.setupUi(self)
        self._year = proposed.issued_on.year
        self._faults = faults
        self._warned: Terms | None = None
        ui = self.ui
        ui.paper.setText(paper)
        ui.number.setText(proposed.number)
        ui.day.setText(show(Kind.DATE, proposed.issued_on))
        ui.signer.addItems(["", *signers])
        ui.signer.setEditText(proposed.signer)
        ui.note.setText(proposed.note)
        ui.red_head.setChecked(proposed.red_head)
        ui.fault.hide()
        self._ok = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("定稿")
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)

    @property
    def terms(self) -> Terms:
        """What is typed in; raises ValueError, in words, for a day that is none."""
        ui = self.ui
        day = read(field_of(IssuedPaper, "issued_on"), with_year(ui.day.text(), self._year))
        if day is None:
            raise ValueError("请填写成文日期。")
        return Terms(
            number=" ".join(ui.number.text().split()),
            issued_on=day,
            signer=" ".join(ui.signer.currentText().split()),
            note=ui.note.text().strip(),
            red_head=ui.red_head.isChecked(),
        )

    def accept(self) -> None:
        """Close when nothing is wrong, or when what was asked about is meant so."""
        try:
            terms = self.terms
        except ValueError as wrong:
            self._say([str(wrong)])
            return
        found = self._faults(terms)
        if blocking(found) or (found and self._warned != terms):
            self._warned = terms
            self._say([fault.message for fault in found])
            self._ok.setText("定稿" if blocking(found) else "仍然定稿")
            return
        super().accept()

    def _say(self, sentences: Sequence[str]) -> None:
        self.ui.fault.setText("\n".join(sentences))
        self.ui.fault.show()
