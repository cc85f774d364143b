"""Makes the Word file of a document: the same paper on the same grid, for a clerk to go on with.

What packs the file and draws the charts takes a tenth of a second to load and is fetched when it is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from courtoffice.late import late
from courtoffice.paper.compose.blocks import opening_frame
from courtoffice.paper.compose.text import Setting
from courtoffice.paper.document import (
    Annex,
    AnnexList,
    Attendance,
    Blank,
    Block,
    Chart,
    Document,
    Form,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Photos,
    Quotation,
    Signature,
    Table,
)
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice, fonts
from courtoffice.paper.names import printed
from courtoffice.paper.numbering import HeadingCount, annex_mark
from courtoffice.paper.page import PORTRAIT, Frame, frame
from courtoffice.paper.saving import save
from courtoffice.paper.standard import MM
from courtoffice.paper.tables.columns import squeezed
from courtoffice.paper.tables.spread import columns_of
from courtoffice.paper.word import text
from courtoffice.paper.word.measure import WordTypesetter
from courtoffice.paper.word.page import footer, section, settings
from courtoffice.paper.word.photos import photo_parts
from courtoffice.paper.word.styles import OFFICIAL, WordFaces, font_table, styles
from courtoffice.paper.word.tables import form_parts, table_parts
from courtoffice.paper.word.xml import R, W, ending_section, kept_with_next, on_new_page, paragraph, run


def make_docx(
    document: Document,
    *,
    faces: WordFaces = OFFICIAL,
    choice: FontChoice = BUNDLED,
    first_page: int = 1,
) -> bytes:
    """Return a document as a .docx file; the same document gives the same bytes.

    ``faces`` are the names of the fonts the file asks for, which need not be on this computer; ``choice`` are
    the fonts that widths are measured and charts are lettered with. Raises Refused for a missing font file or
    a table that fits on no page.
    """
    document = replace(document, blocks=printed(document.blocks))
    writer = _Writer(faces, choice, document, first_page)
    writer.opening(document)
    writer.blocks(document.blocks)
    return writer.finish(document)


def write_docx(
    document: Document, path: Path, *, faces: WordFaces = OFFICIAL, choice: FontChoice = BUNDLED
) -> None:
    """Save a document as a .docx file; raises FileTrouble when the file cannot be written."""
    save(path, make_docx(document, faces=faces, choice=choice))


_Written = Heading | Paragraph | Quotation | Listing | AnnexList | Signature | Attendance | Blank
_WordFile = late("courtoffice.paper.word.package", "WordFile")
_png = late("courtoffice.paper.charts.drawings", "png")
_Printed = _Written | Table | Form | Chart | Photos


def _kept(block: _Printed, pieces: Iterable[str]) -> list[str]:
    """Return a block's pieces kept with the signature after them: its last paragraph or row, every annex."""
    made = list(pieces)
    begin = len(made) - 1
    if isinstance(block, AnnexList):
        begin = 0
    elif isinstance(block, Table):
        begin = next(at for at, piece in enumerate(made) if piece.startswith("<w:tbl>"))
    return [kept_with_next(piece) if at >= begin else piece for at, piece in enumerate(made)]


