"""The faces of a chart's text: 宋体 for labels and numbers, 黑体 for the title."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from courtoffice.assets import resource

SIZE = 9.0
"""小五, the size of labels."""
TITLE_SIZE = 10.5
"""五号."""


@cache
def _font(file: str) -> str:
    name = f"courtoffice-{file}"
    pdfmetrics.registerFont(TTFont(name, resource("fonts", f"{file}.ttf")))
    return name


def font_runs(text: str, *, bold: bool = False) -> tuple[tuple[str, str], ...]:
    """Return the text in pieces of one font each, as (name registered with reportlab, piece)."""
    return ((_font("NotoSansSC-Medium" if bold else "NotoSerifSC-Regular"), text),)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line in points."""
    return sum(pdfmetrics.stringWidth(piece, font, size) for font, piece in font_runs(text, bold=bold))
