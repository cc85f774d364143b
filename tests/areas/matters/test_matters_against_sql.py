"""Each figure of supervised matters equals a count made straight from the tables, on two lived years.

Nothing here uses the area's own figures, rows or rules but to compare with them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from courtoffice.areas.matters.area import AREA
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

IN_HAND = (
    "SELECT id FROM matter WHERE state <> '撤销' AND opened_on <= :day"
    " AND (closed_on IS NULL OR closed_on >= :first)"
)
STILL = " AND (closed_on IS NULL OR closed_on > :day)"
IDS = {
    "matters.total": IN_HAND,
    "matters.opened": IN_HAND + " AND opened_on BETWEEN :first AND :last",
    "matters.closed": IN_HAND + " AND closed_on <= :day",
    "matters.open": IN_HAND + STILL,
    "matters.overdue": IN_HAND + STILL + " AND due_on < :day",
    "matters.red": IN_HAND + STILL + " AND due_on < :day",
    "matters.yellow": IN_HAND + STILL + " AND due_on BETWEEN :day AND date(:day, '+7 days')",
    "matters.blue": IN_HAND + STILL + " AND due_on BETWEEN date(:day, '+8 days') AND date(:day, '+15 days')",
}
RATES = {"matters.closing_rate": "matters.closed", "matters.open_rate": "matters.open"}
PERIODS = (Period(2025), Period(2026), Period(2026, 5), Period(2025, 12), Period(2026, starts_in=12))
TODAYS = (date(2026, 12, 31), date(2026, 8, 15), date(2027, 3, 1))


def _figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in AREA.figures(desk, period)}


@pytest.mark.parametrize("today", TODAYS, ids=str)
@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.label}-{period.starts_in}")
def test_each_count(lived: Desk, period: Period, today: date) -> None:
    counted = _figures(replace(lived, today=today), period)
    day = min(today, period.last)
    days = {"first": period.first, "last": period.last, "day": day}
    expected = {key: [row["id"] for row in lived.store.query(sql, days)] for key, sql in IDS.items()}
    assert {key: sorted(counted[key].ids) for key in IDS} == {
        key: sorted(ids) for key, ids in expected.items()
    }
    whole = len(expected["matters.total"])
    for rate, part in RATES.items():
        assert counted[rate].value == (Fraction(len(expected[part]), whole) if whole else None)


def test_every_figure_is_counted_here_and_none_is_empty(lived: Desk) -> None:
    november = _figures(replace(lived, today=date(2026, 11, 23)), Period(2026, 11))
    counted = _figures(lived, Period(2025))
    assert set(counted) == set(IDS) | set(RATES)
    assert not any(counted[key].zero and november[key].zero for key in counted)


def test_a_year_that_has_not_begun_has_nothing(lived: Desk) -> None:
    assert all(figure.zero for figure in _figures(lived, Period(2027)).values())
