"""A list of calendar entries beside the month: opened with Enter, carried to a day with the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from courtoffice.calendar_days import Entry, Manner
from courtoffice.shell.icons import icon
from courtoffice.shell.month_paint import sign_of
from courtoffice.shell.plain_tip import plain_tip
from courtoffice.shell.theme import look_of


class EntryList(QListWidget):
    """Lists entries.

    ``entry_opened`` tells one that was double-clicked or opened with Enter, ``lifted`` one that begins to be
    carried, ``menu_asked`` one and the place on the screen where its menu is wanted.
    """

    entry_opened = Signal(object)
    lifted = Signal(object)
    laid_down = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, movable: Callable[[Entry], bool], parent: QWidget | None = None) -> None:
        """Build the list under a name for readers; ``movable`` says which entries can be carried."""
        super().__init__(parent)
        self._movable = movable
        self.setProperty("kind", "plain")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.itemActivated.connect(self._open)
        self.customContextMenuRequested.connect(self._ask_menu)

    def add(self, entry: Entry, text: str) -> None:
        """Add an entry with the text that stands for it."""
        name, colour = sign_of(entry.manner, look_of(self))
        item = QListWidgetItem(icon(name, colour), " ".join(text.split()), self)
        if entry.manner is Manner.WAIVED:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
        item.setToolTip(plain_tip(entry.detail or entry.text))
        item.setData(Qt.ItemDataRole.UserRole, entry)
        if not self._movable(entry):
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)

    def say(self, words: str) -> None:
        """Say that there is nothing to list."""
        QListWidgetItem(words, self).setFlags(Qt.ItemFlag.NoItemFlags)

    def entry(self) -> Entry | None:
        """Return the entry that the cursor is at."""
        item = self.currentItem()
        found = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Entry) else None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Hand the entry over and begin to carry it."""
        entry = self.entry()
        if entry is None:
            return
        self.lifted.emit(entry)
        super().startDrag(actions)
        self.laid_down.emit()

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Return what a drag shows to other programs: the words of the entry, not the entry itself."""
        data = QMimeData()
        data.setText("\n".join(item.text() for item in items))
        return data

    def _open(self, item: QListWidgetItem) -> None:
        entry = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Entry):
            self.entry_opened.emit(entry)

    def _ask_menu(self, place: QPoint) -> None:
        entry = self.entry()
        if entry is not None:
            self.menu_asked.emit(entry, self.viewport().mapToGlobal(place))
