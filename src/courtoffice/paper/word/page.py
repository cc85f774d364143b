"""The pages of the Word file: sections with the grid of 22 lines by 28 characters, and page numbers."""

from __future__ import annotations

from courtoffice.paper.document import PageNumbers
from courtoffice.paper.standard import (
    ADVANCE,
    AREA_HEIGHT,
    AREA_WIDTH,
    MARGIN_LEFT,
    MARGIN_TOP,
    PAGE_NUMBER_BELOW,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    SIZE_4,
)
from courtoffice.paper.word.styles import CHARACTER_SPACE, LINE
from courtoffice.paper.word.xml import R, W, twips

_TOP, _BOTTOM = twips(MARGIN_TOP), twips(PAPER_HEIGHT - MARGIN_TOP - AREA_HEIGHT)
_LEFT, _RIGHT = twips(MARGIN_LEFT), twips(PAPER_WIDTH - MARGIN_LEFT - AREA_WIDTH)
_NUMBER = 0.72 * SIZE_4
"""From the dash of the page number to the foot of its line, which is some 1.3 times as high as its text."""
_NUMBER_LINE = 1.4 * SIZE_4
"""How wide the cell is that has the page number of a turned page."""


def section(*, landscape: bool, footers: tuple[str, str], first_page: int = 0) -> str:
    """Return the properties of a section.

    ``footers`` are the ids of the footers of odd and even pages; the numbers go on unless ``first_page`` says
    where they begin. Turned pages have no grid of characters: LibreOffice cuts the type area down to whole
    cells of it.
    """
    names = f'xmlns:w="{W}" xmlns:r="{R}"'
    wide, high = twips(PAPER_WIDTH), twips(PAPER_HEIGHT)
    size = f'<w:pgSz w:w="{wide}" w:h="{high}"/>'
    margins = (_TOP, _RIGHT, _BOTTOM, _LEFT)
    if landscape:  # the upright page turned to the left: its binding edge becomes the head
        size = f'<w:pgSz w:w="{high}" w:h="{wide}" w:orient="landscape"/>'
        margins = (_LEFT, _TOP, _RIGHT, _BOTTOM)
    sides = " ".join(
        f'w:{name}="{value}"' for name, value in zip(("top", "right", "bottom", "left"), margins, strict=True)
    )
    foot = margins[2] - twips(PAGE_NUMBER_BELOW + _NUMBER)
    references = "".join(
        f'<w:footerReference w:type="{kind}" r:id="{key}"/>'
        for kind, key in zip(("default", "even"), footers, strict=True)
    )
    begin = f'<w:pgNumType w:start="{first_page}"/>' if first_page else ""
    grid = "" if landscape else f' w:type="linesAndChars" w:charSpace="{CHARACTER_SPACE}"'
    return (
        f'<w:sectPr {names}>{references}<w:type w:val="nextPage"/>{size}'
        f'<w:pgMar {sides} w:header="851" w:footer="{foot}" w:gutter="0"/>{begin}'
        f'<w:docGrid w:linePitch="{LINE}"{grid}/></w:sectPr>'
    )


def footer(where: PageNumbers, *, even: bool, turned: bool = False) -> str:
    """Return the footer of odd or of even pages with — 1 — in 四号 (clause 7.5).

    On a turned page the number stands where it does on the upright sheet, beside the left edge of the text.
    """
    side, indent = ("center", "")
    if where is PageNumbers.OUTER:
        side = "left" if even else "right"
        indent = f'<w:ind w:{side}="{twips(ADVANCE)}"/>'
    dash = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    inner = f"{dash.format('— ')}{number}{dash.format(' —')}" if where is not PageNumbers.NONE else ""
    line = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{inner}</w:p>'
    if turned and inner:
        line = f'{_at_the_side(line)}<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'
    return f'<w:ftr xmlns:w="{W}">{line}</w:ftr>'


def _at_the_side(line: str) -> str:
    """Return the line of the page number as a table of one cell that lies on its side."""
    wide, high = twips(_NUMBER_LINE), twips(AREA_WIDTH)
    left = _BOTTOM - twips(PAGE_NUMBER_BELOW + _NUMBER_LINE / 2)
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page"'
        f' w:horzAnchor="page" w:tblpX="{left}" w:tblpY="{_LEFT}"/><w:tblW w:w="{wide}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{wide}"/>'
        f'</w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{high}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{wide}" w:type="dxa"/><w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/>'
        f"</w:tcPr>{line}</w:tc></w:tr></w:tbl>"
    )


def settings() -> str:
    """Return the settings part: odd and even pages differ, punctuation is set closer, Word 2013 or later."""
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/>'
        '<w:useFELayout/><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
