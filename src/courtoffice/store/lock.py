"""The lock beside an office file: who works in it, since when, on which PC; the second program is refused.

What counts is a lock that the operating system holds on the lock file and frees by itself when the program
ends, however it ends; the content is for people. Where a drive knows no such locks the content counts: it is
stale when its process is gone from this PC, or when another PC has not touched it for a day.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import process

STALE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: name, PC, process and local ISO time; "" and 0 where the lock does not say."""

    who: str = ""
    pc: str = ""
    pid: int = 0
    since: str = ""


class Locked(Refused):
    """Somebody else works in the file; it can be opened read-only meanwhile."""

    def __init__(self, path: Path, holder: Holder) -> None:
        """Put the holder of the file's lock into words."""
        who = holder.who or "另一个程序"
        where = f"在电脑“{holder.pc}”上" if holder.pc else ""
        since = f"从 {holder.since[:16].replace('T', ' ')} 起" if holder.since else ""
        super().__init__(
            f"{who}{where}{since}正在使用“{path.name}”。可以先以只读方式打开；需要修改时，请等对方关闭文件。"
        )
        self.holder = holder


class Lock:
    """A lock that this program holds; :meth:`release` gives it back."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        """Keep the lock file's path, and its descriptor where the operating system holds the lock."""
        self._path = path
        self._descriptor = descriptor
        self._held = True

    def refresh(self) -> None:
        """Show that this program lives, to other PCs on a drive without locks."""
        if self._held and self._descriptor is None:
            with contextlib.suppress(OSError):
                os.utime(self._path)

    def release(self) -> None:
        """Give the lock back; doing it twice does no harm."""
        if not self._held:
            return
        self._held = False
        removed = _remove(self._path)  # while it is ours, so that nobody's new lock goes with it
        if self._descriptor is not None:
            os.close(self._descriptor)
        if not removed:
            _remove(self._path)  # Windows removes no open file, and there not even a new owner's


def lock_path(path: Path) -> Path:
    """Return where the lock of an office file is."""
    return path.with_name(path.name + ".lock")


def acquire(path: Path, who: str) -> Lock:
    """Lock an office file for writing; raises Locked, or FileTrouble where no lock can be made."""
    beside = lock_path(path)
    me = Holder(who, platform.node(), os.getpid(), datetime.now().isoformat(timespec="seconds"))
    lock = None
    while lock is None:
        try:
            lock = _attempt(beside, me, path)
        except OSError as error:
            raise FileTrouble(
                f"无法在“{path.parent}”中建立锁文件（{error.strerror}）。"
                "请以只读方式打开，或复制到可以写入的文件夹后再打开。"
            ) from error
    return lock


def holder_of(path: Path) -> Holder:
    """Return who holds the lock of an office file, as far as the lock file says."""
    return _read(lock_path(path))


def _attempt(beside: Path, me: Holder, path: Path) -> Lock | None:
    """Try once; None when the lock file vanished or was put aside meanwhile."""
    new = False
    try:
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
        new = True
    except FileExistsError:
        try:
            descriptor = os.open(beside, os.O_RDWR)
        except FileNotFoundError:
            return None
    taken = process.take_lock(descriptor)
    if taken and _is(descriptor, beside):
        _write(descriptor, me)
        return Lock(beside, descriptor)
    if taken is None and new:
        _write(descriptor, me)
        os.close(descriptor)
        return Lock(beside, None)
    os.close(descriptor)
    if taken is False or (taken is None and not _put_aside(beside)):
        raise Locked(path, holder_of(path))
    return None


def _is(descriptor: int, beside: Path) -> bool:
    """Return whether the open file is still the one beside, not one that its last owner removed."""
    try:
        return os.path.samestat(os.fstat(descriptor), beside.stat())
    except FileNotFoundError:
        return False


def _put_aside(beside: Path) -> bool:
    """Move a stale lock out of the way; False when it is not stale."""
    try:
        holder = _read(beside)
        if not _stale(holder, beside):
            return False
        aside = beside.with_name(f"{beside.name}.{os.urandom(4).hex()}")
        beside.rename(aside)
    except FileNotFoundError:
        return True
    if _read(aside) != holder:  # somebody else was quicker, and this is the new lock
        aside.rename(beside)
        return False
    _remove(aside)
    return True


def _stale(holder: Holder, beside: Path) -> bool:
    if holder.pc == platform.node():
        return not process.alive(holder.pid)
    return time.time() - beside.stat().st_mtime > STALE_SECONDS


def _read(beside: Path) -> Holder:
    try:
        kept = json.loads(beside.read_text(encoding="utf-8"))
        return Holder(str(kept["who"]), str(kept["pc"]), int(kept["pid"]), str(kept["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _write(descriptor: int, holder: Holder) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps(asdict(holder), ensure_ascii=False).encode())


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
