"""The page measured as it comes out: edges, baselines, characters a line, lines a page, fonts, bytes."""

from __future__ import annotations

from collections import defaultdict
from io import BytesIO
from typing import Any

import pdfplumber
import pypdf
import pytest

from courtoffice.paper.document import Block, Document, Heading, PageNumbers, Paragraph, Signature
from courtoffice.paper.lines.characters import CLOSING, NO_END, NO_START
from courtoffice.paper.pdf import Made, make_pdf
from courtoffice.paper.specimen import specimen
from courtoffice.paper.standard import PITCH

MM = 72 / 25.4
SLACK = 0.3 * MM
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 184 * MM, 37 * MM, 262 * MM
BODY_PAGES = range(7)

Chars = list[dict[str, Any]]
Lines = list[tuple[float, Chars]]


def lines_of(chars: Chars) -> Lines:
    """Group characters by their baseline, from the top of the page to its foot, from left to right."""
    found: dict[float, Chars] = defaultdict(list)
    for char in chars:
        found[round(char["matrix"][5], 1)].append(char)
    return [
        (base, sorted(line, key=lambda char: char["x0"]))
        for base, line in sorted(found.items(), reverse=True)
    ]


def is_body(char: dict[str, Any]) -> bool:
    return bool(char["size"] == pytest.approx(16) and char["top"] < BOTTOM)


def text_of(line: Chars) -> str:
    return "".join(char["text"] for char in line)


@pytest.fixture(scope="module")
def made() -> Made:
    return make_pdf(specimen())


@pytest.fixture(scope="module")
def body_pages(made: Made) -> list[Chars]:
    with pdfplumber.open(BytesIO(made.data), pages=[page + 1 for page in BODY_PAGES]) as pdf:
        return [page.chars for page in pdf.pages]


