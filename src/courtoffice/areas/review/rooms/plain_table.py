"""A small read-only table of texts: headings, rows, what is chosen in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from courtoffice.shell.table_view import HairlineCells, tabular
from courtoffice.shell.theme import row_height

_WIDEST = 220
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def dress(table: QTableWidget, heads: Sequence[str]) -> None:
    """Give a table its headings and the look of a register."""
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table))
    table.setItemDelegate(HairlineCells(table))
    table.setFont(tabular(table.font()))
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(_LEFT)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


def fill(
    table: QTableWidget, rows: Sequence[Sequence[str]], numbers: Sequence[int] = (), widest: int = _WIDEST
) -> None:
    """Show rows; the columns whose places are ``numbers`` stand to the right. The current row stays.

    No column but the last is wider than ``widest`` pixels.
    """
    current = table.currentRow()
    table.blockSignals(True)
    table.setRowCount(len(rows))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(_RIGHT if column in numbers else _LEFT)
            table.setItem(at, column, item)
    table.resizeColumnsToContents()
    for column in range(table.columnCount() - 1):
        table.setColumnWidth(column, min(table.columnWidth(column) + 12, widest))
    for head in map(table.horizontalHeaderItem, numbers):
        if head is not None:
            head.setTextAlignment(_RIGHT)
    if 0 <= current < len(rows):
        table.setCurrentCell(current, 0)
    table.blockSignals(False)
