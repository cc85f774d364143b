"""A Pareto chart: bars, and over them the line of what they come to together, in per cent at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courtoffice.paper.charts.bars import Frame, draw_boxes, draw_numbers, side_by_side
from courtoffice.paper.charts.ink import Ink
from courtoffice.paper.charts.scale import Scale
from courtoffice.paper.charts.text import SIZE

RIGHT_AXIS = 30.0
"""Points at the right that the axis of shares takes."""
INKS = (2, 0)
"""The inks of the palette for bars and line: light bars, on which the line is seen in print too."""
_WHOLE = 100.0
_TICKS = (0, 25, 50, 75, 100)
_NUMBER = 7.5


def draw_pareto(ink: Ink, values: Sequence[Sequence[float | None]], frame: Frame, scale: Scale) -> None:
    """Draw the bars of the first series on its scale, and the second one as a line from 0 to 100 %.

    Shares that lie outside are drawn at the edge; a missing one is left out.
    """
    bars = [replace(bar, series=INKS[0]) for bar in side_by_side(values[:1], frame, scale)]
    slot = frame.slot(len(values[0]))
    draw_boxes(ink, bars)
    for shares in values[1:2]:
        points = [
            (frame.x + slot * (at + 0.5), frame.y + frame.height * min(max(share / _WHOLE, 0.0), 1.0))
            for at, share in enumerate(shares)
            if share is not None
        ]
        if len(points) > 1:
            ink.trace(points, INKS[1])
        for x, y in points:
            ink.mark(x, y, INKS[1])
        for tick in _TICKS:
            y = frame.y + frame.height * tick / _WHOLE
            ink.text(frame.x + frame.width + 4, y - SIZE * 0.36, f"{tick}%", _NUMBER, soft=True)
    draw_numbers(ink, bars, slot, 1)
