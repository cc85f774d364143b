"""Cuts a font file down to the glyphs that a paper uses."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from courtoffice.paper.faces.sfnt import FontFile, Outlines

_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
_HINTS = ("cvt ", "fpgm", "prep")


def subset(font: FontFile, glyphs: Sequence[int]) -> tuple[bytes, dict[int, int]]:
    """Return a TrueType file with the given glyphs of a font, and old glyph number -> new one.

    Glyph 0 (the empty box) is always there. Parts of composed glyphs are added.
    """
    order = list(dict.fromkeys((0, *glyphs)))
    with font.outlines() as source:
        outlines = _with_parts(source, order)
    places = {glyph: at for at, glyph in enumerate(order)}
    tables = font.tables("head", "hhea", "maxp", *_HINTS)
    data = [_renumbered(outline, places) for outline in outlines]
    ends = [0]
    for outline in data:
        ends.append(ends[-1] + len(outline))
    sides = [font.side(glyph) for glyph in order]
    tables["glyf"] = b"".join(data)
    tables["loca"] = struct.pack(f">{len(ends)}L", *ends)
    tables["hmtx"] = b"".join(struct.pack(">Hh", width, bearing) for width, bearing in sides)
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:50] + b"\0\1" + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(order))
    tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", len(order)) + tables["maxp"][6:]
    return _file(tables), places


def _with_parts(source: Outlines, order: list[int]) -> list[bytes]:
    """Read the outlines of ``order``, which grows by the parts of composed glyphs on the way."""
    known = set(order)
    outlines = []
    for glyph in order:
        outline = source.outline(glyph)
        outlines.append(outline + bytes(-len(outline) % 4))
        for at in _parts(outline):
            part = struct.unpack_from(">H", outline, at)[0]
            if part not in known:
                known.add(part)
                order.append(part)
    return outlines


def _parts(outline: bytes) -> list[int]:
    """Return where a composed glyph names its parts; a simple one has none."""
    if len(outline) < 10 or outline[0] < 0x80:
        return []
    found, at, flags = [], 10, _MORE
    while flags & _MORE:
        flags = struct.unpack_from(">H", outline, at)[0]
        found.append(at + 2)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return found


def _renumbered(outline: bytes, places: dict[int, int]) -> bytes:
    parts = _parts(outline)
    if not parts:
        return outline
    changed = bytearray(outline)
    for at in parts:
        struct.pack_into(">H", changed, at, places[struct.unpack_from(">H", outline, at)[0]])
    return bytes(changed)


def _file(tables: dict[str, bytes]) -> bytes:
    """Put tables together to a font file with right checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">4s4H", b"\0\1\0\0", count, 16 << power, power, 16 * count - (16 << power))
    offset = len(head) + 16 * count
    directory, body = [], []
    for tag in sorted(tables):
        table = tables[tag]
        padded = table + bytes(-len(table) % 4)
        directory.append(struct.pack(">4s3L", tag.encode("latin-1"), _checksum(padded), offset, len(table)))
        body.append(padded)
        offset += len(padded)
    return b"".join((head, *directory, *body))


def _checksum(data: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(data) // 4}L", data))
    return total & 0xFFFFFFFF
