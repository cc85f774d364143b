"""Notices of yellow cards are numbered through the year of their decisions; measures are of their year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.papers_measures import notice_number
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.registers_measures import MEASURES
from courtoffice.areas.review.rules_measures import notice_faults
from courtoffice.period import Period
from courtoffice.register import Desk


def card(desk: Desk, day: date, **more: object) -> Measure:
    bare = Measure(
        year=2025,
        officer_id=roster(desk.store).serving_on(date(2026, 2, 1))[0].id,
        kind="黄牌警示",
        proposed_on=date(2026, 1, 5),
        outcome="采纳",
        decided_by="党组会",
        decided_on=day,
        decision="同意",
    )
    return replace(bare, **more)  # type: ignore[arg-type]


def stored(desk: Desk, measure: Measure) -> Measure:
    with desk.store.change("处理") as change:
        row = change.save(MEASURES.prepare(measure, desk))
    return desk.store.get(Measure, row)


def test_numbers_run_through_the_year(office: Desk) -> None:
    first, second = (stored(office, card(office, date(2026, 1, day))) for day in (9, 12))
    assert [notice_number(item) for item in (first, second)] == ["黄牌警示〔2026〕1号", "黄牌警示〔2026〕2号"]
    typed = stored(office, card(office, date(2026, 2, 9), notice_number=7))
    assert typed.notice_number == 7
    assert stored(office, card(office, date(2026, 3, 9))).notice_number == 8
    assert stored(office, card(office, date(2025, 12, 9))).notice_number == 1
    assert MEASURES.prepare(first, office).notice_number == 1


@pytest.mark.parametrize(
    "more",
    [{"kind": "通报批评"}, {"outcome": "", "decided_on": None}, {"outcome": "不予采纳"}],
)
def test_only_a_decided_yellow_card_gets_one(office: Desk, more: dict[str, object]) -> None:
    made = stored(office, card(office, date(2026, 1, 9), **more))
    assert made.notice_number is None
    assert notice_number(made) == ""


def test_a_number_twice_is_refused(office: Desk) -> None:
    stored(office, card(office, date(2026, 1, 9)))
    again = card(office, date(2026, 1, 12), notice_number=1)
    [fault] = [item for item in MEASURES.faults(again, None, office) if item.field == "notice_number"]
    assert fault.blocks
    assert "下一号是2号" in fault.message
    next_year = replace(again, decided_on=date(2025, 12, 12))
    assert [item.field for item in MEASURES.faults(next_year, None, office)].count("notice_number") == 0


def test_a_number_has_to_be_one_of_a_notice() -> None:
    assert notice_faults(Measure(kind="黄牌警示"), [1]) == []
    assert "从1号起" in notice_faults(Measure(kind="黄牌警示", notice_number=0), [])[0].message
    assert "请删去编号" in notice_faults(Measure(kind="诫勉谈话", notice_number=1), [])[0].message
    assert notice_faults(Measure(kind="黄牌警示", notice_number=1), [2]) == []


def test_measures_are_listed_in_the_year_of_their_result(office: Desk) -> None:
    made = stored(office, card(office, date(2026, 1, 9)))
    assert MEASURES.rows(office, Period(2025)) == [made]
    assert MEASURES.rows(office, Period(2026)) == []
