"""Rows of a list of which nothing has to be said, read column by column: what occurs often is read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import is_
from typing import Any

from courtoffice.cells import read
from courtoffice.exchange.heads import GridRows, is_damaged
from courtoffice.exchange.intake.cells_in import read_cell
from courtoffice.exchange.intake.compared import plain_value
from courtoffice.exchange.intake.headings import Place
from courtoffice.exchange.intake.links import LinkReader
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import AnyRecord, Kind, Record, with_values

_TOLD, _BLANK = object(), object()
_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
_LIKE_ONE = frozenset({bool, int, float})  # 1, 1.0 and True are one key of a dict


@dataclass(frozen=True, slots=True)
class PlainRows:
    """What the rows of a list say where that needs no words.

    ``columns`` give the values of the fields that the list fills, row by row; a cell that is blank leaves its
    field as the record ``blank`` has it. Those of a row that stands ``apart`` mean nothing: it has a cell
    that is doubtful or wrong, a name that is not one thing's alone, a child row, or nothing in a field that
    must be filled in, and has to be read by itself.
    """

    blank: Record
    columns: Mapping[str, Sequence[Any]]
    apart: frozenset[int]

    def records(self) -> Iterator[Record]:
        """Yield the record that every row makes."""
        return records_of(self.blank, self.columns)

    def keys(self, identity: Iterable[str], count: int) -> Iterable[tuple[object, ...]]:
        """Yield what the record of each of so many rows is known by."""
        columns = (
            _each(self.columns[name], plain_value)
            if name in self.columns
            else repeat(plain_value(getattr(self.blank, name)), count)
            for name in identity
        )
        return zip(*columns, strict=True)


def plain_rows(
    rows: GridRows,
    places: Mapping[str, Place | None],
    blank: Record,
    links: LinkReader,
    year: int,
    tick: Callable[[int], None],
) -> PlainRows:
    """Read the columns of a list that ``places`` name; the others are passed over.

    A row with something in a column of no place is read by itself. ``year`` is that of dates without one;
    ``tick`` is told how many rows' worth is done.
    """
    columns: dict[str, Sequence[Any]] = {}
    apart: set[int] = set()
    empty = set(range(len(rows)))
    keys = [key for key in rows.keys if key in places]
    for done, key in enumerate(keys):
        tick(len(rows) * done // len(keys))
        place, cells = places[key], rows.column(key)
        if place is not None and place.field.kind in _TEXTS and _mean_themselves(cells):
            columns[place.field.name] = cells
            empty.clear()
            continue
        values = _column(cells, place, links, year)
        apart |= _places_of(_TOLD, values)
        blanks = _places_of(_BLANK, values)
        empty &= blanks
        if place is None:
            continue
        if blanks and place.field.required:
            apart |= blanks
        elif blanks:
            nothing = getattr(blank, place.field.name)
            values = [nothing if value is _BLANK else value for value in values]
        columns[place.field.name] = values
    return PlainRows(blank, columns, frozenset(apart | empty))


def records_of(blank: AnyRecord, columns: Mapping[str, Sequence[Any]]) -> Iterator[AnyRecord]:
    """Yield the records that columns of values give; what they do not name is as in ``blank``."""
    names = tuple(columns)
    return (
        with_values(blank, zip(names, values, strict=False)) for values in zip(*columns.values(), strict=True)
    )


def _places_of(mark: object, values: Sequence[Any]) -> set[int]:
    """Return where a mark stands among values."""
    return set(compress(count(), map(is_, values, repeat(mark))))


def _mean_themselves(cells: Sequence[Value]) -> bool:
    """Return whether every cell is a text that is read as it is written: most columns of texts are so."""
    distinct = dict.fromkeys(cells)  # in order: these lie side by side in memory
    texts = [cell for cell in distinct if isinstance(cell, str)]
    return (
        len(texts) == len(distinct)
        and all(texts)
        and all(map(str.isprintable, texts))
        and list(map(str.strip, texts)) == texts
        and not any(map(is_damaged, texts))
    )


def _column(cells: Sequence[Value], place: Place | None, links: LinkReader, year: int) -> Sequence[Any]:
    """Return what the cells of one column mean: a value, _BLANK, or _TOLD where more is to be said."""

    def meaning(cell: Value) -> Any:
        if isinstance(cell, str) and not cell.strip():
            return _BLANK
        if place is None or is_damaged(cell):
            return _TOLD
        if place.field.kind in _TEXTS:
            return read(place.field, cell) or _TOLD
        if place.field.link:
            row = links.alone(place.field.link, cell)
            return _TOLD if row is None else row
        found = read_cell(place.field, cell, year)
        return _TOLD if found.asked or found.wrong or found.value == "" else found.value

    return _each(cells, meaning)


def _each(values: Sequence[Any], meaning: Callable[[Any], Any]) -> Sequence[Any]:
    """Return what every value means; each is asked about once, however often it occurs."""
    meanings = _Meanings(meaning)
    found = list(map(meanings.__getitem__, values))
    if _LIKE_ONE.isdisjoint(map(type, meanings)) or len(_LIKE_ONE.intersection(map(type, values))) == 1:
        return found
    return [meaning(value) for value in values]


class _Meanings(dict[Any, Any]):
    """What values mean, asked about when one is met for the first time."""

    def __init__(self, meaning: Callable[[Any], Any]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, value: Any) -> Any:
        found = self[value] = self._meaning(value)
        return found
