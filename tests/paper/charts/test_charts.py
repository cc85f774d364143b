import io
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Hatching, PolyLine, Rect, String
from reportlab.pdfgen.canvas import Canvas

from courtoffice.paper.charts.bars import Frame, side_by_side, stacked
from courtoffice.paper.charts.drawings import NO_DATA, drawing, png, svg
from courtoffice.paper.charts.labels import clean, fit_labels, shorten, wrap
from courtoffice.paper.charts.lines import lines
from courtoffice.paper.charts.scale import known, number_text, percent_text, scale_for, tick_texts
from courtoffice.paper.charts.share import corners, slices, spread
from courtoffice.paper.document import Chart, ChartKind, Face
from courtoffice.paper.faces.fonts import fonts

MM = 72 / 25.4
MONTHS = tuple(f"{month}月" for month in range(1, 13))
HOSTILE = ("A&B", "<b>粗</b>", "=1+1", "'; DROP TABLE x", "䶮𠮷", "\x00\x07行\n二", "１２３", "9" * 200, "")


def chart(
    kind: ChartKind,
    values: Sequence[float | None],
    *more: Sequence[float | None],
    labels: Sequence[str] = (),
    unit: str = "件",
    title: str = "图",
) -> Chart:
    series = tuple((f"第{at}组", tuple(row)) for at, row in enumerate((values, *more), 1))
    return Chart(kind, title, tuple(labels) or MONTHS[: len(values)], series, unit)


def texts(shape: Drawing) -> list[str]:
    return [part.text for part in shape.contents if isinstance(part, String)]


def shapes(shape: Drawing, kind: type) -> list[Any]:
    return [part for part in shape.contents if isinstance(part, kind)]


def wide(text: str) -> float:
    return sum(10.0 if ord(char) > 255 else 5.0 for char in text)


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        ([3, 7], True, (0, 2, 4, 6, 8)),
        ([0, 0], True, (0, 1)),
        ([], True, (0, 1)),
        ([1], True, (0, 1)),
        ([98.6], True, (0, 20, 40, 60, 80, 100)),
        ([-3, 4], True, (-4, -2, 0, 2, 4)),
        ([-5, -1], True, (-5, -4, -3, -2, -1, 0)),
        ([95.2, 98.1], False, (95, 96, 97, 98, 99)),
        ([10, 90], False, (0, 20, 40, 60, 80, 100)),
        ([7, 7], False, (0, 2, 4, 6, 8)),
        ([0.1, 0.3], True, (0, 0.1, 0.2, 0.3)),
    ],
)
def test_ticks_are_round_and_hold_every_value(
    values: list[float], from_zero: bool, ticks: tuple[float, ...]
) -> None:
    assert scale_for(values, from_zero=from_zero).ticks() == pytest.approx(ticks)


@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=20), st.booleans())
@example([5e-324], False)
@example([1.0, 1.0 + 1e-15], False)
def test_any_values_lie_on_the_axis(values: list[float], from_zero: bool) -> None:
    scale = scale_for(values, from_zero=from_zero)
    assert all(-1e-6 <= scale.place(value) <= 1 + 1e-6 for value in values)
    assert 2 <= len(scale.ticks()) <= 8
    assert len(set(tick_texts(scale))) == len(scale.ticks())


def test_tick_texts() -> None:
    assert tick_texts(scale_for([0.25])) == ("0.00", "0.05", "0.10", "0.15", "0.20", "0.25")
    assert tick_texts(scale_for([150000])) == ("0", "5万", "10万", "15万")
    assert tick_texts(scale_for([3e9]))[-1] == "30亿"


def test_number_texts() -> None:
    assert [number_text(value) for value in (3, 44.35, 90.5, -0.001, 1234567.5, 2e8)] == [
        "3",
        "44.35",
        "90.5",
        "0",
        "1234567.5",
        "2亿",
    ]
    assert percent_text(1, 3) == "33.33%"
    assert percent_text(1, 16) == "6.25%"
    assert percent_text(1, 800) == "0.13%"  # 0.125 goes up


