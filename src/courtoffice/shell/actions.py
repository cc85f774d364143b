"""The commands of menus and toolbar: their icons, their keys in the tooltips, and when they can be used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from courtoffice.forms.ui_main_window import Ui_MainWindow
from courtoffice.shell import icons
from courtoffice.shell.commanded import COMMANDS
from courtoffice.shell.page import Page
from courtoffice.store import Store

ICONS = {
    "new_office": "plus",
    "open_office": "folder",
    "sample_office": "sparkles",
    "back_up": "archive",
    "settings": "settings",
    "undo": "undo",
    "redo": "redo",
    "copy_rows": "copy",
    "focus_filter": "filter",
    "search": "search",
    "new_record": "plus",
    "edit_record": "edit",
    "duplicate_record": "duplicate",
    "delete_record": "trash",
    "print_paper": "print",
    "export_rows": "export",
    "import_rows": "import",
    "go_back": "arrow-left",
    "go_forward": "arrow-right",
    "guide": "help",
    "about": "info",
}
"""The icon of a command, by the name of its action in ``ui/main_window.ui``."""

_WITH_FILE = ("close_office", "back_up", "restore", "check_file", "dump")
_WITH_YEAR = ("export_calendar", "previous_year", "next_year")
_CHANGING = ("new_record", "duplicate_record", "delete_record", "import_rows", "paste_rows")
_KEYS_OF_TABLES = {
    "edit_record": "Enter",
    "delete_record": "Del",
    "copy_rows": "Ctrl+C",
    "paste_rows": "Ctrl+V",
}
"""Keys that the tables answer themselves: as keys of the window they would be taken from text fields."""


class Actions:
    """The actions of the main window."""

    def __init__(self, ui: Ui_MainWindow) -> None:
        """Give every action its icon and its tooltip."""
        self._ui = ui
        for name, icon in ICONS.items():
            self.named(name).setIcon(icons.icon(icon))
        ui.redo.setShortcuts([ui.redo.shortcut(), QKeySequence("Ctrl+Y")])  # the key of office programs
        for action in ui.tool_bar.actions():
            action.setToolTip(_with_keys(action, action.iconText()))
        self.show_words(True)

    def named(self, name: str) -> QAction:
        """Return an action by its name in the form."""
        action: QAction = getattr(self._ui, name)
        return action

    def show_words(self, shown: bool) -> None:
        """Show words beside the icons of the toolbar, or icons alone in a narrow window.

        The ways back and forth and undo are of low priority in the form: Qt shows them without words always.
        """
        style = Qt.ToolButtonStyle
        self._ui.tool_bar.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
        )

    def every(self) -> list[QAction]:
        """Return the actions that can be used now, for the search; pages and recent files are no commands."""
        ui = self._ui
        menus = (ui.menu_file, ui.menu_edit, ui.menu_record, ui.menu_view, ui.menu_scheme, ui.menu_text)
        listed = [action for menu in (*menus, ui.menu_help) for action in menu.actions()]
        usable = (action for action in listed if action.isEnabled() and action.text())
        return [action for action in usable if action.menu() is None and action is not ui.search]

    def enable(self, page: Page | None, *, readonly: bool) -> None:
        """Enable what the page that is shown can do; None is no open file."""
        for name in (*_WITH_FILE, *_WITH_YEAR):
            self.named(name).setEnabled(page is not None)
        for name in COMMANDS:
            allowed = not (readonly and name in _CHANGING)
            self.named(name).setEnabled(page is not None and allowed and page.can(name))
        self.named("search").setEnabled(page is not None)
        self._ui.menu_pages.setEnabled(page is not None)

    def show_steps(self, store: Store | None) -> None:
        """Show what undo and redo are about, in the menu and in the tooltip."""
        for name, words, about in (
            ("undo", "撤销", store.undo_name if store else None),
            ("redo", "重做", store.redo_name if store else None),
        ):
            action = self.named(name)
            text = f"{words}：{about}" if about else words
            action.setText(text.replace("&", "&&"))
            action.setToolTip(_with_keys(action, text))
            action.setEnabled(about is not None and store is not None and not store.readonly)

    def show_history(self, *, back: bool, forward: bool) -> None:
        """Enable the way back and the way forward."""
        self.named("go_back").setEnabled(back)
        self.named("go_forward").setEnabled(forward)


def keys_of(action: QAction) -> str:
    """Return the keys of an action as they are shown, "" for none."""
    keys = _KEYS_OF_TABLES.get(action.objectName(), "")
    return keys or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _with_keys(action: QAction, text: str) -> str:
    keys = keys_of(action)
    return f"{text}（{keys}）" if keys else text


def plain_text(action: QAction) -> str:
    """Return what an action is called, without its key, its underlined letter and its dots."""
    text = action.text().partition("\t")[0].removesuffix("…")
    at = text.find("(&")
    return text[:at] + text[at + 4 :] if at >= 0 else text
