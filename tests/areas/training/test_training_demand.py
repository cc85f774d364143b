"""Hours against what is demanded, participations one by one: whatever is kept, the parts are the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.people.records import Department, Officer, Posting, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.area import AREA as TRAINING
from courtoffice.areas.training.demand import (
    has_enough,
    hours_in_words,
    leader_hours,
    officer_hours,
    participations,
    share_of,
)
from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.hours import (
    Conversion,
    credited,
    following_rule,
    hours_for,
    too_much_leave,
    with_hours,
)
from courtoffice.areas.training.hours_summary import summary
from courtoffice.areas.training.records import KINDS, PARTICIPATION, TOOK_PART, Participant, Session
from courtoffice.areas.training.records_plan import Assignment, PlanItem
from courtoffice.areas.training.records_reckoned import (
    ENOUGH,
    FIVE_YEARS,
    SHORT,
    YEARLY,
    DepartmentTotal,
    KindTotal,
    MonthTotal,
    OfficerHours,
)
from courtoffice.areas.training.registers_hours import PARTICIPATIONS
from courtoffice.areas.training.registers_plan import PLAN_ITEMS
from courtoffice.areas.training.rows import Demand, TrainingRows, hours_by_year, took_part_in, training_rows
from courtoffice.areas.training.tallies import (
    department_totals,
    kind_totals,
    month_totals,
    whole,
    whole_in_words,
)
from courtoffice.period import Period
from courtoffice.register import Desk

YEAR = Period(2026)
SINCE = date(2020, 1, 1)
DEPARTMENTS = [Department(id=1, name="民一庭", position=1), Department(id=2, name="政治部", position=2)]
OFFICERS = [
    Officer(id=1, name="甲", postings=(Posting(from_date=SINCE, department_id=1, post="院长"),)),
    Officer(id=2, name="乙", postings=(Posting(from_date=SINCE, department_id=1, post="庭长"),)),
    Officer(id=3, name="丙", postings=(Posting(from_date=SINCE, department_id=2),)),
    Officer(id=4, name="丁", postings=(Posting(from_date=SINCE, status="离退休"),)),
]
ROSTER = Roster(DEPARTMENTS, OFFICERS)


def rows_of(*sessions: Session, **values: Any) -> TrainingRows:
    """The rows of a year whose hours by officer are those of its trainings."""
    hours: dict[int, int] = {}
    for row in took_part_in(sessions):
        hours[row.officer_id or 0] = hours.get(row.officer_id or 0, 0) + (row.hours or 0)
    given = {"hours": hours, "leaders": frozenset({1}), "cycle_hours": {1: 60_000}}
    return TrainingRows(YEAR, ROSTER, sessions, **given | values)


def held(day: date, *participants: Participant, kind: str = KINDS[0], **values: Any) -> Session:
    return Session(kind=kind, topic="课", held_on=day, participants=participants, **values)


def test_hours_of_each_officer() -> None:
    rows = rows_of(
        held(date(2026, 3, 3), Participant(officer_id=2, hours=8_950), Participant(officer_id=3, hours=100)),
        held(date(2026, 5, 5), Participant(officer_id=2, hours=0, state="请假"), kind="法官业校"),
        held(date(2026, 6, 6), Participant(officer_id=3, hours=9_000), kind="外出培训"),
    )
    first, second, third = officer_hours(rows)
    assert (first.span, first.demanded, first.done, first.state, first.year) == (
        FIVE_YEARS,
        55_000,
        60_000,
        ENOUGH,
        0,
    )
    assert (second.span, second.done, second.missing, second.share, second.state) == (
        YEARLY,
        8_950,
        50,
        99,
        SHORT,
    )
    assert (second.times, second.away, second.post, second.department) == (1, 1, "庭长", "民一庭")
    assert (third.in_house, third.outside, third.year, third.missing, third.share) == (
        100,
        9_000,
        9_100,
        0,
        100,
    )
    assert hours_in_words(second) == "年度应完成90学时，已完成89.5学时，尚差0.5学时"
    assert hours_in_words(third).endswith("已达标")
    assert [has_enough(rows, officer) for officer in OFFICERS[1:3]] == [False, True]


def test_summary_in_one_line() -> None:
    assert summary(rows_of(), date(2026, 12, 1)) == (
        "每年应完成 90 学时的干警 2 人　已达标 0 人，未达标 2 人　按五年计算的领导 1 人　距年度结束还有 30 天"
    )
    none = summary(rows_of(leaders=frozenset(), demand=Demand(yearly=0)), date(2027, 1, 1))
    assert none == "每年应完成 0 学时的干警 3 人　已达标 3 人，未达标 0 人"


def test_leaders_year_by_year() -> None:
    rows = rows_of()
    [row] = leader_hours(rows, 2023, [{1: 10_000}, {}, {1: 20_000, 2: 500}, {1: 100}])
    assert (row.first, row.second, row.third, row.fourth, row.fifth) == (10_000, 0, 20_000, 100, None)
    assert (row.cycle, row.done, row.missing, row.state, row.post) == (
        "2023—2027年",
        30_100,
        24_900,
        SHORT,
        "院长",
    )
    [met] = leader_hours(rows, 2023, [{1: 55_000}])
    assert (met.state, met.share, met.missing) == (ENOUGH, 100, 0)


def test_shares_never_round_up_to_the_whole() -> None:
    assert [share_of(done, 9_000) for done in (0, 89, 90, 8_999, 9_000, 20_000)] == [0, 0, 1, 99, 100, 100]
    assert share_of(0, 0) == 100


def test_participations_tell_what_has_to_be_looked_at() -> None:
    rows = rows_of(
        held(
            date(2026, 3, 3),
            Participant(id=11, officer_id=2, hours=600, leave_hours=150, leave_reason="开庭"),
            Participant(id=12, officer_id=3, hours=500, hours_reason="迟到"),
            Participant(id=13, officer_id=404, state="请假", hours=0, leave_reason="病假"),
            id=7,
        )
    )
    first, second, third = participations(rows)
    assert (first.id, first.session_id, first.department) == (11, 7, "民一庭")
    assert first.remark == "请假超过七分之一；开庭"
    assert (second.hours, second.remark) == (500, "迟到")
    assert (third.hours, third.department, third.remark) == (None, "", "病假")
    assert [row.id for row in participations(rows, 3)] == [12]


def test_leave_of_just_one_seventh_is_allowed() -> None:
    assert not too_much_leave(Participant(hours=600, leave_hours=100))
    assert too_much_leave(Participant(hours=599, leave_hours=101))
    assert not too_much_leave(Participant(hours=None, leave_hours=101))
    assert not too_much_leave(Participant(hours=0, leave_hours=101, state="请假"))


# --- hours follow the rule

clocks = st.integers(0, 23).flatmap(lambda hour: st.sampled_from((0, 30)).map(lambda minute: (hour, minute)))
people = st.builds(
    Participant,
    id=st.integers(1, 40),
    officer_id=st.integers(1, 4),
    state=st.sampled_from(PARTICIPATION),
    hours=st.none() | st.integers(0, 2_000),
    leave_hours=st.none() | st.integers(0, 500),
    hours_reason=st.sampled_from(("", "迟到")),
)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
trainings = st.builds(
    lambda day, kind, rows, credit: held(day, *rows, kind=kind, credit_hours=credit),
    days,
    st.sampled_from(KINDS),
    st.lists(people, max_size=6, unique_by=lambda row: row.id),
    st.none() | st.integers(0, 5_000),
)
rules = st.builds(
    Conversion, st.integers(0, 2_400), st.integers(0, 1_200), st.integers(0, 1_000), st.integers(0, 9_000)
)


@given(trainings, rules, rules)
def test_hours_follow_the_rule_of_the_day(session: Session, old: Conversion, new: Conversion) -> None:
    stored = with_hours(session, old)
    whole_hours = credited(session, old)
    for row, given_row in zip(stored.participants, session.participants, strict=True):
        if given_row.hours is None:
            assert row.hours == hours_for(given_row, session, old)
            assert row.hours is None or 0 <= row.hours <= (whole_hours or 0)
    again = with_hours(following_rule(stored, stored, old), new)
    for row, before in zip(again.participants, stored.participants, strict=True):
        by_rule = before.hours == hours_for(before, stored, old) and not before.hours_reason
        assert row.hours == (hours_for(before, stored, new) if by_rule else before.hours)


@given(st.lists(trainings, max_size=8), st.integers(0, 10_000))
def test_sums_by_kind_month_department_and_officer_agree_with_the_figures(
    sessions: list[Session], demanded: int
) -> None:
    rows = rows_of(*sessions, demand=Demand(yearly=demanded))
    counted = {figure.key.removeprefix("training."): figure.value for figure in figures(rows)}
    every = whole(rows)
    assert (every.sessions, every.attendances, every.persons, every.hours) == tuple(
        counted[key] for key in ("sessions", "attendances", "persons", "hours")
    )
    assert (every.attendances or 0) >= (every.persons or 0)
    kinds = [row for row in kind_totals(rows) if not row.name.startswith("　")]
    months, departments = month_totals(rows), department_totals(rows)
    parts: Sequence[KindTotal | MonthTotal | DepartmentTotal]
    for parts in (kinds, months, departments):
        assert sum(row.attendances or 0 for row in parts) == every.attendances
        assert sum(row.hours or 0 for row in parts) == every.hours
        assert all((row.attendances or 0) >= (row.persons or 0) for row in parts)
    assert (
        sum(row.sessions or 0 for row in kinds) == sum(row.sessions or 0 for row in months) == every.sessions
    )
    below = [row for row in kind_totals(rows) if row.name.startswith("　")]
    assert sum(row.sessions or 0 for row in below) == counted["outside_batches"]
    listed = participations(rows)
    assert sum(row.state == TOOK_PART for row in listed) == every.attendances
    assert sum(row.hours or 0 for row in listed) == every.hours
    yearly = [row for row in officer_hours(rows) if row.span == YEARLY]
    assert len(yearly) == counted["officers_required"]
    assert sum(row.state == ENOUGH for row in yearly) == counted["officers_meeting"]
    assert all((row.missing == 0) == (row.state == ENOUGH) == (row.share == 100) for row in yearly)
    assert all(row.year == row.done for row in yearly)


# --- in the office file


def test_what_lies_ahead_is_arranged_and_counts_nothing(empty: Desk) -> None:
    one, other = (officer.id for officer in roster(empty.store).serving_on(empty.today)[:2])
    with empty.store.change("登记") as change:
        assigned = (Assignment(officer_id=one), Assignment(officer_id=other))
        item = change.save(PlanItem(year=2026, month=3, course="甲班", assigned=assigned))
        later = change.save(PlanItem(year=2026, month=4, course="乙班", assigned=assigned))
        for day, plan, officer in ((20, item, one), (21, later, other)):
            rows = (Participant(officer_id=officer, hours=600),)
            change.save(Session(topic="课", held_on=date(2026, 3, day), plan_item_id=plan, participants=rows))
    for period in (YEAR, Period(2026, 3)):
        counted = {figure.key: figure.value for figure in TRAINING.figures(empty, period)}
        keys = ("sessions", "attendances", "hours", "mean_hours")
        assert [counted[f"training.{key}"] for key in keys[:3]] == [1, 1, 600]
        held = training_rows(empty.store, period, empty.today)
        assert (dict(held.hours), held.held_items) == ({one: 600}, frozenset({item}))
        assert len(PARTICIPATIONS.rows(empty, period)) == 1
        assert hours_by_year(empty.store, period, empty.today)[1][-1] == {one: 600}
    columns = {column.key: column for column in PLAN_ITEMS.columns()}
    listed = [
        (columns["held"].text(row, empty), columns["came"].text(row, empty))
        for row in PLAN_ITEMS.rows(empty, YEAR)
    ]
    assert listed == [("1", "1"), ("0", "0")]
    tomorrow = replace(empty, today=date(2026, 3, 21))
    assert training_rows(empty.store, YEAR, tomorrow.today).hours == {one: 600, other: 600}
    assert [columns["came"].text(row, tomorrow) for row in PLAN_ITEMS.rows(tomorrow, YEAR)] == ["1", "1"]


def test_the_lived_year_adds_up(lived: Desk) -> None:
    rows = training_rows(lived.store, YEAR)
    counted = {figure.key.removeprefix("training."): figure.value for figure in figures(rows)}
    begun, years = hours_by_year(lived.store, YEAR)
    leaders = leader_hours(rows, begun, years)
    assert (begun, len(years)) == (2023, 4)
    assert leaders
    assert {row.officer_id: row.done for row in leaders} == {
        number: hours for number, hours in rows.cycle_hours.items() if number in rows.leaders
    }
    listed: list[OfficerHours] = officer_hours(rows)
    assert len(listed) == sum(int(counted[key] or 0) for key in ("officers_required", "leaders"))
    assert len(participations(rows)) == sum(len(session.participants) for session in rows.sessions)
    assert f"参训 {counted['attendances']} 人次，涉及干警 {counted['persons']} 人" in whole_in_words(
        whole(rows)
    )
