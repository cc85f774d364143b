"""The figures of one area as a card of a longer page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from courtoffice.figure import Figure
from courtoffice.shell.figure_table import FigureTable


class FigureCard(QFrame):
    """Shows the figures that have something to tell, and says how many have not."""

    opened = Signal(object)
    """The figure whose records are asked for."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Build the card of an area, empty."""
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        heading = QLabel(title, self)
        heading.setProperty("kind", "heading")
        self.table = FigureTable(self)
        self.table.setAccessibleName(title)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setProperty("kind", "plain")
        self.rest = QLabel(self)
        self.rest.setProperty("kind", "muted")
        self.rest.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        for part in (heading, self.table, self.rest):
            layout.addWidget(part)
        self.table.opened.connect(self.opened)
        self.table.fit_height()
        self.clear()

    def clear(self) -> None:
        """Show that the figures are being counted; the card stays as high as it is."""
        self.table.show_figures((), 2)
        self.rest.setText("正在统计…")
        self.rest.show()

    def show_figures(self, figures: Sequence[Figure], digits: int = 2) -> None:
        """Show the figures of a period."""
        told = [figure for figure in figures if not figure.zero]
        self.table.show_figures(told, digits)
        self.table.setVisible(bool(told))
        self.table.fit_height()
        left = len(figures) - len(told)
        words = f"其余 {left} 项为零或没有数据。" if told else "还没有记录。"
        self.rest.setText(words)
        self.rest.setVisible(bool(left) or not told)
