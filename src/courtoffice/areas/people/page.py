"""The tab 人员: the roster of officers, the departments, the import of a staff list."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.areas.people.roster_dialog import import_roster
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_page import RegisterPage


class PeoplePage(RegisterPage):
    """The registers of people."""

    key = "people"
    title = "人员"
    icon = "people"
    registers = (OFFICERS, DEPARTMENTS)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page with the button of the import."""
        super().__init__(parent)
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
        import_roster(self.bench, self.window())
