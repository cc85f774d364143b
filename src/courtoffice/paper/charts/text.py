"""The faces of a chart's text: 宋体 for labels and numbers, 黑体 for the title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from courtoffice.paper.document import Face
from courtoffice.paper.faces.embed import PaperFont
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice, fonts

SIZE = 9.0
"""小五, the size of labels."""
TITLE_SIZE = 10.5
"""五号."""


class Lettering:
    """The fonts of one chart."""

    def __init__(self, choice: FontChoice = BUNDLED) -> None:
        self._plain = fonts(choice).font(Face.SONG)
        self._bold = fonts(choice).font(Face.HEI)

    def name(self, *, bold: bool = False) -> str:
        """Return the name under which reportlab knows the face."""
        return self._font(bold).fontName

    def width(self, text: str, size: float = SIZE, *, bold: bool = False) -> float:
        """Return the width of a line in points."""
        return self._font(bold).stringWidth(text, size)

    def runs(self, name: str, text: str, size: float) -> Iterator[tuple[Path, int, str, float]]:
        """Cut a line where the font file changes: (file, font in the file, piece, width in points).

        ``name`` is one that :meth:`name` gave.
        """
        font = self._font(name == self._bold.fontName)
        piece = ""
        file = font.chain[0]
        for char in text:
            if piece and font.file_for(char) is not file:
                yield file.source.path, file.source.index, piece, font.stringWidth(piece, size)
                piece = ""
            file = font.file_for(char)
            piece += char
        if piece:
            yield file.source.path, file.source.index, piece, font.stringWidth(piece, size)

    def _font(self, bold: bool) -> PaperFont:
        return self._bold if bold else self._plain
