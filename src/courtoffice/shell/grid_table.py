"""The table of a sheet: keys as in a spreadsheet, blocks of cells from and to the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from courtoffice.shell.clipboard import put_rows, rows_put
from courtoffice.shell.grid_header import GridHeader
from courtoffice.shell.grid_model import Cell, GridModel, Index, Tone
from courtoffice.shell.table_view import tabular
from courtoffice.shell.theme import Look, hairline_of, look_of, row_height

_GOES_ON = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
"""The keys that take over what is typed, and how many rows they go down."""
_PAD = 4  # pixels beside the text of a cell
_LONGEST_HEADING = 7  # letters of a row's name; a longer one is cut short and told by its tooltip
_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class GridTable(QTableView):
    """Shows a :class:`GridModel`.

    Typing replaces a cell, Enter, ↓ and ↑ take it over and go on, Delete empties, Ctrl+C and Ctrl+V copy and
    paste blocks, Ctrl+D fills down; in a cell with choices a digit takes the choice of that number and Space
    the next one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the table; :meth:`show_model` follows."""
        super().__init__(parent)
        self.setItemDelegate(_Cells(self))
        self.setEditTriggers(_TRIGGERS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFont(tabular(self.font()))

    def content_width(self) -> int:
        """Return how wide the table must be to show every column that is not hidden."""
        columns = sum(self.columnWidth(at) for at in self.visible())
        names = self.verticalHeader().width() if self.verticalHeader().isVisibleTo(self) else 0
        return columns + names + 2 * self.frameWidth()

    def visible(self) -> list[int]:
        """Return the columns that are shown, from left to right."""
        return [at for at in range(len(self.grid_model().columns)) if not self.isColumnHidden(at)]

    def show_model(self, model: GridModel) -> None:
        """Show a model."""
        self.setModel(model)
        self.setHorizontalHeader(GridHeader(model, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        model.modelReset.connect(self.fit)
        self.fit()

    def grid_model(self) -> GridModel:
        """Return the model that is shown."""
        model = self.model()
        if not isinstance(model, GridModel):
            raise TypeError("the sheet has no model yet")
        return model

    def fit(self) -> None:
        """Make rows and columns fit the font and the headings."""
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        letter = self.fontMetrics().horizontalAdvance("字")
        model = self.grid_model()
        for at, column in enumerate(model.columns):
            self.setColumnWidth(at, letter * max(column.letters, len(column.label)) + 14)
        longest = max((len(model.heading(row)) for row in range(model.count())), default=0)
        self.verticalHeader().setFixedWidth(letter * min(longest, _LONGEST_HEADING) + 16)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor into a cell and bring it into view."""
        index = self.grid_model().index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def chosen(self) -> list[Cell]:
        """Return the chosen cells that are shown, row by row."""
        cells = ((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())
        return sorted((row, column) for row, column in cells if not self.isColumnHidden(column))

    def chosen_rows(self) -> list[int]:
        """Return the rows that have a chosen cell."""
        return sorted({row for row, _ in self.chosen()})

    def copy(self) -> None:
        """Copy the chosen cells as tab-separated text."""
        model, chosen = self.grid_model(), self.chosen()
        lines: dict[int, list[str]] = {}
        for row, column in chosen:
            lines.setdefault(row, []).append(model.text(row, column))
        put_rows(lines.values())

    def copy_all(self) -> int:
        """Copy the whole sheet with its headings; return how many rows."""
        model, columns = self.grid_model(), self.visible()
        heads = [" ".join(filter(None, (model.columns[at].group, model.columns[at].label))) for at in columns]
        rows = range(model.count())
        cells = ([model.heading(row), *(model.text(row, column) for column in columns)] for row in rows)
        put_rows([["", *heads], *cells])
        return model.count()

    def paste(self) -> None:
        """Paste tab-separated text from the current cell on; one cell alone fills everything chosen."""
        model, current = self.grid_model(), self.currentIndex()
        lines = rows_put(self)
        if not lines or not current.isValid():
            return
        if len(lines) == len(lines[0]) == 1:
            model.put({place: lines[0][0].strip() for place in self.chosen()})
            return
        top = min((row for row, _ in self.chosen()), default=current.row())
        left = min((column for _, column in self.chosen()), default=current.column())
        columns = [column for column in self.visible() if column >= left]
        model.put(
            {
                (top + down, column): text.strip()
                for down, line in enumerate(lines)
                if top + down < model.count()
                for column, text in zip(columns, line, strict=False)
            }
        )

    def empty(self) -> None:
        """Empty the chosen cells."""
        self.grid_model().put(dict.fromkeys(self.chosen(), ""))

    def fill_down(self) -> None:
        """Copy the topmost chosen cell of each column to the chosen ones below it."""
        model, chosen = self.grid_model(), self.chosen()
        first = {column: min(row for row, at in chosen if at == column) for _, column in chosen}
        model.put(
            {
                (row, column): model.text(first[column], column)
                for row, column in chosen
                if row > first[column]
            }
        )

    def choose_number(self, number: int) -> None:
        """Take the choice of a number, from 1, in the chosen cells that have choices."""
        model = self.grid_model()
        places = [place for place in self.chosen() if len(model.columns[place[1]].choices) >= number]
        model.put({(row, column): model.columns[column].choices[number - 1] for row, column in places})

    def step(self, rows: int) -> None:
        """Go some rows down in the same column, as far as there are rows."""
        current = self.currentIndex()
        row = min(max(current.row() + rows, 0), self.grid_model().count() - 1)
        if current.isValid():
            self.go_to(row, current.column())

    def event(self, event: QEvent) -> bool:
        """Take the keys of a spreadsheet before the window takes them for its commands."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._work(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of a spreadsheet."""
        work = self._work(event)
        if work is None:
            super().keyPressEvent(event)
        else:
            work()

    def changeEvent(self, event: QEvent) -> None:
        """Make rows and columns fit a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and isinstance(self.model(), GridModel):
            self.fit()

    def _work(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does, None when it is an ordinary key."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            control = {Qt.Key.Key_C: self.copy, Qt.Key.Key_V: self.paste, Qt.Key.Key_D: self.fill_down}
            return control.get(Qt.Key(event.key()))
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return None
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return lambda: self.step(1)
        if key == Qt.Key.Key_Delete:
            return self.empty
        return self._choice_key(key) or self._vain(event.text())

    def _vain(self, typed: str) -> Callable[[], object] | None:
        """Return what tells that nothing can be typed into the current cell, None where it can be."""
        current = self.currentIndex()
        if not typed or not typed.isprintable() or not current.isValid():
            return None
        model = self.grid_model()
        return None if model.editable(current.row(), current.column()) else model.kept_out.emit

    def _choice_key(self, key: Qt.Key) -> Callable[[], object] | None:
        """Return what a key does in a cell with choices."""
        current = self.currentIndex()
        choices = self.grid_model().columns[current.column()].choices if current.isValid() else ()
        if not choices:
            return None
        if key == Qt.Key.Key_Space:
            now = self.grid_model().text(current.row(), current.column())
            following = (choices.index(now) + 1) % len(choices) if now in choices else 0
            return lambda: self.choose_number(following + 1)
        number = key - Qt.Key.Key_0
        return (lambda: self.choose_number(number)) if 1 <= number <= len(choices) else None


def _ink(tone: Tone, look: Look) -> str:
    """Return the colour of the text of a cell that speaks against somebody, or is of no weight."""
    return look.overdue if tone is Tone.BAD else look.muted if tone is Tone.MUTED else look.ink


class _Cells(QStyledItemDelegate):
    """Draws cells with a hairline below and a mark where something is missing; makes their editors."""

    def __init__(self, table: GridTable) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line, or a list of the choices of the column."""
        choices = self._table.grid_model().columns[index.column()].choices
        if choices:
            box = QComboBox(parent)
            box.addItems(["", *choices])
            box.activated.connect(lambda _: self._take(box))
            return box
        line = QLineEdit(parent)
        line.setProperty("kind", "cell")
        line.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text of the cell."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Hand on what was typed or chosen."""
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        self._table.grid_model().setData(index, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take over with Enter, ↑ and ↓ what was typed, and go on to the next cell."""
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and Qt.Key(event.key()) in _GOES_ON
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            self._table.step(_GOES_ON[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell: its ground, its text in its tone, hairlines right and below, a frame where keys go.

        The style would ask the model ten times for every cell, which a sheet of some hundred feels.
        """
        model, look, rect = self._table.grid_model(), look_of(option.widget), option.rect
        row, column = index.row(), index.column()
        tone, text = model.tone(row, column), model.text(row, column)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(look.chosen))
        elif tone is Tone.GAP:
            painter.fillRect(rect, QColor(look.notice))
        if text:
            ink = look.chosen_ink if chosen else _ink(tone, look)
            painter.setFont(option.font)
            painter.setPen(QColor(ink))
            inner = rect.adjusted(_PAD, 0, -_PAD, 0)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            side = Qt.AlignmentFlag.AlignRight if model.columns[column].number else Qt.AlignmentFlag.AlignLeft
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(hairline_of(option.widget))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(look.link))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)
