"""Objections, re-reviews by somebody else, decisions, and rectification."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules_objections import Objected, objection_faults, rectification_faults

JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = range(1, 8)
TODAY = date(2026, 6, 30)
GOOD = Objection(
    id=3,
    review_id=1,
    officer_id=JUDGE,
    raised_on=date(2026, 3, 14),
    statement="理由",
    deadline=date(2026, 3, 28),
    rereviewer_id=OFFICER,
    rereviewed_on=date(2026, 3, 20),
    rereview_score=95_00,
    opinion="送达由书记员完成，不应由承办人承担。",
    decision="变更",
    decided_on=date(2026, 3, 25),
)


@pytest.fixture
def about(reviewed: Review, standard: Standard, court: Roster) -> Objected:
    told = replace(reviewed, told_on=date(2026, 3, 12), objection_until=date(2026, 3, 19), score=90_00)
    return Objected(told, standard, (GOOD,), court, TODAY)


def test_good_ones_have_no_fault(about: Objected) -> None:
    assert objection_faults(GOOD, about) == []
    assert objection_faults(replace(GOOD, raised_on=date(2026, 3, 19)), about) == []
    bare = Objection(review_id=1, raised_on=date(2026, 3, 14), statement="理由")
    assert objection_faults(bare, replace(about, others=())) == []
    alone = Review(id=1, state="已评查", reviewed_on=date(2026, 3, 10))
    assert objection_faults(bare, replace(about, review=alone, others=())) == []
    done = Rectification(review_id=1, problem="缺项", due_on=date(2026, 4, 1), done_on=date(2026, 4, 9))
    assert rectification_faults(done, TODAY) == []


MISTAKES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"statement": ""}, "statement", "还没有填写", True),
    ({"raised_on": date(2026, 7, 1)}, "raised_on", "还没有到", True),
    ({"raised_on": date(2026, 3, 9)}, "raised_on", "早于“评查日期”", True),
    ({"raised_on": date(2026, 3, 20)}, "raised_on", "异议截止日期是2026-03-19", False),
    ({"rereviewed_on": date(2026, 7, 1), "decided_on": None}, "rereviewed_on", "还没有到", True),
    ({"decided_on": date(2026, 7, 1)}, "decided_on", "还没有到", True),
    ({"deadline": date(2026, 3, 1)}, "deadline", "早于“提出日期”", True),
    ({"rereviewed_on": date(2026, 3, 13)}, "rereviewed_on", "早于“提出日期”", True),
    ({"decided_on": date(2026, 3, 13)}, "decided_on", "早于“提出日期”", True),
    ({"decided_on": date(2026, 3, 19)}, "decided_on", "早于“复核日期”", True),
    ({"officer_id": OFFICER}, "officer_id", "李一不是本案的承办人员", False),
    ({"id": 4}, "review_id", "已经提出过异议", False),
    ({"rereview_score": 100_01}, "rereview_score", "0和满分100之间", True),
    ({"rereview_score": -1}, "rereview_score", "0和满分100之间", True),
    ({"rereviewer_id": RETIRED}, "rereviewer_id", "已离退休", True),
    ({"rereviewer_id": OTHER_JUDGE}, "rereviewer_id", "孙一是原评查人", True),
    ({"rereviewer_id": ASSISTANT}, "rereviewer_id", "复核人钱二是本案法官助理", True),
    ({"rereviewer_id": COLLEAGUE}, "rereviewer_id", "一般应当回避", False),
    ({"rereviewer_id": None}, "rereviewer_id", "请选择复核人", True),
    ({"decision": ""}, "decision", "请选择处理决定", True),
    ({"decided_on": None}, "decided_on", "请填写决定日期", True),
    ({"rereview_score": None}, "rereview_score", "请填写复核得分", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), MISTAKES)
def test_each_mistake_is_found(
    about: Objected, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = objection_faults(replace(GOOD, **change), about)
    found = [fault.blocks for fault in faults if fault.field == field and words in fault.message]
    assert found == [blocks]


def test_upholding_needs_no_new_score(about: Objected) -> None:
    assert objection_faults(replace(GOOD, decision="维持", rereview_score=None), about) == []


def test_a_case_that_is_only_drawn_cannot_be_objected_to(about: Objected, reviewed: Review) -> None:
    drawn = replace(about, review=replace(reviewed, state="已抽取", reviewed_on=None))
    assert any("还没有评查" in fault.message for fault in objection_faults(GOOD, drawn))


def test_without_a_review_only_the_objection_itself_is_looked_at(about: Objected) -> None:
    lost = replace(about, review=None, standard=None, others=())
    fields = [fault.field for fault in objection_faults(replace(GOOD, review_id=None), lost)]
    assert fields == ["review_id", "rereview_score"]
    not_today = replace(GOOD, rereviewed_on=None, decided_on=date(2026, 6, 1))
    assert objection_faults(not_today, about) == []


RECTIFIED: list[tuple[dict[str, Any], str, str]] = [
    ({"problem": ""}, "problem", "还没有填写"),
    ({"due_on": None}, "due_on", "还没有填写"),
    ({"opened_on": date(2026, 7, 1)}, "opened_on", "还没有到"),
    ({"done_on": date(2026, 7, 1)}, "done_on", "还没有到"),
    ({"opened_on": date(2026, 4, 2)}, "due_on", "早于“通知日期”"),
    ({"opened_on": date(2026, 3, 20), "done_on": date(2026, 3, 19)}, "done_on", "早于“通知日期”"),
]


@pytest.mark.parametrize(("change", "field", "words"), RECTIFIED)
def test_each_mistake_of_a_rectification_is_found(change: dict[str, Any], field: str, words: str) -> None:
    item = Rectification(review_id=1, problem="缺项", due_on=date(2026, 4, 1))
    faults = rectification_faults(replace(item, **change), TODAY)
    assert any(fault.field == field and words in fault.message and fault.blocks for fault in faults)
