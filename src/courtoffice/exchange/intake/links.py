"""The records that a name in a list stands for, with a question where it may be several or is misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from courtoffice.cells import clean
from courtoffice.exchange.intake.compared import plain_text
from courtoffice.register import Desk, Telling

_BRACKET = re.compile(r"[(（\[【〔](.*)[)）\]】〕]")
_INNERMOST = re.compile(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]")
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅●", "·"))
_LIKE, _MOST_LIKELY = 0.6, 3


@dataclass(frozen=True, slots=True)
class Beside:
    """What a row says beside a name.

    ``place`` is the department in a column for that, ``number`` the one in the roster; ``owner_place`` is the
    department that the row names for itself, which is but likely that of the people it names, as ``serial``
    is likely the number in the roster.
    """

    place: str = ""
    number: str = ""
    owner_place: str = ""
    serial: str = ""


NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class Question:
    """A name that several rows of a table have: as it is compared and as it is written, and their ids."""

    table: str
    name: str
    written: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: an id, or None with the words ``wrong``; ``fix`` is a guess to be agreed to.

    ``several`` are the ids of a name that is not one thing's alone, unless the row says which is meant;
    ``asked`` says by what it was told apart where that is but likely, ``question`` what remains open.
    """

    id: int | None = None
    wrong: str = ""
    fix: str = ""
    several: tuple[int, ...] = ()
    asked: str = ""
    question: Question | None = None


