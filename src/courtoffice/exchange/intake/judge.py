"""The judging of a list: rows of one identity make one record, which has to stand as if typed by hand."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from courtoffice.cells import clean
from courtoffice.exchange.heads import Grid, GridRow
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
from courtoffice.exchange.intake.links import LinkReader
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, Entry, TakenRow
from courtoffice.fields import Child, Record, children_of, fields_of
from courtoffice.register import Desk, Register
from courtoffice.required import required_faults

Tick = Callable[[int, int], None]
"""Told how many rows are done of how many; may raise to break off."""


@dataclass(slots=True)
class _Group:
    """The rows that speak of one record."""

    before: Record | None
    values: Values
    rows: list[tuple[DraftRow, GridRow]] = field(default_factory=list)


def judge(
    register: Register[Any], grid: Grid, desk: Desk, year: int, tick: Tick
) -> tuple[tuple[TakenRow, ...], tuple[Entry, ...]]:
    """Return what becomes of every row of a list, and the records that they make."""
    return _Judge(register, desk, year).judge(grid, tick)


class _Judge:
    """Judges the rows of one list against the office as it stands."""

    def __init__(self, register: Register[Any], desk: Desk, year: int) -> None:
        self._register = register
        self._desk = desk
        self._blank = register.new(desk)
        self._identity = identity_of(register)
        self._reader = RowReader(
            places_of(register), LinkReader(desk), year, register.dated_by, register.yearly_by
        )
        self._labels = {item.name: item.label for item in fields_of(register.record)}
        self._children = {child.name: child for child in children_of(register.record)}

    def judge(self, grid: Grid, tick: Tick) -> tuple[tuple[TakenRow, ...], tuple[Entry, ...]]:
        rows = [row for row in grid.rows if any(clean(cell) for cell in row.cells.values())]
        groups = self._groups(rows, tick)
        taken: list[TakenRow] = []
        entries: list[Entry] = []
        for at, group in enumerate(groups):
            if at % 500 == 0:
                tick(len(rows) + at, len(rows) + len(groups))
            entry, faults, asked = self._entry(group)
            place = None
            if entry is not None:
                place = len(entries)
                entries.append(entry)
            taken += self._rows(group, entry, place, faults, asked)
        taken.sort(key=lambda row: row.number)
        return tuple(taken), tuple(entries)

    def _groups(self, rows: Sequence[GridRow], tick: Tick) -> list[_Group]:
        """Put the rows of one record together; a row that cannot be read stands alone."""
        stored: dict[object, list[Record]] = defaultdict(list)
        for record in self._register.rows(self._desk, None):
            stored[key_of_record(record, self._identity)].append(record)
        groups: dict[object, _Group] = {}
        seen: dict[object, set[int]] = defaultdict(set)
        for at, row in enumerate(rows):
            if at % 500 == 0:
                tick(at, 2 * len(rows))
            draft = self._reader.read(row)
            key: object = key_of(draft.values, self._identity, self._blank)
            if draft.wrong and any(name not in draft.values for name in self._identity):
                key = ("unread", row.number)
            there = stored.get(key, [])
            before = _meant(there, draft, seen[key])
            if before is None and there:
                draft.wrong.append(f"已有{len(there)}条这样的记录，分不清要更新哪一条。请直接在列表里修改。")
                key = ("unclear", row.number)
            seen[key].add(before.id if before is not None else 0)
            settle_several(draft, before)
            place = (key, before.id if before is not None else 0)
            group = groups.setdefault(place, _Group(before, dict(draft.values)))
            if group.rows:
                draft.wrong += self._clashes(group, draft)
                group.values |= draft.values
            group.rows.append((draft, row))
        return list(groups.values())

    def _clashes(self, group: _Group, draft: DraftRow) -> list[str]:
        """Return why a further row of a record cannot be: it says other things, or nothing new."""
        if not draft.children:
            return [f"与第{group.rows[0][1].number}行是同一条记录，重复了，请删去一行。"]
        return conflicts(group.values, draft.values, self._labels)

    def _entry(self, group: _Group) -> tuple[Entry | None, list[str], list[str]]:
        """Return the record of a group, what stops it, and what is asked of it."""
        if any(draft.wrong for draft, _ in group.rows):
            return None, [], []
        base = group.before or self._blank
        record = dataclasses.replace(base, **group.values, **self._child_rows(base, group))
        if record == group.before:
            return Entry(record, group.before), [], []
        record = self._register.prepare(record, self._desk)
        found = required_faults(record)
        unfilled = {fault.field for fault in found}
        found += [
            fault
            for fault in self._register.faults(record, group.before, self._desk)
            if fault.field not in unfilled
        ]
        wrong = [fault.message for fault in found if fault.blocks]
        asked = [fault.message for fault in found if not fault.blocks]
        fixed = any(draft.fixes for draft, _ in group.rows)
        return (None if wrong else Entry(record, group.before, fixed)), wrong, asked

    def _child_rows(self, base: Record, group: _Group) -> Mapping[str, tuple[Record, ...]]:
        """Return the child lists with what the rows add or change; nothing is taken away."""
        lists: dict[str, tuple[Record, ...]] = {}
        for name, child in self._children.items():
            said = [values for draft, _ in group.rows for values in draft.child_rows(name)]
            if said:
                lists[name] = tuple(_merged(child, getattr(base, name), said))
        return lists

    def _rows(
        self, group: _Group, entry: Entry | None, place: int | None, faults: list[str], asked: list[str]
    ) -> Iterator[TakenRow]:
        for at, (draft, row) in enumerate(group.rows):
            wrong = [*draft.wrong, *(faults if at == 0 or not draft.wrong else ())]
            if entry is None and not wrong:
                wrong = ["同一条记录的其他行有错误，改正后才能一起导入。"]
            said = [*draft.asked, *draft.fixes, *(asked if at == 0 else ())]
            state = BAD if entry is None else DOUBTFUL if said else GOOD
            reasons = wrong if entry is None else said
            cells = tuple(clean(cell) for cell in row.cells.values())
            action = "" if entry is None else entry.action
            yield TakenRow(row.number, cells, state, tuple(reasons), tuple(draft.fixes), action, place)


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
