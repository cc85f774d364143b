from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml import parse_xml

from courtoffice.errors import FileTrouble
from courtoffice.paper.document import (
    Align,
    Annex,
    AnnexList,
    Attendance,
    Blank,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Face,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Imprint,
    Item,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    RedHead,
    Signature,
    Table,
)
from courtoffice.paper.word.docx import make_docx, write_docx
from courtoffice.paper.word.xml import on_new_page

if TYPE_CHECKING:
    from tests.paper.word.conftest import Word

HOSTILE = "A&B <b>粗</b> =1+1 '; DROP TABLE x 䶮𠮷 \x00\x07\x1b\ud800\ufffe１２３ 430102198001011234"
SHOWN = "A&B <b>粗</b> =1+1 '; DROP TABLE x 䶮𠮷 １２３ 430102198001011234"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl pBdr tabs overflowPunct"
    " autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts snapToGrid color spacing sz szCs lang",
    "tblPr": "tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge textDirection vAlign",
    "trPr": "cantSplit trHeight tblHeader",
    "sectPr": "footerReference type pgSz pgMar pgNumType docGrid",
    "style": "name aliases basedOn next semiHidden qFormat pPr rPr tblPr",
}
"""The order that the schema of WordprocessingML (ECMA-376) asks of what we write."""


def everything(word: Word) -> Document:
    columns = (
        Column("序号", 12, True, Align.CENTRE),
        Column("案由", 2),
        Column("得分", 1, align=Align.RIGHT),
    )
    rows = tuple(Item(((str(at), "民间借贷纠纷", "92.5"),)) for at in range(1, 9))
    head = ((HeadCell("序号", rows=2), HeadCell("情况", columns=2)), (HeadCell("案由"), HeadCell("得分")))
    form = Form(
        (1, 2),
        ((FormCell("姓名", label=True), FormCell("张三")), (FormCell("说明", columns=2),)),
        (10, 20),
        "登记表",
        ("注：一份",),
    )
    return Document(
        "××县人民法院政治部关于2026年度案件质量评查工作情况的报告",
        (
            Heading(1, "主要工作"),
            word.text(
                "全年学习",
                word.figure(),
                "，优秀率",
                word.figure(Fraction(1, 3), rate=True),
                "。",
                lead="坚持学用结合。",
            ),
            Heading(2, "学习"),
            Heading(3, "集中学习"),
            Heading(4, "补学"),
            Quotation("法官应当勤勉尽责。", "《法官法》第三条"),
            Quotation("法官应当清正廉明。"),
            Listing((("一",), ("二", word.figure()))),
            Listing((("甲",),), numbered=False),
            word.text("居中", align=Align.CENTRE),
            word.text("靠右", align=Align.RIGHT, face=Face.KAI),
            word.text("顶格", indent=False),
            Blank(2),
            Chart(ChartKind.BAR, "图<1>", ("一", "二"), (("甲", (1.0, 2.0)),)),
            Table(
                columns,
                (Group("一庭", rows, ("", "小计", "92.5")), Group("二庭", ())),
                "表",
                head,
                unit="单位：件",
            ),
            Table(columns, (), total=("", "合计", "0"), notes=("注：无",)),
            form,
            AnnexList(("统计表。", "一览表")),
            Signature("××县人民法院政治部", "2026年12月31日"),
            Attendance((("出席", "张三、李四"), ("请假", "王五"))),
            PageBreak(),
            word.text("换页"),
            PageBreak(landscape=True),
            word.text("横页"),
            PageBreak(),
            Table(columns, rows),
            Annex(1, "统计表", (Heading(1, "说明"), word.text("甲"))),
            Annex(2, "一览表", (Table(columns, rows, landscape=True),)),
        ),
        sublines=("政治部", "2026年12月"),
        addressee="院党组",
        mark="内部",
        red_head=RedHead("××县人民法院文件", "×法〔2026〕5号", "张三"),
        imprint=Imprint("各庭室", "办公室", "2026年12月31日"),
        author="政治部",
        subject="评查",
        keywords=("评查", "通报"),
    )


