"""Cells that have to be looked at stand out: their words in the colour of what is due or overdue."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from courtoffice.shell.icons import icon
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.table_model import Index
from courtoffice.shell.table_view import CellDelegate
from courtoffice.shell.theme import look_of


class FlaggedCells(CellDelegate):
    """Gives some words of a column a sign and the colour of what is overdue, others those of what is due."""

    def __init__(self, overdue: Collection[str], due: Collection[str], parent: QWidget) -> None:
        """Name the words by how they begin."""
        super().__init__(parent)
        self._signs = {**dict.fromkeys(due, "due"), **dict.fromkeys(overdue, "overdue")}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take the colour and the sign of the cell's words."""
        super().initStyleOption(option, index)
        sign = next((sign for words, sign in self._signs.items() if option.text.startswith(words)), "")
        if not sign:
            return
        look = look_of(option.widget)
        colour = look.overdue if sign == "overdue" else look.due
        option.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colour))
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = icon(sign, colour)


def flag(view: RegisterView, key: str, overdue: Collection[str], due: Collection[str] = ()) -> None:
    """Have words of a column stand out."""
    at = [column.key for column in view.model.columns].index(key)
    view.table.setItemDelegateForColumn(at, FlaggedCells(overdue, due, view.table))
