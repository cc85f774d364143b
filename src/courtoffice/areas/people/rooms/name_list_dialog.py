"""The dialog in which a list of names is pasted; names that are not sure are decided one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidgetItem, QWidget

from courtoffice.areas.people.name_list import Match, Matched, match_names
from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Refused
from courtoffice.forms.ui_name_list import Ui_NameList
from courtoffice.register import Desk
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of, row_height

_PAUSE = 200  # milliseconds after the last key before the names are looked up
_NOBODY = "不添加"
_SURE = (Match.FOUND, Match.TWICE)


class NameListDialog(QDialog):
    """Matches a pasted list with the officers 在职 on a day; ``take`` gets the ids when it is accepted."""

    def __init__(
        self, desk: Desk, day: date, take: Callable[[Sequence[int]], object], parent: QWidget | None = None
    ) -> None:
        """Build the dialog, with nothing pasted yet."""
        super().__init__(parent)
        self.ui = Ui_NameList()
        self.ui.setupUi(self)
        fit_screen(self)
        self._roster: Roster = roster(desk.store)
        self._day = day
        self._take = take
        self._matched: list[Matched] = []
        self._choices: dict[int, QComboBox] = {}
        header = self.ui.found.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.ui.found.verticalHeader().setDefaultSectionSize(row_height(self) + 8)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.match)
        self.ui.names.textChanged.connect(self._later.start)
        self.ui.add.clicked.connect(self._accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.match()

    def match(self) -> None:
        """Look up what is pasted and show every name with whom it means."""
        self._later.stop()
        try:
            self._matched = match_names(self.ui.names.toPlainText(), self._roster, self._day)
        except Refused as refusal:
            self._matched = []
            self._list()
            self.ui.words.setText(str(refusal))
            return
        self._list()
        self._settle()

    def chosen(self) -> list[int]:
        """Return the ids of the officers found or decided on, each once, in the order of the list."""
        ids = [
            one.officer_id if one.match in _SURE else self._decided(at)
            for at, one in enumerate(self._matched)
        ]
        return list(dict.fromkeys(number for number in ids if number is not None))

    def _decided(self, at: int) -> int | None:
        number = self._choices[at].currentData() if at in self._choices else None
        return number if isinstance(number, int) else None

    def _list(self) -> None:
        table, look = self.ui.found, look_of(self)
        table.setRowCount(0)
        table.setRowCount(len(self._matched))
        self._choices = {}
        for at, one in enumerate(self._matched):
            sure = one.match in _SURE
            table.setItem(at, 0, QTableWidgetItem(one.typed))
            result = QTableWidgetItem(one.match.value if sure else one.message.partition("”：")[2])
            colour = look.done if sure else look.due if one.likely else look.overdue
            result.setIcon(icon("done" if sure else "due" if one.likely else "overdue", colour))
            result.setToolTip(one.message)
            if not sure:
                result.setForeground(QColor(colour))
            table.setItem(at, 1, result)
            if sure:
                table.setItem(at, 2, QTableWidgetItem(self._label(one.officer_id or 0)))
            elif one.likely and one.match is not Match.NOT_SERVING:
                table.setCellWidget(at, 2, self._choice(at, one))

    def _choice(self, at: int, one: Matched) -> QComboBox:
        choice = self._choices[at] = QComboBox(self)
        choice.setAccessibleName(f"“{one.typed}”是哪一位")
        choice.addItem(_NOBODY, None)
        for number in one.likely:
            choice.addItem(self._label(number), number)
        choice.currentIndexChanged.connect(self._settle)
        return choice

    def _label(self, officer: int) -> str:
        name = self._roster.label(officer)
        where = self._roster.department_name(self._roster.department_on(officer, self._day))
        return f"{name}（{where}）" if where and "（" not in name else name

    def _settle(self) -> None:
        """Say how many are added and how many are not decided yet."""
        count = len(self.chosen())
        open_names = sum(
            one.match not in _SURE and self._decided(at) is None for at, one in enumerate(self._matched)
        )
        self.ui.add.setText(f"添加 {count} 人" if count else "添加")
        self.ui.add.setEnabled(count > 0)
        words = f"还有 {open_names} 个名字没有确定，不会添加。" if open_names else ""
        self.ui.words.setText(words or (f"共 {len(self._matched)} 个名字。" if self._matched else ""))

    def _accept(self) -> None:
        if self._later.isActive():
            self.match()
        ids = self.chosen()
        self.accept()
        self._take(ids)


def ask_for_names(
    desk: Desk, day: date, parent: QWidget, take: Callable[[Sequence[int]], object]
) -> NameListDialog:
    """Open the dialog over a window and return it; ``take`` gets the ids."""
    dialog = NameListDialog(desk, day, take, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
