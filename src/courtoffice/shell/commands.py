"""What each command of the menus, the toolbar and the first page does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices, QKeySequence

from courtoffice.court import COURT_NAME
from courtoffice.shell import icons
from courtoffice.shell.commanded import COMMANDS
from courtoffice.shell.preferences import DARK, LARGE, LIGHT, STANDARD, SYSTEM, log_folder

if TYPE_CHECKING:
    from courtoffice.shell.first_page import FirstPage
    from courtoffice.shell.main_window import MainWindow
    from courtoffice.shell.open_office import OpenOffice

_SAMPLE = "示例法院.courtoffice"
_SCHEMES = {"scheme_system": SYSTEM, "scheme_light": LIGHT, "scheme_dark": DARK}
_TEXT_SIZES = {"text_standard": STANDARD, "text_large": LARGE}


class Commands:
    """Connects the actions of the window; each does its work through the window's parts."""

    def __init__(self, window: MainWindow) -> None:
        """Connect everything."""
        self._window = window
        self._connect_files()
        self._connect_pages()
        self._connect_places()
        self._connect_look()
        self._connect_help()

    def show_look(self) -> None:
        """Tick the scheme and the size of the text that are in use."""
        preferences = self._window.preferences
        for name, value in (_SCHEMES | _TEXT_SIZES).items():
            self._window.actions_.named(name).setChecked(value in (preferences.scheme, preferences.text_size))

    def _on(self, name: str, work: Callable[[], object]) -> None:
        self._window.actions_.named(name).triggered.connect(lambda _=False: work())

    def _in_office(self, name: str, work: Callable[[OpenOffice], object]) -> None:
        """Connect a command that needs an open file."""

        def run() -> None:
            if self._window.office is not None:
                work(self._window.office)

        self._on(name, run)

    def connect_first_page(self, page: FirstPage) -> None:
        """Have the page of a start without a file do what the menu does."""
        window = self._window
        page.new_asked.connect(self._create)
        page.open_asked.connect(lambda: window.show_office(window.files.choose()))
        page.sample_asked.connect(self._sample)
        page.chosen.connect(window.open_path)

    def _connect_files(self) -> None:
        window = self._window
        self._on("new_office", self._create)
        self._on("open_office", lambda: window.show_office(window.files.choose()))
        self._on("open_readonly", lambda: window.show_office(window.files.choose(readonly=True)))
        self._on("sample_office", self._sample)
        self._on("close_office", window.close_office)
        self._on("quit", window.close)
        window.ui.menu_recent.aboutToShow.connect(self._list_recent)
        keeping = window.keeping
        self._in_office("back_up", lambda office: keeping.back_up(office.store))
        self._in_office("check_file", keeping.check)
        self._in_office("dump", keeping.dump)
        self._in_office("export_calendar", keeping.export_calendar)
        self._in_office("restore", keeping.restore)

    def _connect_pages(self) -> None:
        self._in_office("undo", lambda office: office.bench.undo())
        self._in_office("redo", lambda office: office.bench.redo())
        self._on("search", self._window.search_box.begin)
        for name in COMMANDS:
            self._in_office(name, partial(_on_page, name))

    def _connect_places(self) -> None:
        window = self._window
        for number, tab in enumerate(window.house.tabs, 1):
            action = window.ui.menu_pages.addAction(icons.icon(tab.icon), tab.title)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _=False, key=tab.key: self._show_tab(key))
        self._in_office("go_back", lambda office: office.back())
        self._in_office("go_forward", lambda office: office.forward())
        self._in_office("previous_year", lambda office: office.year_box.step(-1))
        self._in_office("next_year", lambda office: office.year_box.step(1))

    def _connect_look(self) -> None:
        dialogs = self._window.dialogs
        for values, choose in ((_SCHEMES, dialogs.set_scheme), (_TEXT_SIZES, dialogs.set_text_size)):
            group = QActionGroup(self._window)
            for name, value in values.items():
                group.addAction(self._window.actions_.named(name))
                self._on(name, partial(choose, value))
        self.show_look()

    def _connect_help(self) -> None:
        window = self._window
        self._in_office("settings", window.dialogs.settings)
        self._on("guide", window.dialogs.guide)
        self._on("about", window.dialogs.about)
        self._on("open_log", self._open_log)

    def _create(self) -> None:
        """Make a new file; the first thing it needs are the names of the court."""
        window = self._window
        store = window.files.create()
        if store is not None:
            window.show_office(store)
            if window.office is not None:
                window.dialogs.settings(window.office, setting=COURT_NAME.key)

    def _sample(self) -> None:
        """Open the sample, which is made when it is not there yet."""
        window = self._window
        path = platformdirs.user_documents_path() / _SAMPLE
        if path.exists():
            window.open_path(path)
        else:
            window.dialogs.make_sample(path)

    def _list_recent(self) -> None:
        menu = self._window.ui.menu_recent
        menu.clear()
        for path in self._window.preferences.recent():
            action = menu.addAction(f"{path.name}　{path.parent}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self._window.open_path(path))
        if menu.isEmpty():
            menu.addAction("（还没有）").setEnabled(False)

    def _show_tab(self, key: str) -> None:
        if self._window.office is not None:
            self._window.office.tabs.show_tab(key)

    def _open_log(self) -> None:
        folder = log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _on_page(command: str, office: OpenOffice) -> None:
    """Have the page that is shown carry out one of its commands."""
    getattr(office.tabs.page(), command)()
