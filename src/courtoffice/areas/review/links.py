"""How the rows of case review are named where other records point to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from courtoffice.areas.review.records_standard import Criterion, Standard, VetoItem
from courtoffice.areas.review.rows import STANDARD_TABLES, standards
from courtoffice.areas.review.rules import in_force
from courtoffice.cells import hundredths
from courtoffice.register import Linked, Telling

if TYPE_CHECKING:
    from courtoffice.store import Store

_BACK = timedelta(days=730)
"""How far back the cases and reviews lie that a record may choose from: two years."""


def _names(sql: str) -> Callable[[Store], dict[int, str]]:
    return lambda store: {row["id"]: row["name"] for row in store.query(sql)}


def _since(sql: str) -> Callable[[Store, date], list[int]]:
    return lambda store, day: [row["id"] for row in store.query(sql, (day - _BACK, day))]


def _criterion_names(store: Store) -> dict[int, str]:
    return {item.id: _criterion_name(item) for standard in _newest(store) for item in standard.criteria}


def _criterion_name(item: Criterion) -> str:
    return f"{item.group_name}·{item.name}（{hundredths(item.points or 0)}分）"


def _bare_criteria(store: Store) -> dict[int, tuple[str, ...]]:
    """Return what lists call a criterion: its name alone, or with its group."""
    criteria = (item for standard in _newest(store) for item in standard.criteria)
    return {item.id: (item.name, f"{item.group_name}{item.name}") for item in criteria}


def _veto_names(store: Store) -> dict[int, str]:
    return {item.id: item.name for standard in _newest(store) for item in standard.vetoes}


def _standard_names(store: Store) -> dict[int, str]:
    return {item.id: item.name for item in _newest(store)}


def _newest(store: Store) -> Iterable[Standard]:
    return reversed(standards(store))


def _criteria_on(store: Store, day: date) -> list[int]:
    standard = in_force(standards(store), day)
    return _in_order(standard.criteria if standard is not None else ())


def _vetoes_on(store: Store, day: date) -> list[int]:
    standard = in_force(standards(store), day)
    return _in_order(standard.vetoes if standard is not None else ())


def _in_order(items: Iterable[Criterion | VetoItem]) -> list[int]:
    return [item.id for item in sorted(items, key=lambda item: (item.position or 0, item.id))]


LINKS = (
    Linked("review_standard", _standard_names, STANDARD_TABLES),
    Linked(
        "review_criterion",
        _criterion_names,
        STANDARD_TABLES,
        _criteria_on,
        telling=Telling(aliases=_bare_criteria),
    ),
    Linked("review_veto_item", _veto_names, STANDARD_TABLES, _vetoes_on),
    Linked(
        "closed_case",
        _names("SELECT id, case_number AS name FROM closed_case ORDER BY closed_on DESC, id DESC"),
        frozenset({"closed_case"}),
        _since("SELECT id FROM closed_case WHERE closed_on BETWEEN ? AND ? ORDER BY closed_on DESC, id DESC"),
    ),
    Linked(
        "review_draw",
        _names("SELECT id, name FROM review_draw ORDER BY drawn_on DESC, id DESC"),
        frozenset({"review_draw"}),
    ),
    Linked(
        "review",
        _names("SELECT id, case_number AS name FROM review ORDER BY counted_on DESC, id DESC"),
        frozenset({"review"}),
        _since("SELECT id FROM review WHERE counted_on BETWEEN ? AND ? ORDER BY counted_on DESC, id DESC"),
    ),
)
