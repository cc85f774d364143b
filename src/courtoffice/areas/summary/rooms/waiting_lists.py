"""The lists at the side of the overview: what waits, and how the dues of the month stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu

from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

if TYPE_CHECKING:
    from courtoffice.areas.routine.matching import Standing

_PLACE, _BEGINS, _DUE = (Qt.ItemDataRole.UserRole + at for at in range(3))
# What the lists show is read late, as the areas are: the page is seen before they are imported.


class WaitingLists(QObject):
    """Fills both lists of the form; a double click or Enter opens a line's record, or begins it.

    A due has a menu of what can be done with it.
    """

    def __init__(self, ui: Ui_OverviewPage, bench: Bench) -> None:
        """Fill the lists of a form for a bench."""
        super().__init__()
        self._ui = ui
        self._bench = bench
        for shown in (ui.waiting, ui.dues):
            shown.setWordWrap(True)
            shown.itemActivated.connect(self._activated)
            shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            shown.customContextMenuRequested.connect(partial(self._open_menu, shown))

    def show(self, starts_in: int) -> None:
        """Read what waits and how the month's dues stand, and show both."""
        from courtoffice.areas.summary.waiting import waiting  # noqa: PLC0415

        desk = self._bench.desk
        self._ui.waiting.clear()
        for line in waiting(desk, starts_in):
            day = f"{line.day:%m-%d}" if line.day.year == desk.today.year else f"{line.day}"
            words = f"{day}　{line.words}"
            item = self._add(self._ui.waiting, words, "overdue" if line.late else "due", line.late)
            item.setToolTip(f"{line.what}：{line.words}，{'已过' if line.late else '到'}{line.day}")
            item.setData(_PLACE, (line.table, line.record))
            item.setData(_BEGINS, line.begins)
            item.setData(_DUE, line.due)
        if not self._ui.waiting.count():
            self._add(self._ui.waiting, "没有待办事项。", "done", None)
        self._show_dues(starts_in)

    def menu(self, item: QListWidgetItem) -> QMenu | None:
        """Return what can be done with a line, None where that is no more than opening it."""
        from courtoffice.areas.summary.rooms.due_menu import due_menu  # noqa: PLC0415

        standing: Standing | None = item.data(_DUE)
        return None if standing is None else due_menu(self._bench, standing, item.listWidget())

    def _show_dues(self, starts_in: int) -> None:
        from courtoffice.areas.routine.state_icons import STATE_ICONS  # noqa: PLC0415
        from courtoffice.areas.summary.waiting import dues_of_month, place_of  # noqa: PLC0415

        self._ui.dues.clear()
        for standing in dues_of_month(self._bench.desk, starts_in):
            name, colour = STATE_ICONS[standing.state.value]
            words = f"{standing.due.day:%m-%d}　{standing.due.routine.name}"
            item = QListWidgetItem(icon(name, getattr(look_of(self._ui.dues), colour)), words, self._ui.dues)
            short = "，时长不足" if standing.short else ""
            why = f"\n{standing.exception.kind}：{standing.exception.reason}" if standing.exception else ""
            item.setToolTip(f"{standing.due.name}：{standing.state.value}{short}{why}")
            place, begins = place_of(standing)
            item.setData(_PLACE, place)
            item.setData(_BEGINS, begins)
            item.setData(_DUE, standing)
        if not self._ui.dues.count():
            self._add(self._ui.dues, "本月没有例行工作。", "done", None)

    def _add(self, shown: QListWidget, words: str, name: str, late: bool | None) -> QListWidgetItem:
        look = look_of(shown)
        colour = look.done if late is None else look.overdue if late else look.due
        return QListWidgetItem(icon(name, colour), words, shown)

    def _activated(self, item: QListWidgetItem) -> None:
        """Begin the record that a due asks for, or bring up the one that a line speaks of."""
        from courtoffice.areas.summary.rooms.due_menu import open_row  # noqa: PLC0415

        if (begins := item.data(_BEGINS)) and not self._bench.readonly:
            self._bench.begin_record(*begins)
            return
        place = item.data(_PLACE)
        if place and place[1]:
            open_row(self._bench, *place)

    def _open_menu(self, shown: QListWidget, place: QPoint) -> None:
        """Show the menu of the current line: a click makes it that, a key has no place of its own."""
        item = shown.currentItem()
        menu = None if item is None else self.menu(item)
        if item is not None and menu is not None:
            if shown.itemAt(place) is not item:
                place = shown.visualItemRect(item).center()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(shown.viewport().mapToGlobal(place))
