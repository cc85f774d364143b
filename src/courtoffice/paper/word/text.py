"""The running text of the Word file: headings, paragraphs, closing lines, red head and 版记."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.paper.compose.titles import title_lines
from courtoffice.paper.document import (
    Align,
    AnnexList,
    Attendance,
    Face,
    Heading,
    Imprint,
    Listing,
    Paragraph,
    Quotation,
    RedHead,
    Runs,
    Signature,
    plain,
)
from courtoffice.paper.lines.characters import printable
from courtoffice.paper.lines.typesetter import Typesetter, style_of
from courtoffice.paper.numbering import HeadingCount, annex_lines
from courtoffice.paper.standard import (
    ADVANCE,
    AREA_WIDTH,
    IMPRINT_RULE,
    IMPRINT_RULE_INNER,
    INDENT,
    RED_LINE_BELOW,
    RED_LINE_WIDTH,
    RED_ORGAN_SIZE,
    RED_ORGAN_TOP,
    SIZE_2,
    SIZE_4,
    TRACKING,
)
from courtoffice.paper.word.styles import LINE, size_of
from courtoffice.paper.word.xml import indents, paragraph, run, twips

_TITLE = style_of(Face.TITLE, SIZE_2)
_BODY = style_of(Face.BODY, tracking=TRACKING)
_MOST = 18
"""Characters in a line of a long title, as in the PDF."""
_SHIFT = INDENT * ADVANCE
_RED = "FF0000"
_TAB_RIGHT = f'<w:tabs><w:tab w:val="right" w:pos="{twips(AREA_WIDTH - ADVANCE)}"/></w:tabs>'
_JUSTIFY = {Align.CENTRE: "center", Align.RIGHT: "right"}


def blank_lines(count: int) -> Iterator[str]:
    """Return blank lines of the body."""
    yield from [paragraph("Normal", "")] * count


def heading(block: Heading, count: HeadingCount) -> str:
    """Return a heading with its number typed before it, as a clerk would."""
    mark = count.mark(block.level, numbered=block.numbered)
    return paragraph(f"Heading{block.level}", run(mark + block.text))


def body(block: Paragraph) -> str:
    """Return a paragraph; what is not flush left stands without an indent."""
    properties = ""
    if not block.indent or block.align is not Align.LEFT:
        properties = indents()
    if block.align is not Align.LEFT:
        properties += f'<w:jc w:val="{_JUSTIFY[block.align]}"/>'
    face = block.face if block.face is not Face.BODY else None
    return paragraph("BodyText", run(block.lead, Face.KAI) + run(plain(block.runs), face), properties)


def quotation(block: Quotation) -> Iterator[str]:
    """Return a quoted clause and where it stands."""
    yield paragraph("Quote", run(block.text), "<w:keepNext/>" if block.source else "")
    if block.source:
        yield paragraph("QuoteSource", run(f"——{block.source}"))


def listing(block: Listing, count: HeadingCount) -> Iterator[str]:
    """Return every item as a paragraph that begins with its mark."""
    for number, runs in enumerate(block.items, 1):
        marked: Runs = (count.item_mark(number, numbered=block.numbered), *runs)
        yield body(Paragraph(marked))


def title(text: str, setter: Typesetter, width: float) -> Iterator[str]:
    """Return a title in lines of whole words, or nothing for an empty one."""
    if text.strip():
        lines = title_lines(printable(text), _MOST, lambda part: setter.width(part, _TITLE), width)
        yield paragraph("Title", run("\n".join(lines)))


def annex_list(block: AnnexList, setter: Typesetter) -> Iterator[str]:
    """Return 附件说明 after a blank line, turned lines under the first character of the name."""
    if not block.names:
        return
    yield from blank_lines(1)
    label = setter.width("附件：", _BODY) if len(block.names) > 1 else 0.0
    for mark, name in annex_lines(block.names):
        begin = _SHIFT if mark.startswith("附件：") else _SHIFT + label
        hang = setter.width(mark, _BODY)
        yield paragraph("AnnexNote", run(mark + name), indents(left=begin + hang, first=-hang))


def signature(block: Signature, setter: Typesetter) -> Iterator[str]:
    """Return 署名 and date after a blank line, by the right edge as in the PDF (clause 7.3.5.2)."""
    organ = setter.width(printable(block.organ).split("\n")[-1], _BODY)
    day = setter.width(printable(block.day), _BODY)
    right_of_day = organ - day
    right_of_organ = _SHIFT
    if day > organ:
        right_of_day, right_of_organ = _SHIFT, max(0.0, _SHIFT + day + _SHIFT - organ)
    yield paragraph("Normal", "", "<w:keepNext/>")
    yield paragraph("Signature", run(block.organ), "<w:keepNext/>" + indents(right=right_of_organ))
    yield paragraph("Signature", run(block.day), indents(right=max(0.0, right_of_day)))


def attendance(block: Attendance, setter: Typesetter) -> Iterator[str]:
    """Return who attended, turned lines under the first name (clause 10.3)."""
    yield from blank_lines(1)
    for label, names in block.lists:
        words = label.rstrip("：:") + "："
        hang = setter.width(words, _BODY)
        inner = run(words, Face.HEI) + run(names)
        yield paragraph("Attendance", inner, indents(left=_SHIFT + hang, first=-hang))


def red_head(head: RedHead, setter: Typesetter, *, marked: bool) -> Iterator[str]:
    """Return 版头 down to the two blank lines under the red line (clauses 7.2.4 to 7.2.7).

    ``marked`` tells that one line with a mark stands above it.
    """
    natural = max(setter.width(printable(head.organ), style_of(Face.TITLE, 1.0)), 1.0)
    size = int(min(RED_ORGAN_SIZE, (AREA_WIDTH - 1) / natural) * 2) / 2
    above = twips(RED_ORGAN_TOP) - (LINE if marked else 0)
    letters = f'<w:color w:val="{_RED}"/><w:spacing w:val="0"/>{size_of(size)}'
    exact = f'<w:spacing w:before="{above}" w:after="0" w:line="{twips(size)}" w:lineRule="exact"/>'
    yield paragraph("RedHead", run(head.organ, letters=letters), exact)
    if head.number or head.signer:
        yield from blank_lines(2)
        yield _red_number(head)
    rule = f'w:val="single" w:sz="{round(RED_LINE_WIDTH * 8)}" w:space="0" w:color="{_RED}"'
    line = f'<w:spacing w:before="0" w:after="0" w:line="{twips(RED_LINE_BELOW)}" w:lineRule="exact"/>'
    yield paragraph("Gap", "", f"<w:keepNext/><w:pBdr><w:bottom {rule}/></w:pBdr>{line}")
    yield from blank_lines(2)


def _red_number(head: RedHead) -> str:
    """Return the document number in the middle, or at the left with the signer at the right."""
    if not head.signer:
        return paragraph("RedNumber", run(head.number))
    side = f'{_TAB_RIGHT}{indents(left=ADVANCE)}<w:jc w:val="left"/>'
    signer = run("签发人：") + run(head.signer, Face.KAI)
    return paragraph("RedNumber", f"{run(head.number)}<w:r><w:tab/></w:r>{signer}", side)


def imprint(block: Imprint, setter: Typesetter) -> Iterator[str]:
    """Return 版记 as a table that stands at the foot of the last type area (clause 7.4).

    Word and WPS set it there; LibreOffice, which lets no table of full width float, right after the text.
    """
    rows = []
    if block.copies:
        rows.append(_copies(block.copies, setter))
    if block.organ or block.day:
        day = f"{block.day.removesuffix('印发')}印发" if block.day else ""
        inner = f"{run(block.organ)}<w:r><w:tab/></w:r>{run(day)}"
        rows.append(paragraph("Imprint", inner, _TAB_RIGHT + indents(left=ADVANCE)))
    if not rows:
        return
    width = f'w:w="{twips(AREA_WIDTH)}"'
    cells = "".join(
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW {width} w:type="dxa"/></w:tcPr>'
        f"{row}</w:tc></w:tr>"
        for row in rows
    )
    yield (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin"'
        ' w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/>'
        f'<w:tblW {width} w:type="dxa"/><w:tblBorders>{_rules()}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid><w:gridCol {width}/></w:tblGrid>{cells}</w:tbl>"
    )
    yield paragraph("Gap", "")


def _rules() -> str:
    outer, inner = (round(rule * 8) for rule in (IMPRINT_RULE, IMPRINT_RULE_INNER))
    return "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for side, size in (("top", outer), ("bottom", outer), ("insideH", inner))
    )


def _copies(text: str, setter: Typesetter) -> str:
    """Return 抄送, one character in on both sides, turned lines under the first name."""
    label = "抄送："
    hang = setter.width(label, style_of(Face.BODY, SIZE_4))
    words = label + text.removeprefix(label).rstrip("。") + "。"
    sides = indents(left=ADVANCE + hang, right=ADVANCE, first=-hang)
    return paragraph("Imprint", run(words), sides)
