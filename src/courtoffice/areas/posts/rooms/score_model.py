"""The score matrix as a sheet: departments down, items across, own and reviewed scores side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from courtoffice.areas.posts.matrix import OWN, REVIEWED, SCORE_FIELDS, Line, Matrix, Place
from courtoffice.areas.posts.records import PostItem, Score
from courtoffice.areas.posts.rules import most_of
from courtoffice.cells import hundredths
from courtoffice.fields import label_of
from courtoffice.shell.grid_model import GridColumn, GridModel, Tone

RESULTS = (
    GridColumn("self_total", "自评", "总分", letters=3, number=True),
    GridColumn("total", "复核", "总分", letters=3, number=True),
    GridColumn(
        "rank", "名次", letters=2, number=True, tip="按复核总分在本类部门中的名次，总分相同的名次相同"
    ),
    GridColumn("result", "等次", letters=3),
    GridColumn("gaps", "缺项", letters=2, number=True, tip="还没有复核分的考核项目数"),
)
_SHORT = {OWN: "自评", REVIEWED: "复核"}


class ScoreModel(GridModel):
    """Shows a :class:`Matrix`; the last columns are what it comes to."""

    def __init__(self, parent: Any = None) -> None:
        """Begin without a matrix."""
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._names: Mapping[int, str] = {}

    def show_matrix(self, matrix: Matrix, names: Mapping[int, str], *, locked: bool) -> None:
        """Show a matrix; one of the same departments and items takes its place without moving the cursor."""
        columns = _columns(matrix)
        before = self._matrix
        same = before is not None and columns == self.columns and _departments(before) == _departments(matrix)
        if not same:
            self.beginResetModel()
        self._matrix, self._names, self.locked, self.columns = matrix, names, locked, columns
        if same:
            self.look_again()
        else:
            self.endResetModel()

    def count(self) -> int:
        """Return the number of departments."""
        return 0 if self._matrix is None else len(self._matrix.lines)

    def heading(self, row: int) -> str:
        """Return the name of a department."""
        return self._names.get(self.line(row).department_id, "")

    def line(self, row: int) -> Line:
        """Return the department of a row."""
        if self._matrix is None:
            raise RuntimeError("the sheet shows no matrix yet")
        return self._matrix.lines[row]

    def scores(self) -> int:
        """Return how many columns hold scores; the results follow."""
        return len(self.columns) - len(RESULTS)

    def item(self, column: int) -> PostItem | None:
        """Return the item of a column, None for a result."""
        if self._matrix is None or column >= self.scores():
            return None
        return self._matrix.items[column // 2]

    def place(self, row: int, column: int) -> Place:
        """Return whose score of which item a cell holds."""
        item = self.item(column)
        return self.line(row).department_id, 0 if item is None else item.id, SCORE_FIELDS[column % 2]

    def text(self, row: int, column: int) -> str:
        """Return the score, or what the row comes to."""
        line, item = self.line(row), self.item(column)
        if item is not None:
            points = line.value(item.id, SCORE_FIELDS[column % 2])
            return "" if points is None else hundredths(points)
        return self._result(line, self.columns[column].key)

    def tone(self, row: int, column: int) -> Tone:
        """Mark what is missing in a department that has scores, and scores that the review took down."""
        line, item = self.line(row), self.item(column)
        if item is None:
            return self._result_tone(line, self.columns[column].key)
        own, reviewed = line.value(item.id, OWN), line.value(item.id, REVIEWED)
        if SCORE_FIELDS[column % 2] == OWN:
            return Tone.GAP if line.begun and own is None and not self.locked else Tone.MUTED
        if reviewed is None:
            return Tone.GAP if line.begun and not self.locked else Tone.PLAIN
        return Tone.BAD if own is not None and reviewed < own else Tone.PLAIN

    def tip(self, row: int, column: int) -> str:
        """Return the reason for a score."""
        item = self.item(column)
        score = None if item is None else self.line(row).scores.get(item.id)
        return super().tip(row, column) if score is None else score.reason

    def _missing(self, line: Line) -> int:
        return len(self._matrix.missing(line)) if self._matrix is not None and line.begun else 0

    def _result_tone(self, line: Line, key: str) -> Tone:
        """Totals weigh nothing yet while scores are missing."""
        if not self._missing(line):
            return Tone.PLAIN
        return Tone.BAD if key == "gaps" else Tone.MUTED

    def _result(self, line: Line, key: str) -> str:
        if key in ("rank", "result") and self._missing(line):
            return ""  # what a part of the scores would come to says nothing of the department
        if key == "rank":
            return "" if line.rank is None else str(line.rank)
        if key == "result":
            return line.sheet.result
        if key == "gaps":
            return str(self._missing(line) or "")
        points = getattr(line.sheet, key)
        return "" if points is None else hundredths(points)


def _columns(matrix: Matrix) -> tuple[GridColumn, ...]:
    scores = []
    for item in matrix.items:
        group = f"{item.name}（{hundredths(most_of(item))}）"
        for which in SCORE_FIELDS:
            tip = f"{item.name}{label_of(Score, which)}，最多{hundredths(most_of(item))}分"
            scores.append(
                GridColumn(
                    f"{item.id}.{which}",
                    _SHORT[which],
                    group,
                    letters=max(3, (len(group) + 1) // 2),
                    editable=True,
                    number=True,
                    tip=tip,
                )
            )
    return (*scores, *RESULTS)


def _departments(matrix: Matrix) -> list[int]:
    return [line.department_id for line in matrix.lines]
