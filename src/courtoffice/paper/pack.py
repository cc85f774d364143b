"""Several papers as one PDF: cover and contents without numbers, then the papers, numbered through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from courtoffice.paper.compose.text import Setting
from courtoffice.paper.document import Document, PageNumbers
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice, fonts
from courtoffice.paper.lines.strips import Strip, nothing
from courtoffice.paper.lines.typesetter import Typesetter
from courtoffice.paper.page import PORTRAIT
from courtoffice.paper.pager import Pager
from courtoffice.paper.pdf import Made, compose, describe, make_pdf, new_canvas
from courtoffice.paper.pen import Pen

_SUNK = 5
"""Lines of the body that stay free above the title of a cover."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paper of a pack as it was measured: the number of its first page, its pages, and its annexes.

    ``annexes`` are the outline's entries after the title that stand on its level: name and page number.
    """

    title: str
    first: int
    pages: int
    annexes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Front:
    """A sheet before the papers; ``cover`` sets its title low, ``bookmark`` names it in the outline."""

    document: Document
    bookmark: str
    cover: bool = False


OnPage = Callable[[int], None]


def measure(
    papers: Sequence[tuple[str, Document]], choice: FontChoice = BUNDLED, on_page: OnPage | None = None
) -> list[Placed]:
    """Return where papers with their titles stand when they are numbered through from page 1."""
    placed = []
    first = 1
    for title, document in papers:
        made = make_pdf(document, choice=choice, on_page=on_page)
        rest = [entry for entry in made.outline[1:] if entry.level == 0]
        annexes = tuple((entry.title, first + entry.page - 1) for entry in rest)
        placed.append(Placed(title, first, made.pages, annexes))
        first += made.pages
    return placed


def make_pack(
    about: Document,
    fronts: Sequence[Front],
    papers: Sequence[tuple[str, Document]],
    *,
    choice: FontChoice = BUNDLED,
    upright: bool = True,
    on_page: OnPage | None = None,
) -> Made:
    """Set the sheets of the front and then the papers as one PDF.

    ``about`` gives the properties of the file. Every paper begins on a page of its own, is one entry of the
    outline, and its own headings are under it. Raises Refused where :func:`make_pdf` does.
    """
    buffer = BytesIO()
    setter = Typesetter(fonts(choice))
    canvas = new_canvas(buffer, setter)
    describe(canvas, about)
    pen = Pen(canvas, setter, PageNumbers.NONE, 1, upright=upright)
    pen.below = 1
    for front in fronts:
        lead = [_entry(front.bookmark)]
        if front.cover:
            lead.append(Strip(nothing, _SUNK * PORTRAIT.pitch, 0.0, keep=True))
        compose(front.document, Setting(setter, choice), Pager(pen, on_page), lead)
    pen.number_from(PageNumbers.OUTER, 1)
    for title, document in papers:
        compose(document, Setting(setter, choice), Pager(pen, on_page), [_entry(title)])
    canvas.save()
    return Made(buffer.getvalue(), pen.pages, tuple(pen.places), tuple(pen.outline), tuple(pen.turned))


def _entry(title: str) -> Strip:
    """Return nothing on paper, but an entry of the outline above those of the document."""
    return Strip(nothing, 0.0, 0.0, keep=True, bookmark=(title, -1))
