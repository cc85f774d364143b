"""The records of other areas that satisfy routines, read as deeds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from courtoffice.areas.routine.matching import Deed
from courtoffice.period import Period
from courtoffice.store import Store

TABLES = frozenset(
    {
        *("study_session", "training_session", "review_meeting", "review_bulletin", "review_report"),
        *("event", "study_plan", "training_plan", "post_closing"),
    }
)
_HALVES = "month || CASE half WHEN '上半月' THEN '上' ELSE '下' END"

QUERIES: Mapping[str, tuple[str, str]] = {
    "中心组学习": (
        "study_session",
        "SELECT id, held_on AS day, starts_at, ends_at, '' AS period FROM study_session"
        " WHERE body = '党组中心组' AND held_on BETWEEN ? AND ?",
    ),
    "全院集中学习": (
        "study_session",
        "SELECT id, held_on AS day, starts_at, ends_at, '' AS period FROM study_session"
        " WHERE body = '全院干警' AND held_on BETWEEN ? AND ?",
    ),
    "法官业校": (
        "training_session",
        "SELECT id, held_on AS day, starts_at, ends_at, '' AS period FROM training_session"
        " WHERE kind = '法官业校' AND held_on BETWEEN ? AND ?",
    ),
    "评查例会": (
        "review_meeting",
        f"SELECT id, held_on AS day, NULL AS starts_at, NULL AS ends_at, {_HALVES} AS period"
        " FROM review_meeting WHERE held_on BETWEEN ? AND ?",
    ),
    "评查通报": (
        "review_bulletin",
        "SELECT id, issued_on AS day, NULL AS starts_at, NULL AS ends_at, month AS period"
        " FROM review_bulletin WHERE issued_on BETWEEN ? AND ?",
    ),
    "评查汇报": (
        "review_report",
        "SELECT id, reported_on AS day, NULL AS starts_at, NULL AS ends_at, month AS period"
        " FROM review_report WHERE reported_on BETWEEN ? AND ?",
    ),
    "节日活动": (
        "event",
        "SELECT id, held_on AS day, NULL AS starts_at, NULL AS ends_at,"
        " substr(held_on, 1, 4) || festival AS period"
        " FROM event WHERE festival <> '' AND held_on BETWEEN ? AND ?",
    ),
    "学习计划": (
        "study_plan",
        "SELECT id, issued_on AS day, NULL AS starts_at, NULL AS ends_at, CAST(year AS TEXT) AS period"
        " FROM study_plan WHERE issued_on BETWEEN ? AND ?",
    ),
    "培训计划": (
        "training_plan",
        "SELECT id, issued_on AS day, NULL AS starts_at, NULL AS ends_at, CAST(year AS TEXT) AS period"
        " FROM training_plan WHERE issued_on BETWEEN ? AND ?",
    ),
    "岗位责任制考核": (
        "post_closing",
        "SELECT id, closed_on AS day, NULL AS starts_at, NULL AS ends_at, CAST(year AS TEXT) AS period"
        " FROM post_closing WHERE subject = '岗位责任制考核' AND reopened_on IS NULL"
        " AND closed_on BETWEEN ? AND ?",
    ),
    "统一测评": (
        "post_closing",
        "SELECT id, closed_on AS day, NULL AS starts_at, NULL AS ends_at, CAST(year AS TEXT) AS period"
        " FROM post_closing WHERE subject = '统一测评' AND reopened_on IS NULL"
        " AND closed_on BETWEEN ? AND ?",
    ),
}
"""For every kind of record that a routine may ask for: its table, and what reads it as deeds."""

_REACH = 366
"""How many days around a period a record may lie and still satisfy one of its dues."""


def deeds(store: Store, satisfied_by: str, period: Period) -> list[Deed]:
    """Return the records of one kind that may satisfy dues of a period, early or late ones too."""
    table, sql = QUERIES[satisfied_by]
    first, last = (date.fromordinal(day.toordinal() + step) for day, step in _reach(period))
    return [
        Deed(
            table,
            row["id"],
            date.fromisoformat(row["day"]),
            _minutes(row["starts_at"], row["ends_at"]),
            row["period"],
        )
        for row in store.query(f"{sql} ORDER BY 2, 1", (first, last))
    ]


def _reach(period: Period) -> tuple[tuple[date, int], tuple[date, int]]:
    return (period.first, -_REACH), (period.last, _REACH)


def _minutes(starts_at: str | None, ends_at: str | None) -> int | None:
    """How long something took; None where that was not written down."""
    if starts_at is None or ends_at is None:
        return None
    start, end = time.fromisoformat(starts_at), time.fromisoformat(ends_at)
    return (end.hour - start.hour) * 60 + end.minute - start.minute
