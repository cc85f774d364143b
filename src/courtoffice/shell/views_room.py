"""A room that holds registers of its own: the commands of the page go to the one that is in use."""

from __future__ import annotations

from typing import Any

from courtoffice.register import Register
from courtoffice.shell.list_actions import ListAction, ListPaper
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Room


class ViewsRoom(Room):
    """Holds registers; a subclass lays them out and says which one is in use."""

    def view(self) -> RegisterView:
        """Return the register that the commands of the page work on; every subclass says which."""
        raise NotImplementedError(f"{type(self).__name__} does not say which register is in use")

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
