"""What a chart is drawn with: fills that survive a black-and-white printer, lines, marks and text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Hatching,
    Line,
    Polygon,
    PolyLine,
    Rect,
    String,
)
from reportlab.lib.colors import HexColor

from courtoffice.paper.charts.text import SIZE, Lettering

Point = tuple[float, float]

_HAIR = 0.4
_OUTLINE = 0.5
_STROKE = 1.3
_MARK = 2.4  # half the size of a mark on a line, in points


@dataclass(frozen=True, slots=True)
class Fill:
    """A ground colour, and hatching over it: ``angles`` of the lines, ``gap`` between them in points."""

    ground: str
    angles: tuple[float, ...] = ()
    gap: float = 3.2
    line: str = "#000000"
    outline: str = "#000000"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a chart; ``paper`` is the ground it lies on, the series get the ``fills`` in turn."""

    ink: str
    soft: str
    hair: str
    paper: str
    fills: tuple[Fill, ...]
    strokes: tuple[str, ...]

    def fill(self, at: int) -> Fill:
        """Return the fill of the ``at``-th series."""
        return self.fills[at % len(self.fills)]

    def stroke(self, at: int) -> str:
        """Return the line colour of the ``at``-th series."""
        return self.strokes[at % len(self.strokes)]


def _fills(tones: Sequence[str], *, line: str, paper: str, outline: str = "") -> tuple[Fill, ...]:
    """Three solid tones and nine patterns, ordered so that neighbours differ most."""
    solid = tuple(Fill(tone, outline=outline or tone) for tone in tones)
    ground = Fill(paper, line=line, outline=outline or line)
    return (
        solid[0],
        replace(ground, angles=(45,)),
        solid[2],
        replace(ground, angles=(45, 135), gap=4.0),
        solid[1],
        ground,
        replace(ground, angles=(0,)),
        replace(ground, ground=tones[2], angles=(135,)),
        replace(ground, angles=(45,), gap=1.6),
        replace(ground, angles=(0, 90), gap=4.0),
        replace(ground, ground=tones[2], angles=(0,)),
        replace(ground, angles=(90,)),
    )


PRINT = Palette(
    ink="#000000",
    soft="#000000",
    hair="#b4b4b4",
    paper="#ffffff",
    fills=_fills(("#404040", "#8c8c8c", "#d2d2d2"), line="#000000", paper="#ffffff", outline="#000000"),
    strokes=("#000000", "#707070", "#000000", "#707070"),
)
"""Greys and patterns for paper."""


def window_palette(*, dark: bool, accent: str, paper: str) -> Palette:
    """Return the colours for the window: ``accent`` for what comes first, then blue and a warm grey."""
    blue, grey = ("#7fa3cc", "#8b857b") if dark else ("#476a94", "#c3bcb0")
    ink, soft, hair = ("#ece8e1", "#b5afa5", "#4d4a45") if dark else ("#2b2926", "#6b665e", "#dcd7ce")
    fills = _fills((accent, blue, grey), line=soft, paper=paper)
    order = (fills[0], fills[4], fills[2], fills[1], fills[3], *fills[5:])
    return Palette(ink, soft, hair, paper, order, (accent, blue, soft, grey))


class Ink:
    """Draws on one drawing in the colours of one palette; places are in points from the lower left."""

    def __init__(self, drawing: Drawing, palette: Palette, lettering: Lettering) -> None:
        self.drawing = drawing
        self.palette = palette
        self._lettering = lettering

    def box(self, x: float, y: float, width: float, height: float, fill: Fill) -> None:
        """Fill an upright rectangle and draw its outline."""
        if fill.angles:
            self.area(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), fill)
            return
        self.drawing.add(
            Rect(
                x,
                y,
                width,
                height,
                fillColor=HexColor(fill.ground),
                strokeColor=HexColor(fill.outline),
                strokeWidth=_OUTLINE,
            )
        )

    def area(self, corners: Sequence[Point], fill: Fill) -> None:
        """Fill a polygon, hatch it and draw its outline."""
        points = [number for corner in corners for number in corner]
        self.drawing.add(Polygon(points, fillColor=HexColor(fill.ground), strokeColor=None))
        if fill.angles:
            self.drawing.add(
                Hatching(
                    spacings=fill.gap,
                    angles=fill.angles,
                    xyLists=points,
                    strokeColor=HexColor(fill.line),
                    strokeWidth=_HAIR,
                    fillColor=None,
                )
            )
        self.drawing.add(
            Polygon(
                points,
                fillColor=None,
                strokeColor=HexColor(fill.outline),
                strokeWidth=_OUTLINE,
                strokeLineJoin=1,
            )
        )

    def number(self, x: float, y: float, words: str, size: float) -> None:
        """Write a number with its middle at ``x`` on a cleared ground, to be read on a pattern."""
        width = self.width(words, size) + 2
        ground = HexColor(self.palette.paper)
        self.drawing.add(Rect(x - width / 2, y - 1, width, size, fillColor=ground, strokeColor=None))
        self.text(x, y, words, size, at="middle")

    def hair(self, x1: float, y1: float, x2: float, y2: float, *, strong: bool = False) -> None:
        """Draw a thin straight line: a grid line, or an axis when ``strong``."""
        colour = self.palette.soft if strong else self.palette.hair
        self.drawing.add(
            Line(x1, y1, x2, y2, strokeColor=HexColor(colour), strokeWidth=_OUTLINE if strong else _HAIR)
        )

    def trace(self, points: Sequence[Point], series: int) -> None:
        """Draw the line of a series; its dashes tell it from the others."""
        dashes = (None, (5, 2.5), (1.5, 2), (7, 2, 1.5, 2))[series % 4]
        self.drawing.add(
            PolyLine(
                [number for point in points for number in point],
                strokeColor=HexColor(self.palette.stroke(series)),
                strokeWidth=_STROKE,
                strokeDashArray=dashes,
                strokeLineJoin=1,
            )
        )

    def mark(self, x: float, y: float, series: int) -> None:
        """Draw the mark of a series at a point: dot, ring, square, open diamond."""
        colour = HexColor(self.palette.stroke(series))
        ground = HexColor(self.palette.paper)
        r = _MARK
        style = {"strokeColor": colour, "strokeWidth": 1.0}
        if series % 4 in {0, 1}:
            self.drawing.add(Circle(x, y, r, fillColor=ground if series % 4 else colour, **style))
        elif series % 4 == 2:
            corners = [x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r]
            self.drawing.add(Polygon(corners, fillColor=colour, **style))
        else:
            d = r * math.sqrt(2)
            self.drawing.add(Polygon([x - d, y, x, y - d, x + d, y, x, y + d], fillColor=ground, **style))

    def width(self, words: str, size: float = SIZE, *, bold: bool = False) -> float:
        """Return the width of a line in points."""
        return self._lettering.width(words, size, bold=bold)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = SIZE,
        *,
        at: str = "start",
        bold: bool = False,
        soft: bool = False,
    ) -> None:
        """Write a line with its baseline at ``y``; its start, middle or end stands at ``x``."""
        self.drawing.add(
            String(
                x,
                y,
                words,
                fontName=self._lettering.name(bold=bold),
                fontSize=size,
                fillColor=HexColor(self.palette.soft if soft else self.palette.ink),
                textAnchor=at,
            )
        )
