"""Tables and forms as they come out."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    FigureRun,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Item,
    Paragraph,
    Signature,
    Table,
)
from courtoffice.paper.faces.fonts import fonts
from courtoffice.paper.lines.typesetter import Typesetter
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.tables.columns import fitted, squeezed
from courtoffice.paper.tables.head import placed_cells, row_tops

MM = 72 / 25.4
WIDTH, HEIGHT = 156 * MM, 225 * MM
NAME_AND_NOTE = (Column("姓名"), Column("备注"))


def pages_of(*blocks: Block, title: str = "") -> list[str]:
    """The texts of the pages, in the order of drawing, with one line for each baseline."""
    data = make_pdf(Document(title, blocks)).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [page.extract_text() or "" for page in pdf.pages]


def items(count: int, rows: int = 1) -> tuple[Item, ...]:
    return tuple(Item(tuple((f"人{at}", f"行{row}") for row in range(rows))) for at in range(count))


# --- over the pages


def test_the_head_is_repeated_and_the_sum_comes_last() -> None:
    table = Table(
        NAME_AND_NOTE, items(70), title="名单", unit="单位：人", total=("合计", "70"), notes=("注：无。",)
    )
    pages = pages_of(table)
    assert len(pages) == 3
    assert all(page.count("姓名") == 1 for page in pages)
    assert [page.count("（续表）") for page in pages] == [0, 1, 1]
    assert [page.count("单位：人") for page in pages] == [1, 1, 1]
    assert [page.count("合计") for page in pages] == [0, 0, 1]
    assert [page.count("注：无。") for page in pages] == [0, 0, 1]
    assert [page.count("名单") for page in pages] == [1, 0, 0]
    assert sum(page.count("行0") for page in pages) == 70


def test_rows_of_an_item_stay_together() -> None:
    pages = pages_of(Table(NAME_AND_NOTE, items(40, rows=4)))
    for page in pages:
        assert page.count("行0") == page.count("行3")


def test_an_item_higher_than_a_page_is_parted_between_its_rows() -> None:
    pages = pages_of(Paragraph(("前文。",)), Table(NAME_AND_NOTE, items(1, rows=80)))
    assert sum(page.count("人0") for page in pages) == 80
    assert "前文" in pages[0]
    assert "行5" in pages[0]


def test_a_group_keeps_its_name_with_an_item_and_its_sum_with_another() -> None:
    groups = tuple(Group(f"第{at}组", items(7), ("小计", "7")) for at in range(12))
    pages = pages_of(Table(NAME_AND_NOTE, groups, total=("合计", "84")))
    for page in pages:
        lines = page.splitlines()[:-1]
        assert not lines[-1].startswith("第")
        assert "小计" not in "".join(line for line in lines[1:3])
    assert sum(page.count("小计") for page in pages) == 12


def test_a_group_and_a_table_of_nothing_say_so() -> None:
    assert "无" in pages_of(Table(NAME_AND_NOTE, ()))[0]
    assert "没有" in pages_of(Table(NAME_AND_NOTE, (Group("甲组", ()),), empty="没有"))[0]


def test_a_small_table_is_not_parted() -> None:
    lines = tuple(Paragraph((f"第{at}段。",)) for at in range(17))
    pages = pages_of(*lines, Heading(1, "表"), Table(NAME_AND_NOTE, items(6)))
    assert len(pages) == 2
    assert "一、表" in pages[1]
    assert pages[1].count("行0") == 6


def test_a_cell_higher_than_a_page_is_parted_with_words() -> None:
    long = "本案事实清楚，证据确实充分，适用法律正确。" * 120
    body = (Item((("短", "甲"),)), Item((("短", long),)), Item((("短", "乙"),)))
    pages = pages_of(Table(NAME_AND_NOTE, body))
    assert len(pages) > 2
    assert [page.count("（转下页）") for page in pages[:4]] == [1, 1, 1, 0]
    assert [page.count("（接上页）") for page in pages[:4]] == [0, 1, 1, 1]
    joined = "".join("".join(page.split()) for page in pages)
    assert joined.count("本") == 120
    assert "乙" in pages[-1]


def test_5000_rows() -> None:
    table = Table(NAME_AND_NOTE, items(5000), total=("合计", "5000"))
    made = make_pdf(Document("", (table,)))
    assert 150 < made.pages < 250


# --- blocks side by side


def test_a_sheet_in_two_blocks_fills_the_left_one_first() -> None:
    columns = (Column("姓名"), Column("签名"))
    body = tuple(Item(((f"人{at:03}", ""),)) for at in range(1, 47))
    pages = pages_of(Table(columns, body, row_height=9, blocks=2, notes=("应到46人",)))
    assert all(page.count("姓名") == 2 for page in pages)
    assert "人001 人024" in pages[0]
    assert "人023 人046" in pages[0]
    assert "应到46人" in pages[-1]


def test_signing_rows_are_high_enough() -> None:
    data = make_pdf(Document("", (Table(NAME_AND_NOTE, items(5), row_height=9),))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        rules = sorted({round(line["top"], 1) for line in pdf.pages[0].lines if line["width"] > 100})
    assert [high == pytest.approx(9 * MM, abs=0.3) for high in (b - a for a, b in pairwise(rules[1:]))]


@pytest.mark.parametrize(("top", "apart"), [(True, 0.0), (False, 10 * MM)])
def test_text_stands_at_the_top_of_a_high_cell_or_in_its_middle(top: bool, apart: float) -> None:
    table = Table(NAME_AND_NOTE, items(1), row_height=30, top=top)
    low = Table(NAME_AND_NOTE, items(1), row_height=10, top=top)
    tops = []
    for each in (table, low):
        with pdfplumber.open(BytesIO(make_pdf(Document("", (each,))).data)) as pdf:
            tops.append(next(word["top"] for word in pdf.pages[0].extract_words() if word["text"] == "人0"))
    assert tops[0] - tops[1] == pytest.approx(apart, abs=0.1)


def test_blocks_over_pages() -> None:
    pages = pages_of(Table(NAME_AND_NOTE, items(130), row_height=9, blocks=2))
    assert sum(page.count("行0") for page in pages) == 130
    assert "（续表）" in pages[1]


def test_notes_come_along_with_the_last_rows_of_a_sheet() -> None:
    for count in (46, 48, 49, 50, 52):
        pages = pages_of(
            Table(NAME_AND_NOTE, items(count), row_height=9, blocks=2, notes=("应到：", "实到："))
        )
        assert "行0" in pages[-1]
        assert "应到" in pages[-1]


def test_no_page_bears_a_signature_alone() -> None:
    for count in range(29, 33):
        table = Table(NAME_AND_NOTE, items(count), total=("合计", ""))
        pages = pages_of(table, Signature("某法院政治部", "2026年3月5日"))
        assert "某法院政治部" in pages[-1]
        assert "合计" in pages[-1]


def test_notes_longer_than_a_page_go_on() -> None:
    pages = pages_of(Table(NAME_AND_NOTE, items(1), notes=tuple(f"注{at}。" for at in range(60))))
    assert len(pages) == 2
    assert "注59。" in pages[1]


def test_figures_in_cells_keep_their_places() -> None:
    figure = Figure("study.papers", "论文", "篇", 46, "定义", "paper", (1,))
    rows = (Item((("论文", FigureRun(figure)),)),)
    table = Table((Column("项目"), Column("数", align=Align.RIGHT)), rows, total=("合计", FigureRun(figure)))
    form_ = Form((1,), ((FormCell(FigureRun(figure, unit=True)),),), (10,))
    document = Document("", (table, form_))
    made = make_pdf(document)
    assert [figure.key for figure in document.figures()] == ["study.papers"]
    assert [place.key for place in made.figure_places] == ["study.papers"] * 3
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        for place in made.figure_places:
            box = (place.x - 1, place.y - 1, place.x + place.width + 1, place.y + place.height + 1)
            assert "".join(char["text"] for char in pdf.pages[0].within_bbox(box).chars).startswith("46")


# --- columns


def setter() -> Typesetter:
    return Typesetter(fonts())


def test_fixed_and_proportional_columns() -> None:
    columns = (Column("甲", 20, fixed=True), Column("乙", 1), Column("丙", 3))
    fit = fitted(Table(columns, ()), setter(), WIDTH)
    assert fit is not None
    assert fit.size == 12
    assert fit.edges[1] == pytest.approx(20 * MM)
    assert fit.edges[-1] == pytest.approx(WIDTH)
    assert fit.edges[3] - fit.edges[2] == pytest.approx(3 * (fit.edges[2] - fit.edges[1]))


def test_fixed_columns_alone_fill_the_width() -> None:
    columns = (Column("甲", 10, fixed=True), Column("乙", 30, fixed=True))
    fit = fitted(Table(columns, ()), setter(), WIDTH)
    assert fit is not None
    assert fit.edges == pytest.approx((0, WIDTH / 4, WIDTH))


def test_a_column_gets_what_its_numbers_need() -> None:
    columns = (Column("甲", 1, align=Align.RIGHT), Column("乙", 30))
    fit = fitted(Table(columns, (Item((("1234567890123", "短"),)),)), setter(), WIDTH)
    assert fit is not None
    assert fit.inner(0) >= 13 * 6


def test_a_number_in_a_narrow_fixed_column_is_not_parted() -> None:
    columns = (Column("序号", 8, fixed=True), Column("乙"))
    text = pages_of(Table(columns, (Item((("12345678", "短"),)),)))[0]
    assert "12345678" in text


def test_a_short_head_is_not_parted_for_a_larger_size() -> None:
    columns = (Column("部门", 80, fixed=True), *map(Column, ("评查件数", "不合格", "平均分") * 2))
    fit = fitted(Table(columns, (Item((("刑庭", *"123456"),)),)), setter(), WIDTH)
    assert fit is not None
    assert fit.size < 12
    assert (fit.inner(1) >= 2 * fit.size, fit.inner(2) >= 3 * fit.size) == (True, True)
    roomy = fitted(Table((Column("序号", 11, fixed=True), *columns[:4]), ()), setter(), WIDTH)
    assert roomy is not None
    assert (roomy.size, roomy.inner(0) >= 2 * roomy.size) == (12, True)


def test_a_wide_table_is_set_smaller_then_turned_then_refused() -> None:
    def table(count: int) -> Table:
        cells = tuple(f"{at}00" for at in range(count))
        return Table(tuple(Column(f"列{at}") for at in range(count)), (Item((cells,)),), title="宽表")

    sizes = [fitted(table(count), setter(), WIDTH) for count in (8, 16, 18, 24)]
    assert [fit.size if fit else None for fit in sizes] == [12, 10.5, 9, None]
    assert make_pdf(Document("", (table(18),))).turned == ()
    made = make_pdf(Document("", (Heading(1, "标题"), table(24), Paragraph(("后文。",)))))
    assert (made.turned, made.pages) == ((1,), 2)
    with pytest.raises(Refused, match="“宽表”有60列"):
        make_pdf(Document("", (table(60),)))


def test_words_are_parted_before_a_table_is_refused() -> None:
    columns = tuple(Column("a" * 30) for _ in range(12))
    assert fitted(Table(columns, ()), setter(), HEIGHT) is None
    assert squeezed(Table(columns, ()), setter(), HEIGHT).edges[-1] == pytest.approx(HEIGHT)
    fixed = tuple(Column("甲", 200, fixed=True) for _ in range(3))
    assert make_pdf(Document("", (Table(fixed, ()),))).pages == 1


def test_numbers_stand_at_the_right() -> None:
    columns = (Column("甲", 1, align=Align.RIGHT), Column("乙", 1, align=Align.CENTRE), Column("丙"))
    body = tuple(Item(((number, "x", "y"),)) for number in ("1", "22", "333"))
    data = make_pdf(Document("", (Table(columns, body),))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        words = [
            word for word in pdf.pages[0].extract_words() if word["text"].isdigit() and word["top"] < 700
        ]
    ends = {round(word["x1"], 1) for word in words[:3]}
    assert len(ends) == 1


def test_turned_tables_take_their_headings_along_and_share_pages() -> None:
    turned = Table(NAME_AND_NOTE, items(2), landscape=True)
    made = make_pdf(
        Document("标题", (Heading(1, "甲"), turned, Heading(1, "乙"), turned, Paragraph(("文",))))
    )
    assert (made.pages, made.turned) == (2, (1,))
    assert [entry.page for entry in made.outline] == [1, 1, 1]


# --- heads and rows that do not fit


def test_merged_heads() -> None:
    head = ((HeadCell("部门", rows=2), HeadCell("人数", columns=2)), (HeadCell("男"), HeadCell("女")))
    columns = (Column("x"), Column("y"), Column("z"))
    text = pages_of(Table(columns, (Item((("甲庭", "1", "2"),)),), head=head))[0]
    assert all(word in text for word in ("部门", "人数", "男", "女", "甲庭"))
    assert "x" not in text


@pytest.mark.parametrize(
    "rows",
    [
        (((1, 1),),),
        (((3, 1),),),
        (((1, 2), (1, 1)), ((2, 1),)),
        (((2, 3),),),
    ],
)
def test_cells_must_fill_the_grid(rows: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    with pytest.raises(ValueError, match="grid"):
        list(placed_cells(rows, 2))


def test_a_row_of_too_many_cells_is_an_error() -> None:
    with pytest.raises(ValueError, match="3 cells"):
        make_pdf(Document("", (Table(NAME_AND_NOTE, (Item((("1", "2", "3"),)),)),)))


def test_row_tops() -> None:
    assert row_tops([(0, 1, 10.0), (1, 1, 5.0), (0, 2, 30.0)], 2) == [0, 10, 30]
    assert row_tops([(0, 1, 10.0)], 2, (20.0, 7.0)) == [0, 20, 27]


@pytest.mark.parametrize(
    "cell", ["A&B", "<b>x</b>", "=1+1", "'; DROP TABLE x", "䶮𠮷", "１２３", "110101199003071234", "a" * 200]
)
def test_hostile_cells_print_as_typed(cell: str) -> None:
    row: tuple[Cell, ...] = (cell, "尾")
    text = pages_of(Table(NAME_AND_NOTE, (Item((row,)),)))[0]
    assert cell in text.replace("\n", "").replace("尾", "")


# --- forms


def form(height: float = 10, rows: int = 3) -> Form:
    first = (FormCell("意见", label=True, rows=2), FormCell("同意", columns=2))
    second = (FormCell("甲\n乙"), FormCell(""))
    more = tuple((FormCell(f"格{at}", columns=3),) for at in range(rows - 2))
    return Form(
        (1, 2, 2), (first, second, *more), (height,) * rows, title="登记表", notes=("注：一式两份。",)
    )


def test_a_form_has_its_heights() -> None:
    data = make_pdf(Document("", (form(30),))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        page = pdf.pages[0]
        rules = sorted({round(line["top"]) for line in page.lines if line["width"] > 300})
        text = page.extract_text()
    assert rules[-1] - rules[0] == pytest.approx(90 * MM, abs=2)
    assert all(word in text for word in ("登记表", "意见", "同意", "甲", "乙", "格0", "一式两份"))


def test_a_form_that_fits_is_not_parted_and_a_long_one_is() -> None:
    lines = tuple(Paragraph((f"第{at}段。",)) for at in range(15))
    assert "登记表" in pages_of(*lines, form(30))[1]
    pages = pages_of(form(30, rows=12))
    assert len(pages) == 2
    assert "一式两份" in pages[-1]


def test_a_form_of_cells_that_do_not_fit_is_an_error() -> None:
    with pytest.raises(ValueError, match="grid"):
        make_pdf(Document("", (Form((1, 1), ((FormCell("甲"),),), (10,)),)))
