"""A bar in a cell: how much of what is demanded is done."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.table_model import Index
from courtoffice.shell.table_view import CellDelegate
from courtoffice.shell.theme import look_of

_WHOLE = 100
_NUMBER = "100%"
_LEAST = 96  # pixels of a column that shows bar and number


class ShareBar(CellDelegate):
    """Draws whole percents as a bar, green where all is done, with the number beside it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        text = str(index.data() or "")
        if not text.isdecimal():
            return
        look, share = look_of(option.widget), min(int(text), _WHOLE)
        number = option.fontMetrics.horizontalAdvance(_NUMBER) + 8
        place = option.rect.adjusted(8, 0, -number - 4, -1)
        bar = QRect(place.left(), place.center().y() - 3, place.width(), 7)
        painter.fillRect(bar, QColor(look.hairline))
        bar.setWidth(bar.width() * share // _WHOLE)
        painter.fillRect(bar, QColor(look.done if share == _WHOLE else look.due))
        painter.setPen(option.palette.text().color())
        words = QRect(option.rect.right() - number, option.rect.top(), number - 6, option.rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{text}%")

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text to :meth:`paint`."""
        super().initStyleOption(option, index)
        option.text = ""


def show_bars(view: RegisterView, key: str) -> None:
    """Show a column of whole percents as bars."""
    at = [column.key for column in view.model.columns].index(key)
    view.table.setItemDelegateForColumn(at, ShareBar(view.table))
    view.table.setColumnWidth(at, max(view.table.columnWidth(at), _LEAST))
