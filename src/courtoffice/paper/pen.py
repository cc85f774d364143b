"""Draws on the pages of a PDF: text pieces, rules and pictures, on reportlab's canvas.

Text goes into the page's contents directly: one string for a piece, with the font and the spacing named only
where they change. Positions are those of :mod:`courtoffice.paper.page`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from courtoffice.paper.document import Face, Origin, PageNumbers
from courtoffice.paper.faces.embed import Codes
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.typesetter import Style, Tag, Typesetter, style_of
from courtoffice.paper.page import PORTRAIT, SHEET, Frame, number_position, number_text
from courtoffice.paper.pictures import draw_picture
from courtoffice.paper.standard import EM_ASCENT, SIZE_4

_NUMBER = style_of(Face.SONG, SIZE_4)


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """Where a figure is printed: its key, the page counted from 1, and a rectangle in points.

    The rectangle is measured from the upper left corner of the page as it is shown on the screen.
    """

    key: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where on a page the lines of a block stand that was told by a wording; see :class:`FigurePlace`."""

    origin: Origin
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading or annex in the list of contents: level 0 is outermost, pages count from 1."""

    title: str
    level: int
    page: int


class Pen:
    """Writes one page after the other."""

    def __init__(
        self,
        canvas: Canvas,
        setter: Typesetter,
        numbers: PageNumbers,
        first_page: int,
        *,
        upright: bool = True,
    ) -> None:
        self.canvas = canvas
        self.setter = setter
        self.places: list[FigurePlace] = []
        self.texts: list[TextPlace] = []
        self.outline: list[OutlineEntry] = []
        self.turned: list[int] = []
        self.pages = 0
        self.below = 0  # how many levels lower than usual entries go into the outline
        self._numbers = numbers
        self._first_page = first_page
        self._upright = upright
        self._codes: dict[Style, Codes] = {}
        self._numbered = True
        self._begin(PORTRAIT)

    # --- pages

    def begin_page(self, frame: Frame, *, numbered: bool = True) -> None:
        """Begin the next page."""
        self.pages += 1
        self._numbered = numbered
        self._begin(frame)

    def number_from(self, numbers: PageNumbers, first_page: int) -> None:
        """Number the pages from the next one on otherwise; that one gets the number ``first_page``."""
        self._numbers, self._first_page = numbers, first_page - self.pages

    def _begin(self, frame: Frame) -> None:
        self.frame = frame
        self._text: list[str] = []
        self._rules: list[str] = []
        self._pictures: list[tuple[Any, float, float]] = []
        self._font = ""
        self._spacing = 0.0

    def end_page(self) -> None:
        """Write the page out, with its number."""
        matrix = " ".join(f"{number:.2f}" for number in self.frame.matrix)
        contents = [f"q {matrix} cm", *self._rules, "BT", *self._text, "ET"]
        add = self.canvas.addLiteral
        add("\n".join(contents))
        for picture, x, y in self._pictures:
            draw_picture(picture, self.canvas, x, y)
        add("Q")
        if self._numbered:
            self._draw_number()
        if self.frame.turned:
            self.turned.append(self.pages)
        self._set_rotation(90 if self.frame.turned and self._upright else 0)
        self.canvas.showPage()

    def _set_rotation(self, degrees: int) -> None:
        """Say how the page is to be shown; reportlab takes the size for that of the turned page."""
        self.canvas.setPageRotation(degrees)
        self.canvas.setPageSize(SHEET[::-1] if degrees else SHEET)

    def _draw_number(self) -> None:
        number = self._first_page + self.pages - 1
        text = number_text(number)
        position = number_position(number, self.setter.width(text, _NUMBER), self._numbers)
        if position is None:
            return
        codes = self.codes(_NUMBER)
        x, y = PORTRAIT.left + position[0], PORTRAIT.matrix[5] - position[1]
        string = "".join(map(codes.__getitem__, text))
        self.canvas.addLiteral(f"BT {codes.select} 0 Tc 1 0 0 1 {x:.2f} {y:.2f} Tm <{string}> Tj ET")

    # --- text

    def codes(self, style: Style) -> Codes:
        """Return the codes of a face and size in this PDF."""
        codes = self._codes.get(style)
        if codes is None:
            font = self.setter.fonts.font(style.face)
            codes = self._codes[style] = Codes(font, style.size, self.canvas._doc)
        return codes

    def line(self, line: Line, x: float, baseline: float) -> None:
        """Draw a line of text whose column begins at ``x``, and note the figures it shows."""
        figures = False
        for piece in line.pieces:
            tag: Tag = piece.tag
            codes = self._codes.get(tag.style) or self.codes(tag.style)
            change = ""
            if codes.select != self._font:
                change = codes.select + " "
                self._font = codes.select
            if piece.spacing != self._spacing:
                change += f"{piece.spacing:.3f} Tc "
                self._spacing = piece.spacing
            string = "".join(map(codes.__getitem__, piece.text))
            self._text.append(f"{change}1 0 0 1 {x + piece.x:.2f} {-baseline:.2f} Tm <{string}> Tj")
            figures = figures or bool(tag.figure)
        if figures:
            self._note_figures(line, x, baseline)

    def _note_figures(self, line: Line, x: float, baseline: float) -> None:
        """Note where the figures of a line stand, each with its unit as one rectangle."""
        for tag, pieces in groupby(line.pieces, attrgetter("tag")):
            if tag.figure:
                printed = list(pieces)
                first, last = printed[0], printed[-1]
                size = tag.style.size
                left, top = self.frame.left + x + first.x, self.frame.top + baseline - EM_ASCENT * size
                width = last.x + last.width - first.x
                self.places.append(FigurePlace(tag.figure, self.pages, left, top, width, size))

    def note_text(self, origin: Origin, y: float, height: float) -> None:
        """Note that a line at this height of the page was told by a paragraph of a wording."""
        top = self.frame.top + y
        last = self.texts[-1] if self.texts else None
        if last is not None and (last.origin, last.page) == (origin, self.pages):
            self.texts[-1] = replace(last, height=top + height - last.y)
        else:
            place = TextPlace(origin, self.pages, self.frame.left, top, self.frame.width, height)
            self.texts.append(place)

    @contextmanager
    def red(self) -> Iterator[None]:
        """Draw text in red."""
        self._text.append("1 0 0 rg")
        yield
        self._text.append("0 g")

    # --- rules and pictures

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float, *, red: bool = False) -> None:
        """Draw a straight rule of a width in points."""
        colour = "1 0 0 RG" if red else "0 G"
        self._rules.append(f"{colour} {width:.2f} w {x0:.2f} {-y0:.2f} m {x1:.2f} {-y1:.2f} l S")

    def rules(self, paths: list[str], width: float) -> None:
        """Draw many black rules of one width, given as PDF path operators."""
        self._rules.append(f"0 G {width:.2f} w {' '.join(paths)} S")

    def picture(self, drawing: Any, x: float, y: float) -> None:
        """Draw a reportlab drawing whose upper left corner is at (x, y)."""
        self._pictures.append((drawing, x, -y - drawing.height))

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Put an entry into the outline, level 0 outermost, that leads to this height of this page."""
        level = min(level + self.below, self.outline[-1].level + 1 if self.outline else 0)
        self.outline.append(OutlineEntry(title, level, self.pages))
        key = f"place{len(self.outline)}"
        left, top = self.frame.place(0, y)
        self.canvas.bookmarkPage(key, fit="XYZ", left=round(left, 2), top=round(top, 2))
        self.canvas.addOutlineEntry(title, key, level)


def path(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the PDF operators of one straight line."""
    return f"{x0:.2f} {-y0:.2f} m {x1:.2f} {-y1:.2f} l"
