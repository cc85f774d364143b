"""Pieces of WordprocessingML as text: runs, paragraphs, and lengths in twips (twentieths of a point)."""

from __future__ import annotations

import re
from html import escape

from courtoffice.paper.document import Face
from courtoffice.paper.lines.characters import printable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

FACE_STYLES = {
    Face.BODY: "FaceBody",
    Face.KAI: "FaceKai",
    Face.HEI: "FaceHei",
    Face.SONG: "FaceSong",
    Face.TITLE: "FaceTitle",
}
"""The character style of each face."""

_OF_BOTH = re.compile(r"[\xa1\xa4\xa7\xa8\xaa\xad\xaf-\xb4\xb6-\xba\xbc-\xbf\xd7\xf7\u2000-\u2bff]")
"""Marks such as “ — … · that Word takes for Latin ones unless told otherwise (ECMA-376, 17.3.2.26)."""


def twips(points: float) -> int:
    """Return a length in points as whole twips."""
    return round(points * 20)


def run(words: str, face: Face | None = None, letters: str = "") -> str:
    """Return text as a run, in the face of its paragraph unless one is given; line feeds become breaks.

    ``letters`` are more elements of w:rPr, after the face. Characters without a printed form, which XML does
    not allow either, are left out.
    """
    lines = printable(words).split("\n")
    parts = [f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' if line else "" for line in lines]
    style = f'<w:rStyle w:val="{FACE_STYLES[face]}"/>' if face else ""
    hint = '<w:rFonts w:hint="eastAsia"/>' if _OF_BOTH.search(words) else ""
    looks = f"{style}{hint}{letters}"
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r>{properties}{'<w:br/>'.join(parts)}</w:r>" if words else ""


def paragraph(style: str, inner: str, properties: str = "") -> str:
    """Return a paragraph of a style; ``properties`` are more elements of w:pPr, in its order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def indents(*, left: float = 0.0, right: float = 0.0, first: float = 0.0) -> str:
    """Return the indents of a paragraph in points; a ``first`` below zero makes the first line hang out."""
    place = f'w:hanging="{twips(-first)}"' if first < 0 else f'w:firstLine="{twips(first)}"'
    zero = 'w:leftChars="0" w:rightChars="0" w:firstLineChars="0"'
    return f'<w:ind {zero} w:left="{twips(left)}" w:right="{twips(right)}" {place}/>'


_AFTER_STYLE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="\w+"/>(?:<w:keepNext/>)?')


def on_new_page(piece: str) -> str:
    """Return a paragraph that begins a page."""
    head = _AFTER_STYLE.match(piece)
    if not head:
        raise ValueError("only a paragraph can begin a page")
    return f"{head[0]}<w:pageBreakBefore/>{piece[head.end() :]}"


def kept_with_next(piece: str) -> str:
    """Return a paragraph, or a table by its last row, that stays on a page with the paragraph after it."""

    def keep(found: re.Match[str]) -> str:
        return found[0] if found[0].endswith("<w:keepNext/>") else f"{found[0]}<w:keepNext/>"

    row = max(piece.rfind("<w:tr>"), 0)
    return piece[:row] + _AFTER_STYLE.sub(keep, piece[row:])


def ending_section(piece: str, section: str) -> str:
    """Return a paragraph that is the last of a section."""
    return piece.replace("</w:pPr>", f"{section}</w:pPr>", 1)
