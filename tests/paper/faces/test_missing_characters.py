"""Characters in no font are named before the paper is made."""

from __future__ import annotations

from itertools import count

from courtoffice.paper.document import (
    Annex,
    AnnexList,
    Attendance,
    Chart,
    ChartKind,
    Column,
    Document,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Imprint,
    Item,
    Listing,
    Paragraph,
    Quotation,
    RedHead,
    Signature,
    Table,
)
from courtoffice.paper.faces.missing import document_texts, missing_characters
from courtoffice.paper.specimen import specimen


def test_a_missing_character_is_named_with_its_record() -> None:
    rows = (
        Item((("1", "张三", "民事审判第一庭"),)),
        Item((("2", "李𠮷", "执行局"),)),
        Item((("3", "𠮷", ""),)),
    )
    table = Table((Column("序号"), Column("姓名"), Column("部门")), rows)
    found = missing_characters(Document("名单䶮", (table, Paragraph(("𠀀",)))))
    assert [item.character for item in found] == ["𠮷", "𠀀"]
    assert found[0].message == "“𠮷”（U+20BB7）在现有字体中没有，见“2 李𠮷 执行局”。"


def test_long_texts_are_cut() -> None:
    found = missing_characters(Document("", (Paragraph(("甲" * 30 + "𠮷" + "乙" * 30,)),)))
    assert found[0].around == "…" + "甲" * 8 + "𠮷" + "乙" * 8 + "…"


def test_characters_that_are_left_out_are_not_missing() -> None:
    assert missing_characters(Document("a\x00b\u200bc\td\n", ())) == []


def test_the_specimen_has_all_its_characters() -> None:
    assert missing_characters(specimen()) == []


def test_every_text_of_a_document_is_looked_at() -> None:
    marks = map(chr, count(0x4E00))

    def text() -> str:
        return next(marks)

    table = Table(
        (Column(text()),),
        (Group(text(), (Item(((text(),),)),), (text(),)), Item(((text(),),))),
        title=text(),
        head=((HeadCell(text()),),),
        total=(text(),),
        unit=text(),
        notes=(text(),),
        empty=text(),
    )
    document = Document(
        text(),
        (
            Heading(2, text()),
            Paragraph((text(),), lead=text()),
            Quotation(text(), text()),
            Listing(((text(),),)),
            table,
            Chart(ChartKind.BAR, text(), (text(),), ((text(), (1,)),), unit=text()),
            AnnexList((text(),)),
            Signature(text(), text()),
            Annex(1, text(), (Form((1,), ((FormCell(text()),),), (1,), title=text(), notes=(text(),)),)),
            Attendance(((text(), text()),)),
        ),
        sublines=(text(),),
        addressee=text(),
        mark=text(),
        red_head=RedHead(text(), text(), text()),
        imprint=Imprint(text(), text(), text()),
    )
    used = ord(next(marks)) - 0x4E00
    seen = "".join(text for _, text in document_texts(document))
    assert sorted(seen) == sorted(set(seen))
    assert len(seen) == used