@pytest.fixture(scope="module")
def plain_pages() -> list[Chars]:
    """Running text without any mark: every page but the last is full."""
    text = "政治部坚持以高质量党建引领队伍建设不断提升审判质效" * 60
    data = make_pdf(Document("", (Paragraph((text,), indent=False),))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [page.chars for page in pdf.pages]


def test_the_specimen_is_long(made: Made) -> None:
    assert made.pages >= 10


def test_edges_of_a_full_page(plain_pages: list[Chars]) -> None:
    chars = [char for char in plain_pages[0] if is_body(char)]
    assert min(char["x0"] for char in chars) == pytest.approx(LEFT, abs=SLACK)
    assert max(char["x1"] for char in chars) == pytest.approx(RIGHT, abs=SLACK)
    assert min(char["top"] for char in chars) == pytest.approx(TOP, abs=SLACK)
    assert max(char["bottom"] for char in chars) == pytest.approx(BOTTOM, abs=SLACK)


def test_22_lines_of_28_characters(plain_pages: list[Chars]) -> None:
    lines = lines_of([char for char in plain_pages[0] if is_body(char)])
    assert len(lines) == 22
    assert {len(line) for _, line in lines} == {28}
    bases = [base for base, _ in lines]
    assert bases[0] - bases[-1] == pytest.approx(21 * PITCH, abs=0.2)


def test_every_body_line_lies_on_the_grid_and_inside_the_type_area(body_pages: list[Chars]) -> None:
    for chars in body_pages:
        for base, line in lines_of([char for char in chars if is_body(char)]):
            place = (297 * MM - TOP - 0.88 * 16 - base) / PITCH
            assert place == pytest.approx(round(place), abs=0.02)
            ink = [char for char in line if char["text"] not in CLOSING]
            assert ink[0]["x0"] >= LEFT - SLACK
            assert ink[-1]["x1"] <= RIGHT + SLACK
            assert line[-1]["x1"] <= RIGHT + 8 + SLACK


def test_turned_lines_are_filled_to_the_right_edge(body_pages: list[Chars]) -> None:
    full = 0
    for chars in body_pages:
        for _, line in lines_of([char for char in chars if is_body(char)]):
            if line[0]["x0"] < LEFT + 1 and "FandolFang" in line[0]["fontname"] and len(line) > 24:
                full += abs(line[-1]["x1"] - RIGHT) < SLACK or line[-1]["text"] in CLOSING
    assert full > 15


def test_no_line_begins_or_ends_with_a_forbidden_character(body_pages: list[Chars]) -> None:
    for chars in body_pages:
        for _, line in lines_of([char for char in chars if is_body(char)]):
            text = text_of(line).strip()
            assert text[0] not in NO_START or text[0] == "—", text
            assert text[-1] not in NO_END, text


def test_a_heading_is_never_the_last_line_of_a_page(body_pages: list[Chars]) -> None:
    for chars in body_pages:
        *_, (_, last) = lines_of([char for char in chars if char["top"] < BOTTOM])
        assert "Sans" not in last[0]["fontname"]


def test_faces_of_the_elements(body_pages: list[Chars]) -> None:
    faces = {
        text_of(line): (line[0]["fontname"].partition("+")[2], round(line[0]["size"]))
        for chars in body_pages
        for _, line in lines_of(chars)
    }
    wanted = {
        "内部": ("NotoSansSC-Medium", 16),
        "云溪县人民法院政治部关于2026年度": ("NotoSerifSC-Black", 22),
        "（送审稿）": ("FandolKai-Regular", 16),
        "院党组：": ("FandolFang-Regular", 16),
        "一、主要工作及成效": ("NotoSansSC-Medium", 16),
        "（一）坚持政治统领，理论武装不断深化": ("FandolKai-Regular", 16),
        "1.院内培训常抓不懈": ("FandolFang-Regular", 16),
        "（1）学历教育情况": ("FandolFang-Regular", 16),
    }
    assert {text: faces.get(text) for text in wanted} == wanted


def test_page_numbers_stand_outside_7_mm_below(body_pages: list[Chars]) -> None:
    for number, chars in enumerate(body_pages, 1):
        line = [char for char in chars if char["top"] > BOTTOM]
        assert text_of(line) == f"— {number} —"
        assert {round(char["size"]) for char in line} == {14}
        edge = RIGHT - line[-1]["x1"] if number % 2 else line[0]["x0"] - LEFT
        assert edge == pytest.approx(156 * MM / 28, abs=SLACK)
        dash = line[0]["matrix"][5] + 0.3 * 14
        assert 297 * MM - dash == pytest.approx(269 * MM, abs=SLACK)


@pytest.mark.parametrize(
    ("numbers", "middle"), [(PageNumbers.CENTRE, (LEFT + RIGHT) / 2), (PageNumbers.NONE, None)]
)
def test_other_places_of_the_number(numbers: PageNumbers, middle: float | None) -> None:
    data = make_pdf(Document("", (), page_numbers=numbers), first_page=12).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        chars = pdf.pages[0].chars
    assert text_of(chars) == ("— 12 —" if middle else "")
    if middle:
        assert (chars[0]["x0"] + chars[-1]["x1"]) / 2 == pytest.approx(middle, abs=SLACK)


def test_red_head(made: Made) -> None:
    with pdfplumber.open(BytesIO(made.data), pages=[1]) as pdf:
        page = pdf.pages[0]
        red = [char for char in page.chars if char["non_stroking_color"] == (1, 0, 0)]
        rule = next(line for line in page.lines if line["stroking_color"] == (1, 0, 0))
        number = next(line for _, line in lines_of(page.chars) if "云法政" in text_of(line))
    assert text_of(red) == "云溪县人民法院文件"
    assert red[0]["top"] - TOP == pytest.approx(35 * MM, abs=SLACK)
    assert rule["x0"] == pytest.approx(LEFT, abs=SLACK)
    assert rule["x1"] == pytest.approx(RIGHT, abs=SLACK)
    assert rule["top"] - number[0]["bottom"] == pytest.approx(4 * MM, abs=SLACK)
    assert "签发人：周明远" in text_of(number)


def test_imprint_stands_on_the_lower_edge(made: Made) -> None:
    with pdfplumber.open(BytesIO(made.data), pages=[made.pages]) as pdf:
        page = pdf.pages[0]
        rules = sorted(page.lines, key=lambda line: line["top"])
        text = page.extract_text()
    assert [round(rule["linewidth"] / MM, 2) for rule in rules] == [0.35, 0.25, 0.35]
    assert rules[-1]["top"] == pytest.approx(BOTTOM, abs=SLACK)
    assert all(rule["width"] == pytest.approx(156 * MM, abs=SLACK) for rule in rules)
    assert "2026年12月31日印发" in text
    assert "人民法院政治部。" in text


def test_the_first_page_shows_body_text(body_pages: list[Chars]) -> None:
    assert "2026年，政治部在院党组的坚强领导" in text_of(body_pages[0])


def test_annex_marks_and_titles(made: Made) -> None:
    first = next(entry.page for entry in made.outline if entry.title.startswith("附件1"))
    with pdfplumber.open(BytesIO(made.data), pages=[first]) as pdf:
        lines = lines_of(pdf.pages[0].chars)
    (mark_base, mark), (title_base, title) = lines[:2]
    assert text_of(mark) == "附件1"
    assert mark[0]["x0"] == pytest.approx(LEFT, abs=SLACK)
    assert text_of(title) == "2026年重点评查案件明细表"
    assert (title[0]["x0"] + title[-1]["x1"]) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=SLACK)
    assert mark_base - title_base == pytest.approx(2 * PITCH + (22 - 16) * 0.88, abs=0.2)


