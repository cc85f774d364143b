"""The overview: the year at a glance, area by area; what waits, the month's dues, the last changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from courtoffice.areas.summary.rooms.waiting_lists import WaitingLists
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.shell.bench import Bench
from courtoffice.shell.figure_card import FigureCard
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.room import Room

if TYPE_CHECKING:
    from courtoffice.area import Area

_COLUMNS = ((0, 3), (1, 5), (2, 4, 6, 7))
"""Which areas of GATHERED, and behind them the routines, stand below each other."""
_CHANGES = 40


class OverviewRoom(Room):
    """Shows every area's figures of the year. They are counted one area after the other, between events.

    It tells of everything, and so looks anew by itself after any change: at once when it is seen, else when
    it is next seen.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; the areas, which take long to import, get their cards once it has been seen."""
        super().__init__(bench, parent)
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)
        self.cards: dict[str, FigureCard] = {}
        self._seen = False
        self._stale = True
        self._waiting: list[Area] = []
        self.waiting = WaitingLists(self.ui, bench)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._count_next)
        bench.changed.connect(self._look_anew)
        bench.year_changed.connect(self._look_anew)

    def reload(self) -> None:
        """Begin to count anew."""
        self._stale = False
        self.ui.heading.setText(f"{self.bench.period().label}工作数字")
        self._waiting = []
        if self._seen:
            self._next.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew what has changed while the room was hidden."""
        super().showEvent(event)
        if self._stale:
            self.reload()

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
            self.waiting.show(self.bench.period().starts_in)
            self._waiting = self._areas()
        area = self._waiting.pop(0)
        desk = self.bench.desk
        digits = desk.store.settings.value(RATE_DIGITS)
        self.cards[area.key].show_figures(area.figures(desk, self.bench.period()), digits)
        if self._waiting:
            self._next.start()

    def _areas(self) -> list[Area]:
        """Return the areas that the page tells of, each with its card."""
        from courtoffice.areas.routine.area import AREA as ROUTINE  # noqa: PLC0415  # see __init__
        from courtoffice.areas.summary.gather import GATHERED  # noqa: PLC0415

        areas = [*GATHERED, ROUTINE]
        if self.cards:
            return areas
        self.cards = {area.key: FigureCard(area.title, self) for area in areas}
        for places in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(12)
            for place in places:
                column.addWidget(self.cards[areas[place].key])
            column.addStretch(1)
            self.ui.columns.addLayout(column, 1)
        for card in self.cards.values():
            card.opened.connect(self._open)
        return areas

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

    def _open(self, figure: Figure) -> None:
        show_figure(self.bench, figure, self.bench.period())

    def _look_anew(self, *_: object) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
