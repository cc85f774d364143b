"""The room 处理建议: what a year's results propose, with the evidence, and what people decide about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from courtoffice.areas.review.proposals import as_measure
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.records_proposals import ProposalRow
from courtoffice.areas.review.registers_measures import MEASURES
from courtoffice.areas.review.registers_proposals import PROPOSALS
from courtoffice.areas.review.rooms.proposal_panel import ProposalPanel
from courtoffice.areas.review.rules_decisions import Decision, decided, effect_of, usual_words
from courtoffice.areas.review.standing import standing
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.shell.register_view import Listed, RegisterView

_LIST_WIDTH, _SIDE_WIDTH, _NARROWEST = 560, 560, 376


class ProposalsRoom(RegisterView):
    """Lists proposals; beside them the evidence of the current one, or the decision that is being entered."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the list and the panel; the editor of a decision comes when it is first needed."""
        super().__init__(bench, Listed(PROPOSALS), parent)
        self.panel = ProposalPanel(bench, self)
        self.decision: RecordEditor | None = None
        self._deciding: int | None = None
        self._words = ""
        self._body = ""
        self.side = QStackedWidget(self)
        self.side.addWidget(self.panel)
        self.side.setMinimumWidth(_NARROWEST)
        self.ui.split.addWidget(self.side)
        self.ui.split.setStretchFactor(0, 1)
        self.ui.split.setStretchFactor(1, 1)
        self.ui.split.setSizes([_LIST_WIDTH, _SIDE_WIDTH])
        self.panel.adopt_asked.connect(lambda: self.decide(adopted=True))
        self.panel.reject_asked.connect(lambda: self.decide(adopted=False))
        self.panel.keep_asked.connect(self.keep)
        self.table.selectionModel().currentRowChanged.connect(self._gone_to)

    def reload(self) -> None:
        """Reckon the proposals anew."""
        found = standing(self.bench.desk, self.bench.period())
        done = f"本年度已有{len(found.decided)}项作出决定，见“处理决定”。" if found.decided else ""
        self._words = "\n".join([*found.notes, found.conditions, *filter(None, [done])])
        self._body = next((item.decided_by for item in reversed(found.decided) if item.decided_by), "")
        super().reload()
        if not self.table.selectionModel().selectedRows() and self.model.rowCount():
            with self._quietly():
                self.table.selectRow(0)
        if self.decision is not None and self._deciding is not None:
            self.decision.look_again()
        self._show_current_row()

    def decide(self, *, adopted: bool) -> None:
        """Begin the decision of the current proposal, with what is usual filled in."""
        row = self.current()
        if row is None or self.bench.readonly or not self.may_leave():
            return
        measure = self._measure(row)
        if measure is None:
            return
        today = self.bench.desk.today
        starts, ends = effect_of(measure.kind, today)
        decision = Decision(
            adopted=adopted,
            decided_by=measure.decided_by or self._body,
            decided_on=today,
            words=usual_words(measure.kind, adopted=adopted),
            effective_from=starts,
            effective_until=ends,
        )
        self._edit(row, decided(measure, decision), "decided_by")

    def keep(self) -> None:
        """Register the current proposal for a decision to come, usually that of the party group."""
        row = self.current()
        if row is None or self.bench.readonly or not self.may_leave():
            return
        measure = self._measure(row)
        if measure is not None:
            self._edit(row, replace(measure, party_group=True), "proposed_on")

    def current(self) -> ProposalRow | None:
        """Return the row that the cursor is in."""
        index = self.table.currentIndex()
        row: ProposalRow | None = self.model.record(index.row()) if index.isValid() else None
        return row

    def may_leave(self) -> bool:
        """Ask about a decision that is not saved."""
        return self._deciding is None or self.decision is None or self.decision.leave()

    def busy_editing(self) -> bool:
        """Return whether a decision is being entered that is not saved."""
        return self._deciding is not None and self.decision is not None and self.decision.dirty()

    def _settle(self) -> None:
        """Say what an empty list means: that nothing is proposed, and under which conditions."""
        super()._settle()
        self.ui.nothing_heading.setText(f"{self.bench.period().label}没有待处理的建议")
        self.ui.nothing_words.setText(f"{PROPOSALS.hint}\n\n{self._words}")
        self._show_side()

    def _show_side(self) -> None:
        """Show the side while there is something to tell, or a decision that is being entered."""
        shown = bool(self.model.count()) or self._deciding is not None
        self.ui.split.handle(1).setVisible(shown)
        self.side.setVisible(shown)

    def _measure(self, row: ProposalRow) -> Measure | None:
        """Return the measure that a row is or would become; a refusal is shown."""
        if row.measure is not None:
            return row.measure
        if row.proposal is None:
            return None
        try:
            return as_measure(row.proposal, self.panel.kind(), self.bench.desk.today)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return None

    def _edit(self, row: ProposalRow, measure: Measure, field: str) -> None:
        editor = self._decision_editor()
        editor.open(measure, row.measure)
        self._deciding = row.id
        editor.ui.save_and_new.hide()
        self.side.setCurrentWidget(editor)
        editor.form.focus(field)
        editor.ui.scroll.ensureWidgetVisible(editor.form.blocks[field])
        self.can_changed.emit()

    def _decision_editor(self) -> RecordEditor:
        if self.decision is None:
            self.decision = RecordEditor(self.bench, MEASURES, {}, list, self)
            self.decision.saved.connect(self._decided)
            self.decision.closed.connect(self._back)
            self.side.addWidget(self.decision)
        return self.decision

    def _decided(self, record_id: int, and_new: bool) -> None:
        """Go back to the list, which no longer has the proposal."""
        if self.decision is not None:
            self.decision.close_record()

    def _back(self) -> None:
        self._close_decision()
        self._show_current_row()
        self.table.setFocus()
        self.can_changed.emit()

    def _gone_to(self) -> None:
        """Show the proposal that the clerk has gone to, once the key or the mouse is done with."""
        if not self._arranging:
            QTimer.singleShot(0, self, self._follow_row)

    def _follow_row(self) -> None:
        """Leave a decision that is being entered for the row that the clerk has gone to."""
        row = self.current()
        if row is None or row.id == self._deciding:
            return
        if self._deciding is not None and not self.may_leave():
            with self._quietly():
                self.table.choose([self._deciding], self._deciding)
            return
        self._close_decision()
        self._show_current_row()

    def _show_current_row(self) -> None:
        self.panel.show_row(self.current(), self._words)

    def _close_decision(self) -> None:
        self._deciding = None
        self.side.setCurrentWidget(self.panel)
        self._show_side()
