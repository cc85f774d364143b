"""Icons drawn from the SVG files of the program in the colour of the text, at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from courtoffice.assets import resource

SIZE = 20
"""The side of an icon in the toolbar, in pixels."""


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """Return the icon ``resources/icons/<name>.svg``.

    Without a ``colour`` (#rrggbb) it has the colour of the text of the palette, now and after it changes.
    Raises FileNotFoundError for a name without a file.
    """
    return QIcon(_Engine(_source(name), colour))


def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """Return one icon as a picture of ``side`` device-independent pixels on a screen of that ratio."""
    made = _draw(_source(name), colour, round(side * ratio))
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def _draw(source: bytes, colour: str, side: int) -> QPixmap:
    key = f"courtoffice {hash(source)} {colour} {side}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made = QPixmap.fromImage(image)
    QPixmapCache.insert(key, made)
    return made


class _Engine(QIconEngine):
    """Paints one SVG in the palette's text colour; nothing is kept of the palette."""

    def __init__(self, source: bytes, colour: str) -> None:
        super().__init__()
        self._source = source
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _Engine(self._source, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        side = min(rect.width(), rect.height())
        made = _draw(self._source, self._paint_colour(mode), round(side * ratio))
        left = rect.x() + (rect.width() - side) // 2
        top = rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(QRect(left, top, side, side), made)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        made = _draw(self._source, self._paint_colour(mode), round(min(size.width(), size.height()) * scale))
        made.setDevicePixelRatio(scale)
        return made

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def _paint_colour(self, mode: QIcon.Mode) -> str:
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Normal
        if self._colour and mode is not QIcon.Mode.Disabled:
            return self._colour
        colour: QColor = QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        return colour.name()
