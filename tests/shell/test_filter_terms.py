from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.fields import Kind
from courtoffice.shell.filter_terms import date_test, number_test, typed


@pytest.mark.parametrize(
    ("query", "value", "found"),
    [
        ("5", 5, True),
        ("5", 50, False),
        (">5", 6, True),
        (">5", 5, False),
        ("》5", 6, True),
        ("＞＝5", 5, True),
        ("≤5", 5, True),
        ("<5", 5, False),
        ("=5", 5, True),
        ("3-5", 4, True),
        ("3~5", 6, False),
        ("3至5", 5, True),
        ("-3", -3, True),
        ("１２", 12, True),
        ("1,000", 1000, True),
    ],
)
def test_numbers(query: str, value: int, found: bool) -> None:
    test = number_test(Kind.INTEGER, query)
    assert test is not None
    assert test(value) is found


def test_numbers_in_hundredths_are_typed_as_they_are_shown() -> None:
    test = number_test(Kind.HOURS, ">90.5")
    assert test is not None
    assert test(9051)
    assert not test(9050)


@pytest.mark.parametrize("query", ["", ">", "abc", ">abc", "1-2-3", "NaN", ">Infinity", "—", "=1+1"])
def test_what_is_no_number_filters_nothing(query: str) -> None:
    assert number_test(Kind.INTEGER, query) is None


@pytest.mark.parametrize(
    ("query", "day", "found"),
    [
        ("2026", "2026-03-05", True),
        ("2026", "2025-03-05", False),
        ("2026-3", "2026-03-05", True),
        ("2026-03", "2026-03-31", True),
        ("2026.3", "2026-03-31", True),
        ("2026年3月", "2026-03-31", True),
        ("2026-03", "2026-04-01", False),
        ("202603", "2026-03-09", True),
        ("20260305", "2026-03-05", True),
        ("2026-1", "2026-10-01", False),
        ("3.5", "2025-03-05", True),
        ("3-5", "2026-03-05", True),
        ("3月5日", "2026-03-06", False),
        ("2026年3月5号", "2026-03-05", True),
        ("3月", "2026-03-06", True),
        ("12", "2026-12-06", True),
        (">2026-03", "2026-03-31", False),
        (">2026-03", "2026-04-01", True),
        (">=2026-03", "2026-03-01", True),
        ("<2026-03", "2026-02-28", True),
        ("<=2026-03", "2026-03-31", True),
        ("=2026-03", "2026-03-31", True),
        (">6月", "2026-07-01", True),
        ("1月~3月", "2026-03-31", True),
        ("1月～3月", "2026-04-01", False),
        ("2026-01至2026-03", "2026-03-31", True),
        ("２０２６－０３", "2026-03-31", True),
    ],
)
def test_dates(query: str, day: str, found: bool) -> None:
    test = date_test(query)
    assert test is not None
    assert test(day) is found


@pytest.mark.parametrize("query", ["", ">", "张三", "2026-03-05-07", "1~2~3", "~", "'; DROP TABLE", "99999"])
def test_what_is_no_date_filters_nothing(query: str) -> None:
    assert date_test(query) is None


@given(st.text(max_size=12))
def test_nothing_typed_breaks_a_filter(query: str) -> None:
    typed(query)
    of_date = date_test(query)
    assert of_date is None or of_date("2026-03-05") in (True, False)
    of_number = number_test(Kind.POINTS, query)
    assert of_number is None or of_number(5) in (True, False)