def test_turned_pages_have_their_head_at_the_left_edge(made: Made) -> None:
    assert made.turned
    reader = pypdf.PdfReader(BytesIO(made.data))
    assert {page.rotation for place, page in enumerate(reader.pages, 1) if place in made.turned} == {90}
    flat = pypdf.PdfReader(BytesIO(make_pdf(specimen(), upright=False).data))
    assert {page.rotation for page in flat.pages} == {0}
    assert all(round(float(page.mediabox.width)) == 595 for page in flat.pages)
    with pdfplumber.open(BytesIO(made.data), pages=[made.turned[0]]) as pdf:
        page = pdf.pages[0]
        head = next(char for char in page.chars if char["text"] == "序")
        number = [char for char in page.chars if char["x0"] < 28 * MM]
    assert [page.width, page.height] == pytest.approx([297 * MM, 210 * MM], abs=1)
    assert head["upright"]
    assert head["x0"] >= 35 * MM - SLACK
    assert {char["upright"] for char in number} == {False}
    assert page.height - number[0]["bottom"] > 0


def test_every_font_is_embedded_and_there_is_no_other(made: Made) -> None:
    reader = pypdf.PdfReader(BytesIO(made.data))
    names = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descendant = font["/DescendantFonts"][0].get_object()
            assert descendant["/FontDescriptor"]["/FontFile2"].get_data()
            assert "/ToUnicode" in font
            names.add(str(font["/BaseFont"]).partition("+")[2])
    assert names == {
        "FandolFang-Regular",
        "FandolKai-Regular",
        "NotoSansSC-Medium",
        "NotoSerifSC-Regular",
        "NotoSerifSC-Black",
    }
    assert b"Helvetica" not in made.data


def test_text_can_be_copied(made: Made) -> None:
    text = pypdf.PdfReader(BytesIO(made.data)).pages[0].extract_text()
    assert "坚持以习近平新时代中国特色社会主义思想为指导" in text.replace("\n", "")


def test_properties_and_bookmarks(made: Made) -> None:
    reader = pypdf.PdfReader(BytesIO(made.data))
    assert reader.metadata is not None
    assert reader.metadata.title == "云溪县人民法院政治部关于2026年度政治工作情况和2027年工作打算的报告"
    assert reader.metadata.author == "云溪县人民法院政治部"
    assert reader.metadata.subject == "版式样张：公文各要素"
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"
    titles = [entry.title for entry in made.outline]
    assert titles[1] == "一、主要工作及成效"
    assert titles[-2:] == ["附件5 评查工作总结会议纪要（摘要）", "一、会议议定事项"]
    top = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [str(entry["/Title"])[:3] for entry in top[1:]] == [f"附件{number}" for number in range(1, 6)]
    assert [reader.get_destination_page_number(entry) for entry in top[1:]] == [
        entry.page - 1 for entry in made.outline if entry.title.startswith("附件")
    ]


