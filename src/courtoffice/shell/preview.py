"""The pages of a finished paper on screen: they keep their place, are searched, lead to records and words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from courtoffice.paper.document import Origin
from courtoffice.paper.pen import FigurePlace, TextPlace
from courtoffice.shell.page_places import Fit, PagePlaces
from courtoffice.shell.page_search import FoundWords, PageSearch
from courtoffice.shell.theme import look_of

LEAST, MOST = 0.25, 4.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_STEP = 1.25
_SPACING = 8
_MARGIN = 2.0  # points around a figure that may be clicked as well, and around what was found
_PALE = 36  # of 255
_BAR, _BESIDE = 2.5, 11.0  # how broad the bar beside a paragraph is, and how far from the text, in points


class Preview(QPdfView):
    """Shows a PDF from memory, so that no file is held open; fits the width until it is zoomed.

    A click on a figure emits its key, one on other words where they were written; ``page_changed`` tells the
    page in view, counted from 1, ``zoomed`` the size in per cent, ``searched`` how many places were found.
    """

    page_changed = Signal(int)
    zoomed = Signal(int)
    searched = Signal(int)
    figure_clicked = Signal(str)
    words_clicked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Build the view, empty."""
        super().__init__(parent)
        self.pdf = QPdfDocument(parent)  # not the view's own: it would outlive the view's inside and crash
        self._buffer = QBuffer(self.pdf)
        self._places: tuple[FigurePlace, ...] = ()
        self._lit: tuple[str, FigurePlace | None] = ("", None)
        self._paragraphs: tuple[TextPlace, ...] = ()
        self._marked: Origin | None = None
        self._pointed: Origin | None = None
        self._search = PageSearch(self.pdf)
        self.found: tuple[FoundWords, ...] = ()
        self._at_found: int | None = None
        self.setDocument(self.pdf)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setPageSpacing(_SPACING)
        self.viewport().setMouseTracking(True)
        self.fit_width()
        self.pageNavigator().currentPageChanged.connect(self._turned)
        for changed in (self.zoomFactorChanged, self.zoomModeChanged):
            changed.connect(lambda _: self.zoomed.emit(self.percent()))

    def show_pdf(
        self,
        data: bytes,
        places: Iterable[FigurePlace] = (),
        paragraphs: Iterable[TextPlace] = (),
        *,
        keep: bool = False,
    ) -> None:
        """Show another paper from its first page on; with ``keep`` the same one anew, where it stood."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._load(data)
        self._places = tuple(places)
        self._lit = ("", None)
        self._paragraphs, self._pointed = tuple(paragraphs), None
        self._marked = self._marked if keep else None
        self.pageNavigator().jump(0, QPointF(), 0)
        if keep:
            self.horizontalScrollBar().setValue(across)
            self.verticalScrollBar().setValue(down)
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._places, self._paragraphs, self._marked = (), (), None
        self._unload()

    def page(self) -> int:
        """Return the page in view, counted from 1, 0 when there is none."""
        return self.pageNavigator().currentPage() + 1 if self.pdf.pageCount() else 0

    def go_to_page(self, page: int) -> None:
        """Bring a page into view, counted from 1."""
        if 1 <= page <= self.pdf.pageCount():
            self.pageNavigator().jump(page - 1, QPointF(), 0)

    def show_figure(self, key: str, *, follow: bool = True) -> bool:
        """Light up all places of a figure, the first one brought into view; False when it has none."""
        place = next((place for place in self._places if place.key == key), None)
        self._lit = (key, None)
        if place is not None and follow:
            self._bring_up(place)
        self.viewport().update()
        return place is not None

    # --- paragraphs

    def mark(self, origin: Origin | None, *, follow: bool = False) -> bool:
        """Mark the paragraph that was written there; ``follow`` brings it into view. False: not printed."""
        self._marked = origin
        place = next((place for place in self._paragraphs if place.origin == origin), None)
        if place is not None and follow:
            self._bring_up(place)
        self.viewport().update()
        return place is not None

    def words_at(self, point: QPoint) -> Origin | None:
        """Return where the words at a point of the view were written, None for none that can be changed."""
        page, place = self._layout().page_at(point)
        for text in self._paragraphs:
            if text.page == page + 1 and self._rectangle(text).contains(place):
                return text.origin
        return None

    # --- size

    def fit_width(self) -> None:
        """Make the pages as wide as the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """Make a whole page fit the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    def zoom(self, steps: int) -> None:
        """Enlarge by steps, or make smaller by negative ones."""
        self.set_percent(round(self.percent() * _STEP**steps))

    def percent(self) -> int:
        """Return the size of the page in view in per cent of its true size."""
        if not self.pdf.pageCount():
            return round(self.zoomFactor() * 100)
        page = max(self.page() - 1, 0)
        return round(self._layout().scale(page) * 100)

    def set_percent(self, percent: int) -> None:
        """Show the pages in a size, keeping the page in view."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(percent / 100, LEAST), MOST))
        bar.setValue(round(share * bar.maximum()))

    # --- search

    def search(self, words: str) -> None:
        """Light up every place of some words, blanks left aside; none for ""."""
        self.found, self._at_found = tuple(self._search.find(words)), None
        self.searched.emit(len(self.found))
        self.viewport().update()

    def go_to_found(self, step: int) -> int:
        """Bring the next (1) or the previous (-1) place into view; return its number from 1, 0 for none."""
        if not self.found:
            return 0
        begin = -1 if step > 0 else 0
        self._at_found = ((begin if self._at_found is None else self._at_found) + step) % len(self.found)
        place = self.found[self._at_found]
        for shape in place.shapes[:1]:
            self._scroll_to(place.page, shape)
        self.viewport().update()
        return self._at_found + 1

    # --- events

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a number leads to its records, and other words to where they are written."""
        point = event.position().toPoint()
        place, words = self.figure_at(point), self.words_at(point)
        shapes = Qt.CursorShape
        shape = shapes.PointingHandCursor if place else shapes.IBeamCursor if words else shapes.ArrowCursor
        self.viewport().setCursor(shape)
        self._point_at(place, None if place else words)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point_at(None, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which figure was clicked, or which words."""
        point = event.position().toPoint()
        place, words = self.figure_at(point), self.words_at(point)
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if place is not None:
            self.figure_clicked.emit(place.key)
        elif words is not None:
            self.words_clicked.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter or F2 to the words of the marked paragraph, or of the first one in view."""
        words = self._words_in_view() if event.key() in _ENTER else None
        if words is not None:
            self.words_clicked.emit(words)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark figure and paragraph under the cursor, and those that were asked for."""
        super().paintEvent(event)
        key, under = self._lit
        layout, look = self._layout(), look_of(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for text in self._paragraphs:
            if text.origin in (self._marked, self._pointed):
                bar = QRectF(text.x - _BESIDE, text.y, _BAR, text.height)
                marked = text.origin == self._marked
                colour = QColor(look.accent if marked else look.link)
                painter.fillRect(layout.rectangle(text.page - 1, bar), colour)
        self._paint_found(painter, layout)
        painter.setPen(QPen(QColor(look.link), 1.5))
        painter.setBrush(_pale(look.link))
        for place in self._places:
            if place is under or (key and place.key == key):
                painter.drawRoundedRect(layout.rectangle(place.page - 1, self._rectangle(place)), 2, 2)
        painter.end()

    def figure_at(self, point: QPoint) -> FigurePlace | None:
        """Return the figure that is printed at a point of the view."""
        page, place = self._layout().page_at(point)
        for figure in self._places:
            if figure.page == page + 1 and self._rectangle(figure).contains(place):
                return figure
        return None

    # --- inside

    def _load(self, data: bytes) -> None:
        self._unload()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.pdf.load(self._buffer)

    def _unload(self) -> None:
        self.pdf.close()
        self._search.forget()
        self.found, self._at_found = (), None

    def _point_at(self, figure: FigurePlace | None, words: Origin | None) -> None:
        if (figure, words) != (self._lit[1], self._pointed):
            self._lit, self._pointed = (self._lit[0], figure), words
            self.viewport().update()

    def _words_in_view(self) -> Origin | None:
        """Return the marked paragraph if it is printed, else the first one that begins in view."""
        if any(text.origin == self._marked for text in self._paragraphs):
            return self._marked
        layout = self._layout()
        for text in self._paragraphs:
            if layout.rectangle(text.page - 1, self._rectangle(text)).top() >= 0:
                return text.origin
        return None

    def _paint_found(self, painter: QPainter, layout: PagePlaces) -> None:
        """Mark what is searched, the place that was gone to with a frame."""
        colour = look_of(self).due
        painter.setBrush(_pale(colour))
        seen = {page for page in range(self.pdf.pageCount()) if layout.in_view(page)}
        for at, place in enumerate(self.found):
            if place.page not in seen:
                continue
            painter.setPen(QPen(QColor(colour), 1.5) if at == self._at_found else Qt.PenStyle.NoPen)
            for shape in place.shapes:
                painter.drawRoundedRect(layout.rectangle(place.page, _with_margin(shape)), 2, 2)

    def _bring_up(self, place: FigurePlace | TextPlace) -> None:
        self._scroll_to(place.page - 1, self._rectangle(place))

    def _scroll_to(self, page: int, points: QRectF) -> None:
        """Scroll to a place of a page, counted from 0, unless its beginning is in view."""
        rectangle = self._layout().rectangle(page, points)
        view = self.viewport()
        for bar, begin, length, room in (
            (self.verticalScrollBar(), rectangle.top(), rectangle.height(), view.height()),
            (self.horizontalScrollBar(), rectangle.left(), rectangle.width(), view.width()),
        ):
            if not 0 <= begin <= room - min(length, room / 3):
                bar.setValue(bar.value() + round(begin - room / 3))

    def _layout(self) -> PagePlaces:
        """Work out where the pages stand now."""
        fit = {
            QPdfView.ZoomMode.FitToWidth: Fit.WIDTH,
            QPdfView.ZoomMode.FitInView: Fit.PAGE,
            QPdfView.ZoomMode.Custom: Fit.FACTOR,
        }[self.zoomMode()]
        margins = self.documentMargins()
        return PagePlaces(
            [self.pdf.pagePointSize(page) for page in range(self.pdf.pageCount())],
            self.viewport().size(),
            QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()),
            fit,
            self.zoomFactor(),
            QGuiApplication.primaryScreen().logicalDotsPerInch() / 72,
            margins,
            self.pageSpacing(),
        )

    @staticmethod
    def _rectangle(place: FigurePlace | TextPlace) -> QRectF:
        return _with_margin(QRectF(place.x, place.y, place.width, place.height))

    def _turned(self, page: int) -> None:
        self.page_changed.emit(page + 1)


def _with_margin(points: QRectF) -> QRectF:
    return points.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _pale(colour: str) -> QColor:
    """Return a colour through which the words below can be read."""
    made = QColor(colour)
    made.setAlpha(_PALE)
    return made
