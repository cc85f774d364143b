"""Trainings by month and by department: whatever is kept, the parts are the whole."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.records import KINDS, PARTICIPATION, Participant, Session
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.areas.training.tallies import by_department, months_of
from courtoffice.period import Period

YEAR = Period(2026)
SINCE, MOVED_ON = date(2020, 1, 1), date(2026, 7, 1)
ROSTER = Roster(
    [Department(id=1, name="民一庭", position=2), Department(id=2, name="政治部", position=1)],
    [
        Officer(id=1, name="甲", postings=(Posting(from_date=SINCE, department_id=1),)),
        Officer(
            id=2,
            name="乙",
            postings=(
                Posting(from_date=SINCE, until_date=date(2026, 6, 30), department_id=1),
                Posting(from_date=MOVED_ON, department_id=2),
            ),
        ),
        Officer(id=3, name="丙", postings=(Posting(from_date=SINCE),)),
    ],
)


def held(day: date, *participants: Participant, kind: str = KINDS[0]) -> Session:
    return Session(kind=kind, topic="课", held_on=day, participants=participants)


def test_department_of_the_day_counts_and_who_moved_counts_in_both() -> None:
    rows = TrainingRows(
        YEAR,
        ROSTER,
        (
            held(
                date(2026, 6, 30), Participant(officer_id=1, hours=100), Participant(officer_id=2, hours=150)
            ),
            held(MOVED_ON, Participant(officer_id=2, hours=200), Participant(officer_id=3), kind=KINDS[2]),
            held(MOVED_ON, Participant(officer_id=1, hours=0, state="缺席"), Participant(officer_id=404)),
        ),
    )
    office, civil, none = by_department(rows)
    assert [tally.department_id for tally in (office, civil, none)] == [2, 1, None]
    assert (office.attendances, office.persons, office.total) == (1, 1, 200)
    assert (civil.attendances, civil.persons, civil.hours[KINDS[0]]) == (2, 2, 250)
    assert (none.attendances, none.persons, none.total) == (2, 2, 0)


def test_months_of_a_period() -> None:
    assert list(months_of(Period(2026, 3))) == [Period(2026, 3)]
    months = list(months_of(Period(2026, starts_in=12)))
    assert (len(months), months[0], months[-1]) == (12, Period(2025, 12), Period(2026, 11))


participants = st.builds(
    Participant,
    officer_id=st.integers(1, 4),
    state=st.sampled_from(PARTICIPATION),
    hours=st.none() | st.integers(0, 2_000),
)
trainings = st.builds(
    held,
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    kind=st.sampled_from(KINDS),
).flatmap(
    lambda session: st.lists(participants, max_size=6).map(
        lambda rows: held(session.held_on or SINCE, *rows, kind=session.kind)
    )
)


@settings(max_examples=50, deadline=None)
@given(st.lists(trainings, max_size=10))
def test_departments_and_months_add_up_to_the_whole(sessions: list[Session]) -> None:
    rows = TrainingRows(YEAR, ROSTER, tuple(sessions))
    taken = list(rows.took_part())
    tallies = by_department(rows)
    assert sum(tally.attendances for tally in tallies) == len(taken)
    assert sum(tally.total for tally in tallies) == sum(row.hours or 0 for row in taken)
    for kind in KINDS:
        whole = sum(row.hours or 0 for row in rows.took_part(kind))
        assert sum(tally.hours[kind] for tally in tallies) == whole
    assert all(0 < tally.persons <= tally.attendances for tally in tallies)
    persons = {row.officer_id for row in taken}
    assert len(persons) <= sum(tally.persons for tally in tallies) <= len(taken)
    months = [rows.within(month) for month in months_of(YEAR)]
    assert sum(len(month.sessions) for month in months) == len(sessions)
    assert sum(len(list(month.took_part())) for month in months) == len(taken)
