"""The part 干警档案 of the tab 人员: one officer's whole timeline, every line of which opens its record."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from courtoffice.areas.people.records import Officer, roster
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.people.rules import age_on
from courtoffice.areas.summary.officer_card import card_name, officer_card
from courtoffice.areas.summary.officer_lines import (
    TABLES,
    Wanted,
    file_lines,
    file_register,
)
from courtoffice.areas.summary.officer_words import SORTS
from courtoffice.cells import show
from courtoffice.fields import Field, Kind
from courtoffice.forms.ui_officer_file import Ui_OfficerFile
from courtoffice.period import Period
from courtoffice.shell.bench import Bench
from courtoffice.shell.field_widget import Around
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.pickers import LinkField
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.views_room import ViewsRoom

_ALL_YEARS, _ALL_SORTS = "全部年度", "全部类别"
_PICKER = 220
_NOBODY = "请先在“干警名册”里登记干警，或导入花名册；这里列出每个人各方面的全部记录。"
_CHOOSE = "在上面输入姓名或拼音首字母，这里列出各方面的全部记录；双击或按回车打开记录。"
_LISTED = ("edit_record", "focus_filter", "copy_rows", "export_rows")


class _Lines(RegisterView):
    """The lines of the file, which go by the years chosen above them and not by that of the window."""

    def period(self) -> Period | None:
        """Return None: the file is of all years."""
        return None


class OfficerFileRoom(ViewsRoom):
    """Shows one officer's file, newest first, filtered by year and sort; conduct only when switched on."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room with nobody chosen."""
        super().__init__(bench, parent)
        self.ui = Ui_OfficerFile()
        self.ui.setupUi(self)
        self._officer = 0
        around = Around(lambda: bench.desk, lambda: bench.desk.today, lambda: bench.year)
        self.picker = LinkField(Field("officer", "干警", Kind.LINK, link="officer"), around, self)
        self.picker.line.setAccessibleName("干警")
        self.picker.line.setPlaceholderText("姓名或拼音首字母")
        self.picker.setFixedWidth(_PICKER)
        self.ui.bar.insertWidget(1, self.picker)
        last: QWidget = self.picker.line
        for beside in (self.ui.years, self.ui.sorts, self.ui.conduct, self.ui.card):
            QWidget.setTabOrder(last, beside)
            last = beside
        self.list = _Lines(bench, Listed(file_register(self.wanted)), self)
        self.ui.lines.addWidget(self.list, 1)
        self.ui.card.setMenu(self._ways_out())
        self._fill(self.ui.years, [_ALL_YEARS])
        self._fill(self.ui.sorts, [_ALL_SORTS])
        self._connect()
        self._settle()

    def wanted(self) -> Wanted:
        """Return what is chosen to be shown."""
        year, sort = self.ui.years.currentText(), self.ui.sorts.currentText()
        return Wanted(
            self._officer,
            int(year) if year.isdecimal() else None,
            "" if sort == _ALL_SORTS else sort,
            self.ui.conduct.isChecked(),
        )

    def show_officer(self, officer: int) -> None:
        """Show the file of an officer, everything of it."""
        self._officer = officer
        self.picker.show_value(officer)
        self.ui.years.setCurrentIndex(0)
        self.ui.sorts.setCurrentIndex(0)
        self.reload()

    def tables(self) -> frozenset[str]:
        """Return the tables that a file tells of."""
        return TABLES

    def reload(self) -> None:
        """Read the file again; somebody who is no longer in the roster is shown no longer."""
        known = {officer.id for officer in roster(self.bench.desk.store).officers()}
        if self._officer not in known:
            self._officer = 0
        self._fill_choices()
        self.list.reload()
        self._settle()

    def can(self, command: str) -> bool:
        """Return whether the list can do a command, or there is a card to print."""
        if command == "print_paper":
            return bool(self._officer)
        return command in _LISTED and self.list.can(command)

    def view(self) -> RegisterView:
        """Return the list."""
        return self.list

    def print_paper(self) -> None:
        """Print the officer's card."""
        self._put_out(0)

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Show the file of an officer; False for a record of another kind."""
        if register_key == OFFICERS.key:
            self.show_officer(record_id)
        return register_key == OFFICERS.key

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go to the lines of the file, or to the name where nobody is chosen yet."""
        super().focusInEvent(event)
        if not self._officer:
            self.picker.line.setFocus()

    def _connect(self) -> None:
        self.picker.edited.connect(self._picked)
        self.picker.line.editingFinished.connect(self._picked)
        self.ui.years.activated.connect(lambda _: self.reload())
        self.ui.sorts.activated.connect(lambda _: self.reload())
        self.ui.conduct.toggled.connect(lambda _: self.reload())
        self.list.can_changed.connect(self.can_changed)

    def _picked(self) -> None:
        """Show the officer whose name is complete; a name being typed shows nothing new yet."""
        try:
            officer = self.picker.value()
        except ValueError:
            return
        if officer is not None and officer != self._officer:
            self.show_officer(officer)

    def _fill_choices(self) -> None:
        """Offer the years and the sorts of which there is something."""
        everything = Wanted(self._officer, conduct=self.ui.conduct.isChecked())
        lines = file_lines(self.bench.desk, everything)
        years, sorts = {line.year or 0 for line in lines}, {line.sort for line in lines}
        self._fill(self.ui.years, [_ALL_YEARS, *(str(year) for year in sorted(years, reverse=True))])
        self._fill(self.ui.sorts, [_ALL_SORTS, *(sort for sort in SORTS if sort in sorts)])

    def _fill(self, box: QComboBox, texts: list[str]) -> None:
        """Put other texts into a box; what is chosen stays chosen where it is still there."""
        chosen = box.currentText()
        box.clear()
        box.addItems(texts)
        box.setCurrentIndex(max(box.findText(chosen), 0))

    def _settle(self) -> None:
        """Say who is shown, or that somebody is to be chosen."""
        if not self._officer:
            anybody = bool(roster(self.bench.desk.store).officers())
            self.list.ui.nothing_heading.setText("请选择一名干警" if anybody else "还没有干警")
            self.list.ui.nothing_words.setText(_CHOOSE if anybody else _NOBODY)
        self.ui.card.setEnabled(bool(self._officer))
        self.ui.basics.setText(self._basics())
        self.can_changed.emit()

    def _basics(self) -> str:
        if not self._officer:
            return ""
        people, today = roster(self.bench.desk.store), self.bench.desk.today
        officer = people.officer(self._officer)
        posting = people.posting_on(officer.id, today) or people.latest_posting(officer.id)
        parts = [officer.gender, officer.ethnic_group, _born(officer), officer.education]
        parts.append("中共党员" if officer.party_member else "")
        if posting is not None:
            department = people.department_name(posting.department_id)
            parts += [department, posting.post, posting.category, posting.judge_rank, posting.status]
            parts.append(f"{age}岁" if (age := age_on(officer.birth_month, today)) is not None else "")
        return "　".join(part for part in parts if part)

    def _ways_out(self) -> QMenu:
        menu = QMenu(self)
        for at, (words, _) in enumerate(WAYS_OUT):
            menu.addAction(words).triggered.connect(partial(self._put_out, at))
        return menu

    def _put_out(self, way: int, *_: bool) -> None:
        """Print or export the officer's card; conduct is on it only while it is shown."""
        if not self._officer:
            return
        desk = self.bench.desk
        card = officer_card(desk, self._officer, conduct=self.ui.conduct.isChecked())
        WAYS_OUT[way][1](self.bench, self.window(), card_name(desk, self._officer), card)


def _born(officer: Officer) -> str:
    return f"{show(Kind.MONTH, officer.birth_month)}出生" if officer.birth_month else ""
