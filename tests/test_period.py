"""Years and months, also of a statistical year that does not begin in January."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.period import Period, period_of, year_of


@pytest.mark.parametrize(
    ("period", "first", "last", "label"),
    [
        (Period(2026), date(2026, 1, 1), date(2026, 12, 31), "2026年"),
        (Period(2026, 2), date(2026, 2, 1), date(2026, 2, 28), "2026年2月"),
        (Period(2024, 2), date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        (Period(2026, starts_in=12), date(2025, 12, 1), date(2026, 11, 30), "2026年"),
        (Period(2026, 12, 12), date(2026, 12, 1), date(2026, 12, 31), "2026年12月"),
        (Period(2026, quarter=1), date(2026, 1, 1), date(2026, 3, 31), "2026年第一季度"),
        (Period(2026, None, 12, 4), date(2026, 10, 1), date(2026, 12, 31), "2026年第四季度"),
    ],
)
def test_first_last_label(period: Period, first: date, last: date, label: str) -> None:
    assert (period.first, period.last, period.label) == (first, last, label)
    assert first in period
    assert last in period
    assert first - timedelta(days=1) not in period
    assert last + timedelta(days=1) not in period
    assert None not in period


def test_the_same_period_a_year_before() -> None:
    assert Period(2026, 2, 12).previous_year() == Period(2025, 2, 12)
    assert Period(2026, quarter=2).previous_year() == Period(2025, quarter=2)


@pytest.mark.parametrize(
    ("period", "key"),
    [(Period(2026), "2026"), (Period(2026, 3), "2026-03"), (Period(2026, quarter=4), "2026-Q4")],
)
def test_a_period_is_kept_by_its_key(period: Period, key: str) -> None:
    assert period.key == key
    assert period_of(key) == period
    assert period_of(key, 12) == replace(period, starts_in=12)
    assert period.is_year is (key == "2026")


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(1, 12))
def test_every_day_is_in_the_one_year_it_belongs_to(day: date, starts_in: int) -> None:
    year = year_of(day, starts_in)
    assert day in Period(year, starts_in=starts_in)
    assert day not in Period(year + 1, starts_in=starts_in)
    assert day not in Period(year - 1, starts_in=starts_in)
    assert (
        Period(year, starts_in=starts_in).last + timedelta(days=1)
        == Period(year + 1, starts_in=starts_in).first
    )
