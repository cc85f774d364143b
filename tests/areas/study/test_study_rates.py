"""Attendance by officer and by department, and what is still to be made up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from courtoffice.areas.people.records import Department, Officer, Posting, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.area import AREA as STUDY
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.make_ups import missed, still_owed, with_make_up, with_notes
from courtoffice.areas.study.making_up import handed_in, made_up_on
from courtoffice.areas.study.rates import NO_DEPARTMENT, Turnout, department_rates, officer_rates
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.registers_rates import DEPARTMENT_RATES, MAKE_UPS, OFFICER_RATES, missed_studies
from courtoffice.areas.study.rows import study_rows
from courtoffice.areas.study.settings import MAKE_UP_DAYS
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk, Register

TODAY = date(2026, 3, 20)
CIVIL, OFFICE = Department(id=1, name="民一庭", position=1), Department(id=2, name="政治部", position=2)
MOVED = (
    Posting(from_date=date(2020, 1, 1), until_date=date(2026, 2, 28), department_id=1),
    Posting(from_date=date(2026, 3, 1), department_id=2),
)
PEOPLE = Roster(
    [CIVIL, OFFICE],
    [
        Officer(id=1, name="张三", position=1, postings=MOVED),
        Officer(
            id=2, name="李四", position=2, postings=(Posting(from_date=date(2020, 1, 1), department_id=1),)
        ),
    ],
)


def held(day: date, *states: str, number: int = 1) -> Session:
    rows = (Attendance(id=number * 10 + at, officer_id=at, state=state) for at, state in enumerate(states, 1))
    return Session(id=number, held_on=day, topic="专题", attendance=tuple(rows))


def turnouts_of(sessions: Iterable[Session]) -> Iterator[Turnout]:
    """Yield what the attendance of some sessions tells."""
    for session in sessions:
        for row in session.attendance:
            day = session.held_on or date.min
            yield Turnout(day, row.officer_id or 0, row.state, row.made_up_on is not None)


SESSIONS = (held(date(2026, 2, 10), "出席", "公差"), held(date(2026, 3, 10), "请假", "出席", number=2))


def test_officers_in_roster_order_with_their_last_department() -> None:
    second, first = officer_rates(turnouts_of(SESSIONS), PEOPLE, TODAY)
    assert (first.officer_id, first.department, first.expected, first.present) == (1, "政治部", 2, 1)
    assert (first.rate, first.leave, first.owed, first.listed) == (5000, 1, 1, 2)
    assert (second.officer_id, second.expected, second.present, second.rate) == (2, 1, 1, 10_000)
    assert (second.duty, second.department) == (1, "民一庭")


def test_departments_count_by_the_day_of_the_session() -> None:
    civil, office = department_rates(turnouts_of(SESSIONS), PEOPLE)
    assert (civil.department, civil.officers, civil.expected, civil.present) == ("民一庭", 2, 2, 2)
    assert (office.department, office.officers, office.expected, office.rate) == ("政治部", 1, 1, 0)


def test_somebody_of_no_department_and_of_no_roster_is_counted_too() -> None:
    stranger = Session(id=3, held_on=TODAY, topic="甲", attendance=(Attendance(officer_id=99, state="公差"),))
    [row] = officer_rates(turnouts_of([stranger]), PEOPLE, TODAY)
    assert (row.department, row.rate, row.expected) == (NO_DEPARTMENT, None, 0)
    [department] = department_rates(turnouts_of([stranger]), PEOPLE)
    assert (department.department, department.duty) == (NO_DEPARTMENT, 1)
    assert department.id not in PEOPLE.departments


def test_nothing_held_gives_no_lines() -> None:
    assert officer_rates((), PEOPLE, TODAY) == []
    assert department_rates((), PEOPLE) == []
    assert missed((), PEOPLE, lambda day: 14, TODAY) == []


def test_lines_add_up_to_the_figures_of_the_lived_years(lived: Desk) -> None:
    for year in (2025, 2026):
        by_key = {figure.key: figure.value for figure in figures(study_rows(lived.store, Period(year)))}
        for register in (OFFICER_RATES, DEPARTMENT_RATES):
            rows = register.rows(lived, Period(year))
            assert sum(row.expected or 0 for row in rows) == by_key["study.expected"]
            assert sum(row.present or 0 for row in rows) == by_key["study.attendances"]
            assert sum(row.made_up or 0 for row in rows) == by_key["study.made_up"]
            assert sum(row.owed or 0 for row in rows) == by_key["study.make_up_owed"]
            assert len({row.id for row in rows}) == len(rows) > 0
        owed = [row for row in MAKE_UPS.rows(lived, Period(year)) if row.state != "已补学"]
        assert len(owed) == by_key["study.make_up_owed"]


def test_what_lies_ahead_is_planned_and_counts_nothing(lived: Desk) -> None:
    day = date(2026, 6, 30)
    at_midyear = replace(lived, today=day)
    counted = {figure.key: figure.value for figure in STUDY.figures(at_midyear, Period(2026))}
    every = study_rows(lived.store, Period(2026)).sessions
    held = [session for session in every if session.held_on is not None and session.held_on <= day]
    assert counted["study.sessions"] == len(held) > 0
    assert counted["study.collective_days_due"] == 24
    assert (
        sum(row.expected or 0 for row in OFFICER_RATES.rows(at_midyear, Period(2026)))
        == (counted["study.expected"])
    )


def test_rows_open_the_officer_and_the_session(lived: Desk) -> None:
    row = OFFICER_RATES.rows(lived, Period(2026))[0]
    assert OFFICER_RATES.opens is not None
    assert OFFICER_RATES.opens(row) == ("officers", row.officer_id)
    first = MAKE_UPS.rows(lived, Period(2026))[0]
    assert MAKE_UPS.opens is not None
    assert MAKE_UPS.opens(first) == ("study-sessions", first.session_id)
    every: tuple[Register[Any], ...] = (OFFICER_RATES, DEPARTMENT_RATES, MAKE_UPS)
    for register in every:
        record = register.rows(lived, Period(2026))[0]
        assert all(column.text(record, lived) is not None for column in register.columns())


@pytest.mark.parametrize(
    ("row", "today", "state", "why"),
    [
        ({"state": "请假", "reason": "病假"}, TODAY, "待补学", "请假（病假）"),
        ({"state": "缺席"}, TODAY + timedelta(days=30), "逾期未补", "缺席"),
        ({"state": "公差", "made_up_on": TODAY}, TODAY, "已补学", "公差"),
        ({"state": "补学", "reason": "婚假", "made_up_on": TODAY}, TODAY, "已补学", "婚假"),
    ],
)
def test_how_a_make_up_stands(row: dict[str, object], today: date, state: str, why: str) -> None:
    attendance = (Attendance(id=7, officer_id=1, **row),)  # type: ignore[arg-type]
    session = Session(
        id=3, held_on=date(2026, 3, 10), topic="甲", body="支部", branch="一支部", attendance=attendance
    )
    [found] = missed([session], PEOPLE, lambda day: 14, today)
    assert (found.state, found.why, found.until) == (state, why, date(2026, 3, 24))
    assert (found.id, found.session_id, found.body, found.department) == (7, 3, "一支部", "政治部")


def test_owed_first_and_only_of_sessions_that_are_over() -> None:
    settled = Session(
        id=1,
        held_on=date(2026, 3, 2),
        topic="甲",
        attendance=(Attendance(id=1, officer_id=1, state="缺席", made_up_on=TODAY),),
    )
    coming = held(TODAY + timedelta(days=3), "请假", number=5)
    rows = missed([settled, *SESSIONS, coming], PEOPLE, lambda day: 14, TODAY)
    assert [row.session_id for row in rows] == [1, 2, 5, 1]
    assert [row.session_id for row in still_owed(rows, TODAY)] == [1, 2]


def test_make_ups_of_some_rows_leave_the_others() -> None:
    session = held(date(2026, 3, 10), "请假", "缺席", "出席")
    ids = [row.id for row in session.attendance]
    after = with_make_up(session, {ids[0], ids[2]}, TODAY)
    assert [row.made_up_on for row in after.attendance] == [TODAY, None, None]
    noted = with_notes(after, set(ids))
    assert [row.notes_in for row in noted.attendance] == [True, False, False]


@pytest.fixture
def owing(court_desk: Desk) -> Desk:
    rows = (
        Attendance(officer_id=1),
        *(Attendance(officer_id=at, state="请假", reason="病假") for at in (2, 4)),
    )
    with court_desk.store.change("测试") as change:
        change.save(Session(held_on=date(2026, 11, 10), topic="甲", attendance=rows))
        change.save(Session(held_on=date(2026, 11, 12), topic="乙", body="支部", attendance=rows[1:2]))
    return court_desk


def test_several_people_of_several_sessions_are_made_up_at_once(owing: Desk) -> None:
    year = Period(2026)
    rows = missed_studies(owing, year)
    with owing.store.change("登记补学") as change:
        for session in made_up_on(owing, rows, date(2026, 11, 18)):
            change.save(session)
    assert [row.state for row in missed_studies(owing, year)] == ["已补学"] * 3
    with owing.store.change("登记学习笔记") as change:
        for session in handed_in(owing, missed_studies(owing, year)[:1]):
            change.save(session)
    assert [row.notes_in for row in missed_studies(owing, year)] == [True, False, False]


def test_a_make_up_before_its_session_or_notes_without_one_are_refused(owing: Desk) -> None:
    rows = missed_studies(owing, Period(2026))
    with pytest.raises(Refused, match="早于"):
        made_up_on(owing, rows, date(2026, 11, 11))
    with pytest.raises(Refused, match="还没有登记补学日期"):
        handed_in(owing, rows)


def test_the_time_for_a_make_up_is_that_of_the_day_of_the_session(owing: Desk) -> None:
    with owing.store.change("设置") as change:
        change.set_setting(MAKE_UP_DAYS, 5, date(2026, 11, 11))
    until = {row.topic: row.until for row in missed_studies(owing, Period(2026))}
    assert until == {"甲": date(2026, 11, 24), "乙": date(2026, 11, 17)}
    assert roster(owing.store).officer(2).name == "李四"
