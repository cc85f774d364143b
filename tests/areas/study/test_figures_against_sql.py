"""Every figure of study equals a count straight from the tables of a lived office."""

from __future__ import annotations

from datetime import date

import pytest

from courtoffice.areas.study.area import AREA
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

PERIODS = (
    Period(2025),
    Period(2026),
    Period(2026, 3),
    Period(2026, 12),
    Period(2026, starts_in=12),
    Period(2024),
)

_SESSION = "SELECT id FROM study_session WHERE held_on BETWEEN :first AND :last"
_ROW = (
    "SELECT a.id FROM study_attendance a JOIN study_session s ON s.id = a.session_id"
    " WHERE s.held_on BETWEEN :first AND :last"
)
_PAPER = "SELECT id FROM research_paper WHERE written_on BETWEEN :first AND :last"
_PAPER_AWARD = "SELECT id FROM research_paper_award WHERE awarded_on BETWEEN :first AND :last"
_CONTEST_AWARD = "SELECT id FROM contest_award WHERE awarded_on BETWEEN :first AND :last"
_ENTRANT = (
    "SELECT e.{} FROM contest_entrant e JOIN contest c ON c.id = e.contest_id"
    " WHERE c.held_on BETWEEN :first AND :last"
)
_ITEM = (
    "SELECT id FROM study_plan_item i WHERE state <> '已取消'"
    " AND printf('%04d-%02d-15', year, month) BETWEEN :first AND :last"
)
_NO_DUTY = " AND a.state <> '公差'"

COUNTS = {
    "sessions": _SESSION,
    "centre_group_sessions": f"{_SESSION} AND body = '党组中心组'",
    "all_officers_sessions": f"{_SESSION} AND body = '全院干警'",
    "branch_sessions": f"{_SESSION} AND body = '支部'",
    "expected": _ROW + _NO_DUTY,
    "attendances": f"{_ROW} AND a.state = '出席'",
    "absences.leave": f"{_ROW} AND a.state = '请假'",
    "absences.duty": f"{_ROW} AND a.state = '公差'",
    "absences.absent": f"{_ROW} AND a.state = '缺席'",
    "made_up": f"{_ROW} AND a.state <> '出席' AND a.made_up_on IS NOT NULL",
    "make_up_owed": f"{_ROW} AND a.state <> '出席' AND a.made_up_on IS NULL",
    "make_up_notes": f"{_ROW} AND a.made_up_on IS NOT NULL AND a.notes_in = 1",
    "campaigns": (
        "SELECT id FROM study_campaign WHERE from_date <= :last AND coalesce(until_date, '9999') >= :first"
    ),
    "campaign_sessions": f"{_SESSION} AND campaign_id IS NOT NULL",
    "observed": f"{_SESSION} AND id IN (SELECT session_id FROM study_observer)",
    "plan_items": _ITEM,
    "papers": _PAPER,
    "papers_high_quality": f"{_PAPER} AND high_quality = 1",
    "papers_forwarded": f"{_PAPER} AND forwarded_to <> ''",
    "papers_published": f"{_PAPER} AND published_in <> ''",
    "paper_awards": _PAPER_AWARD,
    "contests": "SELECT id FROM contest WHERE held_on BETWEEN :first AND :last",
    "contest_entries": _ENTRANT.format("id"),
    "contest_awards": _CONTEST_AWARD,
}
LEVELS = {"province": "省级", "city": "市级", "county": "区县级", "court": "院级"}
GRADES = {"first": "一等奖", "second": "二等奖", "third": "三等奖", "merit": "优秀奖"}
for of, awards in (("paper", _PAPER_AWARD), ("contest", _CONTEST_AWARD)):
    for level_end, level in LEVELS.items():
        COUNTS[f"{of}_awards_level.{level_end}"] = f"{awards} AND level = '{level}'"
        for grade_end, grade in GRADES.items():
            COUNTS[f"{of}_awards_grade.{grade_end}"] = f"{awards} AND grade = '{grade}'"
            each = f"{awards} AND level = '{level}' AND grade = '{grade}'"
            COUNTS[f"{of}_awards_each.{level_end}_{grade_end}"] = each

