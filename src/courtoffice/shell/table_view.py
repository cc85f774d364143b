"""The table of a register: fixed rows, hairlines, links in blue, rows to the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from courtoffice.shell.after_paint import AfterPaint
from courtoffice.shell.ahead import Ahead
from courtoffice.shell.clipboard import put_rows
from courtoffice.shell.filter_row import FilterHeader
from courtoffice.shell.icons import icon
from courtoffice.shell.table_model import Index, TableModel
from courtoffice.shell.theme import look_of, row_height

_SIGN = 16
_SIGNS = {"done": "done", "due": "due", "overdue": "overdue", "waived": "waived", "link": "info"}
"""The icon that stands beside each colour."""
_FEATURES = QStyleOptionViewItem.ViewItemFeature
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class HairlineCells(QStyledItemDelegate):
    """Draws a cell with a hairline below it, and a frame around the one that the keys go to."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        rect = option.rect  # a line drawn with a pen takes longer than all the rest of the cell
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, option.palette.midlight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(option.palette.link().color())
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


class CellDelegate(HairlineCells):
    """Draws a cell of a :class:`TableModel`; what can be opened is blue."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take words and place of the cell and the colour of links.

        The model is asked directly: Qt's own would ask it for seven roles, most of which it does not have.
        """
        model, row, column = index.model(), index.row(), index.column()
        if not isinstance(model, TableModel):
            raise TypeError("the cells of a register are those of a TableModel")
        option.text = model.line(row, column)
        option.displayAlignment = model.alignment(column)
        option.features |= _FEATURES.HasDisplay
        if model.opens(column):
            palette = option.palette
            blue = palette.color(QPalette.ColorRole.Link)
            palette.setColor(QPalette.ColorRole.Text, blue)
            palette.setColor(QPalette.ColorRole.HighlightedText, blue)
        if state := model.state(row, column):
            colour = getattr(look_of(option.widget), state)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
            option.features |= _FEATURES.HasDecoration
            option.icon = icon(_SIGNS[state], colour)
            option.decorationSize = QSize(_SIGN, _SIGN)


