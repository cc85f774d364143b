from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml.ns import qn

from courtoffice.errors import Refused
from courtoffice.paper.document import (
    Align,
    Chart,
    ChartKind,
    Column,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Item,
    PageBreak,
    Table,
)

if TYPE_CHECKING:
    from tests.paper.word.conftest import Word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}


def kept(table: Any) -> list[bool]:
    """Return for every row whether it stays on a page with the next."""
    return [bool(row.findall(".//w:keepNext", NS)) for row in table._tbl.tr_lst]


def test_table_head_is_repeated_and_merged(word: Word) -> None:
    head = ((HeadCell("庭室", rows=2), HeadCell("等次", columns=2)), (HeadCell("优秀"), HeadCell("合格")))
    table = word.opened(Table(tuple(Column("") for _ in range(3)), (), head=head)).tables[0]
    rows = table._tbl.tr_lst
    assert [bool(row.trPr.findall(qn("w:tblHeader"))) for row in rows] == [True, True, False]
    assert table.cell(0, 0).text == "庭室"
    assert table.cell(1, 0)._tc is table.cell(0, 0)._tc
    assert table.cell(0, 1)._tc is table.cell(0, 2)._tc
    assert [cell.text for cell in table.rows[1].cells] == ["庭室", "优秀", "合格"]
    assert table.cell(2, 0).text == "无"


def test_rows_are_whole_and_items_stay_together(word: Word) -> None:
    columns = (Column("名称"), Column("件数", align=Align.RIGHT))
    body = (
        Group("一庭", (Item((("戊", "1"),)), Item((("甲", word.figure()), ("乙",)))), ("小计", "2")),
        Group("二庭", ()),
        Item((("丙", "3"),)),
    )
    table = word.opened(
        Table(columns, body, total=("合计", "5"), title="表", unit="单位：件", notes=("注",))
    ).tables[0]
    read = [[cell.text for cell in row.cells] for row in table.rows]
    assert read == [
        ["名称", "件数"],
        ["一庭", "一庭"],
        ["戊", "1"],
        ["甲", "29次"],
        ["乙", ""],
        ["小计", "2"],
        ["二庭", "二庭"],
        ["无", "无"],
        ["丙", "3"],
        ["合计", "5"],
    ]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in table._tbl.tr_lst)
    assert kept(table) == [True] * 10  # so small a table is not parted, nor from its note
    long = Table(columns, body * 4, total=("合计", "20"))
    again = [True, False, True, True, False, True, False, False]
    assert kept(word.opened(long).tables[0]) == [True, *again * 3, *again[:-1], True, False]
    assert table.cell(9, 1)._tc.find(".//w:jc", NS).get(qn("w:val")) == "right"


def test_a_row_longer_than_the_head_is_an_error(word: Word) -> None:
    with pytest.raises(ValueError, match="2 cells"):
        word.opened(Table((Column("甲"),), (Item((("1", "2"),)),)))


def test_blocks_are_filled_from_left_to_right(word: Word) -> None:
    table = Table(
        (Column("号"), Column("签到")),
        (Group("庭", tuple(Item(((str(at), ""),)) for at in range(1, 3))), Item((("3", ""),))),
        total=("合", "计"),
        blocks=2,
        row_height=8,
    )
    (made,) = word.opened(table).tables
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["号", "签到", "号", "签到"],
        ["1", "", "2", ""],
        ["3", "", "", ""],
        ["合", "计", "", ""],
    ]
    height = made._tbl.tr_lst[1].trPr.find(qn("w:trHeight"))
    assert int(height.get(qn("w:val"))) == round(8 / 25.4 * 1440)


def test_widths_fill_the_line(word: Word) -> None:
    table = Table((Column("甲", 20, True), Column("乙", 1), Column("丙", 3)), (Item((("1", "2", "3"),)),))
    grid = [int(column.get(qn("w:w"))) for column in word.opened(table).tables[0]._tbl.tblGrid]
    assert sum(grid) == pytest.approx(156 / 25.4 * 1440, abs=3)
    assert grid[0] == pytest.approx(20 / 25.4 * 1440, abs=2)


