"""The contract between the window and its pages: desk, year, one way to change and one to open records."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.shell.background import Background, Progress
from courtoffice.store import Change, Store

T = TypeVar("T")


class Bench(QObject):
    """What a page gets from the window.

    ``changed`` tells the tables that a change, an undo or a redo has touched, as a frozenset of names, or
    None when everything may look different (the day has turned). ``message`` is one line for the status bar.
    ``open_requested`` asks the window for the page of a register and a record on it, ``records_requested``
    for a list of some of its records under a name.
    """

    changed = Signal(object)
    year_changed = Signal(int)
    message = Signal(str)
    open_requested = Signal(str, int)
    begin_requested = Signal(str, object)
    records_requested = Signal(str, object, str)

    def __init__(
        self,
        desk: Desk,
        registers: Mapping[str, Register[Any]],
        year: int,
        *,
        starts_in: int = 1,
        refused: Callable[[Refused], None],
        may_change: Callable[[], bool] = lambda: True,
        background: Background | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Set up the bench of one open office file.

        ``starts_in`` is the month in which the statistical year begins. ``refused`` shows a refusal to the
        user. ``may_change`` is asked before every change; the window uses it to learn once who works here.
        ``background`` does long work; without one it is done at once.
        """
        super().__init__(parent)
        self._desk = desk
        self._registers = registers
        self._year = year
        self._starts_in = starts_in
        self._refused = refused
        self._may_change = may_change
        self._background = background
        desk.store.on_change(self.changed.emit)

    @property
    def desk(self) -> Desk:
        """The desk; ask for it each time, since its day turns at midnight."""
        return self._desk

    @property
    def registers(self) -> Mapping[str, Register[Any]]:
        """Every register of the house by its key."""
        return self._registers

    @property
    def year(self) -> int:
        """The statistical year that all pages show."""
        return self._year

    @property
    def readonly(self) -> bool:
        """Whether the office file was opened for reading only."""
        return self._desk.store.readonly

    def period(self, month: int | None = None) -> Period:
        """Return the year that is shown, or one month of it."""
        return Period(self._year, month, self._starts_in)

    def show_year(self, year: int) -> None:
        """Turn all pages to a statistical year."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    def start_years_in(self, month: int) -> None:
        """Take a changed setting of the month in which the statistical year begins."""
        if month != self._starts_in:
            self._starts_in = month
            self.changed.emit(None)

    def turn_to(self, today: date) -> None:
        """Take note of the day; pages look anew when it is another one than before."""
        if today != self._desk.today:
            self._desk = dataclasses.replace(self._desk, today=today)
            self.changed.emit(None)

    def change(self, name: str, work: Callable[[Change], T]) -> T | None:
        """Do one named change of the office file and return what ``work`` returns.

        All of it happens or nothing. A refusal is shown to the user; None is returned then. Let ``work``
        return something that is not None where that matters.
        """
        if not self._may_change():
            return None
        try:
            with self._desk.store.change(name) as change:
                return work(change)
        except Refused as refusal:
            self._refused(refusal)
            return None

    def may_change(self) -> bool:
        """Ask what is asked before every change; for changes that are not made by :meth:`change`."""
        return self._may_change()

    def undo(self) -> None:
        """Take back the last change; a refusal is shown."""
        self._step(self._desk.store.undo_name, self._desk.store.undo, "已撤销：")

    def redo(self) -> None:
        """Do again what was taken back last; a refusal is shown."""
        self._step(self._desk.store.redo_name, self._desk.store.redo, "已重做：")

    def open_record(self, register_key: str, record_id: int) -> None:
        """Have the window bring up the page of a register and open a record on it."""
        self.open_requested.emit(register_key, record_id)

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> None:
        """Have the window bring up the page of a register and begin a new record, some fields filled in."""
        self.begin_requested.emit(register_key, dict(given))

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> None:
        """Have the window list some records of a register, those behind a figure called ``words``."""
        self.records_requested.emit(register_key, tuple(ids), words)

    @property
    def working(self) -> str:
        """What is being done off the window's thread, "" for nothing."""
        return "" if self._background is None else self._background.title

    def long_work(self, title: str, work: Callable[[Store, Progress], T], done: Callable[[T], None]) -> bool:
        """Do long work off the window's thread, with its progress and 取消 in the status line.

        ``work`` gets the office file, open for reading, and :class:`Progress`, to be called often; ``done``
        gets its result. A refusal is shown. Returns False when another work is still running, which is shown.
        """
        if self._background is not None:
            return self._background.start(title, work, done)
        done(work(self._desk.store, Progress(lambda done, total, words: None)))
        return True

    def _step(self, name: str | None, step: Callable[[], object], words: str) -> None:
        if name is None:
            return
        try:
            step()
        except Refused as refusal:
            self._refused(refusal)
        else:
            self.message.emit(words + name)
