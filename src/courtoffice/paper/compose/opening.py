"""Sets what stands before the body: red head, mark, title, lines under it, addressee."""

from __future__ import annotations

import math

from courtoffice.paper.compose.text import Setting, aligned
from courtoffice.paper.compose.titles import title_lines
from courtoffice.paper.document import Align, Document, Face, RedHead
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.strips import Strip, blank, kept, text_strip
from courtoffice.paper.lines.typesetter import Style, style_of
from courtoffice.paper.pen import Pen
from courtoffice.paper.standard import (
    EM_ASCENT,
    RED_LINE_BELOW,
    RED_LINE_WIDTH,
    RED_ORGAN_SIZE,
    RED_ORGAN_TOP,
    SIZE_2,
    SIZE_3,
)

_TITLE = style_of(Face.TITLE, SIZE_2)
_MOST = 18
"""Characters in a line of a long title; one line alone may hold 20."""


def opening(document: Document, setting: Setting) -> list[Strip]:
    """Return everything from the top of the first page to the addressee."""
    strips: list[Strip] = []
    if document.red_head:
        strips.append(_red_head(document.red_head, document.mark, setting))
    elif document.mark:
        strips += [_mark(document.mark, setting), blank(setting.frame, keep=True)]
    titles = title(document.title, setting)
    if titles:
        titles[0].bookmark = (" ".join(printable(document.title).split()), 0)
    strips += titles
    for text in document.sublines:
        strips += centred(text, setting.style(Face.KAI), setting)
    if strips:
        strips.append(blank(setting.frame, keep=True))
    if document.addressee:
        text = document.addressee.rstrip("：:") + "："
        lines = setting.setter.lines(text, setting.style(Face.BODY), setting.frame.width)
        strips += kept([text_strip(line, setting.frame) for line in lines])
    return strips


def title(text: str, setting: Setting) -> list[Strip]:
    """Set a title in the middle, 2号小标宋, in lines of whole words."""
    if not text.strip():
        return []
    setter, width = setting.setter, setting.frame.width

    def measure(part: str) -> float:
        return setter.width(part, _TITLE)

    strips: list[Strip] = []
    for part in title_lines(printable(text), _MOST, measure, width):
        strips += centred(part, _TITLE, setting)
    return strips


def centred(text: str, style: Style, setting: Setting) -> list[Strip]:
    """Set a text in the middle of the page; its lines stay with what follows."""
    width = setting.frame.width
    lines = setting.setter.lines(text, style, width, justify=False)
    return kept(
        [
            text_strip(line, setting.frame, x=aligned(line, Align.CENTRE, width), size=style.size)
            for line in lines
        ]
    )


def _mark(text: str, setting: Setting) -> Strip:
    """The mark 内部 in 3号黑体 at the left of the first line."""
    line = setting.setter.lines(text, setting.style(Face.HEI), setting.frame.width)[0]
    strip = text_strip(line, setting.frame)
    strip.keep = True
    return strip


def _red_head(head: RedHead, mark: str, setting: Setting) -> Strip:
    """Set 版头 as one strip that ends two blank lines under the red line (clauses 7.2.4 to 7.2.7)."""
    setter, frame = setting.setter, setting.frame
    natural = setter.width(printable(head.organ), style_of(Face.TITLE, 1.0))
    size = min(RED_ORGAN_SIZE, frame.width / max(natural, 1.0))
    organ = setter.lines(
        head.organ.replace("\n", " "), style_of(Face.TITLE, size), 2 * frame.width, justify=False
    )[0]
    number_top = _grid(RED_ORGAN_TOP + size + 2 * frame.pitch, frame.pitch)
    if not head.number and not head.signer:
        number_top = RED_ORGAN_TOP + size
    line_top = number_top + (SIZE_3 if head.number or head.signer else 0) + RED_LINE_BELOW
    marked = setter.lines(mark, setting.style(Face.HEI), frame.width)[0] if mark else None

    def draw(pen: Pen, y: float) -> None:
        if marked:
            pen.line(marked, 0, y + EM_ASCENT * SIZE_3)
        with pen.red():
            pen.line(organ, aligned(organ, Align.CENTRE, frame.width), y + RED_ORGAN_TOP + EM_ASCENT * size)
        for line, x in _number_line(head, setting):
            pen.line(line, x, y + number_top + EM_ASCENT * SIZE_3)
        pen.rule(0, y + line_top, frame.width, y + line_top, RED_LINE_WIDTH, red=True)

    height = _grid(line_top + 2 * frame.pitch, frame.pitch)
    return Strip(draw, height, height, keep=True)


def _number_line(head: RedHead, setting: Setting) -> list[tuple[Line, float]]:
    """The document number in the middle, or at the left with the signer at the right (7.2.5, 7.2.6)."""
    setter, frame = setting.setter, setting.frame
    body, kai = setting.style(Face.BODY), setting.style(Face.KAI)
    number = setter.lines(head.number, body, frame.width, justify=False)[0]
    if not head.signer:
        return [(number, aligned(number, Align.CENTRE, frame.width))]
    label = setter.lines("签发人：", body, frame.width, justify=False)[0]
    name = setter.lines(head.signer, kai, frame.width, justify=False)[0]
    x = frame.width - frame.advance - name.width
    return [(number, frame.advance), (label, x - label.width), (name, x)]


def _grid(height: float, pitch: float) -> float:
    return math.ceil(height / pitch - 0.02) * pitch
