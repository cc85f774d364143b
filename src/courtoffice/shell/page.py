"""The contract between the window and a tab: what a page is asked to do, and when it looks anew."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from courtoffice.shell.bench import Bench
from courtoffice.shell.commanded import Commanded


class Page(Commanded, QWidget):
    """One tab of the window.

    The window makes the page, calls :meth:`load` once with the bench of the open file, and then calls the
    commands of its menus and toolbar. A page listens to the bench itself: it looks anew when a change touches
    the tables it shows, at once when it is visible and on being shown otherwise. The window need not call
    :meth:`refresh` or :meth:`show_year`.

    A subclass fills ``key``, ``title`` and ``icon`` (the name of a file under ``resources/icons`` without its
    ending), builds its widgets in ``__init__``, and overrides :meth:`tables`, :meth:`reload` and the commands
    it offers.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]

    can_changed = Signal()
    """Emitted when an answer of :meth:`can` may have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page, still empty."""
        super().__init__(parent)
        self._bench: Bench | None = None
        self._stale = True

    @property
    def bench(self) -> Bench:
        """The bench of the open file; asking before :meth:`load` is an error of the program."""
        if self._bench is None:
            raise RuntimeError(f"page {self.key} has not been loaded")
        return self._bench

    def load(self, bench: Bench) -> None:
        """Take the bench of an open file; called once. Rows are read when the page is first shown."""
        self._bench = bench
        bench.changed.connect(self.refresh)
        bench.year_changed.connect(self.show_year)

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew if one of these tables is shown here; None means that everything may have changed."""
        if tables is None or tables & self.tables():
            self._look_anew()

    def show_year(self, year: int) -> None:
        """Turn to a statistical year."""
        self._look_anew()

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows on this page."""
        return frozenset()

    def reload(self) -> None:
        """Read everything that is shown again; called only while the page is visible."""

    @property
    def settled(self) -> bool:
        """Whether the page shows all it has to; one that is read step by step says when that is done."""
        return True

    def has_part(self, key: str) -> bool:
        """Return whether the page shows a part, such as a register, of that key."""
        return False

    def show_part(self, key: str) -> bool:
        """Bring up a part that the page has; False when the clerk stays with unsaved changes elsewhere."""
        return False

    def show_list(self, register_key: str) -> bool:
        """Bring up a register that the page shows as a part or inside one; False when it stays unseen."""
        return self.has_part(register_key) and self.show_part(register_key)

    def open_paper(self, report_key: str) -> bool:
        """Bring up a paper that can be made; False on a page that makes none."""
        return False

    def busy_editing(self) -> bool:
        """Return whether an editor holds changes that are not saved."""
        return False

    def leave(self) -> bool:
        """Ask about unsaved changes before the page or the file is left; False means to stay."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has become stale while the page was hidden."""
        super().showEvent(event)
        if self._stale and self._bench is not None:
            self._stale = False
            self.reload()

    def _look_anew(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
