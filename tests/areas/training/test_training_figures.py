"""The figures of training, from rows made by hand and from rows of any kind."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.records import (
    DESTINATIONS,
    KINDS,
    PARTICIPATION,
    DegreeStudy,
    Lecturer,
    Participant,
    Session,
)
from courtoffice.areas.training.records_plan import PlanItem
from courtoffice.areas.training.rows import Demand, TrainingRows, cycle_start, leaders_on
from courtoffice.areas.training.series import weekdays
from courtoffice.figure import Figure
from courtoffice.period import Period

YEAR = Period(2026)


def officer(number: int, *postings: Posting) -> Officer:
    return Officer(id=number, name=f"干警{number}", position=number, postings=postings)


SERVING = Posting(from_date=date(2020, 1, 1), post="审判员")
ROSTER = Roster(
    (),
    [
        officer(1, Posting(from_date=date(2020, 1, 1), post="党组书记、院长")),
        officer(2, SERVING),
        officer(3, SERVING),
        officer(4, SERVING),
        officer(
            5,
            Posting(from_date=date(2020, 1, 1), until_date=date(2026, 6, 30)),
            Posting(from_date=date(2026, 7, 1), status="离退休"),
        ),
    ],
)


def rows(*sessions: Session, **values: Any) -> TrainingRows:
    return TrainingRows(YEAR, ROSTER, sessions, **values)


def by_key(of: TrainingRows) -> dict[str, Figure]:
    return {figure.key.removeprefix("training."): figure for figure in figures(of)}


def training(number: int, kind: str, *participants: Participant, **values: Any) -> Session:
    return Session(
        **{"id": number, "kind": kind, "held_on": date(2026, 3, 3), "participants": participants, **values}
    )


def part(number: int, who: int, hours: int | None = None, state: str = "参加") -> Participant:
    return Participant(id=number, officer_id=who, hours=hours, state=state)


def test_every_figure_of_an_empty_year_is_there_and_says_nothing() -> None:
    made = figures(TrainingRows(YEAR, Roster((), ())))
    assert {figure.value for figure in made} == {0, None}
    assert len({figure.key for figure in made}) == len(made)
    assert len({figure.name for figure in made}) == len(made)
    assert all(figure.definition.endswith("。") for figure in made)


def test_kinds_with_attendances_persons_and_hours() -> None:
    made = by_key(
        rows(
            training(1, "本院培训", part(1, 2, 100), part(2, 3, 0, "请假")),
            training(2, "本院培训", part(3, 2, 100), part(4, 4)),
            training(3, "外出培训", part(5, 2, 750), destination="省高院"),
            training(4, "外出培训", part(6, 2, 750), part(7, 3, 750)),
            training(5, "网络学习", part(8, 4, 2_000), part(9, 2, 0, "缺席")),
        )
    )
    values = {key: made[key].value for key in made if not key.startswith(("night", "degrees", "officers"))}
    assert values == {
        "sessions": 5,
        "attendances": 7,
        "persons": 3,
        "hours": 4_450,
        "in_house_sessions": 2,
        "in_house_attendances": 3,
        "in_house_persons": 2,
        "in_house_hours": 200,
        "outside_batches": 2,
        "outside_batches_to.high": 1,
        "outside_batches_to.supreme": 0,
        "outside_batches_to.college": 0,
        "outside_batches_to.other": 1,
        "outside_attendances": 3,
        "outside_attendances_to.high": 1,
        "outside_attendances_to.supreme": 0,
        "outside_attendances_to.college": 0,
        "outside_attendances_to.other": 2,
        "outside_persons": 2,
        "outside_hours": 2_250,
        "online_sessions": 1,
        "online_attendances": 1,
        "online_persons": 1,
        "online_hours": 2_000,
        "plan_items": 0,
        "plan_rate": None,
        "hours_rate": Fraction(0, 4),
        "mean_hours": Fraction(0),
        "leaders": 0,
        "leaders_meeting": 0,
    }
    assert made["in_house_attendances"].ids == (1, 3, 4)
    assert made["hours"].text() == "44.5"


def test_night_school() -> None:
    due = (date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17))
    full: dict[str, Any] = {"starts_at": time(19), "ends_at": time(21), "lecturer_id": 1}
    made = by_key(
        rows(
            training(1, "法官业校", part(1, 2, 200), part(2, 3, 0, "请假"), part(3, 4, 0, "缺席"), **full),
            training(2, "法官业校", part(4, 2, 200), part(5, 3, 200), **full),
            training(3, "法官业校", held_on=due[1], starts_at=time(19), ends_at=time(20, 10), lecturer_id=2),
            training(4, "法官业校", held_on=date(2026, 3, 18)),
            training(5, "本院培训", lecturer_id=3),
            lecturers={
                1: Lecturer(id=1, officer_id=4),
                2: Lecturer(id=2, name="何"),
                3: Lecturer(id=3, name="周"),
            },
            night_days=due,
        )
    )
    assert made["night_sessions"].ids == (1, 2, 3, 4)
    assert made["night_days_due"].value == 3
    assert made["night_days_held"].ids == (1, 3)
    assert made["night_rate"].value == Fraction(2, 3)
    assert made["night_hours"].value == 200 + 200 + 117
    assert made["night_short"].ids == (3,)
    assert made["night_attendances"].ids == (1, 4, 5)
    assert made["night_persons"].value == 2
    assert made["night_credit_hours"].value == 600
    assert made["night_mean_attendance"].value == Fraction(3, 4)
    assert made["night_attendance_rate"].value == Fraction(3, 5)
    assert made["night_leave"].ids == (2,)
    assert made["night_taught.own"].ids == (1, 2)
    assert made["night_taught.outside"].ids == (3,)
    assert made["night_lecturers.own"].ids == (1,)
    assert made["night_lecturers.outside"].ids == (2,)


def test_hours_demanded_and_met() -> None:
    made = by_key(
        rows(
            hours={1: 20_000, 2: 9_000, 3: 8_999, 5: 9_000},
            leaders=frozenset({1}),
            cycle_hours={1: 55_000},
        )
    )
    assert made["officers_required"].ids == (2, 3, 4)
    assert made["officers_meeting"].ids == (2,)
    assert made["officers_short"].ids == (3, 4)
    assert made["hours_rate"].value == Fraction(1, 3)
    assert made["mean_hours"].value == Fraction(17_999, 3)
    assert made["mean_hours"].text() == "60.00"
    assert made["leaders"].ids == (1,)
    assert made["leaders_meeting"].ids == (1,)


def test_hours_demanded_are_those_of_the_rule_in_force() -> None:
    made = by_key(
        rows(
            hours={3: 8_999}, leaders=frozenset({1}), demand=Demand(yearly=8_000, leader=0, night_minutes=90)
        )
    )
    assert made["officers_meeting"].ids == (3,)
    assert made["leaders_meeting"].ids == (1,)


def degree(number: int, who: int, required: str = "本科", **values: Any) -> DegreeStudy:
    return DegreeStudy(
        **{"id": number, "officer_id": who, "required": required, "required_from": date(2025, 1, 1), **values}
    )


def test_degrees_short_at_the_start_obtained_and_open() -> None:
    made = by_key(
        rows(
            degrees=(
                degree(1, 2, obtained_on=date(2026, 1, 1)),
                degree(2, 2, "大专", obtained_on=date(2026, 12, 31), deadline=date(2026, 6, 30)),
                degree(3, 3, deadline=date(2026, 6, 30)),
                degree(4, 4, obtained_on=date(2025, 12, 31)),
                degree(5, 4, required_from=date(2026, 1, 2), deadline=date(2026, 12, 31)),
                degree(6, 5, "大专"),
                degree(7, 404),
                degree(8, 3, required_from=None),
                degree(9, 3, "大专"),
            )
        )
    )
    assert (made["degrees_short"].ids, made["degrees_short"].value) == ((1, 2, 3, 6, 9), 3)
    assert made["degrees_short_of.college"].ids == (2, 6, 9)
    assert made["degrees_short_of.bachelor"].ids == (1, 3)
    assert made["degrees_obtained"].ids == (1, 2)
    assert made["degrees_obtained_of.college"].ids == (2,)
    assert made["degrees_obtained_of.bachelor"].ids == (1,)
    assert made["degrees_open"].ids == (3, 5, 9)
    assert made["degrees_overdue"].ids == (3,)


def test_plan_items_carried_out() -> None:
    open_ones = (PlanItem(id=2), PlanItem(id=4), PlanItem(id=5))
    items = (PlanItem(id=1, state="已完成"), *open_ones, PlanItem(id=3, state="已取消"))
    made = by_key(rows(plan_items=items, held_items=frozenset({4})))
    assert made["plan_items"].ids == (1, 2, 4, 5)
    assert made["plan_rate"].value == Fraction(2, 4)


def test_weekdays_of_a_period() -> None:
    tuesdays = list(weekdays(date(2026, 1, 1), date(2026, 12, 31), "星期二"))
    assert (len(tuesdays), tuesdays[0], tuesdays[-1]) == (52, date(2026, 1, 6), date(2026, 12, 29))
    assert list(weekdays(date(2026, 3, 3), date(2026, 3, 3), "星期二")) == [date(2026, 3, 3)]
    assert list(weekdays(date(2026, 3, 4), date(2026, 3, 9), "星期二")) == []


@pytest.mark.parametrize(
    ("year", "begun"), [(2023, 2023), (2027, 2023), (2028, 2028), (2022, 2018), (2018, 2018), (2017, 2013)]
)
def test_five_year_cycles(year: int, begun: int) -> None:
    assert cycle_start(year, 2023) == begun


def test_leaders_hold_one_of_the_posts_on_the_day() -> None:
    day = date(2026, 12, 31)
    assert leaders_on(ROSTER, day, ["院长", "副院长"]) == {1}
    assert leaders_on(ROSTER, day, ["副院长"]) == frozenset()
    assert leaders_on(ROSTER, day, []) == frozenset()
    assert leaders_on(ROSTER, date(2019, 1, 1), ["院长"]) == frozenset()


participants = st.builds(
    Participant,
    id=st.integers(1, 99),
    officer_id=st.integers(1, 5),
    state=st.sampled_from(PARTICIPATION),
    hours=st.none() | st.integers(0, 2_000),
)
trainings = st.builds(
    Session,
    id=st.integers(1, 99),
    kind=st.sampled_from(KINDS),
    held_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    destination=st.sampled_from(("", *DESTINATIONS)),
    participants=st.lists(participants, max_size=6).map(tuple),
)
_BY_KIND = {
    "sessions": ("in_house_sessions", "night_sessions", "outside_batches", "online_sessions"),
    "attendances": ("in_house_attendances", "night_attendances", "outside_attendances", "online_attendances"),
    "hours": ("in_house_hours", "night_credit_hours", "outside_hours", "online_hours"),
    "outside_batches": tuple(f"outside_batches_to.{end}" for end in ("high", "supreme", "college", "other")),
    "outside_attendances": tuple(
        f"outside_attendances_to.{end}" for end in ("high", "supreme", "college", "other")
    ),
}


@settings(max_examples=25, deadline=None)
@given(st.lists(trainings, max_size=10))
def test_parts_and_months_agree_with_the_whole(sessions: list[Session]) -> None:
    whole_rows = rows(*sessions)
    whole = by_key(whole_rows)
    for key, parts in _BY_KIND.items():
        assert whole[key].value == sum(int(whole[each].value or 0) for each in parts)
    months = [by_key(whole_rows.within(Period(2026, month))) for month in range(1, 13)]
    for key in ("sessions", "attendances", "hours"):
        assert whole[key].value == sum(int(month[key].value or 0) for month in months)
    for kind in ("", "in_house_", "outside_", "online_", "night_"):
        assert int(whole[f"{kind}attendances"].value or 0) >= int(whole[f"{kind}persons"].value or 0)
