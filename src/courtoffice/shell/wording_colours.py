"""The colours of a wording: tokens, those that name nothing, headings, paragraphs that are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from courtoffice.shell.theme import look_of
from courtoffice.wording import LEFT_OUT, faults, unsaid
from courtoffice.wording_tokens import token_spans

if TYPE_CHECKING:
    from courtoffice.shell.wording_editor import WordingEditor

_SEGMENT = "［｜］"


class WordingColours(QSyntaxHighlighter):
    """Colours the text of a wording editor line by line."""

    def __init__(self, editor: WordingEditor) -> None:
        """Colour what that editor shows."""
        super().__init__(editor.document())
        self._editor = editor

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        look = look_of(self._editor)
        if text.startswith(LEFT_OUT):
            plain = QTextCharFormat()
            plain.setForeground(QColor(look.muted))
            plain.setFontStrikeOut(True)
            self.setFormat(0, len(text), plain)
            return
        if text.startswith(("#", "@")):
            heading = QTextCharFormat()
            heading.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, len(text), heading)
        for at, char in enumerate(text):
            if char in _SEGMENT:
                mark = QTextCharFormat()
                mark.setForeground(QColor(look.accent))
                self.setFormat(at, 1, mark)
        quiet = unsaid(text, self._editor.told)
        for start, end in quiet:
            muted = QTextCharFormat()
            muted.setForeground(QColor(look.muted))
            self.setFormat(start, end - start, muted)
        if text.startswith("@") and faults(text, self._editor.told):
            self.setFormat(0, len(text), self._wrong(look.overdue))
        for start, end in token_spans(text):
            untold = any(first <= start < last for first, last in quiet)
            token = QTextCharFormat()
            token.setForeground(QColor(look.muted if untold else look.link))
            unknown = faults(text[start:end], self._editor.told)
            self.setFormat(start, end - start, self._wrong(look.overdue) if unknown else token)

    @staticmethod
    def _wrong(colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(colour))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(colour))
        return made
