"""What officers sort by in each order of names: strokes of the surname or of the name, pinyin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from courtoffice.areas.people.records import Officer
from courtoffice.pinyin import sort_key
from courtoffice.strokes import Key, stroke_key


def _by_surname(officer: Officer) -> Key:
    return stroke_key(officer.name, officer.written_as)


def _by_name(officer: Officer) -> Key:
    return stroke_key(officer.name, officer.written_as, shorter_first=False)


def _by_pinyin(officer: Officer) -> tuple[tuple[str, int, str], ...]:
    return sort_key(officer.name, officer.pinyin)


SORTED_BY: dict[str, Callable[[Officer], Any]] = {
    "roster-surnames": _by_surname,
    "roster-names": _by_name,
    "roster-pinyin": _by_pinyin,
}
"""What officers sort by in each of the orders.

By surname, the shorter of two names with one surname stands first; by name, character follows character.
"""


def places(officers: Iterable[Officer], order: str) -> dict[int, int]:
    """Return the place of each officer in an order, from 1 on, by id."""
    return {who.id: place for place, who in enumerate(sorted(officers, key=SORTED_BY[order]), start=1)}
