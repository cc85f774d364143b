"""How many officers may be 优秀: the cap on the best grade, counted while grades are being proposed. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from courtoffice.areas.posts.records_conduct import EXCELLENT, UNGRADED

DROPPED, ROUNDED = ROUNDINGS = ("舍去", "四舍五入")


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of ``taking_part`` are 优秀, against a ``share`` in per cent and a rounding rule."""

    taking_part: int
    excellent: int
    share: int = 20
    rounding: str = DROPPED

    @property
    def exact(self) -> Fraction:
        """The share of those taking part, before it is rounded."""
        return Fraction(self.taking_part * self.share, 100)

    @property
    def allowed(self) -> int:
        """The most officers that may be 优秀."""
        return int(self.exact + (Fraction(1, 2) if self.rounding == ROUNDED else 0))

    @property
    def over(self) -> int:
        """By how many officers the cap is passed, 0 when it is kept."""
        return max(self.excellent - self.allowed, 0)

    def words(self) -> str:
        """Return the count against the cap, with how the cap was reckoned."""
        exact = float(self.exact)
        rounded = "" if self.exact.denominator == 1 else f"，小数{self.rounding}"
        sum_up = f"参加考核{self.taking_part}人×{self.share}%＝{exact:g}{rounded}，最多{self.allowed}人"
        state = f"超出{self.over}人" if self.over else f"还可{self.allowed - self.excellent}人"
        return f"优秀{self.excellent}人，{state}（{sum_up}）"


def quota(grades: Iterable[str], share: int, rounding: str) -> Quota:
    """Count grades, one for each officer and "" where none is proposed yet, against the cap.

    Who gets no grade (不定等次) does not take part (公务员考核规定: 按参加考核人数).
    """
    counted = [grade for grade in grades if grade != UNGRADED]
    return Quota(len(counted), counted.count(EXCELLENT), share, rounding)
