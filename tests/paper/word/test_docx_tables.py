import io
from fractions import Fraction
from typing import Any

import docx as word
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    FigureRun,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Table,
)
from courtoffice.paper.word.docx import make_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl pBdr tabs overflowPunct"
    " autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts snapToGrid color spacing sz szCs lang",
    "tblPr": "tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge vAlign",
    "trPr": "cantSplit trHeight tblHeader",
    "sectPr": "footerReference type pgSz pgMar pgNumType docGrid",
    "style": "name aliases basedOn next semiHidden qFormat pPr rPr tblPr",
}


def figure(value: int | Fraction = 29, *, rate: bool = False) -> FigureRun:
    return FigureRun(Figure("a.b", "学习", "次", value, "", "t", (1,), rate=rate), unit=True)


def text(*runs: str | FigureRun, **more: Any) -> Paragraph:
    return Paragraph(tuple(runs), **more)


def opened(*blocks: Block, **more: Any) -> Any:
    return word.Document(io.BytesIO(make_docx(Document(more.pop("title", ""), blocks, **more))))


def lines(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def orientations(document: Any) -> list[bool]:
    return [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]


def test_table_head_is_repeated_and_merged() -> None:
    head = ((HeadCell("庭室", rows=2), HeadCell("等次", columns=2)), (HeadCell("优秀"), HeadCell("合格")))
    table = opened(Table(tuple(Column("") for _ in range(3)), (), head=head)).tables[0]
    rows = table._tbl.tr_lst
    assert [bool(row.trPr.findall(qn("w:tblHeader"))) for row in rows] == [True, True, False]
    assert table.cell(0, 0).text == "庭室"
    assert table.cell(1, 0)._tc is table.cell(0, 0)._tc
    assert table.cell(0, 1)._tc is table.cell(0, 2)._tc
    assert [cell.text for cell in table.rows[1].cells] == ["庭室", "优秀", "合格"]
    assert table.cell(2, 0).text == "无"


def test_rows_are_whole_and_items_stay_together() -> None:
    columns = (Column("名称"), Column("件数", align=Align.RIGHT))
    body = (
        Group("一庭", (Item((("甲", figure()), ("乙",))),), ("小计", "2")),
        Group("二庭", ()),
        Item((("丙", "3"),)),
    )
    table = opened(
        Table(columns, body, total=("合计", "5"), title="表", unit="单位：件", notes=("注",))
    ).tables[0]
    read = [[cell.text for cell in row.cells] for row in table.rows]
    assert read == [
        ["名称", "件数"],
        ["一庭", "一庭"],
        ["甲", "29次"],
        ["乙", ""],
        ["小计", "2"],
        ["二庭", "二庭"],
        ["无", "无"],
        ["丙", "3"],
        ["合计", "5"],
    ]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in table._tbl.tr_lst)
    kept = [bool(row.findall(".//w:keepNext", NS)) for row in table._tbl.tr_lst]
    assert kept == [True, True, True, False, False, True, False, False, False]
    assert table.cell(8, 1)._tc.find(".//w:jc", NS).get(qn("w:val")) == "right"


def test_a_row_longer_than_the_head_is_an_error() -> None:
    with pytest.raises(ValueError, match="2 cells"):
        opened(Table((Column("甲"),), (Item((("1", "2"),)),)))


def test_blocks_are_filled_from_left_to_right() -> None:
    table = Table(
        (Column("号"), Column("签到")),
        (Group("庭", tuple(Item(((str(at), ""),)) for at in range(1, 3))), Item((("3", ""),))),
        total=("合", "计"),
        blocks=2,
        row_height=8,
    )
    (made,) = opened(table).tables
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["号", "签到", "号", "签到"],
        ["1", "", "2", ""],
        ["3", "", "", ""],
        ["合", "计", "", ""],
    ]
    height = made._tbl.tr_lst[1].trPr.find(qn("w:trHeight"))
    assert int(height.get(qn("w:val"))) == round(8 / 25.4 * 1440)


def test_widths_fill_the_line() -> None:
    table = Table((Column("甲", 20, True), Column("乙", 1), Column("丙", 3)), (Item((("1", "2", "3"),)),))
    grid = [int(column.get(qn("w:w"))) for column in opened(table).tables[0]._tbl.tblGrid]
    assert sum(grid) == pytest.approx(156 / 25.4 * 1440, abs=3)
    assert grid[0] == pytest.approx(20 / 25.4 * 1440, abs=2)


def test_forms() -> None:
    rows = (
        (
            FormCell("姓名", label=True),
            FormCell("张三"),
            FormCell("事由", label=True, rows=2),
            FormCell(figure()),
        ),
        (FormCell("合并", columns=2, align=Align.CENTRE), FormCell("")),
    )
    document = opened(Form((1, 2, 1, 2), rows, (10,), "登记表", ("注：一份",)))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["姓名", "张三", "事由", "29次"],
        ["合并", "合并", "事由", ""],
    ]
    assert lines(document) == ["登记表", "注：一份"]
    assert len(table._tbl.findall(".//w:trHeight", NS)) == 1


def test_charts_are_pictures_with_their_title() -> None:
    chart = Chart(ChartKind.BAR, "图<1>", ("一",), (("甲", (1.0,)),), height=60)
    document = opened(chart, chart, PageBreak(landscape=True), chart)
    assert [(round(shape.width.mm), round(shape.height.mm)) for shape in document.inline_shapes] == [
        (156, 60),
        (156, 60),
        (225, 60),
    ]
    described = [shape._inline.docPr for shape in document.inline_shapes]
    assert [picture.get("descr") for picture in described] == ["图<1>"] * 3
    assert len({picture.id for picture in described}) == 3


def test_a_long_table_has_every_row() -> None:
    rows = tuple(Item(((str(at), "甲"),)) for at in range(2000))
    table = opened(Table((Column("序号"), Column("名称")), rows)).tables[0]
    assert len(table._tbl.tr_lst) == 2001


def test_a_table_may_begin_a_page() -> None:
    document = opened(text("甲"), PageBreak(), Table((Column("乙"),), ()))
    before = document.element.body[1]
    assert before.pPr.pageBreakBefore is not None
    assert document.element.body[2].tag == qn("w:tbl")


def test_a_wide_table_has_pages_of_its_own() -> None:
    wide = Table(tuple(Column(f"第{at}列") for at in range(22)), ())
    asked = Table((Column("甲"),), (), landscape=True)
    assert orientations(opened(text("甲"), Heading(1, "表"), wide, text("乙"))) == [False, True, False]
    assert orientations(opened(asked, title="题")) == [True]
    with pytest.raises(Refused, match="排不下"):
        opened(Table(tuple(Column("列") for _ in range(90)), ()))


@pytest.mark.parametrize(("top", "said"), [(True, {"top"}), (False, {"center"})])
def test_where_the_text_stands_in_a_cell(top: bool, said: set[str]) -> None:
    table = Table((Column("甲"),), (Item((("乙",),)),), top=top)
    found = opened(table).element.iter(f"{W}vAlign")
    assert {element.get(f"{W}val") for element in found} == said
