"""Each figure of posts equals a count made straight from the tables, on two lived years.

Nothing here uses the area's own figures, rows or rules but to compare with them.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from courtoffice.areas.posts.area import AREA
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

SHEET = "FROM post_sheet AS s WHERE s.state = '已定' AND s.year = :year"
EVALUATED = "FROM yearly_evaluation WHERE grade <> '' AND year = :year"
CONDUCT = "FROM conduct_record WHERE happened_on BETWEEN :first AND :last"
DECIDED = "FROM reward_penalty WHERE decided_on BETWEEN :first AND :last"
CLASSES = {"judicial": "审判", "administrative": "综合"}
RESULTS = {"excellent": "优秀", "good": "良好", "passed": "合格", "failed": "不合格"}
GRADES = {
    "excellent": "优秀",
    "competent": "称职",
    "basic": "基本称职",
    "incompetent": "不称职",
    "ungraded": "不定等次",
}
VALUES = {
    "posts.departments": f"SELECT count(*) {SHEET}",
    **{
        f"posts.departments_class.{end}": (
            f"SELECT count(*) {SHEET}"
            f" AND (SELECT kind FROM department AS d WHERE d.id = s.department_id) = '{kind}'"
        )
        for end, kind in CLASSES.items()
    },
    **{
        f"posts.departments_result.{end}": f"SELECT count(*) {SHEET} AND s.result = '{result}'"
        for end, result in RESULTS.items()
    },
    "posts.conduct_records": f"SELECT count(*) {CONDUCT}",
    "posts.conduct_officers": f"SELECT count(DISTINCT officer_id) {CONDUCT}",
    "posts.evaluations": f"SELECT count(*) {EVALUATED}",
    **{
        f"posts.evaluation_grade.{end}": f"SELECT count(*) {EVALUATED} AND grade = '{grade}'"
        for end, grade in GRADES.items()
    },
    "posts.rewards": f"SELECT count(*) {DECIDED} AND kind = '奖励'",
    "posts.reward_amount": f"SELECT coalesce(sum(amount), 0) {DECIDED} AND kind = '奖励'",
    "posts.penalties": f"SELECT count(*) {DECIDED} AND kind = '处罚'",
    "posts.penalty_amount": f"SELECT coalesce(sum(amount), 0) {DECIDED} AND kind = '处罚'",
}
PERIODS = (Period(2025), Period(2026), Period(2026, 3), Period(2026, starts_in=12), Period(2019))


def _figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in AREA.figures(desk, period)}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.label}-{period.starts_in}")
def test_each_value(lived: Desk, period: Period) -> None:
    counted = _figures(lived, period)
    whole_year = period.year if period.month is None else None
    days = {"first": period.first, "last": period.last, "year": whole_year}
    for key, sql in VALUES.items():
        assert counted[key].value == lived.store.query(sql, days)[0][0], key
    paid, all_of = lived.store.query(f"SELECT count(fulfilled_on), count(*) {DECIDED}", days)[0]
    assert counted["posts.fulfilled_rate"].value == (Fraction(paid, all_of) if all_of else None)


def test_every_figure_is_counted_here(lived: Desk) -> None:
    assert set(_figures(lived, Period(2026))) == set(VALUES) | {"posts.fulfilled_rate"}


def test_totals_and_results_of_the_sheets_are_their_scores(lived: Desk) -> None:
    rows = lived.store.query(
        "SELECT s.id, s.total, s.self_total, s.result, sum(c.points) AS points, sum(c.self_points) AS own,"
        " (SELECT b.result FROM post_band AS b WHERE b.standard_id = s.standard_id"
        "  AND b.from_points <= s.total ORDER BY b.from_points DESC LIMIT 1) AS reached"
        " FROM post_sheet AS s JOIN post_score AS c ON c.sheet_id = s.id GROUP BY s.id"
    )
    assert len(rows) > 10
    for row in rows:
        assert (row["total"], row["self_total"], row["result"]) == (row["points"], row["own"], row["reached"])


def test_no_more_than_a_fifth_is_excellent(lived: Desk) -> None:
    for year in (2025, 2026):
        counted = _figures(lived, Period(year))
        best = counted["posts.evaluation_grade.excellent"].value or 0
        assert 0 < best <= (counted["posts.evaluations"].value or 0) / 5
