"""Every score of two lived years is the arithmetic of its standard, reckoned in SQL."""

from __future__ import annotations

from courtoffice.register import Desk


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
