"""A small window with a text to read and copy, such as what the check of a file found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

_WIDTH, _HEIGHT = 640, 420


class ReportWindow(QDialog):
    """Shows a text; does not stop the work."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        """Show this text under this title."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(_WIDTH, _HEIGHT)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
