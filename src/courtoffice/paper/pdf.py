"""Makes the PDF of a document: the official page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from courtoffice.paper.attached import attach
from courtoffice.paper.compose.blocks import opening_frame, parts
from courtoffice.paper.compose.closing import imprint
from courtoffice.paper.compose.opening import opening
from courtoffice.paper.compose.text import Setting
from courtoffice.paper.document import Document, Face
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice, fonts
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.strips import Strip, Turn
from courtoffice.paper.lines.typesetter import Typesetter
from courtoffice.paper.names import printed
from courtoffice.paper.page import PORTRAIT, SHEET
from courtoffice.paper.pager import Pager
from courtoffice.paper.pen import FigurePlace, OutlineEntry, Pen, TextPlace
from courtoffice.paper.saving import save

_PROGRAM = "courtoffice"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF.

    ``figure_places`` are where its figures are printed, ``outline`` its headings and annexes; ``turned`` are
    the landscape pages, counted from 1; ``text_places`` are where the paragraphs of its wordings stand.
    """

    data: bytes
    pages: int
    figure_places: tuple[FigurePlace, ...]
    outline: tuple[OutlineEntry, ...]
    turned: tuple[int, ...]
    text_places: tuple[TextPlace, ...] = ()


def make_pdf(
    document: Document,
    *,
    choice: FontChoice = BUNDLED,
    first_page: int = 1,
    upright: bool = True,
    on_page: Callable[[int], None] | None = None,
    attached: Mapping[str, bytes] | None = None,
) -> Made:
    """Set a document and return its PDF; the same document gives the same bytes.

    ``first_page`` is the number of its first page. Landscape pages lie turned on the sheet; with ``upright``
    they say so (/Rotate), so that a screen shows them the right way up; without it a printer that turns
    pages by its own lights cannot go wrong. ``on_page`` is called with each page's place as it is finished,
    and may raise to stop. ``attached`` are files that the PDF carries, by their names. Raises Refused for a
    missing font file or a table that fits on no page.
    """
    buffer = BytesIO()
    setter = Typesetter(fonts(choice))
    canvas = new_canvas(buffer, setter)
    describe(canvas, document)
    pen = Pen(canvas, setter, document.page_numbers, first_page, upright=upright)
    compose(document, Setting(setter, choice), Pager(pen, on_page))
    if attached:
        attach(canvas, attached)
    canvas.save()
    return Made(
        buffer.getvalue(),
        pen.pages,
        tuple(pen.places),
        tuple(pen.outline),
        tuple(pen.turned),
        tuple(pen.texts),
    )


def new_canvas(buffer: BytesIO, setter: Typesetter) -> Canvas:
    """Return a canvas for official pages; the same drawing gives the same bytes."""
    rl_config.useA85 = 0  # streams as text would be a quarter longer and slower; nobody here wants them
    return Canvas(
        buffer,
        pagesize=SHEET,
        invariant=1,
        pageCompression=1,
        initialFontName=setter.fonts.font(Face.BODY).fontName,
        lang="zh-CN",
        pdfVersion=(1, 5),
    )


def compose(document: Document, setting: Setting, pager: Pager, lead: Sequence[Strip] = ()) -> None:
    """Set a document on pages of its own; ``lead`` are strips before its title."""
    setting.base_level = 1 if document.title.strip() else 0
    blocks = printed(document.blocks)
    if not document.red_head:
        setting.frame = opening_frame(blocks, setting, PORTRAIT)
        pager.place([Turn(setting.frame, always=False)])
    pager.place(chain(lead, opening(document, setting), parts(blocks, setting)))
    if document.imprint:
        imprint(document.imprint, setting, pager)
    if not pager.pen.pages:
        pager.open()
    pager.close()


def describe(canvas: Canvas, document: Document) -> None:
    """Fill in the file's properties."""
    canvas.setTitle(" ".join(printable(document.title).split()))
    canvas.setAuthor(printable(document.author))
    canvas.setSubject(printable(document.subject))
    canvas.setKeywords([printable(word) for word in document.keywords])
    canvas.setCreator(_PROGRAM)
    canvas.setProducer(_PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def write_pdf(document: Document, path: Path, *, choice: FontChoice = BUNDLED, first_page: int = 1) -> Made:
    """Set a document and save it; raises FileTrouble when the file cannot be written."""
    made = make_pdf(document, choice=choice, first_page=first_page)
    save(path, made.data)
    return made
