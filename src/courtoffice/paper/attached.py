"""Files that a PDF carries, such as the figures of an issued paper: put in, and read out again."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LARGEST = 20_000_000
"""Bytes of a stream that is looked into: no attachment of ours comes near."""


def attach(canvas: Canvas, files: Mapping[str, bytes]) -> None:
    """Put files into a PDF (ISO 32000-1, 7.11.4)."""
    doc = canvas._doc
    names = []
    for name, data in sorted(files.items()):
        stream = PDFStream(
            PDFDictionary(
                {
                    "Type": PDFName("EmbeddedFile"),
                    "Subtype": "/application#2Fjson",
                    "Params": PDFDictionary({"Size": len(data)}),
                }
            ),
            data,
        )
        kept = doc.Reference(stream, f"attached {name}")
        described = PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(name),
                "UF": PDFString(name),
                "EF": PDFDictionary({"F": kept, "UF": kept}),
                "AFRelationship": PDFName("Data"),
            }
        )
        names += [PDFString(name), doc.Reference(described, f"described {name}")]
    doc.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})


def streams(pdf: bytes) -> Iterator[bytes]:
    """Return what the streams of a PDF hold, packed ones unpacked: attachments are among them."""
    for found in _STREAM.finditer(pdf):
        data = found[1]
        yield data
        try:
            yield zlib.decompressobj().decompress(data, _LARGEST)
        except zlib.error:
            continue