Answers = Mapping[tuple[str, str], int]
"""Which row is meant by a name that several have: by table and by the name as it is compared."""


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A name as it stands in a list: the ids of those who have it, and what stands in brackets behind it."""

    text: str
    name: str
    ids: tuple[int, ...]
    bracket: str = ""


class LinkReader:
    """Finds the rows of linked tables by the names that lists write for them.

    A name is looked up once; what its row says beside it is looked at only where several have that name.
    """

    def __init__(self, desk: Desk, answers: Answers | None = None) -> None:
        """Read names as the office has them now; ``answers`` are the clerk's to questions of before."""
        self._desk = desk
        self._answers = answers or {}
        self._names: dict[str, dict[str, tuple[int, ...]]] = {}
        self._bare: dict[str, dict[str, tuple[int, ...]]] = {}
        self._spelt: dict[tuple[str, object], _Spelt] = {}
        self._guessed: dict[tuple[str, str], tuple[int, ...]] = {}
        self._offered: dict[tuple[str, date], frozenset[int]] = {}
        self._numbers: dict[str, Mapping[int, int]] = {}

    def find(self, table: str, label: str, raw: object, day: date | None, beside: Beside = NOTHING) -> Named:
        """Return what a cell names.

        ``label`` is the column. Namesakes are told apart by the bracket behind the name, by what stands
        ``beside`` it, by the clerk's answer, and by who served on ``day``, that of the record.
        """
        spelt = self._spelt_of(table, raw)
        if len(spelt.ids) == 1:
            return Named(spelt.ids[0])
        if not spelt.name:
            return Named()
        if not spelt.ids:
            return self._guess(table, label, spelt)
        return self._which(table, label, spelt, day, beside)

    def alone(self, table: str, raw: object) -> int | None:
        """Return the id of the only row that a cell may name, None where more has to be known."""
        ids = self._spelt_of(table, raw).ids
        return ids[0] if len(ids) == 1 else None

    def answer(self, table: str, name: str) -> int | None:
        """Return the row that the clerk means by a name."""
        return self._answers.get((table, _plain(name)))

    def question(self, table: str, name: str, ids: tuple[int, ...]) -> Question:
        """Return the question which of some rows a name means."""
        return Question(table, _plain(name), name, ids)

    def number(self, table: str, row: int) -> int | None:
        """Return the number of a row in the list of its table."""
        if table not in self._numbers:
            numbers = self._telling(table).numbers
            self._numbers[table] = numbers(self._desk.store) if numbers is not None else {}
        return self._numbers[table].get(row)

    def _which(self, table: str, label: str, spelt: _Spelt, day: date | None, beside: Beside) -> Named:
        """Tell rows of one name apart."""
        every = spelt.ids
        sure = self._by_place(table, every, spelt.bracket, day)
        sure = self._by_place(table, sure, beside.place, day)
        sure = self._by_number(table, sure, beside.number)
        if len(sure) == 1:
            return Named(sure[0])
        answer = self._answers.get((table, spelt.name))
        if answer in sure:
            return Named(answer)
        likely = self._by_place(table, sure, beside.owner_place, day)
        likely = self._by_number(table, likely, beside.serial)
        found = likely if len(likely) == 1 else self._of_day(table, sure, day)
        shown = self._desk.names(table)
        if len(found) == 1:
            words = f"“{label}”写的“{spelt.text}”按“{shown[found[0]]}”读取。" if found is likely else ""
            return Named(found[0], several=every, asked=words)
        some = "、".join(f"“{shown[row]}”" for row in found)
        how = "，或者加一列“部门”" if self._telling(table).belongs is not None else ""
        words = f"“{label}”写的“{spelt.text}”同名的有{len(found)}个：{some}，请照这样写明是哪一个{how}。"
        question = Question(table, spelt.name, spelt.text, tuple(found))
        return Named(wrong=words, several=tuple(found), question=question)

    def _by_place(self, table: str, rows: tuple[int, ...], place: str, day: date | None) -> tuple[int, ...]:
        """Return those of some rows that belong to a department, all of them where that tells nothing."""
        belongs = self._telling(table).belongs
        if belongs is None or not place or len(rows) == 1:
            return rows
        wanted = set(self._spelt_of("department", place).ids)
        for when in (day or self._desk.today, None):
            found = tuple(row for row in rows if wanted.intersection(belongs(self._desk.store, row, when)))
            if found:
                return found
        return rows

    def _by_number(self, table: str, rows: tuple[int, ...], number: str) -> tuple[int, ...]:
        if not number or len(rows) == 1:
            return rows
        text = plain_text(number)
        return tuple(row for row in rows if str(self.number(table, row)) == text) or rows

    def _of_day(self, table: str, rows: tuple[int, ...], day: date | None) -> tuple[int, ...]:
        """Return those of some rows that a record of a day may mean, all of them where that tells nothing."""
        if day is None:
            return rows
        there = self._telling(table).there
        if there is not None:
            return tuple(row for row in rows if there(self._desk.store, row, day)) or rows
        key = (table, day)
        if key not in self._offered:
            self._offered[key] = frozenset(self._desk.offered(table, day))
        return tuple(row for row in rows if row in self._offered[key]) or rows

    def _guess(self, table: str, label: str, spelt: _Spelt) -> Named:
        """Say what an unknown name may have been meant for; a single likely one is proposed."""
        key = (table, spelt.name)
        if key not in self._guessed:
            self._guessed[key] = self._likely(table, spelt.name)
        close = self._guessed[key]
        shown = [self._desk.name(table, row) for row in close]
        if len(close) == 1:
            return Named(close[0], fix=f"“{label}”没有“{spelt.text}”，按“{shown[0]}”导入。")
        others = "、".join(f"“{each}”" for each in shown)
        hint = f"是不是{others}？" if others else ""
        return Named(wrong=f"“{label}”里没有“{spelt.text}”。{hint}请先登记，或改正后再导入。")

    def _likely(self, table: str, name: str) -> tuple[int, ...]:
        likely = self._telling(table).likely
        if likely is not None:
            return tuple(likely(self._desk.store, name))[:_MOST_LIKELY]
        known = self._bare[table]
        close = get_close_matches(name, known, _MOST_LIKELY, _LIKE)
        return tuple(dict.fromkeys(row for each in close for row in known[each]))[:_MOST_LIKELY]

    def _spelt_of(self, table: str, raw: object) -> _Spelt:
        known = (table, raw)
        if known not in self._spelt:
            self._spelt[known] = self._spell(table, clean(raw))
        return self._spelt[known]

    def _spell(self, table: str, text: str) -> _Spelt:
        """Look a name up: as the office shows it, without brackets, without a title behind it."""
        name = _plain(text)
        if not name:
            return _Spelt("", "", ())
        self._learn(table)
        known, bare = self._names[table], self._bare[table]
        if name in known:
            return _Spelt(text, name, known[name])
        bracket = _BRACKET.search(text)
        short = _bare(text)
        titles = (short.removesuffix(title) for title in self._telling(table).titles if short.endswith(title))
        ids = next((bare[each] for each in (short, *titles) if each in bare), ())
        return _Spelt(text, short if ids else name, ids, bracket[1] if bracket else "")

    def _learn(self, table: str) -> None:
        if table in self._names:
            return
        names: dict[str, list[int]] = defaultdict(list)
        bare: dict[str, list[int]] = defaultdict(list)
        aliases = self._telling(table).aliases
        others: Mapping[int, Collection[str]] = aliases(self._desk.store) if aliases is not None else {}
        for row, shown in self._desk.names(table).items():
            names[_plain(shown)].append(row)
            bare[_bare(shown)].append(row)
        for row, words in others.items():
            for word in words:
                if row not in bare[_plain(word)]:
                    bare[_plain(word)].append(row)
        self._names[table], self._bare[table] = _fixed(names.items()), _fixed(bare.items())

    def _telling(self, table: str) -> Telling:
        return self._desk.links[table].telling


def _fixed(found: Iterable[tuple[str, list[int]]]) -> dict[str, tuple[int, ...]]:
    return {name: tuple(rows) for name, rows in found if rows}


def _bare(text: str) -> str:
    """Return a name without what stands in brackets, also in those of brackets: 张三（办公室（研究室））."""
    while (shorter := _INNERMOST.sub("", text)) != text:
        text = shorter
    return _plain(text)


def _plain(text: str) -> str:
    """Return a name without blanks, in half-width letters, with one kind of middle dot: 张　三 is 张三."""
    return plain_text(text).translate(_DOTS)


def asked_once(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions of many rows, one for each name, with everybody who may be meant."""
    found: dict[tuple[str, str], Question] = {}
    for each in questions:
        first = found.setdefault((each.table, each.name), each)
        if first.ids != each.ids:
            ids = tuple(dict.fromkeys((*first.ids, *each.ids)))
            found[each.table, each.name] = replace(first, ids=ids)
    return tuple(found.values())
