"""The room 学时统计: everybody's hours against what is demanded, and the trainings of whoever is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from courtoffice.areas.training.demand import hours_in_words, participations
from courtoffice.areas.training.hours_summary import summary
from courtoffice.areas.training.papers_officer import officer_record
from courtoffice.areas.training.papers_shortfall import training_shortfall
from courtoffice.areas.training.records_reckoned import SHORT, OfficerHours
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_hours import HOURS, LEADERS, READS
from courtoffice.areas.training.rooms.flagged import flag
from courtoffice.areas.training.rooms.officer_trainings import OfficerTrainings
from courtoffice.areas.training.rooms.paper_button import PaperButton
from courtoffice.areas.training.rooms.share_bar import show_bars
from courtoffice.areas.training.rows import training_rows
from courtoffice.paper.document import Document
from courtoffice.shell.action_bar import ActionBar
from courtoffice.shell.bench import Bench
from courtoffice.shell.list_actions import ListPaper
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.views_room import ViewsRoom, listed_in

_LEADERS = 1  # the place of the leaders among the two lists
_LOWEST_ABOVE, _LOWEST_BELOW = 220, 132  # pixels of the two lists: five officers, three trainings are seen
_RECORD = ListPaper(
    "培训登记卡",
    "所选干警本年度的培训登记卡",
    lambda desk, row: officer_record(desk, row.id, row.period),
    lambda desk, row: f"{desk.name('officer', row.id)}{row.period.year}年度培训登记卡",
)


class HoursRoom(ViewsRoom):
    """Lists officers with a bar for what they have done; below it their trainings of the year."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; the leaders' five years have a list of their own."""
        super().__init__(bench, parent)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.chosen = QLabel(self)
        self.chosen.setProperty("kind", "heading")
        self.which = QTabBar(self)
        self.which.setProperty("kind", "slim")
        self.which.setDrawBase(False)
        self.only_short = QCheckBox("只看未达标", self)
        self.shortfall = PaperButton(self, "未达标名单", "学时未达标人员名单，按部门排列", self._shortfall)
        self.hours = listed_in(self, HOURS, _RECORD)
        self.leaders = listed_in(self, LEADERS)
        self.trainings = OfficerTrainings(self)
        self.trainings.opened.connect(lambda number: bench.open_record(SESSIONS.key, number))
        self.papers = ActionBar(self.hours, self)
        self._pile = QStackedWidget(self)
        self._lay_out()
        for name in ("全体干警", "领导五年学时"):
            self.which.addTab(name)
        for view in (self.hours, self.leaders):
            show_bars(view, "share")
            flag(view, "state", (), (SHORT,))
            view.table.selectionModel().currentRowChanged.connect(self._show_trainings)
        self.which.currentChanged.connect(self._turn)
        self.only_short.toggled.connect(self._filter)
        self._turn()

    def tables(self) -> frozenset[str]:
        """Return the tables that the hours are worked out of."""
        return READS

    def view(self) -> RegisterView:
        """Return the list of officers that is shown."""
        return self.leaders if self.which.currentIndex() == _LEADERS else self.hours

    def show_list(self, register_key: str) -> None:
        """Bring up everybody's hours, or the leaders' five years."""
        self.which.setCurrentIndex(_LEADERS if register_key == LEADERS.key else 0)

    def reload(self) -> None:
        """Work everything out again."""
        desk = self.bench.desk
        rows = training_rows(desk.store, self.bench.period(), desk.today)
        self.summary.setText(summary(rows, desk.today))
        self.hours.reload()  # also tells of a leader who is chosen in the other list
        self.reload_views((self.leaders,))
        self._show_trainings()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.which)
        bar.addWidget(self.only_short)
        bar.addStretch(1)
        bar.addWidget(self.papers)
        bar.addWidget(self.shortfall)
        below = QWidget(self)
        below.setMinimumHeight(_LOWEST_BELOW)
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 4, 0, 0)
        under.setSpacing(4)
        under.addWidget(self.chosen)
        under.addWidget(self.trainings, 1)
        self._pile.setMinimumHeight(_LOWEST_ABOVE)
        self._pile.addWidget(self.hours)
        self._pile.addWidget(self.leaders)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self._pile)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.summary)
        layout.addWidget(split, 1)

    def _turn(self, *_: int) -> None:
        leads = self.which.currentIndex() == _LEADERS
        self._pile.setCurrentWidget(self.leaders if leads else self.hours)
        self.only_short.setVisible(not leads)
        self.papers.setVisible(not leads)
        self.read_view()
        self._show_trainings()
        self.can_changed.emit()

    def _filter(self) -> None:
        at = [column.key for column in self.hours.model.columns].index("state")
        self.hours.table.filters.set_query(at, SHORT if self.only_short.isChecked() else "")

    def _chosen(self) -> int | None:
        view = self.leaders if self.which.currentIndex() == _LEADERS else self.hours
        return view.table.current_id()

    def _show_trainings(self, *_: object) -> None:
        """List the trainings of the officer that is chosen."""
        officer = self._chosen()
        desk = self.bench.desk
        rows = training_rows(desk.store, self.bench.period(), desk.today)
        self.trainings.show_trainings([] if officer is None else participations(rows, officer))
        name = desk.name("officer", officer)
        row = self.hours.model.row_of(officer) if officer is not None else None
        record = None if row is None else self.hours.model.record(row)
        words = f"：{hours_in_words(record)}" if isinstance(record, OfficerHours) else ""
        self.chosen.setText(f"{name}{words}" if name else "选择一名干警，这里列出他本年度的培训")

    def _shortfall(self) -> tuple[str, Document]:
        period = self.bench.period()
        return f"{period.year}年度学时未达标人员名单", training_shortfall(self.bench.desk, period)
