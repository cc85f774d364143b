"""The cap on 优秀: counted on who takes part, rounded by a rule that is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.posts.quota import DROPPED, ROUNDED, quota


@pytest.mark.parametrize(
    ("people", "share", "rounding", "allowed"),
    [
        (93, 20, DROPPED, 18),
        (93, 20, ROUNDED, 19),
        (95, 20, DROPPED, 19),
        (10, 25, ROUNDED, 3),
        (10, 25, DROPPED, 2),
        (4, 20, DROPPED, 0),
        (0, 20, ROUNDED, 0),
    ],
)
def test_how_many_may_be_excellent(people: int, share: int, rounding: str, allowed: int) -> None:
    assert quota(["称职"] * people, share, rounding).allowed == allowed


def test_who_gets_no_grade_does_not_take_part() -> None:
    found = quota(["优秀", "优秀", "称职", "", "基本称职", "不定等次", "不定等次"], 20, DROPPED)
    assert (found.taking_part, found.excellent, found.allowed, found.over) == (5, 2, 1, 1)
    assert found.words() == "优秀2人，超出1人（参加考核5人×20%＝1，最多1人）"
    assert "还可1人（参加考核6人×20%＝1.2，小数舍去，最多1人）" in quota(["称职"] * 6, 20, DROPPED).words()


@given(st.integers(0, 400), st.integers(0, 100))
def test_dropping_never_passes_the_share(people: int, share: int) -> None:
    found = quota(["优秀"] * people, share, DROPPED)
    assert found.allowed * 100 <= people * share
    assert (found.over > 0) == (people > found.allowed)
