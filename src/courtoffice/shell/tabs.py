"""The nine tabs: each page is made when it is first shown, so that a start pays for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabWidget, QWidget

from courtoffice.shell import icons
from courtoffice.shell.bench import Bench
from courtoffice.shell.house import House, Tab
from courtoffice.shell.navigation import Place
from courtoffice.shell.page import Page

_MARGIN = 8  # pixels around what has the cursor
_COMPACT = "QTabBar::tab { padding: 6px 7px 5px 7px; }"
"""The style of tabs without icons; their usual padding is in the style sheet of the window."""


class Tabs(QTabWidget):
    """The pages of one open office file."""

    shown = Signal(str)
    """The key of the tab that has come up."""
    can_changed = Signal()
    """What the page that is shown can do may have changed."""

    def __init__(self, house: House, bench: Bench, parent: QWidget | None = None) -> None:
        """Set up the tabs, with no page made yet; :meth:`show_tab` brings the first one up."""
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self._compact = False
        self._house = house
        self._bench = bench
        self._full_width = 0
        self._pages: dict[str, Page] = {}
        self._rooms = {tab.key: _Room() for tab in house.tabs}
        for number, tab in enumerate(house.tabs, 1):
            index = self.addTab(self._rooms[tab.key], icons.icon(tab.icon), tab.title)
            self.setTabToolTip(index, f"{tab.title}（Ctrl+{number}）")
        self.currentChanged.connect(self._bring_up)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self._house.tabs[max(self.currentIndex(), 0)]

    def page(self, key: str | None = None) -> Page:
        """Return the page of a tab, by default of the one that is shown; it is made now if need be."""
        tab = self.tab if key is None else next(tab for tab in self._house.tabs if tab.key == key)
        if tab.key not in self._pages:
            page = self._pages[tab.key] = tab.make()
            page.load(self._bench)
            page.can_changed.connect(self._pass_on)
            self._rooms[tab.key].setWidget(page)
        return self._pages[tab.key]

    def pages(self) -> list[Page]:
        """Return the pages made so far."""
        return list(self._pages.values())

    def show_tab(self, key: str) -> None:
        """Bring a tab up."""
        index = next(at for at, tab in enumerate(self._house.tabs) if tab.key == key)
        if index == self.currentIndex():
            self._bring_up(index)
        else:
            self.setCurrentIndex(index)

    def open_record(self, register_key: str, record_id: int) -> Place | None:
        """Bring up the page of a register with one record; None when the page does not know it."""
        key = self._house.tab_of(register_key)
        self.show_tab(key)
        opened = self.page(key).open_record(register_key, record_id)
        return Place(key, register_key, record_id) if opened else None

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Bring up the page of a register and begin a new record there."""
        key = self._house.tab_of(register_key)
        self.show_tab(key)
        return self.page(key).begin_record(register_key, given)

    def show_records(self, register_key: str, ids: tuple[int, ...], words: str) -> bool:
        """Bring up the page of a register with some of its records; False when it does not know them."""
        key = self._house.tab_of(register_key)
        self.show_tab(key)
        return self.page(key).show_records(register_key, ids, words)

    def leave(self) -> bool:
        """Ask every page about unsaved changes; False as soon as the user wants to stay, there."""
        for key, page in self._pages.items():
            if page.busy_editing():
                self.show_tab(key)
                if not page.leave():
                    return False
        return True

    def fit(self, width: int) -> None:
        """Show the tabs without their icons where they would not all be seen otherwise."""
        if self._full_width == 0:
            self._show_icons(True)
            self._full_width = self.tabBar().sizeHint().width()
        corner = self.cornerWidget()
        taken = corner.sizeHint().width() if corner is not None else 0
        self._show_icons(self._full_width + taken <= width)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._full_width = 0

    def _show_icons(self, shown: bool) -> None:
        if self._compact is (not shown):
            return
        self._compact = not shown
        for index, tab in enumerate(self._house.tabs):
            self.setTabIcon(index, icons.icon(tab.icon) if shown else QIcon())
        self.tabBar().setStyleSheet("" if shown else _COMPACT)

    def _bring_up(self, index: int) -> None:
        page = self.page(self._house.tabs[index].key)
        self.shown.emit(self.tab.key)
        self.can_changed.emit()
        page.setFocus()

    def _pass_on(self) -> None:
        if self.sender() is self._pages.get(self.tab.key):
            self.can_changed.emit()


class _Room(QScrollArea):
    """The widget of a tab that its page will fill; on a screen smaller than it, it follows the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the cursor now, unless it is itself higher than the screen."""
        if now is not None and self.isAncestorOf(now) and now.height() <= self.contentsRect().height():
            self.ensureWidgetVisible(now, 0, _MARGIN)
