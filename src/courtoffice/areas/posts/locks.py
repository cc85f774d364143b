"""Closed years: what was closed stays as it is until it is opened again with a reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from courtoffice.areas.posts.records import SUBJECTS, Closing
from courtoffice.errors import Fault, Refused
from courtoffice.fields import Record
from courtoffice.official_paper import day_in_words

if TYPE_CHECKING:
    from courtoffice.store import Change, Store

ASSESSMENT, EVALUATION = SUBJECTS


def closing_of(store: Store, year: int | None, subject: str) -> Closing | None:
    """Return the closing in force of a year's assessment or evaluation, None while it is open."""
    kept = store.load(
        Closing,
        "year = ? AND subject = ? AND reopened_on IS NULL",
        (year, subject),
        "closed_on DESC, id DESC",
    )
    return kept[0] if kept else None


def locked_words(closing: Closing) -> str:
    """Return that a year is closed, since when and by whose decision, and what to do to change it."""
    day = day_in_words(closing.closed_on) if closing.closed_on is not None else ""
    by = f"（{closing.decided_by}审定）" if closing.decided_by else ""
    return (
        f"{closing.year}年{closing.subject}已于{day}办结{by}，内容不能改动。"
        "确需改动的，请先“重新打开”并写明原因。"
    )


def refuse_locked(store: Store, year: int | None, subject: str) -> None:
    """Raise Refused when a year's assessment or evaluation is closed."""
    closing = closing_of(store, year, subject)
    if closing is not None:
        raise Refused(locked_words(closing))


def lock_faults(
    store: Store, subject: str, record: Any, before: Any, free: Collection[str] = ("note",)
) -> list[Fault]:
    """Return a fault when a record of a closed year is changed; ``free`` are fields that may change still.

    The record and that ``before`` it, None for a new one, have a ``year``.
    """
    if before is not None and _same(record, before, free):
        return []
    years = dict.fromkeys(
        item.year for item in (record, before) if item is not None and item.year is not None
    )
    closings = [closing_of(store, year, subject) for year in years]
    return [Fault("year", locked_words(closing)) for closing in closings if closing is not None]


def keep_locked(change: Change, store: Store, subject: str, record: Any) -> None:
    """Raise Refused when a record of a closed year has been removed by a change."""
    if gone(change, record):
        refuse_locked(store, record.year, subject)


def gone(change: Change, record: Record) -> bool:
    """Return whether a change has removed a record."""
    return not change.query(f"SELECT 1 FROM {record.table} WHERE id = ?", (record.id,))


def _same(record: Any, before: Any, free: Collection[str]) -> bool:
    return bool(replace(record, **{name: getattr(before, name) for name in free}) == before)
