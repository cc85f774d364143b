"""Reads a TrueType font file: names, metrics, which characters it has, and single outlines.

Only what setting a page needs is read, and no outline before it is drawn: reportlab's own reader takes 70 to
150 ms for each Chinese font, this one a tenth of that, and a paper uses five of them.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_FAMILY_NAMES = (1, 4, 16)
_POSTSCRIPT_NAME = 6
_RESTRICTED, _NO_SUBSET = 0x0002, 0x0100
_PLAIN, _COLLECTION = (b"\x00\x01\x00\x00", b"true"), b"ttcf"


class NotUsable(Exception):
    """A font file that cannot be embedded: broken, without TrueType outlines, or not allowed."""


@dataclass(frozen=True, slots=True)
class FontSource:
    """A font in a file; ``index`` counts the fonts of a collection (.ttc)."""

    path: Path
    index: int = 0


Tables = dict[str, tuple[int, int]]
"""Tag -> (offset, length) in the file."""


def table_directories(file: BinaryIO) -> list[Tables]:
    """Return the table directory of each font in an open file; raises NotUsable for anything not TrueType."""
    start = file.read(12)
    if start[:4] == _COLLECTION:
        count = struct.unpack(">L", start[8:12])[0]
        if not 0 < count < 256:
            raise NotUsable("not a font collection")
        offsets = _unpack(f">{count}L", file.read(4 * count))
    elif start[:4] in _PLAIN:
        offsets = (0,)
    else:
        raise NotUsable("no TrueType outlines")
    return [_directory(file, offset) for offset in offsets]


def _directory(file: BinaryIO, offset: int) -> Tables:
    file.seek(offset)
    head = file.read(12)
    if head[:4] not in _PLAIN:
        raise NotUsable("no TrueType outlines")
    count = _unpack(">H", head[4:6])[0]
    data = file.read(16 * count)
    if len(data) < 16 * count:
        raise NotUsable("cut off")
    records = struct.iter_unpack(">4s4xLL", data)
    return {tag.decode("latin-1"): (position, length) for tag, position, length in records}


def read_table(file: BinaryIO, tables: Tables, tag: str) -> bytes:
    """Return one table's bytes; raises NotUsable when it is missing or cut off."""
    if tag not in tables:
        raise NotUsable(f"no table {tag}")
    position, length = tables[tag]
    file.seek(position)
    data = file.read(length)
    if len(data) < length:
        raise NotUsable("cut off")
    return data


def family_names(name_table: bytes) -> tuple[frozenset[str], str]:
    """Return the family names in all languages, and the PostScript name, of a ``name`` table."""
    count, strings = _unpack(">HH", name_table[2:6])
    families: set[str] = set()
    postscript = ""
    for at in range(count):
        platform, _, _, kind, length, offset = _unpack(">6H", name_table[6 + 12 * at : 18 + 12 * at])
        if kind not in (*_FAMILY_NAMES, _POSTSCRIPT_NAME):
            continue
        raw = name_table[strings + offset : strings + offset + length]
        text = raw.decode("latin-1" if platform == 1 else "utf-16-be", "ignore").strip("\0 ")
        if kind == _POSTSCRIPT_NAME:
            postscript = postscript or text
        else:
            families.add(text)
    return frozenset(families), postscript


def may_embed(os2_table: bytes) -> bool:
    """Tell from the ``OS/2`` table whether the maker allows a subset of the font inside a paper."""
    rights = _unpack(">H", os2_table[8:10])[0]
    return (rights & 0x000F) != _RESTRICTED and not rights & _NO_SUBSET


def _unpack(form: str, data: bytes) -> tuple[int, ...]:
    try:
        return struct.unpack(form, data)
    except struct.error as error:
        raise NotUsable("cut off") from error


