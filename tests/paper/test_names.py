"""Names of two characters are padded on paper, in columns of names, and nowhere else."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from courtoffice.exchange.paper_tables_out import write_tables
from courtoffice.paper.document import Annex, Column, Document, Group, Item, Table
from courtoffice.paper.names import padded
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.word.docx import make_docx

_HEADS = "姓名|承办法官|书记员|异议人|责任人|主讲人|主持人|发言人|汇报人|评查人|责任领导|授课人"
_LIST = Table(
    columns=(Column("姓名", names=True), Column("部门")),
    body=(Group("民一庭", (Item((("张三", "刑庭"),)),)), Item((("王五（女）", "执行"), ("", "续")))),
    total=("合计", "二人"),
)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张　三"),
        ("𠮷䶮", "𠮷　䶮"),
        ("张三（民一庭）", "张　三（民一庭）"),
        ("欧阳修", "欧阳修"),
        ("买买提·吾", "买买提·吾"),
        ("Li", "Li"),
        ("张A", "张A"),
        ("李四、王五", "李四、王五"),
        ("", ""),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert padded(name) == shown


def test_print_and_word_pad_what_a_workbook_keeps(tmp_path: Path) -> None:
    document = Document("名单", (Annex(0, "名册", (_LIST,)),))
    page = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(make_pdf(document).data)).pages)
    (table,) = docx.Document(io.BytesIO(make_docx(document))).tables
    word = [[cell.text for cell in row.cells] for row in table.rows]
    assert "张　三" in page
    assert ["张　三", "刑庭"] in word
    assert ["王　五（女）", "执行"] in word
    assert ["合计", "二人"] in word
    write_tables(tmp_path / "a.xlsx", document)
    (sheet,) = CalamineWorkbook.from_path(tmp_path / "a.xlsx").sheet_names
    rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name(sheet).to_python()
    assert ["张三", "刑庭"] in rows


def test_every_column_of_names_says_so() -> None:
    areas = Path(make_pdf.__code__.co_filename).parents[1] / "areas"
    texts = "".join(
        path.read_text(encoding="utf-8") for path in areas.rglob("*.py") if "register" not in path.name
    )
    columns = re.findall(rf"\bColumn\(\s*\"(?:{_HEADS})\"[^()]*\)", texts)
    assert len(columns) > 20
    assert [column for column in columns if "names=True" not in column] == []
