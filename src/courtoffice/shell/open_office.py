"""One open office file in the window: its bench, its tabs, its long work, and the way between places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.late import load_ahead
from courtoffice.period import year_of
from courtoffice.pinyin import search_keys
from courtoffice.shell import ask
from courtoffice.shell.after_paint import AfterPaint
from courtoffice.shell.background import Background
from courtoffice.shell.bench import Bench
from courtoffice.shell.house import House
from courtoffice.shell.navigation import History, Place
from courtoffice.shell.tabs import Tabs
from courtoffice.shell.year_box import YearBox
from courtoffice.store import Store

T = TypeVar("T")
_MINUTE = 60_000
_PAUSE = 100  # milliseconds between two things that are loaded ahead
_ANY = "人"


class OpenOffice(QObject):
    """Everything that lives from the opening of a file to its closing."""

    moved = Signal()
    """Another place is shown, or what is shown can do something else."""
    damaged = Signal(object)
    """The file turned out to be damaged; with the refusal that says so. Close it."""

    def __init__(
        self, house: House, store: Store, window: QWidget, may_change: Callable[[Store], bool]
    ) -> None:
        """Set up the bench and the tabs; no page is made before :meth:`start`."""
        super().__init__(window)
        self.house = house
        self.store = store
        self.history = History()
        self.closed = False
        self._window = window
        self._travelling = False
        starts_in = store.settings.value(STATISTICAL_YEAR_STARTS)
        today = house.today()
        self.background = Background(lambda: house.open(store.path, store.who, True), self._refused)
        self._looking = Background(None, self.damaged.emit)
        self.bench = Bench(
            house.desk(store, today),
            house.registers,
            year_of(today, starts_in),
            starts_in=starts_in,
            refused=self._refused,
            may_change=lambda: may_change(store),
            background=self.background,
            parent=self,
        )
        self.tabs = Tabs(house, self.bench)
        self._soon = AfterPaint(self.tabs, self._look_through)
        self._steps_ahead: Iterator[Callable[[], object]] = chain(
            (partial(load_ahead, tab.make) for tab in house.tabs),
            (partial(search_keys, _ANY),),
        )
        self._ahead = QTimer(self, interval=_PAUSE)
        self._ahead.timeout.connect(self._load_ahead)
        self.year_box = YearBox()
        self.tabs.setCornerWidget(self.year_box)
        self._show_year()
        self._connect()

    def start(self) -> None:
        """Bring up the first tab, then look through the file while it is being looked at."""
        self.tabs.show_tab(self.house.tabs[0].key)
        self._soon.start()

    def _load_ahead(self) -> None:
        """Load the program of one more tab, at last the pinyin, while the page in front has nothing to do."""
        if self.tabs.page().settled:
            step = next(self._steps_ahead, None)
            if step is None:
                self._ahead.stop()
            else:
                step()

    def _look_through(self) -> None:
        path, look = self.store.path, self.house.look_through
        self._looking.start_alone("检查文件", lambda progress: look(path), lambda done: None)
        self._ahead.start()

    def leave(self) -> bool:
        """Ask about unsaved changes and running work; False when the user wants to stay."""
        if not self.tabs.leave():
            return False
        title = self.background.title
        if title and not ask.question(
            self._window, "还在进行", f"“{title}”还没有完成。要停止它吗？", "停止", "等它完成"
        ):
            return False
        self.background.wait()
        return True

    def close(self) -> None:
        """Stop what is running and give the file back.

        The pages go first, at once: whatever they still wanted to read would meet a closed file.
        """
        self.closed = True
        self._clock.stop()
        self._soon.stop()
        self._ahead.stop()
        self._looking.wait()
        self.background.wait()
        self.tabs.deleteLater()
        QCoreApplication.sendPostedEvents(self.tabs, QEvent.Type.DeferredDelete)
        self.store.close()
        self.deleteLater()

    def back(self) -> None:
        """Go to the place before."""
        self._travel(self.history.back())

    def forward(self) -> None:
        """Go to the place after."""
        self._travel(self.history.forward())

    def open_record(self, register_key: str, record_id: int) -> None:
        """Bring up a record."""
        if (place := self._on_the_way(lambda: self.tabs.open_record(register_key, record_id))) is not None:
            self._visit(place)

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> None:
        """Begin a new record on the page of its register."""
        if self._on_the_way(lambda: self.tabs.begin_record(register_key, given)):
            self._visit(Place(self.tabs.tab.key))

    def show_records(self, register_key: str, ids: tuple[int, ...], words: str) -> None:
        """Bring up some records of a register."""
        self._on_the_way(lambda: self.tabs.show_records(register_key, ids, words))
        self._visit(Place(self.tabs.tab.key))

    def _connect(self) -> None:
        self.bench.open_requested.connect(self.open_record)
        self.bench.begin_requested.connect(self.begin_record)
        self.bench.records_requested.connect(self.show_records)
        self.bench.changed.connect(self._take_settings)
        self.bench.year_changed.connect(self._show_year)
        self.year_box.chosen.connect(self.bench.show_year)
        self.tabs.shown.connect(self._shown)
        self.tabs.can_changed.connect(self.moved)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(lambda: self.bench.turn_to(self.house.today()))
        self._clock.start()

    def _take_settings(self, tables: frozenset[str] | None) -> None:
        if tables is None or "setting" in tables:
            self.bench.start_years_in(self.store.settings.value(STATISTICAL_YEAR_STARTS))
            self._show_year()

    def _show_year(self) -> None:
        this_year = year_of(self.bench.desk.today, self.bench.period().starts_in)
        self.year_box.show_year(self.bench.year, this_year)

    def _shown(self, key: str) -> None:
        if not self._travelling:
            self._visit(Place(key))
        self.moved.emit()

    def _visit(self, place: Place) -> None:
        self.history.visit(place)
        self.moved.emit()

    def _travel(self, place: Place | None) -> None:
        if place is None:
            return
        if place.register:
            self._on_the_way(lambda: self.tabs.open_record(place.register, place.record))
        else:
            self._on_the_way(lambda: self.tabs.show_tab(place.tab))
        self.moved.emit()

    def _on_the_way(self, go: Callable[[], T]) -> T:
        """Go somewhere without taking the tabs on the way for places of their own."""
        self._travelling = True
        try:
            return go()
        finally:
            self._travelling = False

    def _refused(self, refusal: Refused) -> None:
        ask.refused(self._window, refusal)
