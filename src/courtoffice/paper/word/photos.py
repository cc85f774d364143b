"""Photographs of the Word file: a table without rules, a picture and its caption in each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from courtoffice.paper.document import Photos
from courtoffice.paper.pager import GAP_AROUND
from courtoffice.paper.photos import GAP, PlacedPhoto, photo_rows
from courtoffice.paper.standard import MM
from courtoffice.paper.word.xml import paragraph, run, twips

Added = Callable[[bytes, str, float, float], str]
"""What puts a picture into the file: bytes, alternative text, width and height in millimetres; a run."""

_END = paragraph(
    "Gap", "", f'<w:spacing w:before="0" w:after="{twips(GAP_AROUND)}" w:line="20" w:lineRule="exact"/>'
)


def photo_parts(block: Photos, width: float, add: Added) -> Iterator[str]:
    """Return the rows of some photographs, each a table of its own, on a page of a width in points."""
    for row in photo_rows(block, width):
        widths = [twips(each.column + GAP) for each in row]
        grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        cells = "".join(_cell(each, at, add) for each, at in zip(row, widths, strict=True))
        yield (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            '<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        )
        yield _END


def _cell(each: PlacedPhoto, width: int, add: Added) -> str:
    picture = add(each.photo.data, each.photo.caption or "照片", each.width / MM, each.height / MM)
    inner = paragraph("Figure", picture)
    if each.photo.caption:
        inner += paragraph("TableNote", run(each.photo.caption), '<w:jc w:val="center"/>')
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
    return f"<w:tc>{properties}{inner}</w:tc>"
