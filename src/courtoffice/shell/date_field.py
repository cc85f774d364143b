"""The field of a day: typed as 2026-3-5, 20260305 or 3.5, or chosen from a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from courtoffice.cells import read, show
from courtoffice.fields import Field, Kind
from courtoffice.shell.field_widget import Around, FieldWidget
from courtoffice.shell.icons import icon
from courtoffice.shell.short_dates import with_year

_HINT = "如 3.5"


class DateField(FieldWidget):
    """A line for a day with a calendar behind a button; ↑ and ↓ go to the next and the last day."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(field, around, parent)
        self.line = _DayLine(self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.setPlaceholderText(_HINT)
        self._open = QAction(icon("calendar"), "打开日历", self)
        self._open.triggered.connect(self.open_calendar)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._tidy)

    def show_value(self, value: Any) -> None:
        """Show a day."""
        self.line.setText(show(Kind.DATE, value))

    def value(self) -> date | None:
        """Read the typed day."""
        day: date | None = read(self.field, with_year(self.line.text(), self.around.year()))
        return day

    def state(self) -> object:
        """Return the typed text."""
        return self.line.text()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the day."""
        self.line.setReadOnly(readonly)
        self.line.setPlaceholderText("" if readonly else _HINT)
        self._open.setEnabled(not readonly)

    def open_calendar(self) -> QCalendarWidget:
        """Show a month to choose from below the line."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self._typed() or self.around.desk().today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._choose)
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(calendar.close)
        calendar.move(self._below(calendar))
        calendar.show()
        return calendar

    def step(self, days: int) -> None:
        """Go some days on, from today when the line is empty."""
        self._set((self._typed() or self.around.desk().today) + timedelta(days=days))

    def _below(self, calendar: QCalendarWidget) -> QPoint:
        size = calendar.sizeHint()
        place = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        left = max(min(place.x(), room.right() - size.width()), room.left())
        if place.y() + size.height() > room.bottom():
            return QPoint(left, self.mapToGlobal(QPoint(0, 0)).y() - size.height())
        return QPoint(left, place.y())

    def _choose(self, chosen: QDate) -> None:
        self._set(date(chosen.year(), chosen.month(), chosen.day()))

    def _set(self, day: date) -> None:
        self.line.setText(show(Kind.DATE, day))
        self.edited.emit()

    def _typed(self) -> date | None:
        try:
            return self.value()
        except ValueError:
            return None

    def _tidy(self) -> None:
        day = self._typed()
        if day is not None and not self.line.isReadOnly():
            self.line.setText(show(Kind.DATE, day))


class _DayLine(QLineEdit):
    """A line whose arrow keys step through days."""

    def __init__(self, field: DateField) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        days = steps.get(Qt.Key(event.key()))
        if days is None or self.isReadOnly() or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._field.step(days)
