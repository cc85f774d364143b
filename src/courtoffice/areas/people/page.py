"""The tab 人员: the roster of officers, their files, the departments, the import of a staff list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.people.records import Officer, roster
from courtoffice.areas.people.registers import DEPARTMENTS, OFFICERS
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell.bench import Bench
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

    def import_roster(self) -> None:
        """Choose a staff list, look at what it would bring, and take it in."""
        if self.show_part(OFFICERS.key):
            self.import_rows()
