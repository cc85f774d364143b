"""Rows that are read column by column come out as if each had been read by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courtoffice.areas.review import case_import
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.areas.study.records import PlanItem
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.exchange.heads import Grid, GridRows, best_grid
from courtoffice.exchange.intake import judge
from courtoffice.exchange.intake.headings import heads_of, places_of
from courtoffice.exchange.intake.links import LinkReader
from courtoffice.exchange.intake.plain import PlainRows, plain_rows
from courtoffice.exchange.intake.preview import GOOD, Preview
from courtoffice.exchange.intake.taking import read_rows, take_in
from courtoffice.exchange.sheets_in import Sheet
from courtoffice.register import Desk, Register

PATH = Path("名单.xlsx")
ODD = ["", " ", "\x07", "?", 12.5, 10**17, True, "\u200b"]
PEOPLE = ["张三", "李四", "李四", "王二麻子", "张三、李四", *ODD]
DAYS = [date(2026, 3, 5), "2026-3-5", "3月5日", "2026年13月1日", 46086.0, *ODD]
LISTS: dict[str, tuple[Register[Any], tuple[str, ...], list[list[Any]]]] = {
    "plan": (
        PLAN_ITEMS,
        ("年度", "月份", "学习专题", "学习内容", "责任人"),
        [
            [2026, 2026.0, "2026年", *ODD],
            [3, 3.0, "4月", *ODD],
            ["专题一", "专题 一", "=1+1", *ODD],
            ["旧", "新", "<b>", *ODD],
            PEOPLE,
        ],
    ),
    "sessions": (
        SESSIONS,
        ("日期", "学习主题", "主持人", "参加人员", "考勤"),
        [DAYS, ["学习", "二", *ODD], PEOPLE, PEOPLE, ["出席", "请假", "病假", "", *ODD]],
    ),
    "cases": (
        CASES,
        ("案号", "案件类型", "结案日期", "承办法官", "承办部门", "合议庭", "信访"),
        [
            ["（2026）湘0999民初1号", "(2026)湘0999民初1号", "（2026）湘0999民初2号", "旧案", "共3件", *ODD],
            ["民事", "民商事", "刑", *ODD],
            DAYS,
            PEOPLE,
            ["民一庭", "没有的庭", *ODD],
            ["", "", "张三、赵六", *ODD],
            ["是", "否", "进京上访", *ODD],
        ],
    ),
}


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    """An office that has some of what the lists say already."""
    with court_desk.store.change("登记") as change:
        change.save(PlanItem(year=2026, month=3, theme="专题一", content="旧", officer_id=1))
        for content in ("甲", "乙"):
            change.save(PlanItem(year=2026, month=4, theme="=1+1", content=content))
        case = ClosedCase(case_number="（2026）湘0999民初2号", case_type="民事", closed_on=date(2026, 3, 5))
        change.save(ClosedCase(**{**vars(case), "judge_id": 1}))
    return court_desk


def each_apart(rows: GridRows, *rest: Any) -> PlainRows:
    """Read a list as if every row needed words."""
    return replace(plain_rows(rows, *rest), apart=frozenset(range(len(rows))))


@pytest.mark.parametrize("which", LISTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_list_is_judged_alike(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, which: str, data: st.DataObject
) -> None:
    register, head, columns = LISTS[which]
    usual = st.tuples(*(st.sampled_from(column[:2] * 4 + column) for column in columns))
    sheet = Sheet("表一", (head, *data.draw(st.lists(usual, max_size=6))))

    def read() -> Preview:
        return read_rows([sheet], PATH, register, desk, year=2026)

    together = read()
    with monkeypatch.context() as patch:
        for module in (judge, case_import):
            patch.setattr(module, "plain_rows", each_apart)
        apart = read()
    assert shown(together) == shown(apart)
    assert together.questions == apart.questions


def shown(preview: Preview) -> list[tuple[object, ...]]:
    """Return what becomes of every row, with the record that it makes."""
    made = (*preview.entries, None)
    return [
        (row.number, row.cells, *row[2:-1], made[-1 if row.entry is None else row.entry])
        for row in preview.rows
    ]


def grid_of(register: Register[Any], *rows: tuple[Any, ...]) -> Grid:
    return best_grid([Sheet("表一", rows)], heads_of(register), "名单", "名单")


def test_only_what_needs_words_is_read_by_itself(desk: Desk) -> None:
    grid = grid_of(
        PLAN_ITEMS,
        LISTS["plan"][1],
        (2026, 3, "专题", "", "张三"),
        (2026, 3, "专题", "", "王二麻子"),
        (2026.0, "三月", "专题", "", ""),
        ("2026年", "4月", "专题二", "内容", "李四"),
    )
    told: list[int] = []
    places = places_of(PLAN_ITEMS)
    plain = plain_rows(grid.rows, places, PlanItem(note="原"), LinkReader(desk), 2026, told.append)
    assert sorted(plain.apart) == [1, 2]
    assert told == sorted(told)
    first, *_, last = plain.records()
    assert first == PlanItem(year=2026, month=3, theme="专题", officer_id=1, note="原")
    assert last == PlanItem(year=2026, month=4, theme="专题二", content="内容", officer_id=2, note="原")


def test_many_rows_are_one_change(desk: Desk) -> None:
    rows = [(2026, at % 12 + 1, f"专题{at}", "", "张三") for at in range(700)]
    preview = read_rows([Sheet("表一", (LISTS["plan"][1], *rows))], PATH, PLAN_ITEMS, desk, year=2026)
    assert {row.state for row in preview.rows} == {GOOD}
    assert take_in(desk, preview) == 700
    stored = desk.store.load(PlanItem, "id > 3", order="id")
    assert [item.theme for item in stored] == [f"专题{at}" for at in range(700)]
    desk.store.undo()
    assert len(desk.store.load(PlanItem)) == 3
    desk.store.redo()
    assert desk.store.load(PlanItem, "id > 3", order="id") == stored
