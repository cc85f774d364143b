"""A drawing written as SVG for the window and as a PNG picture for the Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics.shapes import Circle, Drawing, Hatching, Line, Polygon, PolyLine, Rect, String

from courtoffice.paper.charts.text import Lettering

_FINER = 2  # the picture is drawn this much larger and then reduced, which smooths its edges
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
_OUTER = {"middle": ' text-anchor="middle"', "end": ' text-anchor="end"', "start": ""}


def vector(drawing: Drawing, family: str, title: str) -> str:
    """Return a drawing as SVG text whose unit is the point; all its text is in the font ``family``."""
    width, height = drawing.width, drawing.height
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}"'
        f' viewBox="0 0 {_n(width)} {_n(height)}" font-family="{escape(family)}">',
        f"<title>{escape(title, quote=False)}</title>",
        *(_element(shape, height) for shape in drawing.contents),
        "</svg>",
    ]
    return "\n".join(parts)


def _element(shape: Any, height: float) -> str:
    if isinstance(shape, String):
        return (
            f'<text x="{_n(shape.x)}" y="{_n(height - shape.y)}" font-size="{_n(shape.fontSize)}"'
            f' fill="{_hex(shape.fillColor)}"{_OUTER[shape.textAnchor]}>'
            f"{escape(shape.text, quote=False)}</text>"
        )
    if isinstance(shape, Rect):
        place = f'x="{_n(shape.x)}" y="{_n(height - shape.y - shape.height)}"'
        return f'<rect {place} width="{_n(shape.width)}" height="{_n(shape.height)}"{_paint(shape)}/>'
    if isinstance(shape, Circle):
        return f'<circle cx="{_n(shape.cx)}" cy="{_n(height - shape.cy)}" r="{_n(shape.r)}"{_paint(shape)}/>'
    if isinstance(shape, Hatching):
        path = "".join(
            f"M{_n(x1)} {_n(height - y1)}L{_n(x2)} {_n(height - y2)}" for x1, y1, x2, y2 in _strokes(shape)
        )
        return f'<path d="{path}"{_paint(shape)}/>'
    name = "polygon" if isinstance(shape, Polygon) else "polyline"
    corners = " ".join(f"{_n(x)},{_n(height - y)}" for x, y in _corners(shape))
    return f'<{name} points="{corners}"{_paint(shape)}/>'


def _paint(shape: Any) -> str:
    fill = getattr(shape, "fillColor", None)
    text = f' fill="{_hex(fill)}"' if fill is not None else ' fill="none"'
    if shape.strokeColor is not None:
        text += f' stroke="{_hex(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"'
        if shape.strokeDashArray:
            text += f' stroke-dasharray="{" ".join(map(_n, shape.strokeDashArray))}"'
    return text


def _hex(colour: Any) -> str:
    return f"#{colour.int_rgb():06x}"


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _corners(shape: Any) -> list[tuple[float, float]]:
    if isinstance(shape, Line):
        return [(shape.x1, shape.y1), (shape.x2, shape.y2)]
    return list(zip(shape.points[::2], shape.points[1::2], strict=True))


def _strokes(hatching: Any) -> Iterator[tuple[float, float, float, float]]:
    """The lines of a hatching: its path is a move and a line in turn."""
    points = hatching.points
    for at in range(0, len(points), 4):
        x1, y1, x2, y2 = points[at : at + 4]
        yield x1, y1, x2, y2


def picture(drawing: Drawing, lettering: Lettering, dpi: int) -> bytes:
    """Return a drawing in greys as a PNG picture; equal drawings give equal bytes."""
    zoom = dpi / 72 * _FINER
    size = (round(drawing.width * zoom / _FINER), round(drawing.height * zoom / _FINER))
    image = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 255)
    brush = _Brush(ImageDraw.Draw(image), lettering, zoom, image.height)
    for shape in drawing.contents:
        brush.draw(shape)
    out = BytesIO()
    image.resize(size, Image.Resampling.LANCZOS).save(out, "PNG", dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


class _Brush:
    """Draws shapes on a grey picture."""

    def __init__(self, canvas: ImageDraw.ImageDraw, lettering: Lettering, zoom: float, height: int) -> None:
        self._canvas = canvas
        self._lettering = lettering
        self._zoom = zoom
        self._height = height

    def draw(self, shape: Any) -> None:
        if isinstance(shape, String):
            self._text(shape)
            return
        width = round(shape.strokeWidth * self._zoom) if shape.strokeColor is not None else 0
        if isinstance(shape, Circle):
            low, high = (
                self._at(shape.cx - shape.r, shape.cy + shape.r),
                self._at(shape.cx + shape.r, shape.cy - shape.r),
            )
            self._canvas.ellipse((*low, *high), _grey(shape.fillColor), _grey(shape.strokeColor), width)
        elif isinstance(shape, Hatching):
            for x1, y1, x2, y2 in _strokes(shape):
                self._canvas.line((self._at(x1, y1), self._at(x2, y2)), _grey(shape.strokeColor), width)
        elif isinstance(shape, Line | PolyLine):
            for stroke in _dashed(_corners(shape), shape.strokeDashArray):
                self._line(stroke, shape, width)
        else:
            self._area(shape, width)

    def _text(self, shape: Any) -> None:
        runs = list(self._lettering.runs(shape.fontName, shape.text, shape.fontSize))
        x = shape.x - _BEFORE[shape.textAnchor] * sum(width for *_, width in runs)
        for path, index, piece, width in runs:
            font = _pillow_font(path, index, round(shape.fontSize * self._zoom))
            self._canvas.text(self._at(x, shape.y), piece, _grey(shape.fillColor), font, "ls")
            x += width

    def _area(self, shape: Any, width: int) -> None:
        corners = _rect_corners(shape) if isinstance(shape, Rect) else _corners(shape)
        if shape.fillColor is not None:
            self._canvas.polygon([self._at(*corner) for corner in corners], _grey(shape.fillColor))
        if width:
            self._line([*corners, corners[0], corners[1]], shape, width)

    def _line(self, corners: Sequence[tuple[float, float]], shape: Any, width: int) -> None:
        points = [self._at(*corner) for corner in corners]
        self._canvas.line(points, _grey(shape.strokeColor), width, joint="curve")

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x * self._zoom, self._height - y * self._zoom


def _rect_corners(shape: Any) -> list[tuple[float, float]]:
    right, top = shape.x + shape.width, shape.y + shape.height
    return [(shape.x, shape.y), (right, shape.y), (right, top), (shape.x, top)]


def _grey(colour: Any) -> int | None:
    return (
        None
        if colour is None
        else round(255 * (0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue))
    )


@cache
def _pillow_font(path: Path, index: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, index)


def _dashed(
    corners: Sequence[tuple[float, float]], dashes: Iterable[float] | None
) -> Iterator[list[tuple[float, float]]]:
    """Cut a line into its dashes; without dashes it is one piece."""
    if not dashes:
        yield list(corners)
        return
    pattern = list(dashes)
    at, left = 0, pattern[0]
    for (x1, y1), (x2, y2) in pairwise(corners):
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        done = 0.0
        while done < length:
            step = min(left, length - done)
            if at % 2 == 0:
                a, b = done / length, (done + step) / length
                yield [(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t) for t in (a, b)]
            done += step
            left -= step
            if left <= 1e-9:
                at += 1
                left = pattern[at % len(pattern)]
