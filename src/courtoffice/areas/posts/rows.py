"""What the figures and papers of posts are made from: everything of one period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.people.records import Department
from courtoffice.areas.posts.records import PostStandard, Sheet
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store

STANDARD_TABLES = frozenset({"post_standard", "post_item", "post_band"})


@dataclass(frozen=True)
class PostRows:
    """Everything of a period that counts.

    Sheets and evaluations belong to a year as a whole: a period of one month has none. ``kinds`` is the
    class of every department (审判, 综合).
    """

    period: Period
    sheets: tuple[Sheet, ...] = ()
    conduct: tuple[Conduct, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    rewards: tuple[RewardPenalty, ...] = ()
    kinds: Mapping[int, str] = field(default_factory=dict)


def standards(store: Store) -> tuple[PostStandard, ...]:
    """Return every assessment standard, oldest first, kept until one of them changes."""
    return store.derived("posts.standards", STANDARD_TABLES, _read_standards)


def post_rows(store: Store, period: Period, today: date | None = None) -> PostRows:
    """Read everything of a period out of the office file.

    What is dated after ``today`` has not happened and is left out; None leaves nothing out.
    """
    days = (period.first, min(period.last, today or period.last))
    year = (period.year if period.is_year else 0,)
    return PostRows(
        period=period,
        sheets=tuple(store.load(Sheet, "year = ?", year, "id")),
        conduct=tuple(store.load(Conduct, "happened_on BETWEEN ? AND ?", days, "happened_on, id")),
        evaluations=tuple(store.load(Evaluation, "year = ?", year, "id")),
        rewards=tuple(store.load(RewardPenalty, "decided_on BETWEEN ? AND ?", days, "decided_on, id")),
        kinds={item.id: item.kind for item in store.load(Department, children=False)},
    )


def _read_standards(store: Store) -> tuple[PostStandard, ...]:
    return tuple(store.load(PostStandard, order="year, kind, id"))
