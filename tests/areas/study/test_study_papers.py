"""The annexed tables of study: their cells are the figures, and nothing is told where nothing was."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.study.area import AREA
from courtoffice.areas.study.papers import annexes
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.records_awards import Author, PaperAward, ResearchPaper
from courtoffice.paper.document import Annex, Cell, Document, FigureRun, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk


def tables(annex: Annex) -> list[Table]:
    return [block for block in annex.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    lines: list[tuple[Cell, ...]] = []
    for entry in table.body:
        items = (entry,) if isinstance(entry, Item) else entry.items
        lines += [row for item in items for row in item.rows]
        lines += [entry.subtotal] if isinstance(entry, Group) else []
    lines += [table.total] if table.total else []
    return [[cell.text if isinstance(cell, FigureRun) else cell for cell in row] for row in lines]


def test_titles_and_numbers(lived: Desk) -> None:
    found = annexes(lived, Period(2026))
    assert [annex.title for annex in found] == ["2026年学习情况统计表", "2026年调研论文及获奖情况表"]
    assert {annex.number for annex in found} == {0}


def test_monthly_table_adds_up_to_its_figures(lived: Desk) -> None:
    [table] = tables(annexes(lived, Period(2026))[0])
    *months, total = texts(table)
    assert [row[0] for row in months] == [f"2026年{month}月" for month in range(1, 13)]
    for at in (1, 2, 3, 4, 5, 7, 8):
        assert sum(int(row[at]) for row in months) == int(total[at])
    assert total[6].endswith("%")


def test_every_figure_printed_is_a_figure_of_the_period(lived: Desk) -> None:
    kept = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    printed = Document("", annexes(lived, Period(2026))).figures()
    assert len(printed) > 40
    for figure in printed:
        assert figure == kept[figure.key]


def test_all_rows_are_as_wide_as_the_table(lived: Desk) -> None:
    for annex in annexes(lived, Period(2026)):
        for table in tables(annex):
            assert {len(row) for row in texts(table)} == {len(table.columns)}


def test_papers_are_listed_with_authors_and_this_years_awards(lived: Desk) -> None:
    papers = tables(annexes(lived, Period(2026))[1])[0]
    listed = texts(papers)[:-1]
    wanted = lived.store.query(
        "SELECT count(*) FROM research_paper p WHERE substr(written_on, 1, 4) = '2026' OR EXISTS"
        " (SELECT 1 FROM research_paper_award WHERE paper_id = p.id AND substr(awarded_on, 1, 4) = '2026')"
    )[0][0]
    assert len(listed) == wanted
    assert [row[0] for row in listed] == [str(at) for at in range(1, wanted + 1)]
    assert all(row[2] for row in listed)
    assert sum(row[6].count("级") for row in listed) == int(texts(papers)[-1][6].removesuffix("项"))


def test_nothing_is_annexed_for_a_year_without_records(lived: Desk, empty: Desk) -> None:
    assert annexes(lived, Period(2020)) == ()
    assert annexes(empty, Period(2026)) == ()


def test_old_paper_with_a_new_award_stands_alone(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(
            ResearchPaper(
                title="<b>A&B</b>",
                written_on=date(2025, 5, 1),
                authors=(Author(outsider="何"),),
                awards=(
                    PaperAward(level="市级", grade="二等奖", awarded_on=date(2025, 9, 1)),
                    PaperAward(level="省级", grade="三等奖", awarded_on=date(2026, 2, 1)),
                ),
            )
        )
    [annex] = annexes(empty, Period(2026))
    listed, counted = tables(annex)
    assert texts(listed) == [
        ["1", "<b>A&B</b>", "何", "2025.05.01", "", "", "省级三等奖"],
        ["", "合计", "0篇", "", "0", "0", "1项"],
    ]
    assert texts(counted)[0] == ["省级", "0", "0", "1", "0", "1"]
    assert texts(counted)[4] == ["合计", "0", "0", "1", "0", "1"]
    assert texts(counted)[-1] == ["合计", "0", "0", "0", "0", "0"]


def test_month_has_a_table_of_its_own(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="甲"))
    [annex] = annexes(empty, Period(2026, 3))
    assert annex.title == "2026年3月学习情况统计表"
    assert texts(tables(annex)[0]) == [
        ["2026年3月", "0", "1", "0", "0", "0", "—", "0", "0"],
        ["合计", "0", "1", "0", "0", "0", "—", "0", "0"],
    ]
