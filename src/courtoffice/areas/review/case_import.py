"""How a list of closed cases (结案清单) is read: numbers, types, panels and key cases as courts write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.case_columns import sound_cases
from courtoffice.areas.review.case_judge import CaseJudge
from courtoffice.areas.review.case_words import HEADS, is_total
from courtoffice.areas.review.records_cases import CASE_TYPES, ClosedCase
from courtoffice.case_number import parse
from courtoffice.cells import clean
from courtoffice.exchange.heads import Grid, GridRow
from courtoffice.exchange.intake.headings import Place
from courtoffice.exchange.intake.links import LinkReader, asked_once
from courtoffice.exchange.intake.manner import Manner, Tick
from courtoffice.exchange.intake.plain import plain_rows
from courtoffice.exchange.intake.preview import Judged
from courtoffice.exchange.sheets_out import SheetColumn
from courtoffice.fields import Kind, field_of, fields_of
from courtoffice.register import Desk
from courtoffice.store import Store

_MOST_ROWS = 100_000
"""More cases than a county court closes in a year; a longer list is to be parted by year."""

_TICK = 200  # rows between two words of progress
_COMMENTS = frozenset({"position", "note"})
"""Columns whose cells alone make no row: lists are numbered and remarked upon beyond their end."""
_LEFT_OUT = frozenset({"position", "key"})
_PLACES = {each.name: Place(each) for each in fields_of(ClosedCase)} | {"panel": None, "key": None}
"""The columns that are a field of a case; rows with a panel or a key reason are read by themselves."""
_FLAGS = frozenset({"sent_back", "retried", "petition", "referred"})
_MISSED = frozenset({"case_number", "judge_id", "closed_on", "case_type", "clerk_id", "panel", "received_on"})
_WIDTHS = {"case_number": 12, "parties": 12, "cause": 9, "panel": 10}
_NOTES = (
    "一、每件案件一行，“案号”“承办法官”“结案日期”必填，其他列没有的可以留空，也可以删去整列。",
    "二、案号写成（2026）湘0999民初1号；半角括号、全角数字、空格都能认，年份用六角或方括号也可以。",
    "三、“承办法官”写姓名；有同名的，请填写承办部门，或在姓名后写明部门，如 张三（民一庭）。",
    "四、“案件类型”留空时按案号判断；“承办部门”留空时按承办法官结案时所在部门。",
    "五、“合议庭”写全部成员，用顿号隔开；名册里没有的姓名按人民陪审员登记。",
    "六、“发回或改判”“再审”“信访”“转办”写是或否；也可以只用一列“重点事由”，写明是哪一种。",
    "七、同一案号再次导入只更新、不重复。",
)


def judge_cases(grid: Grid, desk: Desk, links: LinkReader, year: int, tick: Tick) -> Judged:
    """Say what becomes of every row of a list of closed cases; ``year`` is that of dates without one."""
    people, rows, every = roster(desk.store), grid.rows, 2 * len(grid.rows)
    pool = _Pool(desk.store)
    plain = plain_rows(rows, _PLACES, ClosedCase(), links, year, lambda done: tick(done, every))
    sound = sound_cases(rows, plain, people, desk.today, pool.numbers)
    judge = CaseJudge(links, people, pool, desk.today, year)
    apart = set(range(len(rows))).difference(sound.places)
    for at, place in enumerate(sorted(apart)):
        if at % _TICK == 0:
            tick(len(rows) + place, every)
        _take_apart(judge, rows[place])
    return Judged(tuple(judge.rows), tuple(judge.entries), asked_once(judge.questions), sound)


class _Pool(Mapping[str, ClosedCase]):
    """The cases of the pool by number; they are read when the first of them is looked at.

    ``numbers`` are those that it has.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.numbers = {row[0] for row in store.query("SELECT case_number FROM closed_case")}

    @cached_property
    def _cases(self) -> dict[str, ClosedCase]:
        return {case.case_number: case for case in self._store.load(ClosedCase)}

    def __getitem__(self, number: str) -> ClosedCase:
        if number not in self.numbers:
            raise KeyError(number)
        return self._cases[number]

    def __contains__(self, number: object) -> bool:
        return number in self.numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)


def _take_apart(judge: CaseJudge, row: GridRow) -> None:
    """Judge a row by itself where it speaks of a case; sums, notes and bare numbers do not."""
    texts = {key: clean(cell) for key, cell in row.cells.items()}
    if any(text for key, text in texts.items() if key not in _COMMENTS) and not _is_total(texts):
        judge.take(row, texts)


def _blank_columns(desk: Desk) -> tuple[SheetColumn, ...]:
    """Return the columns of a list of closed cases with what the office writes in them."""

    def offered(table: str) -> tuple[str, ...]:
        names = desk.names(table)
        return tuple(names[row] for row in desk.offered(table, desk.today))

    officers, departments = offered("officer"), offered("department")

    def column(key: str, label: str) -> SheetColumn:
        if key in ("received_on", "closed_on"):
            return SheetColumn(label, 6, Kind.DATE)
        words: tuple[str, ...] = ()
        if key in _FLAGS:
            words = ("是", "否")
        elif key == "case_type":
            words = CASE_TYPES
        elif key == "department_id":
            words = departments
        elif key.endswith("_id"):
            words = officers
        elif key in ("cause", "procedure", "closed_by"):
            words = tuple(desk.store.dictionary(field_of(ClosedCase, key).dictionary))
        return SheetColumn(label, 4 if key in _FLAGS else _WIDTHS.get(key, 6), choices=words)

    return tuple(column(head.key, head.label) for head in HEADS if head.key not in _LEFT_OUT)


def _example_row(desk: Desk) -> Mapping[str, Any]:
    """Return a row of a list of closed cases by heading."""
    judge = next((desk.name("officer", row) for row in desk.offered("officer", desk.today)), "张三")
    return {
        "案号": f"（{desk.today.year}）湘0999民初9999号",
        "案件类型": "民事",
        "案由": "买卖合同纠纷",
        "适用程序": "普通程序",
        "当事人": "甲公司、乙公司",
        "承办法官": judge,
        "合议庭": f"{judge}（审判长）、李某（人民陪审员）",
        "结案日期": desk.today,
        "结案方式": "判决",
        "发回或改判": "否",
        "再审": "否",
        "信访": "否",
        "转办": "否",
    }


def _is_total(texts: Mapping[str, str]) -> bool:
    """Return whether a row without a case number that can be read begins as a sum or a note does."""
    if parse(texts.get("case_number", "")) is not None:
        return False
    first = [text for text in texts.values() if text][:2]
    return any(is_total(text) for text in first)


def _remarks(grid: Grid, desk: Desk) -> list[str]:
    return grid.lacking({head.key: head.label for head in HEADS if head.key in _MISSED})


CASE_LISTS = Manner(
    noun="结案清单",
    heads=HEADS,
    judge=judge_cases,
    columns=_blank_columns,
    notes=_NOTES,
    example=_example_row,
    remarks=_remarks,
    most_rows=_MOST_ROWS,
)
