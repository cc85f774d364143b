"""Two lived years of posts: totals and results are those of the scores, and 优秀 keeps to its cap."""

from __future__ import annotations

from courtoffice.areas.posts.area import AREA
from courtoffice.period import Period
from courtoffice.register import Desk


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
        counted = {figure.key: figure.value or 0 for figure in AREA.figures(lived, Period(year))}
        assert 0 < counted["posts.evaluation_grade.excellent"] <= counted["posts.evaluations"] / 5
