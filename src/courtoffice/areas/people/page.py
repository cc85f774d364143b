"""The tab 人员: the roster of officers, their files, the departments, the import of a staff list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.people.records import Officer, roster
from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.areas.people.roster_export import write_blank_roster
from courtoffice.areas.people.roster_import import read_roster, store_roster, write_refused
from courtoffice.areas.people.roster_preview import RosterPreview
from courtoffice.areas.people.roster_words import HEADS
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.import_dialog import ImportDialog, ImportRow, ImportView, Mapping
from courtoffice.shell.import_memory import recall_mapping, remember_mapping
from courtoffice.shell.list_actions import ListAction, ListPaper
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed, Room

FILE = "officer-file"
"""The key of the part that shows one officer's file."""


class PeoplePage(RegisterPage):
    """The registers of people."""

    key = "people"
    title = "人员"
    icon = "people"
    lists = (Listed(OFFICERS), Listed(DEPARTMENTS))

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        file: Callable[[Bench, QWidget], Room] | None = None,
        card: Callable[[Desk, int], Document] | None = None,
    ) -> None:
        """Build the page with the button of the import.

        ``file`` makes the part that shows the file of the officer that it is asked to open; ``card`` makes
        the officer's card. Both tell of all areas, of which this one knows nothing.
        """
        super().__init__(parent, None if file is None or card is None else self._with_files(file, card))
        self._preview: RosterPreview | None = None
        self.import_button = QPushButton("导入花名册…", self)
        self.import_button.setToolTip("从 xlsx、xls、ods 或 csv 表格导入干警名单")
        self.import_button.clicked.connect(self.import_roster)
        self.add_button(self.import_button)

    def _with_files(
        self, file: Callable[[Bench, QWidget], Room], card: Callable[[Desk, int], Document]
    ) -> tuple[Listed | Placed, ...]:
        """Return the parts of the page with the officers' files."""

        def paper(desk: Desk, officer: Officer) -> Document:
            return card(desk, officer.id)

        def name(desk: Desk, officer: Officer) -> str:
            return f"{roster(desk.store).label(officer.id)}档案"

        actions = (
            ListAction("查看档案", "这名干警各方面的全部记录", self._open_file, changes=False),
            ListPaper("档案表", "打印或导出所选干警的档案表", paper, name),
        )
        officers, departments = self.lists
        if not isinstance(officers, Listed):
            raise TypeError("the officers are a register")
        placed = Placed(FILE, "干警档案", file)
        return (replace(officers, actions=actions), placed, departments)

    def _open_file(self, view: RegisterView) -> None:
        """Show the file of the chosen officer."""
        officer = view.table.chosen_ids()[0]
        if self.show_part(FILE):
            self.room.open_record(OFFICERS.key, officer)

    def load(self, bench: Bench) -> None:
        """Take the bench."""
        super().load(bench)
        self.import_button.setVisible(not bench.readonly)

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on; the staff list has an import of its own."""
        if command == "import_rows" and self._at_officers():
            return not self.bench.readonly
        if command == "write_template" and self._at_officers():
            return True
        return super().can(command)

    def import_rows(self) -> None:
        """Take in a list: the staff list where the officers are shown."""
        if self._at_officers():
            self.import_roster()
        else:
            super().import_rows()

    def write_template(self) -> None:
        """Write a blank list: that of the staff where the officers are shown."""
        if not self._at_officers():
            super().write_template()
            return
        path = ask.new_file(self.window(), "导出空白表", ask.WORKBOOK, Path.home() / "干警花名册空白表.xlsx")
        if path is None:
            return
        try:
            write_blank_roster(path)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
        else:
            self.bench.message.emit(f"已导出：{path}")

    def _at_officers(self) -> bool:
        part = self.part
        return isinstance(part, Listed) and part.register is OFFICERS

    def import_roster(self) -> None:
        """Choose a staff list, look at what it would bring, and take it in."""
        dialog = self.import_dialog()
        if dialog.choose_file():
            dialog.open()

    def import_dialog(self) -> ImportDialog:
        """Return the dialog of the import, with no file yet."""
        dialog = ImportDialog("导入花名册", self._read, self._take, self.window())
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _read(self, path: Path) -> ImportView:
        desk = self.bench.desk
        said = recall_mapping(OFFICERS.key)
        preview = self._preview = read_roster(path, roster(desk.store), desk.today, mapping=said)
        rows = (ImportRow(row.number, row.cells, row.state, row.reasons, row.action) for row in preview.rows)
        return ImportView(
            preview.path,
            preview.columns,
            tuple(rows),
            preview.notes,
            tuple(preview.new_departments),
            mapping=Mapping(
                headings=preview.headings,
                choices=tuple((head.key, head.label) for head in HEADS),
                choose=partial(remember_mapping, OFFICERS.key),
                doubtful=bool(preview.unknown),
            ),
            refuse=lambda target, accept: write_refused(target, preview),
        )

    def _take(self, create_departments: bool, leave_out_bad: bool) -> bool:
        """Store what was read last as one change; a refusal is shown."""
        if self._preview is None or not self.bench.may_change():
            return False
        store = self.bench.desk.store
        try:
            count = store_roster(
                store, self._preview, create_departments=create_departments, leave_out_bad=leave_out_bad
            )
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return False
        self.bench.message.emit(f"已导入 {count} 人，可以撤销。")
        return True
