"""A month as a wall calendar: days with lunar line, marks and entries, which can be carried along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from courtoffice.calendar_days import Day, Entry
from courtoffice.shell.month_paint import DayPainter, Metrics
from courtoffice.shell.plain_tip import plain_tip

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QWidget):
    """Shows the days of a month.

    ``day_chosen`` tells the day that the user has gone to, which may lie in another month; whoever listens
    then shows that month. ``month_asked`` asks for so many months on, ``today_asked`` for today.
    ``day_opened`` and ``entry_opened`` are double clicks, and Enter for a day. ``entry_dropped`` tells an
    entry and the day to which it was carried, ``menu_asked`` the entry under the mouse, or None, its day and
    the place on the screen where a menu is wanted.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    entry_opened = Signal(object)
    month_asked = Signal(int)
    today_asked = Signal()
    entry_dropped = Signal(object, object)
    menu_asked = Signal(object, object, QPoint)

    def __init__(
        self, parent: QWidget | None = None, *, movable: Callable[[Entry], bool] = lambda entry: False
    ) -> None:
        """Build the grid, empty; ``movable`` says which entries can be carried to another day."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._movable = movable
        self._pressed: tuple[Entry, QPoint] | None = None
        self._carried: Entry | None = None
        self._target: date | None = None
        self._hand = QPoint()
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

    @property
    def carried(self) -> Entry | None:
        """The entry that is on its way to another day."""
        return self._carried

    def carry(self, entry: Entry) -> None:
        """Take an entry up, from the grid or from a list beside it; :meth:`put_down` or a drop ends that."""
        if self._movable(entry):
            self._carried = entry
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def put_down(self) -> None:
        """Let go of what is carried and leave it where it was."""
        self._pressed = self._carried = self._target = None
        self.unsetCursor()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which every day has room for three entries."""
        metrics = Metrics(self.font())
        return QSize(7 * 20 * metrics.line // 3, metrics.head + 6 * (metrics.top + 3 * metrics.line))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which a day still has its date and a count of its entries."""
        metrics = Metrics(self.font())
        return QSize(7 * 5 * metrics.line // 2, metrics.head + 6 * (metrics.tight + 2) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the weekdays and every day that needs it."""
        painter = QPainter(self)
        drawn = DayPainter(painter, self)
        drawn.head([self._column(at) for at in range(7)])
        for at, day in enumerate(self._days):
            rect = self._cell(at)
            if rect.intersects(event.rect()):
                drawn.day(rect, day, today=day.day == self._today, chosen=day.day == self._chosen)
        if self._carried is not None and self._target is not None:
            drawn.carried(self.rect_of(self._target), self._hand, self._carried)
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
        elif key == Qt.Key.Key_Escape and self._carried is not None:
            self.put_down()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse, and be ready to carry the entry under it.

        A day of another month is only chosen when the mouse lets go: the entry would slip away under it.
        """
        place = event.position().toPoint()
        day, entry = self._day_at(place), self.entry_at(place)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if entry is not None and self._movable(entry):
            self._pressed = (entry, place)
        if self._pressed is None or day.inside:
            self.day_chosen.emit(day.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the entry that was pressed."""
        place = event.position().toPoint()
        if self._carried is None and self._pressed is not None:
            way = (place - self._pressed[1]).manhattanLength()
            if way >= QApplication.startDragDistance():
                self.carry(self._pressed[0])
        if self._carried is not None:
            self._hover(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is carried on the day under the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, place = self._pressed, event.position().toPoint()
        if self._carried is not None:
            self._drop(place)
            return
        self.put_down()
        day = self._day_at(place)
        if pressed is not None and day is not None and not day.inside:
            self.day_chosen.emit(day.day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what a list beside the grid has handed over."""
        if self._carried is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        if self._carried is not None:
            self._hover(event.position().toPoint())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that it would go nowhere."""
        self._target = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Drop what a list has handed over on the day under the mouse.

        It is told once the system is done with the drag: a question asked before that would hold it up.
        """
        entry, day = self._carried, self._day_at(event.position().toPoint())
        if entry is not None and day is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.entry_dropped.emit(entry, day.day))
        self.put_down()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of an entry or of a day; the key asks for that of the chosen day."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.rect_of(self._chosen).center()
            self.menu_asked.emit(None, self._chosen, self.mapToGlobal(place))
            return
        day = self._day_at(event.pos())
        if day is not None:
            self.menu_asked.emit(self.entry_at(event.pos()), day.day, event.globalPos())

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

    def _hover(self, place: QPoint) -> None:
        day = self._day_at(place)
        self._target = None if day is None else day.day
        self._hand = place
        self.update()

    def _drop(self, place: QPoint) -> None:
        entry, day = self._carried, self._day_at(place)
        self.put_down()
        if entry is not None and day is not None:
            self.entry_dropped.emit(entry, day.day)

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
