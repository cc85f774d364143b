"""Which cases the review sheet goes through: those of a year in one state and of one reviewer, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from courtoffice.areas.review.records import DRAWN, FINAL, OBJECTED, REVIEWED, TOLD

if TYPE_CHECKING:
    from courtoffice.period import Period
    from courtoffice.store import Store

ALL = "全部"
HEAPS: Mapping[str, tuple[str, ...]] = {
    "待评查": (DRAWN,),
    "待反馈": (REVIEWED,),
    "已反馈": (TOLD,),
    "有异议": (OBJECTED,),
    "已定案": (FINAL,),
    ALL: (DRAWN, REVIEWED, TOLD, OBJECTED, FINAL),
}
"""The heaps of cases by name, and the states of the reviews in each."""


@dataclass(frozen=True, slots=True)
class Queued:
    """A review of a year as far as the queue goes by it."""

    id: int
    state: str
    reviewer_id: int | None


def queued(store: Store, period: Period) -> list[Queued]:
    """Return the reviews of a period in the order in which they were assigned."""
    rows = store.query(
        "SELECT id, state, reviewer_id FROM review WHERE counted_on BETWEEN ? AND ?"
        " ORDER BY coalesce(assigned_on, counted_on), id",
        (period.first, period.last),
    )
    return [Queued(row["id"], row["state"], row["reviewer_id"]) for row in rows]


def heap(every: list[Queued], name: str, reviewer: int | None) -> list[int]:
    """Return the ids of one heap; ``reviewer`` None takes everybody's."""
    states = HEAPS[name]
    return [
        item.id
        for item in every
        if item.state in states and (reviewer is None or item.reviewer_id == reviewer)
    ]


def first_heap(every: list[Queued]) -> str:
    """Return the heap to begin with: the first that holds something and is not finished, otherwise all."""
    open_ones = [name for name in HEAPS if name not in (ALL, "已定案")]
    return next((name for name in open_ones[:2] if heap(every, name, None)), ALL)


def in_hand(store: Store) -> dict[int, int]:
    """Return how many cases each reviewer has that are not reviewed yet."""
    rows = store.query(
        "SELECT reviewer_id, count(*) AS open FROM review WHERE state = ? AND reviewer_id IS NOT NULL"
        " GROUP BY reviewer_id",
        (DRAWN,),
    )
    return {row["reviewer_id"]: row["open"] for row in rows}
