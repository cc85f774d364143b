"""Time limits in working days, and the states of a review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.review.deadlines import (
    time_left,
    with_objection_until,
    with_rectification_due,
    with_rereview_deadline,
)
from courtoffice.areas.review.records import (
    DRAWN,
    FINAL,
    OBJECTED,
    REVIEWED,
    STATES,
    TOLD,
    Objection,
    Rectification,
    Review,
)
from courtoffice.areas.review.states import after_objections, finished, taken_up, told
from courtoffice.errors import Refused
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay, Workdays

# 2026-09-25 to 27 is 中秋, 2026-10-01 to 07 国庆, Sunday 2026-09-20 is worked.
HOLIDAYS = [SpecialDay(date(2026, 10, day), OFF, "国庆节") for day in range(1, 8)]
CALENDAR = Workdays([*HOLIDAYS, SpecialDay(date(2026, 9, 20), MAKE_UP, "调休上班")])
TODAY = date(2026, 9, 29)
BARE = Review(case_number="（2026）湘0999民初1号", state=REVIEWED)


def test_limits_run_over_working_days_only() -> None:
    made = with_objection_until(replace(BARE, told_on=TODAY), CALENDAR, 5)
    assert made.objection_until == date(2026, 10, 13)
    assert with_objection_until(made, CALENDAR, 3).objection_until == date(2026, 10, 13)
    assert with_objection_until(replace(made, told_on=None), CALENDAR, 5).objection_until is None
    raised = with_rereview_deadline(Objection(raised_on=date(2026, 9, 18)), CALENDAR, 1)
    assert raised.deadline == date(2026, 9, 20)
    assert with_rereview_deadline(Objection(), CALENDAR, 10).deadline is None
    item = with_rectification_due(Rectification(opened_on=TODAY), CALENDAR, 2)
    assert item.due_on == date(2026, 10, 8)
    assert with_rectification_due(Rectification(due_on=TODAY), CALENDAR, 2).due_on == TODAY
    assert with_rectification_due(Rectification(), CALENDAR, 2).due_on is None


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (None, ""),
        (TODAY, "今天到期"),
        (date(2026, 9, 30), "还有2个工作日"),
        (date(2026, 10, 8), "还有3个工作日"),
        (date(2026, 9, 28), "已过期1个工作日"),
        (date(2026, 9, 19), "已过期8个工作日"),
    ],
)
def test_what_is_left_of_a_limit(last: date | None, words: str) -> None:
    assert time_left(CALENDAR, TODAY, last) == words


def test_a_limit_that_ended_in_the_holidays() -> None:
    assert time_left(CALENDAR, date(2026, 10, 5), date(2026, 10, 2)) == "已过期"
    assert time_left(CALENDAR, date(2026, 10, 2), date(2026, 10, 5)) == "今天到期"


@given(st.integers(1, 30), st.dates(date(2026, 1, 1), date(2026, 12, 1)))
def test_the_last_day_of_a_limit_is_worked_and_has_so_many_working_days(days: int, told_on: date) -> None:
    until = with_objection_until(replace(BARE, told_on=told_on), CALENDAR, days).objection_until
    assert until is not None
    assert CALENDAR.is_workday(until)
    assert sum(1 for day in CALENDAR.workdays(told_on, until) if day > told_on) == days


def test_a_drawn_case_is_taken_up_once() -> None:
    made = taken_up(replace(BARE, state=DRAWN), TODAY)
    assert (made.state, made.reviewed_on) == (REVIEWED, TODAY)
    assert taken_up(made, date(2026, 12, 1)) is made
    earlier = replace(BARE, state=DRAWN, reviewed_on=date(2026, 9, 1))
    assert taken_up(earlier, TODAY).reviewed_on == date(2026, 9, 1)


def test_only_a_reviewed_case_is_told() -> None:
    assert told(BARE, TODAY).told_on == TODAY
    for state in STATES:
        if state != REVIEWED:
            with pytest.raises(Refused):
                told(replace(BARE, state=state, told_on=TODAY), TODAY)


def test_a_case_is_final_when_nobody_can_object_any_more() -> None:
    about = replace(BARE, id=1, state=TOLD, told_on=TODAY, objection_until=date(2026, 10, 12))
    with pytest.raises(Refused, match="期满以后"):
        finished(about, (), date(2026, 10, 12))
    assert finished(about, (), date(2026, 10, 13)).final_on == date(2026, 10, 13)
    decided = Objection(review_id=1, decision="维持", decided_on=date(2026, 10, 9))
    assert finished(about, (decided,), date(2026, 10, 10)).state == FINAL
    with pytest.raises(Refused, match="异议还没有处理决定"):
        finished(about, (decided, Objection(review_id=1)), date(2026, 11, 1))
    for state, words in ((DRAWN, "先反馈"), (REVIEWED, "先反馈"), (FINAL, "已经定案")):
        with pytest.raises(Refused, match=words):
            finished(replace(about, state=state), (), date(2026, 11, 1))


def test_objections_give_the_state() -> None:
    about = replace(BARE, id=1, state=TOLD, told_on=TODAY)
    raised = Objection(review_id=1, raised_on=TODAY)
    decided = replace(raised, decision="变更", decided_on=date(2026, 10, 9))
    open_one = after_objections(about, [raised], TODAY)
    assert open_one.state == OBJECTED
    assert after_objections(open_one, [raised], TODAY) is open_one
    final = after_objections(open_one, [decided], TODAY)
    assert (final.state, final.final_on) == (FINAL, date(2026, 10, 9))
    assert after_objections(final, [decided, raised], TODAY).final_on is None
    assert after_objections(open_one, [], TODAY).state == TOLD
    assert after_objections(replace(open_one, told_on=None), [], TODAY).state == REVIEWED
    assert after_objections(about, [], TODAY) is about
