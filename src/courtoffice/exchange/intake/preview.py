"""What taking in a list would do, row by row, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, overload

from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRows
from courtoffice.exchange.intake.links import Question
from courtoffice.exchange.intake.plain import records_of
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Record, with_values
from courtoffice.register import Register

GOOD, DOUBTFUL, BAD = STATES = ("good", "doubtful", "bad")
T = TypeVar("T")
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


class Seen(Sequence[T]):
    """Things that are made one by one when somebody looks at them."""

    def __init__(self, count: int, make: Callable[[int], T]) -> None:
        """``make`` makes the thing of a place, counted from 0."""
        self._places = range(count)
        self._make = make

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        """Make the thing of a place, or those of some places."""
        if isinstance(at, slice):
            return [self._make(place) for place in self._places[at]]
        return self._make(self._places[at])


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

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.places)

    def records(self) -> Iterator[Record]:
        """Yield the record of every row."""
        return records_of(self.blank, self.columns)

    def record(self, at: int) -> Record:
        """Return the record of one row."""
        return with_values(self.blank, {name: values[at] for name, values in self.columns.items()})

    def number(self, at: int) -> int:
        """Return the number of a row in the sheet."""
        return self.rows.numbers[self.places[at]]

    def taken(self, at: int, entry: int) -> TakenRow:
        """Return a row, the place of whose record among all is ``entry``."""
        cells = self.rows.cells(self.places[at])
        return TakenRow(self.number(at), cells, GOOD, action=ADDED, entry=entry)


NO_SOUND_ROWS = SoundRows(GridRows({}, (), ()), (), Record(), {})


@dataclass(frozen=True)
class Judged:
    """What becomes of every row of a list, the records that they make, and what remains to be asked.

    ``apart`` are the rows that were judged one by one, ``made`` the records of these; ``sound`` are the
    others.
    """

    apart: tuple[TakenRow, ...]
    made: tuple[Entry, ...]
    questions: tuple[Question, ...] = ()
    sound: SoundRows = NO_SOUND_ROWS

    @cached_property
    def rows(self) -> Sequence[TakenRow]:
        """All rows, in the order of the sheet."""
        return self.of_state(None)

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """All records: those of rows judged one by one, then those of the others."""
        return Seen(len(self.made) + len(self.sound), self._entry)

    def of_state(self, state: str | None) -> Sequence[TakenRow]:
        """Return the rows that have a state, None for all, in the order of the sheet."""
        apart = [row for row in self.apart if state in (None, row.state)]
        if not self.sound or state not in (None, GOOD):
            return apart
        if not apart:
            return Seen(len(self.sound), self._sound_row)
        order = sorted([*apart, *range(len(self.sound))], key=self._number)
        return Seen(len(order), lambda at: self._row(order[at]))

    def _entry(self, at: int) -> Entry:
        first = len(self.made)
        return self.made[at] if at < first else Entry(self.sound.record(at - first), None)

    def _sound_row(self, at: int) -> TakenRow:
        return self.sound.taken(at, len(self.made) + at)

    def _row(self, item: TakenRow | int) -> TakenRow:
        return self._sound_row(item) if isinstance(item, int) else item

    def _number(self, item: TakenRow | int) -> int:
        return self.sound.number(item) if isinstance(item, int) else item.number

    def count(self, state: str) -> int:
        """Return how many rows have a state."""
        return sum(row.state == state for row in self.apart) + (len(self.sound) if state == GOOD else 0)

    def fixed(self) -> int:
        """Return how many rows are read otherwise than written, if the clerk agrees."""
        return sum(row.fixed and row.state != BAD for row in self.apart)

    def changing(self, *, accept_fixes: bool = True) -> int:
        """Return how many rows would write something."""
        rows = (row for row in self.apart if accept_fixes or not row.fixed)
        return sum(row.state != BAD and row.action in (ADDED, CHANGED) for row in rows) + len(self.sound)

    def actions(self, *, accept_fixes: bool) -> Counter[str]:
        """Return how many records would be new, changed, and left as they are."""
        counted = Counter(entry.action for entry in self.made if accept_fixes or not entry.fixed)
        return counted + Counter({ADDED: len(self.sound)})

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
