"""A further tab in the record editor with a shape of its own: attachments, pictures."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from courtoffice.fields import Record
from courtoffice.shell.bench import Bench


class EditorSection(QWidget):
    """Shows what belongs to the record in the editor beside its fields.

    A section changes the file by itself, each step at once and undoable: it is no part of what 保存 stores.
    """

    title: ClassVar[str]
    counted = Signal(int)
    """Emitted with the number of things that belong to the record; the tab shows it."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the section, still empty."""
        super().__init__(parent)
        self.bench = bench

    def show_record(self, record: Record) -> None:
        """Show what belongs to a record; one whose id is 0 is not stored yet. Writes nothing."""
