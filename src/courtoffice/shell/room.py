"""The contract between a tab and one of its parts: a register, or something with a shape of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from courtoffice.shell.bench import Bench


class Room(QWidget):
    """One part of a tab, shown by its name in the slim row: a calendar, a score matrix, a register.

    It is made when its name is first chosen. The page calls :meth:`reload` while the room is visible: when it
    comes into view, when a change has touched :meth:`tables`, and when another year is shown. A subclass
    overrides the commands it offers and says so in :meth:`can`.
    """

    can_changed = Signal()
    """Emitted when an answer of :meth:`can` may have changed."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room, still empty."""
        super().__init__(parent)
        self.bench = bench

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return frozenset()

    def reload(self) -> None:
        """Read everything that is shown again."""

    def can(self, command: str) -> bool:
        """Return whether a command, one of ``page.COMMANDS``, has something to work on now."""
        return False

    def new_record(self) -> None:
        """Begin what is new here."""

    def edit_record(self) -> None:
        """Open what is chosen."""

    def duplicate_record(self) -> None:
        """Begin a copy of what is chosen."""

    def delete_record(self) -> None:
        """Delete what is chosen, after asking."""

    def focus_filter(self) -> None:
        """Put the cursor to where what is listed is filtered."""

    def copy_rows(self) -> None:
        """Copy what is chosen for a spreadsheet."""

    def export_rows(self) -> None:
        """Write what is listed to a spreadsheet."""

    def import_rows(self) -> None:
        """Take in a list from a spreadsheet."""

    def paste_rows(self) -> None:
        """Take in the rows that are in the clipboard."""

    def write_template(self) -> None:
        """Write a blank list to fill in and import."""

    def export_details(self) -> None:
        """Write what is listed with every detail, one line for each child row."""

    def print_paper(self) -> None:
        """Print the paper that belongs here."""

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Bring up one record; False when the room does not show that register."""
        return False

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a record with some fields filled in; False when the room does not show that register."""
        return False

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records; False when the room does not show that register."""
        return False

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False when the clerk stays with them."""
        return True

    def busy_editing(self) -> bool:
        """Return whether there are changes that are not saved."""
        return False


@dataclass(frozen=True)
class Placed:
    """A room as a page shows it: its key and name, how it is made, what the button for something new says.

    Without the words ``new`` the button is not shown.
    """

    key: str
    name: str
    make: Callable[[Bench, QWidget], Room]
    new: str = ""
