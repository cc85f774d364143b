"""A chart in the window: the drawing of the print in the colours of the window, as wide as its place."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from courtoffice.paper.charts.drawings import svg
from courtoffice.paper.document import Chart
from courtoffice.shell.theme import look_of

_MM = 25.4
_LEAST_WIDTH = 240  # pixels
_TEXT_POINTS = 10.0
"""The size of the window's standard text, to which a chart's text grows with large print."""


class ChartView(QWidget):
    """Draws one chart; it is drawn anew when its width or the colours of the window change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the view, empty."""
        super().__init__(parent)
        self._chart: Chart | None = None
        self._renderer: QSvgRenderer | None = None
        self._made_for: tuple[Chart, int, bool] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)

    @property
    def chart(self) -> Chart | None:
        """What is drawn."""
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Draw a chart; its title is read out where the window is read aloud."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height in which the chart keeps the height that it declares."""
        height = 0.0 if self._chart is None else self._chart.height
        return QSize(_LEAST_WIDTH * 2, round(height * self._pixels_per_mm()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._chart is None:
            return
        look = look_of(self)
        wanted = (self._chart, self.width(), look.dark)
        if self._renderer is None or wanted != self._made_for:
            text = svg(
                self._chart,
                self.width() / self._pixels_per_mm(),
                dark=look.dark,
                accent=look.accent,
                paper=self.palette().color(QPalette.ColorRole.Base).name(),
                family=self.font().family(),
            )
            self._renderer = QSvgRenderer(QByteArray(text.encode()))
            self._made_for = wanted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(0, 0, self.width(), self.height()))

    def _pixels_per_mm(self) -> float:
        """Return how large a millimetre of the chart is: it grows with the text of the window."""
        points = self.font().pointSizeF()
        larger = points / _TEXT_POINTS if points > 0 else 1.0
        return self.logicalDpiX() / _MM * larger
