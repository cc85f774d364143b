"""The tab 分值核对 in the editor of a standard: what its points come to while they are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QLabel, QSizePolicy, QTableWidget, QVBoxLayout, QWidget

from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rooms.plain_table import dress, fill
from courtoffice.areas.review.standard_check import (
    GRADE_HEADS,
    GROUP_HEADS,
    conditions,
    grade_rows,
    group_sums,
    wrong,
)
from courtoffice.fields import Record
from courtoffice.shell.bench import Bench
from courtoffice.shell.editor_section import EditorSection
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.shell.theme import look_of, row_height

_PAUSE = 200  # milliseconds after the last key before the sums are reckoned anew
_DIFFERENCE = 3
_FEWEST = 4  # rows with the heading, however low the window is


class StandardSection(EditorSection):
    """Shows the sums of the groups, the scores of the grades, and when a year is failed."""

    title: ClassVar[str] = "分值核对"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the tab; it follows what is typed in the editor that it stands in."""
        super().__init__(bench, parent)
        self._standard = Standard()
        self._editor = parent if isinstance(parent, RecordEditor) else None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.groups, self.grades = QTableWidget(self), QTableWidget(self)
        dress(self.groups, GROUP_HEADS)
        dress(self.grades, GRADE_HEADS)
        self.conditions = QLabel(self)
        self.conditions.setWordWrap(True)
        self.conditions.setProperty("kind", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self.groups, 3)
        layout.addWidget(self.grades, 2)
        layout.addWidget(self.conditions)
        for table, name in ((self.groups, "各类别分值"), (self.grades, "各等次得分范围")):
            table.setAccessibleName(name)
            table.setMinimumHeight(_FEWEST * row_height(table))
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            table.setShowGrid(False)
            table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
            table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.reckon)
        if self._editor is not None:
            self._editor.form.edited.connect(self._later.start)
            for grid in self._editor.grids.values():
                grid.edited.connect(self._later.start)

    def show_record(self, record: Record) -> None:
        """Show what a standard comes to."""
        if isinstance(record, Standard):
            self._standard = record
            self._show(record)

    def reckon(self) -> None:
        """Show what the standard comes to as it is typed."""
        if self._editor is None or self._editor.draft is None:
            return
        values: dict[str, Any] = self._editor.form.values()[0]
        values |= {name: grid.rows.rows() for name, grid in self._editor.grids.items()}
        self._show(replace(self._standard, **values))

    def _show(self, standard: Standard) -> None:
        sums, look = group_sums(standard), look_of(self)
        fill(self.groups, [item.cells() for item in sums], (1, 2))
        fill(self.grades, grade_rows(standard))
        red = QBrush(QColor(look.overdue))
        for at, item in enumerate(sums):
            cell = self.groups.item(at, _DIFFERENCE)
            if cell is not None and not item.right:
                cell.setForeground(red)
        count = wrong(sums)
        self.words.setText(
            f"有{count}处分值不符，改好后才能保存。" if count else "各类别和扣分项的分值相符。"
        )
        self.words.setStyleSheet(f"color: {look.overdue if count else look.done};")
        self.conditions.setText(conditions(standard))
        self.counted.emit(count)
