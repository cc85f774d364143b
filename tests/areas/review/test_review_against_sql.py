"""Each figure of case review equals a count made straight from the tables, on two lived years.

Nothing here uses the area's own figures, rows or rules but to compare with them.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from courtoffice.areas.review.area import AREA
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

# The last re-review that changed a result, and otherwise the first result.
FINAL = """
WITH change AS (
    SELECT *, row_number() OVER (PARTITION BY review_id ORDER BY decided_on DESC, id DESC) AS place
    FROM review_objection WHERE decision = '变更' AND rereview_score IS NOT NULL
), final AS (
    SELECT r.*, g.tier,
           coalesce(c.rereview_score, r.score) AS final_score
    FROM review AS r
    LEFT JOIN change AS c ON c.review_id = r.id AND c.place = 1
    LEFT JOIN review_grade AS g
        ON g.standard_id = r.standard_id
        AND g.name = CASE WHEN c.id IS NULL THEN r.grade ELSE c.rereview_grade END
    WHERE r.reviewed_on BETWEEN :first AND :last AND r.state <> '已抽取'
)
"""
DECIDED = (
    "SELECT id FROM review_measure WHERE outcome = '采纳' AND decided_on BETWEEN :first AND :last"
    " AND officer_id IS NOT NULL AND kind = '{}'"
)
COUNTS = {
    "review.cases": FINAL + "SELECT id FROM final",
    **{
        f"review.grade.{slug}": FINAL + f"SELECT id FROM final WHERE tier = '{tier}'"
        for slug, tier in (
            ("excellent", "优秀"),
            ("good", "良好"),
            ("qualified", "合格"),
            ("flawed", "瑕疵"),
            ("failed", "不合格"),
        )
    },
    "review.key_cases": FINAL + "SELECT id FROM final WHERE mode = '重点'",
    "review.with_findings": (
        FINAL + "SELECT id FROM final WHERE id IN (SELECT review_id FROM review_deduction)"
    ),
    "review.objections": "SELECT id FROM review_objection WHERE raised_on BETWEEN :first AND :last",
    "review.objections_upheld": (
        "SELECT id FROM review_objection WHERE decision = '变更' AND decided_on BETWEEN :first AND :last"
    ),
    "review.objections_dismissed": (
        "SELECT id FROM review_objection WHERE decision = '维持' AND decided_on BETWEEN :first AND :last"
    ),
    "review.meetings": "SELECT id FROM review_meeting WHERE held_on BETWEEN :first AND :last",
    "review.bulletins": "SELECT id FROM review_bulletin WHERE issued_on BETWEEN :first AND :last",
    "review.reports": "SELECT id FROM review_report WHERE reported_on BETWEEN :first AND :last",
    "review.criticised": DECIDED.format("通报批评"),
    "review.yellow_cards": DECIDED.format("黄牌警示"),
    "review.talks": DECIDED.format("诫勉谈话"),
    "review.sent_to_training": DECIDED.format("参加培训"),
    "review.no_awards": DECIDED.format("取消优先评优资格"),
    "review.no_promotion": DECIDED.format("取消晋级资格"),
    "review.department_measures": (
        "SELECT id FROM review_measure WHERE outcome = '采纳' AND decided_on BETWEEN :first AND :last"
        " AND department_id IS NOT NULL"
    ),
    "review.proposals": (
        "SELECT id FROM review_measure WHERE party_group = 1 AND proposed_on BETWEEN :first AND :last"
    ),
}
PERIODS = (Period(2025), Period(2026), Period(2026, 3), Period(2026, 12), Period(2026, starts_in=12))


def _figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in AREA.figures(desk, period)}


def _ids(desk: Desk, sql: str, period: Period) -> list[int]:
    return [row[0] for row in desk.store.query(sql, {"first": period.first, "last": period.last})]


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.label}-{period.starts_in}")
def test_each_count(lived: Desk, period: Period) -> None:
    counted = _figures(lived, period)
    for key, sql in COUNTS.items():
        expected = _ids(lived, sql, period)
        assert counted[key].value == len(expected), key
        assert sorted(counted[key].ids) == sorted(expected), key


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.label}-{period.starts_in}")
def test_rates_and_the_mean(lived: Desk, period: Period) -> None:
    counted = _figures(lived, period)
    whole = len(_ids(lived, COUNTS["review.cases"], period))
    for slug in ("excellent", "good", "qualified", "flawed", "failed"):
        part = len(_ids(lived, COUNTS[f"review.grade.{slug}"], period))
        assert counted[f"review.rate.{slug}"].value == Fraction(part, whole)
    days = {"first": period.first, "last": period.last}
    total, scored = lived.store.query(FINAL + "SELECT sum(final_score), count(final_score) FROM final", days)[
        0
    ]
    assert counted["review.mean_score"].value == Fraction(total, scored)
    deductions = FINAL + "SELECT d.id FROM final JOIN review_deduction AS d ON d.review_id = final.id"
    assert counted["review.findings"].value == len(_ids(lived, deductions, period)) > 0
    assert counted["review.findings"].ids == counted["review.with_findings"].ids


def test_every_figure_is_counted_here(lived: Desk) -> None:
    rates = {f"review.rate.{slug}" for slug in ("excellent", "good", "qualified", "flawed", "failed")}
    assert set(_figures(lived, Period(2026))) == set(COUNTS) | rates | {
        "review.mean_score",
        "review.findings",
    }


def test_the_lived_years_leave_nothing_untried(lived: Desk) -> None:
    either = [_figures(lived, Period(year)) for year in (2025, 2026)]
    empty = {key for key in COUNTS if all(figures[key].zero for figures in either)}
    assert empty == {"review.grade.good", "review.department_measures"}


def test_scores_are_the_standard_s_arithmetic(lived: Desk) -> None:
    """Every stored score equals full points less the capped deductions, computed in SQL."""
    sql = """
    WITH taken AS (
        SELECT r.id, c.group_name, min(sum(d.points), coalesce(c.cap, c.points)) AS lost
        FROM review AS r JOIN review_deduction AS d ON d.review_id = r.id
        JOIN review_criterion AS c ON c.id = d.criterion_id AND c.standard_id = r.standard_id
        GROUP BY r.id, c.id
    ), grouped AS (
        SELECT t.id, min(sum(t.lost), max(coalesce(g.cap, g.points))) AS lost
        FROM taken AS t JOIN review AS r ON r.id = t.id
        JOIN review_group AS g ON g.standard_id = r.standard_id AND g.name = t.group_name
        GROUP BY t.id, t.group_name
    )
    SELECT r.id, r.score,
           s.full_points - coalesce((SELECT sum(lost) FROM grouped WHERE id = r.id), 0) AS reckoned
    FROM review AS r JOIN review_standard AS s ON s.id = r.standard_id WHERE r.state <> '已抽取'
    """
    rows = lived.store.query(sql)
    assert len(rows) > 150
    assert [row["id"] for row in rows if row["score"] != row["reckoned"]] == []
