"""Charts: one picture for print, for the Word file and for the window."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from courtoffice.paper.charts.bars import (
    Frame,
    draw_side_by_side,
    draw_stacked,
    side_by_side,
    stacked,
)
from courtoffice.paper.charts.export import picture, vector
from courtoffice.paper.charts.ink import PRINT, Ink, Palette, window_palette
from courtoffice.paper.charts.labels import clean, fit_labels, shorten
from courtoffice.paper.charts.lines import draw_lines, lines
from courtoffice.paper.charts.pareto import INKS, RIGHT_AXIS, draw_pareto
from courtoffice.paper.charts.scale import Scale, known, scale_for, tick_texts
from courtoffice.paper.charts.share import draw_share
from courtoffice.paper.charts.text import SIZE, TITLE_SIZE, Lettering
from courtoffice.paper.document import Chart, ChartKind
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice

NO_DATA = "无数据"
ACCENT = "#9e2a2b"
ACCENT_ON_DARK = "#e0706b"

_MM = 72 / 25.4
_LEAST = 40.0  # points: nothing is drawn smaller
_LINE = 11.5
_SWATCH = (12.0, 7.0)
_GAP = 14.0  # between two names of the legend
_ABOVE = 12.0  # room for the number of a bar that reaches the highest tick, or the lowest below zero

Values = tuple[tuple[float | None, ...], ...]


def drawing(chart: Chart, width_mm: float, *, choice: FontChoice = BUNDLED) -> Drawing:
    """Return the chart as drawn on paper: ``width_mm`` wide, ``chart.height`` high, in greys and patterns.

    Every font it uses is registered with reportlab. A chart without any value shows 无数据.
    """
    return _draw(chart, width_mm, PRINT, Lettering(choice), titled=True)


def svg(
    chart: Chart,
    width_mm: float,
    *,
    dark: bool = False,
    accent: str = "",
    paper: str = "",
    family: str = "Noto Sans SC",
    titled: bool = True,
) -> str:
    """Return the same drawing as SVG text for the window, one unit a point, on a clear ground.

    ``accent`` and ``paper`` (the colour of the ground it will lie on) are #rrggbb; ``family`` is a font of
    the window that has Chinese characters; ``titled`` off leaves the title to the window.
    """
    palette = window_palette(
        dark=dark,
        accent=accent or (ACCENT_ON_DARK if dark else ACCENT),
        paper=paper or ("#282623" if dark else "#ffffff"),
    )
    return vector(_draw(chart, width_mm, palette, Lettering(), titled=titled), family, clean(chart.title))


def png(chart: Chart, width_mm: float, *, dpi: int = 300, choice: FontChoice = BUNDLED) -> bytes:
    """Return the drawing for paper as a grey PNG picture of that many dots an inch."""
    lettering = Lettering(choice)
    return picture(_draw(chart, width_mm, PRINT, lettering, titled=True), lettering, dpi)


def _draw(chart: Chart, width_mm: float, palette: Palette, lettering: Lettering, *, titled: bool) -> Drawing:
    width, height = max(width_mm * _MM, _LEAST), max(chart.height * _MM, _LEAST)
    result = Drawing(width, height, initialFontName=lettering.name(), initialFontSize=SIZE)
    ink = Ink(result, palette, lettering)
    top = _title(ink, chart, width, height) if titled else height - 2
    values = _values(chart)
    if not _anything(chart.kind, values):
        _nothing(ink, width, top)
    elif chart.kind is ChartKind.SHARE:
        draw_share(ink, Frame(2, 2, width - 4, top - 4), chart.labels, values[0], chart.unit)
    else:
        _plot(ink, chart, values, width, top)
    return result


def _title(ink: Ink, chart: Chart, width: float, height: float) -> float:
    """Write the title and return the height that is left under it."""
    words = clean(chart.title)
    if not words:
        return height - 2
    words = shorten(words, width, lambda text: ink.width(text, TITLE_SIZE, bold=True))
    ink.text(width / 2, height - TITLE_SIZE, words, TITLE_SIZE, at="middle", bold=True)
    return height - TITLE_SIZE - 7


def _values(chart: Chart) -> Values:
    """The series with as many values as there are labels; what cannot be drawn is None."""
    count = len(chart.labels)
    padded = (values[:count] + (None,) * (count - len(values)) for _, values in chart.series)
    return tuple(tuple(map(known, values)) for values in padded)


def _anything(kind: ChartKind, values: Values) -> bool:
    given = [value for row in values for value in row if value is not None]
    if kind is ChartKind.SHARE:
        return any(value is not None and value > 0 for row in values[:1] for value in row)
    return bool(given)


def _nothing(ink: Ink, width: float, top: float) -> None:
    for x1, y1, x2, y2 in (
        (1, 1, width - 1, 1),
        (1, top, width - 1, top),
        (1, 1, 1, top),
        (width - 1, 1, width - 1, top),
    ):
        ink.hair(x1, y1, x2, y2)
    ink.text(width / 2, top / 2 - SIZE * 0.36, NO_DATA, SIZE, at="middle", soft=True)


def _plot(ink: Ink, chart: Chart, values: Values, width: float, top: float) -> None:
    """Draw legend, axes and values below ``top``."""
    pareto = chart.kind is ChartKind.PARETO
    if len(values) > 1:
        top = _legend(ink, chart, width, top)
    if unit := clean(chart.unit):
        ink.text(0, top - SIZE, f"单位：{unit}", SIZE - 1, soft=True)
        top -= _LINE
    scale = _scale(chart.kind, values[:1] if pareto else values)
    ticks = tick_texts(scale)
    left = max(ink.width(words, SIZE) for words in ticks) + 7
    count = len(chart.labels)
    right = max(width - left - (RIGHT_AXIS if pareto else 2), 10.0)
    labels = fit_labels(chart.labels, right / count, ink.width)
    bottom = labels.most_lines * _LINE + 5
    foot = bottom + (_ABOVE if scale.low < 0 else 0)
    frame = Frame(left, foot, right, max(top - foot - _ABOVE, 10.0))
    _axes(ink, frame, scale, ticks)
    for at, words in enumerate(labels.lines):
        half = max(map(ink.width, words)) / 2
        x = frame.x + frame.slot(count) * (at * labels.step + 0.5)
        x = max(half, min(x, width - half))
        for row, line in enumerate(words):
            ink.text(x, bottom - 3 - SIZE - row * _LINE, line, SIZE, at="middle")
    _marks(ink, chart.kind, values, frame, scale)
    zero = frame.y + frame.height * max(scale.place(0), 0.0)
    ink.hair(frame.x, zero, frame.x + frame.width, zero, strong=True)


def _marks(ink: Ink, kind: ChartKind, values: Values, frame: Frame, scale: Scale) -> None:
    """Draw the values themselves: bars or lines."""
    slot = frame.slot(max(map(len, values)))
    if kind is ChartKind.BAR:
        draw_side_by_side(ink, side_by_side(values, frame, scale), slot, len(values))
    elif kind is ChartKind.PARETO:
        draw_pareto(ink, values, frame, scale)
    elif kind is ChartKind.STACKED:
        draw_stacked(ink, stacked(values, frame, scale), slot, len(values))
    else:
        draw_lines(ink, lines(values, frame, scale), slot, frame)


def _scale(kind: ChartKind, values: Values) -> Scale:
    given = [value for row in values for value in row if value is not None]
    if kind is ChartKind.STACKED:
        columns = [[value or 0.0 for value in column] for column in zip(*values, strict=True)]
        ups = [sum(value for value in column if value > 0) for column in columns]
        downs = [sum(value for value in column if value < 0) for column in columns]
        return scale_for(ups + downs)
    return scale_for(given, from_zero=kind is not ChartKind.LINE)


def _axes(ink: Ink, frame: Frame, scale: Scale, ticks: tuple[str, ...]) -> None:
    for value, words in zip(scale.ticks(), ticks, strict=True):
        y = frame.y + frame.height * scale.place(value)
        ink.hair(frame.x, y, frame.x + frame.width, y)
        ink.text(frame.x - 4, y - SIZE * 0.36, words, SIZE, at="end", soft=True)


def _legend(ink: Ink, chart: Chart, width: float, top: float) -> float:
    """Write the names of the series in centred rows and return the height that is left."""
    most = width - _SWATCH[0] - 5
    names = [shorten(clean(name), most, ink.width) for name, _ in chart.series]
    sizes = [_SWATCH[0] + 4 + ink.width(name, SIZE) for name in names]
    rows: list[list[int]] = [[]]
    for at, size in enumerate(sizes):
        if rows[-1] and sum(sizes[i] + _GAP for i in rows[-1]) + size > width:
            rows.append([])
        rows[-1].append(at)
    for row in rows:
        x = (width - sum(sizes[at] + _GAP for at in row) + _GAP) / 2
        for at in row:
            _key(ink, chart.kind, at, x, top - SIZE)
            ink.text(x + _SWATCH[0] + 4, top - SIZE, names[at], SIZE)
            x += sizes[at] + _GAP
        top -= _LINE
    return top - 3


def _key(ink: Ink, kind: ChartKind, series: int, x: float, y: float) -> None:
    """Draw what a series looks like: its fill, or its line with a mark."""
    wide, high = _SWATCH
    line = kind is ChartKind.LINE or (kind is ChartKind.PARETO and bool(series))
    if kind is ChartKind.PARETO:
        series = INKS[min(series, 1)]
    if line:
        ink.trace([(x, y + high / 2), (x + wide, y + high / 2)], series)
        ink.mark(x + wide / 2, y + high / 2, series)
    else:
        ink.box(x, y, wide, high, ink.palette.fill(series))
