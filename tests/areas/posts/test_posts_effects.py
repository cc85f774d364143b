"""How long the penalties have effect, by kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.posts.effects import (
    effect_faults,
    effect_state,
    effect_until,
    in_effect,
    months_of,
    touches,
    with_effect,
)
from courtoffice.areas.posts.records_conduct import HANDLINGS, Conduct

DECIDED = date(2026, 3, 5)


PERIODS = [
    ("警告", 6, date(2026, 9, 4)),
    ("记过", 12, date(2027, 3, 4)),
    ("记大过", 18, date(2027, 9, 4)),
    ("降级", 24, date(2028, 3, 4)),
    ("撤职", 24, date(2028, 3, 4)),
    ("诫勉", 6, date(2026, 9, 4)),
    ("开除", 0, None),
    ("批评教育", 0, None),
    ("提醒谈话", 0, None),
    ("责令检查", 0, None),
    ("通报批评", 0, None),
    ("其他", 0, None),
]


@pytest.mark.parametrize(("handling", "months", "until"), PERIODS)
def test_each_handling_has_its_period(handling: str, months: int, until: date | None) -> None:
    assert months_of(handling, 6) == months
    filled = with_effect(Conduct(handling=handling, decided_on=DECIDED), 6)
    assert filled.effective_until == until
    assert filled.effective_from == (DECIDED if until else None)


def test_every_handling_is_in_the_table() -> None:
    assert {handling for handling, _, _ in PERIODS} == set(HANDLINGS)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 30), 6, date(2028, 2, 29)),
        (date(2026, 3, 1), 6, date(2026, 8, 31)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_the_last_day_of_a_period(start: date, months: int, last: date) -> None:
    assert effect_until(start, months) == last


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from((6, 12, 18, 24)))
def test_a_period_is_as_many_months_long(start: date, months: int) -> None:
    last = effect_until(start, months)
    assert last > start
    after = date.fromordinal(last.toordinal() + 1)
    passed = (after.year - start.year) * 12 + after.month - start.month
    assert (passed, after.day) in ((months, start.day), (months + 1, 1))


def test_what_a_clerk_has_entered_stays() -> None:
    given_start = Conduct(handling="警告", decided_on=DECIDED, effective_from=date(2026, 4, 1))
    assert with_effect(given_start, 6).effective_until == date(2026, 9, 30)
    given_end = replace(given_start, effective_until=date(2026, 12, 31))
    assert with_effect(given_end, 6) == given_end
    assert with_effect(Conduct(handling="警告"), 6).effective_from is None
    local = with_effect(Conduct(handling="诫勉", decided_on=DECIDED), 12)
    assert local.effective_until == date(2027, 3, 4)


def test_how_it_stands_on_a_day() -> None:
    warned = with_effect(Conduct(handling="警告", decided_on=DECIDED), 6)
    assert [effect_state(warned, day) for day in (date(2026, 3, 4), DECIDED, date(2026, 9, 5))] == [
        "",
        "影响期内",
        "已满",
    ]
    lifted = replace(warned, lifted_on=date(2026, 6, 1))
    assert effect_state(lifted, date(2026, 6, 1)) == "已解除"
    assert in_effect(lifted, date(2026, 5, 31))
    assert effect_state(Conduct(), DECIDED) == ""
    dismissed = Conduct(handling="开除", effective_from=DECIDED)
    assert effect_state(dismissed, date(2040, 1, 1)) == "影响期内"
    assert touches(warned, date(2026, 9, 4), date(2026, 12, 31))
    assert not touches(warned, date(2026, 9, 5), date(2026, 12, 31))
    assert not touches(warned, date(2025, 1, 1), date(2025, 12, 31))
    assert not touches(lifted, date(2026, 6, 1), date(2026, 12, 31))
    assert not touches(Conduct(), DECIDED, DECIDED)


def test_unusual_periods_are_asked_about() -> None:
    usual = with_effect(Conduct(id=1, handling="警告", decided_on=DECIDED), 6)
    assert effect_faults(usual, [usual], 6) == []
    assert effect_faults(Conduct(), [], 6) == []
    assert effect_faults(replace(usual, effective_until=date(2026, 9, 5)), [], 6) == []
    long = replace(usual, effective_until=date(2027, 3, 4))
    (fault,) = effect_faults(long, [], 6)
    assert (fault.field, fault.blocks) == ("effective_until", False)
    assert "影响期是6个月，从2026-03-05算到2026-09-04" in fault.message
    (fault,) = effect_faults(Conduct(handling="其他", effective_from=DECIDED), [], 6)
    assert "请填写影响期止" in fault.message
    again = with_effect(Conduct(id=2, handling="记过", decided_on=date(2026, 6, 1)), 6)
    (fault,) = effect_faults(again, [usual], 6)
    assert (fault.field, fault.blocks) == ("effective_from", False)
    assert "此前的警告影响期到2026-09-04" in fault.message
