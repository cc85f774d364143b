"""The rows of a register as a table shows them: texts, sorted order, filtered rows, sums. Free of Qt.

Everything is computed for a whole column at once and kept, since a register may have 100,000 rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar
from unicodedata import category

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
_DIGITS = re.compile(rb"0+")
_NOUGHTS = bytes.maketrans(b"123456789", b"000000000")
_FEW_CHARACTERS = 40
_BREAK = "\x1e"  # stands between texts that are looked at together; no part of any GB 18030 code
_PART = _BREAK.encode()


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
        self._ranked: dict[int, list[Any]] = {}
        self._orders: dict[int, tuple[list[int], list[int]]] = {}

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows; until a column is sorted or filtered only the cells in view are read."""
        if column in self._texts or self.columns[column].of_all is not None:
            return self.texts(column)[row]
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
                plain = set(map(type, values)) == {str}
                self._texts[column] = values if plain else [str(value or "") for value in values]
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
            return column.values(self.rows, self.desk)
        raw = map(attrgetter(item.name), self.rows)
        if item.kind is not Kind.LINK:
            return list(raw)
        names = self.desk.names(item.link)
        return [names.get(value, "（已删除）") if value is not None else "" for value in raw]

    def _sorted(self, column: int) -> tuple[list[int], list[int]]:
        """Return the rows with something in the column in ascending order, and the empty ones."""
        ranks = self._ranks(column)
        values = self.values(column)
        empty = [row for row, value in enumerate(values) if value is None or value is False or value == ""]
        filled: Iterable[int] = range(len(values))
        if empty:
            nothing = set(empty)
            filled = (row for row in filled if row not in nothing)
        return sorted(filled, key=ranks.__getitem__), empty

    def _turned(self, order: list[int], column: int) -> list[int]:
        return sorted(order, key=self._ranks(column).__getitem__, reverse=True)

    def _ranks(self, column: int) -> list[Any]:
        """Return what each row is sorted by: numbers and dates as such, choices and links in their order."""
        if column not in self._ranked:
            self._ranked[column] = self._rank(column)
        return self._ranked[column]

    def _rank(self, column: int) -> list[Any]:
        item = self._fields.get(self.columns[column].key)
        kind = self.columns[column].kind
        if kind not in (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.LINK):
            return self.values(column)
        texts = self.texts(column)
        places = self._places(item, column)
        return _written(texts) if places is None else list(map(places.__getitem__, texts))

    def _places(self, item: Field | None, column: int) -> Mapping[str, int] | None:
        """Return the place of each different text of a column among all of them, None of very many."""
        known: Iterable[str] = item.choices if item is not None else ()
        if item is not None and item.kind is Kind.LINK:
            known = self.desk.names(item.link).values()
        places = {text: at for at, text in enumerate(known)}
        if places and set(self.texts(column)) <= places.keys() | {""}:
            return {"": -1, **places}
        if not self._few(column):
            return None
        return {text: at for at, text in enumerate(sorted(self._different[column], key=_spoken))}

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
        """Return whether a column has so few different texts that each can be spelt out; they are kept."""
        if column not in self._different:
            texts = self.texts(column)
            some = set(texts[: 2 * _FEW])
            self._different[column] = some if len(some) > _FEW else some.union(texts)
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
                letters = _initials("\n".join(folded)).split("\n")
                self._keys[column] = list(map("\n".join, zip(folded, letters, strict=True)))
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
            whole = "\n".join(self.texts(column))
            if whole.count("\n") >= len(self.rows):
                whole = "\n".join(text.replace("\n", " ") for text in self.texts(column))
            self._lower[column] = _searched(whole).split("\n")
        return self._lower[column]


def _spoken(text: str) -> tuple[tuple[str, int, str], ...]:
    """Return what a text sorts by as it is read."""
    return sort_key(_padded(text))


def _searched(whole: str) -> str:
    """Return what :func:`searched` does of a long text, where it can be done character by character."""
    characters = set(whole)
    if any(map(_joins, characters)):
        return searched(whole)
    return _exchanged(whole, {char: searched(char) for char in characters - {"\n"}})


def _initials(whole: str) -> str:
    """Return a long text with the initial of each character in its place."""
    return _exchanged(whole, {char: _initial(char) for char in set(whole) - {"\n"}})


@cache
def _initial(char: str) -> str:
    return search_keys(char).rpartition("\x1f")[2][:1] or " "


def _exchanged(whole: str, places: Mapping[str, str]) -> str:
    """Return a long text with others in the place of its characters; one after another if few are changed."""
    changed = {char: other for char, other in places.items() if char != other}
    if len(changed) > _FEW_CHARACTERS or any(other in changed for other in changed.values()):
        return whole.translate({ord(char): other for char, other in changed.items()})
    for char, other in changed.items():
        whole = whole.replace(char, other)
    return whole


def _joins(char: str) -> bool:
    """Return whether a character may become one with the one before it: an accent, a part of a syllable."""
    return category(char).startswith("M") or "\u1100" <= char <= "\u11ff"


def _written(texts: Sequence[str]) -> list[bytes]:
    """Return what each text sorts by in the order of GB 18030: nearly that of its pinyin, and quick."""
    joined = _BREAK.join(texts)
    if joined.count(_BREAK) >= len(texts):
        joined = _BREAK.join(text.replace(_BREAK, " ") for text in texts)
    plain = joined.encode("utf-8", "replace")
    padded = _pad_all(plain.split(_PART), plain.translate(_NOUGHTS).split(_PART))
    return _PART.join(padded).decode().encode("gb18030", "replace").split(_PART)


def _pad_all(texts: Sequence[bytes], masks: Sequence[bytes]) -> list[bytes]:
    """Make numbers in texts sort by their size; ``masks`` are the same texts with 0 for every digit.

    Texts of one mask, such as case numbers, are all cut and put together in the same way.
    """
    different = [mask for mask in set(masks) if b"0" in mask]
    widths = _widths(different)
    ways = {mask: way for mask in different if (way := _way(mask, widths)) is not None}
    if not ways:
        return list(texts)
    pairs = zip(texts, map(ways.get, masks), strict=True)
    return [text if way is None else way[0] % way[1](text) for text, way in pairs]


def _widths(masks: Iterable[bytes]) -> list[int]:
    """Return how wide the first number of a text becomes, the second and so on: as wide as any is."""
    widths: list[int] = []
    for mask in masks:
        found = [min(len(digits), _LONGEST) for digits in _DIGITS.findall(mask)]
        widths = [max(pair) for pair in zip_longest(widths, found, fillvalue=0)]
    return widths


def _way(mask: bytes, widths: Sequence[int]) -> tuple[bytes, Callable[[bytes], Any]] | None:
    """Return a pattern with noughts in it and what cuts a text into the parts that stand between them."""
    spans = (found.span() for found in _DIGITS.finditer(mask))
    missing = [(first, width - (after - first)) for (first, after), width in zip(spans, widths, strict=False)]
    missing = [(first, noughts) for first, noughts in missing if noughts > 0]
    if not missing:
        return None
    cuts = [0, *(first for first, _ in missing), len(mask)]
    pattern = b"%b" + b"".join(b"0" * noughts + b"%b" for _, noughts in missing)
    return pattern, itemgetter(*(slice(*ends) for ends in pairwise(cuts)))


def _padded(text: str) -> str:
    """Make numbers in a text sort by their size: 第2期 before 第10期."""
    return _SHORT_NUMBER.sub(lambda found: found[0].zfill(_LONGEST), text)