def _numbers(kind: str, data: bytes) -> array[int]:
    """Read big-endian numbers; ``kind`` is an array code (H, h, I)."""
    numbers = array(kind)
    numbers.frombytes(data[: len(data) - len(data) % numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


class FontFile:
    """One font: its measures in thousandths of its size, its characters, its outlines.

    Raises NotUsable when the file cannot be embedded, OSError when it cannot be read.
    """

    def __init__(self, source: FontSource) -> None:
        self.source = source
        with source.path.open("rb") as file:
            directories = table_directories(file)
            if source.index >= len(directories):
                raise NotUsable("no such font in the collection")
            self._tables = directories[source.index]
            try:
                self._read(file)
            except (struct.error, IndexError, ValueError) as error:
                raise NotUsable("damaged") from error

    def _read(self, file: BinaryIO) -> None:
        head = self._table(file, "head")
        self.units = _unpack(">H", head[18:20])[0]
        if not self.units or "glyf" not in self._tables:
            raise NotUsable("no TrueType outlines")
        self.box = tuple(self.scaled(edge) for edge in _unpack(">4h", head[36:44]))
        hhea = self._table(file, "hhea")
        self.glyphs = _unpack(">H", self._table(file, "maxp")[4:6])[0]
        os2 = self._table(file, "OS/2")
        if not may_embed(os2):
            raise NotUsable("embedding is not allowed")
        self._set_height(os2, hhea)
        self.weight = _unpack(">H", os2[4:6])[0]
        _, self.name = family_names(self._table(file, "name"))
        self._advances = _Advances(self._table(file, "hmtx"), _unpack(">H", hhea[34:36])[0])
        loca = self._table(file, "loca")
        long_form = _unpack(">H", head[50:52])[0]
        self._places = (
            _numbers("I", loca) if long_form else array("I", (2 * at for at in _numbers("H", loca)))
        )
        if len(self._places) < self.glyphs + 1:
            raise NotUsable("cut off")
        self._characters = _characters(self._table(file, "cmap"))

    def _set_height(self, os2: bytes, hhea: bytes) -> None:
        """Find the em box: the typographic measures where they make one em, otherwise 880 : 120."""
        for table, at in ((os2, 68), (hhea, 4)):
            above, below = _unpack(">hh", table[at : at + 4])
            if above - below == self.units:
                self.ascent, self.descent = self.scaled(above), self.scaled(below)
                return
        self.ascent, self.descent = 880, -120

    def _table(self, file: BinaryIO, tag: str) -> bytes:
        return read_table(file, self._tables, tag)

    def scaled(self, value: int) -> int:
        """Turn font units into thousandths of the size."""
        return round(value * 1000 / self.units)

    def glyph(self, code: int) -> int:
        """Return the glyph of a character, or 0 when the font does not have it."""
        return self._characters.glyph(code)

    def advance(self, glyph: int) -> int:
        """Return a glyph's width in thousandths of the size."""
        return self.scaled(self._advances.advance(glyph))

    def side(self, glyph: int) -> tuple[int, int]:
        """Return a glyph's width and left side bearing in font units."""
        return self._advances.advance(glyph), self._advances.bearing(glyph)

    def tables(self, *tags: str) -> dict[str, bytes]:
        """Read those of the tables that the font has."""
        with self.source.path.open("rb") as file:
            return {tag: self._table(file, tag) for tag in tags if tag in self._tables}

    def outlines(self) -> Outlines:
        """Open the file to read outlines from; use as a context manager."""
        return Outlines(self.source.path, self._tables["glyf"][0], self._places)


class Outlines:
    """Outlines of single glyphs, read from the file one by one while it is open."""

    def __init__(self, path: Path, start: int, places: array[int]) -> None:
        self._file = path.open("rb")
        self._start = start
        self._places = places

    def __enter__(self) -> Outlines:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def outline(self, glyph: int) -> bytes:
        """Return a glyph's bytes of the ``glyf`` table; empty for a blank."""
        first, last = self._places[glyph], self._places[glyph + 1]
        if last <= first:
            return b""
        self._file.seek(self._start + first)
        return self._file.read(last - first)


class _Advances:
    """The ``hmtx`` table: full pairs first, then bearings only."""

    def __init__(self, table: bytes, full: int) -> None:
        self._full = full
        self._pairs = _numbers("H", table[: 4 * full])
        self._bearings = _numbers("h", table[4 * full :])
        if not full or len(self._pairs) < 2 * full:
            raise NotUsable("cut off")

    def advance(self, glyph: int) -> int:
        return self._pairs[2 * min(glyph, self._full - 1)]

    def bearing(self, glyph: int) -> int:
        if glyph < self._full:
            value = self._pairs[2 * glyph + 1]
            return value - 0x10000 if value & 0x8000 else value
        at = glyph - self._full
        return self._bearings[at] if at < len(self._bearings) else 0


@dataclass(frozen=True, slots=True)
class _Segments:
    """Characters to glyphs by ranges: glyph = code + delta, or looked up in a list."""

    starts: array[int]
    ends: array[int]
    deltas: array[int]
    lists: dict[int, array[int]]

    def glyph(self, code: int) -> int:
        at = bisect_right(self.starts, code) - 1
        if at < 0 or code > self.ends[at]:
            return 0
        if at in self.lists:
            place = code - self.starts[at]
            glyph = self.lists[at][place] if place < len(self.lists[at]) else 0
            return (glyph + self.deltas[at]) & 0xFFFF if glyph else 0
        return (code + self.deltas[at]) & 0xFFFF


def _characters(cmap: bytes) -> _Segments:
    """Choose the widest Unicode part of a ``cmap`` table: format 12 before format 4."""
    count = _unpack(">H", cmap[2:4])[0]
    found: dict[int, int] = {}
    for platform, encoding, offset in struct.iter_unpack(">HHL", cmap[4 : 4 + 8 * count]):
        unicode = (3, 1), (3, 10), *((0, kind) for kind in range(5))
        if (platform, encoding) in unicode and offset + 2 <= len(cmap):
            found.setdefault(_unpack(">H", cmap[offset : offset + 2])[0], offset)
    if 12 in found:
        return _format_12(cmap[found[12] :])
    if 4 in found:
        return _format_4(cmap[found[4] :])
    raise NotUsable("no Unicode characters")


def _format_12(table: bytes) -> _Segments:
    count = _unpack(">L", table[12:16])[0]
    numbers = _numbers("I", table[16 : 16 + 12 * count])
    starts, ends, glyphs = numbers[0::3], numbers[1::3], numbers[2::3]
    deltas = array("l", (glyph - start for glyph, start in zip(glyphs, starts, strict=True)))
    return _Segments(starts, ends, deltas, {})


def _format_4(table: bytes) -> _Segments:
    count = _unpack(">H", table[6:8])[0] // 2
    ends = _numbers("H", table[14 : 14 + 2 * count])
    starts = _numbers("H", table[16 + 2 * count : 16 + 4 * count])
    deltas = _numbers("h", table[16 + 4 * count : 16 + 6 * count])
    offsets = _numbers("H", table[16 + 6 * count : 16 + 8 * count])
    lists = {}
    for at, offset in enumerate(offsets):
        if offset not in (0, 0xFFFF):
            first = 16 + 6 * count + 2 * at + offset
            lists[at] = _numbers("H", table[first : first + 2 * (ends[at] - starts[at] + 1)])
    return _Segments(starts, ends, deltas, lists)
