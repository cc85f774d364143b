"""The assignment of a draw as a part of the tab: reviewers at the left, cases with who reviews them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.assigning import Plan
from courtoffice.areas.review.draw_words import (
    CASE_HEADS,
    GROUP_HEADS,
    candidate_words,
    case_rows,
    group_rows,
    plan_summary,
)
from courtoffice.areas.review.draw_work import plan_of, store_plan, waiting_draws
from courtoffice.areas.review.records_cases import DrawReviewer
from courtoffice.areas.review.registers import REVIEWS
from courtoffice.areas.review.registers_cases import DRAWS
from courtoffice.areas.review.rooms.plain_table import dress, fill
from courtoffice.errors import Refused
from courtoffice.fields import field_of
from courtoffice.forms.ui_review_assign import Ui_AssignForm
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.link_names import LinkNames
from courtoffice.shell.pickers import ProposingLine
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of

_NARROW = 130  # pixels of a column of the narrow list
_NOBODY = 4  # the column that says who reviews a case


class AssignRoom(Room):
    """Shares the cases of one draw among reviewers; nobody who has to stay away gets one unseen."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; :meth:`reload` reads the draws."""
        super().__init__(bench, parent)
        self.ui = Ui_AssignForm()
        self.ui.setupUi(self)
        self._plan: Plan | None = None
        self._touched = False
        self._cases: list[int] = []
        self._proposed: list[tuple[int, str]] = []
        self.adder = ProposingLine(self._proposals, self.ui.adder_place)
        self.adder.setPlaceholderText("添加评查人：姓名或拼音首字母")
        place = QHBoxLayout(self.ui.adder_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.adder)
        dress(self.ui.group, GROUP_HEADS)
        dress(self.ui.cases, CASE_HEADS)
        self.ui.split.setSizes([340, 860])
        self._connect()

    @property
    def plan(self) -> Plan | None:
        """The assignment as it is now; None without a draw."""
        return self._plan

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return DRAWS.tables() | REVIEWS.tables()

    def reload(self) -> None:
        """Read the draws and what of them is left to assign; reviewers and overrides that were typed stay."""
        draws, kept = waiting_draws(self.bench.desk.store), self.ui.draws.currentData()
        self.ui.draws.blockSignals(True)
        self.ui.draws.clear()
        for draw in draws:
            words = f"待分配{draw.open}件" if draw.open else "已分配"
            self.ui.draws.addItem(f"{draw.name}（{words}）", draw.id)
        at = self.ui.draws.findData(kept)
        self.ui.draws.setCurrentIndex(max(at, 0))
        self.ui.draws.blockSignals(False)
        if self._plan is None or at < 0 or not self._touched:
            self._choose()
        else:
            fresh = plan_of(self.bench.desk, self._plan.draw.id)
            self._show(fresh.with_choices_of(self._plan))

    def show_draw(self, draw_id: int) -> None:
        """Show one draw."""
        if self.may_leave():
            self._touched = False
            self.reload()
            self.ui.draws.setCurrentIndex(max(self.ui.draws.findData(draw_id), 0))
            self._choose()

    def busy_editing(self) -> bool:
        """Return whether reviewers or overrides were typed that are not stored."""
        return self._touched

    def may_leave(self) -> bool:
        """Ask about an assignment that is not stored."""
        if not self._touched:
            return True
        if not ask.question(
            self.window(),
            "分配评查人",
            "评查人员或者指定还没有确定分配，离开就不保留了。",
            "离开",
            "继续分配",
        ):
            return False
        self._touched = False
        self._choose()
        return True

    def assign(self) -> bool:
        """Make the reviews of everything that somebody reviews, as one change."""
        plan, desk = self._plan, self.bench.desk
        if plan is None or self.bench.readonly:
            return False
        lacking = len(plan.result.unassigned)
        words = f"还有{lacking}件没有人可评，这次先分配其余的{len(plan.result.reviews)}件。"
        if lacking and not ask.question(self.window(), "分配评查人", words, "先分配其余的"):
            return False
        self._touched = False
        made = self.bench.change("分配评查人", lambda change: store_plan(change, desk, plan))
        if made is None:
            self._touched = True
            return False
        self.bench.message.emit(f"已分配{made}件，可以撤销。评查人在“评查表”里逐件填写。")
        return True

    def put_in(self) -> None:
        """Put the chosen reviewer in the place of the balance for the current case."""
        self._override(lambda plan, row, who, reason: plan.with_override(row, who, reason))

    def keep_away(self) -> None:
        """Keep the chosen reviewer away from the current case."""
        self._override(lambda plan, row, who, reason: plan.with_recusal(row, who, reason))

    def release(self) -> None:
        """Let the balance decide about the current case again."""
        row = self._current()
        if self._plan is not None and row is not None:
            self._take(self._plan.without_override(row))

    def add(self, officers: list[int]) -> None:
        """Add reviewers; a refusal is shown."""
        plan = self._plan
        try:
            for officer in officers:
                plan = plan.with_reviewer(officer) if plan is not None else None
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return
        if plan is not None:
            self._take(plan)

    def remove(self) -> None:
        """Take the chosen reviewers out."""
        plan = self._plan
        rows = {index.row() for index in self.ui.group.selectedIndexes()}
        if plan is None or not rows:
            return
        for who in [who for at, who in enumerate(plan.reviewers) if at in rows]:
            plan = plan.without_reviewer(who)
        self._take(plan)

    def menu(self) -> QMenu:
        """Return the menu of groups that can be added."""
        menu = QMenu(self)
        desk = self.bench.desk
        for words, ids in officer_groups(desk, desk.today):
            menu.addAction(f"{words}（{len(ids)}）".replace("&", "&&"), partial(self.add, ids))
        return menu

    def _connect(self) -> None:
        ui = self.ui
        ui.draws.activated.connect(self._turn)
        ui.assign.clicked.connect(self.assign)
        ui.remove.clicked.connect(self.remove)
        ui.several.clicked.connect(self._open_menu)
        ui.put_in.clicked.connect(self.put_in)
        ui.keep_away.clicked.connect(self.keep_away)
        ui.release.clicked.connect(self.release)
        ui.reason.returnPressed.connect(self.put_in)
        ui.cases.currentCellChanged.connect(self._show_case)
        ui.cases.cellActivated.connect(lambda *_: ui.candidate.setFocus())
        self.adder.taken.connect(self._taken)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.assign)
        ui.strip_problem.hide()
        self.setFocusProxy(ui.cases)

    def _turn(self) -> None:
        wanted = self.ui.draws.currentData()
        if self.may_leave():
            self.ui.draws.setCurrentIndex(self.ui.draws.findData(wanted))
            self._choose()
        elif self._plan is not None:
            self.ui.draws.setCurrentIndex(self.ui.draws.findData(self._plan.draw.id))

    def _choose(self) -> None:
        """Show the draw that is chosen at the top."""
        draw = self.ui.draws.currentData()
        self._touched = False
        self._show(plan_of(self.bench.desk, draw) if draw is not None else None)

    def _take(self, plan: Plan) -> None:
        self._touched = True
        self._show(plan)

    def _show(self, plan: Plan | None) -> None:
        ui, writable = self.ui, not self.bench.readonly
        self._plan = plan
        rows = case_rows(plan) if plan is not None else []
        self._cases = [row for row, _, _ in rows]
        fill(ui.group, group_rows(plan) if plan is not None else (), (1, 2), _NARROW)
        fill(ui.cases, [cells for _, cells, _ in rows])
        red = QBrush(QColor(look_of(self).overdue))
        for at, (_, _, somebody) in enumerate(rows):
            item = ui.cases.item(at, _NOBODY)
            if not somebody and item is not None:
                item.setForeground(red)
        if rows and ui.cases.currentRow() < 0:
            ui.cases.setCurrentCell(0, 0)
        ui.summary.setText(plan_summary(plan) if plan is not None else "还没有抽查，请先在“抽取”里抽取案件。")
        ui.assign.setVisible(writable)
        ui.assign.setEnabled(plan is not None and bool(plan.result.reviews))
        for part in (self.adder, ui.several, ui.remove):
            part.setEnabled(writable and plan is not None and bool(plan.cases))
        self._show_case()

    def _show_case(self, *_: int) -> None:
        """Offer for the current case everybody who may review it, and say why the others may not."""
        ui, plan, row = self.ui, self._plan, self._current()
        ui.strip_problem.hide()
        ui.reason.clear()
        ui.strip.setVisible(plan is not None and row is not None and not self.bench.readonly)
        if plan is None or row is None:
            return
        case = next(case for case in plan.cases if case.id == row)
        ui.case_words.setText(case.case_number)
        ui.candidate.clear()
        for who, words in candidate_words(plan, row):
            ui.candidate.addItem(words, who)
        ui.release.setEnabled(row in plan.named)

    def _override(self, change: Callable[[Plan, int, int, str], Plan]) -> None:
        plan, row, who = self._plan, self._current(), self.ui.candidate.currentData()
        if plan is None or row is None or who is None:
            return
        try:
            made = change(plan, row, who, self.ui.reason.text())
        except Refused as refusal:
            self.ui.strip_problem.setText(str(refusal))
            self.ui.strip_problem.show()
            self.ui.reason.setFocus()
            return
        self._take(made)

    def _current(self) -> int | None:
        """Return the case that is chosen, None where nothing can be changed about it any more."""
        at = self.ui.cases.currentRow()
        return (self._cases[at] or None) if 0 <= at < len(self._cases) else None

    def _proposals(self, query: str) -> list[str]:
        desk = self.bench.desk
        names = LinkNames(desk, field_of(DrawReviewer, "officer_id"), desk.today)
        self._proposed = names.proposals(query)
        return [name for _, name in self._proposed]

    def _taken(self, place: int) -> None:
        self.adder.clear()
        self.add([self._proposed[place][0]])

    def _open_menu(self) -> None:
        self.menu().popup(self.ui.several.mapToGlobal(self.ui.several.rect().bottomLeft()))
