"""Small print around a table or a form: the line right above it, the notes under it."""

from __future__ import annotations

from courtoffice.paper.document import Face
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.typesetter import Typesetter, style_of
from courtoffice.paper.pager import GAP_AROUND, Pager
from courtoffice.paper.standard import EM_ASCENT, SIZE_5, TABLE_LEADING

SMALL = style_of(Face.BODY, SIZE_5)
SMALL_LEADING = SIZE_5 * TABLE_LEADING
_ABOVE = 2.0


class Notes:
    """Notes in 五号 under a table or form.

    ``height`` in points is what they take, ``depth`` that with what parts them from the table and the text.
    """

    def __init__(self, notes: tuple[str, ...], setter: Typesetter, width: float) -> None:
        self._lines: list[Line] = [line for note in notes for line in setter.lines(note, SMALL, width)]
        self.height = _ABOVE + len(self._lines) * SMALL_LEADING if self._lines else 0.0
        self.depth = _ABOVE + len(self._lines) * SMALL_LEADING + GAP_AROUND

    def draw(self, pager: Pager) -> None:
        """Set the notes at the pager's place, and leave a gap to what follows."""
        pager.y += _ABOVE
        for line in self._lines:
            if pager.room < SIZE_5:
                pager.new_page()
            pager.pen.line(line, 0.0, pager.y + EM_ASCENT * SIZE_5)
            pager.y += SMALL_LEADING
        pager.y += GAP_AROUND
