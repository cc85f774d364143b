"""What a zipped workbook (xlsx, ods) must pass before it is unpacked: not too large, not booby-trapped.

The reader sets a whole sheet out as a rectangle in memory: one stray cell in the sheet's last corner ends the
process. So the sheets are looked through first, without unpacking more than a megabyte at a time.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile, ZipInfo

from courtoffice.errors import Refused

LARGEST_FILE = 100 * 1024 * 1024
LARGEST_UNPACKED = 400 * 1024 * 1024
MOST_CELLS = 6_000_000

_STEP, _OVERLAP = 1024 * 1024, 4096
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ROW, _WIDE = re.compile(rb'<row r="(\d+)'), re.compile(rb' r="([A-Z]{2,})\d')
_ANY_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr\s*=\s*[\"'](\d+)")
_ANY_WIDE = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{2,})\d")
_UNUSUAL, _OTHER_BLANKS = re.compile(rb" r(?: |=[ '])"), ((b"\n", b"\nr"), (b"\t", b"\tr"), (b"\r", b"\rr"))
"""Spellings that XML allows and spreadsheet programs do not use; patterns that take them in are slow."""

_FILLED = re.compile(rb"<(?:\w+:)?c\b(?:[^>]*?\s)r\s*=\s*[\"']([A-Z]+)(\d+)[\"'](?:[^>]*[^/>])?>(?!</)")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']\d{4,}")
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"')
_COLLAPSED = re.compile(rb'<table:table-row\b[^>]*\stable:visibility="(?:collapse|filter)"')
_UNRECKONED = re.compile(rb"</f>(?:<v></v>|<v ?/>)?</c>")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST, _ENCRYPTED = "META-INF/manifest.xml", b"encryption-data"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@dataclass(frozen=True, slots=True)
class Oddities:
    """What a workbook has that its rows do not show: hidden rows, formulas that nobody has worked out.

    Rows that a filter leaves out are hidden too; the reader cannot tell them from the others. A formula
    whose result was never stored is read as a blank cell.
    """

    hides_rows: bool = False
    unreckoned: bool = False


@dataclass(slots=True)
class _Look:
    """A look through the sheets of a workbook of one kind for what is odd about them."""

    kind: str
    hides_rows: bool = False
    unreckoned: bool = False

    def through(self, texts: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the pieces of a sheet, having looked at them."""
        mark, hidden = (b"hidden=", _HIDDEN) if self.kind == "xlsx" else (b"visibility", _COLLAPSED)
        for piece in texts:
            marked = not self.hides_rows and _has(piece, mark)
            self.hides_rows = self.hides_rows or (marked and hidden.search(piece) is not None)
            formulas = not self.unreckoned and _has(piece, b"f>")
            self.unreckoned = self.unreckoned or (formulas and _UNRECKONED.search(piece) is not None)
            yield piece


def check_archive(path: Path) -> tuple[str, Oddities]:
    """Return the kind of a zipped workbook, "xlsx" or "ods", and what is odd about it.

    Raises Refused for what must not be opened.
    """
    try:
        with ZipFile(path) as archive:
            kind = _kind(path, archive)
            _check_sizes(path, archive)
            look = _Look(kind)
            _check_extent(path, archive, look)
    except (BadZipFile, zlib.error, NotImplementedError, ElementTree.ParseError, EOFError) as error:
        raise Refused(
            f"“{path.name}”已损坏，读不出内容。请用 Excel 或 WPS 打开，另存为 xlsx 后再试。"
        ) from error
    except RuntimeError as error:  # zipfile's word for an encrypted entry
        raise _locked(path) from error
    return kind, Oddities(look.hides_rows, look.unreckoned)


def _locked(path: Path) -> Refused:
    return Refused(f"“{path.name}”加了密码。请在 Excel 或 WPS 里取消密码，保存后再试。")


def _kind(path: Path, archive: ZipFile) -> str:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise Refused(f"“{path.name}”是二进制工作簿（xlsb）。请用 Excel 另存为 xlsx 后再试。")
    if "mimetype" in names and archive.open("mimetype").read(200).startswith(_ODS):
        if _MANIFEST in names and _ENCRYPTED in archive.open(_MANIFEST).read(_STEP):
            raise _locked(path)
        return "ods"
    if any(name.startswith("word/") for name in names):
        raise Refused(f"“{path.name}”是 Word 文档，不是表格。请把其中的表格复制到 Excel 或 WPS 表格里保存。")
    raise Refused(f"“{path.name}”是压缩文件，不是表格。请先解压，再选择其中的 xlsx、xls、ods 或 csv 文件。")


