"""Photographs of a paper: how they stand, in the PDF and in the Word file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pdfplumber
import pytest
from PIL import Image

from courtoffice.paper.document import Annex, Document, Paragraph, Photo, Photos
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.photos import GAP, photo_rows, row_height
from courtoffice.paper.standard import AREA_WIDTH, MM
from courtoffice.paper.word.docx import make_docx


def _photo(width: int, height: int, caption: str = "", kind: str = "JPEG") -> Photo:
    out = BytesIO()
    Image.new("RGB", (width, height), "#446688").save(out, kind)
    return Photo(out.getvalue(), width, height, caption)


def test_two_stand_side_by_side_and_keep_their_shape() -> None:
    (row,) = photo_rows(Photos((_photo(1280, 960), _photo(960, 1280))), AREA_WIDTH)
    left, right = row
    assert left.left == pytest.approx(0)
    assert right.left + right.column == pytest.approx(AREA_WIDTH)
    assert right.left - left.left - left.column == pytest.approx(GAP)
    for each in row:
        assert each.width / each.height == pytest.approx(each.photo.width / each.photo.height)
        assert each.width <= each.column + 0.01
    assert row_height(row) == pytest.approx(left.column * 0.8)


def test_a_last_one_alone_stands_in_the_middle_of_its_row() -> None:
    *_, last = photo_rows(Photos(tuple(_photo(64, 48) for _ in range(3))), AREA_WIDTH)
    assert last[0].left + last[0].column / 2 == pytest.approx(AREA_WIDTH / 2)


def test_the_only_one_is_large_but_no_poster() -> None:
    ((only,),) = photo_rows(Photos((_photo(1280, 960),)), AREA_WIDTH)
    assert only.width == pytest.approx(110 * MM)


def test_photographs_are_printed_with_captions_and_no_row_is_parted() -> None:
    photos = Photos(tuple(_photo(64, 60, f"第{at}张 A&B <b> 䶮") for at in range(1, 10)))
    document = Document("图片", (Paragraph(("正文。",)), Annex(0, "附图", (photos,))))
    made = make_pdf(document)
    assert made.data == make_pdf(document).data
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        images = [page.images for page in pdf.pages]
        text = "".join("".join((page.extract_text() or "").split()) for page in pdf.pages)
    assert sum(map(len, images)) == 9
    assert all(f"第{at}张A&B<b>䶮" in text for at in range(1, 10))
    assert len(pdf.pages) > 2
    for page in images:
        assert all(picture["bottom"] < 262 * MM for picture in page)


def test_a_png_is_printed_too() -> None:
    made = make_pdf(Document("图片", (Photos((_photo(30, 20, kind="PNG"),)),)))
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        assert len(pdf.pages[0].images) == 1


def test_the_word_file_holds_each_photograph_with_its_caption() -> None:
    photos = (_photo(64, 48, "一 & 二"), _photo(48, 64), _photo(60, 48, "三"))
    document = Document("图片", (Photos(photos), Paragraph(("后文。",))))
    data = make_docx(document)
    assert data == make_docx(document)
    with ZipFile(BytesIO(data)) as file:
        text = file.read("word/document.xml").decode()
        pictures = {name for name in file.namelist() if name.startswith("word/media/")}
        kept = {file.read(name) for name in pictures}
    assert kept == {photo.data for photo in photos}
    assert text.count("<w:drawing>") == 3
    assert "一 &amp; 二" in text
    assert text.count("<w:tbl>") == 2
    tables = docx.Document(BytesIO(data)).tables
    assert [[cell.text for cell in row.cells] for table in tables for row in table.rows] == [
        ["\n一 & 二", ""],
        ["\n三"],
    ]


def test_a_caption_that_no_font_has_is_told() -> None:
    found = missing_characters(Document("图片", (Photos((_photo(8, 8, "\U000323af"),)),)))
    assert [missing.character for missing in found] == ["\U000323af"]
