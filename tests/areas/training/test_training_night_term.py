"""What became of each class day of a term, and what they add up to."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.training.night_term import Around, TermTotals, evenings, next_evening, rate_of, totals
from courtoffice.areas.training.night_words import totals_in_words
from courtoffice.areas.training.records import Lecturer, Participant, Session, Term
from courtoffice.areas.training.records_reckoned import EVENING_STATES
from courtoffice.workdays import calendar_of

CALENDAR = calendar_of((2026,))
TODAY = date(2026, 10, 20)
TERM = Term(id=7, name="下学期", from_date=date(2026, 9, 29), until_date=date(2026, 10, 27), weekday="星期二")
OWN, GUEST = Lecturer(id=1, officer_id=4), Lecturer(id=2, name="何某", unit="党校", source="请进来")


def night(number: int, day: date, *states: str, **values: Any) -> Session:
    rows = tuple(Participant(officer_id=at, state=state) for at, state in enumerate(states, start=1))
    given: dict[str, Any] = {
        "starts_at": time(19),
        "ends_at": time(21),
        "topic": f"第{number}课",
        "participants": rows,
    }
    return Session(id=number, kind="法官业校", held_on=day, term_id=7, issue=number, **given | values)


def around(*sessions: Session, today: date = TODAY) -> Around:
    return Around(sessions, CALENDAR, {1: OWN, 2: GUEST}, {1: "丁某", 2: "何某（党校）"}, 120, today)


def test_every_class_day_says_what_became_of_it() -> None:
    known = around(
        night(1, date(2026, 9, 29), "参加", "参加", "请假", lecturer_id=1),
        night(2, date(2026, 10, 14), "参加", ends_at=time(20), lecturer_id=2),
        night(3, date(2026, 10, 27), lecturer_id=9),
    )
    rows = [(row.held_on, row.state, row.side, row.lecturer, row.remark) for row in evenings(TERM, known)]
    assert rows == [
        (date(2026, 9, 29), "已上课", "本院", "丁某", ""),
        (date(2026, 10, 6), "停课", "", "", "国庆节"),
        (date(2026, 10, 13), "未上课", "", "", "没有登记"),
        (date(2026, 10, 14), "已上课", "外请", "何某（党校）", "不足120分钟"),
        (date(2026, 10, 20), "待上课", "", "", "还没有安排"),
        (date(2026, 10, 27), "待上课", "", "", ""),
    ]
    first = evenings(TERM, known)[0]
    assert (first.weekday, first.minutes, first.listed, first.present, first.leave, first.rate) == (
        "星期二", 120, 3, 2, 1, 6_667,
    )  # fmt: skip
    found = totals(evenings(TERM, known), known)
    assert found == TermTotals(
        due=2,
        held=2,
        short=1,
        listed=4,
        present=3,
        own=1,
        guests=1,
        own_lecturers=1,
        guest_lecturers=1,
        ahead=2,
    )
    assert totals_in_words(found) == (
        "到今天应上课 2 次，已上课 2 次　到课率 75%（3/4 人次）　"
        "本院授课 1 次 1 人，外请 1 次 1 人　课时不足的 1 次　待上课 2 次"
    )


def test_an_evening_without_list_or_times_and_one_on_a_holiday() -> None:
    known = around(
        night(1, date(2026, 9, 29), starts_at=None),
        night(2, date(2026, 10, 6), "参加"),
        night(3, date(2026, 10, 3), "参加", day_off_reason="借用场地"),
        night(4, TODAY),
        night(5, date(2026, 10, 27), "参加"),
    )
    rows = {row.id: (row.state, row.remark) for row in evenings(TERM, known) if row.id > 0}
    assert rows == {
        1: ("未登记", "没有写明起止时间"),
        2: ("已上课", "安排在休息日"),
        3: ("已上课", "借用场地"),
        4: ("待上课", ""),
        5: ("待上课", ""),
    }
    found = totals(evenings(TERM, known), known)
    assert (found.due, found.held, found.unrecorded) == (3, 3, 1)
    assert "其中 1 次还没有登记参训人员" in totals_in_words(found)


def test_a_term_without_dates_or_evenings() -> None:
    assert evenings(Term(name="空"), around()) == []
    assert totals([], around()) == TermTotals()
    assert TermTotals().rate is None
    assert totals_in_words(TermTotals()) == "到今天应上课 0 次，已上课 0 次"


def test_the_next_evening_is_the_first_from_today_on() -> None:
    past, today, later = (night(at, TODAY + timedelta(days=7 * (at - 2))) for at in (1, 2, 3))
    assert next_evening((later, today, past), TODAY) is today
    assert next_evening((later, past), TODAY) is later
    assert next_evening((past, Session()), TODAY) is None


def test_rates_are_rounded_half_up() -> None:
    assert [rate_of(*pair) for pair in ((0, 0), (0, 3), (1, 3), (2, 3), (3, 3), (1, 16))] == [
        None, 0, 3_333, 6_667, 10_000, 625,
    ]  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 9, 1), date(2026, 11, 30)), st.sampled_from(((), ("参加",), ("缺席",)))
        ),
        max_size=8,
    ),
    st.dates(date(2026, 9, 1), date(2026, 12, 1)),
)
def test_every_training_and_every_class_day_stands_once(
    held: list[tuple[date, tuple[str, ...]]], today: date
) -> None:
    known = around(*(night(at, day, *states) for at, (day, states) in enumerate(held, 1)), today=today)
    rows = evenings(TERM, known)
    assert len({row.id for row in rows}) == len(rows)
    assert sorted(row.id for row in rows if row.id > 0) == list(range(1, len(held) + 1))
    tuesdays = {date(2026, 9, 29) + timedelta(days=7 * at) for at in range(5)}
    assert tuesdays <= {row.held_on for row in rows}
    assert all(row.state in EVENING_STATES for row in rows)
    found = totals(rows, known)
    assert found.present <= found.listed
    assert found.own + found.guests <= found.held
    assert found.held + found.ahead <= len(rows)
