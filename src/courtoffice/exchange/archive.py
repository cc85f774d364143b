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
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from courtoffice.errors import Refused

LARGEST_FILE = 100 * 1024 * 1024
LARGEST_UNPACKED = 400 * 1024 * 1024
MOST_CELLS = 6_000_000

_STEP, _OVERLAP = 1024 * 1024, 4096
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ROW, _WIDE = re.compile(rb'<row r="(\d{1,7})"'), re.compile(rb' r="([A-Z]{2,})\d')
_ODD = re.compile(rb'<row(?! r="\d{1,7}"|B)'), re.compile(rb":(?:row|c)[\s/>]")
"""Spellings of rows and cells that XML allows and spreadsheet programs do not use."""

_PLACE = re.compile(r"([A-Za-z]+)([0-9]+)")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']\d{4,}")
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"')
_COLLAPSED = re.compile(rb'<table:table-row\b[^>]*\stable:visibility="(?:collapse|filter)"')
_UNRECKONED = re.compile(rb"</f>(?:<v></v>|<v ?/>)?</c>")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST, _ENCRYPTED = "META-INF/manifest.xml", b"encryption-data"
_BROKEN = (BadZipFile, zlib.error, ElementTree.ParseError, expat.ExpatError)
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
    except (*_BROKEN, EOFError, NotImplementedError) as error:
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
            rough = _rough_extent(look.through(pieces(archive, entry)))
            far = rough is None or rough[0] * rough[1] > MOST_CELLS
            rows, columns = _filled_extent(archive, entry) if far else (0, 0)
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


def _rough_extent(texts: Iterator[bytes]) -> tuple[int, int] | None:
    """Return a number of rows and of columns that a sheet hardly goes beyond, blank cells included.

    None for a sheet that is not written as spreadsheet programs do: with rows or cells that do not say where
    they are, or cells that stand far below what their rows say.
    """
    rows, columns, usual = 1, 26, True
    for piece in texts:
        rows = max([rows, *map(int, _ROW.findall(piece))])
        whole = piece.rfind(b">") + 1  # a tag that is cut here is whole in the next piece
        usual = usual and not any(odd.search(piece, 0, whole) for odd in _ODD)
        if _other_cell(rows, 1).search(piece, 0, whole):  # most lists have no more than 26 columns
            columns = max([columns, *map(_column, set(_WIDE.findall(piece)))])
            usual = usual and not _other_cell(rows, 3).search(piece, 0, whole)
    return (rows, columns) if usual else None


def _other_cell(rows: int, letters: int) -> re.Pattern[bytes]:
    """Return what finds a cell that is not within so many rows (or twice) and columns of so many letters."""
    digits = b"%d" % rows
    first, more = digits[:1], len(digits) - 1
    place = rb"[A-Z]{1,%d}(?:\d{0,%d}|[1-%b]\d{%d})" % (letters, more, first, more)
    return re.compile(rb'<c(?! r="%b"|[a-z])' % place)


class _Walk:
    """A walk through the cells of a sheet that takes their places as the reader does."""

    def __init__(self) -> None:
        """Begin above the first row."""
        self.rows = self.columns = 0
        self._row = self._column = self._at = 0

    def __call__(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element: what does not say where it is follows what was there before it."""
        tag, place = name.rpartition(":")[2], attributes.get("r", "")
        if tag == "row":
            self._row, self._column = _number(place) if place else self._row + 1, 0
        elif tag == "c":
            said = _PLACE.fullmatch(place)
            self._at = _number(said[2]) if said else self._row
            self._column = _column(said[1].upper().encode()) if said else self._column + 1
        elif tag in ("v", "is", "f"):
            self.rows, self.columns = max(self.rows, self._at), max(self.columns, self._column)


def _has(piece: bytes, word: bytes) -> bool:
    """Return whether a word is in a piece; most that are not have a first letter that is not there either.

    One letter is found ten times as quickly as a word.
    """
    return word[:1] in piece and word in piece


def _filled_extent(archive: ZipFile, entry: ZipInfo) -> tuple[int, int]:
    """Return the last row and column that hold something."""
    walk, parser = _Walk(), expat.ParserCreate()
    parser.StartElementHandler = walk
    with archive.open(entry) as stream:
        parser.ParseFile(stream)
    return walk.rows, walk.columns


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
    return _number(element.get(f"{_TABLE}number-{of}-repeated", "1"))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 10**9
