from __future__ import annotations

import pytest

from courtoffice.shell.short_dates import with_year


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.5", "2026-3-5"),
        ("3-5", "2026-3-5"),
        ("3/5", "2026-3-5"),
        ("3月5日", "2026-3-5"),
        ("12月31", "2026-12-31"),
        ("0305", "2026-03-05"),
        ("３．５", "2026-3-5"),
        (" 3 . 5 ", "2026-3-5"),
        ("25.3.5", "2025-3-5"),
        ("2025-3-5", "2025-3-5"),
        ("20250305", "20250305"),
        ("", ""),
        ("张三", "张三"),
    ],
)
def test_a_day_gets_the_year_in_hand(typed: str, meant: str) -> None:
    assert with_year(typed, 2026) == meant
