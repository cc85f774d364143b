"""Opening and making office files from the window: questions asked, refusals shown, recent files kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.house import House
from courtoffice.shell.preferences import Preferences, system_user
from courtoffice.store import Locked, Store

SUFFIX = ".courtoffice"
_NEW_NAME = f"本院政治部{SUFFIX}"


class OfficeFiles:
    """Opens office files for the window."""

    def __init__(self, house: House, preferences: Preferences, window: QWidget) -> None:
        """Dialogs belong to the window."""
        self._house = house
        self._preferences = preferences
        self._window = window

    @property
    def who(self) -> str:
        """The name written to the journal: the one given, or the user of this computer until then."""
        return self._preferences.who or system_user()

    def open(self, path: Path, *, readonly: bool = False) -> Store | None:
        """Open a file; one that somebody else works in is offered read-only. None when it stays closed."""
        try:
            store = self._house.open(path, self.who, readonly)
        except Locked as locked:
            return self.open(path, readonly=True) if self._wants_to_read(locked) else None
        except Refused as refusal:
            ask.refused(self._window, refusal)
            return None
        return self._opened(store)

    def choose(self, *, readonly: bool = False) -> Store | None:
        """Ask for a file and open it."""
        recent = self._preferences.recent()
        path = ask.existing_file(
            self._window, "打开数据文件", ask.OFFICE_FILES, recent[0].parent if recent else None
        )
        return None if path is None else self.open(path, readonly=readonly)

    def create(self) -> Store | None:
        """Ask where a new file shall be and make it."""
        path = ask.new_file(self._window, "新建数据文件", ask.OFFICE_FILES, Path.home() / _NEW_NAME)
        if path is None:
            return None
        try:
            store = self._house.create(path, self.who)
        except Refused as refusal:
            ask.refused(self._window, refusal)
            return None
        return self._opened(store)

    def who_changes(self, store: Store) -> bool:
        """Make sure, once on this computer, that it is known who works here; False to change nothing.

        Asked before the first change, so that nobody is asked who only looks.
        """
        if self._preferences.who or store.readonly:
            return True
        name = ask.line(
            self._window,
            "经办人",
            "请写下您的姓名。以后每次改动都会记下经办人；可以在“设置”中更改。",
            system_user(),
        )
        if name is None:
            return False
        self._preferences.who = name
        store.who = name
        return True

    def _opened(self, store: Store) -> Store:
        self._preferences.remember(store.path)
        if self._preferences.backup_folder is not None:
            store.backups = self._preferences.backup_folder
        return store

    def _wants_to_read(self, locked: Locked) -> bool:
        return ask.question(self._window, "文件正在使用", str(locked), "以只读方式打开")


def dropped_file(paths: list[Path]) -> Path | None:
    """Return the office file among files dropped onto the window, None when there is not exactly one."""
    offices = [path for path in paths if path.suffix.lower() == SUFFIX]
    return offices[0] if len(offices) == 1 else None
