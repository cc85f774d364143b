"""A month as a wall calendar: days with lunar line, marks and entries; moved about in by keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from courtoffice.calendar_days import Day, Entry
from courtoffice.shell.month_paint import DayPainter, Metrics

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


def plain_tip(text: str) -> str:
    """Return what a tooltip has to be given to show a text as it stands: Qt takes <b> in it for markup."""
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if "<" in text else text


class MonthGrid(QWidget):
    """Shows the days of a month.

    ``day_chosen`` tells the day that the user has gone to, which may lie in another month; whoever listens
    then shows that month. ``month_asked`` asks for so many months on, ``today_asked`` for today.
    ``day_opened`` and ``entry_opened`` are double clicks, and Enter for a day.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    entry_opened = Signal(object)
    month_asked = Signal(int)
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the grid, empty."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("月历")
        self._days: tuple[Day, ...] = ()
        self._chosen = self._today = date.min

    @property
    def chosen(self) -> date:
        """The chosen day."""
        return self._chosen

    @property
    def days(self) -> tuple[Day, ...]:
        """The days that are shown."""
        return self._days

    def show_days(self, days: Sequence[Day], chosen: date, today: date) -> None:
        """Show the days of a month's sheet, Monday first, one of them chosen."""
        self._days = tuple(days)
        self._today = today
        self.choose(chosen)

    def choose(self, day: date) -> None:
        """Show a day of the sheet as chosen."""
        self._chosen = day
        self.setAccessibleDescription(self._words(self.day_of(day)))
        self.update()

    def day_of(self, day: date) -> Day | None:
        """Return a day of the sheet, None for one that is not on it."""
        return next((shown for shown in self._days if shown.day == day), None)

    def rect_of(self, day: date) -> QRect:
        """Return where a day stands, an empty rectangle for one that is not shown."""
        for at, shown in enumerate(self._days):
            if shown.day == day:
                return self._cell(at)
        return QRect()

    def entry_at(self, place: QPoint) -> Entry | None:
        """Return the entry under a place of the grid."""
        day = self._day_at(place)
        if day is None:
            return None
        lines = Metrics(self.font()).lines(self.rect_of(day.day), day)
        return next((entry for rect, entry in lines if entry is not None and rect.contains(place)), None)

    def sizeHint(self) -> QSize:
        """Return a size in which every day has room for three entries."""
        metrics = Metrics(self.font())
        return QSize(7 * 20 * metrics.line // 3, metrics.head + 6 * (metrics.top + 3 * metrics.line))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which a day still has its date and one entry."""
        metrics = Metrics(self.font())
        return QSize(7 * 4 * metrics.line, metrics.head + 6 * (metrics.top + metrics.line))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the weekdays and every day that needs it."""
        painter = QPainter(self)
        drawn = DayPainter(painter, self)
        drawn.head([self._column(at) for at in range(7)])
        for at, day in enumerate(self._days):
            rect = self._cell(at)
            if rect.intersects(event.rect()):
                drawn.day(rect, day, today=day.day == self._today, chosen=day.day == self._chosen)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day, week and month, go to today, open the day."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.day_chosen.emit(self._chosen + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.month_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.today_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        day = self._day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.day_chosen.emit(day.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry or the day under the mouse."""
        place = event.position().toPoint()
        day, entry = self._day_at(place), self.entry_at(place)
        if entry is not None:
            self.entry_opened.emit(entry)
        elif day is not None:
            self.day_opened.emit(day.day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what the narrow cell has no room for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            entry, day = self.entry_at(event.pos()), self._day_at(event.pos())
            words = (entry.detail or entry.text) if entry is not None else self._words(day)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def _day_at(self, place: QPoint) -> Day | None:
        return next((day for at, day in enumerate(self._days) if self._cell(at).contains(place)), None)

    def _column(self, at: int) -> QRect:
        left, right = self.width() * at // 7, self.width() * (at + 1) // 7
        return QRect(left, 0, right - left, Metrics(self.font()).head)

    def _cell(self, at: int) -> QRect:
        """Return where the day of that place stands."""
        column = self._column(at % 7)
        weeks, week = max(len(self._days) // 7, 1), at // 7
        room = self.height() - column.height() - 1
        top, bottom = room * week // weeks, room * (week + 1) // weeks
        return QRect(column.left(), column.height() + top, column.width(), bottom - top)

    def _words(self, day: Day | None) -> str:
        """Return a day with its entries in words."""
        if day is None:
            return ""
        mark = {"休": "，放假", "班": "，调休上班"}.get(day.mark, "")
        lines = [f"{day.day.month}月{day.day.day}日 {day.line}{mark}"]
        return "\n".join([*lines, *(f"{entry.time} {entry.text}".strip() for entry in day.entries)])
