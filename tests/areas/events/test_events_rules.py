"""What may be wrong with events and retired officers' activities, and how many took part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.events.records import (
    Event,
    Participant,
    Partner,
    RetiredActivity,
    RetiredParticipant,
)
from courtoffice.areas.events.rules import attendance, event_faults, festival_day, is_visit, retired_faults
from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster

TODAY = date(2026, 6, 30)
SERVING, RETIRED = 1, 2


@pytest.fixture(scope="module")
def court() -> Roster:
    def officer(row: int, name: str, status: str) -> Officer:
        posting = Posting(id=row, from_date=date(2020, 1, 1), status=status, department_id=1)
        return Officer(id=row, name=name, postings=(posting,))

    return Roster([], [officer(SERVING, "钱一", "在职"), officer(RETIRED, "孙二", "离退休")])


EVENT = Event(
    held_on=date(2026, 3, 6),
    title="读书会 A&B <b> =1+1 䶮𠮷",
    festival="妇女节",
    counted=12,
    cost=1500_00,
    participants=(Participant(officer_id=SERVING), Participant(officer_id=RETIRED)),
    partners=(Partner(name="妇联"), Partner(name="科协")),
)
VISIT = RetiredActivity(
    held_on=date(2026, 2, 6), title="春节慰问", officers=(RetiredParticipant(officer_id=RETIRED),)
)


def test_good_ones_have_no_fault(court: Roster) -> None:
    assert event_faults(EVENT, court, TODAY) == []
    assert retired_faults(VISIT, court, TODAY) == []


@pytest.mark.parametrize(
    ("festival", "year", "day"),
    [
        ("妇女节", 2026, date(2026, 3, 8)),
        ("青年节", 2026, date(2026, 5, 4)),
        ("儿童节", 2026, date(2026, 6, 1)),
        ("重阳节", 2026, date(2026, 10, 18)),
        ("重阳节", 2025, date(2025, 10, 29)),
    ],
)
def test_the_days_of_the_four_festivals(festival: str, year: int, day: date) -> None:
    assert festival_day(festival, year) == day


def test_no_other_festival_has_a_day() -> None:
    with pytest.raises(KeyError):
        festival_day("其他", 2026)


MISTAKES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"held_on": None}, "held_on", "还没有填写", True),
    ({"held_on": date(2062, 3, 6)}, "held_on", "请核对年份", True),
    ({"title": " 　"}, "title", "还没有填写", True),
    ({"until_date": date(2026, 3, 5)}, "until_date", "早于“日期”", True),
    ({"cost": -1}, "cost", "不能小于零", True),
    ({"counted": 1}, "counted", "人数写的是1人，名单上有2人", True),
    ({"festival": "春节"}, "festival", "只能选", True),
    ({"festival": "重阳节"}, "festival", "2026年重阳节是2026-10-18", False),
    ({"held_on": date(2026, 4, 9)}, "festival", "请核对节日", False),
    ({"partners": (Partner(name="妇联"),) * 2}, "partners[1].name", "重复登记", True),
    ({"participants": (Participant(officer_id=1),) * 2}, "participants[1].officer_id", "重复登记", True),
    ({"participants": (Participant(officer_id=99),)}, "participants[0].officer_id", "参加人员第1行：", True),
    ({"participants": (Participant(),)}, "participants[0].officer_id", "还没有选择", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), MISTAKES)
def test_each_mistake_of_an_event_is_found(
    court: Roster, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = event_faults(replace(EVENT, **change), court, TODAY)
    found = [(fault.field, words in fault.message, fault.blocks) for fault in faults]
    assert found == [(field, True, blocks)]


def test_an_event_a_month_from_its_festival_is_let_pass(court: Roster) -> None:
    assert event_faults(replace(EVENT, held_on=date(2026, 4, 8)), court, TODAY) == []
    assert event_faults(replace(EVENT, festival="其他", held_on=date(2026, 1, 8)), court, TODAY) == []
    assert event_faults(replace(EVENT, festival=""), court, TODAY) == []


RETIRED_MISTAKES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"held_on": None}, "held_on", "还没有填写", True),
    ({"held_on": date(2027, 1, 1)}, "held_on", "请核对年份", True),
    ({"kind": ""}, "kind", "还没有选择", True),
    ({"cost": -5}, "cost", "不能小于零", True),
    ({"counted": 0}, "counted", "名单上有1人", True),
    ({"officers": (RetiredParticipant(officer_id=2),) * 2}, "officers[1].officer_id", "重复登记", True),
    (
        {"officers": (RetiredParticipant(officer_id=1),)},
        "officers[0].officer_id",
        "名单第1行：钱一在2026-02-06还在职",
        False,
    ),
    ({"officers": (RetiredParticipant(),)}, "officers[0].officer_id", "还没有选择", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), RETIRED_MISTAKES)
def test_each_mistake_of_a_retired_activity_is_found(
    court: Roster, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = retired_faults(replace(VISIT, **change), court, TODAY)
    found = [(fault.field, words in fault.message, fault.blocks) for fault in faults]
    assert found == [(field, True, blocks)]


def test_the_number_counted_comes_before_the_list() -> None:
    assert attendance(EVENT) == 12
    assert attendance(replace(EVENT, counted=None)) == 2
    assert attendance(replace(EVENT, counted=0)) == 0
    assert attendance(VISIT) == 1
    assert attendance(replace(VISIT, counted=30)) == 30


@pytest.mark.parametrize(
    ("kind", "visit"), [("慰问", True), ("走访", True), ("座谈", False), ("体检", False)]
)
def test_visits_are_apart_from_other_activities(kind: str, visit: bool) -> None:
    assert is_visit(replace(VISIT, kind=kind)) is visit
