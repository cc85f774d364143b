"""Whatever is typed prints as typed, and no input stops a paper from being made."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pdfplumber
import pytest

from courtoffice.paper.document import (
    Align,
    AnnexList,
    Attendance,
    Blank,
    Block,
    Document,
    Face,
    Heading,
    Imprint,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    RedHead,
    Signature,
    Table,
)
from courtoffice.paper.pdf import Made, make_pdf


def text_of(made: Made) -> str:
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        return "".join(char["text"] for page in pdf.pages for char in page.chars)


HOSTILE = (
    "A&B",
    "<b>x</b>",
    "<img src='/etc/passwd'/>",
    "=1+1",
    "'; DROP TABLE x; --",
    "(((\\)(\\",
    "％n %s {0}",
    "䶮𠮷",
    "110101199003071234",
    "１２３４",
    "b" * 200,
    "。" * 100,
    "（" * 100,
    "—" * 100,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_it_prints_as_typed(text: str, read_back: Callable[[Document], str]) -> None:
    blocks: tuple[Block, ...] = (
        Heading(1, text),
        Paragraph((text,), lead=text),
        Quotation(text, text),
        Listing(((text,),)),
        AnnexList((text,)),
        Signature(text, text),
        Attendance(((text, text),)),
    )
    document = Document(text, blocks, sublines=(text,), addressee=text, mark=text, author=text)
    assert read_back(document).count(text.replace(" ", "")) >= 10


def test_control_characters_are_left_out() -> None:
    made = make_pdf(Document("题\x00目", (Paragraph(("甲\x07乙\u202e丙\u200b\ufeff丁",)),)))
    assert text_of(made) == "题目甲乙丙丁— 1 —"
    assert made.outline[0].title == "题目"


def test_line_feeds_and_tabs_in_texts() -> None:
    made = make_pdf(Document("题\n目", (Paragraph(("甲\r\n乙\t丙",)), Heading(1, "标\n题"))))
    assert text_of(made) == "题目甲乙\u3000丙一、标题— 1 —"
    assert [entry.title for entry in made.outline] == ["题 目", "一、标 题"]


def test_nothing_at_all_is_one_page() -> None:
    made = make_pdf(Document("", ()))
    assert made.pages == 1
    assert text_of(made) == "— 1 —"


def test_empty_blocks() -> None:
    blocks: tuple[Block, ...] = (
        Heading(1, ""),
        Paragraph(()),
        Paragraph(("",)),
        Quotation(""),
        Listing(()),
        AnnexList(()),
        Attendance(()),
        Signature("", ""),
        Blank(3),
        Table((), ()),
        PageBreak(),
        PageBreak(landscape=True),
    )
    assert make_pdf(Document(" ", blocks, red_head=RedHead(""), imprint=Imprint())).pages == 1


def test_a_very_long_paragraph_and_title() -> None:
    made = make_pdf(Document("题" * 300, (Paragraph(("字" * 6000,)),)))
    assert made.pages > 8
    assert text_of(made).count("字") == 6000


def test_the_first_page_shows_body_text_even_when_it_must_be_parted() -> None:
    lines = tuple(f"（第{at}行）" for at in range(19))
    made = make_pdf(Document("题", (Paragraph(("字" * 70,)),), sublines=lines))
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        assert "字" in "".join(char["text"] for char in pdf.pages[0].chars)
    crowded = make_pdf(Document("题", (Paragraph(("字" * 70,)),), sublines=lines * 2))
    assert crowded.pages == 2


def test_page_breaks_and_sections() -> None:
    blocks: tuple[Block, ...] = (
        Paragraph(("甲",)),
        PageBreak(),
        Paragraph(("乙",)),
        PageBreak(landscape=True),
        Paragraph(("丙" * 60,)),
        Paragraph(("丁",), align=Align.CENTRE, face=Face.KAI),
        PageBreak(),
        Paragraph(("戊",)),
    )
    made = make_pdf(Document("", blocks))
    assert (made.pages, made.turned) == (4, (3,))


def test_the_imprint_moves_to_a_page_of_its_own_without_a_number() -> None:
    body = tuple(Paragraph((f"第{at}段。",)) for at in range(21))
    made = make_pdf(Document("", body, imprint=Imprint("各庭室", "政治部", "2026年1月1日")))
    assert made.pages == 2
    assert "— 2 —" not in text_of(made)
    turned = make_pdf(Document("", (PageBreak(landscape=True), Paragraph(("甲",))), imprint=Imprint("乙")))
    assert (turned.pages, turned.turned) == (2, (1,))


def test_a_red_head_without_number_and_one_with_a_long_name() -> None:
    made = make_pdf(
        Document("题", (Paragraph(("文。",)),), red_head=RedHead("云溪县人民法院\n政治部" * 3, ""))
    )
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        red = [char for char in pdf.pages[0].chars if char["non_stroking_color"] == (1, 0, 0)]
    assert red[0]["x0"] >= 28 * 72 / 25.4 - 1
    assert red[-1]["x1"] <= 184 * 72 / 25.4 + 1
