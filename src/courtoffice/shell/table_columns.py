"""A register's table as the clerk likes it: columns, order, widths, sorting, filters, named views."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton

from courtoffice.shell.register_memory import TableShape, forget, recall, remember
from courtoffice.shell.table_menu import TableMenu, set_up
from courtoffice.shell.table_model import SORT_NOTHING
from courtoffice.shell.table_view import TableView

_SETTLED = 400  # milliseconds after the last movement of the mouse
_NARROWEST, _WIDEST = 40, 800


class TableColumns(QObject):
    """Applies the remembered shape to a table, offers the menu of its header, remembers every change."""

    views_changed = Signal()
    """The table may have another shape, or the named views have changed."""

    def __init__(self, view: TableView, button: QToolButton | None = None) -> None:
        """Take a view whose model is set; ``button`` opens the menu, too, and names the view in use."""
        super().__init__(view)
        self._view = view
        self._header = view.filters
        self._model = view.table_model()
        self.key = self._model.register.key
        self._later = QTimer(self, singleShot=True, interval=_SETTLED)
        self._later.timeout.connect(self._remember)
        self._header.set_columns([(column.label, column.kind) for column in self._model.columns])
        self._apply(recall(self.key) or TableShape())
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_menu)
        self._header.sectionClicked.connect(self._sort)
        self._header.sectionResized.connect(self._touched)
        self._header.sectionMoved.connect(self._touched)
        self._header.filters_changed.connect(self._touched)
        if button is not None:
            set_up(button, self)

    @cached_property
    def menu(self) -> TableMenu:
        """The menu of columns and views, made when it is first wanted."""
        return TableMenu(self, self._view)

    def columns(self) -> list[tuple[int, str, bool]]:
        """Return every column's number and label, and whether it is shown."""
        return [
            (at, column.label, not self._view.isColumnHidden(at))
            for at, column in enumerate(self._model.columns)
        ]

    def apply(self, shape: TableShape) -> None:
        """Show the table as it was left at another time."""
        self._apply(shape)
        self._touched()

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column; the last visible one stays."""
        if not shown and self._view.visible_columns() == [column]:
            return
        self._view.setColumnHidden(column, not shown)
        if shown and self._view.columnWidth(column) < _NARROWEST:
            self._view.setColumnWidth(column, self._width(column))
        self._header.updateGeometries()
        self._header.settle()
        self._touched()

    def reset(self) -> None:
        """Go back to the register's own columns, widths and order."""
        forget(self.key)
        self._apply(TableShape())
        self._header.settle()
        self._later.stop()
        self.views_changed.emit()

    def sort(self, column: int, *, descending: bool = False) -> None:
        """Sort by a column, keeping the chosen rows chosen."""
        with self._view.keeping_choice():
            self._model.sort_by(column, descending=descending)
        self._show_sorting()
        self._touched()

    def _sort(self, column: int) -> None:
        """Turn from ascending to descending to the register's own order."""
        now, descending = self._model.sorted_by
        if now != column:
            self.sort(column)
        elif not descending:
            self.sort(column, descending=True)
        else:
            self.sort(SORT_NOTHING)

    def _show_sorting(self) -> None:
        column, descending = self._model.sorted_by
        turned = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicatorShown(column != SORT_NOTHING)
        self._header.setSortIndicator(column, turned)

    def _apply(self, shape: TableShape) -> None:
        columns = self._model.columns
        places = {column.key: at for at, column in enumerate(columns)}
        order = [places[key] for key in dict.fromkeys(shape.order) if key in places]
        order += [at for at in range(len(columns)) if at not in order]
        with self._header.arranging():
            for place, at in enumerate(order):
                self._header.moveSection(self._header.visualIndex(at), place)
            for at, column in enumerate(columns):
                hidden = column.key in shape.hidden if column.key in shape.order else not column.listed
                self._view.setColumnHidden(at, hidden)
                width = shape.widths.get(column.key, self._width(at))
                self._view.setColumnWidth(at, min(max(width, _NARROWEST), _WIDEST))
            if not self._view.visible_columns():
                self._view.setColumnHidden(0, False)
        self._model.sort_by(places.get(shape.sorted_by, SORT_NOTHING), descending=shape.descending)
        self._show_sorting()
        self._header.set_queries({places[key]: text for key, text in shape.filters.items() if key in places})

    def _width(self, column: int) -> int:
        """Return the width that the declaration asks for, in Chinese characters; the heading always fits."""
        declared = self._model.columns[column]
        letters = max(declared.width, len(self._model.heading(column)))
        return self._view.fontMetrics().horizontalAdvance("字") * letters + 28

    def shape(self) -> TableShape:
        """Return how the table is now."""
        columns = self._model.columns
        placed = [columns[self._header.logicalIndex(place)].key for place in range(len(columns))]
        hidden = [column.key for at, column in enumerate(columns) if self._view.isColumnHidden(at)]
        widths = {
            column.key: self._view.columnWidth(at)
            for at, column in enumerate(columns)
            if not self._view.isColumnHidden(at) and self._view.columnWidth(at) != self._width(at)
        }  # the others follow the size of the text when that is changed
        sorted_by, descending = self._model.sorted_by
        key = "" if sorted_by == SORT_NOTHING else columns[sorted_by].key
        filters = {columns[at].key: query for at, query in self._header.queries().items()}
        return TableShape(tuple(placed), tuple(hidden), widths, key, descending, filters)

    def _touched(self) -> None:
        self._later.start()

    def _remember(self) -> None:
        remember(self.key, self.shape())
        self.views_changed.emit()

    def _open_menu(self, place: QPoint) -> None:
        self.menu.popup(self._header.mapToGlobal(place))
