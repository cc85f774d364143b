"""The lists at the side of the overview: what waits, and how the dues of the month stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from courtoffice.forms.ui_overview_page import Ui_OverviewPage
from courtoffice.register import Desk
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

_PLACE, _BEGINS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICONS = {
    "已完成": ("done", "done"),
    "逾期完成": ("done", "due"),
    "即将到期": ("due", "due"),
    "逾期未办": ("overdue", "overdue"),
    "免办": ("waived", "waived"),
    "未到期": ("clock", "muted"),
}
"""The icon of every state and the colour of the look that it has."""


class WaitingLists(QObject):
    """Fills both lists of the form; a double click or Enter opens a line's record, or begins it."""

    def __init__(
        self,
        ui: Ui_OverviewPage,
        opened: Callable[[str, int], None],
        begun: Callable[[str, Mapping[str, Any]], None],
    ) -> None:
        """``opened`` brings up a row of a table, ``begun`` begins a record of a register, filled in."""
        super().__init__()
        self._ui = ui
        self._opened = opened
        self._begun = begun
        for shown in (ui.waiting, ui.dues):
            shown.setWordWrap(True)
            shown.itemActivated.connect(self._activated)

    def show(self, desk: Desk, starts_in: int) -> None:
        """Read what waits and how the month's dues stand, and show both."""
        # Read late, as the areas are: the page is seen before they are imported.
        from courtoffice.areas.summary.waiting import waiting  # noqa: PLC0415

        self._ui.waiting.clear()
        for line in waiting(desk, starts_in):
            day = f"{line.day:%m-%d}" if line.day.year == desk.today.year else f"{line.day}"
            words = f"{day}　{line.words}"
            item = self._add(self._ui.waiting, words, "overdue" if line.late else "due", line.late)
            item.setToolTip(f"{line.what}：{line.words}，{'已过' if line.late else '到'}{line.day}")
            item.setData(_PLACE, (line.table, line.record))
            item.setData(_BEGINS, line.begins)
        if not self._ui.waiting.count():
            self._add(self._ui.waiting, "没有待办事项。", "done", None)
        self._show_dues(desk, starts_in)

    def _show_dues(self, desk: Desk, starts_in: int) -> None:
        from courtoffice.areas.routine.month_dues import asked  # noqa: PLC0415  # as above
        from courtoffice.areas.summary.waiting import dues_of_month  # noqa: PLC0415

        self._ui.dues.clear()
        for standing in dues_of_month(desk, starts_in):
            name, colour = _ICONS[standing.state.value]
            words = f"{standing.due.day:%m-%d}　{standing.due.routine.name}"
            item = QListWidgetItem(icon(name, getattr(look_of(self._ui.dues), colour)), words, self._ui.dues)
            short = "，时长不足" if standing.short else ""
            item.setToolTip(f"{standing.due.name}：{standing.state.value}{short}")
            if standing.deed is not None:
                item.setData(_PLACE, (standing.deed.table, standing.deed.id))
            elif standing.exception is None:
                item.setData(_BEGINS, asked(standing.due))
        if not self._ui.dues.count():
            self._add(self._ui.dues, "本月没有例行工作。", "done", None)

    def _add(self, shown: QListWidget, words: str, name: str, late: bool | None) -> QListWidgetItem:
        look = look_of(shown)
        colour = look.done if late is None else look.overdue if late else look.due
        return QListWidgetItem(icon(name, colour), words, shown)

    def _activated(self, item: QListWidgetItem) -> None:
        if begins := item.data(_BEGINS):
            self._begun(*begins)
            return
        place = item.data(_PLACE)
        if place and place[1]:
            self._opened(*place)
