"""Turns a document's blocks into strips, tables and page turns, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from courtoffice.paper.compose.closing import annex_list, attendance, keep_with_body, signature
from courtoffice.paper.compose.opening import title
from courtoffice.paper.compose.photos import photos
from courtoffice.paper.compose.text import Setting, heading, listing, paragraph, quotation
from courtoffice.paper.document import (
    Annex,
    AnnexList,
    Attendance,
    Blank,
    Block,
    Chart,
    Face,
    Form,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Photos,
    Quotation,
    Signature,
    Table,
)
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.strips import Part, Strip, Turn, blank, kept, text_strip
from courtoffice.paper.numbering import HeadingCount, annex_mark
from courtoffice.paper.page import LANDSCAPE, PORTRAIT, Frame, frame
from courtoffice.paper.pager import GAP_AROUND
from courtoffice.paper.pen import Pen
from courtoffice.paper.pictures import chart_drawing
from courtoffice.paper.tables.ruled_form import FormSpread
from courtoffice.paper.tables.spread import TableSpread, columns_of

_HELD_BACK = 12
"""Lines kept back until it is known whether a signature follows, which holds fast to two of them."""


def opening_frame(blocks: tuple[Block, ...], setting: Setting, base: Frame) -> Frame:
    """Return the frame of a page that begins with some blocks.

    A table that asks for it, or does not fit on the upright page, lies on turned pages together with the
    headings right before it; everything else stands as the section's ``base`` does.
    """
    first = next((block for block in blocks if not isinstance(block, Heading)), None)
    if isinstance(first, Table) and (first.landscape or columns_of(first, setting, base) is None):
        return LANDSCAPE
    return base


def parts(blocks: tuple[Block, ...], setting: Setting) -> Iterator[Part]:
    """Return the parts of some blocks; the setting follows the page turns."""
    pending: list[Strip] = []
    for at, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            setting.base, setting.new_page = frame(block.landscape), True
            continue
        wanted = (
            opening_frame(blocks[at:], setting, setting.base)
            if isinstance(block, Heading | Table)
            else setting.base
        )
        turns = wanted is not setting.frame or setting.new_page
        if turns or isinstance(block, Table | Form | Annex):
            yield from pending
            pending = []
        if isinstance(block, Annex):
            yield from _annex(block, setting)
            continue
        if turns:
            yield _turn(setting, wanted)
        if isinstance(block, Table | Form):
            if isinstance(block, Table):
                yield TableSpread(block, setting, _room_to_sign(blocks[at + 1 :], setting))
            else:
                yield FormSpread(block, setting)
            continue
        if isinstance(block, Signature | AnnexList):
            keep_with_body(pending)
        strips = _LINES[type(block)](block, setting)
        if isinstance(block, Heading | Paragraph | Listing):
            for strip in strips:
                strip.origin = block.origin
        pending += strips
        yield from pending[:-_HELD_BACK]
        pending = pending[-_HELD_BACK:]
    yield from pending


def _room_to_sign(after: tuple[Block, ...], setting: Setting) -> float:
    """Return the height that a signature right under a table takes from its first line on."""
    if not after or not isinstance(after[0], Signature):
        return 0.0
    *above, last = signature(after[0], setting)
    return sum(strip.height for strip in above) + last.need


def _turn(setting: Setting, wanted: Frame) -> Turn:
    turn = Turn(wanted, always=setting.new_page)
    setting.frame, setting.new_page = wanted, False
    return turn


def _annex(annex: Annex, setting: Setting) -> Iterator[Part]:
    """Begin an annex on a new page: its mark on line 1, its title from line 3 on (clause 7.3.4).

    What follows an annex begins a page of its own.
    """
    setting.base = opening_frame(annex.blocks, setting, frame(annex.landscape))
    setting.new_page = True
    yield _turn(setting, setting.base)
    mark = annex_mark(annex.number)
    lines = setting.setter.lines(mark, setting.style(Face.HEI), setting.frame.width)
    strips = kept([text_strip(line, setting.frame) for line in lines])
    strips[0].bookmark = (" ".join(f"{mark} {printable(annex.title)}".split()), 0)
    strips += [blank(setting.frame, keep=True), *title(annex.title, setting), blank(setting.frame, keep=True)]
    yield from strips
    setting.count = HeadingCount()
    yield from parts(annex.blocks, setting)
    setting.base, setting.new_page = PORTRAIT, True


def _chart(chart: Chart, setting: Setting) -> list[Strip]:
    picture = chart_drawing(chart, setting.frame.width, setting.choice)

    def draw(pen: Pen, y: float) -> None:
        pen.picture(picture, (pen.frame.width - picture.width) / 2, y)

    return [Strip(draw, picture.height + GAP_AROUND, picture.height)]


def _blank(block: Blank, setting: Setting) -> list[Strip]:
    return [blank(setting.frame, block.lines)]


_LINES: dict[type, Callable[[Any, Setting], list[Strip]]] = {
    Heading: heading,
    Paragraph: paragraph,
    Quotation: quotation,
    Listing: listing,
    Attendance: attendance,
    AnnexList: annex_list,
    Signature: signature,
    Blank: _blank,
    Chart: _chart,
    Photos: photos,
}
"""Blocks that become lines, or one picture, on the page that is being set."""
