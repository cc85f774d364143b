"""The strip below the score matrix: what the current cell is about, why it is scored so, on what evidence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from courtoffice.areas.posts.matrix import EVIDENCE, NOTES, REASON, REVIEWED, SCORE_FIELDS, Matrix
from courtoffice.areas.posts.records import PostItem, Score
from courtoffice.areas.posts.rooms.score_model import ScoreModel
from courtoffice.areas.posts.rules import most_of
from courtoffice.areas.posts.score_sheet import store_note
from courtoffice.cells import hundredths
from courtoffice.forms.ui_posts_scores import Ui_ScoreRoom
from courtoffice.shell.bench import Bench

_CHANGES = {REASON: "考核打分理由", EVIDENCE: "考核打分依据"}
_TYPING = "方向键移动，直接输入分数，回车到下一个部门；可以从表格里整块粘贴。"
_READING = "方向键移动，这里列出所选一格的评分办法、理由和依据。"


class ScoreNotes(QObject):
    """Shows and stores the notes to one score; Enter stores one and goes back to the matrix."""

    def __init__(self, ui: Ui_ScoreRoom, model: ScoreModel, bench: Bench) -> None:
        """Take the strip of a form."""
        super().__init__()
        self._ui, self._model, self._bench = ui, model, bench
        self._matrix: Matrix | None = None
        self._edits: dict[str, QLineEdit] = {REASON: ui.reason, EVIDENCE: ui.evidence}
        for note, edit in self._edits.items():
            edit.editingFinished.connect(partial(self._store, note))
            edit.returnPressed.connect(ui.scores.setFocus)
        ui.unfounded.clicked.connect(self.go_on)

    def show_matrix(self, matrix: Matrix | None) -> None:
        """Take a matrix, None for none, and tell how many scores name no evidence."""
        self._matrix = matrix
        left = 0 if matrix is None else len(matrix.unfounded())
        self._ui.unfounded.setText(f"缺依据{left}处")
        self._ui.unfounded.setVisible(bool(left))
        self.show_cell()

    def show_cell(self) -> None:
        """Show what the current cell is about and what is noted of it."""
        ui, item, locked = self._ui, self._item(), self._model.locked
        score = None if item is None else self._score(item)
        for note, edit in self._edits.items():
            edit.setEnabled(item is not None)
            edit.setReadOnly(locked)
            edit.setText("" if score is None else getattr(score, note))
        ui.evidence.setPlaceholderText("" if item is None or locked else item.evidence or "还没有写明依据")
        ui.cell_words.setText((_READING if locked else _TYPING) if item is None else self._words(item))

    def store(self) -> None:
        """Store what is typed and not stored yet."""
        for note in NOTES:
            self._store(note)

    def go_on(self) -> None:
        """Go to the next score that names no evidence, from the last one to the first."""
        scores = self._ui.scores
        found = [] if self._matrix is None else self._matrix.unfounded()
        places = [(row, self._column(item)) for row, item in found]
        if places:
            at = scores.currentIndex()
            scores.go_to(*next((place for place in places if place > (at.row(), at.column())), places[0]))
            self._ui.evidence.setFocus()

    def _column(self, item: int) -> int:
        """Return the column of an item's reviewed score, of the department's own while that is hidden."""
        reviewed = item * len(SCORE_FIELDS) + SCORE_FIELDS.index(REVIEWED)
        return reviewed - 1 if self._ui.scores.isColumnHidden(reviewed) else reviewed

    def _words(self, item: PostItem) -> str:
        """Return the department and the item of the current cell, and how the item is scored."""
        heading = self._model.heading(self._ui.scores.currentIndex().row())
        worth = f"分值{hundredths(item.points or 0)}，最多{hundredths(most_of(item))}"
        parts = [f"{heading}　{item.name}（{worth}）"]
        parts += [f"评分办法：{item.guidance}"] if item.guidance else []
        parts += [f"考核依据：{item.evidence}"] if item.evidence else []
        return "　".join(parts)

    def _item(self) -> PostItem | None:
        at = self._ui.scores.currentIndex()
        return self._model.item(at.column()) if at.isValid() and self._matrix is not None else None

    def _score(self, item: PostItem) -> Score | None:
        return self._model.line(self._ui.scores.currentIndex().row()).scores.get(item.id)

    def _store(self, note: str) -> None:
        """Store one note of the current cell when it was changed."""
        item, matrix = self._item(), self._matrix
        if item is None or matrix is None or self._model.locked:
            return
        score, typed = self._score(item), self._edits[note].text().strip()
        if typed == ("" if score is None else getattr(score, note)):
            return
        desk = self._bench.desk
        place = (self._model.line(self._ui.scores.currentIndex().row()).department_id, item.id)
        self._bench.change(
            _CHANGES[note], lambda change: store_note(change, desk, matrix.standard, place, note, typed)
        )
