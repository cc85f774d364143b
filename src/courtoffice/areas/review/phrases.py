"""The reasons that were written before under each criterion, to be offered again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from courtoffice.areas.review.rows import standards

if TYPE_CHECKING:
    from courtoffice.store import Store

_TABLES = frozenset({"review_deduction", "review_criterion"})
_BY_CRITERION = """
SELECT item.name AS criterion, found.reason AS reason
FROM review_deduction AS found JOIN review_criterion AS item ON item.id = found.criterion_id
GROUP BY item.name, found.reason
ORDER BY count(*) DESC, max(found.id) DESC
"""


def phrases(store: Store, criterion_id: int | None) -> list[str]:
    """Return the reasons to offer under a criterion: used before, most often first, then the dictionary's.

    Criteria of one name are taken together, whatever standard they belong to, so that a new standard keeps
    the phrases of the last.
    """
    listed = (item for standard in standards(store) for item in standard.criteria)
    name = next((item.name for item in listed if item.id == criterion_id), "")
    used = store.derived("review.phrases", _TABLES, _read).get(name, [])
    return list(dict.fromkeys([*used, *store.dictionary("deduction_reason")]))


def _read(store: Store) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in store.query(_BY_CRITERION):
        found.setdefault(row["criterion"], []).append(row["reason"])
    return found
