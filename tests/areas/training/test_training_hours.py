"""Credit hours by the conversion rule, and trainings that meet in time."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.training.hours import (
    Conversion,
    credited,
    days_of,
    hours_for,
    minutes_of,
    overlap,
    with_hours,
)
from courtoffice.areas.training.records import KINDS, PARTICIPATION, Participant, Session

DAY = date(2026, 3, 5)


def training(**values: Any) -> Session:
    return Session(**{"held_on": DAY, "topic": "课", **values})


@pytest.mark.parametrize(
    ("values", "minutes", "days"),
    [
        ({}, None, 1),
        ({"starts_at": time(19), "ends_at": time(21)}, 120, 1),
        ({"starts_at": time(19)}, None, 1),
        ({"ends_at": time(19)}, None, 1),
        ({"starts_at": time(21), "ends_at": time(19)}, None, 1),
        ({"until_date": date(2026, 3, 7)}, None, 3),
        ({"until_date": date(2026, 3, 1)}, None, 1),
        ({"held_on": None, "until_date": date(2026, 3, 1)}, None, 1),
    ],
)
def test_how_long_a_training_lasts(values: dict[str, Any], minutes: int | None, days: int) -> None:
    assert minutes_of(training(**values)) == minutes
    assert days_of(training(**values)) == days


@pytest.mark.parametrize(
    ("values", "conversion", "hours"),
    [
        ({}, Conversion(), 750),
        ({"starts_at": time(19), "ends_at": time(21)}, Conversion(), 200),
        ({"starts_at": time(19), "ends_at": time(20, 40)}, Conversion(), 167),
        ({"starts_at": time(14), "ends_at": time(16, 59)}, Conversion(), 298),
        ({"starts_at": time(14), "ends_at": time(17)}, Conversion(), 375),
        ({"starts_at": time(8), "ends_at": time(13, 59)}, Conversion(), 375),
        ({"starts_at": time(8), "ends_at": time(14)}, Conversion(), 750),
        ({"until_date": date(2026, 3, 7)}, Conversion(), 2_250),
        ({"until_date": date(2026, 3, 7)}, Conversion(cap=1_800), 1_800),
        ({"until_date": date(2026, 3, 7), "credit_hours": 2_000}, Conversion(cap=1_800), 2_000),
        ({"credit_hours": 0}, Conversion(), 0),
        ({"kind": "网络学习"}, Conversion(), None),
        ({"kind": "网络学习", "starts_at": time(9), "ends_at": time(10)}, Conversion(), 100),
        ({"kind": "网络学习", "until_date": date(2026, 3, 6)}, Conversion(per_day=600), 1_200),
        ({"starts_at": time(19), "ends_at": time(21)}, Conversion(per_hour=150), 300),
    ],
)
def test_hours_by_the_rule(values: dict[str, Any], conversion: Conversion, hours: int | None) -> None:
    assert credited(training(**values), conversion) == hours


@pytest.mark.parametrize(
    ("row", "hours"),
    [
        (Participant(), 750),
        (Participant(leave_hours=100), 650),
        (Participant(leave_hours=900), 0),
        (Participant(state="请假"), 0),
        (Participant(state="缺席"), 0),
    ],
)
def test_hours_of_one_participant(row: Participant, hours: int) -> None:
    assert hours_for(row, training(), Conversion()) == hours
    filled = with_hours(training(participants=(row,)), Conversion())
    assert filled.participants[0].hours == hours


def test_hours_given_by_hand_stay_and_unknown_ones_stay_empty() -> None:
    rows = (Participant(hours=10), Participant())
    filled = with_hours(training(kind="网络学习", participants=rows), Conversion())
    assert [row.hours for row in filled.participants] == [10, None]


EVENING: dict[str, Any] = {"starts_at": time(19), "ends_at": time(21)}


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (EVENING, EVENING, True),
        (EVENING, {"starts_at": time(21), "ends_at": time(22)}, False),
        (EVENING, {"starts_at": time(20), "ends_at": time(22)}, True),
        (EVENING, {}, True),
        (EVENING, {"held_on": date(2026, 3, 6), **EVENING}, False),
        (EVENING, {"held_on": date(2026, 3, 1), "until_date": date(2026, 3, 5)}, True),
        (EVENING, {"held_on": date(2026, 3, 1), "until_date": date(2026, 3, 4)}, False),
        (EVENING, {"kind": "网络学习", "until_date": date(2026, 4, 5)}, False),
        (EVENING, {"kind": "网络学习", **EVENING}, True),
        (EVENING, {"held_on": None}, False),
    ],
)
def test_trainings_that_nobody_could_both_attend(
    one: dict[str, Any], other: dict[str, Any], meet: bool
) -> None:
    assert overlap(training(**one), training(**other)) is meet
    assert overlap(training(**other), training(**one)) is meet


trainings = st.builds(
    Session,
    kind=st.sampled_from(KINDS),
    held_on=st.dates(date(2026, 1, 1), date(2026, 1, 20)),
    starts_at=st.none() | st.times(),
    ends_at=st.none() | st.times(),
    credit_hours=st.none() | st.integers(0, 5_000),
)
rules = st.builds(
    Conversion,
    per_day=st.integers(0, 2_400),
    per_half_day=st.integers(0, 1_200),
    per_hour=st.integers(0, 200),
    cap=st.integers(0, 3_000),
)


@settings(max_examples=50, deadline=None)
@given(
    trainings, st.integers(0, 30), rules, st.sampled_from(PARTICIPATION), st.none() | st.integers(0, 9_000)
)
def test_hours_follow_the_rule_and_its_cap(
    one: Session, days: int, rule: Conversion, state: str, leave: int | None
) -> None:
    assert one.held_on is not None
    whole = training(
        kind=one.kind,
        held_on=one.held_on,
        until_date=one.held_on + timedelta(days=days),
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        credit_hours=one.credit_hours,
    )
    hours = credited(whole, rule)
    own = hours_for(Participant(state=state, leave_hours=leave), whole, rule)
    if one.credit_hours is not None:
        assert hours == one.credit_hours
    elif hours is not None and rule.cap:
        assert hours <= rule.cap
    if state != "参加":
        assert own == 0
    elif hours is not None:
        assert own == max(hours - (leave or 0), 0)


@settings(max_examples=50, deadline=None)
@given(trainings, trainings)
def test_meeting_in_time_goes_both_ways(one: Session, other: Session) -> None:
    assert overlap(one, other) == overlap(other, one)
