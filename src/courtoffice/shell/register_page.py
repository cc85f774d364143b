"""A tab that holds one or several registers with a slim row of names to go between them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from courtoffice.forms.ui_register_page import Ui_RegisterPage
from courtoffice.shell.bench import Bench
from courtoffice.shell.page import Page
from courtoffice.shell.register_view import Listed, RegisterView


class RegisterPage(Page):
    """Shows registers; a subclass names them.

    ``lists`` are the registers in the order of their names on the page. ``later`` is a sentence about what
    the tab will hold one day, "" for nothing.
    """

    lists: ClassVar[tuple[Listed, ...]]
    later: ClassVar[str] = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page; each register's table is built when it is first shown."""
        super().__init__(parent)
        self.ui = Ui_RegisterPage()
        self.ui.setupUi(self)
        self._views: dict[str, RegisterView] = {}
        self._stale_keys: set[str] = set()
        names = self.ui.registers
        names.setProperty("kind", "slim")
        names.setDrawBase(False)
        names.setExpanding(False)
        names.setUsesScrollButtons(True)
        for listed in self.lists:
            names.addTab(listed.name or listed.register.title)
        names.setVisible(len(self.lists) > 1)
        self.ui.later.setText(self.later)
        self.ui.later.setVisible(bool(self.later))
        self.ui.new_record.clicked.connect(self._new)

    def load(self, bench: Bench) -> None:
        """Take the bench; the rows of the first register are read when the page is shown."""
        super().load(bench)
        self.ui.new_record.setVisible(not bench.readonly)
        self.ui.registers.currentChanged.connect(self._show_register)
        self._show_register()

    def add_button(self, button: QWidget) -> None:
        """Put a button of the page's own before the one for a new record."""
        self.ui.bar.insertWidget(self.ui.bar.indexOf(self.ui.new_record), button)

    @property
    def view(self) -> RegisterView:
        """The register that is shown."""
        return self._view(self.lists[max(self.ui.registers.currentIndex(), 0)])

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew at the registers that a change touches; those not shown wait until they are."""
        registers = [listed.register for listed in self.lists]
        touched = {register.key for register in registers if tables is None or tables & register.tables()}
        self._stale_keys |= touched
        if touched:
            super().refresh(None)

    def show_year(self, year: int) -> None:
        """Turn every register that goes by years."""
        self._stale_keys |= {listed.register.key for listed in self.lists}
        super().show_year(year)

    def tables(self) -> frozenset[str]:
        """Return the tables that the page's registers show."""
        return frozenset().union(*(listed.register.tables() for listed in self.lists))

    def reload(self) -> None:
        """Read the rows of the register that is shown, if they may have changed."""
        if self.view.register.key in self._stale_keys:
            self._stale_keys.discard(self.view.register.key)
            self.view.reload()

    def can(self, command: str) -> bool:
        """Return whether the register that is shown can do a command."""
        return self._bench is not None and self.view.commands.can(command)

    def new_record(self) -> None:
        """Begin a new record."""
        self.view.commands.new_record()

    def edit_record(self) -> None:
        """Open the current record."""
        self.view.commands.edit_record()

    def duplicate_record(self) -> None:
        """Begin a copy of the current record."""
        self.view.commands.duplicate_record()

    def delete_record(self) -> None:
        """Delete the chosen records after asking."""
        self.view.commands.delete_record()

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""
        self.view.commands.focus_filter()

    def copy_rows(self) -> None:
        """Copy the chosen rows."""
        self.view.commands.copy_rows()

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""
        self.view.commands.export_rows()

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Open one record of a register of this page."""
        place = self._place(register_key)
        if place is None:
            return False
        if self._turn_to(place):
            self.view.open_record(record_id)
        return True

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a new record of a register of this page, with some fields filled in."""
        place = self._place(register_key)
        if place is None:
            return False
        if self._turn_to(place):
            self.view.commands.new_record(given)
        return True

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records of a register of this page."""
        place = self._place(register_key)
        if place is None:
            return False
        if self._turn_to(place):
            self.view.show_records(ids, words)
        return True

    def busy_editing(self) -> bool:
        """Return whether an editor of the page holds changes that are not saved."""
        return any(view.busy_editing() for view in self._views.values())

    def leave(self) -> bool:
        """Ask about the changes of every editor of the page."""
        return all(view.may_leave() for view in self._views.values())

    def _view(self, listed: Listed) -> RegisterView:
        key = listed.register.key
        if key not in self._views:
            view = self._views[key] = RegisterView(self.bench, listed, self)
            view.can_changed.connect(self.can_changed)
            self._stale_keys.add(key)
            self.ui.views.addWidget(view)
        return self._views[key]

    def _show_register(self) -> None:
        """Show the register whose name is chosen."""
        self.ui.views.setCurrentWidget(self.view)
        self.ui.new_record.setText(f"＋ 新建{self.view.register.noun}")
        if self.isVisible():
            self.reload()
        self.can_changed.emit()

    def _turn_to(self, place: int) -> bool:
        """Show a register and its rows; False when the clerk stays with unsaved changes of another one."""
        if place != self.ui.registers.currentIndex() and not self.view.may_leave():
            return False
        self.ui.registers.setCurrentIndex(place)
        self.reload()
        return True

    def _place(self, register_key: str) -> int | None:
        keys = [listed.register.key for listed in self.lists]
        return keys.index(register_key) if register_key in keys else None

    def _new(self) -> None:
        self.view.commands.new_record()
