from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from courtoffice.paper.document import (
    Align,
    Annex,
    AnnexList,
    Attendance,
    Column,
    Document,
    Face,
    Heading,
    Imprint,
    Item,
    PageBreak,
    PageNumbers,
    RedHead,
    Signature,
    Table,
)
from courtoffice.paper.word.docx import make_docx
from courtoffice.paper.word.styles import OFFICIAL

if TYPE_CHECKING:
    from tests.paper.word.conftest import Word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}


def test_the_page_is_the_grid_of_the_standard(word: Word) -> None:
    section = word.opened(word.text("甲")).sections[0]
    assert [round(side.mm, 1) for side in (section.page_width, section.page_height)] == [210.0, 297.0]
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(side.mm, 1) for side in margins] == [37.0, 26.0, 35.0, 28.0]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "linesAndChars"
    pitch, space = int(grid.get(qn("w:linePitch"))), int(grid.get(qn("w:charSpace")))
    area = (section.page_height - section.top_margin - section.bottom_margin) / 635
    assert area // pitch == 22
    wide = (section.page_width - section.left_margin - section.right_margin) / 12700
    assert wide // (16 + space / 4096) == 28


def test_every_text_style_keeps_22_lines_of_28_characters(word: Word) -> None:
    styles = word.parts(make_docx(Document("", ())))["word/styles.xml"]
    for path in ("w:docDefaults//w:pPr", "w:style[@w:styleId='Normal']/w:pPr"):
        spacing = parse_xml(styles).find(f"{path}/w:spacing", NS)
        assert spacing is not None
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("579", "exact")
    letters = parse_xml(styles).find("w:style[@w:styleId='Normal']/w:rPr", NS)
    assert letters is not None
    size = int(letters.find("w:sz", NS).get(f"{W}val")) / 2
    between = int(letters.find("w:spacing", NS).get(f"{W}val")) / 20
    assert 28 * (size + between) <= 156 / 25.4 * 72 < 29 * (size + between)


def test_headings_are_numbered_styles(word: Word) -> None:
    document = word.opened(
        Heading(1, "工作"),
        Heading(2, "学习"),
        Heading(2, "培训"),
        Heading(1, "问题"),
        Heading(2, "一"),
        Heading(3, "x"),
    )
    assert [(line.style.name, line.text) for line in document.paragraphs] == [
        ("Heading 1", "一、工作"),
        ("Heading 2", "（一）学习"),
        ("Heading 2", "（二）培训"),
        ("Heading 1", "二、问题"),
        ("Heading 2", "（一）一"),
        ("Heading 3", "1.x"),
    ]


def test_styles_have_chinese_names_and_official_faces(word: Word) -> None:
    document = word.opened(word.text("甲"))
    faces = {
        style.name: style.element.find(".//w:rFonts", NS).get(qn("w:eastAsia"))
        for style in document.styles
        if style.element.find(".//w:rFonts", NS) is not None
    }
    assert faces["Title"] == "方正小标宋简体"
    assert faces["Heading 1"] == "黑体"
    assert faces["Heading 2"] == "楷体_GB2312"
    assert faces["楷体字"] == "楷体_GB2312"
    assert faces["Footer"] == "宋体"
    shown = [alias.get(qn("w:val")) for alias in document.styles.element.iter(qn("w:aliases"))]
    assert shown == [
        "公文正文",
        "公文标题",
        "题下行",
        "一级标题",
        "二级标题",
        "三级标题",
        "四级标题",
        "引文",
        "署名日期",
        "页码",
    ]


def test_fonts_may_be_found_under_other_names(word: Word) -> None:
    table = parse_xml(word.parts(make_docx(Document("", ())))["word/fontTable.xml"])
    others = {
        font.get(f"{W}name"): font.find("w:altName", NS).get(f"{W}val") for font in table.iter(f"{W}font")
    }
    assert others["仿宋_GB2312"] == "仿宋,FangSong"
    assert len(others) == len(OFFICIAL)
    plain = make_docx(Document("", ()), faces=dict.fromkeys(Face, ("甲",)))
    assert b"altName" not in word.parts(plain)["word/fontTable.xml"]


