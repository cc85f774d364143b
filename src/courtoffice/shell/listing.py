"""The rows of a register as a table shows them: texts, sorted order, filtered rows, sums. Free of Qt.

Everything is computed for a whole column at once and kept, since a register may have 100,000 rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from courtoffice.cells import show
from courtoffice.fields import NUMBERS, Field, Kind, Record, fields_of
from courtoffice.pinyin import search_keys, searched, sort_key
from courtoffice.register import Column, Desk, Register
from courtoffice.shell.filter_terms import EMPTY, FILLED, date_test, number_test, typed

R = TypeVar("R", bound=Record)

_FEW = 3_000  # different texts of a column that are spelt out in full; of more, the initials have to do
_DATES = frozenset({Kind.DATE, Kind.MONTH})
_LONGEST = 8  # digits of a number that sorts by its size; of a longer one its first digits have to do
_SHORT_NUMBER = re.compile(rf"(?<!\d)\d{{1,{_LONGEST - 1}}}(?!\d)")
_BREAK = "\x1e"  # stands between texts that are looked at together; no part of any GB 18030 code


class Listing(Generic[R]):
    """Rows of one register, addressed by their place in ``rows`` and by the number of a column."""

    def __init__(self, register: Register[R], desk: Desk, rows: Sequence[R]) -> None:
        """Take the rows in the register's own order."""
        self.columns: tuple[Column[R], ...] = register.columns()
        self.rows = rows
        self.desk = desk
        self._table = register.record.table
        self._fields: dict[str, Field] = {item.name: item for item in fields_of(register.record)}
        self._values: dict[int, list[Any]] = {}
        self._texts: dict[int, list[str]] = {}
        self._different: dict[int, set[str]] = {}
        self._keys: dict[int, list[str]] = {}
        self._lower: dict[int, list[str]] = {}
        self._orders: dict[int, tuple[list[int], list[int]]] = {}

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows; until a column is sorted or filtered only the cells in view are read."""
        if column in self._texts:
            return self._texts[column][row]
        return self.columns[column].text(self.rows[row], self.desk)

    def values(self, column: int) -> list[Any]:
        """Return the values of a column, row by row."""
        if column not in self._values:
            self._values[column] = self._read(self.columns[column])
        return self._values[column]

    def texts(self, column: int) -> list[str]:
        """Return what the cells of a column show, row by row."""
        if column not in self._texts:
            kind = self.columns[column].kind
            values = self.values(column)
            if kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.LINK):
                self._texts[column] = [str(value or "") for value in values]
            else:
                shown = {value: show(kind, value) for value in set(values)}
                self._texts[column] = [shown[value] for value in values]
        return self._texts[column]

    def order(self, column: int, *, descending: bool = False) -> list[int]:
        """Return all rows sorted by a column; rows that are equal keep their order, empty ones come last."""
        if column not in self._orders:
            self._orders[column] = self._sorted(column)
        filled, empty = self._orders[column]
        return (self._turned(filled, column) if descending else filled) + empty

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

    def _read(self, column: Column[R]) -> list[Any]:
        item = None if column.computed else self._fields.get(column.key)
        if item is None:
            return [column.value(row, self.desk) for row in self.rows]
        raw = map(attrgetter(item.name), self.rows)
        if item.kind is not Kind.LINK:
            return list(raw)
        names = self.desk.names(item.link)
        return [names.get(value, "（已删除）") if value is not None else "" for value in raw]

    def _sorted(self, column: int) -> tuple[list[int], list[int]]:
        """Return the rows with something in the column in ascending order, and the empty ones."""
        ranks = self._ranks(column)
        filled: list[int] = []
        empty: list[int] = []
        for row, value in enumerate(self.values(column)):
            nothing = value is None or value is False or value == ""
            (empty if nothing else filled).append(row)
        filled.sort(key=ranks.__getitem__)
        return filled, empty

    def _turned(self, order: list[int], column: int) -> list[int]:
        ranks = self._ranks(column)
        return sorted(order, key=ranks.__getitem__, reverse=True)

    def _ranks(self, column: int) -> list[Any]:
        """Return what each row is sorted by: numbers and dates as such, choices and links in their order."""
        item = self._fields.get(self.columns[column].key)
        kind = self.columns[column].kind
        if kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.LINK):
            places = self._places(item, column)
            return [places[text] for text in self.texts(column)]
        return self.values(column)

    def _places(self, item: Field | None, column: int) -> Mapping[str, int | bytes]:
        """Return the place of each different text of a column among all of them, of very many its own key."""
        known: Iterable[str] = item.choices if item is not None else ()
        if item is not None and item.kind is Kind.LINK:
            known = self.desk.names(item.link).values()
        places: dict[str, int | bytes] = {text: at for at, text in enumerate(known)}
        few, different = self._few(column), self._different[column]
        if different <= places.keys() | {""}:
            return {"": -1, **places}
        if not few:
            return _written(list(different))
        return {text: at for at, text in enumerate(sorted(different, key=_spoken))}

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
            keys = self._spelt(column) if spelt or self._few(column) else self._folded(column)
            found = [row for row in found if word in keys[row]]
        return found

    def _few(self, column: int) -> bool:
        if column not in self._different:
            self._different[column] = set(self.texts(column))
        return len(self._different[column]) <= _FEW

    def _spelt(self, column: int) -> list[str]:
        """Return what a search for letters looks through, row by row: the text and its pinyin."""
        if column not in self._keys:
            texts = self.texts(column)
            if self._few(column):
                spelt = {text: search_keys(text) for text in self._different[column]} | self._named(column)
                self._keys[column] = [spelt[text] for text in texts]
            else:
                folded = self._folded(column)
                self._keys[column] = [f"{text}\n{text.translate(_INITIALS)}" for text in folded]
        return self._keys[column]

    def _named(self, column: int) -> dict[str, str]:
        """Return what is looked through for names of linked rows, which may have readings of their own."""
        item = self._fields.get(self.columns[column].key)
        table = item.link if item is not None and item.kind is Kind.LINK else self._table
        if table not in self.desk.links:
            return {}
        names = self.desk.names(table)
        return {names[row]: keys for row, keys in self.desk.search_keys(table).items()}

    def _folded(self, column: int) -> list[str]:
        """Return the texts of a column as a search compares them."""
        if column not in self._lower:
            # All texts at once: a call for each of a hundred thousand would take ten times as long.
            whole = "\n".join(text.replace("\n", " ") for text in self.texts(column))
            self._lower[column] = searched(whole).split("\n")
        return self._lower[column]


class _Initials(dict[int, str]):
    """The initial of each character, found when it is first met; for :meth:`str.translate`."""

    def __missing__(self, code: int) -> str:
        spelt = search_keys(chr(code)).rpartition("\x1f")[2][:1] or " "
        self[code] = spelt
        return spelt


_INITIALS = _Initials()


def _spoken(text: str) -> tuple[tuple[str, int, str], ...]:
    """Return what a text sorts by as it is read."""
    return sort_key(_padded(text))


def _written(texts: Sequence[str]) -> dict[str, int | bytes]:
    """Return what each text sorts by in the order of GB 18030: nearly that of its pinyin, and quick."""
    joined = _BREAK.join(text.replace(_BREAK, " ") for text in texts)
    keys = _padded(joined).encode("gb18030", "replace").split(_BREAK.encode())
    return dict(zip(texts, keys, strict=True))


def _padded(text: str) -> str:
    """Make numbers in a text sort by their size: 第2期 before 第10期."""
    return _SHORT_NUMBER.sub(lambda found: found[0].zfill(_LONGEST), text)
