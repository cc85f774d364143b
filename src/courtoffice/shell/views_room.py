"""A room that holds registers of its own: the commands of the page go to the one that is in use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from courtoffice.register import Register
from courtoffice.shell.bench import Bench
from courtoffice.shell.list_actions import ListAction, ListPaper
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Room


class ViewsRoom(Room):
    """Holds registers; a subclass lays them out and says which one is in use.

    Where it shows one of several at a time, only that one is read: :meth:`reload_views` says that all are out
    of date, :meth:`read_view` reads the one in use unless it has been read since.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room with nothing in it."""
        super().__init__(bench, parent)
        self._stale: set[RegisterView] = set()

    def reload_views(self, views: Iterable[RegisterView]) -> None:
        """Take these registers for out of date and read the one in use."""
        self._stale.update(views)
        self.read_view()

    def read_view(self) -> None:
        """Read the register in use if it is out of date."""
        view = self.view()
        if view in self._stale:
            self._stale.discard(view)
            view.reload()

    def view(self) -> RegisterView:
        """Return the register that the commands of the page work on; every subclass says which."""
        raise NotImplementedError(f"{type(self).__name__} does not say which register is in use")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go to the register in use."""
        super().focusInEvent(event)
        self.view().focus_list()

    def can(self, command: str) -> bool:
        """Return whether the register in use can do a command."""
        return self.view().can(command)

    def edit_record(self) -> None:
        """Open what the chosen row speaks of."""
        self.view().edit_record()

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""
        self.view().focus_filter()

    def copy_rows(self) -> None:
        """Copy the chosen rows, or all listed ones."""
        self.view().copy_rows()

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""
        self.view().export_rows()

    def print_paper(self) -> None:
        """Print the first paper that there is of the chosen row."""
        self.view().print_paper()


def listed_in(room: Room, register: Register[Any], *actions: ListAction | ListPaper) -> RegisterView:
    """Return a register as a part of a room; what its commands can do is told on by the room."""
    made = RegisterView(room.bench, Listed(register, actions=actions), room)
    made.can_changed.connect(room.can_changed)
    return made
