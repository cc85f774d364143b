"""The records that a name in a list stands for, with a question where it may be several or is misspelt."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from courtoffice.cells import clean
from courtoffice.register import Desk

_BRACKETS = re.compile(r"[(（\[【〔].*?[)）\]】〕]")
_LIKE, _MOST_LIKELY = 0.6, 3


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: an id, or None with the words ``wrong``; ``fix`` is a guess to be agreed to.

    ``several`` are the ids of a name that is not one thing's alone.
    """

    id: int | None = None
    wrong: str = ""
    fix: str = ""
    several: tuple[int, ...] = ()


class LinkReader:
    """Finds the rows of linked tables by the names that lists write for them."""

    def __init__(self, desk: Desk) -> None:
        """Read names as the office has them now."""
        self._desk = desk
        self._names: dict[str, dict[str, list[int]]] = {}
        self._bare: dict[str, dict[str, list[int]]] = {}
        self._offered: dict[tuple[str, date], frozenset[int]] = {}

    def find(self, table: str, label: str, raw: object, day: date | None) -> Named:
        """Return what a cell names.

        ``label`` is the column; ``day``, that of the record, tells namesakes apart who served at other times.
        """
        text = clean(raw)
        name = _plain(text)
        if not name:
            return Named()
        self._learn(table)
        every = self._names[table].get(name) or self._bare[table].get(_plain(_BRACKETS.sub("", text)), [])
        found = every
        if len(found) > 1 and day is not None:
            found = [row for row in found if row in self._those_offered(table, day)] or found
        if len(found) == 1:
            return Named(found[0], several=tuple(every) if len(every) > 1 else ())
        shown = self._desk.names(table)
        if found:
            several = "、".join(f"“{shown[row]}”" for row in found)
            words = f"“{label}”写的“{text}”有{len(found)}个：{several}，请写明是哪一个。"
            return Named(wrong=words, several=tuple(found))
        return self._likely(table, label, text, name)

    def _likely(self, table: str, label: str, text: str, name: str) -> Named:
        """Say what an unknown name may have been meant for; a single likely one is proposed."""
        known = self._bare[table]
        close = get_close_matches(name, known, _MOST_LIKELY, _LIKE)
        if len(close) == 1 and len(known[close[0]]) == 1:
            row = known[close[0]][0]
            shown = self._desk.name(table, row)
            return Named(row, fix=f"“{label}”没有“{text}”，按“{shown}”导入。")
        others = "、".join(f"“{self._desk.name(table, known[each][0])}”" for each in close)
        hint = f"是不是{others}？" if others else ""
        return Named(wrong=f"“{label}”里没有“{text}”。{hint}请先登记，或改正后再导入。")

    def _learn(self, table: str) -> None:
        if table in self._names:
            return
        names: dict[str, list[int]] = defaultdict(list)
        bare: dict[str, list[int]] = defaultdict(list)
        for row, shown in self._desk.names(table).items():
            names[_plain(shown)].append(row)
            bare[_plain(_BRACKETS.sub("", shown))].append(row)
        self._names[table], self._bare[table] = dict(names), dict(bare)

    def _those_offered(self, table: str, day: date) -> frozenset[int]:
        key = (table, day)
        if key not in self._offered:
            self._offered[key] = frozenset(self._desk.offered(table, day))
        return self._offered[key]


def _plain(text: str) -> str:
    """Return a name without blanks and in half-width letters: 张　三 is 张三."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
