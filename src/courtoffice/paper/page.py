"""The page: where the type area lies, its grid, and where the page number stands.

Every page is A4 upright, one physical stack. A landscape page is the same type area with its contents turned
90 degrees to the left, so the head of a wide table is at the left edge of the sheet: the binding edge of odd
pages and the outer edge of even ones, which is what clause 8 of GB/T 9704 asks of both. Its page number stays
where it is on every other page.

Positions inside a page are points from the upper left corner of the type area as one reads it: ``x`` to the
right, ``y`` down.
"""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.paper.document import PageNumbers
from courtoffice.paper.standard import (
    ADVANCE,
    AREA_HEIGHT,
    AREA_WIDTH,
    DASH_HEIGHT,
    MARGIN_LEFT,
    MARGIN_TOP,
    PAGE_NUMBER_BELOW,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    PITCH,
    SIZE_3,
    SIZE_4,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The type area as one reads it, with its grid of lines and characters.

    ``matrix`` turns (x, -y) into the coordinates of the PDF page; ``left`` and ``top`` are where the area
    begins on the page as it is shown.
    """

    width: float
    height: float
    lines: int
    characters: int
    left: float
    top: float
    matrix: tuple[float, float, float, float, float, float]
    turned: bool

    @property
    def pitch(self) -> float:
        """From the top of a line to the top of the next; the last glyphs touch the lower edge."""
        return (self.height - SIZE_3) / (self.lines - 1)

    @property
    def advance(self) -> float:
        """From a character of the body to the next."""
        return self.width / self.characters

    @property
    def tracking(self) -> float:
        """What is added between characters of the body to keep the grid."""
        return self.advance - SIZE_3

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the coordinates on the PDF page, from its lower left corner, of a place in the area."""
        a, b, c, d, e, f = self.matrix
        return a * x - c * y + e, b * x - d * y + f


_BOTTOM = PAPER_HEIGHT - MARGIN_TOP - AREA_HEIGHT

PORTRAIT = Frame(
    width=AREA_WIDTH,
    height=AREA_HEIGHT,
    lines=22,
    characters=28,
    left=MARGIN_LEFT,
    top=MARGIN_TOP,
    matrix=(1, 0, 0, 1, MARGIN_LEFT, PAPER_HEIGHT - MARGIN_TOP),
    turned=False,
)
LANDSCAPE = Frame(
    width=AREA_HEIGHT,
    height=AREA_WIDTH,
    lines=int((AREA_WIDTH - SIZE_3) / PITCH) + 1,
    characters=int(AREA_HEIGHT / ADVANCE),
    left=_BOTTOM,
    top=MARGIN_LEFT,
    matrix=(0, 1, -1, 0, MARGIN_LEFT, _BOTTOM),
    turned=True,
)


def frame(landscape: bool) -> Frame:
    """Return the type area of upright or of turned pages."""
    return LANDSCAPE if landscape else PORTRAIT


def number_text(number: int) -> str:
    """Return a page number between its dashes (clause 7.5)."""
    return f"— {number} —"


def number_position(number: int, width: float, where: PageNumbers) -> tuple[float, float] | None:
    """Return where the page number begins: x and baseline from the type area of the upright page.

    ``width`` is the length of :func:`number_text` in 四号. The middle of the dashes lies 7 mm below the area;
    odd numbers keep one character free at the right, even ones at the left. None where no number is wanted.
    """
    baseline = AREA_HEIGHT + PAGE_NUMBER_BELOW + DASH_HEIGHT * SIZE_4
    if where is PageNumbers.NONE:
        return None
    if where is PageNumbers.CENTRE:
        return (AREA_WIDTH - width) / 2, baseline
    return (AREA_WIDTH - ADVANCE - width if number % 2 else ADVANCE), baseline


SHEET = (PAPER_WIDTH, PAPER_HEIGHT)
"""The sheet of every page."""
