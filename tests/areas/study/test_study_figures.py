"""The figures of study, from rows made by hand and from rows of any kind."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.routine.matching import Deed
from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.records import (
    ATTENDANCE_STATES,
    BODIES,
    Attendance,
    Campaign,
    Observer,
    PlanItem,
    Session,
)
from courtoffice.areas.study.records_awards import (
    GRADES,
    LEVELS,
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.study.rows import StudyRows, months_of, runs_in
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.standing_rules import Demanded

YEAR = Period(2026)


def by_key(rows: StudyRows) -> dict[str, Figure]:
    return {figure.key.removeprefix("study."): figure for figure in figures(rows)}


def test_every_figure_of_an_empty_year_is_there_and_says_nothing() -> None:
    made = figures(StudyRows(YEAR))
    assert {figure.value for figure in made} == {0, None}
    assert {figure.text() for figure in made if figure.rate} == {"—"}
    assert len({figure.key for figure in made}) == len(made)
    assert len({figure.name for figure in made}) == len(made)
    assert all(figure.definition.endswith("。") for figure in made)


def test_sessions_by_body_and_centre_group_months() -> None:
    sessions = (
        Session(id=1, held_on=date(2026, 1, 10), body="党组中心组"),
        Session(id=2, held_on=date(2026, 1, 20), body="党组中心组", campaign_id=4),
        Session(id=3, held_on=date(2026, 3, 10), body="党组中心组", observers=(Observer(name="陈"),)),
        Session(id=4, held_on=date(2026, 3, 11), body="全院干警"),
        Session(id=5, held_on=date(2026, 3, 12), body="支部"),
    )
    asked = tuple((2026, month) for month in range(2, 13))  # January is waived
    rows = StudyRows(YEAR, sessions, centre_group_months=asked)
    made = by_key(rows)
    assert made["sessions"].ids == (1, 2, 3, 4, 5)
    assert made["centre_group_sessions"].ids == (1, 2, 3)
    assert made["centre_group_months_held"].ids == (3,)
    assert made["centre_group_months_due"].value == 11
    assert made["centre_group_months_rate"].value == Fraction(1, 11)
    assert by_key(rows.within(Period(2026, 3)))["centre_group_months_due"].value == 1
    assert made["all_officers_sessions"].ids == (4,)
    assert made["branch_sessions"].ids == (5,)
    assert made["campaign_sessions"].ids == (2,)
    assert made["observed"].ids == (3,)


def test_collective_days_held_of_due() -> None:
    days = (
        Demanded(date(2026, 1, 29), Deed("study_session", 1, date(2026, 1, 29))),
        Demanded(date(2026, 1, 30)),
        Demanded(date(2026, 2, 27)),
    )
    rows = StudyRows(YEAR, collective_days=days)
    made = by_key(rows)
    assert made["collective_days_due"].value == 3
    assert made["collective_days_held"].ids == (1,)
    assert (made["collective_days_rate"].part, made["collective_days_rate"].whole) == (1, 3)
    assert by_key(rows.within(Period(2026, 2)))["collective_days_due"].value == 1


def test_attendance_counts_and_rates() -> None:
    later = date(2026, 3, 9)
    everyone = (
        Attendance(id=1, state="出席", notes_in=True),
        Attendance(id=2, state="请假"),
        Attendance(id=3, state="请假", made_up_on=later, notes_in=True),
        Attendance(id=4, state="公差"),
        Attendance(id=5, state="缺席"),
        Attendance(id=6, state="补学", made_up_on=later),
        Attendance(id=7, state="公差", made_up_on=later),
    )
    sessions = (
        Session(id=1, held_on=date(2026, 3, 5), body="全院干警", attendance=everyone),
        Session(id=2, held_on=date(2026, 3, 6), body="党组中心组", attendance=(Attendance(id=8),)),
    )
    made = by_key(StudyRows(YEAR, sessions))
    assert made["expected"].ids == (1, 2, 3, 5, 6, 8)
    assert made["attendances"].ids == (1, 8)
    assert made["attendance_rate"].value == Fraction(2, 6)
    assert made["all_officers_attendance_rate"].text() == "20.00%"
    assert made["centre_group_attendance_rate"].text() == "100.00%"
    assert made["absences.leave"].ids == (2, 3)
    assert made["absences.duty"].ids == (4, 7)
    assert made["absences.absent"].ids == (5,)
    assert made["made_up"].ids == (3, 6, 7)
    assert made["make_up_owed"].ids == (2, 4, 5)
    assert made["make_up_notes"].ids == (3,)


def test_plan_items_carried_out() -> None:
    items = (
        PlanItem(id=1, state="已完成"),
        PlanItem(id=2, state="未开展"),
        PlanItem(id=3, state="已取消"),
        PlanItem(id=4, state="未开展"),
    )
    made = by_key(StudyRows(YEAR, plan_items=items, held_items=frozenset({4, 9})))
    assert made["plan_items"].ids == (1, 2, 4)
    assert made["plan_rate"].value == Fraction(2, 3)


def test_papers_contests_and_their_awards() -> None:
    rows = StudyRows(
        YEAR,
        campaigns=(Campaign(id=1),),
        papers=(
            ResearchPaper(
                id=1, high_quality=True, authors=(Author(id=1, officer_id=5), Author(id=2, outsider="何"))
            ),
            ResearchPaper(id=2, forwarded_to="市中院", authors=(Author(id=3, officer_id=5),)),
            ResearchPaper(id=3, published_in="某刊"),
        ),
        paper_awards=(
            PaperAward(id=1, paper_id=1, level="省级", grade="一等奖"),
            PaperAward(id=2, paper_id=1, level="市级", grade="一等奖"),
            PaperAward(id=3, paper_id=9, level="市级", grade="优秀奖"),
        ),
        contests=(Contest(id=1, entrants=(Entrant(id=1, officer_id=5), Entrant(id=2, officer_id=5))),),
        contest_awards=(ContestAward(id=1, level="区县级", grade="三等奖"),),
    )
    made = by_key(rows)
    values = {key: figure.value for key, figure in made.items() if figure.value and not key.endswith("_due")}
    assert values == {
        "campaigns": 1,
        "papers": 3,
        "papers_high_quality": 1,
        "papers_forwarded": 1,
        "papers_published": 1,
        "paper_authors": 1,
        "paper_awards": 3,
        "papers_awarded": 2,
        "paper_awards_level.province": 1,
        "paper_awards_level.city": 2,
        "paper_awards_grade.first": 2,
        "paper_awards_grade.merit": 1,
        "paper_awards_each.province_first": 1,
        "paper_awards_each.city_first": 1,
        "paper_awards_each.city_merit": 1,
        "contests": 1,
        "contest_entries": 2,
        "contest_entrants": 1,
        "contest_awards": 1,
        "contest_awards_level.county": 1,
        "contest_awards_grade.third": 1,
        "contest_awards_each.county_third": 1,
    }
    assert made["paper_authors"].ids == (1, 3)
    assert made["paper_awards_each.city_merit"].name == "调研论文获奖（市级优秀奖）"


def test_months_of_years_and_of_shifted_years() -> None:
    assert months_of(Period(2026)) == [(2026, month) for month in range(1, 13)]
    assert months_of(Period(2026, 3)) == [(2026, 3)]
    assert months_of(Period(2026, starts_in=12)) == [(2025, 12), *((2026, month) for month in range(1, 12))]


def test_campaign_runs_in_every_period_it_touches() -> None:
    spring = Campaign(from_date=date(2025, 11, 1), until_date=date(2026, 1, 31))
    assert runs_in(spring, YEAR)
    assert runs_in(spring, Period(2025))
    assert not runs_in(spring, Period(2026, 2))
    assert not runs_in(spring, Period(2024))
    assert runs_in(Campaign(from_date=date(2025, 11, 1)), Period(2030))
    assert not runs_in(Campaign(), YEAR)


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
attendance = st.builds(
    Attendance, id=st.integers(1, 99), state=st.sampled_from(ATTENDANCE_STATES), made_up_on=st.none() | days
)
sessions = st.builds(
    Session,
    id=st.integers(1, 99),
    held_on=days,
    body=st.sampled_from(BODIES),
    attendance=st.lists(attendance, max_size=6).map(tuple),
)
awards = st.builds(PaperAward, awarded_on=days, level=st.sampled_from(LEVELS), grade=st.sampled_from(GRADES))
years = st.builds(
    StudyRows,
    period=st.just(YEAR),
    sessions=st.lists(sessions, max_size=8).map(tuple),
    paper_awards=st.lists(awards, max_size=8).map(tuple),
    papers=st.lists(st.builds(ResearchPaper, written_on=days), max_size=5).map(tuple),
    contests=st.lists(st.builds(Contest, held_on=days), max_size=5).map(tuple),
)
_SUMMED = (
    "sessions",
    "all_officers_sessions",
    "expected",
    "attendances",
    "made_up",
    "make_up_owed",
    "papers",
    "contests",
)


@settings(max_examples=25, deadline=None)
@given(years)
def test_parts_and_months_agree_with_the_whole(rows: StudyRows) -> None:
    whole = by_key(rows)
    months = [by_key(rows.within(Period(2026, month))) for month in range(1, 13)]
    for key in _SUMMED:
        assert whole[key].value == sum(int(month[key].value or 0) for month in months)
    bodies = ("centre_group_sessions", "all_officers_sessions", "branch_sessions")
    assert whole["sessions"].value == sum(int(whole[key].value or 0) for key in bodies)
    for split in ("level", "grade", "each"):
        parts = [figure for key, figure in whole.items() if key.startswith(f"paper_awards_{split}.")]
        assert whole["paper_awards"].value == sum(int(part.value or 0) for part in parts)
    rate = whole["attendance_rate"]
    assert rate.value is None or 0 <= rate.value <= 1