def _check_sizes(path: Path, archive: ZipFile) -> None:
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
        raise Refused(
            f"“{path.name}”展开后超过 {LARGEST_UNPACKED // 1024**2} MB，不像一份名单。"
            "请只留下要导入的工作表再试。"
        )


def _check_extent(path: Path, archive: ZipFile, look: _Look) -> None:
    """Refuse a sheet whose rectangle would not fit; reads every part once, so that false sizes show too."""
    for entry in archive.infolist():
        if look.kind == "xlsx" and _SHEET.fullmatch(entry.filename):
            rows, columns = _rough_extent(look.through(pieces(archive, entry)))
            if rows * columns > MOST_CELLS:
                rows, columns = _filled_extent(archive, entry)
        elif look.kind == "ods" and entry.filename == "content.xml":
            repeated = [bool(_REPEATED.search(piece)) for piece in look.through(pieces(archive, entry))]
            rows, columns = _ods_extent(archive, entry) if any(repeated) else (0, 0)
        elif entry.filename.endswith(".xml"):
            rows = columns = sum(0 for _ in pieces(archive, entry))
        else:
            continue
        if rows * columns > MOST_CELLS:
            raise Refused(
                f"“{path.name}”里有一张表写到了第 {rows} 行、第 {columns} 列，太大了。"
                "请删去名单以外的行和列（包括远处零星的内容），保存后再试。"
            )


def pieces(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """Yield a part's text in pieces that overlap, so that a tag at a piece's end is whole in the next."""
    tail = b""
    with archive.open(entry) as stream:
        while piece := stream.read(_STEP):
            yield tail + piece
            tail = piece[-_OVERLAP:]


def _rough_extent(texts: Iterator[bytes]) -> tuple[int, int]:
    """Return a number of rows and of columns that a sheet does not go beyond, blank cells included."""
    rows = counted = 0
    columns = 26
    for piece in texts:
        bare, prefixed = piece.count(b"<row"), piece.count(b":row") if _has(piece, b":row") else 0
        numbers = _ROW.findall(piece)
        usual = not prefixed and bare == len(numbers) and not _UNUSUAL.search(piece)
        usual = usual and not any(blank in piece and mark in piece for blank, mark in _OTHER_BLANKS)
        wide = _WIDE if usual else _ANY_WIDE
        counted += bare + prefixed
        rows = max([rows, *map(int, numbers if usual else _ANY_ROW.findall(piece))])
        columns = max([columns, *map(_column, set(wide.findall(piece)))])
    return max(rows, counted), columns


def _has(piece: bytes, word: bytes) -> bool:
    """Return whether a word is in a piece; most that are not have a first letter that is not there either.

    One letter is found ten times as quickly as a word.
    """
    return word[:1] in piece and word in piece


def _filled_extent(archive: ZipFile, entry: ZipInfo) -> tuple[int, int]:
    """Return the last row and column that hold something."""
    rows = columns = 0
    for piece in pieces(archive, entry):
        for letters, digits in _FILLED.findall(piece):
            rows, columns = max(rows, int(digits)), max(columns, _column(letters))
    return rows, columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number


def _ods_extent(archive: ZipFile, entry: ZipInfo) -> tuple[int, int]:
    """Return how far the cells that hold something reach, repeated rows and columns counted."""
    rows = columns = row = column = filled = 0
    with archive.open(entry) as stream:
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            if event == "start":
                if element.tag == f"{_TABLE}table":
                    row = 0
                elif element.tag == f"{_TABLE}table-row":
                    column = filled = 0
            elif element.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                column += _repeat(element, "columns")
                filled = column if len(element) else filled
            elif element.tag == f"{_TABLE}table-row":
                row += _repeat(element, "rows")
                rows, columns = (max(rows, row), max(columns, filled)) if filled else (rows, columns)
                element.clear()
    return rows, columns


def _repeat(element: ElementTree.Element, of: str) -> int:
    text = element.get(f"{_TABLE}number-{of}-repeated", "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 10**9
