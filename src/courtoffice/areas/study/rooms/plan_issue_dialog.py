"""The dialog in which a year's study plan is issued: its name, the day, the document number."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from courtoffice.areas.study.plan_issue import Issue, issue_faults, issued
from courtoffice.areas.study.records import StudyPlan
from courtoffice.cells import read, show
from courtoffice.errors import Fault, blocking
from courtoffice.fields import Kind, field_of
from courtoffice.forms.ui_plan_issue import Ui_PlanIssue
from courtoffice.shell.bench import Bench
from courtoffice.shell.short_dates import with_year
from courtoffice.shell.theme import look_of


class PlanIssueDialog(QDialog):
    """Issues a plan as one change; nothing is written before the button is pressed."""

    def __init__(self, bench: Bench, issue: Issue, parent: QWidget | None = None) -> None:
        """Show the plan as it stands, today proposed where it was not issued yet."""
        super().__init__(parent)
        self.ui = Ui_PlanIssue()
        self.ui.setupUi(self)
        self._bench = bench
        self._issue = issue
        self._asked = False
        plan = issue.plan
        self.ui.heading.setText(f"{plan.year}年学习计划")
        self.ui.words.setText(issue.words())
        self.ui.title.setText(plan.title)
        self.ui.issued_on.setText(show(Kind.DATE, plan.issued_on or bench.desk.today))
        self.ui.number.setText(plan.number)
        self.ui.number.setPlaceholderText(issue.example)
        self.ui.problems.hide()
        self.ui.issue.clicked.connect(self.issue)
        self.ui.cancel.clicked.connect(self.reject)

    def issue(self) -> None:
        """Store the plan as issued; what is wrong or has to be asked is shown first."""
        plan, faults = self._read()
        if blocking(faults):
            self._say([fault.message for fault in faults], wrong=True)
            return
        asked = [self._issue.asks(), *(fault.message for fault in faults)]
        if any(asked) and not self._asked:
            self._asked = True
            self.ui.issue.setText("仍然印发")
            self._say(list(filter(None, asked)), wrong=False)
            return
        if self._bench.change("印发学习计划", lambda change: change.save(plan)) is None:
            return
        self._bench.message.emit(f"已登记印发：{plan.title or self.ui.heading.text()}，可以撤销。")
        self.accept()

    def _read(self) -> tuple[StudyPlan, list[Fault]]:
        field = field_of(StudyPlan, "issued_on")
        ui = self.ui
        try:
            day = read(field, with_year(ui.issued_on.text(), self._bench.desk.today.year))
        except ValueError as wrong:
            return self._issue.plan, [Fault("issued_on", str(wrong))]
        plan = issued(self._issue, ui.title.text(), day, ui.number.text())
        return plan, issue_faults(plan, self._bench.desk)

    def _say(self, lines: list[str], *, wrong: bool) -> None:
        look = look_of(self)
        self.ui.problems.setStyleSheet(f"color: {look.overdue if wrong else look.due};")
        self.ui.problems.setText("\n".join(lines))
        self.ui.problems.show()
