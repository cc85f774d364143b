"""What the tests of Word files share: a file made of a few blocks, opened by another library."""

from __future__ import annotations

import io
import zipfile
from fractions import Fraction
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT

from courtoffice.figure import Figure
from courtoffice.paper.document import Block, Document, FigureRun, Paragraph
from courtoffice.paper.word.docx import make_docx


class Word:
    """Blocks to write, and what python-docx and zipfile find in the file."""

    @staticmethod
    def figure(value: int | Fraction = 29, *, rate: bool = False) -> FigureRun:
        """A number of the office, with its unit."""
        return FigureRun(Figure("a.b", "学习", "次", value, "", "t", (1,), rate=rate), unit=True)

    @staticmethod
    def text(*runs: str | FigureRun, **more: Any) -> Paragraph:
        """A paragraph."""
        return Paragraph(tuple(runs), **more)

    @staticmethod
    def opened(*blocks: Block, **more: Any) -> Any:
        """A document of these blocks, written and opened again."""
        return docx.Document(io.BytesIO(make_docx(Document(more.pop("title", ""), blocks, **more))))

    @staticmethod
    def lines(document: Any) -> list[str]:
        """The texts of its paragraphs."""
        return [paragraph.text for paragraph in document.paragraphs if paragraph.text]

    @staticmethod
    def parts(data: bytes) -> dict[str, bytes]:
        """The files that it is packed of."""
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return {name: file.read(name) for name in file.namelist()}

    @staticmethod
    def orientations(document: Any) -> list[bool]:
        """Which of its sections lie across."""
        return [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]


@pytest.fixture(scope="session")
def word() -> Word:
    """The bench of the Word files."""
    return Word()
