"""Where a wording is typed, paragraph by paragraph: figures are tokens that complete and cannot be broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QCompleter, QListView, QTextEdit, QToolTip, QWidget

from courtoffice.shell.figure_table import value_text
from courtoffice.shell.theme import look_of
from courtoffice.shell.wording_colours import WordingColours
from courtoffice.wording import COMPARED, LEFT_OUT, Told
from courtoffice.wording_tokens import begun_token, names_for, token_around, token_beside, token_spans

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveMode.MoveAnchor
_DELETING = {Qt.Key.Key_Backspace: True, Qt.Key.Key_Delete: False}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
_BESIDE, _BETWEEN, _BAR = 10, 7, 3  # pixels: beside and between the paragraphs, and of the bar
_FILL, _EDGE, _ROUND = 26, 80, 4  # how strong a chip's colours are, 0 to 255, and its corners in pixels


class WordingEditor(QTextEdit):
    """One text, so that marking, copying and undoing go over paragraphs; a line is a paragraph.

    Paragraphs stand apart, with a bar beside the one of the cursor and beside those that are ``wrong``.
    ``told`` is what the tokens may name.
    """

    left = Signal()
    """The keyboard has gone elsewhere."""
    escaped = Signal()
    """Escape was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the editor, empty."""
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # what is dropped could land inside a token
        self.viewport().setAcceptDrops(False)
        self.wrong: frozenset[int] = frozenset()
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
            self._set_text(text)
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

    def lines(self) -> list[str]:
        """Return the paragraphs."""
        return self.toPlainText().split("\n")

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the beginning of a line and bring all of it into view, or as much as fits."""
        block = self._block(line)
        self.setTextCursor(QTextCursor(block))
        bar, shown = self.verticalScrollBar(), self._rectangle(block)
        room = self.viewport().height()
        if shown.top() < 0 or shown.bottom() > room:
            above = max((room - shown.height()) / 3, _BETWEEN)
            bar.setValue(bar.value() + round(shown.top() - above))

    def replace_lines(self, first: int, last: int, lines: list[str], line: int, at: int = 0) -> None:
        """Put other lines in place of those from ``first`` to ``last``; it can be undone in one step.

        The cursor goes to a place of a line of the new text.
        """
        start, end = self._block(first), self._block(last)
        cursor = QTextCursor(start)
        cursor.setPosition(end.position() + end.length() - 1, _KEEP)
        cursor.insertText("\n".join(lines))
        block = self._block(line)
        cursor.setPosition(block.position() + min(at, block.length() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_line(self, text: str) -> None:
        """Put another text in place of the line of the cursor; it can be undone."""
        self.replace_lines(self.line(), self.line(), [text], self.line(), len(text))

    def replace_all(self, text: str) -> None:
        """Put another text in place of everything; it can be undone."""
        self.replace_lines(0, self.document().blockCount() - 1, text.split("\n"), 0)

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
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        before = _DELETING.get(Qt.Key(event.key()))
        if before is not None and not self.isReadOnly() and self._delete_token(before=before):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cursor in view while one types."""
        super().resizeEvent(event)
        if self.hasFocus():
            self.ensureCursorVisible()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tokens as chips, and bars beside the paragraph of the cursor and those that are wrong."""
        self._draw_chips()
        super().paintEvent(event)
        look, here = look_of(self), self.line()
        bars = dict.fromkeys(self.wrong, look.overdue) | {here: look.accent}
        painter = QPainter(self.viewport())
        for line, colour in bars.items():
            shown = self._rectangle(self._block(line))
            painter.fillRect(QRectF(2, shown.top(), _BAR, shown.height()), QColor(colour))
        painter.end()

    def _draw_chips(self) -> None:
        """Draw a chip in its colour behind every token in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block, room = self.cursorForPosition(QPoint(0, 0)).block(), self.viewport().height()
        while block.isValid() and self._rectangle(block).top() < room:
            colours = {one.start: one.format.foreground().color() for one in block.layout().formats()}
            for start, shown in self._pieces(block):
                colour = colours.get(start, QColor(look_of(self).link))
                fill, edge = QColor(colour), QColor(colour)
                fill.setAlpha(_FILL)
                edge.setAlpha(_EDGE)
                painter.setBrush(fill)
                painter.setPen(edge)
                painter.drawRoundedRect(shown, _ROUND, _ROUND)
            block = block.next()
        painter.end()

    # --- paragraphs

    def _set_text(self, text: str) -> None:
        """Begin with another text; nothing can be undone any more."""
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        apart = QTextBlockFormat()
        apart.setLeftMargin(_BESIDE)
        apart.setBottomMargin(_BETWEEN)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(apart)
        self.setUndoRedoEnabled(True)

    def _block(self, line: int) -> QTextBlock:
        document = self.document()
        return document.findBlockByNumber(min(max(line, 0), document.blockCount() - 1))

    def _rectangle(self, block: QTextBlock) -> QRectF:
        """Return where a paragraph stands in the view, without the space under it."""
        shown = self.document().documentLayout().blockBoundingRect(block)
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return shown.translated(-scrolled)

    def _pieces(self, block: QTextBlock) -> Iterator[tuple[int, QRectF]]:
        """Return where the tokens of a paragraph stand in the view, line by line, and where each begins."""
        spans = [] if block.text().startswith(LEFT_OUT) else token_spans(block.text())
        layout, bars = block.layout(), (self.horizontalScrollBar(), self.verticalScrollBar())
        corner = layout.position() - QPointF(*(bar.value() for bar in bars))
        for at in range(layout.lineCount() if spans else 0):
            line = layout.lineAt(at)
            if corner.y() + line.y() + line.height() < 0:
                continue
            if corner.y() + line.y() > self.viewport().height():
                return
            first, last = line.textStart(), line.textStart() + line.textLength()
            for start, end in spans:
                if start < last and end > first:
                    left, right = (_across(line, min(max(place, first), last)) for place in (start, end))
                    shown = QRectF(left, line.y(), right - left, line.height())
                    yield start, shown.translated(corner).adjusted(0.5, 1.5, -0.5, -1.5)

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
        wanted = self._outside(place, forward=place >= anchor)
        wanted_anchor = wanted if anchor == place else self._outside(anchor, forward=anchor > place)
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


def _across(line: QTextLine, place: int) -> float:
    """Return how far from the left a place of a line is; Qt gives the place with it, or not."""
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else cast("float", found))


def _select(cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> None:
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, _KEEP)
