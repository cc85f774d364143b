"""What other parts of the office are told of an officer's open measures, where they enter awards or posts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.rules_decisions import still_open
from courtoffice.register import Desk

if TYPE_CHECKING:
    from courtoffice.store import Store


def measures_open(desk: Desk, officer_id: int, day: date) -> list[str]:
    """Return an officer's measures that weigh on a day, in words: 黄牌警示（影响期至2026-12-31）."""
    kept = desk.store.derived("review.measures_of_officers", frozenset({"review_measure"}), _read)
    return [words for measure in kept.get(officer_id, ()) if (words := still_open(measure, day))]


def _read(store: Store) -> dict[int, list[Measure]]:
    found: defaultdict[int, list[Measure]] = defaultdict(list)
    for measure in store.load(Measure, "officer_id IS NOT NULL", order="proposed_on, id", children=False):
        found[measure.officer_id or 0].append(measure)
    return dict(found)
