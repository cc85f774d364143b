"""The parts of a Word file put together, and its bytes, which are the same each time."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.shape import CT_Inline
from docx.package import Package
from docx.shared import Mm

from courtoffice.paper.document import Document
from courtoffice.paper.lines.characters import printable

_PROGRAM = "courtoffice"
_DAY_ONE = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class _TextPart(Part):
    """The part of the text, which is known last."""

    content = ""

    @property
    def blob(self) -> bytes:
        """What is written to the file."""
        return (_HEAD + self.content).encode("utf-8")


class WordFile:
    """A Word file while it is made: parts are added, then the text, which closes it."""

    def __init__(self, document: Document) -> None:
        self._package = Package()
        self._footers = self._pictures = 0
        name = PackURI("/word/document.xml")
        self._text = _TextPart(name, CONTENT_TYPE.WML_DOCUMENT_MAIN, b"", self._package)
        self._package.relate_to(self._text, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        core = self._part("/docProps/core.xml", _core(document), CONTENT_TYPE.OPC_CORE_PROPERTIES)
        self._package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
        app = self._part("/docProps/app.xml", _app(), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES)
        self._package.relate_to(app, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

    def add_styles(self, content: str) -> None:
        """Add the styles part."""
        self._add("/word/styles.xml", content, CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES)

    def add_settings(self, content: str) -> None:
        """Add the settings part."""
        self._add("/word/settings.xml", content, CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS)

    def add_fonts(self, content: str) -> None:
        """Add the font table."""
        self._add("/word/fontTable.xml", content, CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE)

    def add_footer(self, content: str) -> str:
        """Add a footer and return the id of its relation."""
        self._footers += 1
        name = f"/word/footer{self._footers}.xml"
        return self._add(name, content, CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)

    def add_picture(self, png: bytes, title: str, width: float, height: float) -> str:
        """Add a picture and return it as a run; in millimetres, with its title as alternative text."""
        self._pictures += 1
        part = self._package.get_or_add_image_part(BytesIO(png))
        key = str(self._text.relate_to(part, RELATIONSHIP_TYPE.IMAGE))
        name = f"chart{self._pictures}.png"
        inline = CT_Inline.new_pic_inline(self._pictures, key, name, Mm(width), Mm(height))
        inline.docPr.set("descr", printable(title))
        for side in "TBLR":  # without a word of it LibreOffice keeps 9 pt free on the left
            inline.set(f"dist{side}", "0")
        return f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>"

    def packed(self, text: str) -> bytes:
        """Return the file with this text, without the time at which it was made."""
        self._text.content = text
        first = BytesIO()
        self._package.save(first)
        return _without_time(first)

    def _part(self, name: str, content: str, kind: str) -> Any:
        return Part(PackURI(name), kind, (_HEAD + content).encode("utf-8"), self._package)

    def _add(self, name: str, content: str, kind: str, relation: str) -> str:
        return str(self._text.relate_to(self._part(name, content, kind), relation))


def _without_time(file: BytesIO) -> bytes:
    out = BytesIO()
    with ZipFile(file) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            plain = ZipInfo(entry.filename, _DAY_ONE)
            plain.compress_type = ZIP_DEFLATED
            plain.create_system = 0
            target.writestr(plain, source.read(entry))
    return out.getvalue()


def _core(document: Document) -> str:
    """Return title, author, subject and language of the paper as the file's properties."""
    values = (
        ("dc:title", " ".join(printable(document.title or document.subject).split())),
        ("dc:subject", printable(document.subject)),
        ("dc:creator", printable(document.author)),
        ("cp:keywords", "；".join(map(printable, document.keywords))),
        ("dc:language", "zh-CN"),
    )
    inner = "".join(f"<{name}>{escape(value, quote=False)}</{name}>" for name, value in values if value)
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'
    )


def _app() -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{_PROGRAM}</Application></Properties>"
    )
