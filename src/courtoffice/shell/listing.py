"""The rows of a register as a table shows them: texts, sorted order, filtered rows, sums. Free of Qt.

Everything is computed for a whole column at once and kept, since a register may have 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Generic, TypeVar

from courtoffice.cells import show
from courtoffice.fields import NUMBERS, Field, Kind, Record, fields_of
from courtoffice.pinyin import search_keys, searched
from courtoffice.register import Column, Desk, Register
from courtoffice.shell.filter_terms import EMPTY, FILLED, date_test, number_test, typed
from courtoffice.shell.listing_keys import folded_in_steps, initials_in_steps, spoken, written_in_steps
from courtoffice.shell.sorting import sorted_in_steps
from courtoffice.shell.steps import InSteps, Steps, looked_up, parts

R = TypeVar("R", bound=Record)
T = TypeVar("T")

MANY = 10_000
"""Rows from which on it pays to prepare a list while nobody does anything: fewer are sorted in a moment."""

_FEW = 3_000  # different texts of a column that are spelt out in full; of more, the initials have to do
_SPELT_AT_ONCE = 20
_DATES = frozenset({Kind.DATE, Kind.MONTH})
_WORDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.LINK})


class Listing(Generic[R]):
    """Rows of one register, addressed by their place in ``rows`` and by the number of a column."""

    def __init__(self, register: Register[R], desk: Desk, rows: Sequence[R]) -> None:
        """Take the rows in the register's own order."""
        self.columns: tuple[Column[R], ...] = register.columns()
        self.rows = rows
        self.desk = desk
        self._table = register.record.table
        self._fields: dict[str, Field] = {item.name: item for item in fields_of(register.record)}
        self._different: dict[int, set[str]] = {}
        self._values: dict[int, InSteps[list[Any]]] = {}
        self._texts: dict[int, InSteps[list[str]]] = {}
        self._folded: dict[int, InSteps[list[str]]] = {}
        self._spelt: dict[int, InSteps[list[str]]] = {}
        self._ranks: dict[int, InSteps[list[Any]]] = {}
        self._orders: dict[int, InSteps[tuple[list[int], list[int]]]] = {}

    def ahead(self, columns: Iterable[int]) -> Iterator[None]:
        """Make in small steps what sorting and filtering by these columns need; nothing of a short list.

        Nothing is made twice: whoever wants a column that is begun gets what is left of it made at once. Of
        100,000 rows a column of few different texts takes 8 MB, one whose texts are all different 40 MB.
        """
        if len(self.rows) < MANY:
            return
        for column in columns:
            yield from self._ordering(column).steps()
            if self.columns[column].kind in _WORDS:
                yield from self._spelling(column).steps()
            elif self.columns[column].kind in _DATES:
                yield from self._showing(column).steps()

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows; until a column is sorted or filtered only the cells in view are read."""
        made = self._texts.get(column)
        if (made is not None and made.ready) or self.columns[column].of_all is not None:
            return self.texts(column)[row]
        return self.columns[column].text(self.rows[row], self.desk)

    def values(self, column: int) -> list[Any]:
        """Return the values of a column, row by row."""
        return self._reading(column).result()

    def texts(self, column: int) -> list[str]:
        """Return what the cells of a column show, row by row."""
        return self._showing(column).result()

    def order(self, column: int, *, descending: bool = False) -> list[int]:
        """Return all rows sorted by a column; rows that are equal keep their order, empty ones come last."""
        filled, empty = self._ordering(column).result()
        if descending:
            filled = sorted(filled, key=self._ranking(column).result().__getitem__, reverse=True)
        return filled + empty

    def matching(self, order: Sequence[int], column: int, query: str) -> list[int]:
        """Return the rows out of ``order`` whose cell in a column answers a query, in the same order."""
        word = typed(query)
        kind = self.columns[column].kind
        if not word:
            return list(order)
        if word in (EMPTY, FILLED) and (kind not in (Kind.TEXT, Kind.LONG_TEXT) or word == FILLED):
            texts = self.texts(column)
            return [row for row in order if bool(texts[row]) is (word == FILLED)]
        if kind in NUMBERS:
            return self._numbers(order, column, query)
        if kind in _DATES:
            return self._dates(order, column, query)
        if kind is Kind.YES_NO:
            return self._yes_no(order, column, word)
        return self._words(order, column, query)

    def total(self, order: Iterable[int], column: int) -> int:
        """Return the sum of a number column over some rows; what is empty counts nothing."""
        values = self.values(column)
        return sum(values[row] or 0 for row in order)

    def _reading(self, column: int) -> InSteps[list[Any]]:
        return _once(self._values, column, self._read)

    def _showing(self, column: int) -> InSteps[list[str]]:
        return _once(self._texts, column, self._show)

    def _folding(self, column: int) -> InSteps[list[str]]:
        return _once(self._folded, column, lambda column: folded_in_steps(self.texts(column)))

    def _spelling(self, column: int) -> InSteps[list[str]]:
        return _once(self._spelt, column, self._spell)

    def _ranking(self, column: int) -> InSteps[list[Any]]:
        return _once(self._ranks, column, self._rank)

    def _ordering(self, column: int) -> InSteps[tuple[list[int], list[int]]]:
        return _once(self._orders, column, self._sort)

    def _read(self, column: int) -> Steps[list[Any]]:
        declared = self.columns[column]
        if declared.of_all is not None:
            return declared.of_all(self.rows, self.desk)
        item = None if declared.computed else self._fields.get(declared.key)
        made: list[Any] = []
        for rows in parts(self.rows):
            made += declared.values(rows, self.desk) if item is None else self._kept(item, rows)
            yield
        return made

    def _kept(self, item: Field, rows: Sequence[R]) -> Iterable[Any]:
        """Return what some rows keep in a field, of a link the name."""
        raw = map(attrgetter(item.name), rows)
        if item.kind is not Kind.LINK:
            return raw
        names = self.desk.names(item.link)
        return [names.get(value, "（已删除）") if value is not None else "" for value in raw]

    def _show(self, column: int) -> Steps[list[str]]:
        kind = self.columns[column].kind
        values = yield from self._reading(column).steps()
        yield
        if kind in _WORDS and set(map(type, values)) == {str}:
            return values
        shown: dict[Any, str] = {}
        made: list[str] = []
        for part in parts(values):
            new = set(part) - shown.keys()
            shown |= {value: str(value or "") if kind in _WORDS else show(kind, value) for value in new}
            made += map(shown.__getitem__, part)
            yield
        return made

    def _sort(self, column: int) -> Steps[tuple[list[int], list[int]]]:
        """Return the rows with something in the column in ascending order, and the empty ones."""
        ranks = yield from self._ranking(column).steps()
        values = self.values(column)
        empty: list[int] = []
        for part in parts(range(len(values))):
            empty += [row for row in part if values[row] is None or values[row] is False or values[row] == ""]
            yield
        nothing = set(empty)
        filled = [row for row in range(len(values)) if row not in nothing] if empty else range(len(values))
        return (yield from sorted_in_steps(filled, ranks)), empty

    def _rank(self, column: int) -> Steps[list[Any]]:
        """Return what each row is sorted by: numbers and dates as such, choices and links in their order."""
        kind = self.columns[column].kind
        if kind not in _WORDS:
            values = yield from self._reading(column).steps()
            if kind is not Kind.DATE:
                return values
            days = sorted(set(values) - {None})  # whose places are compared in half the time
            return (yield from looked_up(values, {None: -1, **{day: at for at, day in enumerate(days)}}))
        texts = yield from self._showing(column).steps()
        yield
        places = yield from self._places(column)
        return (yield from (written_in_steps(texts) if places is None else looked_up(texts, places)))

    def _places(self, column: int) -> Steps[Mapping[str, int] | None]:
        """Return the place of each different text of a column among all of them, None of very many."""
        declared = self.columns[column]
        item = self._fields.get(declared.key)
        known: Iterable[str] = item.choices if item is not None else ()
        if declared.names_of:
            known = self.desk.names(declared.names_of).values()
        places = {text: at for at, text in enumerate(known)}
        if places and set(self.texts(column)) <= places.keys() | {""}:
            return {"": -1, **places}
        yield
        if not self._few(column):
            return None
        sounds = yield from self._of_each(column, spoken)
        return {text: at for at, text in enumerate(sorted(sounds, key=sounds.__getitem__))}

    def _of_each(self, column: int, make: Callable[[str], T]) -> Steps[dict[str, T]]:
        """Return something made of each different text of a column."""
        made: dict[str, T] = {}
        for at, text in enumerate(self._different[column]):
            made[text] = make(text)
            if at % _SPELT_AT_ONCE == 0:
                yield
        return made

    def _numbers(self, order: Sequence[int], column: int, query: str) -> list[int]:
        test = number_test(self.columns[column].kind, query)
        if test is None:
            return list(order)
        values = self.values(column)
        return [row for row in order if values[row] is not None and test(values[row])]

    def _dates(self, order: Sequence[int], column: int, query: str) -> list[int]:
        test = date_test(query)
        if test is None:
            return list(order)
        texts = self.texts(column)
        if self.columns[column].kind is Kind.MONTH:
            texts = [text.replace(".", "-") for text in texts]
        return [row for row in order if texts[row] and test(texts[row])]

    def _yes_no(self, order: Sequence[int], column: int, word: str) -> list[int]:
        values = self.values(column)
        if any(yes.startswith(word) for yes in ("是", "shi", "yes", "1", "√")):
            return [row for row in order if values[row]]
        return [row for row in order if not values[row]]

    def _words(self, order: Sequence[int], column: int, query: str) -> list[int]:
        found = list(order)
        for word in searched(query).split():
            spelt = word.isascii() and word.isalpha()
            keys = (self._spelling if spelt or self._few(column) else self._folding)(column).result()
            found = [row for row in found if word in keys[row]]
        return found

    def _few(self, column: int) -> bool:
        """Return whether a column has so few different texts that each can be spelt out; they are kept."""
        if column not in self._different:
            texts = self.texts(column)
            some = set(texts[: 2 * _FEW])
            self._different[column] = some if len(some) > _FEW else some.union(texts)
        return len(self._different[column]) <= _FEW

    def _spell(self, column: int) -> Steps[list[str]]:
        """Return what a search for letters looks through, row by row: the text and its pinyin."""
        texts = yield from self._showing(column).steps()
        if not self._few(column):
            folded = yield from self._folding(column).steps()
            return (yield from initials_in_steps(folded))
        spelt = yield from self._of_each(column, search_keys)
        spelt |= self._named(column)
        return (yield from looked_up(texts, spelt))

    def _named(self, column: int) -> dict[str, str]:
        """Return what is looked through for linked rows that have readings or further names of their own."""
        table = self.columns[column].names_of or self._table
        linked = self.desk.links.get(table)
        if linked is None or (linked.readings is None and linked.telling.aliases is None):
            return {}  # their names are spelt as any text; those of all cases would take very long
        names = self.desk.names(table)
        return {names[row]: keys for row, keys in self.desk.search_keys(table).items()}


def _once(made: dict[int, InSteps[T]], column: int, make: Callable[[int], Steps[T]]) -> InSteps[T]:
    """Return the work on a column that is done once, begun before or now."""
    if column not in made:
        made[column] = InSteps(partial(make, column))
    return made[column]
