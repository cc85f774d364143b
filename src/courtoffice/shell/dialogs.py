"""The windows beside the main window: settings, guide, about the program; and the making of the sample.

They are imported when they are first opened: a start has no use for them, and pays for every import.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from courtoffice.late import late, late_value
from courtoffice.shell import fonts
from courtoffice.shell.background import Background, Progress
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.theme import Theme

if TYPE_CHECKING:
    from courtoffice.shell.guide import GuideWindow
    from courtoffice.shell.main_window import MainWindow

_titles = late_value("courtoffice.shell.settings_sections", "TITLES")
_sections = late("courtoffice.shell.settings_sections", "sections")
_SettingsDialog = late("courtoffice.shell.settings_dialog", "SettingsDialog")
_GuideWindow = late("courtoffice.shell.guide", "GuideWindow")
_AboutDialog = late("courtoffice.shell.about", "AboutDialog")


class Dialogs:
    """Opens them for one window; none of them stops the program."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        """Belong to the window."""
        self._window = window
        self._theme = theme
        self._guide: GuideWindow | None = None
        self._making: Background | None = None

    def settings_titles(self) -> tuple[str, ...]:
        """Return what the sections of the settings are called."""
        titles: tuple[str, ...] = _titles()
        return titles

    def settings(self, office: OpenOffice, section: str = "", *, setting: str = "") -> None:
        """Show the settings of the open file and of this computer: a section by its title, or one setting."""
        window = self._window

        def restore(backup: Path) -> None:
            dialog.reject()
            window.keeping.restore_from(office, backup)

        dialog = _SettingsDialog(office.bench, _sections(window, office, restore), window)
        if section:
            dialog.show_section(section)
        dialog.open()
        if setting:
            dialog.show_setting(setting)

    def guide(self) -> None:
        """Show the clerk's guide, one window of it."""
        guide = self._guide = self._guide or _GuideWindow(self._window)
        guide.show()
        guide.raise_()

    def about(self) -> None:
        """Show the versions and licences."""
        _AboutDialog(self._window).open()

    def make_sample(self, path: Path) -> None:
        """Make the sample office in the background and open it."""

        def work(progress: Progress) -> Path:
            self._window.house.make_sample(path, progress)
            return path

        if self._making is None:
            self._making = Background(None, self._window.show_refusal)
            self._window.status.watch(self._making)
        self._making.start_alone("生成示例", work, self._window.open_path)

    def wait(self) -> None:
        """Stop making the sample."""
        if self._making is not None:
            self._making.wait()

    def set_who(self, name: str) -> None:
        """Take the name of the person who works here."""
        self._window.preferences.who = name
        if self._window.office is not None:
            self._window.office.store.who = name
            self._window.show_file()

    def set_scheme(self, scheme: str) -> None:
        """Take light, dark or the system's scheme, at once."""
        self._window.preferences.scheme = scheme
        self._theme.follow(scheme)
        self._window.commands.show_look()

    def set_text_size(self, size: str) -> None:
        """Take a size of the text, at once."""
        self._window.preferences.text_size = size
        app = QApplication.instance()
        if isinstance(app, QApplication):
            fonts.install(app, size)
            self._theme.refresh()
        self._window.commands.show_look()
