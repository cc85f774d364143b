"""The room 统计: trainings of the year by kind, by month and by department, each with its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from courtoffice.areas.training.charts import department_chart, kind_chart, month_chart
from courtoffice.areas.training.papers_report import training_report
from courtoffice.areas.training.registers_hours import BY_DEPARTMENT, BY_KIND, BY_MONTH, READS
from courtoffice.areas.training.rooms.paper_button import PaperButton
from courtoffice.areas.training.rows import TrainingRows, training_rows
from courtoffice.areas.training.tallies import whole, whole_in_words
from courtoffice.paper.document import Chart, Document
from courtoffice.shell.bench import Bench
from courtoffice.shell.chart_view import ChartView
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.views_room import ViewsRoom, listed_in

_HEIGHT, _LOW_HEIGHT = 52.0, 38.0  # millimetres of a picture, so that the table below it has its room
_HIGH = 480  # pixels of a room that has place for the higher one
_NOTHING = "{}还没有培训。请先在“培训登记”里登记，这里就会按月份、部门和类型统计。"
_CHARTS: tuple[Callable[[TrainingRows], Chart], ...] = (month_chart, department_chart, kind_chart)


class TotalsRoom(ViewsRoom):
    """Shows one of the three tables with its picture above it."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room."""
        super().__init__(bench, parent)
        self.which = QTabBar(self)
        self.which.setProperty("kind", "slim")
        self.which.setDrawBase(False)
        self.chart = ChartView(self)
        self.whole = QLabel(self)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.report = PaperButton(
            self, "年度培训报告", "年度教育培训工作报告，附各种统计表和图", self._report
        )
        self.views = [listed_in(self, register) for register in (BY_MONTH, BY_DEPARTMENT, BY_KIND)]
        self._charted: Chart | None = None
        self._pile = QStackedWidget(self)
        for name, view in zip(("按月份", "按部门", "按类型"), self.views, strict=True):
            self.which.addTab(name)
            self._pile.addWidget(view)
        self._lay_out()
        self.which.currentChanged.connect(self._turn)

    def tables(self) -> frozenset[str]:
        """Return the tables that are counted."""
        return READS

    def view(self) -> RegisterView:
        """Return the table that is shown."""
        return self.views[max(self.which.currentIndex(), 0)]

    def show_list(self, register_key: str) -> None:
        """Bring up one of the tables."""
        keys = [view.listed.register.key for view in self.views]
        self.which.setCurrentIndex(keys.index(register_key))

    def reload(self) -> None:
        """Count and draw again."""
        self.reload_views(self.views)
        self._tell()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.which)
        bar.addStretch(1)
        bar.addWidget(self.report)
        sheet = QWidget(self)
        sheet.setProperty("kind", "sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.chart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.whole)
        layout.addWidget(sheet)
        layout.addWidget(self._pile, 1)

    def _turn(self, *_: int) -> None:
        self._pile.setCurrentWidget(self.view())
        self.read_view()
        self._tell()

    def _tell(self) -> None:
        """Say what was done in all, and draw the picture of the table."""
        rows = training_rows(self.bench.desk.store, self.bench.period(), self.bench.desk.today)
        total = whole(rows)
        nothing = _NOTHING.format(self.bench.period().label)
        self.whole.setText(whole_in_words(total) if total.sessions else nothing)
        self._charted = _CHARTS[self.views.index(self.view())](rows)
        self._draw()
        self.can_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the table its room on a low screen."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        height = _HEIGHT if self.height() >= _HIGH else _LOW_HEIGHT
        if self._charted is not None:
            self.chart.show_chart(replace(self._charted, height=height))

    def _report(self) -> tuple[str, Document]:
        period = self.bench.period()
        return f"{period.year}年度教育培训工作报告", training_report(self.bench.desk, period)
