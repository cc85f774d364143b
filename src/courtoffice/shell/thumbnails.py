"""Small pictures of a paper's pages, drawn one after the other between events."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

_SIDE = 96
_EDGE = "#c9c3b9"


class Thumbnails(QListWidget):
    """Shows the pages of a PDF; ``page_chosen`` tells the page that is chosen, counted from 1."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the list, empty."""
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setGridSize(QSize(_SIDE + 8, _SIDE + 30))
        self.setSpacing(0)
        self._pdf: QPdfDocument | None = None
        self._next = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self.currentRowChanged.connect(self._choose)

    def show_pages(self, pdf: QPdfDocument) -> None:
        """Show the pages of a paper; nothing is drawn while the list is hidden."""
        self._pdf = pdf
        self.blockSignals(True)
        self.clear()
        for page in range(pdf.pageCount()):
            item = QListWidgetItem(str(page + 1), self)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setSizeHint(self.gridSize())
        self.blockSignals(False)
        self._next = 0
        if self.isVisible():
            self._timer.start()

    def show_page(self, page: int) -> None:
        """Mark the page in view."""
        self.blockSignals(True)
        self.setCurrentRow(page - 1)
        self.blockSignals(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on drawing."""
        super().showEvent(event)
        self._timer.start()

    def _draw_next(self) -> None:
        pdf, page = self._pdf, self._next
        if pdf is None or page >= min(self.count(), pdf.pageCount()) or not self.isVisible():
            return
        self.item(page).setIcon(QIcon(self._picture(pdf, page)))
        self._next += 1
        self._timer.start()

    def _picture(self, pdf: QPdfDocument, page: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = pdf.pagePointSize(page).scaled(
            _SIDE * ratio, _SIDE * ratio, Qt.AspectRatioMode.KeepAspectRatio
        )
        drawn = pdf.render(page, size.toSize())
        paper = QImage(size.toSize(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.setPen(QColor(_EDGE))
        painter.drawRect(0, 0, paper.width() - 1, paper.height() - 1)
        painter.end()
        picture = QPixmap.fromImage(paper)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row + 1)
