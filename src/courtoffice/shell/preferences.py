"""What this computer remembers of the window: its place, look, recent files, and who works here."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

SYSTEM, LIGHT, DARK = SCHEMES = ("system", "light", "dark")
STANDARD, LARGE = TEXT_SIZES = ("standard", "large")
BUNDLED, INSTALLED = FONTS = ("bundled", "installed")
CONFIG = "COURTOFFICE_CONFIG"
"""The environment variable that names another folder for all that is remembered."""
_MANY = 8


def config_folder() -> Path:
    """Return where this user's preferences are kept: the folder named in the environment, or the system's."""
    named = os.environ.get(CONFIG)
    return Path(named) if named else platformdirs.user_config_path("courtoffice", appauthor=False)


def log_folder() -> Path:
    """Return where the log of errors is kept."""
    return platformdirs.user_log_path("courtoffice", appauthor=False)


class Preferences:
    """Reads and writes the preferences of one user on one computer; damaged entries count as missing."""

    def __init__(self, path: Path | None = None) -> None:
        """Use the file of this user, or another one."""
        file = path or config_folder() / "window.ini"
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> str:
        """Light or dark: one of :data:`SCHEMES`."""
        return self._one_of("look/scheme", SCHEMES)

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._kept.setValue("look/scheme", value)

    @property
    def text_size(self) -> str:
        """How large the text is: one of :data:`TEXT_SIZES`."""
        return self._one_of("look/text_size", TEXT_SIZES)

    @text_size.setter
    def text_size(self, value: str) -> None:
        self._kept.setValue("look/text_size", value)

    @property
    def paper_fonts(self) -> str:
        """Whose fonts papers are set in: one of :data:`FONTS`."""
        return self._one_of("paper/fonts", FONTS)

    @paper_fonts.setter
    def paper_fonts(self, value: str) -> None:
        self._kept.setValue("paper/fonts", value)

    @property
    def who(self) -> str:
        """The name of the person who works here, "" while nobody has said."""
        return self._text("who/name")

    @who.setter
    def who(self, name: str) -> None:
        self._kept.setValue("who/name", name)

    @property
    def backup_folder(self) -> Path | None:
        """Where backups go on this computer, None for the folder beside each office file."""
        kept = self._text("files/backups")
        return Path(kept) if kept else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._kept.setValue("files/backups", "" if folder is None else str(folder))

    def recent(self) -> list[Path]:
        """Return the office files opened last, the latest first; they need not exist any more."""
        kept = self._kept.value("files/recent", [])
        texts = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text]

    def remember(self, path: Path) -> None:
        """Put an office file at the head of the recent ones."""
        files = [path, *(other for other in self.recent() if other != path)]
        self._kept.setValue("files/recent", [str(file) for file in files[:_MANY]])

    def forget(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        self._kept.setValue("files/recent", [str(other) for other in self.recent() if other != path])

    def bytes(self, key: str) -> QByteArray:
        """Return a remembered geometry or state, empty when there is none."""
        kept = self._kept.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember a geometry or state."""
        self._kept.setValue(key, value)

    def _text(self, key: str) -> str:
        kept = self._kept.value(key, "")
        return kept if isinstance(kept, str) else ""

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        kept = self._text(key)
        return kept if kept in allowed else allowed[0]


def system_user() -> str:
    """Return the name of the user of this computer, to be proposed as the one who works here."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list
        return ""
