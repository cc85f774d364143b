"""Lines with proposals below them: words of a dictionary, and records chosen by name or pinyin initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from courtoffice.cells import clean
from courtoffice.fields import Field
from courtoffice.pinyin import matches, search_keys
from courtoffice.shell.field_widget import Around, FieldWidget
from courtoffice.shell.icons import icon
from courtoffice.shell.link_names import LinkNames

_ROWS = 10  # proposals in view at once
_MOST = 200
_CHOOSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})

Proposals = Callable[[str], Sequence[str]]


class ProposingLine(QLineEdit):
    """A line with a list of proposals; ↓ or the arrow opens it, Enter or Tab takes the marked one.

    The list never takes the keyboard, so that an input method goes on writing into the line.
    """

    taken = Signal(int)
    """A proposal has been taken: its place in the list."""

    def __init__(self, propose: Proposals, parent: QWidget | None = None) -> None:
        """``propose`` returns the proposals for what is typed; all of them for nothing."""
        super().__init__(parent)
        self._propose = propose
        self._composing = False
        self._list: _ProposalList | None = None
        self._arrow = QAction(icon("chevron-down"), "展开列表", self)
        self._arrow.triggered.connect(self.propose_all)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._typed)

    def setReadOnly(self, readonly: bool) -> None:
        """Only show the text; there is nothing to choose then."""
        super().setReadOnly(readonly)
        self._arrow.setVisible(not readonly)

    def propose_all(self) -> None:
        """Open the list with everything."""
        self._open(self._propose(""))

    def proposals(self) -> list[str]:
        """Return what is proposed at the moment, nothing while the list is closed."""
        return self._list.texts() if self._list is not None and self._list.isVisible() else []

    def close_list(self) -> None:
        """Close the list."""
        if self._list is not None:
            self._list.hide()

    def take_marked(self) -> bool:
        """Take the marked proposal of an open list; False when there is none."""
        if self._list is None or not self.proposals() or not self._list.currentIndex().isValid():
            return False
        self._take(self._list.currentIndex().row())
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether an input method is in the middle of a word."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the list while it is open, open it with ↓."""
        key = Qt.Key(event.key())
        if self._composing and key in _CHOOSES:
            return  # the input method's own Enter, which means nothing but its candidate
        if self._composing or self.isReadOnly() or not self._walk(key):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name
        """Take the marked proposal when Tab is pressed over an open list, then go on."""
        if next:
            self.take_marked()
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list with the line."""
        self.close_list()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list with the line."""
        self.close_list()
        super().hideEvent(event)

    def _walk(self, key: Qt.Key) -> bool:
        """Answer a key with the list; False when it means nothing to it."""
        if not self.proposals():
            if key == Qt.Key.Key_Down:
                self.propose_all()
                return True
            return False
        if key in _CHOOSES:
            return self.take_marked()
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        if key in steps and self._list is not None:
            self._list.step(steps[key])
            return True
        return False

    def _typed(self, text: str) -> None:
        self._open(self._propose(text) if text.strip() else ())

    def _open(self, texts: Sequence[str]) -> None:
        if self._list is None:
            self._list = _ProposalList(self.window())
            self._list.clicked.connect(self._clicked)
            self.destroyed.connect(self._list.deleteLater)
        if texts:
            self._list.propose(list(texts[:_MOST]), self)
        else:
            self._list.hide()

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        self.setText(self.proposals()[place])
        self.close_list()
        self.taken.emit(place)


class _ProposalList(QListView):
    """The list below a line: a child of the window, so that no input method loses its window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setAutoFillBackground(True)
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.hide()

    def texts(self) -> list[str]:
        return self._words.stringList()

    def propose(self, texts: list[str], line: QLineEdit) -> None:
        self._words.setStringList(texts)
        self.setCurrentIndex(self._words.index(0))
        height = (self.sizeHintForRow(0) + self.spacing()) * min(len(texts), _ROWS) + 2 * self.frameWidth()
        window = self._window
        place = line.mapTo(window, QPoint(0, line.height()))
        if place.y() + height > window.height():
            place = line.mapTo(window, QPoint(0, -height))
        self.setGeometry(place.x(), max(place.y(), 0), max(line.width(), 160), height)
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        row = min(max(self.currentIndex().row() + rows, 0), self._words.rowCount() - 1)
        self.setCurrentIndex(self._words.index(row))


class SuggestField(FieldWidget):
    """A text for which words are proposed: its dictionary's and those used before. Any text will do."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(field, around, parent)
        self.line = ProposingLine(self._proposals, self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)
        self.line.taken.connect(self._taken)

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.line.setText(value or "")
        self.line.setCursorPosition(0)

    def value(self) -> Any:
        """Return the text."""
        return clean(self.line.text())

    def state(self) -> object:
        """Return the text."""
        return self.line.text()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the text."""
        self.line.setReadOnly(readonly)

    def _taken(self) -> None:
        self.edited.emit()

    def _proposals(self, query: str) -> list[str]:
        words = [*self.around.desk().store.dictionary(self.field.dictionary), *self.around.used(self.field)]
        return [word for word in dict.fromkeys(words) if matches(query, search_keys(word)) and word != query]


class LinkField(FieldWidget):
    """A record chosen by its name or pinyin initials among those that the day of the record offers."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(field, around, parent)
        self.line = ProposingLine(self._proposals, self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._chosen: tuple[int | None, str] = (None, "")
        self._proposed: list[tuple[int, str]] = []
        self.line.textEdited.connect(self.edited)
        self.line.taken.connect(self._taken)
        self.line.editingFinished.connect(self._complete)

    def show_value(self, value: Any) -> None:
        """Show the record with an id."""
        name = self.around.desk().name(self.field.link, value)
        self._chosen = (value, name)
        self.line.setText(name)
        self.line.setCursorPosition(0)

    def value(self) -> int | None:
        """Return the id; raises ValueError for a name that nothing, or more than one thing, has."""
        text = clean(self.line.text())
        return self._chosen[0] if text == self._chosen[1] else self._names().find(text)

    def state(self) -> object:
        """Return the chosen record, or what is typed."""
        return self._chosen if clean(self.line.text()) == self._chosen[1] else self.line.text()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the name."""
        self.line.setReadOnly(readonly)

    def _taken(self, place: int) -> None:
        self._chosen = self._proposed[place]
        self.edited.emit()

    def _complete(self) -> None:
        """Put the whole name in the place of initials that only one person has."""
        try:
            found = self.value()
        except ValueError:
            return
        if found != self._chosen[0] or clean(self.line.text()) != self._chosen[1]:
            self.show_value(found)

    def _names(self) -> LinkNames:
        return LinkNames(self.around.desk(), self.field, self.around.day())

    def _proposals(self, query: str) -> list[str]:
        self._proposed = self._names().proposals(query)
        return [name for _, name in self._proposed]
