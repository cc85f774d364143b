"""Spreadsheets and text tables as plain rows: xlsx, xls, ods and csv, told apart by what is in the file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine as calamine

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.archive import LARGEST_FILE, Oddities, check_archive
from courtoffice.exchange.csv_in import csv_rows
from courtoffice.exchange.ods_merged import Merged, merged_in_ods

Value = str | int | float | bool | date | datetime | time | timedelta
"""What a cell may hold; a blank one is ""."""

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": "PDF 文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"Rar!": "压缩文件",
    b"7z\xbc\xaf": "压缩文件",
    b"{\\rtf": "文字文档",
    b"SQLite format 3": "数据文件",
}
_MARKUP = ("<html", "<!doctype", "<table", "<?xml", "<meta")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from row 1 and column A on, merged cells filled with the value they show.

    ``odd`` tells what the file has that the rows do not show: hidden rows, which are read as well.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    odd: Oddities = Oddities()


def read_sheets(path: Path) -> Iterator[Sheet]:
    """Yield the visible sheets of a file that have something in them; a csv file is one sheet.

    Raises Refused for what is no table, is damaged, too large or has a password, and FileTrouble for a file
    that is missing or cannot be read; the words say what to do.
    """
    start = _start_of(path)
    odd = Oddities()
    merged: Mapping[str, list[Merged]] = {}
    if start.startswith(_ZIP):
        kind, odd = check_archive(path)
        merged = merged_in_ods(path) if kind == "ods" else {}
    elif not start.startswith(_OLE):
        _refuse_others(path, start)
        yield Sheet(path.stem, csv_rows(path))
        return
    yield from (replace(sheet, odd=odd) for sheet in _workbook(path, merged))


def _start_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(f"“{path.name}”是文件夹，请选择其中的表格文件。")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Refused(
                f"“{path.name}”超过 {LARGEST_FILE // 1024**2} MB，不像一份名单。请只留下要导入的内容再试。"
            )
        with path.open("rb") as stream:
            start = stream.read(4096)
    except FileNotFoundError as error:
        raise FileTrouble(f"找不到“{path}”。请看看文件是否移走或改了名。") from error
    except PermissionError as error:
        raise FileTrouble(
            f"“{path.name}”打不开：它可能正在 Excel 或 WPS 里打开，或者没有读取权限。请关闭后再试。"
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileTrouble(f"读不了“{path.name}”：{error}。请把文件复制到本机后再试。") from error
    if not start:
        raise Refused(f"“{path.name}”是空文件，里面没有内容。")
    return start


def _refuse_others(path: Path, start: bytes) -> None:
    kind = next((name for magic, name in _OTHERS.items() if start.startswith(magic)), "")
    if kind:
        raise Refused(f"“{path.name}”是{kind}，不是表格。请选择 xlsx、xls、ods 或 csv 文件。")
    text = start.decode("utf-8", "ignore").lstrip("\ufeff \r\n\t").lower()
    if text.startswith(_MARKUP):
        raise Refused(
            f"“{path.name}”其实是网页格式的表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（xlsx）”后再试。"
        )


def _workbook(path: Path, merged: Mapping[str, list[Merged]]) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; ``merged`` are the ranges where its reader does not tell them."""
    damaged = Refused(f"“{path.name}”已损坏，或不是 Excel 表格。请用 Excel 或 WPS 打开，另存为 xlsx 后再试。")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileTrouble(f"读不了“{path.name}”：{error}。请把文件复制到本机后再试。") from error
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise _locked(path)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet in book.sheets_metadata:
            if (
                sheet.visible is calamine.SheetVisibleEnum.Visible
                and sheet.typ is calamine.SheetTypeEnum.WorkSheet
            ):
                filled = _sheet(book.get_sheet_by_name(sheet.name), merged.get(sheet.name, []))
                if filled.rows:
                    yield filled
    except calamine.PasswordError as error:
        raise _locked(path) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise damaged from error
    except BaseException as error:
        # A fault inside the reader, which is written in Rust, comes as a PanicException.
        if type(error).__name__ == "PanicException":
            raise damaged from error
        raise


def _locked(path: Path) -> Refused:
    return Refused(f"“{path.name}”设了打开密码。请在 Excel 或 WPS 里取消密码，保存后再试。")


def _sheet(sheet: calamine.CalamineSheet, merged: list[Merged]) -> Sheet:
    rows = sheet.to_python(skip_empty_area=False)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or merged:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        value = rows[top][left]
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [value] * len(row[left : right + 1])
    return Sheet(sheet.name, rows)
