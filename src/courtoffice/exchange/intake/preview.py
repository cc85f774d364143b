"""What taking in a list would do, row by row, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRows
from courtoffice.exchange.intake.links import Question
from courtoffice.exchange.intake.plain import records_of
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Record
from courtoffice.register import Register

GOOD, DOUBTFUL, BAD = STATES = ("good", "doubtful", "bad")
ADDED, CHANGED, SAME = "新增", "更新", "不变"


class TakenRow(NamedTuple):
    """One row of the sheet and what would become of it.

    ``number`` is its number in the sheet, from 1; ``raw`` is what its cells hold in the order of the
    preview's columns. ``reasons`` say why the row is doubtful or bad. A row with ``fixes`` is taken in only
    when the clerk agrees to them. ``entry`` is the place of its record in ``Preview.entries``, None for a
    bad row.
    """

    number: int
    raw: tuple[Value, ...]
    state: str
    reasons: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    action: str = ""
    entry: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the cells."""
        return tuple(map(clean, self.raw))

    @property
    def fixed(self) -> bool:
        """Whether the row is read otherwise than it is written."""
        return bool(self.fixes)


class Entry(NamedTuple):
    """A record as it would be stored; several rows of a list may make one, with a child row each.

    ``needs`` names what has to come into being for it: the department of a new officer.
    """

    record: Record
    before: Record | None
    fixed: bool = False
    needs: str = ""

    @property
    def action(self) -> str:
        """Whether the record is new, changed or as it was."""
        if self.before is None:
            return ADDED
        return SAME if self.record == self.before and not self.needs else CHANGED


@dataclass(frozen=True, slots=True)
class SoundRows:
    """Rows of a list that make a new record each and of which nothing is to be said.

    There may be a hundred thousand of them: what they say stays in ``columns``, a value for each, and a
    record or a row is made of it when somebody looks. ``places`` are those of the rows in the list; what no
    column names is as in ``blank``.
    """

    rows: GridRows
    places: Sequence[int]
    blank: Record
    columns: Mapping[str, Sequence[Any]]

    def records(self) -> Iterator[Record]:
        """Yield the record of every row."""
        return records_of(self.blank, self.columns)

    def taken(self, first: int) -> Iterator[TakenRow]:
        """Yield the rows; ``first`` is the place of the first one's record among all."""
        for entry, place in enumerate(self.places, first):
            cells = self.rows.cells(place)
            yield TakenRow(self.rows.numbers[place], cells, GOOD, action=ADDED, entry=entry)


@dataclass(frozen=True)
class Judged:
    """What becomes of every row of a list, the records that they make, and what remains to be asked.

    ``apart`` are the rows that were judged one by one, ``made`` the records of these; ``sound`` are the
    others, if there are any.
    """

    apart: tuple[TakenRow, ...]
    made: tuple[Entry, ...]
    questions: tuple[Question, ...] = ()
    sound: SoundRows | None = None

    @cached_property
    def rows(self) -> tuple[TakenRow, ...]:
        """All rows, in the order of the sheet."""
        sound = self.sound.taken(len(self.made)) if self.sound is not None else ()
        return tuple(sorted(chain(self.apart, sound), key=attrgetter("number")))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All records: those of rows judged one by one, then those of the others."""
        sound = self.sound.records() if self.sound is not None else ()
        return (*self.made, *(Entry(record, None) for record in sound))

    @property
    def sound_count(self) -> int:
        """How many rows are sound."""
        return len(self.sound.places) if self.sound is not None else 0

    def count(self, state: str) -> int:
        """Return how many rows have a state."""
        return sum(row.state == state for row in self.apart) + (self.sound_count if state == GOOD else 0)

    def fixed(self) -> int:
        """Return how many rows are read otherwise than written, if the clerk agrees."""
        return sum(bool(row.fixes) for row in self.apart)

    def actions(self, *, accept_fixes: bool) -> Counter[str]:
        """Return how many records would be new, changed, and left as they are."""
        counted = Counter(entry.action for entry in self.made if accept_fixes or not entry.fixed)
        return counted + Counter({ADDED: self.sound_count})

    def creates(self) -> tuple[str, ...]:
        """Return what would come into being with the records, in the list's order."""
        needs = dict.fromkeys(entry.needs for entry in self.made if entry.needs)
        return tuple(needs)


@dataclass(frozen=True, kw_only=True)
class Preview(Judged):
    """Everything that an import shows before it is done.

    ``headings`` are the sheet's own words over its columns, each with the key of what it was taken for, ""
    for a column that is not read; ``columns`` name the columns that are, ``keys`` are their keys. ``stood``
    is the last entry of the journal when it was made. ``unknown`` are headings that the clerk may want
    to explain, ``questions`` names of which the clerk may say whom they mean.
    """

    register: Register[Any]
    path: Path
    headings: tuple[tuple[str, str], ...]
    columns: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    stood: int = 0
