"""The tab 附件 of a record editor: files that belong to the record, kept in the office file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from courtoffice import attachments as kept
from courtoffice.attachments import LARGEST, Attachment, Shelf
from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.forms.ui_attachments import Ui_Attachments
from courtoffice.official_paper import day_in_cell
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.editor_section import EditorSection
from courtoffice.store import Change

_ID = Qt.ItemDataRole.UserRole


def attachments_of(shelf: Shelf) -> Callable[[Bench, QWidget], EditorSection]:
    """Return what makes the tab of a register whose attachments are kept in a table."""
    return partial(AttachmentSection, shelf)


class AttachmentSection(EditorSection):
    """Lists the attachments of one record; adds, opens, exports and deletes them, each step undoable."""

    title: ClassVar[str] = "附件"

    def __init__(self, shelf: Shelf, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the tab, empty."""
        super().__init__(bench, parent)
        self.ui = Ui_Attachments()
        self.ui.setupUi(self)
        self._shelf = shelf
        self._record = 0
        self._listed: list[Attachment] = []
        self._folder: QTemporaryDir | None = None
        self.setAcceptDrops(True)
        header = self.ui.files.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._connect()

    def show_record(self, record: Record) -> None:
        """List the attachments of a record."""
        self._record = record.id
        self._list()

    def add(self, paths: Sequence[Path]) -> int:
        """Attach files as one change; those that cannot be are told together. Return how many were added."""
        if not self._takes():
            return 0
        largest = self.bench.desk.store.settings.value(LARGEST)
        files, refused = [], []
        for path in paths:
            try:
                files.append(kept.read_file(path, largest))
            except Refused as refusal:
                refused.append(str(refusal))
        record, today = self._record, self.bench.desk.today
        if files:

            def attach(change: Change) -> list[int]:
                return kept.attach(change, self._shelf, record, files, today)

            added = self.bench.change("添加附件", attach)
            if added:
                self.bench.message.emit(f"已添加 {len(added)} 个附件，可以撤销。")
        else:
            added = None
        if refused:
            ask.refused(self.window(), Refused("\n".join(refused)))
        return len(added or ())

    def open_chosen(self) -> None:
        """Open the chosen attachment in the system's viewer: a copy, changes to it do not come back."""
        chosen = self._chosen()
        if len(chosen) != 1:
            return
        if chosen[0].runs:
            words = f"“{chosen[0].name}”打开就会运行，不能直接打开。确实需要的，请先导出，查毒以后再用。"
            ask.refused(self.window(), Refused(words))
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        written = self._write(chosen, Path(self._folder.path()))
        if written and not open_file(written[0]):
            words = f"这台电脑没有能打开“{chosen[0].name}”的程序。请先导出，再到有相应程序的电脑上打开。"
            ask.refused(self.window(), Refused(words))

    def export_chosen(self) -> None:
        """Write the chosen attachments, or all of them, into a folder that the clerk names."""
        chosen = self._chosen() or self._listed
        folder = ask.folder(self.window(), "导出附件") if chosen else None
        if folder is None:
            return
        written = self._write(chosen, folder)
        if written:
            self.bench.message.emit(f"已导出 {len(written)} 个附件：{folder}")

    def delete_chosen(self) -> None:
        """Delete the chosen attachments as one change, after asking."""
        chosen = self._chosen()
        if not chosen or not self._takes():
            return
        if not ask.confirm_delete(self.window(), chosen[0].name, len(chosen)):
            return

        def delete(change: Change) -> int:
            for attachment in chosen:
                change.delete(self._shelf.table, attachment.id)
            return len(chosen)

        if self.bench.change("删除附件", delete):
            self.bench.message.emit(f"已删除 {len(chosen)} 个附件，可以撤销。")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop."""
        if self._takes() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files that are dropped."""
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _connect(self) -> None:
        self.bench.changed.connect(self._look_anew)
        self.ui.add.clicked.connect(self._ask_for_files)
        self.ui.open_file.clicked.connect(self.open_chosen)
        self.ui.export_files.clicked.connect(self.export_chosen)
        self.ui.delete_files.clicked.connect(self.delete_chosen)
        self.ui.files.itemActivated.connect(lambda *_: self.open_chosen())
        self.ui.files.itemSelectionChanged.connect(self._settle)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.ui.files)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_chosen)

    def _look_anew(self, tables: frozenset[str] | None) -> None:
        if tables is None or self._shelf.table in tables:
            self._list()

    def _ask_for_files(self) -> None:
        self.add(ask.existing_files(self.window(), "添加附件", "所有文件 (*)"))

    def _takes(self) -> bool:
        return bool(self._record) and not self.bench.readonly

    def _write(self, chosen: Sequence[Attachment], folder: Path) -> list[Path]:
        try:
            return kept.export(self.bench.desk.store, self._shelf, chosen, folder)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return []

    def _chosen(self) -> list[Attachment]:
        ids = {item.data(0, _ID) for item in self.ui.files.selectedItems()}
        return [attachment for attachment in self._listed if attachment.id in ids]

    def _list(self) -> None:
        store = self.bench.desk.store
        self._listed = kept.attachments(store, self._shelf, self._record) if self._record else []
        self.ui.files.clear()
        for attachment in self._listed:
            texts = [
                attachment.name,
                attachment.kind,
                attachment.size_in_words,
                day_in_cell(attachment.added_on),
            ]
            item = QTreeWidgetItem(self.ui.files, texts)
            item.setData(0, _ID, attachment.id)
            item.setToolTip(0, attachment.name)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.counted.emit(len(self._listed))
        self._settle()

    def _settle(self) -> None:
        """Offer what can be done, and say what this is for."""
        chosen, takes = len(self.ui.files.selectedItems()), self._takes()
        self.ui.add.setVisible(not self.bench.readonly)
        self.ui.delete_files.setVisible(not self.bench.readonly)
        for button, works in (
            (self.ui.add, takes),
            (self.ui.open_file, chosen == 1),
            (self.ui.export_files, bool(self._listed)),
            (self.ui.delete_files, takes and chosen > 0),
        ):
            button.setEnabled(works)
        self.ui.export_files.setText("导出…" if chosen else "全部导出…")
        self.ui.words.setText(self._words())

    def _words(self) -> str:
        if not self._record:
            return "这条记录还没有保存。请先保存，再添加附件。"
        if self._listed:
            total = kept.size_in_words(sum(attachment.size for attachment in self._listed))
            return f"共 {len(self._listed)} 个附件，{total}。打开的是副本，改动不会存回。"
        if self.bench.readonly:
            return "没有附件。"
        largest = self.bench.desk.store.settings.value(LARGEST)
        return f"把扫描件、通知、照片拖到这里，或者点“添加…”。附件存在数据文件里，单个不超过 {largest} MB。"


def open_file(path: Path) -> bool:
    """Have the system open a file; False when it knows no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
