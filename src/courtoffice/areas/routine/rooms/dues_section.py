"""The tab 本年应办 in the editor of a routine: its dues of the year, and how each of them stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from courtoffice.areas.routine.dues_list import due_lines
from courtoffice.areas.routine.state_icons import STATE_ICONS
from courtoffice.fields import Record
from courtoffice.shell.bench import Bench
from courtoffice.shell.editor_section import EditorSection
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of


class DuesSection(EditorSection):
    """Shows what the stored routine demands in the year that the window shows."""

    title = "本年应办"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the list."""
        super().__init__(bench, parent)
        self.dues = QListWidget(self)
        self.dues.setFrameShape(QFrame.Shape.NoFrame)
        self.dues.setProperty("kind", "plain")
        self.dues.setAccessibleName("本年应办")
        self.dues.setTextElideMode(Qt.TextElideMode.ElideRight)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(self.dues)

    def show_record(self, record: Record) -> None:
        """List the dues of a routine; a new one has none before it is saved."""
        self.dues.clear()
        lines = due_lines(self.bench.desk, record.id, self.bench.period()) if record.id else []
        for line in lines:
            name, colour = STATE_ICONS[line.state]
            item = QListWidgetItem(icon(name, getattr(look_of(self), colour)), line.words, self.dues)
            item.setToolTip(line.detail)
        if not lines:
            words = "这一年没有应办。" if record.id else "保存后，这里列出这一年的应办。"
            QListWidgetItem(words, self.dues).setFlags(Qt.ItemFlag.NoItemFlags)
        self.counted.emit(len(lines))
