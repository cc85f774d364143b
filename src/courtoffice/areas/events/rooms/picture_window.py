"""One picture, large, in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QWidget


class PictureWindow(QDialog):
    """Shows a picture as large as the window lets it; Esc closes."""

    def __init__(self, data: bytes, title: str, parent: QWidget | None = None) -> None:
        """Take the bytes of a picture; ``title`` is its caption."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or "照片")
        self._picture = QPixmap()
        self._picture.loadFromData(data)
        room = self.screen().availableSize() * 0.8
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(size.boundedTo(self._picture.size()).grownBy(self.contentsMargins()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, size.width(), size.height(), self._picture)
        painter.end()


def show_picture(parent: QWidget, data: bytes, title: str) -> PictureWindow:
    """Open a picture in a window; return it."""
    window = PictureWindow(data, title, parent)
    window.open()
    return window
