"""The view of a chart: as high as the chart, drawn anew for its width, read out by its title."""

from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from courtoffice.paper.document import Chart, ChartKind
from courtoffice.shell.chart_view import ChartView

CHART = Chart(ChartKind.BAR, "各月 A&B <b>", ("一月", "二月"), (("件数", (3.0, 5.0)),), unit="件", height=60)


def test_it_draws_its_chart_at_every_width(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.add_widget(view)
    assert view.chart is None
    assert view.sizeHint().height() == 0
    view.show_chart(CHART)
    assert view.accessibleName() == CHART.title
    assert view.height() == round(60 * view.logicalDpiX() / 25.4)
    pictures = []
    for width in (320, 900):
        view.resize(QSize(width, view.height()))
        picture = view.grab().toImage()
        assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 1
        pictures.append(picture)
    assert pictures[0].width() != pictures[1].width()


def test_another_chart_takes_its_place(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.add_widget(view)
    view.show_chart(CHART)
    before = view.grab().toImage()
    view.show_chart(Chart(ChartKind.BAR, "别的", ("一",), (("件数", (1.0,)),), height=60))
    assert view.grab().toImage() != before
