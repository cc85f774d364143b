"""The room 统一测评: all officers of the year with inputs, votes and grades, and the cap on 优秀."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.records import Officer, roster
from courtoffice.areas.posts.answers import DecisionAnswer
from courtoffice.areas.posts.evaluation_entry import (
    confirm,
    entry,
    read_typed,
    store_evaluations,
    to_confirm,
)
from courtoffice.areas.posts.evaluations import (
    EvaluationSheet,
    Line,
    by_support,
    in_order,
    read_evaluations,
    ungraded_rest,
    with_inputs,
)
from courtoffice.areas.posts.inputs import TABLES, year_inputs
from courtoffice.areas.posts.locks import EVALUATION
from courtoffice.areas.posts.records_conduct import GRADES
from courtoffice.areas.posts.reports import EVALUATION_REPORT
from courtoffice.areas.posts.rooms.answer_dialog import AnswerDialog
from courtoffice.areas.posts.rooms.evaluation_model import CONDUCT, EvaluationModel, place_of
from courtoffice.areas.posts.rooms.paper_menu import give_papers, put_out
from courtoffice.areas.posts.rooms.year_closing import YearClosing
from courtoffice.day_faults import future_year
from courtoffice.errors import Refused
from courtoffice.forms.ui_posts_evaluation import Ui_EvaluationRoom
from courtoffice.pinyin import matches, search_keys
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.grid_export import export_grid
from courtoffice.shell.grid_model import Cell
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of

_COMMANDS = frozenset({"copy_rows", "export_rows", "print_paper", "focus_filter", "edit_record"})


class EvaluationRoom(Room):
    """Shows every officer of the year; what is typed is stored cell by cell."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the sheet, still empty, without the column on conduct."""
        super().__init__(bench, parent)
        self.ui = Ui_EvaluationRoom()
        self.ui.setupUi(self)
        self.model = EvaluationModel(self)
        self.closing = YearClosing(self, EVALUATION)
        self.dialog: AnswerDialog | None = None
        self._sheet: EvaluationSheet | None = None
        self._conduct = False
        self._order: list[int] = []
        self.ui.officers.show_model(self.model)
        self.setFocusProxy(self.ui.officers)
        self._connect()
        give_papers(self.ui.papers, self, (EVALUATION_REPORT,))
        self.ui.message.hide()
        self.show_conduct(False)

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return TABLES | {"yearly_evaluation", "post_closing"}

    def reload(self) -> None:
        """Read the officers of the year and everything beside them."""
        desk, period = self.bench.desk, self.bench.period()
        bare = read_evaluations(desk.store, period, desk.today)
        inputs = year_inputs(desk, period, [line.officer_id for line in bare.lines])
        self._sheet = in_order(with_inputs(bare, inputs), self._order)
        people = roster(desk.store)
        names = {line.officer_id: people.label(line.officer_id) for line in self._sheet.lines}
        departments = {
            row: department.short_name or department.name for row, department in people.departments.items()
        }
        locked = self.closing.words()
        readonly = self.bench.readonly
        self.model.show_sheet(self._sheet, names, departments, locked=bool(locked) or readonly)
        open_year = not locked and not readonly
        for button in (self.ui.fill_rest, self.ui.decide, self.ui.close_year):
            button.setVisible(open_year)
        self.ui.reopen.setVisible(bool(locked) and not readonly)
        self.ui.state.setText(locked)
        self._count()
        self._show_officer()
        self.can_changed.emit()

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on."""
        has = self._sheet is not None and bool(self._sheet.lines)
        return command in _COMMANDS and has

    def edit_record(self) -> None:
        """Open the record of the current officer's evaluation, with everything that is kept of it."""
        at = self.ui.officers.currentIndex()
        if at.isValid() and self.model.line(at.row()).stored:
            self.bench.open_record("evaluations", self.model.line(at.row()).evaluation.id)

    def focus_filter(self) -> None:
        """Put the cursor to where an officer is looked for."""
        self.ui.find.setFocus()
        self.ui.find.selectAll()

    def copy_rows(self) -> None:
        """Copy the whole sheet for a spreadsheet."""
        count = self.ui.officers.copy_all()
        self.bench.message.emit(f"已复制 {count} 行，可以粘贴到表格里。")

    def export_rows(self) -> None:
        """Write the whole sheet to a spreadsheet, conduct only when it is shown."""
        export_grid(self.bench, f"{self.bench.year}年统一测评", "姓名", self.ui.officers)

    def print_paper(self) -> None:
        """Print the grades of the year."""
        put_out(self, EVALUATION_REPORT, 0)

    def show_conduct(self, shown: bool) -> None:
        """Show what the conduct records say, or hide it."""
        self._conduct = shown
        self.ui.officers.setColumnHidden(place_of(CONDUCT), not shown)
        self._show_officer()

    def fill_rest(self) -> None:
        """Propose 称职 for everybody without a proposal, no grade for who served less than half a year."""
        if self._sheet is None:
            return
        wanted = ungraded_rest(self._sheet.lines)
        if not wanted:
            self._say("所有干警都已经有建议等次。")
            return
        self._store(wanted, "建议等次")

    def decide(self) -> None:
        """Ask for the decision that makes the proposed grades final: of the chosen rows, or of all."""
        if self._sheet is None:
            return
        rows = self.ui.officers.chosen_rows()
        chosen = {self.model.line(row).officer_id for row in rows} if len(rows) > 1 else set()
        lines = to_confirm(self._sheet, chosen)
        if not lines:
            words = "没有可以确定的等次：请先填写建议等次；已经确定的，可以在表里逐人更正。"
            ask.refused(self.window(), Refused(words))
            return
        heading = f"确定{len(lines)}名干警的{self.bench.year}年等次"
        self.dialog = AnswerDialog(
            self.bench, DecisionAnswer(), lambda answer: self._confirm(lines, answer), self.window()
        )
        self.dialog.ask("确定等次", heading, self._said_of(lines), "确定")

    def _connect(self) -> None:
        ui = self.ui
        self.model.typed.connect(self._take)
        self.model.kept_out.connect(self._keep_out)
        self.model.modelReset.connect(self._show_officer)
        ui.officers.selectionModel().currentChanged.connect(self._moved)
        ui.find.textEdited.connect(lambda _: self._find(0))
        ui.find.returnPressed.connect(lambda: self._find(1))
        ui.order.currentIndexChanged.connect(self._arrange)
        ui.fill_rest.clicked.connect(self.fill_rest)
        ui.decide.clicked.connect(self.decide)
        ui.close_year.clicked.connect(self.closing.close_year)
        ui.reopen.clicked.connect(self.closing.reopen)

    def _arrange(self) -> None:
        """List the officers in the chosen order; it stays while votes are typed."""
        if self._sheet is not None:
            self._order = by_support(self._sheet) if self.ui.order.currentIndex() else []
            self.reload()

    def _take(self, cells: Mapping[Cell, str]) -> None:
        """Store what was typed or pasted; what cannot be is refused at once."""
        typed = {
            (self.model.line(row).officer_id, self.model.columns[column].key): text
            for (row, column), text in cells.items()
        }
        try:
            values = read_typed(typed)
        except Refused as refusal:
            self._say(str(refusal))
            self.model.look_again()
            return
        self._store(values, "登记测评")

    def _store(self, values: Mapping[int, Mapping[str, Any]], name: str) -> None:
        """Store values of officers after asking what the rules ask."""
        sheet, desk = self._sheet, self.bench.desk
        if sheet is None:
            return
        try:
            made = entry(desk, sheet, values)
        except Refused as refusal:
            self._say(str(refusal))
            self.model.look_again()
            return
        if made.questions and not self._agreed(made.questions):
            self.model.look_again()
            return
        self._say("")
        self.bench.change(name, lambda change: store_evaluations(change, desk, made.evaluations) or None)

    def _agreed(self, questions: Collection[str]) -> bool:
        shown = list(questions)[:6]
        more = [f"……共{len(questions)}处"] if len(questions) > len(shown) else []
        return ask.question(self.window(), "请核对", "\n".join([*shown, *more]), "仍然保存")

    def _confirm(self, lines: Collection[Line], answer: DecisionAnswer) -> bool:
        desk = self.bench.desk
        wrong = future_year("decided_on", "决定日期", answer.decided_on, desk.today)
        if wrong:
            ask.refused(self.window(), Refused(wrong[0].message))
            return False
        done = self.bench.change("确定等次", lambda change: confirm(change, desk, lines, answer) or None)
        if done is not None:
            self.bench.message.emit(f"已确定{done}名干警的等次。")
        return done is not None

    def _said_of(self, lines: Collection[Line]) -> list[str]:
        """Return how many get which grade, and the cap when it is passed."""
        grades = [line.evaluation.proposed_grade for line in lines]
        counts = "，".join(f"{grade}{grades.count(grade)}人" for grade in GRADES if grade in grades)
        said = [f"按建议等次确定：{counts}。", "建议只供参考，等次以决定为准；确定以后可以逐人更正。"]
        if self._sheet is not None and self._sheet.live_quota.over:
            said.insert(1, f"注意：{self._sheet.live_quota.words()}。")
        return said

    def _count(self) -> None:
        """Show the cap on 优秀 against the grades as they stand, and how many have which."""
        if self._sheet is None:
            return
        quota, counts = self._sheet.live_quota, self._sheet.counts()
        others = "　".join(f"{grade}{counts[grade]}人" for grade in GRADES[1:] if grade in counts)
        rest = f"未定{counts['']}人" if "" in counts else ""
        self.ui.quota.setText("　".join(filter(None, (quota.words(), others, rest))))
        look = look_of(self)
        palette = self.ui.quota.palette()
        palette.setColor(self.ui.quota.foregroundRole(), look.overdue if quota.over else look.ink)
        self.ui.quota.setPalette(palette)

    def _keep_out(self) -> None:
        """Say why the current cell cannot be typed into."""
        column = self.model.columns[self.ui.officers.currentIndex().column()]
        words = "这一栏由各台账算出，不能在这里改动。"
        if column.key == "grade":
            words = "确定等次要有决定：请用“确定等次…”登记决定机构和日期，登记以后可以逐人更正。"
        if self.bench.readonly:
            words = "文件以只读方式打开，不能改动。"
        self._say(self.closing.words() or words)

    def _say(self, words: str) -> None:
        self.ui.message.setText(words)
        self.ui.message.setVisible(bool(words))

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.row() != previous.row():
            self._say("")
        self._show_officer()

    def _show_officer(self) -> None:
        """Tell everything of the year beside the current officer."""
        at = self.ui.officers.currentIndex()
        shown = at.isValid() and at.row() < self.model.count()
        usual = "选中一名干警，这里列出本年度的各项情况。"
        if not self.model.count():
            usual = "这一年还没有可以测评的干警。请先在“人员”里登记干警，再回到这里。"
        elif not self.ui.close_year.isHidden():
            usual += "票数和建议等次可以直接输入，也可以从表格里整块粘贴。"
        self.ui.officer_words.setText(self.model.words(at.row(), conduct=self._conduct) if shown else usual)

    def _find(self, step: int) -> None:
        """Go to the officer whose name answers what is typed, or to the next one."""
        query = self.ui.find.text().strip()
        if self._sheet is None or not query:
            return
        people = roster(self.bench.desk.store)
        found = [
            row
            for row in range(self.model.count())
            if _answers(people.officer(self.model.line(row).officer_id), query)
        ]
        if not found:
            self._say(f"没有找到“{query}”，请输入姓名或者拼音首字母。")
            return
        self._say("")
        here = self.ui.officers.currentIndex().row()
        after = [row for row in found if row >= here + step]
        self.ui.officers.go_to((after or found)[0], place_of("votes_excellent"))
        if step and len(found) == 1:
            self.ui.officers.setFocus()


def _answers(officer: Officer, query: str) -> bool:
    return matches(query, search_keys(officer.name, officer.pinyin))
