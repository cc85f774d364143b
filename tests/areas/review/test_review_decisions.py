"""Decisions about measures: their effect, when they still weigh, what is left to propose, closing a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.review.proposals import Proposal, left_over
from courtoffice.areas.review.records_measures import LADDER, Measure
from courtoffice.areas.review.rules_decisions import (
    Decision,
    decided,
    effect_of,
    still_open,
    usual_words,
)
from courtoffice.areas.review.rules_measures import LeftOpen, closing_faults

DAY = date(2026, 3, 10)
MEASURE = Measure(year=2026, officer_id=1, kind="黄牌警示", proposed_on=date(2026, 3, 2))
ADOPTED = Decision(
    adopted=True,
    decided_by=" 党组会 ",
    decided_on=DAY,
    words=" 同意黄牌警示。 ",
    effective_from=DAY,
    effective_until=date(2026, 12, 31),
)
IN_FORCE = decided(MEASURE, ADOPTED)


@pytest.mark.parametrize("kind", LADDER)
def test_what_disqualifies_lasts_until_the_end_of_the_year(kind: str) -> None:
    lasting = kind in ("黄牌警示", "取消优先评优资格", "取消晋级资格")
    assert effect_of(kind, DAY) == ((DAY, date(2026, 12, 31)) if lasting else (None, None))
    assert effect_of(kind, None) == (None, None)


def test_a_decision_is_written_into_the_measure() -> None:
    assert (IN_FORCE.outcome, IN_FORCE.decided_by, IN_FORCE.decision) == ("采纳", "党组会", "同意黄牌警示。")
    assert (IN_FORCE.effective_from, IN_FORCE.effective_until) == (DAY, date(2026, 12, 31))
    rejected = decided(MEASURE, replace(ADOPTED, adopted=False, words="情节轻微"))
    assert (rejected.outcome, rejected.decision) == ("不予采纳", "情节轻微")
    assert (rejected.effective_from, rejected.effective_until) == (None, None)
    assert usual_words("黄牌警示", adopted=True) == "同意黄牌警示。"
    assert usual_words("黄牌警示", adopted=False) == ""


TALK = replace(IN_FORCE, kind="诫勉谈话", effective_from=None, effective_until=None)
WEIGHS: list[tuple[Measure, date, str]] = [
    (MEASURE, DAY, "黄牌警示（处理建议，待决定）"),
    (IN_FORCE, DAY, "黄牌警示（影响期至2026-12-31）"),
    (IN_FORCE, date(2026, 12, 31), "黄牌警示（影响期至2026-12-31）"),
    (IN_FORCE, date(2027, 1, 1), ""),
    (IN_FORCE, date(2026, 3, 9), ""),
    (replace(IN_FORCE, done_on=DAY), date(2026, 5, 1), "黄牌警示（影响期至2026-12-31）"),
    (replace(IN_FORCE, effective_until=None), date(2030, 1, 1), "黄牌警示（影响期自2026-03-10起）"),
    (replace(IN_FORCE, outcome="不予采纳"), DAY, ""),
    (replace(IN_FORCE, decided_on=None), DAY, ""),
    (TALK, DAY, "诫勉谈话（已决定，待落实）"),
    (replace(TALK, done_on=DAY), DAY, ""),
]


@pytest.mark.parametrize(("measure", "day", "words"), WEIGHS)
def test_a_measure_weighs_until_it_is_over(measure: Measure, day: date, words: str) -> None:
    assert still_open(measure, day) == words


def test_what_is_registered_is_not_proposed_again() -> None:
    choice = Proposal(2026, ("诫勉谈话", "参加培训"), "", "", (), officer_id=1)
    card = Proposal(2026, ("黄牌警示",), "", "", (), officer_id=1)
    other = replace(card, officer_id=2)
    court = Proposal(2026, ("建议追究领导责任",), "", "", (), department_id=1)
    every = [choice, card, other, court]
    assert left_over(every, []) == every
    training = replace(MEASURE, kind="参加培训", outcome="不予采纳")
    assert left_over(every, [training, MEASURE]) == [other, court]
    assert left_over(every, [replace(MEASURE, year=2025)]) == every
    of_department = replace(MEASURE, kind="建议追究领导责任", officer_id=None, department_id=1)
    assert left_over([court], [of_department]) == []


def test_closing_a_month_asks_about_what_is_open() -> None:
    assert closing_faults("2026-03", LeftOpen()) == []
    numbers = tuple(f"（2026）湘0999民初{at}号" for at in range(1, 5))
    objected, unreviewed = closing_faults("2026-03", LeftOpen(numbers, numbers[:1]))
    assert not objected.blocks
    assert not unreviewed.blocks
    assert "还有4件异议没有处理决定" in objected.message
    assert "湘0999民初3号等4件" in objected.message
    assert "民初4号" not in objected.message
    assert "还有1件没有评查（案号：（2026）湘0999民初1号）" in unreviewed.message
