"""The table of a child list: keys as in a spreadsheet, rows from and to the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from courtoffice.cells import clean, show
from courtoffice.fields import Kind
from courtoffice.shell.child_cells import ChildCells
from courtoffice.shell.child_rows import ChildRows
from courtoffice.shell.clipboard import put_rows, rows_put
from courtoffice.shell.field_widget import Around
from courtoffice.shell.table_view import tabular
from courtoffice.shell.theme import row_height

_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
_WIDEST = 9  # Chinese characters of a column at first; the clerk can widen it
_WIDEST_FIRST = 14  # those of the first column, by which rows are told apart: a case number


class ChildTable(QTableView):
    """Edits :class:`ChildRows` cell by cell.

    Space turns a choice on or ticks a box, Delete empties cells, Ctrl+D fills down, Ctrl+C and Ctrl+V copy
    and paste, Ctrl+Z undoes within the list, Enter opens a cell.
    """

    def __init__(self, rows: ChildRows, around: Around, parent: QWidget | None = None) -> None:
        """Show these rows; columns that are not listed stay hidden unless they must be filled in."""
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self._cells = ChildCells(rows, around, self)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_TRIGGERS)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFont(tabular(self.font()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, field in enumerate(rows.fields):
            self.setColumnHidden(column, not (field.listed or field.required))
        self._fit()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the rows."""
        self._rows.readonly = readonly
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers if readonly else _TRIGGERS)

    def commit(self) -> None:
        """Take over what is being typed into a cell."""
        self._cells.finish()

    def chosen_rows(self) -> list[int]:
        """Return the rows that have a chosen cell."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def go_to(self, row: int, column: int = 0) -> None:
        """Put the cursor into a cell and bring it into view."""
        index = self._rows.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def turn_on(self) -> None:
        """Turn the chosen choices to the next one, tick or untick the chosen boxes."""
        for index in self.selectionModel().selectedIndexes():
            row, column = index.row(), index.column()
            field = self._rows.fields[column]
            if field.kind is Kind.YES_NO:
                self._rows.put(row, column, not self._rows.value(row, column))
            elif field.kind is Kind.CHOICE and field.choices:
                choices = field.choices if field.required else ("", *field.choices)
                now = self._rows.value(row, column)
                place = choices.index(now) if now in choices else -1
                self._rows.put(row, column, choices[(place + 1) % len(choices)])

    def empty(self) -> None:
        """Empty the chosen cells; choices that must be made and boxes stay as they are."""
        for index in self.selectionModel().selectedIndexes():
            field = self._rows.fields[index.column()]
            if field.kind is not Kind.YES_NO and not (field.kind is Kind.CHOICE and field.required):
                self._rows.type_into(index.row(), index.column(), "")

    def fill_down(self) -> None:
        """Copy the topmost chosen cell of each column to the chosen ones below, or to all below."""
        chosen = self.selectionModel().selectedIndexes()
        for column in {index.column() for index in chosen}:
            rows = sorted(index.row() for index in chosen if index.column() == column)
            below = rows[1:] or range(rows[0] + 1, self._rows.rowCount())
            for row in below:
                self._rows.put(row, column, self._rows.value(rows[0], column))

    def copy(self) -> None:
        """Copy the chosen cells as tab-separated text."""
        chosen = {(index.row(), index.column()) for index in self.selectionModel().selectedIndexes()}
        columns = [column for column in self._visible() if any(column == at for _, at in chosen)]
        rows = sorted({row for row, _ in chosen})
        put_rows([self._shown(row, column) for column in columns] for row in rows)

    def paste(self) -> None:
        """Paste tab-separated text from the current cell on; rows are added at the end as needed.

        A first line that consists of the headings is not pasted but decides the columns.
        """
        lines = [row for row in rows_put(self) if any(map(str.strip, row))]
        if not lines or self._rows.readonly:
            return
        labels = {field.label: at for at, field in enumerate(self._rows.fields)}
        heads = [clean(head).rstrip("*") for head in lines[0]]
        current = self.currentIndex()
        first_row = current.row() if current.isValid() else self._rows.rowCount()
        visible = self._visible()
        start = visible.index(current.column()) if current.column() in visible else 0
        columns: list[int | None] = list(visible[start:])
        if any(head in labels for head in heads):
            columns = [labels.get(head) for head in heads]
            lines, first_row = lines[1:], self._rows.rowCount()
        for down, line in enumerate(lines):
            for column, text in zip(columns, line, strict=False):
                if column is not None:
                    self._rows.type_into(first_row + down, column, text)

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

    def _work(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does, None when it is an ordinary key."""
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            return self.copy
        if self._rows.readonly:
            return None
        for keys, work in (
            (standard.Paste, self._at_once(self.paste)),
            (standard.Undo, self._rows.undo),
            (standard.Redo, self._rows.redo),
        ):
            if event.matches(keys):
                return work
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return self._at_once(self.fill_down) if event.key() == Qt.Key.Key_D else None
        if event.key() == Qt.Key.Key_Space:
            return self._at_once(self.turn_on) if self._turns() else None
        plain = {
            Qt.Key.Key_Delete: self._at_once(self.empty),
            Qt.Key.Key_Return: self._edit_current,
            Qt.Key.Key_Enter: self._edit_current,
        }
        return None if event.modifiers() else plain.get(Qt.Key(event.key()))

    def _at_once(self, work: Callable[[], object]) -> Callable[[], object]:
        """Return a work that is undone in one step."""

        def run() -> None:
            with self._rows.together():
                work()

        return run

    def _edit_current(self) -> None:
        self.edit(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Make rows and columns fit a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_rows"):
            self._fit()

    def _turns(self) -> bool:
        index = self.currentIndex()
        kinds = (Kind.CHOICE, Kind.YES_NO)
        return index.isValid() and self._rows.fields[index.column()].kind in kinds

    def _visible(self) -> list[int]:
        return [column for column in range(len(self._rows.fields)) if not self.isColumnHidden(column)]

    def _shown(self, row: int, column: int) -> str:
        if self._rows.fields[column].kind is Kind.YES_NO:
            return show(Kind.YES_NO, self._rows.value(row, column))
        return self._rows.text(row, column)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        letter = self.fontMetrics().horizontalAdvance("字")
        for column, field in enumerate(self._rows.fields):
            wanted = max(map(len, field.choices), default=0) + 1 if field.choices else field.width
            widest = _WIDEST if column else _WIDEST_FIRST
            letters = min(max(wanted, len(field.label) + field.required), widest)
            self.setColumnWidth(column, letter * letters + 14)
