"""Closed cases and draws: what may be wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records_cases import (
    CasePanelist,
    ClosedCase,
    Draw,
    DrawnCase,
    DrawRecusal,
    DrawReviewer,
)
from courtoffice.areas.review.rules_cases import NUMBER_RULE, OTHER_RULES, case_faults, draw_faults, tidied

TODAY = date(2026, 6, 30)
CASE = ClosedCase(
    id=5,
    case_number="（2026）湘0999民初1号",
    case_type="民事",
    received_on=date(2026, 1, 5),
    closed_on=date(2026, 3, 2),
    judge_id=1,
    panel=(CasePanelist(officer_id=1), CasePanelist(name="陪审员")),
)
DRAW = Draw(
    name="一季度抽查",
    drawn_on=date(2026, 4, 2),
    from_date=date(2026, 1, 1),
    until_date=date(2026, 3, 31),
    pool_size=90,
    cases=(DrawnCase(case_id=5), DrawnCase(case_id=6)),
)


def test_good_ones_have_no_fault(court: Roster) -> None:
    assert case_faults(CASE, False, court, TODAY) == []
    away = (DrawRecusal(officer_id=5, case_id=6, reason="曾任代理人"),)
    assigned = replace(DRAW, reviewers=(DrawReviewer(officer_id=5),), recusals=away)
    assert draw_faults(assigned, {5: date(2026, 1, 1), 6: date(2026, 3, 31)}, TODAY) == []


def test_cases_named_by_hand_leave_a_draw_as_it_was_made() -> None:
    kept = replace(DRAW, seed="1", checksum="甲")
    named = replace(kept, cases=(*kept.cases, DrawnCase(case_id=7, basis="指定", reason="院领导指定")))
    assert draw_faults(named, {}, TODAY, kept) == []
    asked = draw_faults(replace(named, seed="2"), {}, TODAY, kept)
    assert [(fault.field, fault.blocks) for fault in asked] == [("", False)]


CASES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"case_number": "无号"}, "case_number", "不是通常的写法", False),
    ({"closed_on": date(2026, 7, 1)}, "closed_on", "还没有到", True),
    ({"received_on": date(2026, 3, 3)}, "closed_on", "早于“收案日期”", True),
    ({"judge_id": 6}, "judge_id", "已离退休", True),
    ({"judge_id": None}, "judge_id", "还没有选择“承办法官”", True),
    ({"assistant_id": 6}, "assistant_id", "已离退休", True),
    ({"panel": (CasePanelist(),)}, "panel[0].officer_id", "二者填一项", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), CASES)
def test_each_mistake_of_a_case_is_found(
    court: Roster, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = case_faults(replace(CASE, **change), False, court, TODAY)
    assert [(fault.field, fault.blocks) for fault in faults if words in fault.message] == [(field, blocks)]


class _Watched:
    """A case that knows which of its fields were looked at."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(CASE, name)


def test_a_rule_reads_the_fields_that_it_names(court: Roster) -> None:
    for rule in (NUMBER_RULE, *OTHER_RULES):
        watched: Any = _Watched()
        assert list(rule.faults(watched, court, TODAY)) == []
        assert watched.read == set(rule.reads)


def test_a_number_is_in_the_pool_once(court: Roster) -> None:
    faults = case_faults(replace(CASE, case_number="(2026)湘0999民初1号"), True, court, TODAY)
    assert [fault.message for fault in faults] == [
        "案件池里已经有（2026）湘0999民初1号，请打开原来的记录修改，不要重复登记。"
    ]


def test_storing_tidies_the_number_and_finds_the_department(court: Roster) -> None:
    assert tidied(replace(CASE, case_number="〔2026〕湘0999民初 1号"), court) == replace(
        CASE, department_id=1
    )
    assert tidied(replace(CASE, department_id=2), court).department_id == 2
    assert tidied(replace(CASE, judge_id=None), court).department_id is None
    assert tidied(replace(CASE, closed_on=None), court).department_id is None


DRAWS: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"name": ""}, "name", "还没有填写", True),
    ({"drawn_on": date(2026, 7, 1)}, "drawn_on", "还没有到", True),
    ({"until_date": date(2025, 12, 31)}, "until_date", "早于“结案起始日期”", True),
    ({"share": 100_01}, "share", "0到100之间", True),
    ({"share": -1}, "share", "0到100之间", True),
    ({"minimum": -1}, "minimum", "不能小于零", True),
    ({"pool_size": 1}, "pool_size", "抽取了2件，案件池只有1件", True),
    (
        {"cases": (DrawnCase(case_id=5),) * 2},
        "cases[1].case_id",
        "抽取案件第2行：这件案件已经在抽取名单里",
        True,
    ),
    (
        {"reviewers": (DrawReviewer(officer_id=5),) * 2},
        "reviewers[1].officer_id",
        "评查人员第2行：重复登记",
        True,
    ),
    (
        {"recusals": (DrawRecusal(officer_id=5, case_id=5, reason="甲"),)},
        "recusals[0].officer_id",
        "第1行：",
        False,
    ),
    (
        {"recusals": (DrawRecusal(officer_id=5, case_id=7, reason="甲"),)},
        "recusals[0].case_id",
        "没有抽到",
        False,
    ),
    ({"cases": (DrawnCase(),)}, "cases[0].case_id", "还没有选择", True),
    ({"from_date": date(2026, 2, 1)}, "cases[0].case_id", "2026-01-01不在抽查范围内", False),
    ({"until_date": date(2026, 3, 30)}, "cases[1].case_id", "2026-03-31不在抽查范围内", False),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), DRAWS)
def test_each_mistake_of_a_draw_is_found(
    change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = draw_faults(replace(DRAW, **change), {5: date(2026, 1, 1), 6: date(2026, 3, 31)}, TODAY)
    found = [(fault.field, fault.blocks) for fault in faults if words in fault.message]
    assert (field, blocks) in found


def test_a_case_whose_day_is_not_known_is_let_pass() -> None:
    assert draw_faults(DRAW, {}, TODAY) == []
    assert (
        draw_faults(replace(DRAW, from_date=None, until_date=None), {5: TODAY}, TODAY)[0].field == "from_date"
    )
