"""Text tables (csv): the encoding, the separator and the rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from courtoffice.errors import FileTrouble, Refused

_SEPARATORS = (",", "\t", ";")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_GUARD = "'"
_IDENTITY = re.compile(r"[0-9]{12,}|0[0-9]+")
"""Numbers that are names: of 12 digits and more a spreadsheet shows another number, and it drops zeros."""
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_GUARDED = re.compile(r"(?:^|(?<=[,;]))\t(?=[0-9])", re.MULTILINE)
_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
LONGEST_CELL = 1_000_000


def csv_rows(path: Path) -> list[list[str]]:
    """Return the rows of a text table in UTF-8, UTF-16 or GB 18030 (GBK), parted by , Tab or ;.

    What programs put around a text to keep it from being calculated (``="001"``, ``'=x``) is taken off.
    Raises Refused for a file that is no text or whose quotes are not closed, FileTrouble for the disk.
    """
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        raise FileTrouble(f"读不了“{path.name}”：{error}。请把文件复制到本机后再试。") from error
    if text is None or "\0" in text:
        raise Refused(f"“{path.name}”不是表格，也不是文本。请选择 xlsx、xls、ods 或 csv 文件。")
    try:
        return _rows(io.StringIO(text, newline=""), _separator(text))
    except csv.Error as error:
        raise Refused(
            f"“{path.name}”的引号没有成对，分不出单元格。请用 Excel 或 WPS 另存为 xlsx 后再试。"
        ) from error


def tabbed_rows(text: str) -> list[list[str]]:
    """Return the rows of a text parted by tabs, as spreadsheets put it on the clipboard.

    A cell in quotes may hold tabs and line ends; where quotes are not in pairs they are like any character.
    Raises Refused for a text in which no cells can be told apart.
    """
    lines = io.StringIO(text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"), newline="")
    try:
        return _rows(lines, "\t", quoted=text.count('"') % 2 == 0)
    except csv.Error as error:
        raise Refused("剪贴板里的内容不像表格的行。请在 Excel 或 WPS 里选中几行，复制后再粘贴。") from error


def _rows(lines: Iterable[str], separator: str, *, quoted: bool = True) -> list[list[str]]:
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
        reader = csv.reader(lines, delimiter=separator, quoting=quoting)
        return [[unguarded(cell) for cell in row] for row in reader]
    finally:
        csv.field_size_limit(before)


def guarded(text: str) -> str:
    """Return a text as a csv cell that no spreadsheet program takes for a formula or rounds as a number.

    Long numbers and those that begin with a zero get a tab in front, which is not seen in a cell.
    """
    if _IDENTITY.fullmatch(text):
        return "\t" + text
    return _GUARD + text if text[:1] in ("=", "+", "-", "@", _GUARD, "\t") else text


def unguarded(text: str) -> str:
    """Return what a cell of a text table says, without what was put around it as :func:`guarded` does."""
    if found := _FORMULA.fullmatch(text):
        return found[1]
    if text[:1] == "\t" and _IDENTITY.fullmatch(text[1:]):
        return text[1:]
    if text[:1] == _GUARD and (_NUMBER.fullmatch(text[1:]) or guarded(text[1:]) != text[1:]):
        return text[1:]
    return text


def _decoded(content: bytes) -> str | None:
    bom = next((encoding for mark, encoding in _BOMS.items() if content.startswith(mark)), "")
    for encoding in (bom,) if bom else ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _separator(text: str) -> str:
    """Return what parts the cells: of the three, the one found most often outside quotes near the top."""
    top = _GUARDED.sub("", "".join(text[:50_000].split('"')[::2]))
    return max(_SEPARATORS, key=top.count)
