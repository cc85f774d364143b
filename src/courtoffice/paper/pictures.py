"""Puts charts and photographs on the page.

reportlab's graphics, 0.1 s to load, are fetched when a paper has a chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from courtoffice.late import late
from courtoffice.paper.document import Chart
from courtoffice.paper.faces.fonts import FontChoice
from courtoffice.paper.standard import MM

_drawing = late("courtoffice.paper.charts.drawings", "drawing")
_draw = late("reportlab.graphics.renderPDF", "draw")
_ImageReader = late("reportlab.lib.utils", "ImageReader")


@dataclass(frozen=True, slots=True)
class PhotoDrawing:
    """A photograph as it is drawn: its bytes, its size in points."""

    data: bytes
    width: float
    height: float


def chart_drawing(chart: Chart, width: float, choice: FontChoice) -> Any:
    """Return a chart as a reportlab drawing of a width in points."""
    return _drawing(chart, width / MM, choice=choice)


def draw_picture(drawing: Any, canvas: Any, x: float, y: float) -> None:
    """Draw a reportlab drawing or a photograph with its lower left corner at (x, y)."""
    if isinstance(drawing, PhotoDrawing):
        image = _ImageReader(BytesIO(drawing.data))
        canvas.drawImage(image, x, y, drawing.width, drawing.height)
        return
    _draw(drawing, canvas, x, y)
