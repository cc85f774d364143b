"""The judging of a list: rows of one identity make one record, which has to stand as if typed by hand."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from operator import attrgetter
from typing import Any

from courtoffice.cells import clean
from courtoffice.exchange.heads import Grid, GridRow, GridRows
from courtoffice.exchange.intake.draft import (
    DraftRow,
    RowReader,
    Values,
    conflicts,
    key_of,
    key_of_record,
    settle_several,
)
from courtoffice.exchange.intake.headings import child_identity, identity_of, places_of
from courtoffice.exchange.intake.links import LinkReader, asked_once
from courtoffice.exchange.intake.manner import Tick
from courtoffice.exchange.intake.plain import PlainRows, plain_rows
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, Entry, Judged, TakenRow
from courtoffice.exchange.intake.serials import serials_tell
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Child, Record, children_of, fields_of, with_values
from courtoffice.register import Desk, Register
from courtoffice.required import required_faults

_TICK = 500
"""Rows between two words of progress."""
_ANOTHER_DAY = 400
"""Days to a day of another month and year."""


@dataclass(slots=True)
class _Group:
    """The rows that speak of one record."""

    before: Record | None
    values: Values
    rows: list[tuple[DraftRow, GridRow]] = field(default_factory=list)


@dataclass(slots=True)
class _Outcome:
    """The record that rows make, None where it cannot be; what stops it, and what is asked of it."""

    entry: Entry | None
    wrong: Sequence[str] = ()
    asked: Sequence[str] = ()

    def row(
        self, number: int, cells: tuple[Value, ...], place: int | None, fixes: tuple[str, ...] = ()
    ) -> TakenRow:
        """Return what becomes of a row; ``place`` is that of its record among the entries."""
        if self.entry is None:
            return TakenRow(number, cells, BAD, tuple(self.wrong), fixes)
        state = DOUBTFUL if self.asked else GOOD
        return TakenRow(number, cells, state, tuple(self.asked), fixes, self.entry.action, place)


def judge(
    register: Register[Any], grid: Grid, desk: Desk, year: int, tick: Tick, links: LinkReader
) -> Judged:
    """Return what becomes of every row of a list, and the records that they make."""
    return _Judge(register, desk, year, links).judge(grid, tick)


class _Judge:
    """Judges the rows of one list against the office as it stands."""

    def __init__(self, register: Register[Any], desk: Desk, year: int, links: LinkReader) -> None:
        self._register = register
        self._desk = desk
        self._year = year
        self._blank = _blank(register, desk, year)
        self._identity = identity_of(register)
        self._spared = {item.name for item in fields_of(register.record) if item.choices or not item.required}
        self._links = links
        self._places = places_of(register)
        self._reader = RowReader(self._places, links, year, register.dated_by, register.yearly_by)
        self._labels = {item.name: item.label for item in fields_of(register.record)}
        self._children = {child.name: child for child in children_of(register.record)}

    def judge(self, grid: Grid, tick: Tick) -> Judged:
        rows, every = grid.rows, 3 * len(grid.rows)
        self._identity = tuple(name for name in self._identity if grid.has(name) or name not in self._spared)
        self._reader.serials_tell = serials_tell(grid, self._places, self._links)
        places = {key: None if place.child else place for key, place in self._places.items()}
        plain = plain_rows(rows, places, self._blank, self._links, self._year, lambda done: tick(done, every))
        groups = self._groups(rows, plain, lambda done: tick(len(rows) + done, every))
        records = list(plain.records())
        taken: list[TakenRow] = []
        entries: list[Entry] = []
        for at, group in enumerate(groups):
            if at % _TICK == 0:
                tick(2 * len(rows) + at, every)
            outcome = self._judged(records[group], None) if isinstance(group, int) else self._entry(group)
            place = None
            if outcome.entry is not None:
                place = len(entries)
                entries.append(outcome.entry)
            if isinstance(group, int):
                taken.append(outcome.row(rows.numbers[group], rows.cells(group), place))
            else:
                taken += self._rows(group, outcome, place)
        taken.sort(key=attrgetter("number"))
        drafts = (draft for group in groups if not isinstance(group, int) for draft, _ in group.rows)
        return Judged(
            tuple(taken), tuple(entries), asked_once(each for draft in drafts for each in draft.questions)
        )

    def _groups(self, rows: GridRows, plain: PlainRows, tick: Callable[[int], None]) -> list[int | _Group]:
        """Put the rows of one record together; a row that cannot be read stands alone.

        A plain row that is a new record by itself is given by its place in the list.
        """
        stored: dict[object, list[Record]] = defaultdict(list)
        for record in self._register.rows(self._desk, None):
            stored[key_of_record(record, self._identity)].append(record)
        groups: dict[object, int | _Group] = {}
        seen: dict[object, set[int]] = defaultdict(set)
        for at, key in enumerate(plain.keys(self._identity, len(rows))):
            if at % _TICK == 0:
                tick(at)
            if at in plain.apart:
                row = rows[at]
                if any(clean(cell) for name, cell in row.cells.items() if name in self._places):
                    self._join(rows, groups, stored, seen, row)
            elif key in stored or (key, 0) in groups:
                self._join(rows, groups, stored, seen, rows[at])
            else:
                groups[key, 0] = at
        return list(groups.values())

    def _join(
        self,
        rows: GridRows,
        groups: dict[object, int | _Group],
        stored: Mapping[object, Sequence[Record]],
        seen: dict[object, set[int]],
        row: GridRow,
    ) -> None:
        """Put a row to those of its record."""
        draft = self._reader.read(row)
        key: object = key_of(draft.values, self._identity, self._blank)
        if draft.wrong and any(name not in draft.values for name in self._identity):
            key = ("unread", row.number)
        there = stored.get(key, ())
        before = _meant(there, draft, seen[key])
        if before is None and there:
            draft.wrong.append(f"已有{len(there)}条这样的记录，分不清要更新哪一条。请直接在列表里修改。")
            key = ("unclear", row.number)
        seen[key].add(before.id if before is not None else 0)
        settle_several(draft, before)
        place = (key, before.id if before is not None else 0)
        group = groups.get(place)
        if group is None:
            group = groups[place] = _Group(before, dict(draft.values))
        elif isinstance(group, int):
            first = self._reader.read(rows[group])
            group = groups[place] = _Group(None, dict(first.values), [(first, rows[group])])
        if group.rows:
            draft.wrong += self._clashes(group, draft)
            group.values |= draft.values
        group.rows.append((draft, row))

    def _clashes(self, group: _Group, draft: DraftRow) -> list[str]:
        """Return why a further row of a record cannot be: it says other things, or nothing new."""
        if not draft.children:
            return [f"与第{group.rows[0][1].number}行是同一条记录，重复了，请删去一行。"]
        return conflicts(group.values, draft.values, self._labels)

    def _entry(self, group: _Group) -> _Outcome:
        """Judge the rows of one record together."""
        if any(draft.wrong for draft, _ in group.rows):
            return _Outcome(None)
        base = group.before or self._blank
        record = with_values(base, {**group.values, **self._child_rows(base, group)})
        if record == group.before:
            return _Outcome(Entry(record, group.before))
        return self._judged(record, group.before, fixed=any(draft.fixes for draft, _ in group.rows))

    def _judged(self, record: Record, before: Record | None, *, fixed: bool = False) -> _Outcome:
        """Look at a record as if it had been typed."""
        record = self._register.prepare(record, self._desk)
        found = required_faults(record)
        unfilled = {fault.field for fault in found}
        rules = self._register.faults(record, before, self._desk)
        found += [fault for fault in rules if fault.field not in unfilled]
        wrong = [fault.message for fault in found if fault.blocks]
        asked = [fault.message for fault in found if not fault.blocks]
        return _Outcome(None if wrong else Entry(record, before, fixed), wrong, asked)

    def _child_rows(self, base: Record, group: _Group) -> Mapping[str, tuple[Record, ...]]:
        """Return the child lists with what the rows add or change; nothing is taken away."""
        lists: dict[str, tuple[Record, ...]] = {}
        for name, child in self._children.items():
            said = [values for draft, _ in group.rows for values in draft.child_rows(name)]
            if said:
                lists[name] = tuple(_merged(child, getattr(base, name), said))
        return lists

    def _rows(self, group: _Group, outcome: _Outcome, place: int | None) -> Iterator[TakenRow]:
        first = next((row.number for draft, row in group.rows if draft.wrong), None)
        for at, (draft, row) in enumerate(group.rows):
            wrong = [*draft.wrong, *(outcome.wrong if at == 0 or not draft.wrong else ())]
            if outcome.entry is None and not wrong:
                wrong = [f"同一条记录的第{first}行有错误，改正后才能一起导入。"]
            asked = [*draft.asked, *draft.fixes, *(outcome.asked if at == 0 else ())]
            one = _Outcome(outcome.entry, wrong, asked)
            yield one.row(row.number, tuple(row.cells.values()), place, tuple(draft.fixes))


def _blank(register: Register[Any], desk: Desk, year: int) -> Record:
    """Return what a row begins with: a new record, without what it has only because it is begun today.

    The day of a list's rows stands in the list, or else is missing; the year may be the one that is shown.
    """
    new: Record = register.new(desk)
    declared = register.record()
    other = register.new(replace(desk, today=desk.today - timedelta(days=_ANOTHER_DAY)))
    values = {
        name: getattr(declared, name)
        for name in (item.name for item in fields_of(register.record))
        if getattr(new, name) != getattr(other, name)
    }
    values |= {child.name: () for child in children_of(register.record)}
    if register.yearly_by:
        values[register.yearly_by] = year
    return with_values(new, values)


def _meant(there: Sequence[Record], draft: DraftRow, seen: Collection[int]) -> Record | None:
    """Return which of the records of one identity a row speaks of; None for none, and where that is unclear.

    Of several the one that says the same, or else the only one that no other row has spoken of.
    """
    if len(there) <= 1:
        return there[0] if there else None
    free = [record for record in there if draft.children or record.id not in seen]
    if not free:
        return there[-1]
    same = [record for record in free if _says(record, draft.values)]
    return same[0] if same else free[0] if len(free) == 1 else None


def _says(record: Record, values: Values) -> bool:
    return all(getattr(record, name) == value for name, value in values.items())


def _merged(child: Child, there: Sequence[Record], said: Sequence[Values]) -> Iterator[Record]:
    """Yield the rows of a child list: those that are there, changed as the list says, then the new ones."""
    identity = child_identity(child.record)
    blank = child.record()
    left = [(key_of(values, identity, blank), values) for values in said]
    for record in there:
        key = key_of_record(record, identity)
        same = next((item for item in left if item[0] == key), None)
        if same is not None:
            left.remove(same)
        yield record if same is None else dataclasses.replace(record, **same[1])
    for _, values in left:
        yield child.record(**values)
