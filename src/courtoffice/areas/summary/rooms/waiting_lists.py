"""The lists at the side of the overview: what waits, and how the dues of the month stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu

from courtoffice.areas.summary.rooms.waiting_delegate import SHOWN, Shown, WaitingDelegate
from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.late import late, late_value
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

if TYPE_CHECKING:
    from courtoffice.areas.routine.matching import Standing
    from courtoffice.areas.summary.waiting_line import Line

_sources = late_value("courtoffice.areas.summary.waiting", "SOURCES")
_dues_of_month = late("courtoffice.areas.summary.waiting", "dues_of_month")
_place_of = late("courtoffice.areas.summary.waiting", "place_of")
_ordered = late("courtoffice.areas.summary.waiting_line", "ordered")
_issued_papers = late("courtoffice.areas.summary.archive", "issued_papers")
_papers_changed = late("courtoffice.areas.summary.waiting_issued", "papers_changed")
_state_icons = late_value("courtoffice.areas.routine.state_icons", "STATE_ICONS")
_due_menu = late("courtoffice.areas.summary.rooms.due_menu", "due_menu")
_open_row = late("courtoffice.areas.summary.rooms.due_menu", "open_row")
_register_of = late("courtoffice.areas.summary.rooms.due_menu", "register_of")
_PLACE, _BEGINS, _DUE, _LINE = (SHOWN + at for at in range(1, 5))
NOTHING = "没有需要办理的事项"
NOTHING_MORE = "到期的工作、待复核的异议、待落实的决定，到时会列在这里。"


class WaitingLists(QObject):
    """Fills both lists of the form; a double click or Enter opens a line's record, or begins it.

    A due has a menu of what can be done with it.
    """

    def __init__(self, ui: Ui_OverviewPage, bench: Bench) -> None:
        """Fill the lists of a form for a bench."""
        super().__init__()
        self._ui = ui
        self._bench = bench
        self._lines: list[Line] = []
        self._papers: list[Line] = []
        ui.waiting.setItemDelegate(WaitingDelegate(ui.waiting))
        for shown in (ui.waiting, ui.dues):
            shown.itemActivated.connect(self._activated)
            shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            shown.customContextMenuRequested.connect(partial(self._open_menu, shown))

    def read(self, starts_in: int) -> Iterator[None]:
        """Read and show both lists in steps, between which the window may have its turn."""
        desk = self._bench.desk
        found: list[Line] = []
        for source in _sources():
            for line in source(desk, starts_in):
                found.append(line)
                yield
            yield
        self._lines = found
        self._show_lines(_ordered([*found, *self._papers]))
        yield
        self._show_dues(starts_in)

    def read_papers(self, starts_in: int) -> Iterator[None]:
        """Look in steps for issued papers whose figures have changed, and show them with the rest."""
        found: list[Line] = []
        if _issued_papers(self._bench.desk.store):
            for line in _papers_changed(self._bench.desk, starts_in):
                found += [] if line is None else [line]
                yield
        if found != self._papers:
            self._papers = found
            self._show_lines(_ordered([*self._lines, *found]))

    def menu(self, item: QListWidgetItem) -> QMenu | None:
        """Return what can be done with a line, None where that is no more than opening it."""
        standing: Standing | None = item.data(_DUE)
        return None if standing is None else _due_menu(self._bench, standing, item.listWidget())

    def _show_lines(self, lines: Sequence[Line]) -> None:
        today = self._bench.desk.today
        shown = self._ui.waiting
        at, before = shown.currentRow(), _words_of(shown.currentItem())
        shown.clear()
        for line in lines:
            when, below = line.when(today), f"{line.what}　{line.do}"
            item = _row(shown, Shown(line.words, when, below, line.urgency.value))
            ways = "；右键可以免办或改期" if line.due is not None else ""
            item.setToolTip(f"{line.what}：{line.words}\n{line.urgency.value}，{when}\n{line.do}{ways}")
            item.setData(_LINE, line)
            item.setData(_BEGINS, line.begins)
            item.setData(_DUE, line.due)
        if not lines:
            _row(shown, Shown(NOTHING, "", NOTHING_MORE, "")).setFlags(Qt.ItemFlag.ItemIsEnabled)
        elif at >= 0:
            same = [row for row in range(len(lines)) if _words_of(shown.item(row)) == before]
            shown.setCurrentRow(same[0] if same else min(at, len(lines) - 1))
        self._ui.waiting_words.setText(_counted(lines))
        self._ui.waiting_words.setVisible(bool(lines))

    def _show_dues(self, starts_in: int) -> None:
        shown = self._ui.dues
        at = shown.currentRow()
        shown.clear()
        for standing in _dues_of_month(self._bench.desk, starts_in):
            name, colour = _state_icons()[standing.state.value]
            words = f"{standing.due.day:%m-%d}　{standing.due.routine.name}　{standing.state.value}"
            item = QListWidgetItem(icon(name, getattr(look_of(shown), colour)), words, shown)
            short = "，时长不足" if standing.short else ""
            why = f"\n{standing.exception.kind}：{standing.exception.reason}" if standing.exception else ""
            item.setToolTip(f"{standing.due.name}：{standing.state.value}{short}{why}")
            place, begins = _place_of(standing)
            item.setData(_PLACE, place)
            item.setData(_BEGINS, begins)
            item.setData(_DUE, standing)
        if not shown.count():
            QListWidgetItem(icon("done", look_of(shown).done), "本月没有例行工作。", shown)
        elif at >= 0:
            shown.setCurrentRow(min(at, shown.count() - 1))

    def _activated(self, item: QListWidgetItem) -> None:
        """Begin the record that a due asks for, or bring up what a line speaks of."""
        line: Line | None = item.data(_LINE)
        place = item.data(_PLACE)
        if (begins := item.data(_BEGINS)) and not self._bench.readonly:
            self._bench.begin_record(*begins)
        elif line is not None and line.listed:
            register = line.register or _register_of(self._bench, line.table)
            self._bench.show_year(line.year or self._bench.year)
            self._bench.show_records(register, line.ids, line.listed)
        elif line is not None and line.ids:
            _open_row(self._bench, line.table, line.record)
        elif place:
            _open_row(self._bench, *place)

    def _open_menu(self, shown: QListWidget, place: QPoint) -> None:
        """Show the menu of the current line: a click makes it that, a key has no place of its own."""
        item = shown.currentItem()
        menu = None if item is None else self.menu(item)
        if item is not None and menu is not None:
            if shown.itemAt(place) is not item:
                place = shown.visualItemRect(item).center()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(shown.viewport().mapToGlobal(place))


def _row(shown: QListWidget, what: Shown) -> QListWidgetItem:
    """Add a line; its text is what is read aloud and what the keys search."""
    item = QListWidgetItem("，".join(part for part in (what.words, what.when, what.below) if part), shown)
    item.setData(SHOWN, what)
    return item


def _words_of(item: QListWidgetItem | None) -> str:
    shown: Shown | None = None if item is None else item.data(SHOWN)
    return "" if shown is None else shown.words


def _counted(lines: Sequence[Line]) -> str:
    """Return how many lines there are of every urgency: 共16项，已逾期10项，即将到期2项。双击打开。"""
    urgent = [line.urgency.value for line in lines]
    parts = [f"{word}{urgent.count(word)}项" for word in dict.fromkeys(urgent) if word != "待办理"]
    return "，".join([f"共{len(lines)}项", *parts]) + "。双击打开。"
