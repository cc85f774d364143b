"""A term makes its evenings: holidays and what is registered already fall away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.records import WEEKDAYS, Session, Term
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.rows import training_rows
from courtoffice.areas.training.series import (
    class_days,
    evenings,
    existing_evenings,
    make_term,
    proposal_faults,
    proposals,
)
from courtoffice.calendar_table import fill_holidays, workdays
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.workdays import calendar_of

CALENDAR = calendar_of((2026,))


def term(**values: Any) -> Term:
    given: dict[str, Any] = {
        "id": 7,
        "name": "2026年",
        "from_date": date(2026, 1, 1),
        "until_date": date(2026, 12, 31),
        "starts_at": time(19),
        "ends_at": time(21),
        "place": "多功能厅",
    }
    return Term(**given | values)


def night(day: date, **values: Any) -> Session:
    return Session(kind="法官业校", topic="课", held_on=day, **values)


def made_of(kept: Term, existing: Sequence[Session]) -> list[Session]:
    """What the term makes when the clerk takes what is proposed."""
    return evenings(kept, proposals(kept, CALENDAR, existing), existing)


def days_of(made: Sequence[Session]) -> list[date | None]:
    return [session.held_on for session in made]


def test_three_tuesdays_of_2026_are_holidays() -> None:
    made = made_of(term(), ())
    every = [date(2026, 1, 6) + timedelta(days=7 * at) for at in range(52)]
    assert set(every) - set(days_of(made)) == {date(2026, 2, 17), date(2026, 5, 5), date(2026, 10, 6)}
    assert len(made) == 49
    assert [session.issue for session in made] == list(range(1, 50))


def test_evening_takes_over_what_the_term_says() -> None:
    [made] = made_of(term(until_date=date(2026, 1, 6)), ())
    assert made == Session(
        kind="法官业校",
        topic="第1期（题目待定）",
        held_on=date(2026, 1, 6),
        starts_at=time(19),
        ends_at=time(21),
        place="多功能厅",
        term_id=7,
        issue=1,
    )


def test_registered_evenings_are_skipped_and_their_numbers_left_out() -> None:
    short = term(until_date=date(2026, 2, 3))
    existing = (
        night(date(2026, 1, 13), term_id=7, issue=2),
        night(date(2026, 1, 20)),
        night(date(2026, 1, 14), term_id=7, issue=3),
        night(date(2026, 1, 15), term_id=8, issue=1),
        Session(kind="本院培训", held_on=date(2026, 1, 27)),
    )
    made = made_of(short, existing)
    assert days_of(made) == [date(2026, 1, 6), date(2026, 1, 27), date(2026, 2, 3)]
    assert [session.issue for session in made] == [1, 4, 5]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"from_date": None}, "起止日期没有填好"),
        ({"until_date": None}, "起止日期没有填好"),
        ({"until_date": date(2025, 12, 31)}, "起止日期没有填好"),
        ({"until_date": date(9999, 12, 31)}, "超过了一年"),
    ],
)
def test_dates_that_make_no_term_are_refused(values: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        proposals(term(**values), CALENDAR, ())
    assert class_days(term(from_date=None), CALENDAR) == []


def test_holidays_are_proposed_unwanted_with_their_name() -> None:
    feast = term(from_date=date(2026, 2, 10), until_date=date(2026, 2, 24))
    rows = [(row.held_on, row.wanted, row.remark) for row in proposals(feast, CALENDAR, ())]
    assert rows == [
        (date(2026, 2, 10), True, ""),
        (date(2026, 2, 17), False, "春节停课"),
        (date(2026, 2, 24), True, ""),
    ]


def test_what_the_clerk_changes_is_what_is_made() -> None:
    short = term(until_date=date(2026, 1, 20))
    first, second, third = proposals(short, CALENDAR, ())
    changed = [
        replace(first, held_on=date(2026, 1, 22), topic=" A&B <b> ", lecturer_id=3, place="法庭"),
        replace(second, wanted=False),
        replace(third, ends_at=time(20)),
    ]
    made = evenings(short, changed, ())
    assert [(one.held_on, one.issue, one.topic, one.lecturer_id) for one in made] == [
        (date(2026, 1, 20), 1, "第1期（题目待定）", None),
        (date(2026, 1, 22), 2, "A&B <b>", 3),
    ]
    faults = proposal_faults(changed, (), CALENDAR, 120)
    assert [(fault.field, fault.blocks) for fault in faults] == [("evenings[2].ends_at", False)]
    assert "第3行：只有60分钟" in faults[0].message


def test_faults_of_proposed_evenings_come_all_at_once() -> None:
    [first, second] = proposals(term(until_date=date(2026, 1, 13)), CALENDAR, ())
    rows = [
        replace(first, held_on=None),
        replace(second, ends_at=time(18)),
        replace(second, held_on=date(2026, 1, 10)),
        replace(second, held_on=date(2026, 1, 11), day_off_reason="借用场地"),
        replace(second, held_on=date(2026, 1, 20)),
        replace(first, wanted=False, held_on=None),
    ]
    faults = proposal_faults(rows, (night(date(2026, 1, 20)),), CALENDAR, 120)
    assert [(fault.field, fault.blocks) for fault in faults] == [
        ("evenings[0].held_on", True),
        ("evenings[1].ends_at", True),
        ("evenings[2].day_off_reason", False),
        ("evenings[4].held_on", True),
    ]
    twice = proposal_faults([second, second], (), CALENDAR, 120)
    assert [fault.field for fault in twice] == ["evenings[0].held_on", "evenings[1].held_on"]


def test_saturday_classes_fall_away_only_on_holidays() -> None:
    saturdays = class_days(term(weekday="星期六", until_date=date(2026, 2, 28)), CALENDAR)
    assert date(2026, 1, 10) in saturdays
    assert date(2026, 2, 21) not in saturdays  # 春节
    assert date(2026, 2, 14) in saturdays  # worked in exchange for a holiday


@settings(max_examples=50, deadline=None)
@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.integers(0, 200),
    st.sampled_from(WEEKDAYS),
    st.lists(
        st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.none() | st.integers(0, 40)), max_size=9
    ),
)
def test_making_twice_makes_nothing_more(
    first: date, length: int, weekday: str, kept: list[tuple[date, int | None]]
) -> None:
    wanted = term(from_date=first, until_date=first + timedelta(days=length), weekday=weekday)
    existing = [night(day, term_id=7, issue=issue) for day, issue in kept]
    made = made_of(wanted, existing)
    assert made_of(wanted, [*existing, *made]) == []
    assert all(day and WEEKDAYS[day.weekday()] == weekday for day in days_of(made))
    numbers = [session.issue for session in made]
    assert len(set(numbers)) == len(numbers)
    assert not set(numbers) & {issue for _, issue in kept}
    assert days_of(made) == sorted(set(class_days(wanted, CALENDAR)) - {day for day, _ in kept})


# --- in the office file


def stored(desk: Desk, **values: Any) -> Term:
    with desk.store.change("业校学期") as change:
        fill_holidays(change, (2026,))
        number = change.save(term(id=0, **values))
    return desk.store.get(Term, number)


def make(desk: Desk, kept: Term) -> list[int]:
    with desk.store.change("排课") as change:
        rows = proposals(kept, workdays(desk.store), existing_evenings(change, kept))
        return make_term(change, kept, rows)


def test_term_of_a_year_meets_every_prescribed_evening(empty: Desk) -> None:
    kept = stored(empty)
    assert len(make(empty, kept)) == 49
    counted = {figure.key: figure for figure in figures(training_rows(empty.store, Period(2026)))}
    assert counted["training.night_days_due"].value == 49
    assert counted["training.night_days_held"].value == 49
    assert counted["training.night_short"].value == 0
    for session in SESSIONS.rows(empty, None):
        assert [fault for fault in SESSIONS.faults(session, session, empty) if fault.blocks] == []
    assert empty.store.undo_name == "排课"
    empty.store.undo()
    assert SESSIONS.rows(empty, None) == []


def test_lengthened_term_makes_only_what_is_new(empty: Desk) -> None:
    kept = stored(empty, until_date=date(2026, 1, 20))
    [first, *_] = make(empty, kept)
    with empty.store.change("登记") as change:
        change.update("training_session", first, {"topic": "已讲", "held_on": "2026-01-07"})
        change.update("training_term", kept.id, {"until_date": "2026-02-03"})
    make(empty, empty.store.get(Term, kept.id))
    rows = [(session.held_on, session.topic, session.issue) for session in SESSIONS.rows(empty, None)]
    assert rows == [
        (date(2026, 1, 6), "第4期（题目待定）", 4),
        (date(2026, 1, 7), "已讲", 1),
        (date(2026, 1, 13), "第2期（题目待定）", 2),
        (date(2026, 1, 20), "第3期（题目待定）", 3),
        (date(2026, 1, 27), "第5期（题目待定）", 5),
        (date(2026, 2, 3), "第6期（题目待定）", 6),
    ]


def test_what_cannot_be_made_is_refused_and_nothing_is_written(empty: Desk) -> None:
    kept = stored(empty, until_date=date(2026, 1, 6))
    make(empty, kept)
    with pytest.raises(Refused, match="没有要安排的上课日"):
        make(empty, kept)
    with pytest.raises(ValueError, match="stored before"), empty.store.change("排课") as change:
        make_term(change, term(id=0), ())
    assert len(SESSIONS.rows(empty, None)) == 1