def test_what_cannot_be_drawn_is_a_gap() -> None:
    assert [known(value) for value in (None, math.nan, math.inf, 1e16, -2.5)] == [None] * 4 + [-2.5]


def test_bars_are_as_high_as_their_values() -> None:
    frame = Frame(20, 10, 300, 100)
    bars = side_by_side(((2, None, 0), (4, 1, -2)), frame, scale_for([4, -2]))
    heights = {(bar.series, bar.label): bar.height for bar in bars}
    unit = 100 / 6
    assert heights == pytest.approx(
        {(0, 0): 2 * unit, (0, 2): 0, (1, 0): 4 * unit, (1, 1): unit, (1, 2): 2 * unit}
    )
    zero = 10 + 2 * unit
    assert [bar.y for bar in bars] == pytest.approx([zero, zero, zero, zero, 10])
    assert all(20 + 100 * bar.label < bar.x < 20 + 100 * (bar.label + 1) - bar.width for bar in bars)


def test_stacked_parts_stand_on_each_other() -> None:
    frame = Frame(0, 0, 100, 60)
    bars = stacked(((2, 1), (3, None), (-1, 0)), frame, scale_for([5, -1]))
    first = [bar for bar in bars if bar.label == 0]
    assert [(bar.y, bar.height) for bar in first] == [
        pytest.approx(place) for place in ((15, 15), (30, 22.5), (7.5, 7.5))
    ]
    assert [bar.label for bar in bars] == [0, 1, 0, 0]


def test_a_missing_value_parts_a_line() -> None:
    frame = Frame(0, 0, 50, 100)
    (stretches,) = lines(((0, 10, None, 5, None),), frame, scale_for([10]))
    assert [[(spot.x, spot.y) for spot in stretch] for stretch in stretches] == [
        [(5, 0), (15, pytest.approx(100))],
        [(35, pytest.approx(50))],
    ]


def test_slices_go_round_once_and_small_ones_are_joined() -> None:
    parts = slices(("甲", "乙", "丙", "丁"), (6, None, 3, -1), most=9)
    assert [(part.name, part.begin, part.end) for part in parts] == [("甲", 0, 240), ("丙", 240, 360)]
    few = slices(tuple("甲乙丙丁戊"), (5, 1, 4, 1, 2), most=3)
    assert [(part.name, part.value) for part in few] == [("甲", 5), ("丙", 4), ("其余3项", 4)]
    assert few[-1].end == pytest.approx(360)


def test_corners_of_a_slice() -> None:
    quarter = corners((0, 0), 10, 0, 90)
    assert quarter[0] == (0, 0)
    assert quarter[1] == pytest.approx((0, 10))
    assert quarter[-1] == pytest.approx((10, 0))
    assert (0, 0) not in corners((0, 0), 10, 0, 360)


@given(st.lists(st.floats(0, 200), max_size=30))
def test_names_never_overlap(wanted: list[float]) -> None:
    wanted = sorted(wanted, reverse=True)
    places = spread(wanted, 12, 0, 200)
    gap = min(12, 200 / max(1, len(wanted)))
    assert all(above - below >= gap - 1e-6 for above, below in pairwise(places))
    assert all(-1e-6 <= place <= 200 + 1e-6 for place in places)


def test_names_with_room_stand_where_wanted() -> None:
    assert spread([150, 100, 20], 12, 0, 200) == [150, 100, 20]


def test_labels_keep_numbers_and_marks_together() -> None:
    assert wrap("2026年10月", 30, wide) == ("2026年", "10月")
    assert wrap("审管办（研究室）", 40, wide) == ("审管办", "（研究", "室）")
    assert wrap("", 40, wide) == ("",)


def test_dates_are_thinned_and_names_are_not() -> None:
    months = [f"{2020 + at // 12}年{at % 12 + 1}月" for at in range(60)]
    thin = fit_labels(months, 8, wide)
    assert thin.step > 1
    assert len(thin.lines) == math.ceil(60 / thin.step)
    assert all(line in "".join(months) for words in thin.lines for line in words)
    named = fit_labels(["审判管理办公室研究室和其他"] * 5, 30, wide)
    assert named.step == 1
    assert named.lines[0][-1].endswith("…")


