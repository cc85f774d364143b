"""The review sheet (评查表) while it is filled in: its lines and what is found under each. Pure.

Points are in hundredths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from courtoffice.areas.review.records import Deduction, Review
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.review.rules import cap_of, deducted


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A criterion of the sheet, with what was found under it: points, how often, and what is still left."""

    criterion: Criterion
    taken: int
    times: int

    @property
    def left(self) -> int:
        """How many points may still be deducted under the criterion, in hundredths; never below zero."""
        return max(0, cap_of(self.criterion) - self.taken)

    @property
    def over(self) -> bool:
        """Whether more is deducted than the criterion allows."""
        return self.taken > cap_of(self.criterion)

    @property
    def usual(self) -> int:
        """What the next finding usually costs: the criterion's points for each, at most what is left."""
        return min(self.criterion.each_points or self.left, self.left) if self.left else 0


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A group of criteria: its name, its points, what is deducted in it with the caps, and its lines."""

    name: str
    points: int
    taken: int
    lines: tuple[SheetLine, ...]


def sheet_parts(standard: Standard, deductions: Iterable[Deduction]) -> tuple[SheetPart, ...]:
    """Return the lines of a standard's sheet by group, both in their order."""
    found = tuple(deductions)
    points: Counter[int | None] = Counter()
    for item in found:
        points[item.criterion_id] += item.points or 0
    times = Counter(item.criterion_id for item in found)
    in_groups = deducted(standard, found)
    return tuple(
        SheetPart(
            group.name,
            group.points or 0,
            in_groups.get(group.name, 0),
            tuple(
                SheetLine(item, points[item.id], times[item.id])
                for item in sorted(standard.criteria, key=lambda item: (item.position or 0, item.id))
                if item.group_name == group.name
            ),
        )
        for group in sorted(standard.groups, key=lambda group: (group.position or 0, group.id))
    )


def marked(review: Review, criterion: Criterion, points: int, reason: str, officer: int | None) -> Review:
    """Return the review with one more deduction."""
    new = Deduction(criterion_id=criterion.id, points=points, reason=reason, officer_id=officer)
    return replace(review, deductions=(*review.deductions, new))
