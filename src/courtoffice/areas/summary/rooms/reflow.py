"""Parts of a page in as many equal columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_STANDARD = 20
"""The height in pixels that a line of standard text has at most; larger text needs wider columns."""


class Reflow(QObject):
    """Deals the parts of a holder out into columns; a narrower holder gets fewer of them."""

    def __init__(self, holder: QWidget, least: int, most: int, spacing: int = 8) -> None:
        """``least`` is the width of a column in pixels of standard text, ``most`` how many there are."""
        super().__init__(holder)
        self._holder = holder
        self._least = least
        self._parts: list[QWidget] = []
        self._used = 0
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 8)
        row.setSpacing(spacing)
        self._columns = [QVBoxLayout() for _ in range(most)]
        for column in self._columns:
            column.setSpacing(spacing)
            row.addLayout(column)
        self._row = row
        holder.installEventFilter(self)

    def show_parts(self, parts: list[QWidget]) -> None:
        """Show just these parts, in this order."""
        if parts != self._parts:
            for part in self._parts:
                part.setVisible(part in parts)
            self._take_out()
            self._parts = list(parts)
            self._deal(self._fitting())
            for part in parts:
                part.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Deal out anew when another number of columns has room."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            fitting = self._fitting()
            if fitting != self._used:
                self._take_out()
                self._deal(fitting)
        return super().eventFilter(watched, event)

    def _fitting(self) -> int:
        gap = self._row.spacing()
        least = round(self._least * max(self._holder.fontMetrics().height() / _STANDARD, 1.0))
        return max(1, min((self._holder.width() + gap) // (least + gap), len(self._columns)))

    def _take_out(self) -> None:
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass

    def _deal(self, used: int) -> None:
        self._used = used
        for at, part in enumerate(self._parts):
            self._columns[at % used].addWidget(part)
        for at, column in enumerate(self._columns):
            column.addStretch(1)
            self._row.setStretch(at, int(at < used))
