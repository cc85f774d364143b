"""Sets photographs with their captions as strips of the page that is being set."""

from __future__ import annotations

from courtoffice.paper.compose.text import Setting, aligned
from courtoffice.paper.document import Align, Face, Photos
from courtoffice.paper.lines.linebreak import Line
from courtoffice.paper.lines.strips import Strip
from courtoffice.paper.lines.typesetter import style_of
from courtoffice.paper.pager import GAP_AROUND
from courtoffice.paper.pen import Pen
from courtoffice.paper.photos import PlacedPhoto, photo_rows, row_height
from courtoffice.paper.pictures import PhotoDrawing
from courtoffice.paper.standard import EM_ASCENT, SIZE_5, TABLE_LEADING

_CAPTION = style_of(Face.BODY, SIZE_5)
_LEADING = SIZE_5 * TABLE_LEADING
_ABOVE_CAPTION = 3.0


def photos(block: Photos, setting: Setting) -> list[Strip]:
    """Return a strip for each row of photographs."""
    return [_strip(row, setting) for row in photo_rows(block, setting.frame.width)]


def _strip(row: tuple[PlacedPhoto, ...], setting: Setting) -> Strip:
    lines_of = setting.setter.lines
    captions = [lines_of(each.photo.caption, _CAPTION, each.column, justify=False) for each in row]
    lines = max((len(caption) for caption in captions), default=0)
    tall = row_height(row)
    height = tall + (_ABOVE_CAPTION + lines * _LEADING if lines else 0.0)

    def draw(pen: Pen, y: float) -> None:
        for each, caption in zip(row, captions, strict=True):
            left = each.left + (each.column - each.width) / 2
            pen.picture(PhotoDrawing(each.photo.data, each.width, each.height), left, y + tall - each.height)
            _draw_caption(pen, caption, each, y + tall + _ABOVE_CAPTION)

    return Strip(draw, height + GAP_AROUND, height)


def _draw_caption(pen: Pen, caption: list[Line], each: PlacedPhoto, y: float) -> None:
    for at, line in enumerate(caption):
        x = each.left + aligned(line, Align.CENTRE, each.column)
        pen.line(line, x, y + at * _LEADING + EM_ASCENT * SIZE_5)
