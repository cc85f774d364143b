"""Where a wording is typed: figures are tokens that complete as one types and that cannot be broken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QToolTip, QWidget

from courtoffice.shell.figure_table import value_text
from courtoffice.shell.wording_colours import WordingColours
from courtoffice.wording import COMPARED, Told
from courtoffice.wording_tokens import begun_token, names_for, token_around, token_beside, token_spans

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveMode.MoveAnchor
_DELETING = {Qt.Key.Key_Backspace: True, Qt.Key.Key_Delete: False}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class WordingEditor(QPlainTextEdit):
    """One paragraph a line. ``told`` is what its tokens may name."""

    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the editor, empty."""
        super().__init__(parent)
        self.setAcceptDrops(False)  # what is dropped could land inside a token
        self.viewport().setAcceptDrops(False)
        self.told = Told({})
        self.colours = WordingColours(self)
        self.names = QStringListModel(self)
        self.completer = QCompleter(self.names, self)
        self.completer.setWidget(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.activated.connect(self.complete)
        self.popup = QListView(self)
        self.completer.setPopup(self.popup)
        self._snapping = False
        self.cursorPositionChanged.connect(self._snap)
        self.textChanged.connect(self._offer)

    def show_text(self, text: str, told: Told) -> None:
        """Show another text, or the same with other figures; the cursor stays where it was."""
        self.told = told
        if text != self.toPlainText():
            place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)
        self.colours.rehighlight()

    def complete(self, token: str) -> None:
        """Put a token in place of what was begun in front of the cursor, or at the cursor."""
        cursor = self.textCursor()
        begun = begun_token(cursor.block().text(), cursor.positionInBlock())
        if begun is not None:
            cursor.setPosition(cursor.block().position() + begun.start, _KEEP)
        cursor.insertText(token)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def line(self) -> int:
        """Return the line of the cursor, counted from 0."""
        return self.textCursor().blockNumber()

    def replace_line(self, text: str) -> None:
        """Put another text in place of the line of the cursor; it can be undone."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def replace_all(self, text: str, line: int = 0) -> None:
        """Put another text in place of everything, the cursor on a line; it can be undone."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        block = self.document().findBlockByNumber(min(line, self.document().blockCount() - 1))
        self.setTextCursor(QTextCursor(block))

    def wrap(self, before: str, after: str) -> None:
        """Put brackets around what is selected, or around nothing, the cursor between them."""
        cursor = self.textCursor()
        inner = cursor.selectedText()
        cursor.insertText(before + inner + after)
        if not inner:
            cursor.movePosition(QTextCursor.MoveOperation.Left, _MOVE, len(after))
        self.setTextCursor(cursor)

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete tokens whole; leave the keys of the list of names to it."""
        if self.popup.isVisible() and event.key() in _CHOOSING:
            event.ignore()
            return
        before = _DELETING.get(Qt.Key(event.key()))
        if before is not None and not self.isReadOnly() and self._delete_token(before=before):
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the editing is over, unless a menu or the list of names has come up."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Tell what a token stands for."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(self.viewport().mapFrom(self, event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return bool(super().event(event))

    def words_at(self, point: QPoint) -> str:
        """Return what the token at a point stands for, "" for none."""
        cursor = self.cursorForPosition(point)
        line, at = cursor.block().text(), cursor.positionInBlock()
        span = next(((start, end) for start, end in token_spans(line) if start <= at <= end), None)
        if span is None:
            return ""
        name = line[span[0] + 1 : span[1] - 1].removesuffix(COMPARED).removesuffix("#")
        if line[span[0]] == "{":
            return self.told.words.get(name, "没有这个词")
        figure = self.told.figures.get(name)
        return (
            "没有这个数字"
            if figure is None
            else f"{value_text(figure, self.told.digits)}\n{figure.definition}"
        )

    # --- tokens

    def _delete_token(self, *, before: bool) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        block, at = cursor.block(), cursor.positionInBlock()
        span = token_beside(block.text(), at, before=before)
        if span is None:
            return False
        _select(cursor, block, *span)
        cursor.removeSelectedText()
        return True

    def _snap(self) -> None:
        """Keep the cursor, and both ends of what is selected, out of the inside of tokens."""
        cursor = self.textCursor()
        if self._snapping:
            return
        anchor, place = cursor.anchor(), cursor.position()
        wanted_anchor = self._outside(anchor, forward=anchor > place)
        wanted = self._outside(place, forward=place >= anchor)
        if (anchor, place) != (wanted_anchor, wanted):
            self._snapping = True
            cursor.setPosition(wanted_anchor)
            cursor.setPosition(wanted, _KEEP)
            self.setTextCursor(cursor)
            self._snapping = False

    def _outside(self, place: int, *, forward: bool) -> int:
        block = self.document().findBlock(place)
        span = token_around(block.text(), place - block.position())
        return place if span is None else block.position() + span[1 if forward else 0]

    def _offer(self) -> None:
        """Offer the names that what was begun may become."""
        cursor = self.textCursor()
        begun = begun_token(cursor.block().text(), cursor.positionInBlock())
        names = [] if begun is None or self.isReadOnly() else names_for(begun.typed, self.told)
        if not names or not self.hasFocus():
            self.popup.hide()
            return
        if self.popup.isVisible() and names == self.names.stringList():
            return  # only the colours have changed: what is chosen in the list stays
        self.names.setStringList(names)
        area = self.cursorRect()
        area.setWidth(min(self.popup.sizeHintForColumn(0) + 40, 360))
        self.completer.complete(area)
        self.popup.setCurrentIndex(self.names.index(0))


def _select(cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> None:
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, _KEEP)
