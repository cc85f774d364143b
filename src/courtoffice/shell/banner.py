"""A calm line above a page: something that the office should know here, with a button that sees to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from courtoffice.shell.after_paint import AfterPaint


@dataclass(frozen=True)
class Note:
    """What a banner says: its words, and the button with what it does for a window; "" for no button."""

    words: str
    button: str = ""
    do: Callable[[QWidget], object] = lambda window: None


class Banner(QFrame):
    """Shows the note that ``ask`` gives, and nothing while it gives none."""

    def __init__(self, ask: Callable[[], Note | None], parent: QWidget | None = None) -> None:
        """Build the banner, hidden; :meth:`look_again` asks."""
        super().__init__(parent)
        self._ask = ask
        self.note: Note | None = None
        self.setProperty("kind", "notice")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._soon = AfterPaint(parent or self, self._show_note)
        self.hide()

    def look_again(self, *_: object) -> None:
        """Ask again once the page has been painted: the answer may take a moment."""
        self._soon.start()

    def _show_note(self) -> None:
        note = self.note = self._ask()
        if note is not None:
            self.words.setText(note.words)
            self.button.setText(note.button)
            self.button.setVisible(bool(note.button))
        self.setVisible(note is not None)

    def _press(self) -> None:
        if self.note is not None:
            self.note.do(self.window())
