"""What the monthly papers compare, rank where it is wanted, set deadlines for, and draw."""

from __future__ import annotations

import pytest

from courtoffice.areas.review.papers_bulletin import review_bulletin
from courtoffice.areas.review.papers_report import review_report
from courtoffice.areas.review.records import Rectification
from courtoffice.areas.review.rows import review_rows
from courtoffice.areas.review.settings_measures import RANKED
from courtoffice.paper.document import Annex, Cell, Chart, Document, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

MARCH = Period(2026, 3)


def tables_of(document: Document, title: str) -> list[Table]:
    """Return the tables of the annex whose title ends so, [] when there is none."""
    found = [block for block in document.blocks if isinstance(block, Annex) and block.title.endswith(title)]
    return [table for annex in found for table in annex.blocks if isinstance(table, Table)]


def shown(cells: tuple[Cell, ...]) -> list[str]:
    return [cell.text if isinstance(cell, FigureRun) else cell for cell in cells]


def body(table: Table) -> list[list[str]]:
    return [shown(row) for item in table.body if isinstance(item, Item) for row in item.rows]


def test_places_are_printed_only_where_the_court_wants_them(
    lived: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = lived.store.settings
    value = settings.value
    monkeypatch.setattr(
        type(settings), "value", lambda self, which, on=None: True if which is RANKED else value(which, on)
    )
    _, departments, judges, types = tables_of(review_bulletin(lived, MARCH), "案件质量评查结果统计表")
    for table in (departments, judges):
        assert table.columns[-1].head == "名次"
        rows = sorted(body(table), key=lambda row: int(row[-1]))
        means = [float(row[-3]) for row in rows]
        assert means == sorted(means, reverse=True)
        assert (rows[0][-1], shown(table.total)[-1]) == ("1", "")
    assert judges.notes == ("注：名次按平均分排列，平均分相同的名次相同。",)
    assert types.columns[-1].head == "重点评查"


def test_the_month_is_compared_with_the_one_before_and_a_year_ago(lived: Desk) -> None:
    overall = tables_of(review_bulletin(lived, MARCH), "案件质量评查结果统计表")[0]
    rows = {row[0]: row[1] for row in body(overall)}
    kept = {
        "上月": len(review_rows(lived.store, Period(2026, 2)).reviews),
        "上年同月": len(review_rows(lived.store, Period(2025, 3)).reviews),
        "本年累计": sum(len(review_rows(lived.store, Period(2026, month)).reviews) for month in (1, 2, 3)),
    }
    assert {name: int(number) for name, number in rows.items()} == kept
    assert shown(overall.total)[0] == "本月"
    first = tables_of(review_bulletin(lived, Period(2025, 2)), "案件质量评查结果统计表")[0]
    assert "上年同月" not in {row[0] for row in body(first)}


def test_bad_cases_have_their_deadline(lived: Desk) -> None:
    due = {
        lived.name("review", item.review_id): item.due_on
        for item in lived.store.load(Rectification, order="due_on, id")
    }
    tables = [
        table
        for month in range(1, 13)
        for table in tables_of(review_bulletin(lived, Period(2026, month)), "瑕疵、不合格案件一览表")
    ]
    assert tables
    for table in tables:
        assert table.columns[-1].head == "整改期限"
        for row in body(table):
            day = due.get(row[1])
            assert row[-1] == ("" if day is None else f"{day:%Y.%m.%d}")


def test_the_report_annexes_its_pictures(lived: Desk) -> None:
    document = review_report(lived, MARCH)
    [pictures] = [
        block.blocks
        for block in document.blocks
        if isinstance(block, Annex) and block.title.endswith("案件质量评查图表")
    ]
    assert [item.title for item in pictures if isinstance(item, Chart)] == [
        "2026年各月评查等次",
        "2026年3月评查问题分布（前10项）",
        "2026年各部门评查平均分（截至3月底）",
    ]
