"""The dialog 定稿: number, date, signer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from courtoffice.areas.summary.issued import Terms
from courtoffice.errors import Fault, blocking
from courtoffice.forms.ui_issue_dialog import Ui_IssueDialog


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
        self._faults = faults
        self._warned: Terms | None = None
        ui = self.ui
        ui.paper.setText(paper)
        ui.number.setText(proposed.number)
        ui.day.setDate(QDate(proposed.issued_on.year, proposed.issued_on.month, proposed.issued_on.day))
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
        """What is typed in."""
        ui, day = self.ui, self.ui.day.date()
        return Terms(
            number=" ".join(ui.number.text().split()),
            issued_on=date(day.year(), day.month(), day.day()),
            signer=" ".join(ui.signer.currentText().split()),
            note=ui.note.text().strip(),
            red_head=ui.red_head.isChecked(),
        )

    def accept(self) -> None:
        """Close when nothing is wrong, or when what was asked about is meant so."""
        terms = self.terms
        found = self._faults(terms)
        if blocking(found) or (found and self._warned != terms):
            self._warned = terms
            self.ui.fault.setText("\n".join(fault.message for fault in found))
            self.ui.fault.show()
            if not blocking(found):
                self._ok.setText("仍然定稿")
            return
        super().accept()