def test_paragraphs_leads_and_figures(word: Word) -> None:
    document = word.opened(
        word.text("共", word.figure(), "。", lead="坚持学习。"),
        word.text("甲", indent=False),
        word.text("乙", align=Align.CENTRE),
    )
    first, flush, centred = document.paragraphs
    assert first.text == "坚持学习。共29次。"
    assert first.style.element.find(".//w:ind", NS).get(qn("w:firstLineChars")) == "200"
    assert [run.style.name for run in first.runs] == ["楷体字", "Default Paragraph Font"]
    assert flush._p.find(".//w:ind", NS).get(qn("w:firstLine")) == "0"
    assert centred._p.find(".//w:jc", NS).get(qn("w:val")) == "center"


def test_marks_of_both_scripts_are_chinese_ones(word: Word) -> None:
    quoted, plain = word.opened(word.text("“三会”——一课"), word.text("甲")).paragraphs
    assert [part.get(qn("w:hint")) for part in quoted._p.iter(qn("w:rFonts"))] == ["eastAsia"]
    assert not list(plain._p.iter(qn("w:rPr")))


def test_line_feeds_become_breaks(word: Word) -> None:
    document = word.opened(word.text("一\n二\r\n三"))
    assert document.paragraphs[0].text == "一\n二\n三"


def test_opening_lines_in_their_order(word: Word) -> None:
    document = word.opened(
        word.text("正文"), title="题目", mark="内部", sublines=("政治部",), addressee="院党组："
    )
    assert word.lines(document) == ["内部", "题目", "政治部", "院党组：", "正文"]
    assert [line.style.name for line in document.paragraphs if line.text] == [
        "内部标志",
        "Title",
        "Subtitle",
        "主送机关",
        "Body Text",
    ]


def test_a_long_title_is_broken_between_words(word: Word) -> None:
    (title,) = word.lines(word.opened(title="××县人民法院政治部关于2026年度案件质量评查工作情况的报告"))
    assert title.split("\n") == ["××县人民法院政治部关于2026年度", "案件质量评查工作情况的报告"]


def test_red_head(word: Word) -> None:
    document = word.opened(title="题", red_head=RedHead("××法院文件", "×法〔2026〕5号", "张三"))
    assert word.lines(document)[:2] == ["××法院文件", "×法〔2026〕5号\t签发人：张三"]
    colours = [colour.get(qn("w:val")) for colour in document.element.iter(qn("w:color"))]
    assert colours == ["FF0000"]
    rule = document.element.find(".//w:pBdr/w:bottom", NS)
    assert (rule.get(qn("w:color")), rule.get(qn("w:sz"))) == ("FF0000", "12")
    unsigned = word.opened(title="题", red_head=RedHead("甲" * 40, "×法〔2026〕5号"))
    assert word.lines(unsigned)[1] == "×法〔2026〕5号"
    bare = word.opened(title="题", red_head=RedHead("××法院文件"))
    assert word.lines(bare) == ["××法院文件", "题"]
    size = unsigned.element.find(".//w:r/w:rPr/w:sz", NS)
    assert int(size.get(qn("w:val"))) / 2 * 40 < 156 / 25.4 * 72


def test_closing_lines(word: Word) -> None:
    document = word.opened(
        AnnexList(()),
        AnnexList(("情况表。", "一览表")),
        Signature("政治部", "2026年12月31日"),
        Attendance((("出席：", "张三"),)),
    )
    assert word.lines(document) == ["附件：1. 情况表", "2. 一览表", "政治部", "2026年12月31日", "出席：张三"]


def test_no_page_bears_a_signature_alone(word: Word) -> None:
    table = Table((Column("甲"),), tuple(Item(((f"第{at}行",),)) for at in range(20)))
    sign = Signature("某法院政治部", "2026年3月5日")
    body = word.opened(word.text("正文。"), AnnexList(("表",)), sign, table, sign).element.body
    kept = [bool(item.findall(".//" + qn("w:keepNext"))) for item in body.iter(qn("w:p"))]
    told = ["".join(part.text for part in item.iter(qn("w:t"))) for item in body.iter(qn("w:p"))]
    by_words = dict(zip(told, kept, strict=True))
    assert [by_words[words] for words in ("正文。", "附件：表", "某法院政治部", "第19行")] == [True] * 4
    assert not by_words["2026年3月5日"]
    assert not by_words["第18行"]


