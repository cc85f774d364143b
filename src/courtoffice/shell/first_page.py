"""The page of a start without a file: make a new one, open one, try the sample, or one of the last ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from courtoffice.forms.ui_first_page import Ui_FirstPage
from courtoffice.shell import icons

_SHOWN = 5


class FirstPage(QWidget):
    """Offers what one can begin with."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    chosen = Signal(Path)
    """A recent file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page, without recent files."""
        super().__init__(parent)
        self.ui = Ui_FirstPage()
        self.ui.setupUi(self)
        for button, icon, asked in (
            (self.ui.new_office, "plus", self.new_asked),
            (self.ui.open_office, "folder", self.open_asked),
            (self.ui.sample_office, "sparkles", self.sample_asked),
        ):
            button.setIcon(icons.icon(icon))
            button.clicked.connect(asked)
        self.files: list[QPushButton] = []

    def show_recent(self, files: list[Path]) -> None:
        """List recent files, the latest first and ready for Enter.

        Whether they are still there shows when one is opened: asking a network drive may take half a minute.
        """
        self._clear()
        for row, path in enumerate(files[:_SHOWN]):
            button = QPushButton(path.stem.replace("&", "&&"))
            button.setProperty("kind", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, path=path: self.chosen.emit(path))
            place = QLabel(str(path.parent))
            place.setTextFormat(Qt.TextFormat.PlainText)
            place.setProperty("kind", "muted")
            self.ui.recent.addWidget(button, row, 0)
            self.ui.recent.addWidget(place, row, 1)
            self.files.append(button)
        self.ui.recent.setColumnStretch(1, 1)
        self.ui.recent_title.setVisible(bool(self.files))
        (self.files[0] if self.files else self.ui.new_office).setFocus()

    def _clear(self) -> None:
        self.files.clear()
        while (item := self.ui.recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
