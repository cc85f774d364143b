"""Records found by a few letters typed: words, pinyin or its initials, parts of case numbers, dates.

What is searched of a register is kept as one long text, so that a keystroke is a scan of memory, and made
anew when a table of the register changes: step by step where a window reads it ahead between the keys.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any, Protocol

from courtoffice.fields import Record
from courtoffice.pinyin import as_sounding, initials, searched, spelt
from courtoffice.register import Desk, Register

_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_ONE = re.compile(r"(\d{4})年|(\d{1,2})月")
_SPACED = re.compile(r"(?<=[年月])\s+(?=\d{1,2}[月日号])")  # 2026年 3月 5日 is one day
_LETTERS = re.compile(r"[a-z]+")
_SPELT = 3  # letters from which full pinyin is looked for too
_STEP = 400  # records that are read at once: some twenty milliseconds


class Spell(Protocol):
    """Spells a text in letters."""

    def __call__(self, text: str, *, surnames: bool = False) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found: its register and id, what it is called, and of what sort it is."""

    register: str
    id: int
    title: str
    sort: str


def find_records(
    desk: Desk, registers: Sequence[Register[Any]], query: str, most: int, *, ready: bool = False
) -> list[Hit]:
    """Return up to ``most`` records of each register that answer every word of a query, the newest first.

    With ``ready`` only of the registers that have been read by now, so that nobody waits.
    """
    words = [_meant(word) for word in _SPACED.sub("", searched(query)).split()]
    if not words:
        return []
    shelves = (_shelf(desk, register) for register in registers)
    return [hit for shelf in shelves if shelf.ready or not ready for hit in shelf.find(words, most)]


def read_ahead(desk: Desk, register: Register[Any]) -> Iterator[None]:
    """Read and spell what is searched of a register, in steps that fit between two keys."""
    for _ in _shelf(desk, register).rest:  # yield from would end it where the reading ahead is broken off
        yield


def _meant(word: str) -> tuple[str, ...]:
    """Return the ways in which a typed word may stand in a record: as it is, and a date as dates are kept."""
    if found := _DAY.fullmatch(word):
        year, month, day = found[1], int(found[2]), int(found[3])
        if _exists(int(year or 2000), month, day):
            return word, f"{year or ''}-{month:02d}-{day:02d}"
    if (found := _MONTH.fullmatch(word)) and 1 <= int(found[2]) <= 12:
        return word, f"{found[1]}-{int(found[2]):02d}-"
    if found := _ONE.fullmatch(word):
        return word, f"{found[1]}-" if found[1] else f"-{int(found[2]):02d}-"
    if word.isdecimal() and len(word) == 8 and _exists(int(word[:4]), int(word[4:6]), int(word[6:])):
        return word, f"{word[:4]}-{word[4:6]}-{word[6:]}"
    return (word,)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _shelf(desk: Desk, register: Register[Any]) -> _Shelf:
    return desk.store.derived(
        f"finding:{register.key}", register.tables(), lambda store: _Shelf(register, desk)
    )