def test_shorten_and_clean() -> None:
    assert shorten("一二三四五", 30, wide) == "一二…"
    assert shorten("一二", 30, wide) == "一二"
    assert clean(" a\x00b\nc\ud800\u200b ") == "ab c"


def test_numbers_stand_above_the_bars_they_tell() -> None:
    result = drawing(chart(ChartKind.BAR, [3, 0, 7, None]), 156)
    assert result.width == pytest.approx(156 * MM)
    assert result.height == pytest.approx(70 * MM)
    numbers = [
        part for part in shapes(result, String) if part.fontSize == 8.0 and part.textAnchor == "middle"
    ]
    assert [part.text for part in numbers] == ["3", "0", "7"]
    bars = [part for part in shapes(result, Rect) if part.strokeColor is not None]
    assert [part.height / 7 for part in bars] == pytest.approx(
        [bars[2].height / 7 * share for share in (3 / 7, 0, 1)]
    )
    assert [part.y - bar.y - bar.height for part, bar in zip(numbers, bars, strict=True)] == pytest.approx(
        [2.5] * 3
    )


def test_numbers_that_would_touch_are_left_out() -> None:
    many = drawing(
        chart(ChartKind.BAR, [1001 + at for at in range(60)], labels=[str(at) for at in range(60)]), 100
    )
    assert not {"1001", "1060"} & set(texts(many))


def test_second_series_is_hatched() -> None:
    one, two = (drawing(chart(ChartKind.BAR, [3, 4], *more), 156) for more in ((), ([1, 2],)))
    assert not shapes(one, Hatching)
    assert len(shapes(two, Hatching)) == 3  # two bars and the legend
    assert "第2组" in texts(two)
    assert "第1组" not in texts(one)


def test_print_is_without_colour() -> None:
    for kind in ChartKind:
        for shape in drawing(chart(kind, [3, 4, 5], *[[1, 2, 3]] * 12), 156).contents:
            for colour in (getattr(shape, "fillColor", None), getattr(shape, "strokeColor", None)):
                assert colour is None or colour.red == colour.green == colour.blue


def test_lines_have_different_dashes() -> None:
    result = drawing(chart(ChartKind.LINE, [3, 4], [1, 2], [5, 6], [7, 8]), 156)
    dashes = [line.strokeDashArray for line in shapes(result, PolyLine) if len(line.points) == 4]
    assert len(set(map(str, dashes))) == 4


def test_numbers_of_lines_keep_out_of_each_others_way() -> None:
    same = drawing(chart(ChartKind.LINE, [5, 6, 5], [5, 6, 5], [5, 6, 5], [5, 6, 5]), 60)
    numbers = [
        part for part in shapes(same, String) if part.text in {"5", "6"} and part.textAnchor == "middle"
    ]
    boxes = sorted((part.getBounds() for part in numbers), key=lambda box: box[0])
    for at, box in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert other[0] >= box[2] or other[1] >= box[3] - 3 or other[3] - 3 <= box[1]


def test_stacks_tell_parts_and_sum() -> None:
    result = drawing(chart(ChartKind.STACKED, [30, 0], [20, 0]), 156)
    assert {"30", "20", "50"} <= set(texts(result))


def test_share_names_every_part() -> None:
    words = texts(drawing(chart(ChartKind.SHARE, [3, 1, 0], labels=["优秀", "合格", "瑕疵"]), 156))
    assert "优秀 3件 75.00%" in words
    assert "合格 1件 25.00%" in words
    assert not any("瑕疵" in text for text in words)
    narrow = texts(drawing(chart(ChartKind.SHARE, [3, 1], labels=["优秀", "合格"]), 70))
    assert "优秀 75.00%" in narrow


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize(
    "empty",
    [
        Chart(ChartKind.BAR, "空", (), ()),
        Chart(ChartKind.BAR, "空", ("一",), ()),
        Chart(ChartKind.BAR, "空", (), (("甲", (1.0,)),)),
        Chart(ChartKind.BAR, "空", ("一",), (("甲", (None,)),)),
        Chart(ChartKind.BAR, "空", ("一",), (("甲", (math.nan,)),)),
    ],
)
def test_without_values(kind: ChartKind, empty: Chart) -> None:
    result = drawing(Chart(kind, empty.title, empty.labels, empty.series), 156)
    assert texts(result) == ["空", NO_DATA]