class _Writer:
    """Puts the parts of a document one after the other into the text of a Word file."""

    def __init__(self, faces: WordFaces, choice: FontChoice, document: Document, first_page: int) -> None:
        self._setting = Setting(WordTypesetter(fonts(choice)), choice)
        self._setter = self._setting.setter
        self._file: Any = _WordFile(document)
        self._file.add_styles(styles(faces))
        self._file.add_settings(settings())
        self._file.add_fonts(font_table(faces))
        self._footers: dict[bool, tuple[str, str]] = {}
        self._numbers = document.page_numbers
        self._first_page = first_page
        self._pieces: list[str] = []
        self._sections = 0
        self._break = False

    # --- putting in ------------------------------------------------------------

    def _add(self, pieces: Iterable[str]) -> None:
        for piece in pieces:
            if self._break:
                self._break = False
                first = piece if piece.startswith("<w:p>") else paragraph("Gap", "")
                self._pieces.append(on_new_page(first))
                if first is piece:
                    continue
            self._pieces.append(piece)

    def _turn(self, wanted: Frame) -> None:
        """Begin a page of a frame; another direction takes a section of its own."""
        if wanted is self._setting.frame:
            self._break = bool(self._pieces)
        else:
            if self._pieces:
                self._pieces[-1] = ending_section(self._pieces[-1], self._section())
            self._break = False
        self._setting.frame, self._setting.new_page = wanted, False

    def _section(self) -> str:
        self._sections += 1
        turned = self._setting.frame.turned
        return section(
            landscape=turned,
            footers=self._footers_of(turned),
            first_page=self._first_page if self._sections == 1 and self._first_page > 1 else 0,
        )

    def _footers_of(self, turned: bool) -> tuple[str, str]:
        """Return the ids of the footers of odd and even pages, put in when they are first needed."""
        if turned not in self._footers:
            odd, even = (footer(self._numbers, even=even, turned=turned) for even in (False, True))
            self._footers[turned] = self._file.add_footer(odd), self._file.add_footer(even)
        return self._footers[turned]

    # --- the paper ------------------------------------------------------------

    def opening(self, document: Document) -> None:
        """Put in everything before the first block, on a page of that block's direction."""
        if not document.red_head:
            self._setting.frame = opening_frame(document.blocks, self._setting, PORTRAIT)
        if document.mark:
            self._add([paragraph("Mark", run(document.mark))])
        if document.red_head:
            self._add(text.red_head(document.red_head, self._setter, marked=bool(document.mark)))
        elif document.mark:
            self._add(text.blank_lines(1))
        self._add(self._title(document.title))
        self._add(paragraph("Subtitle", run(line)) for line in document.sublines)
        if document.title.strip() or document.sublines:
            self._add(text.blank_lines(1))
        if document.addressee:
            self._add([paragraph("Addressee", run(document.addressee.rstrip("：:") + "："))])

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        """Put in blocks, those of an annex too; pages turn for them as in the PDF."""
        setting = self._setting
        for at, block in enumerate(blocks):
            if isinstance(block, PageBreak):
                setting.base, setting.new_page = frame(block.landscape), True
            elif isinstance(block, Annex):
                self._annex(block)
            else:
                wanted = setting.base
                if isinstance(block, Heading | Table):
                    wanted = opening_frame(blocks[at:], setting, setting.base)
                if wanted is not setting.frame or setting.new_page:
                    self._turn(wanted)
                closes = isinstance(blocks[at + 1] if at + 1 < len(blocks) else None, Signature | AnnexList)
                self._add(_kept(block, self._block(block)) if closes else self._block(block))

    def _block(self, block: _Printed) -> Iterable[str]:
        width = self._setting.frame.width
        if isinstance(block, Table):
            columns = columns_of(block, self._setting, self._setting.frame)
            columns = columns or squeezed(block, self._setter, width / block.blocks)
            return table_parts(block, columns, self._setter, self._setting.frame.height)
        if isinstance(block, Form):
            gap = text.blank_lines(1 if block.title.strip() else 0)
            return chain(self._title(block.title), gap, form_parts(block, width, self._setter))
        if isinstance(block, Chart):
            return [self._chart(block)]
        if isinstance(block, Photos):
            return photo_parts(block, width, self._file.add_picture)
        return self._text(block)

    def _title(self, words: str) -> Iterable[str]:
        return text.title(words, self._setter, self._setting.frame.width)

    def _text(self, block: _Written) -> Iterable[str]:
        pieces: Iterable[str]
        if isinstance(block, Heading):
            pieces = [text.heading(block, self._setting.count)]
        elif isinstance(block, Paragraph):
            pieces = [text.body(block)]
        elif isinstance(block, Quotation):
            pieces = text.quotation(block)
        elif isinstance(block, Listing):
            pieces = text.listing(block, self._setting.count)
        elif isinstance(block, AnnexList):
            pieces = text.annex_list(block, self._setter)
        elif isinstance(block, Signature):
            pieces = text.signature(block, self._setter)
        elif isinstance(block, Attendance):
            pieces = text.attendance(block, self._setter)
        else:
            pieces = text.blank_lines(block.lines)
        return pieces

    def _annex(self, annex: Annex) -> None:
        setting = self._setting
        setting.base = opening_frame(annex.blocks, setting, frame(annex.landscape))
        self._turn(setting.base)
        self._add([paragraph("AnnexMark", run(annex_mark(annex.number))), *text.blank_lines(1)])
        self._add(self._title(annex.title))
        self._add(text.blank_lines(1))
        setting.count = HeadingCount()
        self.blocks(annex.blocks)
        setting.base, setting.new_page = PORTRAIT, True

    def _chart(self, chart: Chart) -> str:
        """Return a chart as a picture, with its title as the text for those who cannot see it."""
        width = self._setting.frame.width / MM
        image = _png(chart, width, choice=self._setting.choice)
        return paragraph("Figure", self._file.add_picture(image, chart.title, width, chart.height))

    def finish(self, document: Document) -> bytes:
        """Put in 版记 and the last section and return the file."""
        if document.imprint:
            if self._setting.frame is not PORTRAIT:
                self._turn(PORTRAIT)
            self._add(text.imprint(document.imprint, self._setter))
        if not self._pieces:
            self._add(text.blank_lines(1))
        body = "".join([*self._pieces, self._section()])
        made: bytes = self._file.packed(
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
        )
        return made
