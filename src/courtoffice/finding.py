"""Records found by a few letters typed: words, pinyin or its initials, parts of case numbers, dates.

What is searched of a register is kept as one long text, so that a keystroke is a scan of memory, and made
anew when a table of the register changes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any, Protocol

from courtoffice.pinyin import initials, searched, spelt
from courtoffice.register import Desk, Register

_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_ONE = re.compile(r"(\d{4})年|(\d{1,2})月")
_LETTERS = re.compile(r"[a-z]+")
_SPELT = 3  # letters from which full pinyin is looked for too


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


def find_records(desk: Desk, registers: Sequence[Register[Any]], query: str, most: int) -> list[Hit]:
    """Return up to ``most`` records of each register that answer every word of a query, the newest first."""
    words = [_meant(word) for word in searched(query).split()]
    if not words:
        return []
    return [hit for register in registers for hit in _shelf(desk, register).find(words, most)]


def prepare(desk: Desk, register: Register[Any]) -> None:
    """Read what is searched of a register ahead of the first query, which would have to wait for it."""
    _shelf(desk, register)


def spell(desk: Desk, register: Register[Any]) -> None:
    """Spell what is searched of a register ahead of the first letters."""
    shelf = _shelf(desk, register)
    shelf.initials()
    shelf.spelt()


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
    """What is searched of one register, the newest record first."""

    def __init__(self, register: Register[Any], desk: Desk) -> None:
        """Read every record once."""
        self._register = register
        dated = register.dated_by
        order = f"{dated} DESC, id DESC" if dated else "id DESC"
        records = desk.store.load(register.record, order=order, children=False)
        self._ids = [record.id for record in records]
        self._titles = [register.describe(record, desk) for record in records]
        days = [getattr(record, dated) if dated else None for record in records]
        said = (
            f"{title} {day}" if day and str(day) not in title else title
            for title, day in zip(self._titles, days, strict=True)
        )
        # All lines at once: a call for each of a hundred thousand would take ten times as long.
        self._lines = searched("\n".join(line.replace("\n", " ") for line in said)).split("\n")
        self._text = _Text(self._lines)
        self._initials: _Text | None = None
        self._spelt: _Text | None = None

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

    def initials(self) -> _Text:
        """Return the lines as initials."""
        if self._initials is None:
            self._initials = _Text(_both(initials, self._lines))
        return self._initials

    def spelt(self) -> _Text:
        """Return the lines as syllables."""
        if self._spelt is None:
            self._spelt = _Text(_both(spelt, self._lines))
        return self._spelt

    def _lines_answering(self, words: Sequence[tuple[str, ...]], most: int) -> list[int]:
        found: list[int] = []
        for line in self._candidates(words[0]):
            if line not in found and all(self._answers(line, ways) for ways in words[1:]):
                found.append(line)
                if len(found) == most:
                    break
        return found

    def _candidates(self, ways: tuple[str, ...]) -> Iterator[int]:
        for word in ways:
            yield from self._text.lines_with(word)
        if _LETTERS.fullmatch(ways[0]):
            yield from self.initials().lines_with(ways[0])
            if len(ways[0]) >= _SPELT:
                yield from self.spelt().lines_with(ways[0])

    def _answers(self, line: int, ways: tuple[str, ...]) -> bool:
        text = self._lines[line]
        if any(word in text for word in ways):
            return True
        letters = _LETTERS.fullmatch(ways[0]) is not None
        return letters and (ways[0] in _both(initials, [text])[0] or ways[0] in _both(spelt, [text])[0])


def _both(letters: Spell, lines: Sequence[str]) -> list[str]:
    """Return lines spelt as usual and, where that differs, with surnames as they are read, too."""
    whole = "\n".join(lines)
    both = zip(letters(whole).split("\n"), letters(whole, surnames=True).split("\n"), strict=True)
    return [usual if named == usual else f"{usual} {named}" for usual, named in both]
