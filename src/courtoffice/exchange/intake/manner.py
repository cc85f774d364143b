"""How the usual lists of a register are read where its declared fields do not say enough."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from courtoffice.exchange.heads import Grid, Head
from courtoffice.exchange.intake.links import LinkReader
from courtoffice.exchange.intake.preview import Entry, Judged
from courtoffice.exchange.sheets_out import SheetColumn
from courtoffice.register import Desk

if TYPE_CHECKING:
    from courtoffice.store import Change

Tick = Callable[[int, int], None]
"""Told how many rows are done of how many; may raise to break off."""

MOST_ROWS = 200_000
"""More rows than any list of one court has."""


def _nothing_to_say(grid: Grid, desk: Desk) -> Iterable[str]:
    return ()


def _as_they_are(change: Change, desk: Desk, entries: Sequence[Entry]) -> Sequence[Entry]:
    return entries


def _as_the_field_says(entry: Entry, key: str, desk: Desk) -> str | None:
    return None


@dataclass(frozen=True)
class Manner:
    """How the usual lists of a register are read; everything around it is the same for all registers.

    ``noun`` is what such a list is called (花名册), ``heads`` are its columns, ``passed_over`` headings that
    say nothing to be kept. ``judge`` says what becomes of every row; it is told the year of dates that have
    none. ``remarks`` are on the list as a whole. ``settle`` brings about what the records to be stored need
    (``Entry.needs``), as part of the same change, and gives the entries back with it. ``reading`` tells what
    the cell of a column was read as, "" for nothing to be told, None where the field of that key says it. A
    longer list than ``most_rows`` was chosen by mistake.

    ``columns`` are those of the blank list with their choices, ``notes`` tell how to fill it in, ``example``
    gives a row of it by heading that this office could take in. A list with the rows of child lists is read
    as for any register.
    """

    noun: str
    heads: tuple[Head, ...]
    judge: Callable[[Grid, Desk, LinkReader, int, Tick], Judged]
    columns: Callable[[Desk], Sequence[SheetColumn]]
    notes: tuple[str, ...]
    example: Callable[[Desk], Mapping[str, Any]]
    passed_over: Collection[str] = ()
    remarks: Callable[[Grid, Desk], Iterable[str]] = _nothing_to_say
    reading: Callable[[Entry, str, Desk], str | None] = _as_the_field_says
    settle: Callable[[Change, Desk, Sequence[Entry]], Sequence[Entry]] = _as_they_are
    most_rows: int = MOST_ROWS
