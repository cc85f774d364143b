"""The registers of routines on the tab 总览: the standing rules, what was waived or moved, the holidays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from courtoffice.areas.routine.registers import EXCEPTIONS, HOLIDAYS, ROUTINES
from courtoffice.areas.routine.rooms.dues_section import DuesSection
from courtoffice.areas.routine.rooms.routine_actions import CHANGE_FROM, ENTER_NOTICE, FILL_YEAR
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.shell.room import Placed


class RoutinePage(RegisterPage):
    """The registers of routines, behind the overview where there is one."""

    key = "overview"
    title = "总览"
    icon = "overview"
    lists = (
        Listed(ROUTINES, actions=(CHANGE_FROM,), sections=(DuesSection,)),
        Listed(EXCEPTIONS),
        Listed(HOLIDAYS, actions=(ENTER_NOTICE, FILL_YEAR)),
    )

    def __init__(self, first: Placed | None = None, parent: QWidget | None = None) -> None:
        """Build the page; ``first`` is what stands before the registers."""
        super().__init__(parent, self.lists if first is None else (first, *self.lists))
