"""The tab 总览: the overview, which is there at once, and behind it the registers of routines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from courtoffice.areas.summary.rooms.overview_room import OverviewRoom
from courtoffice.forms.ui_register_page import Ui_RegisterPage
from courtoffice.shell.bench import Bench
from courtoffice.shell.page import Page
from courtoffice.shell.room import Placed, Room

if TYPE_CHECKING:
    from courtoffice.shell.register_page import RegisterPage

Routines = Callable[[Placed], "RegisterPage"]
"""Makes the page with the registers of routines behind a first part."""

OVERVIEW = "overview"
REGISTERS = {"routines": "例行工作", "routine-exceptions": "免办和改期", "holidays": "节假日"}
"""The registers behind the overview, by their keys, with their names in the slim row."""


class OverviewPage(Page):
    """Shows the overview under the names of all parts.

    A register takes as long to import as the rest of the window: it is made when one is first asked for.
    Then the page of the registers takes the overview in as its first part, and the place of this one's front.
    """

    key = "overview"
    title = "总览"
    icon = "overview"

    def __init__(self, parent: QWidget | None = None, *, routines: Routines | None = None) -> None:
        """Build the front; without ``routines`` there is the overview alone."""
        super().__init__(parent)
        self._routines = routines
        self._registers: RegisterPage | None = None
        self._front = QWidget(self)
        self.ui = Ui_RegisterPage()
        self.ui.setupUi(self._front)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._front)
        names = self.ui.registers
        names.setProperty("kind", "slim")
        names.setDrawBase(False)
        names.setExpanding(False)
        names.setUsesScrollButtons(True)
        for name in (self.title, *(REGISTERS.values() if routines is not None else ())):
            names.addTab(name)
        names.setVisible(names.count() > 1)
        self.ui.new_record.hide()
        self.ui.later.hide()

    def load(self, bench: Bench) -> None:
        """Take the bench; the figures are counted when the page has been seen."""
        super().load(bench)
        self.room = OverviewRoom(bench, self)
        self.ui.views.addWidget(self.room)
        self.ui.registers.currentChanged.connect(self._choose)

    @property
    def registers(self) -> RegisterPage:
        """The page of the registers, made when it is first asked for; without routines there is none."""
        if self._registers is None:
            if self._routines is None:
                raise RuntimeError("this house has no routines")
            page = self._registers = self._routines(Placed(OVERVIEW, self.title, self._hand_over))
            page.setParent(self)
            page.load(self.bench)
            page.can_changed.connect(self.can_changed)
            self._inside.addWidget(page)
            self._front.hide()
            page.show()
        return self._registers

    @property
    def settled(self) -> bool:
        """Whether the overview is read to its end."""
        return self.room.settled or not self.room.isVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go to what is shown when the tab comes up."""
        super().focusInEvent(event)
        (self._registers or self.room).setFocus()

    def can(self, command: str) -> bool:
        """Return whether the part that is shown can do a command; the overview does none."""
        return self._registers is not None and self._registers.can(command)

    def new_record(self) -> None:
        """Begin a new record."""
        self.registers.new_record()

    def edit_record(self) -> None:
        """Open the current record."""
        self.registers.edit_record()

    def duplicate_record(self) -> None:
        """Begin a copy of the current record."""
        self.registers.duplicate_record()

    def delete_record(self) -> None:
        """Delete the chosen records after asking."""
        self.registers.delete_record()

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""
        self.registers.focus_filter()

    def copy_rows(self) -> None:
        """Copy the chosen rows."""
        self.registers.copy_rows()

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""
        self.registers.export_rows()

    def print_paper(self) -> None:
        """Print the paper that belongs to the part that is shown."""
        self.registers.print_paper()

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Open one record of a register behind the overview."""
        return register_key in REGISTERS and self.registers.open_record(register_key, record_id)

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a new record of a register behind the overview."""
        return register_key in REGISTERS and self.registers.begin_record(register_key, given)

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records of a register behind the overview."""
        return register_key in REGISTERS and self.registers.show_records(register_key, ids, words)

    def has_part(self, key: str) -> bool:
        """Return whether it is one of the registers behind the overview."""
        return self._routines is not None and key in REGISTERS

    def show_part(self, key: str) -> bool:
        """Bring up a register behind the overview."""
        return self.registers.show_part(key)

    def busy_editing(self) -> bool:
        """Return whether a register holds changes that are not saved."""
        return self._registers is not None and self._registers.busy_editing()

    def leave(self) -> bool:
        """Ask about the changes of every register."""
        return self._registers is None or self._registers.leave()

    def _choose(self, place: int) -> None:
        """Bring up the register whose name was chosen on the front."""
        if place > 0 and self._registers is None:
            self.registers.show_part(list(REGISTERS)[place - 1])
            self.registers.ui.registers.setFocus()

    def _hand_over(self, bench: Bench, parent: QWidget) -> Room:
        """Give the overview to the page of the registers."""
        return self.room
