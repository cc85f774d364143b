"""What one proposal says: the evidence, the clause, the cases, and the buttons that begin its decision."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from courtoffice.areas.review.records_proposals import BLOCKED, ProposalRow
from courtoffice.areas.review.standing import case_lines
from courtoffice.forms.ui_proposal_panel import Ui_ProposalPanel
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

_ID = Qt.ItemDataRole.UserRole
_MOST_LINES = 6
_ICON = 16


class ProposalPanel(QWidget):
    """Shows a proposal; deciding it is asked for by signals."""

    adopt_asked = Signal()
    reject_asked = Signal()
    keep_asked = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the panel, empty."""
        super().__init__(parent)
        self.ui = Ui_ProposalPanel()
        self.ui.setupUi(self)
        self._bench = bench
        self.ui.adopt.clicked.connect(self.adopt_asked)
        self.ui.reject.clicked.connect(self.reject_asked)
        self.ui.keep.clicked.connect(self.keep_asked)
        self.ui.cases.itemActivated.connect(self._open)

    def kind(self) -> str:
        """Return the kind of measure that is chosen."""
        return self.ui.kind.currentText()

    def show_row(self, row: ProposalRow | None, words: str) -> None:
        """Show a proposal, or only the words about the whole year."""
        ui = self.ui
        ui.words.setText(words)
        evidence = (ui.evidence, ui.evidence_name, ui.basis, ui.basis_name, ui.cases, ui.cases_name)
        for part in (ui.state_icon, ui.state, *evidence):
            part.setVisible(row is not None)
        if row is None:
            ui.heading.setText("选择左边的一项，查看依据并登记决定" if words else "")
            self._offer((), decide=False, keep=False)
            return
        ui.heading.setText(f"{row.about}：{row.kinds}")
        self._show_state(row)
        ui.evidence.setText(row.evidence or "没有登记事实与数据。")
        source = row.proposal or row.measure
        ui.basis.setText((source.basis if source is not None else "") or "没有登记依据条款。")
        self._show_cases(row)
        blocked = row.state == BLOCKED
        kinds = row.proposal.kinds if row.proposal is not None else ()
        self._offer(kinds, decide=not blocked, keep=row.proposal is not None and not blocked)

    def _show_state(self, row: ProposalRow) -> None:
        look = look_of(self)
        blocked = row.proposal.blocked if row.proposal is not None else ""
        asked = "，提请党组研究" if row.party_group else ""
        sign, colour = ("overdue", look.overdue) if blocked else ("due", look.due)
        self.ui.state_icon.setPixmap(icon(sign, colour).pixmap(_ICON))
        self.ui.state.setText(blocked or f"{row.state}{asked}")
        self.ui.state.setStyleSheet(f"color: {colour};")

    def _show_cases(self, row: ProposalRow) -> None:
        cases = self.ui.cases
        cases.clear()
        for review, line in case_lines(self._bench.desk, row.cases):
            item = QListWidgetItem(line, cases)
            item.setData(_ID, review)
        height = cases.sizeHintForRow(0) if cases.count() else 0
        cases.setFixedHeight(max(min(cases.count(), _MOST_LINES), 1) * max(height, 24) + 6)

    def _offer(self, kinds: tuple[str, ...], *, decide: bool, keep: bool) -> None:
        """Show the buttons that make sense; a choice of kinds only where there is one."""
        ui, changes = self.ui, not self._bench.readonly
        if [ui.kind.itemText(at) for at in range(ui.kind.count())] != list(kinds):
            ui.kind.clear()
            ui.kind.addItems(kinds)
        for part in (ui.kind, ui.kind_name):
            part.setVisible(len(kinds) > 1 and decide and changes)
        ui.adopt.setVisible(decide and changes)
        ui.reject.setVisible(decide and changes)
        ui.keep.setVisible(keep and changes)

    def _open(self, item: QListWidgetItem) -> None:
        self._bench.open_record("reviews", item.data(_ID))