class _Text:
    """Many lines as one text, to be scanned at once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.whole = "\n".join(lines)
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]

    def lines_with(self, word: str) -> Iterator[int]:
        """Yield the numbers of the lines in which a word stands."""
        place = self.whole.find(word)
        while place >= 0:
            line = bisect_right(self._starts, place) - 1
            yield line
            place = self.whole.find(word, self._starts[line + 1])


class _Shelf:
    """What is searched of one register, the newest record first: as it is written, as initials, as syllables.

    ``rest`` reads, step by step, what is not read yet.
    """

    def __init__(self, register: Register[Any], desk: Desk) -> None:
        """Read nothing yet but further names."""
        self._register = register
        self._ids: list[int] = []
        self._titles: list[str] = []
        self._lines: list[str] = []
        self._initials: list[str] = []
        self._syllables: list[str] = []
        self._texts: tuple[_Text, _Text, _Text] | None = None
        linked = desk.links.get(register.record.table)
        aliases = linked.telling.aliases if linked is not None else None
        self._also: Mapping[int, Collection[str]] = aliases(desk.store) if aliases is not None else {}
        self.rest = self._read(desk)

    @property
    def ready(self) -> bool:
        """Whether everything has been read."""
        return self._texts is not None

    def find(self, words: Sequence[tuple[str, ...]], most: int) -> list[Hit]:
        """Return the first records whose line answers every word in one of its ways.

        Of several words one may also be what the records are called: 学习 11月, 培训 张三.
        """
        found = self._lines_answering(words, most)
        title = self._register.noun
        others = [ways for ways in words if ways[0] not in searched(title)]
        if len(found) < most and 0 < len(others) < len(words):
            more = self._lines_answering(others, most)
            found = list(dict.fromkeys([*found, *more]))[:most]
        return [Hit(self._register.key, self._ids[at], self._titles[at], title) for at in found]

    def _read(self, desk: Desk) -> Iterator[None]:
        dated, table = self._register.dated_by, self._register.record.table
        order = f"{dated} DESC, id DESC" if dated else "id DESC"
        ids = [row["id"] for row in desk.store.query(f'SELECT id FROM "{table}" ORDER BY {order}')]
        for first in range(0, len(ids), _STEP):
            self._take(desk, ids[first : first + _STEP], order)
            yield
        self._texts = _Text(self._lines), _Text(self._initials), _Text(self._syllables)

    def _take(self, desk: Desk, ids: Sequence[int], order: str) -> None:
        """Read some records and spell them: all their lines at once, which is ten times as quick."""
        register = self._register
        marks = ", ".join("?" * len(ids))
        records = desk.store.load(register.record, f"id IN ({marks})", ids, order, children=False)
        titles = [register.describe(record, desk) for record in records]
        said = map(self._said, records, titles)
        lines = searched("\n".join(line.replace("\n", " ") for line in said)).split("\n")
        self._ids += [record.id for record in records]
        self._titles += titles
        self._lines += lines
        self._initials += _every(initials, lines)
        self._syllables += _every(spelt, lines)

    def _said(self, record: Record, title: str) -> str:
        """Return by what a record is found: what it is called, its day, its further names."""
        day = getattr(record, self._register.dated_by) if self._register.dated_by else None
        dated = [str(day)] if day and str(day) not in title else []
        return " ".join([title, *dated, *self._also.get(record.id, ())])

    def _lines_answering(self, words: Sequence[tuple[str, ...]], most: int) -> list[int]:
        found: list[int] = []
        for line in self._candidates(words[0]):
            if line not in found and all(self._answers(line, ways) for ways in words[1:]):
                found.append(line)
                if len(found) == most:
                    break
        return found

    def _candidates(self, ways: tuple[str, ...]) -> Iterator[int]:
        for _ in self.rest:
            pass
        if self._texts is None:
            raise RuntimeError(f"{self._register.key} was not read to its end")
        written, letters, syllables = self._texts
        for word in ways:
            yield from written.lines_with(word)
        if _LETTERS.fullmatch(ways[0]):
            yield from letters.lines_with(ways[0])
            if len(ways[0]) >= _SPELT:
                yield from syllables.lines_with(ways[0])

    def _answers(self, line: int, ways: tuple[str, ...]) -> bool:
        if any(word in self._lines[line] for word in ways):
            return True
        letters = _LETTERS.fullmatch(ways[0]) is not None
        return letters and (ways[0] in self._initials[line] or ways[0] in self._syllables[line])


def _every(letters: Spell, lines: Sequence[str]) -> list[str]:
    """Return lines spelt as usual and, where that differs, as surnames and as the words of an office are."""
    whole = "\n".join(lines)
    ways = letters(whole), letters(whole, surnames=True), letters(as_sounding(whole))
    return [" ".join(dict.fromkeys(each)) for each in zip(*(way.split("\n") for way in ways), strict=True)]
