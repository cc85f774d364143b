"""Several papers as one PDF: numbers run through, every paper is an entry of the outline."""

from __future__ import annotations

import io

import pypdf

from courtoffice.figure import Figure
from courtoffice.paper.attached import streams
from courtoffice.paper.document import (
    Annex,
    Column,
    Document,
    FigureRun,
    Heading,
    Item,
    PageNumbers,
    Paragraph,
    Table,
)
from courtoffice.paper.pack import Front, make_pack, measure
from courtoffice.paper.pdf import make_pdf

FIGURE = Figure("k", "学习", "次", 3, "", "t", ())


def paper(title: str, paragraphs: int = 1, annexed: bool = False) -> Document:
    body = tuple(Paragraph((f"第{at}段。", "长" * 200)) for at in range(paragraphs))
    table = Table((Column("甲"), Column("乙")), (Item((("1", "2"),)),), landscape=True)
    annexes = (Annex(0, "附表", (table,)),) if annexed else ()
    figure = Paragraph(("学习", FigureRun(FIGURE, unit=True)))
    return Document(title, (Heading(1, "情况"), figure, *body, *annexes))


PAPERS = [("议题甲", paper("甲", 12, annexed=True)), ("议题乙", paper("乙"))]
COVER = Front(Document("材料", (Paragraph(("封面",)),), page_numbers=PageNumbers.NONE), "封面", cover=True)


def _outline(reader: pypdf.PdfReader) -> list[tuple[int, str, int | None]]:
    found: list[tuple[int, str, int | None]] = []

    def walk(entries: list[object], level: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                page = reader.get_destination_page_number(entry)  # type: ignore[arg-type]
                found.append((level, str(entry.title), page))  # type: ignore[attr-defined]

    walk(list(reader.outline), 0)
    return found


def test_numbers_run_through_and_contents_know_them() -> None:
    placed = measure(PAPERS)
    assert placed[0].first == 1
    assert placed[1].first == placed[0].pages + 1
    assert [title for title, _ in placed[0].annexes] == ["附件 附表"]
    made = make_pack(Document("材料", ()), [COVER], PAPERS)
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    texts = [page.extract_text().replace(" ", "") for page in reader.pages]
    assert made.pages == len(texts) == 1 + sum(one.pages for one in placed)
    assert "—1—" not in texts[0]
    for at, text in enumerate(texts[1:], start=1):
        assert f"—{at}—" in text
    annex_page = placed[0].annexes[0][1]
    assert "附表" in texts[annex_page]
    assert made.turned == (annex_page + 1,)


def test_every_paper_is_an_entry_above_its_own_headings() -> None:
    made = make_pack(Document("材料", ()), [COVER], PAPERS)
    outline = _outline(pypdf.PdfReader(io.BytesIO(made.data)))
    assert [entry[1] for entry in outline if entry[0] == 0] == ["封面", "议题甲", "议题乙"]
    first = next(entry for entry in outline if entry[1] == "议题甲")
    assert first[2] == 1
    under = [entry for entry in outline if entry[0] == 1]
    assert [entry[1] for entry in under] == ["材料", "甲", "附件 附表", "乙"]
    assert {place.page for place in made.figure_places} == {2, made.pages}


def test_the_same_pack_gives_the_same_bytes() -> None:
    first, second = (make_pack(Document("材料", ()), [COVER], PAPERS).data for _ in range(2))
    assert first == second


def test_files_that_a_pdf_carries_are_read_out_again() -> None:
    given = {"figures.json": '{"甲": 1, "b": "A&B <b>"}'.encode(), "other.txt": b"x" * 3000}
    made = make_pdf(paper("甲"), attached=given)
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    assert {name: data[0] for name, data in reader.attachments.items()} == given
    found = list(streams(made.data))
    assert all(data in found for data in given.values())
    assert make_pdf(paper("甲"), attached=given).data == made.data
    assert list(streams(b"%PDF- stream\nnothing endstream")) == [b"nothing "]
