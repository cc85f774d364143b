"""How a line of the waiting list is drawn: icon, what it is, by when in its colour, and what to do below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6 import QtWidgets
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

SHOWN = Qt.ItemDataRole.UserRole
"""The :class:`Shown` of an item."""
_ICON, _EDGE, _GAP = 20, 8, 10  # pixels

LOOKS: Mapping[str, tuple[str, str]] = {
    "已逾期": ("overdue", "overdue"),
    "即将到期": ("due", "due"),
    "待办理": ("clock", "muted"),
    "": ("done", "done"),
}
"""The icon of every urgency and its colour in the look; "" is nothing to do."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line shows: its words, by when, and below them what to do; ``urgency`` decides its colour."""

    words: str
    when: str
    below: str
    urgency: str


class WaitingDelegate(QStyledItemDelegate):
    """Draws lines of two rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two rows of text."""
        return QSize(0, 2 * option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line."""
        shown: Shown = index.data(SHOWN)
        view: QWidget = option.widget
        place: QRect = option.rect
        self.initStyleOption(option, index)
        option.text = ""
        option.icon = QIcon()
        view.style().drawControl(QtWidgets.QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        look = look_of(view)
        name, colour = LOOKS[shown.urgency]
        chosen = bool(option.state & QtWidgets.QStyle.StateFlag.State_Selected)
        ink, soft = (look.chosen_ink, look.chosen_ink) if chosen else (look.ink, look.muted)
        strong = look.chosen_ink if chosen else getattr(look, colour)
        painter.save()
        painter.setFont(view.font())
        line = painter.fontMetrics().height()
        side = QRect(place.left() + _EDGE, place.center().y() - _ICON // 2, _ICON, _ICON)
        icon(name, strong).paint(painter, side)
        room = place.adjusted(_EDGE + _ICON + _GAP, 6, -_EDGE, -6)
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(line)
        lower.setTop(upper.bottom() + 1)
        taken = _write(painter, upper, shown.when, strong, Qt.AlignmentFlag.AlignRight)
        _write(painter, upper.adjusted(0, 0, -taken - _GAP, 0), shown.words, ink)
        _write(painter, lower, shown.below, soft)
        painter.restore()


def _write(
    painter: QPainter,
    place: QRect,
    words: str,
    colour: str,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Write one line, cut short with dots where it has no room; return its width."""
    metrics = painter.fontMetrics()
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.setPen(QColor(colour))
    painter.drawText(place, at | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)
    return metrics.horizontalAdvance(short)
