"""A list of figures with their values; what stands behind a number opens with a double click or Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from courtoffice.figure import DASH, Figure
from courtoffice.shell.table_model import Index
from courtoffice.shell.table_view import tabular
from courtoffice.shell.theme import row_height

_ROLE = Qt.ItemDataRole
_NAME, _VALUE, _BEFORE = 0, 1, 2
_LINE = 36  # characters of a definition on one line of its tooltip


class FigureModel(QAbstractTableModel):
    """Name and value of some figures, and last year's value where it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without figures."""
        super().__init__(parent)
        self.figures: tuple[Figure, ...] = ()
        self.brief = False
        self._digits = 2
        self._before: Mapping[str, Figure] | None = None

    def show(
        self, figures: Sequence[Figure], digits: int, before: Mapping[str, Figure] | None = None
    ) -> None:
        """Show other figures; rates and means with so many decimals, ``brief`` ones without their parts.

        ``before`` are last year's by key; None shows no column for them.
        """
        self.beginResetModel()
        self.figures = tuple(figures)
        self._before = before
        self._digits = digits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return the number of figures."""
        return 0 if parent.isValid() else len(self.figures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return two, name and value, or three with last year's."""
        return 0 if parent.isValid() else 2 + (self._before is not None)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows; the definition is its tooltip, a value with records behind it is blue."""
        figure = self.figures[index.row()]
        if index.column() == _BEFORE:
            return self._data_before(figure, role)
        if role == _ROLE.DisplayRole:
            value = value_text(figure, self._digits, brief=self.brief)
            return figure.name if index.column() == _NAME else value
        if role == _ROLE.ToolTipRole:
            told = f"{figure.name}：{value_text(figure, self._digits)}"
            return "\n".join((told, *_wrapped(figure.definition)))
        if role == _ROLE.TextAlignmentRole and index.column() == _VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _ROLE.ForegroundRole and index.column() == _VALUE and figure.ids:
            return _link_colour(self.parent())
        return None

    def _data_before(self, figure: Figure, role: int) -> Any:
        then = (self._before or {}).get(figure.key)
        if role == _ROLE.DisplayRole:
            return DASH if then is None else value_text(then, self._digits, brief=True)
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the headings, each above its words or numbers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == _NAME else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return ("数字", "值", "上年")[section] if role == _ROLE.DisplayRole else None


class FigureTable(QTableView):
    """Shows figures."""

    opened = Signal(object)
    """The figure whose records are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the table, empty."""
        super().__init__(parent)
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(tabular(self.font()))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        self.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)

    def show_figures(
        self, figures: Sequence[Figure], digits: int = 2, before: Mapping[str, Figure] | None = None
    ) -> None:
        """Show other figures, with last year's by key where there is to be a column for them."""
        self.figures.show(figures, digits, before)
        if before is not None:
            self.horizontalHeader().setSectionResizeMode(_BEFORE, QHeaderView.ResizeMode.ResizeToContents)

    def fit_height(self) -> None:
        """Become as high as the figures are, without headings or scroll bars, to stand in a longer page."""
        self.figures.brief = True
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.figures.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current figure's records with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        figure = self.figures.figures[index.row()]
        if figure.ids:
            self.opened.emit(figure)


def value_text(figure: Figure, digits: int = 2, *, brief: bool = False) -> str:
    """Return a figure's value with its unit; a rate says what of what it is unless it is ``brief``."""
    text = figure.text(digits)
    if figure.rate:
        return f"{text}（{figure.part}/{figure.whole}）" if figure.whole and not brief else text
    return text if figure.value is None else f"{text} {figure.unit}"


def _wrapped(text: str) -> list[str]:
    return [text[at : at + _LINE] for at in range(0, len(text), _LINE)]


def _link_colour(view: QObject | None) -> QColor | None:
    return view.palette().color(QPalette.ColorRole.Link) if isinstance(view, QWidget) else None
