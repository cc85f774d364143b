"""The overview: what waits, the month's dues, the year in numbers and pictures, the last changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from courtoffice.areas.summary.rooms.reflow import Reflow
from courtoffice.areas.summary.rooms.waiting_lists import WaitingLists
from courtoffice.court import RATE_DIGITS
from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.late import late, late_value, load_ahead
from courtoffice.period import Period
from courtoffice.shell.bench import Bench
from courtoffice.shell.room import Room

if TYPE_CHECKING:
    from courtoffice.areas.summary.glance import Picture
    from courtoffice.areas.summary.rooms.chart_card import ChartCard
    from courtoffice.areas.summary.rooms.figure_tile import FigureTile
    from courtoffice.figure import Figure
    from courtoffice.shell.figure_card import FigureCard

_CHANGES = 40
_areas = late_value("courtoffice.areas.summary.glance", "AREAS")
_keys = late_value("courtoffice.areas.summary.glance", "KEYS")
_pictures = late_value("courtoffice.areas.summary.glance", "PICTURES")
_key_figure = late("courtoffice.areas.summary.glance", "key_figure")
_read_ahead = late("courtoffice.areas.summary.glance", "read_ahead")
_area_figures = late("courtoffice.areas.summary.glance", "area_figures")
_figure_of = late("courtoffice.areas.summary.glance", "figure_of")
_drawn = late("courtoffice.areas.summary.glance", "drawn")
_nothing_words = late("courtoffice.areas.summary.glance", "nothing_words")
_show_records = late("courtoffice.shell.figure_records", "show_figure")
_ChartCard = late("courtoffice.areas.summary.rooms.chart_card", "ChartCard")
_FigureCard = late("courtoffice.shell.figure_card", "FigureCard")
_FigureTile = late("courtoffice.areas.summary.rooms.figure_tile", "FigureTile")
_AHEAD = (
    late("courtoffice.areas.people.figures", "figures"),
    late("courtoffice.areas.study.rows", "study_rows"),
    late("courtoffice.areas.training.rows", "training_rows"),
    late("courtoffice.areas.review.rows", "review_rows"),
    late("courtoffice.areas.matters.rows", "matter_rows"),
    late("courtoffice.areas.summary.gather", "figures"),
    _keys,
    late("courtoffice.areas.summary.waiting", "dues_of_month"),
    late("courtoffice.paper.charts.text", "Lettering"),
    late("courtoffice.paper.charts.drawings", "drawing"),
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
        for part in (self.ui.nothing, *self._late):
            part.hide()
        self._seen = False
        self._stale = True
        self._lists_stale = True
        self._shown: Period | None = None
        self._gallery: Reflow | None = None
        self._steps: Iterator[None] | None = None
        self._ahead: Iterator[None] | None = None
        self.uncounted: list[str] = []
        self.waiting = WaitingLists(self.ui, bench)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self.setFocusProxy(self.ui.waiting)
        bar = self.ui.scroll.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._scrolled)
        bench.changed.connect(self._changed)
        bench.year_changed.connect(self._look_anew)

    @property
    def settled(self) -> bool:
        """Whether everything is shown that is in sight."""
        return self._seen and not self._stale and self._steps is None

    def reload(self) -> None:
        """Begin to read anew."""
        self._stale = False
        period = self.bench.period()
        self.ui.heading.setText(f"{period.label}全年概览")
        if period != self._shown:
            for tile in self.tiles.values():
                tile.clear()
            for card in self.cards.values():
                card.clear()
        self._shown = period
        self.uncounted = []
        self._ahead = self._prepare(period)
        self._steps = self._read(period)
        if self._seen:
            self._next.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what has changed while the room was hidden."""
        super().showEvent(event)
        if self._stale:
            self.reload()
        elif self._seen:
            self._next.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to read when the page has been seen for the first time, not before."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self._next.start()

    def _go_on(self) -> None:
        """Take one step; the next one follows when the window has had its turn."""
        if self._steps is not None:
            self._steps = self._stepped(self._steps)
            self._scrolled()
        elif self._ahead is not None and self.isVisible():
            self._ahead = self._stepped(self._ahead)
        else:
            return
        self._next.start()

    @staticmethod
    def _stepped(steps: Iterator[None]) -> Iterator[None] | None:
        """Take a step and return what is left, None when that was the last one."""
        try:
            next(steps)
        except StopIteration:
            return None
        return steps

    def _read(self, period: Period) -> Iterator[None]:
        """Read and show everything, a step at a time: what is to be done first, the year then."""
        for one in () if self.tiles else _AHEAD:
            load_ahead(one)
            yield
        if self._lists_stale:
            yield from self.waiting.read(period.starts_in)
            yield
        yield from self._count(period)
        if self._lists_stale:
            self._show_changes()
            yield
            yield from self.waiting.read_papers(period.starts_in)
            self._lists_stale = False
        if not self.cards:
            self._make_cards()
            yield
        self.uncounted = list(self.cards)
        yield from self._tell(period)

    def _count(self, period: Period) -> Iterator[None]:
        """Show the numbers of the year, its pictures, and last year's numbers."""
        desk = self.bench.desk
        digits = desk.store.settings.value(RATE_DIGITS)
        if not self.tiles:
            self._make_tiles()
            yield
        yield from _read_ahead(desk, period)
        for key in _keys():
            self.tiles[key.figure].show_figure(_key_figure(desk, key, period), digits)
            yield
        yield from self._draw(period)
        yield from _read_ahead(desk, period.previous_year())
        for key in _keys():
            self.tiles[key.figure].show_before(_key_figure(desk, key, period.previous_year()), digits)
            yield

    def _tell(self, period: Period) -> Iterator[None]:
        """Show the figures of every area whose card is in sight; the others wait until they are."""
        digits = self.bench.desk.store.settings.value(RATE_DIGITS)
        while in_sight := self._in_sight():
            self.uncounted.remove(in_sight[0])
            self.cards[in_sight[0]].show_figures(_area_figures(self.bench.desk, in_sight[0], period), digits)
            yield

    def _in_sight(self) -> list[str]:
        """Return the areas whose figures are still to be counted and whose cards can be seen."""
        return [area for area in self.uncounted if not self.cards[area].visibleRegion().isEmpty()]

    def _scrolled(self, *_: int) -> None:
        """Count what has come into sight."""
        if self._steps is None and self._shown is not None and self._in_sight():
            self._steps = self._tell(self._shown)
            self._next.start()

    def _prepare(self, period: Period) -> Iterator[None]:
        """Count the numbers of the years beside the one shown: one of them is often asked for next."""
        before = period.previous_year()
        years = (before, before.previous_year(), Period(period.year + 1, None, period.starts_in))
        for year in (year for year in years if year.first <= self.bench.desk.today):
            yield from _read_ahead(self.bench.desk, year)
            for key in _keys():
                _key_figure(self.bench.desk, key, year)
                yield
            for picture in _pictures():
                _drawn(self.bench.desk, picture, year)
                yield

    def _draw(self, period: Period) -> Iterator[None]:
        """Draw the pictures that have something to show, or say that there is nothing yet."""
        if not self.pictures:
            self._make_pictures()
            yield
        told: list[QWidget] = []
        for picture in _pictures():
            chart = _drawn(self.bench.desk, picture, period)
            if chart is not None:
                self.pictures[picture.figure].show_chart(chart)
                told.append(self.pictures[picture.figure])
            yield
        if self._gallery is not None:
            self._gallery.show_parts(told)
        self.ui.nothing.setText(_nothing_words(self.bench.desk, period))
        self.ui.nothing.setVisible(not told)
        yield

    def _make_tiles(self) -> None:
        self.tiles = {key.figure: _FigureTile(key.name, self) for key in _keys()}
        for tile in self.tiles.values():
            tile.opened.connect(self._open)
        Reflow(self.ui.tiles, 140, 4).show_parts([*self.tiles.values()])

    def _make_pictures(self) -> None:
        for picture in _pictures():
            card = self.pictures[picture.figure] = _ChartCard(picture.title, self)
            card.hide()
            card.opened.connect(partial(self._open_picture, picture))
        self._gallery = Reflow(self.ui.pictures, 330, 2)

    def _make_cards(self) -> None:
        self.cards = {area.key: _FigureCard(area.title, self) for area in _areas()}
        for card in self.cards.values():
            card.opened.connect(self._open)
        Reflow(self.ui.cards, 330, 2, 12).show_parts([*self.cards.values()])
        for part in self._late:
            part.show()

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
        _show_records(self.bench, figure, self.bench.period())

    def _open_picture(self, picture: Picture) -> None:
        figure = _figure_of(self.bench.desk, picture.area, picture.figure, self.bench.period())
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
