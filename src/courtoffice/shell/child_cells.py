"""Editing the cells of a child list: the widget of the field inside the cell, keys as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from courtoffice.fields import Kind
from courtoffice.shell.child_rows import ChildRows
from courtoffice.shell.field_widget import Around, FieldWidget
from courtoffice.shell.field_widgets import LineField, field_widget
from courtoffice.shell.pickers import ProposingLine
from courtoffice.shell.table_model import Index
from courtoffice.shell.table_view import HairlineCells

_LIST_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class ChildCells(HairlineCells):
    """Makes the editors of the cells and puts what they hold into the rows."""

    def __init__(self, rows: ChildRows, around: Around, parent: QObject | None = None) -> None:
        """Edit the cells of these rows."""
        super().__init__(parent)
        self._rows = rows
        self._around = around
        self._begun: dict[QObject, object] = {}
        self.closeEditor.connect(self._forget)
        rows.modelAboutToBeReset.connect(self._begun.clear)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the widget of the cell's field; long texts are edited on one line."""
        field = self._rows.fields[index.column()]
        line = field.kind is Kind.LONG_TEXT
        editor = LineField(field, self._around, parent) if line else field_widget(field, self._around, parent)
        editor.setAutoFillBackground(True)
        inner = editor.focusProxy()
        if inner is not None:
            inner.setProperty("kind", "cell")
            inner.installEventFilter(self)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value of the cell."""
        if isinstance(editor, FieldWidget) and editor not in self._begun:
            editor.show_value(self._rows.value(index.row(), index.column()))
            self._begun[editor] = editor.state()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what is typed into the row; what cannot be read is kept as typed and marked."""
        if not isinstance(editor, FieldWidget) or editor.state() == self._begun.get(editor):
            return
        try:
            value = editor.value()
        except ValueError:
            self._rows.type_into(index.row(), index.column(), str(editor.state()))
        else:
            self._rows.put(index.row(), index.column(), value)

    def finish(self) -> None:
        """Close the open editor, taking over what is typed into it."""
        for editor in [editor for editor in self._begun if isinstance(editor, QWidget)]:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell, a little more when that is needed to type."""
        rect = option.rect
        rect.setWidth(max(rect.width(), 96))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the keys of the line inside an editor as those of the editor, after an open list."""
        editor = watched if isinstance(watched, FieldWidget) else watched.parent()
        if isinstance(event, QKeyEvent) and isinstance(watched, ProposingLine) and watched.proposals():
            key = Qt.Key(event.key())
            if key in _LIST_KEYS:
                return False
            if key == Qt.Key.Key_Tab:
                watched.take_marked()
        return editor in self._begun and super().eventFilter(editor, event)

    def _forget(self, editor: QWidget) -> None:
        """Leave an editor alone once it is closed: hiding it takes the keyboard from the line inside."""
        self._begun.pop(editor, None)