class TableView(QTableView):
    """Shows a :class:`TableModel`. Rows are chosen whole."""

    opened = Signal()
    """The current row is to be opened."""
    delete_asked = Signal()
    """The chosen rows are to be deleted."""
    paste_asked = Signal()
    """The rows in the clipboard are to be taken in."""
    link_opened = Signal(str, int)
    """A linked record is to be opened: its table and id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the view; :meth:`setModel` follows."""
        super().__init__(parent)
        self.filters = FilterHeader(self)
        self.setHorizontalHeader(self.filters)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(CellDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.doubleClicked.connect(lambda index: self.opened.emit())
        self.setFont(tabular(self.font()))
        self._ahead = Ahead(self)
        self._once_seen = AfterPaint(self.viewport(), self._prepare)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; whenever its rows come anew, sorting them is prepared once they are seen."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._wait_to_prepare)

    def hideEvent(self, event: QHideEvent) -> None:
        """Prepare nothing further of what is not in view."""
        super().hideEvent(event)
        self._wait_to_prepare()

    def table_model(self) -> TableModel:
        """Return the model that is shown."""
        model = self.model()
        if not isinstance(model, TableModel):
            raise TypeError("the table has no model yet")
        return model

    def chosen_ids(self) -> list[int]:
        """Return the ids of the chosen rows in the order of the table."""
        model = self.table_model()
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [model.record(row).id for row in rows]

    def current_id(self) -> int | None:
        """Return the id of the row with the cursor, None when there is none."""
        index = self.currentIndex()
        return self.table_model().record(index.row()).id if index.isValid() else None

    def selectRow(self, row: int) -> None:
        """Choose a row and no other, whatever key is held: Qt's own takes a row out again with Ctrl."""
        flags = QItemSelectionModel.SelectionFlag
        place = self.table_model().index(row, self._first_column())
        self.selectionModel().setCurrentIndex(place, flags.ClearAndSelect | flags.Rows)

    def choose(self, ids: Iterable[int], current: int | None = None) -> None:
        """Choose the rows of these records as far as they are listed, and bring the current one into view."""
        model = self.table_model()
        wanted = set(ids)
        rows = [row for row, record in enumerate(model.records()) if record.id in wanted]
        selection = QItemSelection()
        for first, last in _stretches(rows):
            selection.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        place = next((row for row in rows if model.record(row).id == current), rows[0] if rows else None)
        if place is None:
            self.selectionModel().clear()
            return
        column = self._first_column()
        self.selectionModel().setCurrentIndex(model.index(place, column), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self.scrollTo(model.index(place, column))

    @contextmanager
    def keeping_choice(self) -> Iterator[None]:
        """While it lasts the rows may come anew; then the same are chosen and the keys go on where they were.

        With nothing chosen they go on from the same record, or from the row at its place where that is gone,
        and the table shows what it showed.
        """
        chosen, current, row = self.chosen_ids(), self.current_id(), self.currentIndex().row()
        yield
        self.choose(chosen, current)
        if current is not None and not self.currentIndex().isValid():
            model = self.table_model()
            same = model.row_of(current)
            self.setAutoScroll(False)
            self._go_on_from(min(row, model.rowCount() - 1) if same is None else same)
            self.setAutoScroll(True)

    def begin_at_end(self) -> None:
        """Show the last rows; the keys go on from there, and nothing is chosen yet."""
        self.scrollToBottom()
        self.updateGeometries()  # a bar at the side may make one below necessary, which takes room
        self.scrollToBottom()
        self._go_on_from(self.table_model().rowCount() - 1)

    def visible_columns(self) -> list[int]:
        """Return the columns that are shown, from left to right."""
        places = (self.filters.logicalIndex(place) for place in range(self.filters.count()))
        return [column for column in places if not self.isColumnHidden(column)]

    def copy_rows(self) -> int:
        """Copy the chosen rows, or all when none is chosen, with headings; return how many."""
        model = self.table_model()
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = rows or list(range(model.rowCount()))
        columns = self.visible_columns()
        heads = [model.heading(column) for column in columns]
        put_rows([heads, *([model.text(row, column) for column in columns] for row in rows)])
        return len(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or F2, delete with Del; Ctrl+C copies the chosen rows, Ctrl+V adds rows."""
        if event.key() in _OPENING and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link that is clicked while Ctrl is held."""
        super().mouseReleaseEvent(event)
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() == Qt.MouseButton.LeftButton and ctrl:
            self._open_link_at(event.position().toPoint())

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows as high as a new font wants them."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _wait_to_prepare(self) -> None:
        """Stop preparing what may no longer be listed until it is painted."""
        self._ahead.stop()
        self._once_seen.start()

    def _prepare(self) -> None:
        self._ahead.begin(self.table_model().ahead(self.visible_columns()))

    def _fit_rows(self) -> None:
        height = row_height(self)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _open_link_at(self, place: QPoint) -> None:
        index = self.indexAt(place)
        link = self.table_model().link(index.row(), index.column()) if index.isValid() else None
        if link is not None:
            self.link_opened.emit(*link)

    def _go_on_from(self, row: int) -> None:
        """Let the keys go on from a row that is not chosen."""
        place = self.table_model().index(row, self._first_column())
        self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _first_column(self) -> int:
        return next(iter(self.visible_columns()), 0)


def tabular(font: QFont) -> QFont:
    """Return a font whose digits are all equally wide."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Join rows that follow each other: 1 2 3 7 gives (1, 3), (7, 7)."""
    made: list[tuple[int, int]] = []
    for row in rows:
        if made and made[-1][1] == row - 1:
            made[-1] = (made[-1][0], row)
        else:
            made.append((row, row))
    return made
