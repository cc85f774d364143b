"""The overview: what waits, the month's dues, the year in numbers and pictures, the last changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from courtoffice.areas.summary.rooms.reflow import Reflow
from courtoffice.areas.summary.rooms.waiting_lists import WaitingLists
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.period import Period
from courtoffice.shell.bench import Bench
from courtoffice.shell.figure_card import FigureCard
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.room import Room

if TYPE_CHECKING:
    from courtoffice.areas.summary.glance import Picture
    from courtoffice.areas.summary.rooms.chart_card import ChartCard
    from courtoffice.areas.summary.rooms.figure_tile import FigureTile

_CHANGES = 40
_AREAS = ("people", "study", "training", "review", "posts", "events", "matters", "routine")
_LATE = (
    *(f"courtoffice.areas.{area}.area" for area in _AREAS),
    "courtoffice.areas.summary.glance",
    "courtoffice.paper.charts.text",
    "courtoffice.paper.charts.drawings",
)
"""What takes as long to import as everything else of a start: one after the other, once the page is seen."""


class OverviewRoom(Room):
    """Tells of every area. It is read step by step, and the window has its turn between two steps.

    It tells of everything, and so looks anew by itself after any change: at once when it is seen, else when
    it is next seen.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; what takes long to import comes once it has been seen."""
        super().__init__(bench, parent)
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)
        self.tiles: dict[str, FigureTile] = {}
        self.pictures: dict[str, ChartCard] = {}
        self.cards: dict[str, FigureCard] = {}
        self._late = (
            self.ui.figures_heading,
            self.ui.figures_words,
            self.ui.changes_heading,
            self.ui.changes,
        )
        for late in (self.ui.nothing, *self._late):
            late.hide()
        self._seen = False
        self._stale = True
        self._lists_stale = True
        self._shown: Period | None = None
        self._gallery: Reflow | None = None
        self._steps: Iterator[None] | None = None
        self.waiting = WaitingLists(self.ui, bench)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        bench.changed.connect(self._changed)
        bench.year_changed.connect(self._look_anew)

    @property
    def settled(self) -> bool:
        """Whether everything is shown."""
        return self._seen and not self._stale and self._steps is None

    def reload(self) -> None:
        """Begin to read anew."""
        self._stale = False
        period = self.bench.period()
        self.ui.heading.setText(f"{period.label}全年概览")
        if period != self._shown:
            for tile in self.tiles.values():
                tile.clear()
        self._shown = period
        self._steps = self._read(period)
        if self._seen:
            self._next.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what has changed while the room was hidden."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to read when the page has been seen for the first time, not before."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self._next.start()

    def _go_on(self) -> None:
        """Take one step; the next one follows when the window has had its turn."""
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._steps = None
        else:
            self._next.start()

    def _read(self, period: Period) -> Iterator[None]:
        """Read and show everything, a step at a time: what is to be done first, the year then."""
        for module in () if self.tiles else _LATE:
            import_module(module)
            yield
        from courtoffice.areas.summary import glance  # noqa: PLC0415

        if self._lists_stale:
            yield from self.waiting.read(period.starts_in)
            yield
        yield from self._count(period)
        if not self.cards:
            self._make_cards()
            yield
        digits = self.bench.desk.store.settings.value(RATE_DIGITS)
        for area in glance.AREAS:
            figures = glance.area_figures(self.bench.desk, area.key, period)
            self.cards[area.key].show_figures(figures, digits)
            yield
        self._show_changes()
        yield
        if self._lists_stale:
            yield from self.waiting.read_papers(period.starts_in)
            self._lists_stale = False

    def _count(self, period: Period) -> Iterator[None]:
        """Show the numbers of the year, its pictures, and last year's numbers."""
        from courtoffice.areas.summary.glance import KEYS, figure_of  # noqa: PLC0415

        desk = self.bench.desk
        digits = desk.store.settings.value(RATE_DIGITS)
        if not self.tiles:
            self._make_tiles()
            yield
        for key in KEYS:
            found = figure_of(desk, key.area, key.figure, period)
            self.tiles[key.figure].show_figure(found, digits)
            yield
        yield from self._draw(period)
        for key in KEYS:
            found = figure_of(desk, key.area, key.figure, period.previous_year())
            self.tiles[key.figure].show_before(found, digits)
            yield

    def _draw(self, period: Period) -> Iterator[None]:
        """Draw the pictures that have something to show, or say that there is nothing yet."""
        from courtoffice.areas.summary.glance import PICTURES, drawn, nothing_words  # noqa: PLC0415

        if not self.pictures:
            self._make_pictures()
            yield
        told: list[QWidget] = []
        for picture in PICTURES:
            chart = drawn(self.bench.desk, picture, period)
            if chart is not None:
                self.pictures[picture.figure].show_chart(chart)
                told.append(self.pictures[picture.figure])
            yield
        if self._gallery is not None:
            self._gallery.show_parts(told)
        self.ui.nothing.setText(nothing_words(self.bench.desk, period))
        self.ui.nothing.setVisible(not told)
        yield

    def _make_tiles(self) -> None:
        from courtoffice.areas.summary.glance import KEYS  # noqa: PLC0415
        from courtoffice.areas.summary.rooms.figure_tile import FigureTile  # noqa: PLC0415

        self.tiles = {key.figure: FigureTile(key.name, self) for key in KEYS}
        for tile in self.tiles.values():
            tile.opened.connect(self._open)
        Reflow(self.ui.tiles, 140, 4).show_parts([*self.tiles.values()])

    def _make_pictures(self) -> None:
        from courtoffice.areas.summary.glance import PICTURES  # noqa: PLC0415
        from courtoffice.areas.summary.rooms.chart_card import ChartCard  # noqa: PLC0415

        for picture in PICTURES:
            card = self.pictures[picture.figure] = ChartCard(picture.title, self)
            card.hide()
            card.opened.connect(partial(self._open_picture, picture))
        self._gallery = Reflow(self.ui.pictures, 330, 2)

    def _make_cards(self) -> None:
        from courtoffice.areas.summary.glance import AREAS  # noqa: PLC0415

        self.cards = {area.key: FigureCard(area.title, self) for area in AREAS}
        for card in self.cards.values():
            card.opened.connect(self._open)
        Reflow(self.ui.cards, 330, 2, 12).show_parts([*self.cards.values()])
        for late in self._late:
            late.show()

    def _show_changes(self) -> None:
        self.ui.changes.clear()
        today = self.bench.desk.today.isoformat()
        for entry in self.bench.desk.store.journal(_CHANGES):
            day, time = entry.at[:10], entry.at[11:16]
            when = time if day == today else f"{day} {time}"
            item = QListWidgetItem(f"{when}　{entry.who}　{entry.name}", self.ui.changes)
            item.setToolTip(f"{entry.at}　{entry.who}　{entry.name}，涉及 {entry.rows} 行")
        if not self.ui.changes.count():
            self.ui.changes.addItem("还没有改动。")

    def _open(self, figure: Figure) -> None:
        show_figure(self.bench, figure, self.bench.period())

    def _open_picture(self, picture: Picture) -> None:
        from courtoffice.areas.summary.glance import figure_of  # noqa: PLC0415

        figure = figure_of(self.bench.desk, picture.area, picture.figure, self.bench.period())
        if figure is not None:
            self._open(figure)

    def _changed(self, *_: object) -> None:
        """Take note of a change, which may be of what waits; another year leaves that as it is."""
        self._lists_stale = True
        self._look_anew()

    def _look_anew(self, *_: object) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