def test_figures_are_found_where_they_are_printed(made: Made) -> None:
    document = specimen()
    texts = {figure.key: figure.text() for figure in document.figures()}
    assert {place.key for place in made.figure_places} == set(texts)
    wanted = {place.page for place in made.figure_places}
    with pdfplumber.open(BytesIO(made.data), pages=sorted(wanted)) as pdf:
        pages = {page.page_number: page for page in pdf.pages}
        for place in made.figure_places:
            box = (place.x - 1, place.y - 1, place.x + place.width + 1, place.y + place.height + 1)
            inside = text_of(pages[place.page].within_bbox(box).chars)
            assert inside.startswith(texts[place.key])


def test_the_same_paper_gives_the_same_bytes_and_reports_its_pages_until_it_is_stopped(made: Made) -> None:
    seen: list[int] = []
    again = make_pdf(specimen(), on_page=seen.append)
    assert again.data == made.data
    assert seen == list(range(1, again.pages + 1))

    class Stopped(Exception):
        pass

    def stop(_page: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make_pdf(specimen(), on_page=stop)


@pytest.mark.parametrize(
    ("organ", "day", "shift"),
    [
        ("云溪县人民法院政治部", "2026年12月31日", 2),
        ("云溪法院", "2026年12月31日", 2),
    ],
)
def test_signature(organ: str, day: str, shift: int) -> None:
    data = make_pdf(Document("", (Paragraph(("正文。",)), Signature(organ, day)))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        _, (organ_base, above), (day_base, below), _ = lines_of(pdf.pages[0].chars)
    advance = 156 * MM / 28
    assert (text_of(above), text_of(below)) == (organ, day)
    assert organ_base - day_base == pytest.approx(PITCH, abs=0.1)
    assert below[0]["x0"] - above[0]["x0"] == pytest.approx(shift * advance, abs=SLACK)
    longer = below if len(organ) < 7 else above
    assert RIGHT - longer[-1]["x1"] == pytest.approx(2 * advance, abs=SLACK)


def test_a_signature_is_never_alone_on_a_page() -> None:
    for count in range(15, 24):
        lines = (Paragraph((f"第{at}段。",)) for at in range(count))
        blocks: tuple[Block, ...] = (*lines, Signature("云溪法院", "2026年1月1日"))
        data = make_pdf(Document("", blocks)).data
        with pdfplumber.open(BytesIO(data)) as pdf:
            last = lines_of([char for char in pdf.pages[-1].chars if is_body(char)])
        texts = [text_of(line) for _, line in last]
        assert texts[-2:] == ["云溪法院", "2026年1月1日"]
        assert len(texts) >= 4


def test_two_lines_at_least_at_a_page_end() -> None:
    for before in range(16, 23):
        short = (Paragraph(("短。",)) for _ in range(before))
        blocks: tuple[Block, ...] = (
            *short,
            Paragraph(("甲" * 93,)),
            Heading(1, "标题"),
            Paragraph(("乙" * 150,)),
        )
        data = make_pdf(Document("", blocks)).data
        with pdfplumber.open(BytesIO(data)) as pdf:
            pages = [
                [text_of(line) for _, line in lines_of([char for char in page.chars if is_body(char)])]
                for page in pdf.pages
            ]
        assert sum(page.count("一、标题") for page in pages) == 1
        for page in pages:
            assert len(page) <= 22
            assert sum(line[0] == "甲" for line in page) != 1
            assert sum(line[0] == "乙" for line in page) >= 2 * page.count("一、标题")
            assert sum(line[0] == "乙" for line in page) != 1
