"""The header of a register's table with one small field under each heading to filter by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
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
        self._columns: list[tuple[str, Kind]] = []
        self._fields: dict[int, FilterField] = {}
        self._height = 0
        self._arranging = False
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
        """Take the labels and kinds of the columns; each gets its field when it is first to be seen."""
        for field in self._fields.values():
            field.deleteLater()
        self._columns = list(columns)
        self._fields = {}
        self.updateGeometries()

    @contextmanager
    def arranging(self) -> Iterator[None]:
        """While it lasts, columns are moved, hidden and made wider; the fields follow at the end."""
        self._arranging = True
        try:
            yield
        finally:
            self._arranging = False
            self.updateGeometries()

    def queries(self) -> dict[int, str]:
        """Return what is typed over the visible columns, by column."""
        return {
            column: field.text()
            for column, field in sorted(self._fields.items())
            if field.text().strip() and not self.isSectionHidden(column)
        }

    def set_query(self, column: int, query: str) -> None:
        """Type something over a column and filter at once."""
        self._field(column).setText(query)
        self.settle()

    def set_queries(self, queries: Mapping[int, str]) -> None:
        """Type over several columns, nothing over the others, and filter at once."""
        for field in self._fields.values():
            field.clear()
        for column, query in queries.items():
            self._field(column).setText(query)
        self.settle()

    def clear(self) -> None:
        """Take every filter away."""
        self.set_queries({})

    def settle(self) -> None:
        """Let what is typed take effect now rather than after the pause."""
        self._pause.stop()
        self.filters_changed.emit()

    def focus(self, column: int) -> None:
        """Put the cursor over a column, or over the first visible one when that is hidden."""
        if not 0 <= column < len(self._columns) or self.isSectionHidden(column):
            column = self.logicalIndex(next((at for at in range(self.count()) if self._visible(at)), 0))
        if column < len(self._columns):
            self._field(column).setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._field(column).selectAll()

    def sizeHint(self) -> QSize:
        """Return the size of the headings with the filter row."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._field_height())

    def updateGeometries(self) -> None:
        """Keep the fields under their headings."""
        if self._arranging:
            return
        self.setViewportMargins(0, 0, 0, self._field_height())
        super().updateGeometries()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the fields anew in another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._height = 0

    def _field(self, column: int) -> FilterField:
        """Return the field of a column, made when it is first needed."""
        if column not in self._fields:
            self._fields[column] = self._new_field(*self._columns[column])
        return self._fields[column]

    def _new_field(self, label: str, kind: Kind) -> FilterField:
        field = FilterField(self)
        field.setFrame(False)
        field.setProperty("kind", "filter")
        field.setAccessibleName(f"筛选{label}")
        hint = "如 5、>5、3-8" if kind in NUMBERS else _HINTS.get(kind, "文字或拼音首字母")
        field.setToolTip(f"筛选“{label}”：{hint}；“空”找未填的")
        field.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        field.textChanged.connect(self._wait)
        field.left.connect(self._leave)
        return field

    def _wait(self) -> None:
        self._pause.start()

    def _leave(self) -> None:
        self.settle()
        self.left.emit()

    def _visible(self, place: int) -> bool:
        return not self.isSectionHidden(self.logicalIndex(place))

    def _field_height(self) -> int:
        if not self._columns:
            return 0
        if self._height == 0:
            self._height = self._field(0).sizeHint().height() + 2 * _GAP
        return self._height

    def _place(self) -> None:
        if self._arranging:
            return
        height = self._field_height()
        top = self.height() - height + _GAP
        for column in range(len(self._columns)):
            if column >= self.count() or self.isSectionHidden(column):
                if column in self._fields:
                    self._fields[column].hide()
                continue
            field, left = self._field(column), self.sectionViewportPosition(column)
            field.setGeometry(left + _GAP, top, self.sectionSize(column) - 2 * _GAP, height - 2 * _GAP)
            field.show()
