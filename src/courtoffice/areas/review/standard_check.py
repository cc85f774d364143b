"""What a standard comes to, for whoever edits it: sums of each group, scores of each grade. Pure.

Points are in hundredths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules import ranked
from courtoffice.cells import hundredths

GROUP_HEADS = ("评查类别", "类别分值", "扣分项合计", "相差")
GRADE_HEADS = ("等次", "得分范围", "统计档次")
_NONE = "（没有类别）"


@dataclass(frozen=True, slots=True)
class GroupSum:
    """A group of criteria: its points, and what the points of its criteria sum to."""

    name: str
    points: int
    criteria: int

    @property
    def right(self) -> bool:
        """Whether both are the same."""
        return self.points == self.criteria

    def cells(self) -> tuple[str, ...]:
        """Return the cells of its row."""
        over = self.criteria - self.points
        difference = "" if self.right else f"{'多' if over > 0 else '少'}{hundredths(abs(over))}"
        return (self.name, hundredths(self.points), hundredths(self.criteria), difference)


def group_sums(standard: Standard) -> list[GroupSum]:
    """Return every group with its sums, criteria of no such group under their own names, and the total.

    The last row is the total, held against the full points.
    """
    by_group: Counter[str] = Counter()
    for item in standard.criteria:
        by_group[item.group_name or _NONE] += item.points or 0
    named = {item.name for item in standard.groups}
    rows = [GroupSum(item.name, item.points or 0, by_group[item.name]) for item in standard.groups]
    rows += [GroupSum(name, 0, points) for name, points in by_group.items() if name not in named]
    in_groups = sum(item.points or 0 for item in standard.groups)
    return [*rows, GroupSum("满分／类别合计", standard.full_points or 0, in_groups)]


def grade_rows(standard: Standard) -> list[tuple[str, str, str]]:
    """Return every grade, best first, with the scores that it stands for: 75—89.99分."""
    rows, upper = [], standard.full_points or 0
    for at, grade in enumerate(ranked(standard)):
        lower = grade.from_points or 0
        top = hundredths(upper if at == 0 else upper - 1)
        rows.append((grade.name, f"{hundredths(lower)}—{top}分", grade.tier))
        upper = lower
    return rows


def conditions(standard: Standard) -> str:
    """Return in a sentence when a year is failed under the standard, and who is ranked at all."""
    words = [f"年平均分低于{hundredths(standard.pass_mark or 0)}分"]
    if standard.failed_cases:
        words.append(f"最低等次的案件达到{standard.failed_cases}件")
    least = f"；全年评查不足{standard.minimum_cases}件的不排名" if standard.minimum_cases else ""
    return f"{'，或者'.join(words)}的，年度不合格{least}。"


def wrong(sums: Sequence[GroupSum]) -> int:
    """Return how many sums are not right."""
    return sum(not item.right for item in sums)
