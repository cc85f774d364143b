"""Sets the running text: paragraphs, headings, quoted clauses and lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from courtoffice.paper.document import Align, Face, Heading, Listing, Paragraph, Quotation, Runs
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.linebreak import Line, Span, break_lines
from courtoffice.paper.lines.strips import Strip, kept, text_strip, two_at_least
from courtoffice.paper.lines.typesetter import Style, Typesetter, style_of
from courtoffice.paper.numbering import HeadingCount
from courtoffice.paper.page import PORTRAIT, Frame
from courtoffice.paper.standard import INDENT, SIZE_3
from courtoffice.paper.tables.columns import Columns

_HEADING_FACES = (Face.HEI, Face.KAI, Face.BODY, Face.BODY)
"""Faces of the four levels (clause 7.3.3)."""


@dataclass(slots=True)
class Setting:
    """Where composing stands.

    ``base`` is the type area of the section, ``frame`` that of the page; ``new_page`` says that the next
    block begins one. Headings have outline levels from ``base_level`` on. ``columns`` remembers how tables,
    told apart by identity, fit on upright and on turned pages.
    """

    setter: Typesetter
    choice: FontChoice = BUNDLED
    frame: Frame = PORTRAIT
    base: Frame = PORTRAIT
    new_page: bool = False
    count: HeadingCount = field(default_factory=HeadingCount)
    base_level: int = 0
    columns: dict[tuple[int, bool], Columns | None] = field(default_factory=dict)

    def style(self, face: Face, size: float = SIZE_3) -> Style:
        """Return a face on the grid of the page, or in another size with its natural width."""
        return style_of(face, size, self.frame.tracking if size == SIZE_3 else 0.0)

    @property
    def indent(self) -> float:
        """Two characters of the body."""
        return INDENT * self.frame.advance


def aligned(line: Line, align: Align, width: float) -> float:
    """Return how far a line is moved right in a column of a width."""
    if align is Align.CENTRE:
        return (width - line.width) / 2
    return width - line.width if align is Align.RIGHT else 0.0


def text_lines(
    setting: Setting, lines: list[Line], *, x: float = 0.0, align: Align = Align.LEFT, width: float = 0.0
) -> list[Strip]:
    """Return body lines as strips of which no page end parts a single one."""
    strips = [text_strip(line, setting.frame, x=x + aligned(line, align, width), body=True) for line in lines]
    return two_at_least(strips)


def paragraph(block: Paragraph, setting: Setting) -> list[Strip]:
    """Set a paragraph of the body, or a line that stands in the middle or at the right."""
    spans = _spans(setting, block.runs, block.face, block.lead)
    width = setting.frame.width
    if block.align is not Align.LEFT:
        lines = break_lines(spans, width, justify=False)
        return text_lines(setting, lines, align=block.align, width=width)
    lines = break_lines(spans, width, indent=setting.indent if block.indent else 0.0)
    return text_lines(setting, lines)


def _spans(setting: Setting, runs: Runs, face: Face, lead: str = "") -> list[Span]:
    opening = setting.setter.spans(lead, setting.style(Face.KAI)) if lead else []
    return opening + setting.setter.spans(runs, setting.style(face))


def heading(block: Heading, setting: Setting) -> list[Strip]:
    """Set a heading with its number; it stays with what follows, and goes into the outline."""
    text = setting.count.mark(block.level, numbered=block.numbered) + block.text
    spans = _spans(setting, (text,), _HEADING_FACES[block.level - 1])
    lines = break_lines(spans, setting.frame.width, indent=setting.indent)
    strips = kept([text_strip(line, setting.frame) for line in lines])
    title = " ".join(printable(text).split())
    strips[0].bookmark = (title, setting.base_level + block.level - 1)
    return strips


def quotation(block: Quotation, setting: Setting) -> list[Strip]:
    """Set a quoted clause in 楷体, two characters in on both sides, its source under it on the right."""
    inner = setting.frame.width - 2 * setting.indent
    style = setting.style(Face.KAI)
    lines = setting.setter.lines(block.text, style, inner, indent=setting.indent)
    strips = text_lines(setting, lines, x=setting.indent)
    if block.source:
        source = setting.setter.lines(f"——{block.source}", style, inner, justify=False)
        strips[-1].keep = True
        strips += text_lines(setting, source, x=setting.indent, align=Align.RIGHT, width=inner)
    return strips


def listing(block: Listing, setting: Setting) -> list[Strip]:
    """Set a list: every item a paragraph of the body that begins with its number or a dash."""
    strips: list[Strip] = []
    for number, runs in enumerate(block.items, 1):
        marked = (setting.count.item_mark(number, numbered=block.numbered), *runs)
        strips += paragraph(Paragraph(marked), setting)
    return strips
