"""Twelve small months: what each day has by a mark, what each month lacks in words; a click opens a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from courtoffice.calendar_days import SmallMonth
from courtoffice.shell.plain_tip import plain_tip
from courtoffice.shell.year_paint import COLUMNS, SmallMetrics, SmallMonthPainter, lacks

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}
_GAP = 8


class YearGrid(QWidget):
    """Shows the months of a year.

    ``month_opened`` tells year and month that were clicked, or chosen by the keys and opened with Enter;
    ``year_asked`` asks for so many years on, ``today_asked`` for today.
    """

    month_opened = Signal(int, int)
    year_asked = Signal(int)
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the grid, empty."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("年历")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._months: tuple[SmallMonth, ...] = ()
        self._chosen = 0
        self._today = date.min

    @property
    def months(self) -> tuple[SmallMonth, ...]:
        """The months that are shown."""
        return self._months

    @property
    def chosen(self) -> SmallMonth | None:
        """The month that the keys are at."""
        return self._months[self._chosen] if self._months else None

    def show_months(self, months: Sequence[SmallMonth], chosen: date, today: date) -> None:
        """Show the months of a year, that of a day chosen."""
        self._months = tuple(months)
        self._today = today
        places = [(month.year, month.month) for month in self._months]
        self._choose(
            places.index((chosen.year, chosen.month)) if (chosen.year, chosen.month) in places else 0
        )

    def rect_of(self, year: int, month: int) -> QRect:
        """Return where a month stands, an empty rectangle for one that is not shown."""
        for at, shown in enumerate(self._months):
            if (shown.year, shown.month) == (year, month):
                return self._cell(at)
        return QRect()

    def sizeHint(self) -> QSize:
        """Return a size in which every day can be read well."""
        metrics = SmallMetrics(self.font(), QSize(0, 10_000))
        return QSize(COLUMNS * 9 * metrics.line, 3 * (metrics.head + 6 * metrics.line) + 2 * _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the size in which the days can just be told apart."""
        return QSize(COLUMNS * 120, 3 * 92)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every month."""
        painter = QPainter(self)
        for at, month in enumerate(self._months):
            rect = self._cell(at)
            if rect.intersects(event.rect()):
                drawn = SmallMonthPainter(painter, self, rect.size())
                drawn.month(rect, month, self._name(month), self._today, chosen=at == self._chosen)
        foot = QRect(0, self.height() - self._foot(), self.width(), self._foot())
        SmallMonthPainter(painter, self, QSize(0, 10_000)).legend(foot)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from month to month, to other years, to today; open the month."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            there = self._chosen + _STEPS[key]
            if 0 <= there < len(self._months):
                self._choose(there)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.year_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.today_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the month under the mouse."""
        at = self._at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(at)
            self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what a day has, or what a month lacks."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos())), self)
            return True
        return super().event(event)

    def words_at(self, place: QPoint) -> str:
        """Return what is to be said of the day, or else of the month, under a place."""
        at = self._at(place)
        if at is None:
            return ""
        rect, month = self._cell(at), self._months[at]
        metrics = SmallMetrics(self.font(), rect.size())
        day = next((day for box, day in metrics.days(rect, month) if box.contains(place)), None)
        if day is None or not day.entries:
            return lacks(month)
        lines = [f"{day.day.month}月{day.day.day}日"]
        return "\n".join([*lines, *(f"{entry.time} {entry.text}".strip() for entry in day.entries)])

    def _name(self, month: SmallMonth) -> str:
        """Return the name of a month, with its year where the year shown begins in another one."""
        other = month.year != self._months[-1].year
        return f"{month.year}年{month.month}月" if other else f"{month.month}月"

    def _choose(self, at: int) -> None:
        self._chosen = at
        month = self.chosen
        if month is not None:
            self.setAccessibleDescription(lacks(month))
        self.update()

    def _open(self) -> None:
        month = self.chosen
        if month is not None:
            self.month_opened.emit(month.year, month.month)

    def _foot(self) -> int:
        """Return the height of the line that says what the marks mean."""
        return self.fontMetrics().height() + 8

    def _at(self, place: QPoint) -> int | None:
        return next((at for at in range(len(self._months)) if self._cell(at).contains(place)), None)

    def _cell(self, at: int) -> QRect:
        """Return where the month of that place stands."""
        row, column = divmod(at, COLUMNS)
        rows = max(-(-len(self._months) // COLUMNS), 1)
        left, right = _edges(self.width(), COLUMNS, column)
        top, bottom = _edges(self.height() - self._foot(), rows, row)
        return QRect(left, top, right - left, bottom - top)


def _edges(room: int, parts: int, at: int) -> tuple[int, int]:
    """Return where a part of a length begins and ends, with gaps between the parts."""
    length = room - _GAP * (parts - 1)
    return length * at // parts + _GAP * at, length * (at + 1) // parts + _GAP * at
