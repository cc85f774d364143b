"""How score sheets are totalled, and what may be wrong with the records of posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.records import Band, Closing, Member, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.rules import (
    closing_faults,
    member_faults,
    most_of,
    result_of,
    sheet_faults,
    standard_faults,
    totalled,
)
from courtoffice.areas.posts.rules_conduct import conduct_faults, evaluation_faults, placed, reward_faults
from courtoffice.errors import Fault

TODAY = date(2026, 12, 31)


def _officer(row: int, name: str, first: date) -> Officer:
    return Officer(id=row, name=name, postings=(Posting(from_date=first, department_id=5),))


COURT = Roster([], [_officer(1, "钱一", date(2020, 1, 1)), _officer(2, "孙二", date(2026, 8, 1))])
STANDARD = PostStandard(
    id=1,
    year=2026,
    kind="审判",
    name="审判标准",
    items=(PostItem(id=11, name="办案", points=60_00), PostItem(id=12, name="队伍", points=40_00, cap=45_00)),
    bands=(
        Band(result="优秀", from_points=90_00),
        Band(result="合格", from_points=60_00),
        Band(result="不合格", from_points=0),
    ),
)
SHEET = Sheet(
    id=2,
    year=2026,
    department_id=5,
    standard_id=1,
    state="已定",
    self_signed_on=date(2026, 12, 10),
    reviewed_on=date(2026, 12, 20),
    confirmed_on=date(2026, 12, 28),
    scores=(Score(item_id=11, self_points=60_00, points=55_00), Score(item_id=12, points=45_00)),
)
MEMBER = Member(officer_id=1, from_date=date(2026, 1, 1))
CLOSING = Closing(id=4, year=2026, subject="统一测评", closed_on=date(2026, 12, 30))
CONDUCT = Conduct(
    officer_id=1,
    happened_on=date(2026, 5, 6),
    kind="值班脱岗",
    facts="事实 <b>&",
    points=2_00,
    handling="诫勉",
    decided_on=date(2026, 5, 20),
    effective_from=date(2026, 5, 20),
    effective_until=date(2026, 11, 20),
    lifted_on=date(2026, 11, 21),
)
EVALUATION = Evaluation(
    id=3, year=2026, officer_id=1, department_id=5, grade="称职", decided_on=date(2026, 12, 30)
)
REWARD = RewardPenalty(
    officer_id=1, content="嘉奖", amount=800_00, decided_on=date(2026, 3, 1), fulfilled_on=date(2026, 3, 1)
)


def test_good_ones_have_no_fault() -> None:
    assert standard_faults(STANDARD, [STANDARD]) == []
    assert sheet_faults(SHEET, STANDARD, [SHEET]) == []
    nothing = (SHEET.scores[0], Score(item_id=12, points=0))
    assert sheet_faults(replace(SHEET, scores=nothing), STANDARD, [SHEET]) == []
    assert member_faults(MEMBER, COURT, TODAY) == []
    assert closing_faults(CLOSING, [CLOSING], TODAY) == []
    assert conduct_faults(CONDUCT, COURT, TODAY) == []
    assert evaluation_faults(EVALUATION, [EVALUATION], COURT, TODAY) == []
    assert reward_faults(REWARD, TODAY) == []


def test_totals_and_result_follow_the_scores() -> None:
    done = totalled(SHEET, STANDARD)
    assert (done.self_total, done.total, done.result) == (60_00, 100_00, "优秀")
    unscored = totalled(replace(SHEET, scores=(Score(item_id=11),)), STANDARD)
    assert (unscored.self_total, unscored.total, unscored.result) == (None, None, "")
    assert totalled(SHEET, None).result == ""


@pytest.mark.parametrize(
    ("total", "result"), [(90_00, "优秀"), (89_99, "合格"), (60_00, "合格"), (59_99, "不合格"), (0, "不合格")]
)
def test_bands_begin_at_their_first_point(total: int, result: str) -> None:
    assert result_of(STANDARD, total) == result
    assert result_of(replace(STANDARD, bands=STANDARD.bands[:1]), total) in (result, "")
    lowest_from_nothing = replace(STANDARD.bands[2], from_points=None)
    assert result_of(replace(STANDARD, bands=(*STANDARD.bands[:2], lowest_from_nothing)), total) == result


def test_the_most_of_an_item_is_its_cap_or_its_points() -> None:
    assert [most_of(item) for item in STANDARD.items] == [60_00, 45_00]
    assert most_of(PostItem()) == 0


def _says(faults: list[Fault], field: str, words: str) -> list[bool]:
    return [fault.blocks for fault in faults if fault.field == field and words in fault.message]


STANDARDS: list[tuple[dict[str, Any], str, str]] = [
    ({"name": ""}, "name", "还没有填写"),
    ({"full_points": 0, "items": ()}, "full_points", "满分要大于零"),
    ({"full_points": None, "items": ()}, "full_points", "满分要大于零"),
    ({"items": (PostItem(name="甲"),)}, "items", "合计0分，与满分100分不一致"),
    ({"full_points": 90_00}, "items", "合计100分，与满分90分不一致"),
    ({"items": (PostItem(name="甲", points=-1),)}, "items[0].points", "不能小于零"),
    ({"items": (PostItem(name="甲", points=100_00, cap=90_00),)}, "items[0].cap", "不能低于分值"),
    ({"bands": (STANDARD.bands[0],) * 2}, "bands", "有重复"),
    ({"bands": STANDARD.bands[:2]}, "bands", "起点分要写0"),
    ({"bands": (*STANDARD.bands[:2], Band(result="不合格"))}, "bands[2].from_points", "还没有填写"),
]


@pytest.mark.parametrize(("change", "field", "words"), STANDARDS)
def test_each_mistake_of_a_standard_is_found(change: dict[str, Any], field: str, words: str) -> None:
    assert _says(standard_faults(replace(STANDARD, **change), []), field, words) == [True]


def test_a_class_has_one_standard_a_year_and_items_may_come_later() -> None:
    other = replace(STANDARD, id=9)
    assert _says(standard_faults(STANDARD, [other]), "year", "已经有标准“审判标准”") == [True]
    assert standard_faults(STANDARD, [replace(other, kind="综合"), replace(other, year=2025)]) == []
    assert _says(standard_faults(replace(STANDARD, items=(), bands=()), []), "items", "不一致") == [False]


SHEETS: list[tuple[dict[str, Any], str, str]] = [
    ({"department_id": None}, "department_id", "还没有选择"),
    ({"year": 2025}, "standard_id", "“审判标准”是2026年的标准"),
    ({"confirmed_on": None}, "confirmed_on", "请填写确定日期"),
    ({"reviewed_on": date(2026, 12, 9)}, "reviewed_on", "早于“自评日期”"),
    ({"confirmed_on": date(2026, 12, 19)}, "confirmed_on", "早于“复核日期”"),
    ({"scores": (Score(item_id=99),)}, "scores[0].item_id", "不属于“审判标准”"),
    ({"scores": (Score(item_id=11),) * 2}, "scores[1].item_id", "“办案”重复登记"),
    ({"scores": (Score(),)}, "scores[0].item_id", "还没有选择"),
    ({"scores": (Score(item_id=11, self_points=60_01),)}, "scores[0].self_points", "要在0和60之间"),
    ({"scores": (Score(item_id=12, points=45_50),)}, "scores[0].points", "要在0和45之间，现在是45.5"),
    ({"scores": (Score(item_id=12, points=-1),)}, "scores[0].points", "要在0和45之间"),
]


@pytest.mark.parametrize(("change", "field", "words"), SHEETS)
def test_each_mistake_of_a_sheet_is_found(change: dict[str, Any], field: str, words: str) -> None:
    assert _says(sheet_faults(replace(SHEET, **change), STANDARD, []), field, words) == [True]


def test_a_department_has_one_sheet_a_year() -> None:
    others = [SHEET, replace(SHEET, id=8, department_id=6), replace(SHEET, id=9)]
    assert [fault.field for fault in sheet_faults(SHEET, STANDARD, others)] == ["department_id"]
    assert sheet_faults(SHEET, None, []) == []


def test_members_serve_and_their_days_are_in_order() -> None:
    assert _says(member_faults(replace(MEMBER, officer_id=9), COURT, TODAY), "officer_id", "还没有进院")
    early = replace(MEMBER, until_date=date(2025, 1, 1))
    assert _says(member_faults(early, COURT, TODAY), "until_date", "早于“起始日期”")
    assert _says(
        member_faults(replace(MEMBER, from_date=date(2062, 1, 1)), COURT, TODAY), "from_date", "年份"
    )


def test_a_year_is_closed_once_and_opened_only_with_a_reason() -> None:
    again = replace(CLOSING, id=0)
    assert _says(closing_faults(again, [CLOSING], TODAY), "year", "已经在2026-12-30办结") == [True]
    assert closing_faults(again, [replace(CLOSING, reopened_on=TODAY)], TODAY) == []
    assert closing_faults(again, [replace(CLOSING, subject="岗位责任制考核")], TODAY) == []
    assert _says(closing_faults(replace(CLOSING, reopened_on=TODAY), [], TODAY), "reopen_reason", "写明原因")
    assert _says(
        closing_faults(replace(CLOSING, reopen_reason="漏项"), [], TODAY), "reopened_on", "填写重新打开"
    )
    before = replace(CLOSING, closed_on=date(2025, 12, 31))
    assert _says(closing_faults(before, [], TODAY), "closed_on", "早于2026年，请核对年度和日期") == [True]
    assert [fault.field for fault in closing_faults(replace(CLOSING, year=None), [], TODAY)] == ["year"]
    early = replace(CLOSING, reopened_on=date(2026, 12, 1), reopen_reason="漏项")
    assert _says(closing_faults(early, [], TODAY), "reopened_on", "早于“办结日期”")


CONDUCTS: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"facts": ""}, "facts", "还没有填写", True),
    ({"happened_on": date(2062, 1, 1)}, "happened_on", "请核对年份", True),
    ({"officer_id": 2}, "officer_id", "孙二在2026-05-06还没有进院", True),
    ({"decided_on": date(2026, 5, 5)}, "decided_on", "早于“发生日期”", True),
    ({"effective_from": date(2026, 5, 19)}, "effective_from", "早于“决定日期”", True),
    ({"effective_until": date(2026, 5, 19)}, "effective_until", "早于“影响期起”", True),
    ({"lifted_on": date(2026, 5, 19)}, "lifted_on", "早于“影响期起”", True),
    ({"points": -1}, "points", "扣分填正数", True),
    ({"decided_on": None}, "decided_on", "还没有决定日期", False),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), CONDUCTS)
def test_each_mistake_of_a_conduct_record_is_found(
    change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    assert _says(conduct_faults(replace(CONDUCT, **change), COURT, TODAY), field, words) == [blocks]


def test_an_evaluation_counts_for_the_department_at_the_year_s_end() -> None:
    assert placed(replace(EVALUATION, department_id=None), COURT).department_id == 5
    assert placed(replace(EVALUATION, department_id=7), COURT).department_id == 7
    assert placed(Evaluation(year=2026), COURT).department_id is None
    assert placed(Evaluation(officer_id=1), COURT).department_id is None


EVALUATIONS: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"officer_id": None}, "officer_id", "还没有选择", True),
    ({"year": 2027}, "year", "2027年还没有到", True),
    ({"year": 99_999}, "year", "请核对年份", True),
    ({"decided_on": None}, "decided_on", "请填写决定日期", True),
    ({"told_on": date(2026, 12, 1)}, "told_on", "早于“决定日期”", True),
    ({"votes_basic": -1}, "votes_basic", "不能小于零", True),
    ({"officer_id": 2}, "grade", "孙二2026年在职只有5个月", False),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), EVALUATIONS)
def test_each_mistake_of_an_evaluation_is_found(
    change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = evaluation_faults(replace(EVALUATION, **change), [], COURT, TODAY)
    assert _says(faults, field, words) == [blocks]


def test_one_grade_a_year_and_none_for_less_than_half_of_it() -> None:
    twice = evaluation_faults(EVALUATION, [replace(EVALUATION, id=8)], COURT, TODAY)
    assert _says(twice, "officer_id", "钱一2026年的测评已经登记") == [True]
    for grade in ("不定等次", ""):
        assert evaluation_faults(replace(EVALUATION, officer_id=2, grade=grade), [], COURT, TODAY) == []
    for day, fields in ((15, []), (16, ["grade"])):
        court = Roster([], [_officer(1, "钱一", date(2026, 7, day))])
        assert [fault.field for fault in evaluation_faults(EVALUATION, [], court, TODAY)] == fields


REWARDS: list[tuple[dict[str, Any], str, str]] = [
    ({"content": ""}, "content", "还没有填写"),
    ({"decided_on": date(2062, 1, 1), "fulfilled_on": None}, "decided_on", "请核对年份"),
    ({"fulfilled_on": date(2026, 2, 28)}, "fulfilled_on", "早于“决定日期”"),
    ({"officer_id": None}, "officer_id", "只填一项"),
    ({"department_id": 5}, "officer_id", "只填一项"),
    ({"amount": -1}, "amount", "金额填正数"),
]


@pytest.mark.parametrize(("change", "field", "words"), REWARDS)
def test_each_mistake_of_a_reward_is_found(change: dict[str, Any], field: str, words: str) -> None:
    assert _says(reward_faults(replace(REWARD, **change), TODAY), field, words) == [True]