def test_all_zero_is_no_share_but_a_bar() -> None:
    assert NO_DATA in texts(drawing(chart(ChartKind.SHARE, [0, 0]), 156))
    assert texts(drawing(chart(ChartKind.BAR, [0, 0]), 156)).count("0") == 3


def test_series_longer_or_shorter_than_the_labels() -> None:
    odd = Chart(ChartKind.BAR, "", ("一", "二"), (("甲", (1.0,)), ("乙", (1.0, 2.0, 9.0))))
    assert "9" not in texts(drawing(odd, 156))


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("width", [0, 40, 156, 247])
def test_hostile_charts_are_drawn_everywhere(kind: ChartKind, width: float) -> None:
    values = (1e15, -5.0, None, math.inf, 0.0, 1e-9, 3.0, 12.0, 7.0)
    hostile = Chart(kind, HOSTILE[0], HOSTILE, tuple((name, values) for name in HOSTILE), HOSTILE[1], 30)
    result = drawing(hostile, width)
    renderPDF.draw(result, Canvas(io.BytesIO(), initialFontName=fonts().font(Face.SONG).fontName), 0, 0)
    assert ET.fromstring(svg(hostile, width)).tag.endswith("svg")
    assert png(hostile, width, dpi=72)


def test_no_text_leaves_the_drawing() -> None:
    labels = ["一个很长很长的庭室名称（研究室）"] * 8
    for kind in ChartKind:
        result = drawing(chart(kind, range(1, 9), range(2, 10), labels=labels, unit="人次"), 156)
        for part in shapes(result, String):
            left, low, right, high = part.getBounds()
            assert left >= -0.5
            assert right <= result.width + 0.5
            assert low >= -2
            assert high <= result.height + 1


def test_no_helvetica_anywhere() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, initialFontName=fonts().font(Face.SONG).fontName)
    for kind in ChartKind:
        renderPDF.draw(drawing(chart(kind, [1, 2]), 156), canvas, 0, 0)
    canvas.save()
    assert not re.search(rb"Helvetica|Times", out.getvalue())


def test_svg_says_the_same_in_the_colours_of_the_window() -> None:
    given_chart = chart(ChartKind.BAR, [3, 4], title="A&B")
    light = ET.fromstring(svg(given_chart, 100, accent="#123456"))
    space = "{http://www.w3.org/2000/svg}"
    bars = [part for part in light.iter(f"{space}rect") if part.get("fill") == "#123456"]
    assert [float(bar.get("height", 0)) * 4 for bar in bars] == pytest.approx(
        [float(bars[1].get("height", 0)) * share for share in (3, 4)], rel=0.01
    )
    written = [part.text for part in light.iter(f"{space}text")]
    assert written == texts(drawing(given_chart, 100))
    assert light.get("font-family") == "Noto Sans SC"
    assert svg(given_chart, 100, dark=True) != svg(given_chart, 100)
    untitled = ET.fromstring(svg(given_chart, 100, titled=False))
    assert "A&B" not in [part.text for part in untitled.iter(f"{space}text")]


def test_picture_has_the_size_asked_for_and_is_always_the_same() -> None:
    given_chart = chart(ChartKind.LINE, [3, 4], [1, None], title="图𠮷")
    data = png(given_chart, 100, dpi=100)
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (394, 276)
        assert image.mode == "L"
        assert image.getextrema() == (0, 255)
    assert data == png(given_chart, 100, dpi=100)


def test_a_great_many_values() -> None:
    result = drawing(chart(ChartKind.LINE, range(5000), labels=[str(at) for at in range(5000)]), 156)
    assert len(texts(result)) < 60
