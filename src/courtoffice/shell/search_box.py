"""The search box: people, records, pages and commands by a few letters, from anywhere with Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from courtoffice.shell import icons
from courtoffice.shell.ahead import Ahead
from courtoffice.shell.house import Found

MOST = 24
_SHOWN = 16
_WIDTH, _NARROW = 260, 150
_LIST_WIDTH = 420
_MARGIN = 12
_SORT = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class SearchBox(QLineEdit):
    """A line in the toolbar; what it finds hangs below it while one types.

    The list never takes the focus, so that input methods keep working; arrows move in it, Enter opens.
    """

    def __init__(
        self,
        find: Callable[[str], list[Found]],
        parent: QWidget,
        prepare: Callable[[], Iterator[None]] = lambda: iter(()),
    ) -> None:
        """``find`` answers a query; the list is shown on top of ``parent``, the window.

        ``prepare`` reads, step by step, what the answers are found in; the query is answered again after it.
        """
        super().__init__(parent)
        self._find = find
        self._prepare = prepare
        self._nothing = False
        self._ahead = Ahead(self)
        self._ahead.ended.connect(self._look_again)
        self._before: QWidget | None = None
        self.setPlaceholderText("搜索人员、记录、案号、日期、命令（Ctrl+K）")
        self.setAccessibleName("搜索")
        self.setClearButtonEnabled(True)
        self.setFixedWidth(_WIDTH)
        self.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition).setText("搜索")
        self._found = _FoundModel(self)
        self._list = QListView()
        self._list.setModel(self._found)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setProperty("kind", "plain")
        self._list.setItemDelegate(_FoundDelegate(self._list))
        self._list.clicked.connect(self._open)
        self.panel = QFrame(parent)
        self.panel.setProperty("kind", "sheet")
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.addWidget(self._list)
        self.panel.hide()
        self.textChanged.connect(self._look)

    def fit(self, *, narrow: bool) -> None:
        """Take less room in a narrow window."""
        self.setFixedWidth(_NARROW if narrow else _WIDTH)

    def begin(self) -> None:
        """Take the focus, with an empty query."""
        self._before = self.window().focusWidget()
        self.clear()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def found(self) -> list[Found]:
        """Return what is listed."""
        return list(self._found.found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, open, or leave; everything else is typing."""
        row = self._list.currentIndex().row()
        if event.key() == Qt.Key.Key_Down:
            self._choose(row + 1)
        elif event.key() == Qt.Key.Key_Up:
            self._choose(row - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._read_to_the_end()
            self._open(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin to read ahead, between the keys, when the clerk is about to search."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason):
            self._read_on()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away."""
        super().focusOutEvent(event)
        self.panel.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Stop reading when the file is closed that is read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self._ahead.stop()

    def _read_on(self) -> None:
        """Go on reading between the keys, if there is anything to be read."""
        if not self._ahead.active:
            self._ahead.begin(self._prepare())

    def _look_again(self) -> None:
        """Answer with everything that has been read; who has gone down the list stays there."""
        if self._list.currentIndex().row() <= 0:
            self._answer(self.text())

    def _read_to_the_end(self) -> None:
        """Wait for what is still being read when the clerk wants to open what there is nothing of yet."""
        while self._nothing and self._ahead.active:
            self._ahead.step()

    def _look(self, query: str) -> None:
        if query.strip():
            self._read_on()
        self._answer(query)

    def _answer(self, query: str) -> None:
        query = query.strip()
        found = self._find(query)[:MOST] if query else []
        self._nothing = bool(query) and not found
        if self._nothing:
            words = "正在查找" if self._ahead.active else "没有找到"
            found = [Found(f"{words}“{query[:_SHOWN]}”", "", lambda: None)]
        self._found.show(found)
        if found:
            self._choose(0)
            self._place()
        self.panel.setVisible(bool(found))

    def _place(self) -> None:
        window = self.panel.parentWidget()
        if window is None:
            return
        rows = self._found.rowCount()
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        height = min(rows * self._list.sizeHintForRow(0) + 12, window.height() - corner.y() - _MARGIN)
        self.panel.resize(min(_LIST_WIDTH, window.width() - 2 * _MARGIN), height)
        self.panel.move(min(corner.x(), window.width() - self.panel.width() - 8), corner.y())
        self.panel.raise_()

    def _choose(self, row: int) -> None:
        count = self._found.rowCount()
        if count:
            self._list.setCurrentIndex(self._found.index(row % count, 0))

    def _open(self, index: Index) -> None:
        if index.isValid() and not self._nothing:
            found = self._found.found[index.row()]
            self._leave()
            found.open()

    def _leave(self) -> None:
        self.clear()
        self.panel.hide()
        before, self._before = self._before, None
        if before is not None and before is not self:
            before.setFocus()
        else:
            self.clearFocus()


class _FoundModel(QAbstractListModel):
    """What was found, a line each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self.found[index.row()]
        return {Qt.ItemDataRole.DisplayRole: found.title, _SORT: found.sort}.get(role)


class _FoundDelegate(QStyledItemDelegate):
    """Writes of what sort a thing is at the right end of its line; a long title leaves room for that."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        measure = option.fontMetrics
        room = option.rect.width() - measure.horizontalAdvance(str(index.data(_SORT))) - 3 * _MARGIN
        option.text = measure.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        place = option.rect.adjusted(0, 0, -_MARGIN, 0)
        painter.drawText(place, right, str(index.data(_SORT)))
        painter.restore()
