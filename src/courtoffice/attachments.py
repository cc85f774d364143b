"""Attachments: scans, notices and pictures that belong to a record, kept with their content in the file.

A table of attachments has the columns ``name``, ``kind``, ``added_on``, ``size`` (bytes), ``sha256``,
``content``, and one that holds the id of the record they belong to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from courtoffice.cells import clean
from courtoffice.errors import FileTrouble, Refused
from courtoffice.fields import Kind
from courtoffice.paper.saving import save
from courtoffice.settings import Setting
from courtoffice.store.contents import MARK

if TYPE_CHECKING:
    from courtoffice.store import Change, Store

LARGEST = Setting(
    "attachments.largest",
    "单个附件不超过",
    "附件",
    Kind.INTEGER,
    20,
    unit="MB",
    hint="附件保存在数据文件里，过大的附件会使数据文件变大、备份变慢",
    low=1,
    high=200,
)
_MB = 1_048_576
_LONGEST_NAME = 120
_KINDS = {
    "PDF 文件": ("pdf", "ofd"),
    "图片": ("jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "webp", "heic"),
    "文档": ("doc", "docx", "wps", "odt", "rtf"),
    "表格": ("xls", "xlsx", "et", "ods", "csv"),
    "演示文稿": ("ppt", "pptx", "dps", "odp"),
    "文本": ("txt", "md"),
    "音视频": ("mp3", "wav", "m4a", "mp4", "avi", "mov", "mkv", "wmv"),
    "压缩文件": ("zip", "rar", "7z"),
}
_PROGRAMS = (
    "appimage application bat bin cmd com cpl desktop dll exe gadget hta htm html inf ins jar js jse lnk mht"
    " msc msi msp mst pif ps1 py reg run scf scr sct sh shb svg url vb vbe vbs ws wsc wsf wsh xhtml xll"
)
_RUNS = frozenset(_PROGRAMS.split())
_FORBIDDEN = str.maketrans({**dict.fromkeys('\\/:*?"<>|', "_"), "\t": " ", "\n": " "})
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{at}" for port in ("COM", "LPT") for at in range(1, 10))}
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A table of attachments, and its column that holds the id of the record they belong to."""

    table: str
    owner: str = "session_id"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment without its content; ``size`` is in bytes."""

    id: int
    name: str
    kind: str
    added_on: date | None
    size: int

    @property
    def size_in_words(self) -> str:
        """The size as a clerk reads it: 512 B, 83.4 KB, 1.2 MB."""
        return size_in_words(self.size)

    @property
    def runs(self) -> bool:
        """Whether opening the file would run it, or what is written in it."""
        return _ending(self.name) in _RUNS


def attachments(store: Store, shelf: Shelf, record: int) -> list[Attachment]:
    """Return the attachments of a record in the order in which they were added."""
    rows = store.query(
        f'SELECT id, name, kind, added_on, size FROM "{shelf.table}" WHERE "{shelf.owner}" = ? ORDER BY id',
        (record,),
    )
    return [
        Attachment(
            row["id"],
            row["name"],
            row["kind"],
            date.fromisoformat(row["added_on"]) if row["added_on"] else None,
            row["size"],
        )
        for row in rows
    ]


def counts(store: Store, shelf: Shelf) -> dict[int, int]:
    """Return how many attachments each record has, by its id; records without any are left out."""
    owner = shelf.owner
    rows = store.query(
        f'SELECT "{owner}" AS owner, count(*) AS number FROM "{shelf.table}" GROUP BY "{owner}"'
    )
    return {row["owner"]: row["number"] for row in rows}


def read_file(path: Path, largest: int) -> tuple[str, bytes]:
    """Return the name and the content of a file that is to be attached; ``largest`` is in megabytes.

    Raises Refused for a folder, an empty file and one that is too large, FileTrouble for one that cannot be
    read.
    """
    try:
        if path.is_dir():
            raise Refused(f"“{path.name}”是文件夹，不能作附件。请选择其中的文件，或先压缩成一个文件。")
        size = path.stat().st_size
        if size > largest * _MB:
            raise Refused(
                f"“{path.name}”有 {size_in_words(size)}，超过了 {largest} MB。"
                "请压缩后再添加，或在设置里调整上限。"
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileTrouble(
            f"读不了“{path.name}”（{error.strerror}）。请检查文件是否还在、是否允许读取。"
        ) from error
    if not content:
        raise Refused(f"“{path.name}”是空文件，没有内容可以保存。")
    return fit_name(path.name), content


def attach(
    change: Change, shelf: Shelf, record: int, files: Iterable[tuple[str, bytes]], today: date
) -> list[int]:
    """Store files (name and content) as attachments of a record; return their ids.

    A name that the record has already gets a number: 通知（2）.pdf. Raises Refused for a content that is
    attached already.
    """
    rows = change.query(f'SELECT name, sha256 FROM "{shelf.table}" WHERE "{shelf.owner}" = ?', (record,))
    names = {row["name"].casefold() for row in rows}
    there = {row["sha256"]: row["name"] for row in rows}
    stored = []
    for given, content in files:
        digest = hashlib.sha256(content).hexdigest()
        if digest in there:
            raise Refused(f"“{given}”和已有的附件“{there[digest]}”内容完全相同，不用再添加。")
        name = _free(given, names)
        names.add(name.casefold())
        there[digest] = name
        stored.append(
            change.insert(
                shelf.table,
                {
                    shelf.owner: record,
                    "name": name,
                    "kind": kind_of(name),
                    "added_on": today,
                    "size": len(content),
                    "sha256": digest,
                    "content": content,
                },
            )
        )
    return stored


def content_of(store: Store, shelf: Shelf, attachment: int) -> bytes:
    """Return what an attachment holds; raises KeyError for one that is gone, Refused for a damaged one."""
    rows = store.query(f'SELECT name, sha256, content FROM "{shelf.table}" WHERE id = ?', (attachment,))
    if not rows:
        raise KeyError(f"{shelf.table} has no row {attachment}")
    content = bytes(rows[0]["content"])
    if hashlib.sha256(content).hexdigest() != rows[0]["sha256"]:
        raise Refused(f"附件“{rows[0]['name']}”的内容已损坏。请从备份中找回。")
    return content


def damaged(store: Store, shelf: Shelf) -> list[str]:
    """Return the names of the attachments whose content is no longer what was added."""
    rows = store.query(
        f'SELECT name FROM "{shelf.table}" WHERE content_mark(content) <> ? || sha256', (MARK,)
    )
    return [row["name"] for row in rows]


def export(store: Store, shelf: Shelf, chosen: Sequence[Attachment], folder: Path) -> list[Path]:
    """Write attachments as files into a folder, beside what is there already; return their paths.

    Raises FileTrouble when the folder is not writable.
    """
    try:
        names = {path.name.casefold() for path in folder.iterdir()}
    except OSError as error:
        raise FileTrouble(f"打不开文件夹“{folder}”（{error.strerror}）。请另选一个文件夹。") from error
    written = []
    for attachment in chosen:
        name = _free(fit_name(attachment.name), names)
        names.add(name.casefold())
        save(folder / name, content_of(store, shelf, attachment.id))
        written.append(folder / name)
    return written


def fit_name(name: str) -> str:
    """Return a file name that every system takes, without what cannot be seen, not too long."""
    fit = clean(name).translate(_FORBIDDEN).strip(" .") or "附件"
    path = PurePath(fit)
    if path.stem.upper() in _RESERVED:
        fit = f"_{fit}"
    stem, ending = fit[: len(fit) - len(path.suffix)], path.suffix
    return stem[: max(_LONGEST_NAME - len(ending), 1)] + ending[:_LONGEST_NAME]


def kind_of(name: str) -> str:
    """Return what kind of file a name tells of: 图片, 表格 …; 其他 for one that is not known."""
    ending = _ending(name)
    return next((kind for kind, endings in _KINDS.items() if ending in endings), "其他")


def size_in_words(size: int) -> str:
    """Return a number of bytes as a clerk reads it."""
    if size < 1024:
        return f"{size} B"
    return f"{size / 1024:.1f} KB" if size < _MB else f"{size / _MB:.1f} MB"


def _ending(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").casefold()


def _free(name: str, taken: set[str]) -> str:
    """Return the name, with a number before its ending where it is taken."""
    path, number, free = PurePath(name), 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{path.stem}（{number}）{path.suffix}"
    return free
