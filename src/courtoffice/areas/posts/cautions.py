"""What the conduct records hold against an award or a promotion, said without telling what they are."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.posts.effects import in_effect
from courtoffice.areas.posts.records_conduct import Conduct
from courtoffice.register import Desk

if TYPE_CHECKING:
    from courtoffice.store import Store


def sanctions_in_force(desk: Desk, officer_id: int, day: date) -> list[str]:
    """Return that an officer's sanction or admonition has effect on a day; whoever may see it can look."""
    kept = desk.store.derived("posts.sanctions", frozenset({"conduct_record"}), _read)
    if any(in_effect(item, day) for item in kept.get(officer_id, ())):
        return ["处理的影响期未满（详见违纪违规记录）"]
    return []


def _read(store: Store) -> dict[int, list[Conduct]]:
    found: defaultdict[int, list[Conduct]] = defaultdict(list)
    for item in store.load(Conduct, "effective_from IS NOT NULL", order="happened_on, id"):
        found[item.officer_id or 0].append(item)
    return dict(found)
