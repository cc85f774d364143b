"""The tab 人员: the roster of officers, the departments, the import of a staff list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.areas.people.roster_import import read_roster, store_roster
from courtoffice.areas.people.roster_preview import RosterPreview
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.import_dialog import ImportDialog, ImportRow, ImportView
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed


class PeoplePage(RegisterPage):
    """The registers of people."""

    key = "people"
    title = "人员"
    icon = "people"
    lists = (Listed(OFFICERS), Listed(DEPARTMENTS))

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page with the button of the import."""
        super().__init__(parent)
        self._preview: RosterPreview | None = None
        self.import_button = QPushButton("导入花名册…", self)
        self.import_button.setToolTip("从 xlsx、xls、ods 或 csv 表格导入干警名单")
        self.import_button.clicked.connect(self.import_roster)
        self.add_button(self.import_button)

    def load(self, bench: Bench) -> None:
        """Take the bench."""
        super().load(bench)
        self.import_button.setVisible(not bench.readonly)

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
        preview = self._preview = read_roster(path, roster(desk.store), desk.today)
        rows = (ImportRow(row.number, row.cells, row.state, row.reasons, row.action) for row in preview.rows)
        return ImportView(
            preview.path, preview.columns, tuple(rows), preview.notes, tuple(preview.new_departments)
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
