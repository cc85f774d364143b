"""Backups of an office file: checked before and after, thinned by age, and restored from."""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from courtoffice.errors import FileTrouble
from courtoffice.store import schema, thinning
from courtoffice.store.file import connect, in_words, inspect, require_ours, require_sound
from courtoffice.store.lock import acquire

_STAMP = "%Y-%m-%d %H-%M-%S"
_NAME = re.compile(
    r"(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d) (?P<reason>\S+?)(-\d+)?\.courtoffice", re.DOTALL
)
_PART = ".part"


class Reason(Enum):
    """Why a backup was made; the value is part of its name."""

    CLOSE = "关闭"
    UPGRADE = "升级前"
    IMPORT = "导入前"
    RESTORE = "恢复前"
    ASKED = "手动"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it is, local time and reason as its name says, and its size in bytes."""

    path: Path
    at: datetime
    reason: str
    size: int


def default_folder(path: Path) -> Path:
    """Return the folder beside an office file in which its backups are kept."""
    return path.with_name(f"{path.stem}-backups")


def backups_of(path: Path, folder: Path | None = None) -> list[Backup]:
    """Return the backups of an office file, newest first."""
    found = []
    for file in (folder or default_folder(path)).glob("*.courtoffice"):
        name = _name_of(file.name, path)
        if name is None:
            continue
        with contextlib.suppress(ValueError, FileNotFoundError):  # 2026-99-99; or just thinned away
            day, clock = name["at"].split()
            at = datetime.fromisoformat(f"{day} {clock.replace('-', ':')}")
            found.append(Backup(file, at, name["reason"], file.stat().st_size))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def _name_of(name: str, path: Path) -> re.Match[str] | None:
    """Return the parts of the name of a backup of an office file, None for any other file's name."""
    found = _NAME.fullmatch(name)
    return found if found is not None and found["stem"] == path.stem else None


def keep(
    connection: sqlite3.Connection, path: Path, folder: Path | None, reason: Reason, now: datetime
) -> Path | None:
    """Back up an open file; return the new backup, or None when the newest one holds the same.

    Raises FileTrouble when the file is damaged, which leaves the good backups alone, and when the copy
    cannot be made or is not what it should be.
    """
    folder = folder or default_folder(path)
    require_sound(connection, path)
    earlier = backups_of(path, folder)
    if earlier and _mark_of(earlier[0].path) == _mark(connection):
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"*{_PART}"):
            if _name_of(left.stem, path) is not None:  # a folder may be shared with other files
                left.unlink()
        target = _free(folder, f"{path.stem} {now.strftime(_STAMP)} {reason.value}")
        part = target.with_name(target.name + _PART)
        with _removed_on_failure(part):
            _copy(connection, part)
            part.rename(target)
    except OSError as error:
        raise FileTrouble(
            f"无法在“{folder}”中保存备份（{error.strerror}）。请检查磁盘空间和文件夹权限，或换一个备份文件夹。"
        ) from error
    _thin(path, folder, now)
    return target


def restore(
    path: Path, backup: Path, *, who: str, folder: Path | None = None, steps: Path = schema.STEPS
) -> Path | None:
    """Put a backup in the place of an office file that nobody has open.

    Returns where the replaced file is kept, None when there was none. Raises Locked, Refused or FileTrouble;
    then everything is as it was.
    """
    path, backup, now = path.resolve(), backup.resolve(), datetime.now()
    inspect(backup)
    _require_usable(backup, steps)
    lock = acquire(path, who)
    try:
        _keep_before_restore(path, folder, now)
        part = path.with_name(path.name + _PART)
        with _removed_on_failure(part):
            shutil.copyfile(backup, part)
            _require_usable(part, steps)
            return _exchange(path, part, now)
    except OSError as error:
        raise FileTrouble(
            f"无法恢复到“{path}”（{error.strerror}）。请检查磁盘空间和权限后再试，原文件没有改动。"
        ) from error
    finally:
        lock.release()


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    """Copy an open file and make sure that the copy is sound and complete."""
    with in_words(part), contextlib.closing(sqlite3.connect(part)) as copy:
        connection.backup(copy)
    if _mark_of(part) != _mark(connection):
        raise FileTrouble(f"备份“{part.name}”写入后检查不符。请检查磁盘后重新备份。")


def _mark(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return what tells one state of a file from any other: its last step and its last journal entries."""
    last = connection.execute(
        "SELECT id, at, who, name, (SELECT max(id) FROM journal_row) FROM journal_change ORDER BY id DESC"
    ).fetchone()
    return (*schema.applied(connection), *(last or ()))


def _mark_of(path: Path) -> tuple[object, ...] | None:
    """Return the mark of a file that is not open; None when it is damaged."""
    try:
        with contextlib.closing(connect(path, readonly=True)) as connection:
            require_sound(connection, path)
            return _mark(connection)
    except (sqlite3.Error, FileTrouble):
        return None


def _free(folder: Path, stem: str) -> Path:
    """Return a path of that name, or with a number behind it, that no file has."""
    path, number = folder / f"{stem}.courtoffice", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.courtoffice"
    return path


def _thin(path: Path, folder: Path, now: datetime) -> None:
    """Remove backups that have grown too old; one that cannot be removed now is removed another day."""
    backups = backups_of(path, folder)
    keep_these = thinning.kept((backup.at for backup in backups), now.date())
    for backup in backups:
        if backup.at not in keep_these:
            with contextlib.suppress(OSError):
                backup.path.unlink()


def _require_usable(path: Path, steps: Path) -> None:
    """Refuse what could not be opened afterwards."""
    with in_words(path), contextlib.closing(connect(path, readonly=True)) as connection:
        require_sound(connection, path)
        require_ours(path, connection.execute("PRAGMA application_id").fetchone()[0])
        schema.pending(connection, steps, path)


def _keep_before_restore(path: Path, folder: Path | None, now: datetime) -> None:
    """Back up the file that is about to be replaced, unless it is missing or too damaged for that."""
    if path.is_file():
        with (
            contextlib.suppress(FileTrouble, sqlite3.Error),
            contextlib.closing(connect(path, readonly=True)) as connection,
        ):
            keep(connection, path, folder, Reason.RESTORE, now)


def _exchange(path: Path, part: Path, now: datetime) -> Path | None:
    """Move the old file aside, with the journal of an interrupted change, and the new one into its place.

    A journal left behind would be played into the restored file and damage it.
    """
    aside = _free(path.parent, f"{path.stem} 恢复前 {now.strftime(_STAMP)}")
    moved: list[tuple[Path, Path]] = []
    try:
        for end in ("-journal", ""):
            old = path.with_name(path.name + end)
            if old.exists():
                moved.append((old, old.rename(aside.with_name(aside.name + end))))
        part.rename(path)
    except OSError:
        for old, kept_as in reversed(moved):
            kept_as.rename(old)
        raise
    return aside if aside.exists() else None


@contextlib.contextmanager
def _removed_on_failure(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        part.unlink(missing_ok=True)
        raise
