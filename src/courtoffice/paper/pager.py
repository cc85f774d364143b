"""Sets strips on pages: keeps together what belongs together, and begins pages where they must begin."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from courtoffice.paper.lines.strips import Part, Strip, Turn
from courtoffice.paper.page import PORTRAIT, Frame
from courtoffice.paper.pen import Pen

_EPSILON = 0.05
GAP_AROUND = 6.0
"""Between a table or picture and the text under it, before the next line of the grid."""


class Pager:
    """The place where the next strip goes: a page and a height ``y`` on it, in points from the area's top."""

    def __init__(self, pen: Pen, on_page: Callable[[int], None] | None = None) -> None:
        self.pen = pen
        self.y = 0.0
        self._frame = PORTRAIT
        self._open = False
        self._on_page = on_page

    @property
    def frame(self) -> Frame:
        """The type area of the page that is being set."""
        return self._frame

    @property
    def room(self) -> float:
        """The height that is left on the page."""
        return self._frame.height - self.y + _EPSILON

    # --- pages

    def new_page(self, *, numbered: bool = True) -> None:
        """End the page and begin another."""
        self.close()
        self.pen.begin_page(self._frame, numbered=numbered)
        self._open = True
        self.y = 0.0

    def open(self) -> None:
        """Begin a page if none is begun."""
        if not self._open:
            self.new_page()

    def close(self) -> None:
        """Write the page out, if one is begun."""
        if self._open:
            self.pen.end_page()
            if self._on_page:
                self._on_page(self.pen.pages)
        self._open = False

    def _turn(self, turn: Turn) -> None:
        if turn.always or turn.frame is not self._frame:
            self.close()
        self._frame = turn.frame

    def line_from(self, y: float) -> float:
        """Return the height of the first line of the grid that is not above a height."""
        pitch = self._frame.pitch
        return math.ceil((y - _EPSILON) / pitch) * pitch

    def to_grid(self) -> float:
        """Go down to the next line of the grid and return its height."""
        self.y = self.line_from(self.y)
        return self.y

    # --- strips

    def place(self, parts: Iterable[Part]) -> None:
        """Set strips, tables and page turns in their order."""
        chunk: list[Strip] = []
        for part in parts:
            if isinstance(part, Strip):
                chunk.append(part)
                if not part.keep:
                    self._place_chunk(chunk)
                    chunk = []
                continue
            if isinstance(part, Turn):
                self._place_chunk(chunk)
                self._turn(part)
            else:
                self._place_chunk(chunk, part.lead)
                self.open()
                part.run(self)
            chunk = []
        self._place_chunk(chunk)

    def _place_chunk(self, chunk: list[Strip], after: float = 0.0) -> None:
        """Set strips that stay together, and with ``after`` points of what follows.

        What is higher than a page begins at the head of one and goes on over the next. The title and what
        belongs to it stay with the first lines of the body, so the first page shows body text.
        """
        if not chunk and not after:
            return
        self.open()
        if not self._fits(chunk, after) and self.y > 0:
            self.new_page()
        for strip in chunk:
            self._place_strip(strip)

    def _fits(self, chunk: list[Strip], after: float) -> bool:
        y = self.y
        for strip in chunk:
            if strip.blank and y == 0:
                continue
            y = self.line_from(y)
            if y + strip.need > self._frame.height + _EPSILON:
                return False
            y += strip.height
        return not after or y + after <= self._frame.height + _EPSILON

    def _place_strip(self, strip: Strip) -> None:
        if strip.blank and self.y == 0:
            return
        self.to_grid()
        if self.y > 0 and strip.need > self.room:
            self.new_page()
        if strip.bookmark:
            self.pen.bookmark(*strip.bookmark, self.y)
        if strip.origin:
            self.pen.note_text(strip.origin, self.y, strip.need)
        strip.draw(self.pen, self.y)
        self.y += strip.height
