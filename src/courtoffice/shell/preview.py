"""The pages of a finished paper on screen."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

_LEAST, _MOST, _STEP = 0.25, 4.0, 1.25


class Preview(QPdfView):
    """Shows a PDF from memory, so that no file is held open; fits the width until it is zoomed."""

    page_changed = Signal(int)
    """The page in view, counted from 1."""

    def __init__(self, parent: QWidget) -> None:
        """Build the view, empty."""
        super().__init__(parent)
        self.pdf = QPdfDocument(parent)  # not the view's own: it would outlive the view's inside and crash
        self._buffer = QBuffer(self.pdf)
        self.setDocument(self.pdf)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setPageSpacing(8)
        self.fit_width()
        self.pageNavigator().currentPageChanged.connect(self._turned)

    def show_pdf(self, data: bytes) -> None:
        """Show another paper from its first page on."""
        self.pdf.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.pdf.load(self._buffer)
        self.pageNavigator().jump(0, QPointF(), 0)

    def clear(self) -> None:
        """Show nothing."""
        self.pdf.close()

    def page(self) -> int:
        """Return the page in view, counted from 1, 0 when there is none."""
        return self.pageNavigator().currentPage() + 1 if self.pdf.pageCount() else 0

    def go_to_page(self, page: int) -> None:
        """Bring a page into view, counted from 1."""
        if 1 <= page <= self.pdf.pageCount():
            self.pageNavigator().jump(page - 1, QPointF(), 0)

    def fit_width(self) -> None:
        """Make the pages as wide as the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """Make a whole page fit the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    def zoom(self, steps: int) -> None:
        """Enlarge by steps, or make smaller by negative ones."""
        if self.zoomMode() != QPdfView.ZoomMode.Custom and self.pdf.pageCount():
            width = self.pdf.pagePointSize(max(self.page() - 1, 0)).width()
            self.setZoomFactor(self.viewport().width() / (width * self.logicalDpiX() / 72))
            self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(self.zoomFactor() * _STEP**steps, _LEAST), _MOST))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _turned(self, page: int) -> None:
        self.page_changed.emit(page + 1)