def _right(paragraph: Any) -> int:
    return int(paragraph._p.find(".//w:ind", NS).get(qn("w:right")))


def test_the_date_begins_two_characters_right_of_the_organ(word: Word) -> None:
    long = word.opened(Signature("××县人民法院政治部", "2026年12月31日")).paragraphs[1:]
    assert _right(long[0]) == 632
    short = word.opened(Signature("政治部", "2026年12月31日")).paragraphs[1:]
    assert _right(short[1]) == 632
    assert _right(short[0]) > 632


def test_sections_turn_with_the_page(word: Word) -> None:
    document = word.opened(
        word.text("甲"),
        PageBreak(landscape=True),
        word.text("乙"),
        PageBreak(landscape=True),
        word.text("丙"),
    )
    assert word.orientations(document) == [False, True]
    assert [line.paragraph_format.page_break_before for line in document.paragraphs] == [None, None, True]
    turned = document.sections[1]
    assert [round(side.mm) for side in (turned.page_width, turned.top_margin, turned.left_margin)] == [
        297,
        28,
        35,
    ]
    assert (
        turned._sectPr.find(qn("w:docGrid")).get(qn("w:type")) is None
    )  # an area of whole cells would be smaller


def test_annexes_begin_pages(word: Word) -> None:
    document = word.opened(
        Heading(1, "一"),
        Annex(1, "统计表", (Heading(1, "说明"),)),
        Annex(2, "", (word.text("横"),), landscape=True),
        Annex(0, "表", (Table((Column("甲"),), ()),)),
    )
    assert word.lines(document) == ["一、一", "附件1", "统计表", "一、说明", "附件2", "横", "附件", "表"]
    assert word.orientations(document) == [False, True, False]
    marks = [line for line in document.paragraphs if line.style.name == "附件标记"]
    assert [mark.paragraph_format.page_break_before for mark in marks] == [True, None, None]


def _footers(document: Any) -> list[str]:
    section = document.sections[0]
    return [footer._element.xpath("string(.)") for footer in (section.footer, section.even_page_footer)]


@pytest.mark.parametrize(
    ("where", "sides", "shown"),
    [
        (PageNumbers.OUTER, ["right", "left"], "— 1 —"),
        (PageNumbers.CENTRE, ["center", "center"], "— 1 —"),
        (PageNumbers.NONE, ["center", "center"], ""),
    ],
)
def test_page_numbers(where: PageNumbers, sides: list[str], shown: str, word: Word) -> None:
    document = word.opened(word.text("甲"), PageBreak(landscape=True), word.text("乙"), page_numbers=where)
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    found = [
        part._element.find(".//w:jc", NS).get(qn("w:val"))
        for part in (section.footer, section.even_page_footer)
    ]
    assert found == sides
    assert _footers(document) == [shown, shown]
    turned = document.sections[1].footer  # the same line lies on its side beside the text
    assert turned._element.xpath("string(.)") == shown
    assert [each.get(qn("w:val")) for each in turned._element.iter(qn("w:textDirection"))] == ["tbRl"] * bool(
        shown
    )


def test_first_page_number(word: Word) -> None:
    data = make_docx(
        Document("", (word.text("甲"), PageBreak(landscape=True), word.text("乙"))), first_page=7
    )
    assert word.parts(data)["word/document.xml"].count(b'w:pgNumType w:start="7"') == 1
    assert b"pgNumType" not in word.parts(make_docx(Document("", ())))["word/document.xml"]


def test_imprint_stands_at_the_foot_of_an_upright_page(word: Word) -> None:
    imprint = Imprint("抄送：各庭室。", "办公室", "2026年12月31日")
    document = word.opened(word.text("甲"), PageBreak(landscape=True), word.text("乙"), imprint=imprint)
    assert word.orientations(document) == [False, True, False]
    rows = [row.cells[0].text for row in document.tables[0].rows]
    assert rows == ["抄送：各庭室。", "办公室\t2026年12月31日印发"]
    place = document.tables[0]._tbl.tblPr.find(qn("w:tblpPr"))
    assert place.get(qn("w:tblpYSpec")) == "bottom"
    assert not word.opened(word.text("甲"), imprint=Imprint()).tables
