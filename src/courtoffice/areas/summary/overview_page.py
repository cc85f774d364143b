"""The tab 总览: the year at a glance, area by area; what waits, the month's dues, the last changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from courtoffice.areas.summary.waiting_lists import WaitingLists
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.shell.figure_card import FigureCard
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.page import Page

if TYPE_CHECKING:
    from courtoffice.area import Area

_COLUMNS = ((0, 3), (1, 5), (2, 4, 6))
"""Which areas of GATHERED stand below each other."""
_CHANGES = 40


class OverviewPage(Page):
    """Shows every area's figures of the year. They are counted one area after the other, between events."""

    key = "overview"
    title = "总览"
    icon = "overview"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page; the areas, which take long to import, get their cards once it has been seen."""
        super().__init__(parent)
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)
        self.cards: dict[str, FigureCard] = {}
        self._seen = False
        self._waiting: list[Area] = []
        self.waiting = WaitingLists(self.ui, self._open_record, self._begin_record)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._count_next)

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew: the page tells of everything."""
        super().refresh(None)

    def reload(self) -> None:
        """Begin to count anew."""
        self.ui.heading.setText(f"{self.bench.period().label}工作数字")
        self._waiting = []
        if self._seen:
            self._next.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to count when the page has been seen for the first time, not before."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self._next.start()

    def _count_next(self) -> None:
        """Count one area; the next one follows when the window has had its turn."""
        if not self._waiting:
            self._show_changes()
            self.waiting.show(self.bench.desk, self.bench.period().starts_in)
            self._waiting = self._areas()
        area = self._waiting.pop(0)
        desk = self.bench.desk
        digits = desk.store.settings.value(RATE_DIGITS)
        self.cards[area.key].show_figures(area.figures(desk, self.bench.period()), digits)
        if self._waiting:
            self._next.start()

    def _areas(self) -> list[Area]:
        """Return the areas that the page tells of, each with its card."""
        from courtoffice.areas.summary.gather import GATHERED  # noqa: PLC0415  # see __init__

        if self.cards:
            return list(GATHERED)
        self.cards = {area.key: FigureCard(area.title, self) for area in GATHERED}
        for places in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(12)
            for place in places:
                column.addWidget(self.cards[GATHERED[place].key])
            column.addStretch(1)
            self.ui.columns.addLayout(column, 1)
        for card in self.cards.values():
            card.opened.connect(self._open)
        return list(GATHERED)

    def _show_changes(self) -> None:
        self.ui.changes.clear()
        today = self.bench.desk.today.isoformat()
        for entry in self.bench.desk.store.journal(_CHANGES):
            day, time = entry.at[:10], entry.at[11:16]
            when = time if day == today else f"{day} {time}"
            item = QListWidgetItem(f"{when}　{entry.who}\n{entry.name}", self.ui.changes)
            item.setToolTip(f"{entry.at}　{entry.who}　{entry.name}，涉及 {entry.rows} 行")
        if not self.ui.changes.count():
            self.ui.changes.addItem("还没有改动。")

    def _begin_record(self, register: str, given: Mapping[str, Any]) -> None:
        """Begin the record that a due asks for."""
        self.bench.begin_record(register, given)

    def _open_record(self, table: str, row: int) -> None:
        """Bring up the record that a line speaks of."""
        register = next((key for key, one in self.bench.registers.items() if one.record.table == table), "")
        if register:
            self.bench.open_record(register, row)

    def _open(self, figure: Figure) -> None:
        show_figure(self.bench, figure, self.bench.period())
