"""The tab 照片 of an event's editor: thumbnails with captions, in their order, added by button or drop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QImageReader,
    QKeySequence,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QListWidgetItem, QWidget

from courtoffice.areas.events.photo import Photo, read_photo
from courtoffice.areas.events.records import Event
from courtoffice.areas.events.records_pictures import (
    MOST_PICTURES,
    TABLES,
    Picture,
    add_pictures,
    export_pictures,
    move_picture,
    picture_data,
    pictures_of,
    set_caption,
)
from courtoffice.areas.events.rooms.picture_window import show_picture
from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.forms.ui_event_pictures import Ui_EventPictures
from courtoffice.shell import ask
from courtoffice.shell.background import Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.editor_section import EditorSection
from courtoffice.store import Change, Store

_ID = Qt.ItemDataRole.UserRole
_KINDS = "照片 (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff *.gif);;所有文件 (*)"
_THUMBNAIL = QSize(144, 108)
_Read = tuple[list[Photo], list[str]]


class PicturesSection(EditorSection):
    """Shows the pictures of one event; every step is a change of its own that can be undone."""

    title: ClassVar[str] = "照片"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the tab, empty."""
        super().__init__(bench, parent)
        self.ui = Ui_EventPictures()
        self.ui.setupUi(self)
        self._event = Event()
        self._pictures: list[Picture] = []
        self._thumbnails: dict[int, QIcon] = {}
        self._captioned = 0
        self.ui.pictures.setIconSize(_THUMBNAIL)
        self.ui.pictures.setGridSize(QSize(_THUMBNAIL.width() + 16, _THUMBNAIL.height() + 44))
        self.setAcceptDrops(True)
        self._connect()

    def show_record(self, record: Record) -> None:
        """Show the pictures of an event."""
        if isinstance(record, Event):
            if record.id != self._event.id:
                self._thumbnails.clear()
            self._event = record
            self._show()

    def add(self, paths: Sequence[Path]) -> None:
        """Read pictures, make them smaller and keep them; what cannot be kept is told together."""
        if not self._takes() or not paths:
            return
        event = self._event.id

        def read(store: Store, progress: Progress) -> _Read:
            return _read_all(paths, progress)

        self.bench.long_work("添加照片", read, lambda made: self._keep(event, made))

    def move_chosen(self, step: int) -> None:
        """Move the chosen picture one place on (1) or back (-1)."""
        chosen, event = self._chosen(), self._event.id
        if len(chosen) == 1 and self._takes():
            self.bench.change("调整照片顺序", lambda change: move_picture(change, event, chosen[0].id, step))

    def export_chosen(self) -> None:
        """Write the chosen pictures, or all, into a folder that the clerk names."""
        chosen = self._chosen() or self._pictures
        folder = ask.folder(self.window(), "另存照片") if chosen else None
        if folder is None:
            return
        try:
            written = export_pictures(self.bench.desk.store, self._event, chosen, folder)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
        else:
            self.bench.message.emit(f"已另存 {len(written)} 张照片：{folder}")

    def delete_chosen(self) -> None:
        """Delete the chosen pictures as one change, after asking."""
        chosen = self._chosen()
        if not chosen or not self._takes():
            return
        name = chosen[0].caption or chosen[0].file_name or "照片"
        if not ask.confirm_delete(self.window(), name, len(chosen)):
            return

        def delete(change: Change) -> int:
            for picture in chosen:
                change.delete("event_picture", picture.id)
            return len(chosen)

        if self.bench.change("删除照片", delete):
            self.bench.message.emit(f"已删除 {len(chosen)} 张照片，可以撤销。")

    def open_chosen(self) -> None:
        """Show the chosen picture large."""
        chosen = self._chosen()
        if len(chosen) == 1:
            show_picture(self.window(), picture_data(self.bench.desk.store, chosen[0].id), chosen[0].caption)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop."""
        if self._takes() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the pictures that are dropped."""
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _connect(self) -> None:
        ui = self.ui
        self.bench.changed.connect(self._look_anew)
        ui.add.clicked.connect(self._ask_for_files)
        ui.earlier.clicked.connect(lambda: self.move_chosen(-1))
        ui.later.clicked.connect(lambda: self.move_chosen(1))
        ui.export_pictures.clicked.connect(self.export_chosen)
        ui.delete_pictures.clicked.connect(self.delete_chosen)
        ui.pictures.itemActivated.connect(lambda _: self.open_chosen())
        ui.pictures.itemSelectionChanged.connect(self._settle)
        ui.caption.editingFinished.connect(self._keep_caption)
        for keys, work in (
            ("Del", self.delete_chosen),
            ("Ctrl+Left", lambda: self.move_chosen(-1)),
            ("Ctrl+Right", lambda: self.move_chosen(1)),
            ("F2", ui.caption.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), ui.pictures)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(work)

    def _look_anew(self, tables: frozenset[str] | None) -> None:
        if self._event.id and (tables is None or tables & TABLES):
            self._show()

    def _ask_for_files(self) -> None:
        self.add(ask.existing_files(self.window(), "添加照片", _KINDS))

    def _keep(self, event: int, made: _Read) -> None:
        """Keep the pictures that could be read; tell those that could not."""
        photos, refused = made
        if photos:
            added = self.bench.change("添加照片", lambda change: add_pictures(change, event, photos))
            if added:
                self._choose(added[0])
                self.bench.message.emit(f"已添加 {len(added)} 张照片，可以撤销。")
        if refused:
            ask.refused(self.window(), Refused("\n".join(refused)))

    def _choose(self, picture: int) -> None:
        """Choose a picture, so that its caption can be typed at once."""
        shown = self.ui.pictures
        for row in range(shown.count()):
            if shown.item(row).data(_ID) == picture:
                shown.setCurrentRow(row)

    def _keep_caption(self) -> None:
        """Keep the caption that was typed for the picture that it was typed for."""
        caption, picture = self.ui.caption.text().strip(), self._captioned
        known = {each.id: each.caption for each in self._pictures}
        if self._takes() and known.get(picture, caption) != caption:
            self.bench.change("修改照片说明", lambda change: set_caption(change, picture, caption))

    def _takes(self) -> bool:
        return bool(self._event.id) and not self.bench.readonly

    def _chosen(self) -> list[Picture]:
        ids = {item.data(_ID) for item in self.ui.pictures.selectedItems()}
        return [picture for picture in self._pictures if picture.id in ids]

    def _show(self) -> None:
        """List the pictures; what is chosen stays chosen."""
        shown, store = self.ui.pictures, self.bench.desk.store
        chosen = {picture.id for picture in self._chosen()}
        self._pictures = pictures_of(store, self._event.id) if self._event.id else []
        shown.blockSignals(True)
        shown.clear()
        for picture in self._pictures:
            item = QListWidgetItem(self._thumbnail(picture.id), picture.caption or "（没有说明）", shown)
            item.setData(_ID, picture.id)
            item.setToolTip(f"{picture.file_name}　{picture.width}×{picture.height}\n双击看大图")
            item.setSelected(picture.id in chosen)
            if picture.id in chosen:
                shown.setCurrentItem(item)
        shown.blockSignals(False)
        self.counted.emit(len(self._pictures))
        self._settle()

    def _thumbnail(self, picture: int) -> QIcon:
        if picture not in self._thumbnails:
            data = picture_data(self.bench.desk.store, picture)
            self._thumbnails[picture] = QIcon(_small(data, self.devicePixelRatioF()))
        return self._thumbnails[picture]

    def _settle(self) -> None:
        """Offer what can be done with what is chosen."""
        ui, chosen, takes = self.ui, self._chosen(), self._takes()
        one = chosen[0] if len(chosen) == 1 else None
        changing = (ui.add, ui.earlier, ui.later, ui.delete_pictures, ui.caption, ui.caption_label)
        for widget in changing:
            widget.setVisible(not self.bench.readonly)
        ui.add.setEnabled(takes and len(self._pictures) < MOST_PICTURES)
        ui.earlier.setEnabled(takes and one is not None and one is not self._pictures[0])
        ui.later.setEnabled(takes and one is not None and one is not self._pictures[-1])
        ui.delete_pictures.setEnabled(takes and bool(chosen))
        ui.export_pictures.setEnabled(bool(self._pictures))
        ui.caption.setEnabled(takes and one is not None)
        if one is None or one.id != self._captioned or not ui.caption.hasFocus():
            self._captioned = one.id if one is not None else 0
            ui.caption.setText(one.caption if one is not None else "")
        ui.words.setText(self._words())

    def _words(self) -> str:
        if not self._event.id:
            return "这次活动还没有保存。请先保存，再添加照片。"
        if not self._pictures and not self.bench.readonly:
            return "还没有照片。点“添加”选择，或者把照片拖到这里；照片会自动缩小后存进数据文件。"
        return f"共 {len(self._pictures)} 张，最多 {MOST_PICTURES} 张。" if self._pictures else ""


def _read_all(paths: Sequence[Path], progress: Progress) -> _Read:
    """Read picture files; return the pictures, and a sentence for each file that holds none."""
    photos, refused = [], []
    for at, path in enumerate(paths):
        progress(at, len(paths), path.name)
        try:
            photos.append(read_photo(path))
        except Refused as refusal:
            refused.append(str(refusal))
    return photos, refused


def _small(data: bytes, ratio: float) -> QPixmap:
    """Return a picture as small as a thumbnail on a screen of that ratio."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(reader.size().scaled(_THUMBNAIL * ratio, Qt.AspectRatioMode.KeepAspectRatio))
    made = QPixmap.fromImage(reader.read())
    made.setDevicePixelRatio(ratio)
    return made