def test_forms(word: Word) -> None:
    rows = (
        (
            FormCell("姓名", label=True),
            FormCell("张三"),
            FormCell("事由", label=True, rows=2),
            FormCell(word.figure()),
        ),
        (FormCell("合并", columns=2, align=Align.CENTRE), FormCell("")),
    )
    document = word.opened(Form((1, 2, 1, 2), rows, (10,), "登记表", ("注：一份",)))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["姓名", "张三", "事由", "29次"],
        ["合并", "合并", "事由", ""],
    ]
    assert word.lines(document) == ["登记表", "注：一份"]
    assert len(table._tbl.findall(".//w:trHeight", NS)) == 1


def test_one_goes_on_writing_under_what_stands_in_a_high_cell(word: Word) -> None:
    rows = (
        (FormCell("经过", label=True), FormCell("已办")),
        (FormCell("意见", label=True), FormCell("同意")),
    )
    cells = word.opened(Form((1, 3), rows, (30, 20))).element.iter(f"{W}vAlign")
    assert [cell.get(f"{W}val") for cell in cells] == ["center", "top", "center", "center"]


def test_columns_and_labels_are_measured_as_the_official_faces_have_them(word: Word) -> None:
    columns = (Column("日期", align=Align.CENTRE), Column("责任领导", 14, fixed=True), Column("事项", 9))
    table = word.opened(Table(columns, (Item((("2026.03.05", "江某", "事"),)),))).tables[0]
    date, label, _ = [int(column.get(qn("w:w"))) / 20 for column in table._tbl.tblGrid]
    assert date - 5 >= 5 * 12  # 仿宋_GB2312 gives every Latin character half its size
    side = int(table.cell(0, 1)._tc.find(".//w:ind", NS).get(qn("w:left"))) / 20
    assert 2 * 12 <= label - 5 - 2 * side < 3 * 12  # 责任/领导 and not 责任领/导
    assert table.cell(0, 1).text == "责任领导"


def test_charts_are_pictures_with_their_title(word: Word) -> None:
    chart = Chart(ChartKind.BAR, "图<1>", ("一",), (("甲", (1.0,)),), height=60)
    document = word.opened(chart, chart, PageBreak(landscape=True), chart)
    assert [(round(shape.width.mm), round(shape.height.mm)) for shape in document.inline_shapes] == [
        (156, 60),
        (156, 60),
        (225, 60),
    ]
    described = [shape._inline.docPr for shape in document.inline_shapes]
    assert [picture.get("descr") for picture in described] == ["图<1>"] * 3
    assert len({picture.id for picture in described}) == 3
    assert {shape._inline.get("distL") for shape in document.inline_shapes} == {"0"}


def test_a_long_table_has_every_row(word: Word) -> None:
    rows = tuple(Item(((str(at), "甲"),)) for at in range(2000))
    table = word.opened(Table((Column("序号"), Column("名称")), rows)).tables[0]
    assert len(table._tbl.tr_lst) == 2001


def test_a_table_may_begin_a_page(word: Word) -> None:
    document = word.opened(word.text("甲"), PageBreak(), Table((Column("乙"),), ()))
    before = document.element.body[1]
    assert before.pPr.pageBreakBefore is not None
    assert document.element.body[2].tag == qn("w:tbl")


def test_a_wide_table_has_pages_of_its_own(word: Word) -> None:
    wide = Table(tuple(Column(f"第{at}列") for at in range(22)), ())
    asked = Table((Column("甲"),), (), landscape=True)
    assert word.orientations(word.opened(word.text("甲"), Heading(1, "表"), wide, word.text("乙"))) == [
        False,
        True,
        False,
    ]
    assert word.orientations(word.opened(asked, title="题")) == [True]
    with pytest.raises(Refused, match="排不下"):
        word.opened(Table(tuple(Column("列") for _ in range(90)), ()))


@pytest.mark.parametrize(("top", "said"), [(True, {"top"}), (False, {"center"})])
def test_where_the_text_stands_in_a_cell(top: bool, said: set[str], word: Word) -> None:
    table = Table((Column("甲"),), (Item((("乙",),)),), top=top)
    found = word.opened(table).element.iter(f"{W}vAlign")
    assert {element.get(f"{W}val") for element in found} == said
