"""The main window: menus, toolbar, status line, and in the middle the first page or an open office file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QSizePolicy, QWidget

from courtoffice.court import COURT_SHORT, OFFICE_NAME
from courtoffice.errors import Refused
from courtoffice.forms.ui_main_window import Ui_MainWindow
from courtoffice.late import late
from courtoffice.shell import ask
from courtoffice.shell.actions import Actions
from courtoffice.shell.banner import Banner, Note
from courtoffice.shell.commands import Commands
from courtoffice.shell.dialogs import Dialogs
from courtoffice.shell.house import Found, House
from courtoffice.shell.keeping import Keeping
from courtoffice.shell.office_files import OfficeFiles, dropped_file
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.search_box import SearchBox
from courtoffice.shell.status_line import StatusLine
from courtoffice.shell.theme import Theme
from courtoffice.store import Store

if TYPE_CHECKING:
    from courtoffice.shell.first_page import FirstPage

_make_first_page = late("courtoffice.shell.first_page", "FirstPage")
_find = late("courtoffice.shell.search_sources", "find")
_prepare = late("courtoffice.shell.search_sources", "prepare")
TITLE = "政治部办公"
_GEOMETRY = "window/geometry"
_SMALL, _LARGEST = (1366, 768), (1500, 940)
_READ_ONLY = "这个文件以只读方式打开：可以查看、打印和导出，不能修改。"


class MainWindow(QMainWindow):
    """The window; :meth:`show_office` gives it an open file."""

    def __init__(self, house: House, preferences: Preferences, theme: Theme) -> None:
        """Build the window, with no file open."""
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setCentralWidget(self.ui.central)
        self.setAcceptDrops(True)
        self.ui.notice.hide()
        self.house = house
        self.preferences = preferences
        self.files = OfficeFiles(house, preferences, self)
        self.actions_ = Actions(self.ui)
        self.status = StatusLine(self.ui.status_bar)
        self.keeping = Keeping(self)
        self.dialogs = Dialogs(self, theme)
        self.search_box = SearchBox(self._find, self, self._read_ahead)
        self.office: OpenOffice | None = None
        self.banner = Banner(self._note, self.ui.central)
        self._full_width = 0
        self._build()
        self._show_first_page()
        self._restore_geometry()

    def show_office(self, store: Store | None) -> None:
        """Show an open file in place of what was shown; None, a file that did not open, changes nothing."""
        if store is None:
            return
        if not self.close_office():
            store.close()
            return
        self.office = office = OpenOffice(self.house, store, self, self._may_change)
        self.ui.places.addWidget(office.tabs)
        self.ui.places.setCurrentWidget(office.tabs)
        office.moved.connect(self._show_place)
        office.damaged.connect(self._leave_damaged)
        office.bench.changed.connect(self._show_change)
        office.bench.message.connect(self.status.tell)
        for signal in (office.moved, office.bench.changed, office.bench.year_changed):
            signal.connect(self.banner.look_again)
        self.status.watch(office.background)
        self.ui.notice.setVisible(store.readonly)
        self.ui.notice_text.setText(_READ_ONLY)
        self.show_file()
        self.search_box.setEnabled(True)
        if self.isVisible():  # otherwise it is fitted when it is shown, as large as it is then
            office.tabs.fit(self.width())
        office.start()

    def open_path(self, path: Path) -> None:
        """Open a file and show it; refusals are shown."""
        self.show_office(self.files.open(path))

    def close_office(self) -> bool:
        """Close the open file after its questions and its backup; False when the user wants to stay."""
        office = self.office
        if office is None:
            return True
        if not office.leave() or not self.keeping.back_up_at_close(office.store):
            return False
        self.office = None
        office.close()
        self._show_first_page()
        return True

    def _leave_damaged(self, refusal: Refused) -> None:
        """Close a file that is damaged, at once and without a backup of it, and say so."""
        office, self.office = self.office, None
        if office is not None:
            office.close()
            self._show_first_page()
        self.show_refusal(refusal)

    def show_refusal(self, refusal: Refused) -> None:
        """Show why something was not done."""
        ask.refused(self, refusal)

    def _show_first_page(self) -> None:
        self.setWindowTitle(TITLE)
        self.ui.notice.hide()
        self.banner.look_again()
        if self.isVisible():
            self._bring_up_first_page()
        self.search_box.setEnabled(False)
        self.status.show_file(None, "", readonly=False)
        self.actions_.enable(None, readonly=False)
        self.actions_.show_steps(None)
        self.actions_.show_history(back=False, forward=False)

    @cached_property
    def first_page(self) -> FirstPage:
        """The page without a file; a start that opens one never makes it."""
        page: FirstPage = _make_first_page()
        self.commands.connect_first_page(page)
        return page

    @cached_property
    def _first_room(self) -> QScrollArea:
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self.first_page)
        self.ui.places.addWidget(room)
        return room

    def _bring_up_first_page(self) -> None:
        self.first_page.show_recent(self.preferences.recent())
        self.ui.places.setCurrentWidget(self._first_room)

    def _show_place(self) -> None:
        """Show what the page in front can do."""
        if self.office is not None:
            self.actions_.enable(self.office.tabs.page(), readonly=self.office.store.readonly)
            history = self.office.history
            self.actions_.show_history(back=history.can_back, forward=history.can_forward)

    def _show_change(self, tables: frozenset[str] | None) -> None:
        if self.office is not None:
            self.actions_.show_steps(self.office.store)
            if tables is None or "setting" in tables:
                self.show_file()

    def show_file(self) -> None:
        """Show, in the title and the status line, whose file is open, its last backup, who works in it."""
        if self.office is None:
            return
        store = self.office.store
        names = store.settings.value(COURT_SHORT) + store.settings.value(OFFICE_NAME)
        self.setWindowTitle(f"{names} - {store.path.stem}{'（只读）' if store.readonly else ''}")
        self.status.show_file(store.path, store.who, readonly=store.readonly)
        self.status.show_backup(self.keeping.last_backup(store), datetime.now())
        self.actions_.show_steps(store)

    def _note(self) -> Note | None:
        """Return what is to be said above the page in front."""
        office = self.office
        if office is None or office.closed:
            return None
        return self.house.note(office.bench, office.tabs.tab.key)

    def _may_change(self, store: Store) -> bool:
        """Learn who works here before the first change."""
        before = store.who
        allowed = self.files.who_changes(store)
        if store.who != before:
            self.show_file()
        return allowed

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file first; the window stays when the user wants to stay."""
        if not self.close_office():
            event.ignore()
            return
        self.dialogs.wait()
        self.preferences.set_bytes(_GEOMETRY, self.saveGeometry())
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring up the first page when no file was opened before the window is shown."""
        if self.office is None:
            self._bring_up_first_page()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with the width there is: 1366 pixels at 150 % are 911."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an office file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the office file that was dropped, once the drag is over: a question may follow."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.open_path(path))

    def _build(self) -> None:
        self.ui.central_layout.insertWidget(self.ui.central_layout.indexOf(self.ui.places), self.banner)
        filler = QWidget()
        filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for part in (filler, self.search_box):
            self.ui.tool_bar.addWidget(part)
        self.commands = Commands(self)

    def _fit(self) -> None:
        """Give up words and icons one after another until everything can be seen."""
        if self._full_width == 0:
            self.actions_.show_words(True)
            self.search_box.fit(narrow=False)
            self._full_width = self.ui.tool_bar.sizeHint().width()
        narrow = self._full_width > self.width()
        self.actions_.show_words(not narrow)
        self.search_box.fit(narrow=narrow)
        if self.office is not None:
            self.office.tabs.fit(self.width())

    def _restore_geometry(self) -> None:
        """Stand where the window stood on this computer; at first, fill a small screen."""
        if self.restoreGeometry(self.preferences.bytes(_GEOMETRY)):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(room.width(), _LARGEST[0]), min(room.height(), _LARGEST[1]))
        if room.width() <= _SMALL[0] or room.height() <= _SMALL[1]:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _read_ahead(self) -> Iterator[None]:
        office = self.office
        if office is None:
            return
        for step in _prepare(office):
            if self.office is not office:
                return
            yield step

    def _find(self, query: str) -> list[Found]:
        if self.office is None:
            return []
        found: list[Found] = _find(self.office, self.actions_, self.dialogs, query)
        return found


def _dropped(event: QDropEvent) -> Path | None:
    data = event.mimeData()
    return dropped_file([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