DISTINCT = {
    "centre_group_months_held": (
        "SELECT count(DISTINCT substr(held_on, 1, 7)) FROM study_session"
        " WHERE body = '党组中心组' AND held_on BETWEEN :first AND :last"
    ),
    "paper_authors": (
        "SELECT count(DISTINCT a.officer_id) FROM research_paper_author a JOIN research_paper p"
        " ON p.id = a.paper_id WHERE p.written_on BETWEEN :first AND :last"
    ),
    "papers_awarded": (
        "SELECT count(DISTINCT paper_id) FROM research_paper_award WHERE awarded_on BETWEEN :first AND :last"
    ),
    "contest_entrants": f"SELECT count(DISTINCT officer_id) FROM ({_ENTRANT.format('officer_id')})",
}
_CENTRE, _ALL = " AND s.body = '党组中心组'", " AND s.body = '全院干警'"
RATES = {
    "attendance_rate": (f"{_ROW} AND a.state = '出席'", _ROW + _NO_DUTY),
    "centre_group_attendance_rate": (f"{_ROW} AND a.state = '出席'{_CENTRE}", _ROW + _NO_DUTY + _CENTRE),
    "all_officers_attendance_rate": (f"{_ROW} AND a.state = '出席'{_ALL}", _ROW + _NO_DUTY + _ALL),
    "plan_rate": (
        f"{_ITEM} AND (state = '已完成' OR EXISTS (SELECT 1 FROM study_session WHERE plan_item_id = i.id))",
        _ITEM,
    ),
}
TABLES = {
    "study_session",
    "study_attendance",
    "study_campaign",
    "study_plan_item",
    "research_paper",
    "research_paper_author",
    "research_paper_award",
    "contest",
    "contest_entrant",
    "contest_award",
}
BY_HAND = {
    "centre_group_months_due",
    "centre_group_months_rate",
    "collective_days_due",
    "collective_days_held",
    "collective_days_rate",
}


def figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key.removeprefix("study."): figure for figure in AREA.figures(desk, period)}


def select(desk: Desk, period: Period, sql: str) -> list[int]:
    return [row[0] for row in desk.store.query(sql, {"first": period.first, "last": period.last})]


def test_every_figure_is_counted_here(lived: Desk) -> None:
    assert set(figures(lived, PERIODS[0])) == {*COUNTS, *DISTINCT, *RATES, *BY_HAND}


def test_the_lived_years_have_something_to_count(lived: Desk) -> None:
    years = [figures(lived, Period(year)) for year in (2025, 2026)]
    for key in (*COUNTS, *DISTINCT):
        if "_awards_each" not in key and "_awards_grade" not in key and "_awards_level" not in key:
            assert any(made[key].ids for made in years), key


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_counts(lived: Desk, period: Period) -> None:
    made = figures(lived, period)
    for key, sql in COUNTS.items():
        counted = select(lived, period, sql)
        assert (key, made[key].value) == (key, len(counted))
        assert sorted(made[key].ids) == sorted(counted)


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_what_is_different_and_rates(lived: Desk, period: Period) -> None:
    made = figures(lived, period)
    for key, sql in DISTINCT.items():
        assert [made[key].value] == select(lived, period, sql), key
    for key, (part, whole) in RATES.items():
        counted = [len(select(lived, period, sql)) for sql in (part, whole)]
        assert [made[key].part, made[key].whole] == counted, key


def test_dues_of_2026_by_hand(lived: Desk) -> None:
    """The collective study days as the calendar of 2026 gives them; one of them was left out."""
    days = "1-29 1-30 2-27 2-28 3-30 3-31 4-29 4-30 5-28 5-29 6-29 6-30 7-30 7-31 8-28 8-31"
    days += " 9-29 9-30 10-29 10-30 11-27 11-30 12-30 12-31"
    due = [date(2026, *(int(part) for part in day.split("-"))).isoformat() for day in days.split()]
    held = {
        row[0]
        for row in lived.store.query("SELECT held_on FROM study_session WHERE body = '全院干警'")
        if row[0] in due
    }
    made = figures(lived, Period(2026))
    assert made["collective_days_due"].value == 24
    assert made["collective_days_held"].value == len(held) == 23
    assert (made["collective_days_rate"].part, made["collective_days_rate"].whole) == (23, 24)
    assert made["centre_group_months_due"].value == 12
    first_year = figures(lived, Period(2025))
    assert (first_year["centre_group_months_rate"].part, first_year["centre_group_months_rate"].whole) == (
        11,
        12,
    )


def test_table_of_every_figure_holds_its_ids(lived: Desk) -> None:
    made = AREA.figures(lived, Period(2026))
    known = {table: {row[0] for row in lived.store.query(f"SELECT id FROM {table}")} for table in TABLES}
    assert {figure.table for figure in made} == TABLES
    assert all(set(figure.ids) <= known[figure.table] for figure in made)
