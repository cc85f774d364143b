"""The heading of a sheet: columns of one item stand under a common heading."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from courtoffice.shell.grid_model import GridModel
from courtoffice.shell.theme import look_of


class GridHeader(QHeaderView):
    """Draws two lines of headings when any column shares one with its neighbours, one line otherwise."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        """Head the columns of a model."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(32)

    def sizeHint(self) -> QSize:
        """Return the height of one line of headings, or of two."""
        line = self.fontMetrics().height() + 10
        return QSize(super().sizeHint().width(), line * 2 if self._two_lines() else line)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  Qt's own
        """Draw the heading of one column, and of the common one the piece above it."""
        look = look_of(self)
        column = self._model.columns[logicalIndex]
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(look.raised))
        upper = rect.height() // 2 if column.group else 0
        lower = rect.adjusted(0, upper, 0, 0)
        painter.setPen(QColor(look.ink))
        if column.group:
            whole = self._span(logicalIndex, rect, upper)
            name = self.fontMetrics().elidedText(column.group, Qt.TextElideMode.ElideRight, whole.width() - 8)
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, name)
            painter.setPen(QColor(look.muted))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(lower.adjusted(3, 0, -3, 0), middle, column.label)
        painter.setPen(QColor(look.hairline))
        if column.group:
            painter.drawLine(lower.topLeft(), lower.topRight())
        joined = column.group and self._neighbour(logicalIndex, 1) == column.group
        painter.drawLine(rect.right(), lower.top() if joined else rect.top(), rect.right(), rect.bottom())
        painter.setPen(QColor(look.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _two_lines(self) -> bool:
        return any(column.group for column in self._model.columns)

    def _span(self, section: int, rect: QRect, height: int) -> QRect:
        """Return where the common heading above a column stands, hidden columns left out."""
        group = self._model.columns[section].group
        members = [
            at
            for at, column in enumerate(self._model.columns)
            if column.group == group and not self.isSectionHidden(at)
        ]
        offset = self.sectionPosition(members[0]) - self.sectionPosition(section)
        return QRect(rect.left() + offset, rect.top(), sum(map(self.sectionSize, members)), height)

    def _neighbour(self, section: int, step: int) -> str:
        """Return the common heading of the next visible column."""
        at = section + step
        while 0 <= at < len(self._model.columns):
            if not self.isSectionHidden(at):
                return self._model.columns[at].group
            at += step
        return ""
