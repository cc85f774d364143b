"""The windows beside the main window: settings, guide, about the program; and the making of the sample.

They are imported when they are first opened: a start has no use for them, and pays for every import.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from courtoffice.shell import fonts
from courtoffice.shell.background import Background, Progress
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.theme import Theme

if TYPE_CHECKING:
    from courtoffice.shell.guide import GuideWindow
    from courtoffice.shell.main_window import MainWindow


class Dialogs:
    """Opens them for one window; none of them stops the program."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        """Belong to the window."""
        self._window = window
        self._theme = theme
        self._guide: GuideWindow | None = None
        self._making: Background | None = None

    def settings(self, office: OpenOffice) -> None:
        """Show the settings of the open file and of this computer."""
        from courtoffice.shell.settings_dialog import SettingsDialog  # noqa: PLC0415
        from courtoffice.shell.settings_sections import sections  # noqa: PLC0415

        window = self._window

        def restore(backup: Path) -> None:
            dialog.reject()
            window.keeping.restore_from(office, backup)

        dialog = SettingsDialog(office.bench, sections(window, office, restore), window)
        dialog.open()

    def guide(self) -> None:
        """Show the clerk's guide, one window of it."""
        from courtoffice.shell.guide import GuideWindow  # noqa: PLC0415

        if self._guide is None:
            self._guide = GuideWindow(self._window)
        self._guide.show()
        self._guide.raise_()

    def about(self) -> None:
        """Show the versions and licences."""
        from courtoffice.shell.about import AboutDialog  # noqa: PLC0415

        AboutDialog(self._window).open()

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
