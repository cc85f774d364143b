"""One number of the year at a glance, with last year's below it; it opens the records behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from courtoffice.figure import Figure
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.figure_table import value_text
from courtoffice.shell.table_view import tabular
from courtoffice.shell.theme import look_of

_LINE = 36  # characters of a definition on one line of its tooltip
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureTile(QFrame):
    """Shows name, value and last year's value; a click, Enter or the space bar opens its records."""

    opened = Signal(object)
    """The figure whose records are asked for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Build the tile, still without a number."""
        super().__init__(parent)
        self.name = name
        self.figure: Figure | None = None
        self.setProperty("kind", "sheet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.label, self.value, self.before = ElidedLabel(self), ElidedLabel(self), ElidedLabel(self)
        self.label.setText(name)
        self.value.setProperty("kind", "title")
        for quiet in (self.label, self.before):
            quiet.setProperty("kind", "muted")
        self.value.setFont(tabular(self.value.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(0)
        for part in (self.label, self.value, self.before):
            layout.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Show that the number is being counted."""
        self.figure = None
        self.value.setText("…")
        self.before.setText(" ")
        self._tell()

    def show_figure(self, figure: Figure | None, digits: int) -> None:
        """Show the number of the year, a dash for none."""
        self.figure = figure
        self.value.setText("—" if figure is None else value_text(figure, digits, brief=True))
        self._tell()

    def show_before(self, figure: Figure | None, digits: int) -> None:
        """Show last year's number where last year has one."""
        known = figure is not None and bool(figure.value)
        text = f" {value_text(figure, digits, brief=True)}" if known and figure is not None else "没有记录"
        self.before.setText(f"上年{text}")
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the records with Enter or the space bar."""
        if event.key() in _OPENS:
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the records with a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show by a blue frame that the keys go here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(look_of(self).link))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _open(self) -> None:
        if self.figure is not None and self.figure.ids:
            self.opened.emit(self.figure)

    def _tell(self) -> None:
        """Say in tooltip and accessible name what the number is, and show whether it opens."""
        figure = self.figure
        opens = figure is not None and bool(figure.ids)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{self.name}：{self.value.text()}，{self.before.text()}".rstrip("， "))
        if figure is None:
            self.setToolTip("")
            return
        definition = [figure.definition[at : at + _LINE] for at in range(0, len(figure.definition), _LINE)]
        self.setToolTip("\n".join((f"{figure.name}：{value_text(figure)}", *definition)))
