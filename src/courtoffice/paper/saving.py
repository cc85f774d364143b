"""Saves a finished paper: beside the old file first, then in its place, so that no half file is left."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from courtoffice.errors import FileTrouble


def save(path: Path, data: bytes) -> None:
    """Write a file in one stroke.

    Raises FileTrouble, in words, when the folder is missing or not writable, the disk is full, or the old
    file is open in another program; the old file is then as it was.
    """
    if path.is_dir():
        raise FileTrouble(f"“{path}”是一个文件夹，不能作为文件保存。请另取一个文件名。")
    if not path.parent.is_dir():
        raise FileTrouble(f"没有文件夹“{path.parent}”。请先建立该文件夹，或者换一个位置保存。")
    try:
        handle, name = tempfile.mkstemp(prefix=".courtoffice-", suffix=path.suffix, dir=path.parent)
    except OSError as error:
        raise FileTrouble(
            f"文件夹“{path.parent}”不能写入，“{path.name}”没有保存。请换一个位置保存。"
        ) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        _take_place(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileTrouble(_words(path, error)) from error


def _take_place(beside: Path, path: Path) -> None:
    """Give the new file the rights that a new file has here (mkstemp's are the owner's only), then rename."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
    beside.replace(path)


def _words(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return (
            f"“{path.name}”正被其他程序打开，或者不允许改写，没有保存。"
            "请关闭打开它的程序后重试，或者另取一个文件名。"
        )
    return f"“{path.name}”没有保存，磁盘可能已满：{error.strerror}。请腾出空间或者换一个位置后重试。"
