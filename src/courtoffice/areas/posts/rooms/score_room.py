"""The room 考核打分: the score matrix of a class of departments, typed into like a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.locks import ASSESSMENT
from courtoffice.areas.posts.matrix import OWN, REVIEWED, SCORE_FIELDS, Matrix
from courtoffice.areas.posts.records import PostStandard
from courtoffice.areas.posts.reports import RESULTS_REPORT
from courtoffice.areas.posts.rooms.paper_menu import give_papers, put_out
from courtoffice.areas.posts.rooms.score_model import ScoreModel
from courtoffice.areas.posts.rooms.score_notes import ScoreNotes
from courtoffice.areas.posts.rooms.year_closing import YearClosing
from courtoffice.areas.posts.score_sheet import (
    TABLES,
    read_block,
    read_matrix,
    store_scores,
    year_standards,
)
from courtoffice.areas.posts.standard_copy import copied_standards
from courtoffice.errors import Refused
from courtoffice.forms.ui_posts_scores import Ui_ScoreRoom
from courtoffice.shell.bench import Bench
from courtoffice.shell.grid_export import export_grid
from courtoffice.shell.grid_model import Cell
from courtoffice.shell.room import Room
from courtoffice.store import Change

_SHOWN: tuple[tuple[str, ...], ...] = (SCORE_FIELDS, (OWN,), (REVIEWED,))
_STANDARDS = "post-standards"
_SPARE = 4  # pixels, so that the results never need a scroll bar of their own


class ScoreRoom(Room):
    """Shows the scores of one class of departments at a time; what is typed is stored cell by cell."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the sheet, still empty."""
        super().__init__(bench, parent)
        self.ui = Ui_ScoreRoom()
        self.ui.setupUi(self)
        self.model = ScoreModel(self)
        self.notes = ScoreNotes(self.ui, self.model, bench)
        self.closing = YearClosing(self, ASSESSMENT)
        self._standards: tuple[PostStandard, ...] = ()
        self._matrix: Matrix | None = None
        for table in (self.ui.scores, self.ui.results):
            table.show_model(self.model)
        self.setFocusProxy(self.ui.scores)
        self._arrange()
        self._connect()
        give_papers(self.ui.papers, self, (RESULTS_REPORT,))
        self.ui.message.hide()

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return TABLES

    def reload(self) -> None:
        """Read the standards of the year and the scores under the chosen one."""
        store, year = self.bench.desk.store, self.bench.year
        kind = self._standards[self.ui.standards.currentIndex()].kind if self._standards else ""
        self._standards = year_standards(store, year)
        self.ui.standards.blockSignals(True)
        self.ui.standards.clear()
        self.ui.standards.addItems([f"{item.kind}部门" for item in self._standards])
        kinds = [item.kind for item in self._standards]
        self.ui.standards.setCurrentIndex(kinds.index(kind) if kind in kinds else 0)
        self.ui.standards.blockSignals(False)
        self._show_standard()

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on."""
        return command in ("copy_rows", "export_rows", "print_paper") and self._matrix is not None

    def copy_rows(self) -> None:
        """Copy the whole sheet for a spreadsheet."""
        count = self.ui.scores.copy_all()
        self.bench.message.emit(f"已复制 {count} 行，可以粘贴到表格里。")

    def export_rows(self) -> None:
        """Write the sheet to a spreadsheet."""
        name = f"{self.bench.year}年{self.ui.standards.currentText()}考核打分"
        export_grid(self.bench, name, "部门", self.ui.scores, self.ui.results)

    def print_paper(self) -> None:
        """Print the results of the year."""
        put_out(self, RESULTS_REPORT, 0)

    def may_leave(self) -> bool:
        """Everything is stored as it is typed; only a note may still wait."""
        self.notes.store()
        return True

    def _connect(self) -> None:
        ui = self.ui
        self.model.typed.connect(self._take)
        self.model.kept_out.connect(self._keep_out)
        ui.standards.currentIndexChanged.connect(self._show_standard)
        ui.shown.currentIndexChanged.connect(self._show_columns)
        ui.close_year.clicked.connect(self.closing.close_year)
        ui.reopen.clicked.connect(self.closing.reopen)
        ui.copy_standards.clicked.connect(lambda: copy_standards(self.bench))
        ui.new_standard.clicked.connect(
            lambda: self.bench.begin_record(_STANDARDS, {"year": self.bench.year})
        )
        ui.scores.selectionModel().currentChanged.connect(self._show_cell)
        self.model.modelReset.connect(self._show_columns)
        for one, other in ((ui.scores, ui.results), (ui.results, ui.scores)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        ui.scores.horizontalScrollBar().rangeChanged.connect(self._even_out)

    def _arrange(self) -> None:
        """Set the results beside the scores so that they stay in view."""
        scores, results = self.ui.scores, self.ui.results
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        scores.setVerticalScrollBarPolicy(off)
        results.verticalHeader().hide()
        results.setSelectionMode(results.SelectionMode.NoSelection)
        results.setHorizontalScrollBarPolicy(off)
        self.ui.tables.addStretch(0)

    def _even_out(self, _least: int, most: int) -> None:
        """Leave room below the results where the scores have a scroll bar, so that rows stay in line."""
        policy = Qt.ScrollBarPolicy
        self.ui.results.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if most else policy.ScrollBarAlwaysOff
        )

    def _show_columns(self) -> None:
        """Show own scores, reviewed ones or both at the left, the results at the right."""
        shown = _SHOWN[max(self.ui.shown.currentIndex(), 0)]
        scores, results = self.ui.scores, self.ui.results
        for at in range(len(self.model.columns)):
            is_score = at < self.model.scores()
            scores.setColumnHidden(at, not (is_score and SCORE_FIELDS[at % 2] in shown))
            results.setColumnHidden(at, is_score)
        scores.setMaximumWidth(scores.content_width())
        bar = results.verticalScrollBar().sizeHint().width()
        results.setFixedWidth(results.content_width() + bar + _SPARE)

    def _show_standard(self) -> None:
        """Show the scores under the chosen standard, or that the year has none yet."""
        ui, year = self.ui, self.bench.year
        locked = self.closing.words()
        readonly = self.bench.readonly
        has = bool(self._standards)
        ui.pile.setCurrentWidget(ui.sheet if has else ui.nothing)
        for part in (ui.standards, ui.shown, ui.papers, ui.below_sheet):
            part.setVisible(has)
        ui.close_year.setVisible(has and not locked and not readonly)
        ui.reopen.setVisible(bool(locked) and not readonly)
        before = year_standards(self.bench.desk.store, year - 1)
        ui.copy_standards.setVisible(bool(before) and not readonly)
        ui.new_standard.setVisible(not readonly)
        ui.nothing_heading.setText(f"{year}年还没有岗位责任制考核标准")
        ui.nothing_words.setText("先登记审判部门和综合部门的考核项目、分值和等次线，再录入各部门的得分。")
        self._matrix = None
        if has:
            store = self.bench.desk.store
            self._matrix = read_matrix(store, self._standards[ui.standards.currentIndex()])
            names = {
                row: department.short_name or department.name
                for row, department in roster(store).departments.items()
            }
            self.model.show_matrix(self._matrix, names, locked=bool(locked) or readonly)
        ui.state.setText(locked or self._progress())
        self.notes.show_matrix(self._matrix)
        self.can_changed.emit()

    def _progress(self) -> str:
        """Return how far the scores are."""
        if self._matrix is None:
            return ""
        begun = sum(1 for line in self._matrix.lines if line.begun)
        gaps = self._matrix.gaps()
        missing = f"，还缺{gaps}格复核分" if gaps else ""
        whole = f"共{len(self._matrix.lines)}个部门，已录{begun}个，录全{self._matrix.complete()}个"
        return f"{whole}{missing}"

    def _take(self, cells: Mapping[Cell, str]) -> None:
        """Store what was typed or pasted; what the items forbid is refused at once."""
        matrix, desk = self._matrix, self.bench.desk
        if matrix is None:
            return
        items = {item.id: item for item in matrix.items}
        try:
            points = read_block(items, {self.model.place(*at): text for at, text in cells.items()})
        except Refused as refusal:
            self._say(str(refusal))
            self.model.look_again()
            return
        self._say("")
        self.bench.change(
            "考核打分", lambda change: store_scores(change, desk, matrix.standard, points) or None
        )

    def _keep_out(self) -> None:
        """Say why the scores cannot be changed."""
        readonly = "文件以只读方式打开，不能改动。" if self.bench.readonly else ""
        self._say(self.closing.words() or readonly)

    def _say(self, words: str) -> None:
        self.ui.message.setText(words)
        self.ui.message.setVisible(bool(words))

    def _show_cell(self, current: QModelIndex | None = None, previous: QModelIndex | None = None) -> None:
        """Say what the current cell is about; show why it is scored so."""
        if previous is not None and previous.isValid():
            self._say("")
        self.notes.show_cell()


def copy_standards(bench: Bench) -> None:
    """Copy the standards of the year before into the year that is shown, as one change."""
    desk, year = bench.desk, bench.year

    def copy(change: Change) -> int:
        wanted = copied_standards(desk.store.load(PostStandard, "year IN (?, ?)", (year - 1, year)), year)
        return len([change.save(item) for item in wanted])

    copied = bench.change("复制上年考核标准", copy)
    if copied:
        bench.message.emit(f"已把{year - 1}年的{copied}套考核标准复制到{year}年，可以撤销。")
