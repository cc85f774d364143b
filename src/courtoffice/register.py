"""Registers: what a page lists, said once for the screen, the clipboard, spreadsheets and papers.

A register belongs to one record type. It knows its columns (the declared fields and computed ones), which
date puts a record into a year, what may be wrong with a record, and what a new one starts with.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from courtoffice.cells import show
from courtoffice.errors import Fault
from courtoffice.fields import Field, Kind, Record, children_of, fields_of
from courtoffice.period import Period
from courtoffice.pinyin import distance, matches, search_keys, together

if TYPE_CHECKING:
    from courtoffice.exchange.intake.manner import Manner
    from courtoffice.store import Change, Store
    from courtoffice.wording import Draft

R = TypeVar("R", bound=Record)

_LETTERS_OF_PLACE = 3


Spoken = tuple[str, int] | tuple[str, tuple[int, ...], str]
"""What a reckoned row speaks of: a record of a register, or several of its records and words for them."""


@dataclass(frozen=True)
class Telling:
    """What lists say of the rows of a table beside their names, and how it tells rows of one name apart.

    ``aliases`` are further names by id (a department's short name), ``titles`` words that are written behind
    a name. ``numbers`` are the rows' numbers in their list. ``belongs`` gives the departments to which a row
    belongs on a day, with None every one that it ever did; ``there`` tells whether it served on a day.
    ``likely`` gives the rows that an unknown name may have been meant for, the likeliest first.
    """

    aliases: Callable[[Store], Mapping[int, Collection[str]]] | None = None
    titles: tuple[str, ...] = ()
    numbers: Callable[[Store], Mapping[int, int]] | None = None
    belongs: Callable[[Store, int, date | None], Collection[int]] | None = None
    there: Callable[[Store, int, date], bool] | None = None
    likely: Callable[[Store, str], Collection[int]] | None = None


@dataclass(frozen=True)
class Linked:
    """How the rows of a table are named where other records point to them.

    ``names`` gives every row's name by id in the order in which they are offered; ``offered`` gives the ids
    that a record of a given day may choose from (officers then serving), all of them where it is None.
    ``tables`` are those whose change may change the names. ``readings`` gives the pinyin of names that are
    read otherwise than their characters usually are. ``telling`` helps to find a row by what a list says.
    """

    table: str
    names: Callable[[Store], Mapping[int, str]]
    tables: frozenset[str]
    offered: Callable[[Store, date], list[int]] | None = None
    readings: Callable[[Store], Mapping[int, str]] | None = None
    telling: Telling = Telling()


Caution = Callable[["Desk", int, date], list[str]]
"""What an area has to say about an officer before an award or a promotion on a day, each thing in words."""


@dataclass(frozen=True)
class Desk:
    """What rules and columns may know beside the record: the office file, today's date, names of links.

    ``draft`` is there while a paper's wording is being edited: papers are told by it and not by what is kept.
    ``cautions`` come from the areas: what one of them must know of another about an officer.
    """

    store: Store
    today: date
    links: Mapping[str, Linked] = field(default_factory=dict)
    draft: Draft | None = None
    cautions: tuple[Caution, ...] = ()

    def names(self, table: str) -> Mapping[int, str]:
        """Return the names of a linked table by id, kept until one of its tables changes."""
        linked = self.links[table]
        return self.store.derived(f"names:{table}", linked.tables, linked.names)

    def name(self, table: str, row_id: int | None) -> str:
        """Return what a linked row is called, "" for no link."""
        return "" if row_id is None else self.names(table).get(row_id, "（已删除）")

    def search_keys(self, table: str) -> Mapping[int, str]:
        """Return what a search for the rows of a linked table looks through, by id; kept as names are."""
        linked = self.links[table]

        def spell(store: Store) -> Mapping[int, str]:
            readings = linked.readings(store) if linked.readings is not None else {}
            aliases = linked.telling.aliases(store) if linked.telling.aliases is not None else {}
            return {
                row: together(
                    # without a reading of its own as anybody spells it, who may have done so before
                    search_keys(name, readings[row]) if readings.get(row) else search_keys(name),
                    *map(search_keys, aliases.get(row, ())),
                )
                for row, name in self.names(table).items()
            }

        return self.store.derived(f"keys:{table}", linked.tables, spell)

    def answering(self, table: str, query: str, day: date, *, by_name: bool = False) -> list[int]:
        """Return the ids offered on a day that a query finds, by their names or the pinyin of these.

        The likeliest come first (zs: 张三 before 张俊), else as they are offered. After them come those that
        belong to a department which the query names (民一 张), unless only the name counts; one or two
        letters are too few to name a department.
        """
        keys = self.search_keys(table)
        offered = [row for row in self.offered(table, day) if row in keys]
        matching = (row for row in offered if matches(query, keys[row]))
        found = sorted(matching, key=lambda row: distance(query, keys[row]))
        belongs = self.links[table].telling.belongs
        if by_name or belongs is None or (query.isascii() and len(query.strip()) < _LETTERS_OF_PLACE):
            return found
        named, departments = set(found), self.search_keys("department")
        for row in offered:
            if row not in named:
                where = (departments.get(place, "") for place in belongs(self.store, row, day))
                if matches(query, together(keys[row], *where)):
                    found.append(row)
        return found

    def cautions_about(self, officer_id: int, day: date) -> list[str]:
        """Return what every area has to say about an officer before an award or a promotion on a day."""
        return [words for caution in self.cautions for words in caution(self, officer_id, day)]

    def first(self, table: str) -> int | None:
        """Return the first id that a record of today may link to, None where there is none."""
        return next(iter(self.offered(table, self.today)), None)

    def offered(self, table: str, day: date) -> list[int]:
        """Return the ids that a record of that day may link to, in their order."""
        linked = self.links[table]
        if linked.offered is None:
            return list(self.names(table))
        return linked.offered(self.store, day)


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a register: its value for sorting and counting, and how that value is shown.

    ``value`` of a LINK column is the linked row's name. ``computed`` columns are not part of the record.
    ``state`` names the colour of a cell that tells how something stands: done, due, overdue, waived or link,
    "" for none; it is shown with an icon. What another column tells in words already, such as days that one
    may sort by, is not ``told`` above the form of a record. ``of_all`` gives the values of many stored
    records at once, also of such as were read without their child rows. Names of rows of a table,
    ``names_of``, are sorted in the order of these and searched as they are.
    """

    key: str
    label: str
    kind: Kind
    value: Callable[[R, Desk], Any]
    width: int = 8
    listed: bool = True
    unit: str = ""
    computed: bool = False
    state: Callable[[R, Desk], str] | None = None
    told: bool = True
    of_all: Callable[[Sequence[R], Desk], list[Any]] | None = None
    names_of: str = ""

    def values(self, records: Sequence[R], desk: Desk) -> list[Any]:
        """Return the values of many stored records."""
        if self.of_all is not None:
            return self.of_all(records, desk)
        return [self.value(record, desk) for record in records]

    def text(self, record: R, desk: Desk) -> str:
        """Return what the cell shows."""
        value = self.value(record, desk)
        return str(value or "") if self.kind is Kind.LINK else show(self.kind, value)


def nothing_follows(change: Change, record: Any, desk: Desk) -> None:
    """Leave everything else as it is when a record is stored or removed."""


def _blank(record: type[R]) -> Callable[[Desk], R]:
    return lambda desk: record()


@dataclass(frozen=True)
class Register(Generic[R]):
    """A list of records of one type as a page shows it.

    ``dated_by`` names the date field that puts a record into a period, ``yearly_by`` a YEAR field; a register
    with neither shows everything in every year. ``computed`` columns come after the fields unless
    ``order_columns``, the keys of the columns that stand first, says otherwise. ``totals`` are the keys
    of the columns summed in the totals line. ``order`` is an SQL ORDER BY. ``faults`` gets the record, the
    record as stored before (None for a new one) and the desk. ``prepare`` fills what the program derives
    just before storing; ``follow`` changes, as part of the same change, what else depends on a record that
    has just been stored or removed. ``describe`` names a record in one line. ``reads`` are further tables
    whose change shows.
    ``hint`` is what an empty page says. ``identity`` names the fields by which a row of an imported list is
    taken for a record that is there already; the required ones where it is empty.

    The list of a ``slim`` register is read without child rows: its columns do without, or have ``of_all``.

    A register that is filled in other ways than by lists does not take them (``takes_lists``); one whose
    usual lists say more or otherwise than its fields has a ``manner`` of reading them; others return None.
    ``example`` gives a record that this office could take in, for the blank list to show how it is filled in;
    None where none is sensible.

    A register may also be reckoned: ``reckon`` works its rows out of ``reads`` for a period and nothing of it
    is stored. Its records have a ``table`` of "" and ids of their own; ``opens`` tells of a row the key of
    the register and the id of the record that it speaks of, or several ids and words that say which they are.
    ``of_table`` names the table whose ids the rows bear, so that a figure counted from it can list them.
    Such a register is listed, sorted, filtered and exported as any other, and not edited.
    """

    key: str
    title: str
    noun: str
    record: type[R]
    describe: Callable[[R, Desk], str]
    order: str = "id"
    dated_by: str = ""
    yearly_by: str = ""
    computed: tuple[Column[R], ...] = ()
    order_columns: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    faults: Callable[[R, R | None, Desk], list[Fault]] = lambda record, before, desk: []
    prepare: Callable[[R, Desk], R] = lambda record, desk: record
    follow: Callable[[Change, R, Desk], None] = nothing_follows
    blank: Callable[[Desk], R] | None = None
    hint: str = ""
    reads: frozenset[str] = frozenset()
    reckon: Callable[[Desk, Period | None], list[R]] | None = None
    opens: Callable[[R], Spoken | None] | None = None
    of_table: str = ""
    identity: tuple[str, ...] = ()
    takes_lists: bool = True
    manner: Callable[[], Manner | None] = lambda: None
    example: Callable[[Desk], R | None] = lambda desk: None
    slim: bool = False

    @property
    def goes_by_years(self) -> bool:
        """Whether the register lists the records of one year at a time."""
        return bool(self.dated_by or self.yearly_by) or self.reckon is not None

    def new(self, desk: Desk) -> R:
        """Return a record to begin with."""
        return (self.blank or _blank(self.record))(desk)

    def columns(self) -> tuple[Column[R], ...]:
        """Return every column, in the order of ``order_columns`` first and of declaration then."""
        every = {column.key: column for column in self._field_columns()}
        every |= {column.key: column for column in self.computed}
        keys = [*self.order_columns, *(key for key in every if key not in self.order_columns)]
        return tuple(every[key] for key in keys)

    def rows(self, desk: Desk, period: Period | None, only: Collection[int] = ()) -> list[R]:
        """Read the records of a period, or all of them, with their child rows.

        Where ``only`` some are wanted and not all of them are of the period, those alone, of whatever period.
        """
        return self._read(desk, period, only, children=True)

    def listed(self, desk: Desk, period: Period | None, only: Collection[int] = ()) -> list[R]:
        """Read what a page lists: the same records, those of a slim register without their child rows."""
        return self._read(desk, period, only, children=not self.slim)

    def whole(self, desk: Desk, listed: Sequence[R]) -> list[R]:
        """Return records that were read to be listed with their child rows, in the same order."""
        if not self.slim:
            return list(listed)
        ids = json.dumps([record.id for record in listed])
        found = desk.store.load(self.record, "id IN (SELECT value FROM json_each(?))", (ids,))
        places = {record.id: record for record in found}
        return [places[record.id] for record in listed if record.id in places]

    def _read(self, desk: Desk, period: Period | None, only: Collection[int], *, children: bool) -> list[R]:
        if self.reckon is not None:
            return self.reckon(desk, period)
        where, params = self._condition(period)
        rows = desk.store.load(self.record, where, params, self.order, children)
        if where and not {row.id for row in rows}.issuperset(only):
            every = desk.store.load(self.record, "", (), self.order, children)
            rows = [row for row in every if row.id in only]
        return rows

    def tables(self) -> frozenset[str]:
        """Return the tables that the register shows: a change of any other leaves it as it is."""
        if self.reckon is not None:
            return self.reads
        own = {self.record.table, *(child.record.table for child in children_of(self.record))}
        links = {item.link for item in fields_of(self.record) if item.link}
        return frozenset(own | links) | self.reads

    def _condition(self, period: Period | None) -> tuple[str, tuple[object, ...]]:
        if period is None:
            return "", ()
        if self.dated_by:
            return f"{self.dated_by} BETWEEN ? AND ?", (period.first.isoformat(), period.last.isoformat())
        if self.yearly_by:
            return f"{self.yearly_by} = ?", (period.year,)
        return "", ()

    def _field_columns(self) -> list[Column[R]]:
        return [_field_column(item) for item in fields_of(self.record)]


def _field_column(item: Field) -> Column[Any]:
    def value(record: Record, desk: Desk) -> Any:
        raw = getattr(record, item.name)
        return desk.name(item.link, raw) if item.kind is Kind.LINK else raw

    names_of = item.names_of or item.link
    return Column(
        item.name, item.label, item.kind, value, item.width, item.listed, item.unit, names_of=names_of
    )
