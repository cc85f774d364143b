"""Settings, section 备份: the backups there are, making one now, going back to one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTreeWidgetItem

from courtoffice.forms.ui_settings_backups import Ui_BackupsSection
from courtoffice.shell.settings_section import Section
from courtoffice.store import Store
from courtoffice.store.backup import Backup, backups_of

_ROLE = Qt.ItemDataRole.UserRole


class BackupsSection(Section):
    """The list of backups; its buttons work at once, 保存 has nothing to do here."""

    title, icon = "备份", "archive"

    def __init__(
        self,
        back_up: Callable[[], None],
        restore: Callable[[Path], None],
        choose_folder: Callable[[], None],
    ) -> None:
        """``back_up`` makes one now; ``restore`` asks and goes back to one; the last moves the folder."""
        super().__init__()
        self.ui = Ui_BackupsSection()
        self.ui.setupUi(self)
        self._back_up = back_up
        self._restore = restore
        self._choose_folder = choose_folder
        self._store: Store | None = None
        self.ui.back_up.clicked.connect(self._make_one)
        self.ui.restore.clicked.connect(self._go_back)
        self.ui.open_folder.clicked.connect(self._open_folder)
        self.ui.choose_folder.clicked.connect(self._move_folder)
        self.ui.list.currentItemChanged.connect(lambda *_: self._allow())
        self.ui.list.setColumnWidth(0, 200)

    def load(self, store: Store) -> None:
        """List the backups of the file, newest first."""
        self._store = store
        self.ui.back_up.setEnabled(not store.readonly)
        self._list()

    def _list(self) -> None:
        self.ui.list.clear()
        if self._store is None:
            return
        self.ui.folder.setText(f"备份文件夹：{self._store.backups}")
        for backup in backups_of(self._store.path, self._store.backups):
            item = QTreeWidgetItem(self.ui.list, _cells(backup))
            item.setData(0, _ROLE, str(backup.path))
        self._allow()

    def _allow(self) -> None:
        self.ui.restore.setEnabled(self.ui.list.currentItem() is not None)
        self.ui.open_folder.setEnabled(self.ui.list.topLevelItemCount() > 0)

    def _make_one(self) -> None:
        self._back_up()
        self._list()

    def _go_back(self) -> None:
        item = self.ui.list.currentItem()
        if item is not None:
            self._restore(Path(item.data(0, _ROLE)))

    def _open_folder(self) -> None:
        if self._store is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._store.backups)))

    def _move_folder(self) -> None:
        self._choose_folder()
        self._list()


def _cells(backup: Backup) -> list[str]:
    return [f"{backup.at:%Y-%m-%d %H:%M:%S}", backup.reason, f"{max(backup.size // 1024, 1)} KB"]
