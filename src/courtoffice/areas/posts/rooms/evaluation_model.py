"""The yearly evaluation as a sheet: officers down, the year's inputs, votes and grades across."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from courtoffice.areas.posts.evaluations import VOTES, EvaluationSheet, Line
from courtoffice.areas.posts.inputs import Input
from courtoffice.areas.posts.records_conduct import GRADES, Evaluation
from courtoffice.areas.posts.rules_conduct import HALF_A_YEAR
from courtoffice.cells import hundredths
from courtoffice.fields import label_of
from courtoffice.shell.grid_model import GridColumn, GridModel, Tone

_INPUTS = "本年度情况"
_VOTES = "测评票"
_GRADES = "等次"
CONDUCT, SUPPORT = "conduct", "support"
COLUMNS = (
    GridColumn("department", "部门", letters=7),
    GridColumn("quality", "质量评查", _INPUTS, letters=8, tip="评查案件的平均分和件数"),
    GridColumn("hours", "学时", _INPUTS, letters=5, tip="累计学时和应完成学时"),
    GridColumn("attendance", "学习出勤", _INPUTS, letters=4, tip="集中学习实到次数和应到次数"),
    GridColumn("measures", "未了措施", _INPUTS, letters=7, tip="还没有了结的处理措施"),
    GridColumn(CONDUCT, "违纪", _INPUTS, letters=3, tip="本年度的违纪违规记录和影响期在本年度内的记录"),
    *(
        GridColumn(name, label_of(Evaluation, name).removesuffix("票"), _VOTES, 3, editable=True, number=True)
        for name in VOTES
    ),
    GridColumn(SUPPORT, "优秀率%", _VOTES, letters=4, number=True, tip="优秀票占全部票数的百分比"),
    GridColumn(
        "proposed_grade",
        "建议",
        _GRADES,
        letters=4,
        editable=True,
        choices=GRADES,
        tip="数字1至5依次为优秀、称职、基本称职、不称职、不定等次",
    ),
    GridColumn(
        "grade",
        "确定",
        _GRADES,
        letters=4,
        editable=True,
        choices=GRADES,
        tip="由“确定等次…”按决定登记；登记以后可以逐人更正",
    ),
    GridColumn("reason", "理由", letters=12, editable=True),
)
_PLACES = {column.key: at for at, column in enumerate(COLUMNS)}


class EvaluationModel(GridModel):
    """Shows an :class:`EvaluationSheet`."""

    def __init__(self, parent: Any = None) -> None:
        """Begin without a sheet."""
        super().__init__(parent)
        self.columns = COLUMNS
        self._sheet: EvaluationSheet | None = None
        self._people: Mapping[int, str] = {}
        self._departments: Mapping[int, str] = {}

    def show_sheet(
        self,
        sheet: EvaluationSheet,
        people: Mapping[int, str],
        departments: Mapping[int, str],
        *,
        locked: bool,
    ) -> None:
        """Show a sheet; one of the same officers takes its place without moving the cursor."""
        same = self._sheet is not None and _officers(self._sheet) == _officers(sheet)
        if not same:
            self.beginResetModel()
        self._sheet, self._people, self._departments, self.locked = sheet, people, departments, locked
        if same:
            self.look_again()
        else:
            self.endResetModel()

    def count(self) -> int:
        """Return the number of officers."""
        return 0 if self._sheet is None else len(self._sheet.lines)

    def heading(self, row: int) -> str:
        """Return an officer's name."""
        return self._people.get(self.line(row).officer_id, "")

    def line(self, row: int) -> Line:
        """Return the officer of a row."""
        if self._sheet is None:
            raise RuntimeError("the sheet shows nobody yet")
        return self._sheet.lines[row]

    def row_of(self, officer: int) -> int | None:
        """Return the row of an officer, None when not among them."""
        rows = range(self.count())
        return next((row for row in rows if self.line(row).officer_id == officer), None)

    def editable(self, row: int, column: int) -> bool:
        """A final grade can be corrected once a decision is registered; the rest can be typed into."""
        if self.columns[column].key == "grade" and self.line(row).evaluation.decided_on is None:
            return False
        return super().editable(row, column)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        line, key = self.line(row), self.columns[column].key
        if key == "department":
            return self._departments.get(line.evaluation.department_id or 0, "")
        found = _input(line, key)
        if found is not None:
            return found.short
        if key == SUPPORT:
            return "" if line.support is None else hundredths(line.support)
        value = getattr(line.evaluation, key)
        return "" if value is None else str(value)

    def tone(self, row: int, column: int) -> Tone:
        """Mark what speaks against an officer, who served too short, and grades still to be proposed."""
        line, key = self.line(row), self.columns[column].key
        found = _input(line, key)
        if found is not None:
            return Tone.BAD if found.bad else Tone.PLAIN
        if key == "department":
            return Tone.MUTED
        if key == "proposed_grade" and not line.grade and not self.locked:
            return Tone.GAP
        return Tone.PLAIN

    def tip(self, row: int, column: int) -> str:
        """Return an input in full."""
        found = _input(self.line(row), self.columns[column].key)
        return super().tip(row, column) if found is None else found.words

    def words(self, row: int, *, conduct: bool) -> str:
        """Return everything of the year beside one officer in one line; conduct only when asked for."""
        line = self.line(row)
        inputs = line.inputs
        parts = [inputs.quality.words, inputs.hours.words, inputs.attendance.words, inputs.measures.words]
        if conduct:
            parts.append(inputs.conduct.words)
        if line.months < HALF_A_YEAR:
            parts.insert(0, f"本年度在职{line.months}个月，不足半年。")
        if line.votes:
            parts.insert(0, f"测评票共{line.votes}张。")
        return f"{self.heading(row)}：{''.join(parts)}"


def place_of(key: str) -> int:
    """Return the column of a key."""
    return _PLACES[key]


def _input(line: Line, key: str) -> Input | None:
    found = getattr(line.inputs, key, None)
    return found if isinstance(found, Input) else None


def _officers(sheet: EvaluationSheet) -> list[int]:
    return [line.officer_id for line in sheet.lines]
