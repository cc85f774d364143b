"""The menu of a register's columns and named views; it stays open while columns are chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from courtoffice.shell import ask
from courtoffice.shell.icons import icon
from courtoffice.shell.register_memory import TableShape, keep_views, views

if TYPE_CHECKING:
    from courtoffice.shell.table_columns import TableColumns

_LONGEST_NAME = 20
_ICON = 16
_WORDS = "视图(&W)"


class TableMenu(QMenu):
    """Offers the named views, what makes, renames and drops them, and every column to show or hide."""

    def __init__(self, columns: TableColumns, parent: QWidget) -> None:
        """Fill the menu each time it is opened."""
        super().__init__(parent)
        self._columns, self._of = columns, parent
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what there is now."""
        for menu in self.findChildren(QMenu):
            menu.deleteLater()
        self.clear()
        named, now = views(self._columns.key), self._columns.shape()
        for name, shape in named.items():
            action = QAction(_plain(name), self, checkable=True, checked=shape == now)
            action.triggered.connect(partial(self._columns.apply, shape))
            self.addAction(action)
        if named:
            self.addSeparator()
        self.addAction("另存为视图…", self.save_as)
        for words, work in (("视图改名", self.rename), ("删除视图", self.drop)):
            if named:
                menu = self.addMenu(words)
                for name in named:
                    menu.addAction(_plain(name), partial(work, name))
        self.addAction("恢复默认的列", self._columns.reset)
        self.addSeparator()
        for at, label, shown in self._columns.columns():
            action = QAction(label, self, checkable=True, checked=shown)
            action.setData(at)
            action.toggled.connect(partial(self._show_column, at))
            self.addAction(action)

    def save_as(self) -> None:
        """Ask for a name and keep the table as it is now under it."""
        name = self._new_name("另存为视图", "给现在的列、排序和筛选起个名字：")
        if name:
            self._keep(views(self._columns.key) | {name: self._columns.shape()})

    def rename(self, name: str) -> None:
        """Ask for another name of a view, which keeps its place."""
        new = self._new_name("视图改名", "新的名字：", name)
        named = views(self._columns.key)
        if new and new != name and name in named:
            kept = {key: shape for key, shape in named.items() if key != new}
            self._keep({new if key == name else key: shape for key, shape in kept.items()})

    def drop(self, name: str) -> None:
        """Forget a view; the table stays as it is."""
        self._keep({key: shape for key, shape in views(self._columns.key).items() if key != name})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay open when a column is shown or hidden."""
        if not self._switch(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show or hide a column with the space bar, too."""
        if event.key() != Qt.Key.Key_Space or not self._switch(self.activeAction()):
            super().keyPressEvent(event)

    def _switch(self, action: QAction | None) -> bool:
        """Turn a column on or off; False for everything else."""
        if action is None or action.data() is None:
            return False
        action.toggle()
        return True

    def _show_column(self, at: int, shown: bool) -> None:
        self._columns.show_column(at, shown=shown)

    def _new_name(self, title: str, words: str, proposal: str = "") -> str:
        """Ask for a name, and again before another view of that name is replaced; "" for none."""
        window = self._of.window()
        name = (ask.line(window, title, words, proposal) or "")[:_LONGEST_NAME]
        taken = name != proposal and name in views(self._columns.key)
        if taken and not ask.question(window, title, f"已经有视图“{name}”，要换掉它吗？", "换掉"):
            return ""
        return name

    def _keep(self, named: dict[str, TableShape]) -> None:
        keep_views(self._columns.key, named)
        self._columns.views_changed.emit()


def set_up(button: QToolButton, columns: TableColumns) -> None:
    """Let a button open the menu of a table, and say which view is shown."""

    def tell() -> None:
        now = columns.shape()
        name = next((name for name, shape in views(columns.key).items() if shape == now), "")
        button.setText(f"{_WORDS}：{_plain(name)}" if name else _WORDS)

    button.setIcon(icon("columns"))
    button.setIconSize(QSize(_ICON, _ICON))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.clicked.connect(lambda: columns.menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
    button.setToolTip("选择列；保存、换用视图（Alt+W）")
    columns.views_changed.connect(tell)
    tell()


def _plain(name: str) -> str:
    return name.replace("&", "&&")
