"""The header of a register's table with one small field under each heading to filter by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from courtoffice.fields import NUMBERS, Kind

_PAUSE = 120  # milliseconds without a key after which a filter takes effect
_GAP = 2
_HINTS = {
    Kind.DATE: "如 2026-03、3.5、>2026-06、1月~3月",
    Kind.MONTH: "如 1985、1985-06、<1970",
    Kind.YES_NO: "是 或 否",
    Kind.TIME: "如 19:30",
}


class FilterField(QLineEdit):
    """One field of the filter row. Esc clears it, or leaves it when it is empty; ↓ and Enter leave it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that lead out of the field."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterHeader(QHeaderView):
    """A horizontal header that carries the filter row below the headings."""

    filters_changed = Signal()
    left = Signal()
    """Emitted when the keyboard leaves the filter row for the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without fields; they come with the columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: list[FilterField] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.filters_changed)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setResizeContentsPrecision(50)
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)

    def set_columns(self, columns: Sequence[tuple[str, Kind]]) -> None:
        """Make one field for each column, given its label and kind."""
        for field in self._fields:
            field.deleteLater()
        self._fields = [self._field(label, kind) for label, kind in columns]
        self.updateGeometries()

    def queries(self) -> dict[int, str]:
        """Return what is typed over the visible columns, by column."""
        return {
            column: field.text()
            for column, field in enumerate(self._fields)
            if field.text().strip() and not self.isSectionHidden(column)
        }

    def set_query(self, column: int, query: str) -> None:
        """Type something over a column and filter at once."""
        self._fields[column].setText(query)
        self.settle()

    def set_queries(self, queries: Mapping[int, str]) -> None:
        """Type over several columns, nothing over the others, and filter at once."""
        for column, field in enumerate(self._fields):
            field.setText(queries.get(column, ""))
        self.settle()

    def clear(self) -> None:
        """Take every filter away."""
        for field in self._fields:
            field.clear()
        self.settle()

    def settle(self) -> None:
        """Let what is typed take effect now rather than after the pause."""
        self._pause.stop()
        self.filters_changed.emit()

    def focus(self, column: int) -> None:
        """Put the cursor over a column, or over the first visible one when that is hidden."""
        if not 0 <= column < len(self._fields) or self.isSectionHidden(column):
            column = self.logicalIndex(next((at for at in range(self.count()) if self._visible(at)), 0))
        if column < len(self._fields):
            self._fields[column].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._fields[column].selectAll()

    def sizeHint(self) -> QSize:
        """Return the size of the headings with the filter row."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._field_height())

    def updateGeometries(self) -> None:
        """Keep the fields under their headings."""
        self.setViewportMargins(0, 0, 0, self._field_height())
        super().updateGeometries()
        self._place()

    def _field(self, label: str, kind: Kind) -> FilterField:
        field = FilterField(self)
        field.setFrame(False)
        field.setProperty("kind", "filter")
        field.setAccessibleName(f"筛选{label}")
        hint = "如 5、>5、3-8" if kind in NUMBERS else _HINTS.get(kind, "文字或拼音首字母")
        field.setToolTip(f"筛选“{label}”：{hint}；“空”找未填的")
        field.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        field.textChanged.connect(self._wait)
        field.left.connect(self._leave)
        field.show()
        return field

    def _wait(self) -> None:
        self._pause.start()

    def _leave(self) -> None:
        self.settle()
        self.left.emit()

    def _visible(self, place: int) -> bool:
        return not self.isSectionHidden(self.logicalIndex(place))

    def _field_height(self) -> int:
        return self._fields[0].sizeHint().height() + 2 * _GAP if self._fields else 0

    def _place(self) -> None:
        height = self._field_height()
        top = self.height() - height + _GAP
        for column, field in enumerate(self._fields):
            if column >= self.count() or self.isSectionHidden(column):
                field.hide()
                continue
            left = self.sectionViewportPosition(column)
            field.setGeometry(left + _GAP, top, self.sectionSize(column) - 2 * _GAP, height - 2 * _GAP)
            field.show()
