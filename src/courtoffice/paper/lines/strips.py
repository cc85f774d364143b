"""What pages are built from: strips, set one under the other, and what may not be parted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from courtoffice.paper.document import Origin
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.page import Frame
from courtoffice.paper.standard import EM_ASCENT, SIZE_3

if TYPE_CHECKING:
    from courtoffice.paper.pager import Pager
    from courtoffice.paper.pen import Pen


@dataclass(slots=True)
class Strip:
    """One line of text, or a picture, or blank lines.

    ``draw`` gets the pen and the height of the strip's upper edge. ``height`` is how far the next strip is
    below, ``need`` what must be left of the page. ``keep`` forbids a page's end behind it. A ``blank`` is
    left out at the head of a page; ``body`` tells the text from what stands before and after it; ``origin``
    is where its words were written.
    """

    draw: Callable[[Pen, float], None]
    height: float
    need: float
    keep: bool = False
    blank: bool = False
    body: bool = False
    bookmark: tuple[str, int] | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """The following begins a page with this frame; ``always`` a new one, even where the frame is the same."""

    frame: Frame
    always: bool = True


class Spread(Protocol):
    """A table or form, which sets itself over as many pages as it takes."""

    @property
    def lead(self) -> float:
        """The height that must be left on a page to begin there."""

    def run(self, pager: Pager) -> None:
        """Set everything, beginning at the pager's place."""


Part = Strip | Turn | Spread


def nothing(_pen: Pen, _y: float) -> None:
    """Draw nothing."""


def blank(frame: Frame, lines: int = 1, *, keep: bool = False) -> Strip:
    """Return blank lines, which do not show at the head of a page."""
    return Strip(nothing, lines * frame.pitch, 0.0, keep=keep, blank=True)


def text_strip(
    line: Line, frame: Frame, *, x: float = 0.0, size: float = SIZE_3, body: bool = False
) -> Strip:
    """Return a line of text on the grid of lines."""

    def draw(pen: Pen, y: float) -> None:
        pen.line(line, x, y + EM_ASCENT * size)

    return Strip(draw, frame.pitch, size, body=body)


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """Forbid page ends inside some strips and behind them."""
    for strip in strips:
        strip.keep = True
    return list(strips)


def two_at_least(strips: Sequence[Strip]) -> list[Strip]:
    """Let no page end part a single line from the head or the foot of a paragraph."""
    for at in (0, len(strips) - 2):
        if 0 <= at < len(strips) - 1:
            strips[at].keep = True
    return list(strips)
