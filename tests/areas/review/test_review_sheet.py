"""The sheet while it is filled in: its lines, its phrases, the heaps it goes through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.review.case_facts import answerable, facts_of, notice_of, result_words
from courtoffice.areas.review.phrases import phrases
from courtoffice.areas.review.records import Deduction, Panelist, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rows import standards
from courtoffice.areas.review.rules import Result, deducted
from courtoffice.areas.review.sheet import sheet_parts
from courtoffice.areas.review.sheet_queue import ALL, Queued, first_heap, heap, in_hand, queued
from courtoffice.period import Period
from courtoffice.register import Desk


def test_the_lines_say_what_was_found_and_what_is_left(standard: Standard) -> None:
    delivery = next(item for item in standard.criteria if item.name == "送达")
    words = next(item for item in standard.criteria if item.name == "文字差错")
    found = (
        Deduction(criterion_id=delivery.id, points=50, reason="a"),
        Deduction(criterion_id=delivery.id, points=4_30, reason="b"),
        Deduction(criterion_id=words.id, points=4_00, reason="c"),
    )
    parts = sheet_parts(standard, found)
    assert [part.name for part in parts] == ["立案", "程序", "实体", "文书", "卷宗"]
    assert sum(part.taken for part in parts) == sum(deducted(standard, found).values()) == 7_80
    lines = {line.criterion.name: line for part in parts for line in part.lines}
    assert len(lines) == len(standard.criteria)
    line = lines["送达"]
    assert (line.taken, line.times, line.left, line.usual, line.over) == (4_80, 2, 20, 20, False)
    assert (lines["文字差错"].left, lines["文字差错"].over, lines["文字差错"].usual) == (0, True, 0)
    fresh = lines["立案期限"]
    assert (fresh.taken, fresh.left, fresh.usual) == (0, 2_00, 1_00)
    bare = replace(standard, criteria=tuple(replace(item, each_points=None) for item in standard.criteria))
    assert sheet_parts(bare, ())[0].lines[0].usual == 3_00


def test_phrases_of_a_criterion_come_before_the_dictionary(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    criteria = standards(store)[-1].criteria
    assert phrases(store, criteria[0].id)[0] == "卷内材料不全"
    assert "卷内材料不全" not in phrases(store, criteria[1].id)
    assert phrases(store, None) == store.dictionary("deduction_reason")


def test_the_heaps_of_a_year(reviewed_october: Desk) -> None:
    every = queued(reviewed_october.store, Period(2026))
    assert first_heap(every) == ALL
    assert len(heap(every, "已反馈", None)) == 6
    whose = every[0].reviewer_id
    assert 0 < len(heap(every, ALL, whose)) < 6
    assert first_heap([Queued(1, "已抽取", 1), Queued(2, "已评查", 1)]) == "待评查"
    assert first_heap([Queued(2, "已评查", 1)]) == "待反馈"
    assert queued(reviewed_october.store, Period(2025)) == []
    assert in_hand(reviewed_october.store) == {}


def test_what_the_sheet_says_around_the_criteria(lived: Desk, standard: Standard) -> None:
    review = next(
        item for item in lived.store.load(Review) if item.panel and item.clerk_id and item.deductions
    )
    facts = facts_of(replace(review, mode="重点", key_reason="信访"), lived)
    for words in (review.cause, lived.name("officer", review.judge_id), "合议庭 ", "书记员 ", "重点：信访"):
        assert words in facts
    assert "还没有评查人" in facts_of(replace(review, reviewer_id=None), lived)
    people = answerable(replace(review, panel=(Panelist(officer_id=review.judge_id),)), lived)
    assert people[0] == (review.judge_id, f"{lived.name('officer', review.judge_id)}（承办）")
    assert people[-1] == (None, "不写明")
    assert len({officer for officer, _ in people}) == len(people)
    assert "示例" in notice_of(replace(review, state="已评查"), standard)
    assert notice_of(replace(review, state="已评查"), replace(standard, sample=False)) == ""
    until = replace(review, state="已反馈", objection_until=date(2026, 3, 9))
    assert "异议截止2026-03-09" in notice_of(until, standard)
    assert "还没有施行的评查标准" in notice_of(review, None)
    clean = replace(review, deductions=(), score=100_00)
    assert result_words(clean, standard, Result(100_00, "优秀")) == "满分100，没有扣分"
    one = replace(review, deductions=(Deduction(),), vetoes=(), score=98_50)
    assert result_words(one, standard, Result(98_50, "优秀")) == "满分100，1处扣1.5分"
    assert "异议复核后90分" in result_words(one, standard, Result(90_00, "优秀", changed=True))
