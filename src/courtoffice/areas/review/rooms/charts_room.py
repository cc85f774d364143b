"""The room 图表: the pictures of a year's or a month's reviews, printed and exported as they are seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from courtoffice.areas.people.records import TABLES
from courtoffice.areas.review.papers_charts import charts_paper, review_charts
from courtoffice.areas.review.rows import ROWS_TABLES
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.shell import ask, paper_out
from courtoffice.shell.bench import Bench
from courtoffice.shell.chart_view import ChartView
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.room import Room

_WHOLE_YEAR = "全年"
_Out = Callable[[Bench, QWidget, str, Document], None]


class ChartsRoom(Room):
    """Shows the pictures of the year that the window shows, or of one of its months."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room, without pictures."""
        super().__init__(bench, parent)
        self.month = QComboBox(self)
        self.month.setAccessibleName("月份")
        self.month.addItem(_WHOLE_YEAR, None)
        for month in range(1, 13):
            self.month.addItem(f"{month}月", month)
        self.month.activated.connect(self.reload)
        self.out = QPushButton("打印或导出", self)
        self.out.setToolTip("把所看的图表作为一份文稿打印或导出")
        self.out.setMenu(self._menu())
        self.nothing = QLabel(self)
        self.nothing.setProperty("kind", "muted")
        self.views: list[ChartView] = []
        self._lay_out()

    def tables(self) -> frozenset[str]:
        """Return the tables that the pictures are drawn from."""
        return ROWS_TABLES | TABLES

    def reload(self) -> None:
        """Draw everything anew."""
        drawn = review_charts(self.bench.desk, self.period())
        while len(self.views) < len(drawn):
            view = ChartView(self)
            self.views.append(view)
            self._pictures.insertWidget(len(self.views) - 1, view)
        for at, view in enumerate(self.views):
            view.setVisible(at < len(drawn))
        for view, chart in zip(self.views, drawn, strict=False):
            view.show_chart(chart)
        label = self.period().label
        self.nothing.setText(f"{label}没有评查案件，登记评查结果以后这里画出等次、问题和部门平均分。")
        self.nothing.setVisible(not drawn)
        self.out.setEnabled(bool(drawn))
        self.can_changed.emit()

    def period(self) -> Period:
        """Return the year or the month whose pictures are shown."""
        return self.bench.period(self.month.currentData())

    def can(self, command: str) -> bool:
        """Return whether there is something to print."""
        return command == "print_paper" and self.out.isEnabled()

    def print_paper(self) -> None:
        """Print the pictures."""
        self._put_out(paper_out.print_paper)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for part in (QLabel("时间", self), self.month, self.out):
            bar.addWidget(part)
        bar.addStretch(1)
        inner = QWidget(self)
        inner.setProperty("kind", "sheet")
        self._pictures = QVBoxLayout(inner)
        self._pictures.setContentsMargins(24, 16, 24, 16)
        self._pictures.setSpacing(24)
        self._pictures.addWidget(self.nothing)
        self._pictures.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setAccessibleName("图表")
        self.setFocusProxy(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(scroll, 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, out in WAYS_OUT:
            menu.addAction(words).triggered.connect(partial(self._put_out, out))
        return menu

    def _put_out(self, out: _Out, *_: bool) -> None:
        try:
            paper = charts_paper(self.bench.desk, self.period())
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return
        out(self.bench, self.window(), f"{self.period().label}案件质量评查图表", paper)
