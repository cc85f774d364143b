"""Records found by words, pinyin, initials, parts of case numbers and dates."""

from __future__ import annotations

from datetime import date

import pytest

from courtoffice import finding
from courtoffice.areas.people.registers import DEPARTMENTS
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.finding import Hit, find_records, read_ahead
from courtoffice.pinyin import searched
from courtoffice.register import Desk

REGISTERS = (SESSIONS, CASES, DEPARTMENTS)


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    with court_desk.store.change("登记") as change:
        for day, topic in (
            (date(2025, 3, 5), "宪法\n学习"),
            (date(2026, 3, 5), "民法典（总则）专题"),
            (date(2026, 11, 5), "A&B <b> 学习"),
            (date(2026, 11, 6), "䶮𠮷"),
        ):
            change.save(Session(held_on=day, topic=topic))
        change.save(
            ClosedCase(
                case_number="（2026）湘0999民初12号", closed_on=date(2026, 5, 6), judge_id=1, case_type="民事"
            )
        )
    return court_desk


def titles(desk: Desk, query: str, most: int = 9) -> list[str]:
    return [hit.title for hit in find_records(desk, REGISTERS, query, most)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("民法典总则", ["民法典（总则）专题"]),
        ("民法典(总则)", ["民法典（总则）专题"]),
        ("mfd", ["民法典（总则）专题"]),
        ("minfadian", ["民法典（总则）专题"]),
        ("学习", ["A&B <b> 学习", "宪法\n学习"]),
        ("学习 2025", ["宪法\n学习"]),
        ("2025 xx", ["宪法\n学习"]),
        ("3月5日", ["民法典（总则）专题", "宪法\n学习"]),
        ("2026-3-5", ["民法典（总则）专题"]),
        ("2026年3月5日", ["民法典（总则）专题"]),
        ("2026年 3月 5日", ["民法典（总则）专题"]),
        ("３．５ 专题", ["民法典（总则）专题"]),
        ("20260305", ["民法典（总则）专题"]),
        ("2026年11月", ["䶮𠮷", "A&B <b> 学习"]),
        ("２０２６年１１月 Ａ&ｂ", ["A&B <b> 学习"]),
        ("学习 11月", ["A&B <b> 学习", "䶮𠮷"]),
        ("2025年", ["宪法\n学习"]),
        ("𠮷", ["䶮𠮷"]),
        ("2026湘0999民初12", ["（2026）湘0999民初12号"]),
        ("民初12号", ["（2026）湘0999民初12号"]),
        ("2026-5-6", ["（2026）湘0999民初12号"]),
        ("民一庭", ["民事审判一庭"]),
        ("myt", ["民事审判一庭"]),
        ("'; DROP TABLE", []),
        ("13月45日", []),
        ("20261345", []),
        ("   ", []),
        ("没有的", []),
    ],
)
def test_queries(desk: Desk, query: str, found: list[str]) -> None:
    shown = [title.split("：", 1)[-1] for title in titles(desk, query)]
    assert shown == found


def test_the_newest_come_first_and_only_so_many(desk: Desk) -> None:
    assert len(titles(desk, "2026", 2)) == 3  # two sessions and the case
    assert titles(desk, "学习", 1)[0].endswith("A&B <b> 学习")


def test_a_change_is_found_at_once(desk: Desk) -> None:
    assert titles(desk, "新来的") == []
    with desk.store.change("登记") as change:
        made = change.save(Session(held_on=date(2026, 8, 8), topic="新来的"))
    hit = find_records(desk, REGISTERS, "新来的", 5)[0]
    assert hit == Hit(SESSIONS.key, made, hit.title, SESSIONS.noun)
    with desk.store.change("删除") as change:
        change.remove(Session, made)
    assert titles(desk, "新来的") == []


def test_texts_are_compared_half_width_and_without_brackets() -> None:
    assert searched("（２０２６）ＡＢ〔3〕《x》") == "2026ab3x"


def test_surnames_and_words_in_records_are_read_as_they_are_spoken(desk: Desk) -> None:
    with desk.store.change("登记") as change:
        change.save(Session(held_on=date(2026, 8, 8), topic="单雄信讲调解"))
    for query in ("sxx", "shanxiong", "dxx", "2026 sxx", "jtj", "tiaojie"):
        assert [title[-6:] for title in titles(desk, query)] == ["单雄信讲调解"]


def test_one_of_several_words_may_be_what_the_records_are_called(desk: Desk) -> None:
    with desk.store.change("登记") as change:
        change.save(Session(held_on=date(2026, 9, 9), topic="组织生活会准备"))
    assert [title[-7:] for title in titles(desk, "学习 9月")] == ["组织生活会准备"]
    assert [title[-7:] for title in titles(desk, "9月9日 学习")] == ["组织生活会准备"]
    assert not any("组织生活会" in title for title in titles(desk, "学习"))


def test_a_window_reads_ahead_step_by_step_and_waits_for_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_STEP", 2)
    assert find_records(desk, (SESSIONS,), "mfd", 5, ready=True) == []
    steps = read_ahead(desk, SESSIONS)
    next(steps)
    assert find_records(desk, (SESSIONS,), "mfd", 5, ready=True) == [], "half of it is read"
    assert sum(1 for _ in steps) == 1
    found = find_records(desk, (SESSIONS,), "mfd", 5, ready=True)
    assert [hit.title for hit in found] == titles(desk, "mfd")
    assert list(read_ahead(desk, SESSIONS)) == []
