"""Embeds fonts in a PDF, one subset a font, with two-byte codes and a table from codes back to text.

reportlab's own TrueType support cuts a Chinese font into parts of 256 characters and switches between them
inside lines. Here every font of a paper is one object (Type 0, Identity-H), so a line is one string.
:class:`PaperFont` keeps reportlab's font protocol, so that charts can be drawn with the same fonts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc

from courtoffice.paper.faces.subset import subset

if TYPE_CHECKING:
    from courtoffice.paper.faces.sfnt import FontFile

_SYMBOLIC = 4
_FULL = 1000
_BLOCK = 100
"""Entries in one block of a ToUnicode table (PDF 32000-1, 9.10.3 after Adobe technical note 5411)."""


class Embedding:
    """One font file in one PDF: hands out the codes and, at the end, writes the objects."""

    def __init__(self, file: FontFile, internal_name: str) -> None:
        self.file = file
        self.internal_name = internal_name
        self._texts: list[str] = [""]
        self._glyphs: list[int] = [0]
        self._codes: dict[str, int] = {}

    def code(self, character: str) -> int:
        """Return the two-byte code of a character, giving it the next one when it is new."""
        code = self._codes.get(character)
        if code is None:
            code = self._codes[character] = len(self._texts)
            self._texts.append(character)
            self._glyphs.append(self.file.glyph(ord(character)))
        return code

    def addObjects(self, document: Any) -> None:
        """Write font, descriptor, outlines, widths and the table back to text; called by reportlab."""
        data, places = subset(self.file, self._glyphs)
        tag = hashlib.sha256(data).digest()[:6]
        name = "".join(chr(65 + byte % 26) for byte in tag) + "+" + (self.file.name or "Font")
        key = self.internal_name
        descriptor = document.Reference(self._descriptor(document, name, data), f"descriptor:{key}")
        mapping = b"".join(places[glyph].to_bytes(2, "big") for glyph in self._glyphs)
        system = pdfdoc.PDFDictionary(
            {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        )
        widths = [self.file.advance(glyph) for glyph in self._glyphs]
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": system,
                "FontDescriptor": descriptor,
                "DW": 1000,
                "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray(widths)]),
                "CIDToGIDMap": document.Reference(_stream(mapping), f"glyphs:{key}"),
            }
        )
        unicode = document.Reference(_stream(_to_unicode(self._texts)), f"unicode:{key}")
        document.idToObject["BasicFonts"].dict[key] = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant, f"descendant:{key}")]),
                "ToUnicode": unicode,
            }
        )

    def _descriptor(self, document: Any, name: str, data: bytes) -> Any:
        outlines = _stream(data)
        outlines.dictionary["Length1"] = len(data)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": pdfdoc.PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(list(self.file.box)),
                "ItalicAngle": 0,
                "Ascent": self.file.ascent,
                "Descent": self.file.descent,
                "CapHeight": self.file.ascent,
                "StemV": self.file.weight // 5,
                "FontFile2": document.Reference(outlines, f"outlines:{self.internal_name}"),
            }
        )


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _to_unicode(texts: Sequence[str]) -> bytes:
    """Return the table from codes to text, as UTF-16, that searching and copying need."""
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts) if text
    ]
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    middle = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{middle}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


_embeddings: WeakKeyDictionary[Any, dict[FontFile, Embedding]] = WeakKeyDictionary()


def embedding(file: FontFile, document: Any) -> Embedding:
    """Return a font file's embedding in a reportlab document, begun when there is none yet."""
    known = _embeddings.setdefault(document, {})
    if file not in known:
        name = f"F{len(document.fontMapping) + 1}"
        document.fontMapping[f"{file.source.path}#{file.source.index}"] = f"/{name}"
        known[file] = Embedding(file, name)
        document.delayedFonts.append(known[file])
    return known[file]


class _Widths(dict[str, float]):
    """Character -> width in parts of the size, found on first use along the chain of fonts."""

    def __init__(self, font: PaperFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> float:
        file = self._font.file_for(character)
        width = self[character] = file.advance(file.glyph(ord(character))) / 1000
        return width


class _Face:
    """What reportlab asks of a typeface."""

    def __init__(self, name: str, file: FontFile) -> None:
        self.name = name
        self.ascent = file.ascent
        self.descent = file.descent


class _Encoding:
    name = "UTF-8"


class PaperFont:
    """A face as it is drawn: a chain of font files, each character from the first that has it.

    A character that no file has is drawn as the first file's empty box; the text behind it stays right.
    """

    _multiByte = 1  # noqa: N815 - reportlab's names
    _dynamicFont = 1  # noqa: N815
    shapable = False
    substitutionFonts: tuple[()] = ()  # noqa: N815

    def __init__(self, name: str, chain: Sequence[FontFile]) -> None:
        self.fontName = name
        self.chain = tuple(chain)
        self.face = _Face(name, self.chain[0])
        self.encoding = _Encoding()
        self.widths = _Widths(self)

    def file_for(self, character: str) -> FontFile:
        """Return the first file of the chain that has a character, or the first file of all.

        The dash is taken from a file where it is as long as a character, as two of them make one stroke:
        in fonts drawn for Latin text there is a gap between them.
        """
        code = ord(character)
        able = [file for file in self.chain if file.glyph(code)]
        if character == "—":
            able = [file for file in able if file.advance(file.glyph(code)) == _FULL] or able
        return able[0] if able else self.chain[0]

    def has(self, character: str) -> bool:
        """Tell whether any file of the chain has a character."""
        return any(file.glyph(ord(character)) for file in self.chain)

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:
        """Return the width of a text in points."""
        return sum(map(self.widths.__getitem__, text)) * size

    def splitString(
        self, text: str | bytes, document: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Return the text as codes, cut where the font file changes: (place in the chain, bytes)."""
        parts: list[tuple[int, bytes]] = []
        for character in text if isinstance(text, str) else text.decode(encoding):
            file = self.file_for(character)
            place = self.chain.index(file)
            code = embedding(file, document).code(character).to_bytes(2, "big")
            if parts and parts[-1][0] == place:
                parts[-1] = (place, parts[-1][1] + code)
            else:
                parts.append((place, code))
        return parts

    def getSubsetInternalName(self, place: int, document: Any) -> str:
        """Return the PDF's name for one file of the chain."""
        return "/" + embedding(self.chain[place], document).internal_name


class Codes(dict[str, str]):
    """Character -> its code in hexadecimal, for one font and size in one PDF.

    Where a character comes from another file of the chain, the code carries the change of font with it, so
    that a text is always one joined string between angle brackets.
    """

    def __init__(self, font: PaperFont, size: float, document: Any) -> None:
        super().__init__()
        self._font, self._size, self._document = font, size, document
        self.select = f"/{embedding(font.chain[0], document).internal_name} {size:g} Tf"

    def __missing__(self, character: str) -> str:
        file = self._font.file_for(character)
        part = embedding(file, self._document)
        text = f"{part.code(character):04X}"
        if file is not self._font.chain[0]:
            text = f"> Tj /{part.internal_name} {self._size:g} Tf <{text}> Tj {self.select} <"
        self[character] = text
        return text
