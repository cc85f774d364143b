"""Finding words on the pages of a paper, whatever blanks and line ends stand between their characters.

Qt's own search compares blanks, too: it finds neither 张三 where 张　三 is printed nor what goes on in the
next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

from PySide6.QtCore import QRectF
from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True)
class FoundWords:
    """A place where words were found: the page, counted from 0, and the characters on it."""

    pdf: QPdfDocument
    page: int
    first: int
    length: int

    @cached_property
    def shapes(self) -> tuple[QRectF, ...]:
        """Rectangles on the page in points; a millisecond is needed to work them out."""
        lines = self.pdf.getSelectionAtIndex(self.page, self.first, self.length).bounds()
        return tuple(line.boundingRect() for line in lines)


class PageSearch:
    """Looks through the texts of a PDF, which are read when they are first searched."""

    def __init__(self, pdf: QPdfDocument) -> None:
        """Search a document that may be loaded later."""
        self._pdf = pdf
        self._texts: tuple[str, ...] | None = None

    def forget(self) -> None:
        """Forget the texts when other pages are loaded."""
        self._texts = None

    def find(self, words: str) -> Iterator[FoundWords]:
        """Yield every place of some words, in the order of the pages; none for blanks alone."""
        wanted = "".join(words.split())
        if not wanted:
            return
        if self._texts is None:
            self._texts = tuple(map(self._text, range(self._pdf.pageCount())))
        pattern = re.compile(r"\s*".join(re.escape(char) for char in _compared(wanted)), re.IGNORECASE)
        for page, text in enumerate(self._texts):
            for found in pattern.finditer(text):
                yield FoundWords(self._pdf, page, _units(text[: found.start()]), _units(found[0]))

    def _text(self, page: int) -> str:
        return _compared(self._pdf.getAllText(page).text())


def _compared(text: str) -> str:
    """Return a text as it is compared, character by character: （2026） as (2026)."""
    return "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    made = normalize("NFKC", char)
    return made if _units(made) == _units(char) == 1 else char


def _units(text: str) -> int:
    """Return how many characters a text has as Qt counts them: 𠮷 are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
