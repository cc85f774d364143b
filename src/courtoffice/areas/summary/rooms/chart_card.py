"""One picture of the year at a glance under its title; it opens the records that it is drawn from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from courtoffice.paper.document import Chart
from courtoffice.shell.chart_view import ChartView


class ChartCard(QFrame):
    """Shows a chart; a click on it, or its title, opens its records."""

    opened = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Build the card without a picture."""
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.title = QPushButton(title, self)
        self.title.setProperty("kind", "link")
        self.title.setToolTip(f"查看“{title}”所据的记录")
        self.title.clicked.connect(lambda _: self.opened.emit())
        self.view = ChartView(self)
        self.view.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.view)

    def show_chart(self, chart: Chart) -> None:
        """Draw a chart that has no title of its own."""
        self.view.show_chart(chart)
        self.view.setAccessibleName(self.title.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the records with a click on the picture."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
