"""A term makes its evenings: holidays and what is registered already fall away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.records import WEEKDAYS, Session, Term
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.rows import training_rows
from courtoffice.areas.training.series import class_days, evenings, make_term
from courtoffice.calendar_table import fill_holidays, workdays
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.workdays import Workdays, calendar_of

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


def days_of(made: Sequence[Session]) -> list[date | None]:
    return [session.held_on for session in made]


def test_three_tuesdays_of_2026_are_holidays() -> None:
    made = evenings(term(), CALENDAR, ())
    every = [date(2026, 1, 6) + timedelta(days=7 * at) for at in range(52)]
    assert set(every) - set(days_of(made)) == {date(2026, 2, 17), date(2026, 5, 5), date(2026, 10, 6)}
    assert len(made) == 49
    assert [session.issue for session in made] == list(range(1, 50))


def test_evening_takes_over_what_the_term_says() -> None:
    [made] = evenings(term(until_date=date(2026, 1, 6)), CALENDAR, ())
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
    made = evenings(short, CALENDAR, existing)
    assert days_of(made) == [date(2026, 1, 6), date(2026, 1, 27), date(2026, 2, 3)]
    assert [session.issue for session in made] == [1, 4, 5]


def test_numbers_of_no_term_are_not_those_of_a_new_one() -> None:
    fresh = term(id=0, until_date=date(2026, 1, 13))
    made = evenings(fresh, CALENDAR, (night(date(2026, 1, 6), term_id=None, issue=1),))
    assert [(session.held_on, session.issue, session.term_id) for session in made] == [
        (date(2026, 1, 13), 1, None)
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"from_date": None},
        {"until_date": None},
        {"until_date": date(2025, 12, 31)},
        {"from_date": date(2026, 2, 17), "until_date": date(2026, 2, 17)},
    ],
)
def test_term_without_class_days_makes_nothing(values: dict[str, Any]) -> None:
    assert evenings(term(**values), CALENDAR, ()) == []


def test_saturday_classes_fall_away_only_on_holidays() -> None:
    saturdays = class_days(term(weekday="星期六", until_date=date(2026, 2, 28)), CALENDAR)
    assert date(2026, 1, 10) in saturdays
    assert date(2026, 2, 21) not in saturdays  # 春节
    assert date(2026, 2, 14) in saturdays  # worked in exchange for a holiday


@settings(max_examples=50, deadline=None)
@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.integers(-5, 200),
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
    made = evenings(wanted, CALENDAR, existing)
    assert evenings(wanted, CALENDAR, [*existing, *made]) == []
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
        return make_term(change, kept, workdays(desk.store))


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
    with pytest.raises(Refused, match="没有可以新排的上课日"):
        make(empty, kept)
    endless = stored(empty, until_date=date(9999, 12, 31))
    with pytest.raises(Refused, match="超过了一年"):
        make(empty, endless)
    with pytest.raises(ValueError, match="stored before"), empty.store.change("排课") as change:
        make_term(change, term(id=0), Workdays(()))
    assert len(SESSIONS.rows(empty, None)) == 1
