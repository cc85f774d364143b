from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.store.thinning import kept

TODAY = date(2026, 3, 18)  # a Wednesday


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("stamps", "stay"),
    [
        ([], []),
        (["2026-03-18T08:00", "2026-03-18T08:01", "2026-03-18T17:00"], [0, 1, 2]),
        (["2026-03-17T08:00", "2026-03-17T17:00"], [1]),
        (["2026-03-05T08:00", "2026-03-05T09:00", "2026-03-06T08:00"], [1, 2]),  # 13 and 12 days ago
        (["2026-03-04T08:00", "2026-03-05T08:00"], [1]),  # 14 and 13 days ago
        (
            ["2026-03-02T08:00", "2026-03-03T08:00", "2026-03-04T08:00", "2026-03-17T08:00"],
            [2, 3],
        ),  # a week's last
        (["2026-01-26T08:00", "2026-01-27T08:00", "2026-02-20T08:00"], [1, 2]),  # the eighth week back
        (["2026-01-19T08:00", "2026-01-20T08:00", "2026-01-31T08:00"], [2]),  # the ninth
        (["2024-04-01T08:00", "2024-04-30T08:00", "2024-05-01T08:00"], [1, 2]),  # 23 months back
        (["2024-03-31T08:00", "2024-04-01T08:00"], [1]),  # 24 months back
        (["2020-01-01T08:00"], [0]),  # the only one
        (["2020-01-01T08:00", "2021-01-01T08:00"], [1]),
        (["2027-01-01T08:00", "2027-01-01T09:00", "2026-03-18T08:00"], [0, 1, 2]),  # a clock that was wrong
    ],
)
def test_what_is_kept(stamps: list[str], stay: list[int]) -> None:
    assert kept(map(at, stamps), TODAY) == {at(stamps[number]) for number in stay}


@settings(max_examples=50)
@given(st.lists(st.datetimes(at("2023-01-01"), at("2026-03-18T23:59"))))
def test_thinning_keeps_the_newest_and_repeats_nothing(stamps: list[datetime]) -> None:
    keep = kept(stamps, TODAY)
    assert keep <= set(stamps)
    assert kept(keep, TODAY) == keep
    if stamps:
        assert max(stamps) in keep


def test_three_years_of_closing_every_evening() -> None:
    stamps: set[datetime] = set()
    day = date(2023, 1, 1)
    while day < TODAY:
        stamps.add(datetime(day.year, day.month, day.day, 17))
        stamps = kept(stamps, day)
        day += timedelta(days=1)
    days = [(TODAY - stamp.date()).days for stamp in sorted(stamps, reverse=True)]
    assert days[:14] == list(range(1, 15))
    assert len({(stamp.year, stamp.month) for stamp in stamps}) >= 24
    assert len(stamps) < 14 + 8 + 24
