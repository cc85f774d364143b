"""A tab of registers and rooms with a slim row of names to go between them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from courtoffice.forms.ui_register_page import Ui_RegisterPage
from courtoffice.shell.action_bar import ActionBar
from courtoffice.shell.bench import Bench
from courtoffice.shell.page import Page
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed, Room


class RegisterPage(Page):
    """Shows registers and rooms; a subclass names them.

    ``lists`` are its parts in the order of their names on the page. ``later`` is a sentence about what
    the tab will hold one day, "" for nothing.
    """

    lists: ClassVar[tuple[Listed | Placed, ...]]
    later: ClassVar[str] = ""

    def __init__(
        self, parent: QWidget | None = None, parts: tuple[Listed | Placed, ...] | None = None
    ) -> None:
        """Build the page; each part is built when it is first shown.

        ``parts`` take the place of ``lists`` where the page is told something that they need.
        """
        super().__init__(parent)
        self.ui = Ui_RegisterPage()
        self.ui.setupUi(self)
        self.parts = self.lists if parts is None else parts
        self._rooms: dict[str, Room] = {}
        self._bars: dict[str, ActionBar] = {}
        self._stale_keys: set[str] = set()
        names = self.ui.registers
        names.setProperty("kind", "slim")
        names.setDrawBase(False)
        names.setExpanding(False)
        names.setUsesScrollButtons(True)
        for part in self.parts:
            names.addTab(name_of(part))
        names.setVisible(len(self.parts) > 1)
        self.ui.later.setText(self.later)
        self.ui.later.setVisible(bool(self.later))
        self.ui.new_record.clicked.connect(self.new_record)

    def load(self, bench: Bench) -> None:
        """Take the bench; what the first part shows is read when the page is shown."""
        super().load(bench)
        self.ui.registers.currentChanged.connect(self._show_part)
        self._show_part()

    def add_button(self, button: QWidget) -> None:
        """Put a button of the page's own before the one for a new record."""
        self.ui.bar.insertWidget(self.ui.bar.indexOf(self.ui.new_record), button)

    @property
    def part(self) -> Listed | Placed:
        """The part whose name is chosen."""
        return self.parts[max(self.ui.registers.currentIndex(), 0)]

    @property
    def room(self) -> Room:
        """What is shown: a register, or a room of another shape."""
        return self._room(self.part)

    @property
    def view(self) -> RegisterView:
        """The register that is shown; asking while another room is shown is an error of the program."""
        room = self.room
        if not isinstance(room, RegisterView):
            raise RuntimeError(f"{key_of(self.part)} is no register")
        return room

    @property
    def bar(self) -> ActionBar | None:
        """The buttons of the part that is shown, None where it has none."""
        return self._bars.get(key_of(self.part))

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew at the parts that a change touches; those not shown wait until they are."""
        touched = {key for key, room in self._rooms.items() if tables is None or tables & room.tables()}
        self._stale_keys |= touched
        if touched:
            super().refresh(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go to what is shown when the tab comes up: the open editor, the table, the room."""
        super().focusInEvent(event)
        self._focus_room()

    def _focus_room(self) -> None:
        room = self.room
        if not isinstance(room, RegisterView):
            room.setFocus()
        elif room.editor is not None and room.editor.isVisible():
            room.focus_editor()
        else:
            room.focus_list()

    def show_year(self, year: int) -> None:
        """Turn every part to another year."""
        self._stale_keys |= set(self._rooms)
        super().show_year(year)

    def tables(self) -> frozenset[str]:
        """Return the tables that the page's registers and rooms show."""
        listed = [part.register.tables() for part in self.parts if isinstance(part, Listed)]
        return frozenset().union(*listed, *(room.tables() for room in self._rooms.values()))

    def reload(self) -> None:
        """Read what the part that is shown tells, if that may have changed."""
        key = key_of(self.part)
        room = self.room
        if key in self._stale_keys:
            self._stale_keys.discard(key)
            room.reload()

    def can(self, command: str) -> bool:
        """Return whether the part that is shown can do a command."""
        return self._bench is not None and self.room.can(command)

    def new_record(self) -> None:
        """Begin a new record."""
        self.room.new_record()

    def edit_record(self) -> None:
        """Open the current record in its editor."""
        self.room.edit_record()

    def duplicate_record(self) -> None:
        """Begin a copy of the current record."""
        self.room.duplicate_record()

    def delete_record(self) -> None:
        """Delete the chosen records after asking."""
        self.room.delete_record()

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""
        self.room.focus_filter()

    def copy_rows(self) -> None:
        """Copy the chosen rows."""
        self.room.copy_rows()

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""
        self.room.export_rows()

    def import_rows(self) -> None:
        """Take in a list from a spreadsheet."""
        self.room.import_rows()

    def paste_rows(self) -> None:
        """Take in the rows that are in the clipboard."""
        self.room.paste_rows()

    def write_template(self) -> None:
        """Write a blank list to fill in and import."""
        self.room.write_template()

    def export_details(self) -> None:
        """Write what is listed with every detail, one line for each child row."""
        self.room.export_details()

    def print_paper(self) -> None:
        """Print the paper that belongs to the part that is shown."""
        self.room.print_paper()

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Open one record of a register of this page."""
        return self._hand(register_key, lambda room: room.open_record(register_key, record_id))

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a new record of a register of this page, with some fields filled in."""
        return self._hand(register_key, lambda room: room.begin_record(register_key, given))

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records of a register of this page."""
        return self._hand(register_key, lambda room: room.show_records(register_key, ids, words))

    def has_part(self, key: str) -> bool:
        """Return whether the page shows a part of that key."""
        return any(key_of(part) == key for part in self.parts)

    def show_part(self, key: str) -> bool:
        """Bring up the part of that key; False when the clerk stays with unsaved changes of another one."""
        place = [key_of(part) for part in self.parts].index(key)
        if place != self.ui.registers.currentIndex() and not self.room.may_leave():
            return False
        self.ui.registers.setCurrentIndex(place)
        self.reload()
        return True

    def show_list(self, register_key: str) -> bool:
        """Bring up a register of the page, or the room that it is listed in."""
        place = next((part for part in self.parts if register_key in _registers(part)), None)
        if place is None or not self.show_part(key_of(place)):
            return False
        if isinstance(place, Placed):
            self.room.show_list(register_key)
        return True

    def busy_editing(self) -> bool:
        """Return whether a part of the page holds changes that are not saved."""
        return any(room.busy_editing() for room in self._rooms.values())

    def leave(self) -> bool:
        """Ask about the changes of every part of the page."""
        return all(room.may_leave() for room in self._rooms.values())

    def _hand(self, register_key: str, work: Callable[[Room], object]) -> bool:
        """Bring up the register of that key and do something with it; False when it is not on this page."""
        if not any(isinstance(part, Listed) and key_of(part) == register_key for part in self.parts):
            return False
        if self.show_part(register_key):
            work(self.room)
        return True

    def _room(self, part: Listed | Placed) -> Room:
        key = key_of(part)
        if key not in self._rooms:
            room = self._rooms[key] = (
                RegisterView(self.bench, part, self)
                if isinstance(part, Listed)
                else part.make(self.bench, self)
            )
            room.can_changed.connect(self.can_changed)
            self._stale_keys.add(key)
            self.ui.views.addWidget(room)
            if isinstance(room, RegisterView) and room.listed.actions:
                self._bars[key] = ActionBar(room, self)
                self.add_button(self._bars[key])
        return self._rooms[key]

    def _show_part(self) -> None:
        """Show the part whose name is chosen."""
        part, room = self.part, self.room
        for other in self._rooms.values():  # only the part that is shown says how much room the page needs
            needs = QSizePolicy.Policy.Preferred if other is room else QSizePolicy.Policy.Ignored
            other.setSizePolicy(needs, needs)
        self.ui.views.setCurrentWidget(room)
        words = f"＋ 新建{part.register.noun}" if isinstance(part, Listed) else part.new
        self.ui.new_record.setText(words)
        self.ui.new_record.setVisible(bool(words) and room.can("new_record"))
        for key, bar in self._bars.items():
            bar.setVisible(key == key_of(part))
        if self.isVisible():
            self.reload()
            if not self.ui.registers.hasFocus():
                self._focus_room()
        self.can_changed.emit()


def key_of(part: Listed | Placed) -> str:
    """Return the key of a part: that of its register, or the room's own."""
    return part.register.key if isinstance(part, Listed) else part.key


def _registers(part: Listed | Placed) -> tuple[str, ...]:
    return (part.register.key,) if isinstance(part, Listed) else part.holds


def name_of(part: Listed | Placed) -> str:
    """Return what the page calls a part."""
    return part.name if isinstance(part, Placed) else part.name or part.register.title