def local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def test_what_was_typed_is_what_is_read(word: Word) -> None:
    document = word.opened(word.text(HOSTILE), Heading(1, HOSTILE), title="题\x01目", author=HOSTILE)
    assert word.lines(document) == ["题目", SHOWN, f"一、{SHOWN}"]
    assert document.core_properties.author == SHOWN


def test_properties(word: Word) -> None:
    properties = word.opened(
        title="关于\n学习的报告", author="政治部", subject="学习", keywords=("甲", "乙")
    ).core_properties
    assert properties.title == "关于 学习的报告"
    assert (properties.author, properties.subject, properties.keywords) == ("政治部", "学习", "甲；乙")
    assert properties.language == "zh-CN"
    assert word.opened(subject="9月学习月历").core_properties.title == "9月学习月历"


def test_the_same_document_gives_the_same_bytes(word: Word) -> None:
    assert make_docx(everything(word)) == make_docx(everything(word))


def test_all_parts_are_in_the_order_of_the_schema(word: Word) -> None:
    for name, data in word.parts(make_docx(everything(word))).items():
        if not name.endswith((".xml", ".rels")):
            continue
        for element in parse_xml(data).iter():
            kind = local(element)
            if kind in ORDER:
                order = ORDER[kind].split()
                places = [order.index(local(child)) for child in element]
                assert places == sorted(places), (name, element.xml)


def test_every_style_used_is_declared(word: Word) -> None:
    files = word.parts(make_docx(everything(word)))
    declared = {style.get(f"{W}styleId") for style in parse_xml(files["word/styles.xml"]).iter(f"{W}style")}
    used = {
        element.get(f"{W}val")
        for part in ("word/document.xml", "word/footer1.xml", "word/styles.xml")
        for kind in ("pStyle", "rStyle", "basedOn", "next")
        for element in parse_xml(files[part]).iter(f"{W}{kind}")
    }
    assert used <= declared


def _hostile() -> Iterator[Block]:
    row = (HOSTILE, HOSTILE)
    columns = (Column(HOSTILE), Column(HOSTILE))
    yield from (Heading(level, HOSTILE) for level in (1, 2, 3, 4))
    yield Paragraph((HOSTILE,), HOSTILE)
    yield Quotation(HOSTILE, HOSTILE)
    yield Listing(((HOSTILE,),))
    yield Table(columns, (Group(HOSTILE, (Item((row,)),), row),), HOSTILE, (), row, HOSTILE, (HOSTILE,))
    yield Form((1, 1), ((FormCell(HOSTILE, label=True), FormCell(HOSTILE)),), (10,), HOSTILE, (HOSTILE,))
    yield Chart(ChartKind.SHARE, HOSTILE, (HOSTILE,), ((HOSTILE, (1.0,)),), HOSTILE)
    yield AnnexList((HOSTILE, ""))
    yield Signature(HOSTILE, HOSTILE)
    yield Attendance(((HOSTILE, HOSTILE),))
    yield Annex(1, HOSTILE, (Paragraph(("长" * 5000 + "x" * 300,)),))


def test_nothing_that_is_typed_breaks_the_file(word: Word) -> None:
    head, foot = RedHead(HOSTILE, HOSTILE, HOSTILE), Imprint(HOSTILE, HOSTILE, HOSTILE)
    document = word.opened(
        *_hostile(),
        title=HOSTILE,
        sublines=(HOSTILE,),
        addressee=HOSTILE,
        mark=HOSTILE,
        red_head=head,
        imprint=foot,
        keywords=(HOSTILE,),
    )
    table = document.tables[0]
    assert {cell.text for row in table.rows for cell in row.cells} == {SHOWN}


def test_only_a_paragraph_can_begin_a_page() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        on_new_page("<w:tbl/>")


def test_an_empty_document_opens(word: Word) -> None:
    document = word.opened()
    assert word.lines(document) == []
    assert len(document.sections) == 1


def test_saving(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write_docx(Document("题", ()), path)
    assert path.read_bytes() == make_docx(Document("题", ()))
    with pytest.raises(FileTrouble, match="没有文件夹"):
        write_docx(Document("题", ()), tmp_path / "无" / "报告.docx")
    assert [file.name for file in tmp_path.iterdir()] == ["报告.docx"]
