"""Where the pages of a preview stand on the screen, and back from the screen to a place on a page.

QPdfView keeps its layout to itself, so it is worked out here as it does: pages one below the other, each in
the middle, on whole pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt


class Fit(Enum):
    """What decides the size of a page."""

    WIDTH = "width"
    PAGE = "page"
    FACTOR = "factor"


class PagePlaces:
    """The rectangle of every page in the view's own coordinates.

    ``sizes`` are the pages' in points, ``view`` the size of the view, ``scrolled`` how far it is scrolled,
    ``dots`` the pixels of a point at full size.
    """

    def __init__(
        self,
        sizes: Sequence[QSizeF],
        view: QSize,
        scrolled: QPoint,
        fit: Fit,
        factor: float,
        dots: float,
        margins: QMargins,
        spacing: int,
    ) -> None:
        """Work out the layout."""
        self._sizes, self._dots = sizes, dots
        self._view = QRect(QPoint(), view)
        across = margins.left() + margins.right()
        shown: list[QSize] = []
        for size in sizes:
            full = (size * dots).toSize()
            if fit is Fit.FACTOR:
                shown.append((size * (dots * factor)).toSize())
            elif fit is Fit.WIDTH:
                shown.append(full * ((view.width() - across) / max(full.width(), 1)))
            else:
                room = view + QSize(-across, -spacing)
                shown.append(full.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        width = max((size.width() for size in shown), default=0) + across
        top = margins.top()
        self._pages: list[QRect] = []
        for pixels in shown:
            left = (max(width, view.width()) - pixels.width()) // 2
            self._pages.append(QRect(QPoint(left, top) - scrolled, pixels))
            top += pixels.height() + spacing

    def scale(self, page: int) -> float:
        """Return how many times its true size a page is shown."""
        return self._pages[page].width() / max(self._sizes[page].width() * self._dots, 1)

    def in_view(self, page: int) -> bool:
        """Return whether anything of a page is seen."""
        return self._pages[page].intersects(self._view)

    def rectangle(self, page: int, points: QRectF) -> QRectF:
        """Return where a rectangle of a page, in points from its upper left corner, stands in the view."""
        shown, size = self._pages[page], self._sizes[page]
        across, down = shown.width() / size.width(), shown.height() / size.height()
        return QRectF(
            shown.left() + points.left() * across,
            shown.top() + points.top() * down,
            points.width() * across,
            points.height() * down,
        )

    def page_at(self, point: QPoint) -> tuple[int, QPointF]:
        """Return the page under a point of the view, counted from 0, and the place on it in points.

        The page is -1 between and beside the pages.
        """
        for page, shown in enumerate(self._pages):
            if shown.contains(point):
                size = self._sizes[page]
                across, down = size.width() / shown.width(), size.height() / shown.height()
                place = QPointF((point.x() - shown.left()) * across, (point.y() - shown.top()) * down)
                return page, place
        return -1, QPointF()
