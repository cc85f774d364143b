"""The contract between a tab and one of its parts: a register, or something with a shape of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from courtoffice.shell.bench import Bench
from courtoffice.shell.commanded import Commanded


class Room(Commanded, QWidget):
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

    def hasHeightForWidth(self) -> bool:
        """Fit into the window: else words that wrap would make the page as high as it would like to be."""
        return False

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return frozenset()

    def reload(self) -> None:
        """Read everything that is shown again."""

    def show_list(self, register_key: str) -> None:
        """Bring up one of the registers that are listed inside the room; most rooms show all they have."""

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False when the clerk stays with them."""
        return True

    def busy_editing(self) -> bool:
        """Return whether there are changes that are not saved."""
        return False


@dataclass(frozen=True)
class Placed:
    """A room as a page shows it: its key and name, how it is made, what the button for something new says.

    Without the words ``new`` the button is not shown. ``holds`` are the keys of the registers listed inside.
    """

    key: str
    name: str
    make: Callable[[Bench, QWidget], Room]
    new: str = ""
    holds: tuple[str, ...] = ()
