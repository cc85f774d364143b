"""A Pareto chart: bars on their scale, the line of shares from 0 to 100 % over them."""

from __future__ import annotations

import pytest
from reportlab.graphics.shapes import Circle, Polygon, PolyLine, Rect, String

from courtoffice.paper.charts.drawings import drawing, png, svg
from courtoffice.paper.document import Chart, ChartKind

FOUND = (6.0, 3.0, 1.0)


def chart(shares: tuple[float | None, ...] = (60.0, 90.0, 100.0), *more: tuple[float, ...]) -> Chart:
    series = (("处数", FOUND), ("累计占比", shares), *(("别的", values) for values in more))
    return Chart(ChartKind.PARETO, "问题", ("甲", "乙", "丙"), series, unit="处", height=70)


def lines_of(made: Chart) -> list[PolyLine]:
    return [item for item in drawing(made, 156).contents if isinstance(item, PolyLine)]


def texts(made: Chart) -> list[str]:
    return [item.text for item in drawing(made, 156).contents if isinstance(item, String)]


def test_the_line_rises_to_the_top_of_its_axis() -> None:
    line = max(lines_of(chart()), key=lambda item: len(item.points))
    heights = line.points[1::2]
    assert len(heights) == 3
    assert heights == sorted(heights)
    assert (heights[0] - heights[2]) / (heights[1] - heights[2]) == pytest.approx(40 / 10)
    assert {"0%", "25%", "50%", "75%", "100%", "处数", "累计占比", "6", "3", "1"} <= set(texts(chart()))


def test_bars_are_on_their_own_scale() -> None:
    bars = sorted(
        (item for item in drawing(chart(), 156).contents if isinstance(item, Rect) and item.height > 30),
        key=lambda item: item.x,
    )
    assert bars[0].height / bars[1].height == pytest.approx(2)


def test_what_lies_outside_stays_at_the_edge_and_what_is_missing_is_left_out() -> None:
    outside = max(lines_of(chart((-5.0, 50.0, 400.0))), key=lambda item: len(item.points))
    inside = max(lines_of(chart((0.0, 50.0, 100.0))), key=lambda item: len(item.points))
    assert outside.points == inside.points
    gap = max(lines_of(chart((60.0, None, 100.0))), key=lambda item: len(item.points))
    assert len(gap.points) == 4
    assert all(len(item.points) <= 4 for item in lines_of(chart((None, None, 100.0))))


def test_it_is_drawn_everywhere() -> None:
    assert "<svg" in svg(chart(), 156)
    assert "<svg" in svg(chart(), 156, dark=True)
    assert png(chart(), 156, dpi=40).startswith(b"\x89PNG")
    marks = [item for item in drawing(chart(), 156).contents if isinstance(item, Circle | Polygon)]
    assert len(marks) >= 3
