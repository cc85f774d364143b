"""Figures: named numbers of a period that know the records they were counted from.

Each area declares its figures once, in a :class:`FigureSet`: a pure function from the area's rows to the
records that count, whose docstring carries the Chinese definition on a line that begins with ``定义：``.
Papers, the overview and the figure list of the command line all read the same declaration.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

DASH = "—"
"""What a number that cannot be computed prints as (a rate of nothing, a mean of nothing)."""


class Counted(Protocol):
    """Anything with an id that a figure can be counted from."""

    @property
    def id(self) -> int:
        """The row's id in its table."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name and its records.

    ``value`` is a whole number, or an exact fraction for a rate or a mean, or None where there is nothing to
    divide by. A ``rate`` is printed in per cent; ``part`` and ``whole`` are then its two counts. ``scale`` is
    100 for values in hundredths (points, hours, yuan). ``ids`` are rows of ``table``.
    """

    key: str
    name: str
    unit: str
    value: int | Fraction | None
    definition: str
    table: str
    ids: tuple[int, ...]
    scale: int = 1
    rate: bool = False
    part: int | None = None
    whole: int | None = None

    def text(self, digits: int = 2) -> str:
        """Return the number as it is printed, without its unit; a rate carries its per cent sign.

        ``digits`` is the number of decimals of rates and means. Values in hundredths drop trailing zeros:
        90 hours print as 90, ninety and a half as 90.5.
        """
        if self.value is None:
            return DASH
        if self.rate:
            return f"{_decimal(Fraction(self.value) * 100, digits)}%"
        if isinstance(self.value, Fraction):
            return _decimal(self.value / self.scale, digits)
        if self.scale == 1:
            return str(self.value)
        return _decimal(Fraction(self.value, self.scale), 2).rstrip("0").rstrip(".")

    @property
    def zero(self) -> bool:
        """True when there is nothing to tell: no records, or a sum of nothing."""
        return not self.value


def _decimal(value: Fraction, digits: int) -> str:
    """Round half up, as the papers do, and print with a fixed number of decimals."""
    sign, scaled = ("-", -value) if value < 0 else ("", value)
    whole = int(scaled * 10**digits + Fraction(1, 2))
    if digits == 0:
        return f"{sign}{whole}"
    return f"{sign}{whole // 10**digits}.{whole % 10**digits:0{digits}d}"


Rows = TypeVar("Rows")
Part = tuple[str, str]
"""One part of a split figure: the end of its key in English, and its Chinese name."""


@dataclass(frozen=True, slots=True)
class _Declared(Generic[Rows]):
    key: str
    make: Callable[[Rows], list[Figure]]


class FigureSet(Generic[Rows]):
    """The figures of one area, in the order in which they are declared."""

    def __init__(self) -> None:
        self._declared: list[_Declared[Rows]] = []

    def figures(self, rows: Rows) -> list[Figure]:
        """Compute every figure from the rows of one period."""
        return [figure for declared in self._declared for figure in declared.make(rows)]

    def figure(self, rows: Rows, key: str) -> Figure:
        """Compute one figure alone, from rows that need hold no more than what it is counted from.

        Raises KeyError for a key that is not declared.
        """
        make = {declared.key: declared.make for declared in self._declared}[key]
        return make(rows)[0]

    def count(self, key: str, name: str, unit: str, table: str) -> Callable[[_Records[Rows]], _Records[Rows]]:
        """Declare a figure that is the number of the records its function returns."""

        def declare(function: _Records[Rows]) -> _Records[Rows]:
            def make(rows: Rows) -> list[Figure]:
                ids = _ids(function(rows))
                return [Figure(key, name, unit, len(ids), definition, table, ids)]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def distinct(
        self, key: str, name: str, unit: str, table: str, by: Callable[[Counted], object]
    ) -> Callable[[_Records[Rows]], _Records[Rows]]:
        """Declare a figure that counts what is different about its records: 人数 beside 人次."""

        def declare(function: _Records[Rows]) -> _Records[Rows]:
            def make(rows: Rows) -> list[Figure]:
                records = list(function(rows))
                value = len({by(record) for record in records})
                return [Figure(key, name, unit, value, definition, table, _ids(records))]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def total(
        self, key: str, name: str, unit: str, table: str, *, scale: int = 1
    ) -> Callable[[_Amounts[Rows]], _Amounts[Rows]]:
        """Declare a figure that is the sum of the amounts its function returns with their records."""

        def declare(function: _Amounts[Rows]) -> _Amounts[Rows]:
            def make(rows: Rows) -> list[Figure]:
                pairs = list(function(rows))
                value = sum(amount for _, amount in pairs)
                ids = _ids(record for record, _ in pairs)
                return [Figure(key, name, unit, value, definition, table, ids, scale=scale)]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def mean(
        self, key: str, name: str, unit: str, table: str, *, scale: int = 1
    ) -> Callable[[_Amounts[Rows]], _Amounts[Rows]]:
        """Declare a figure that is the mean of the amounts its function returns with their records."""

        def declare(function: _Amounts[Rows]) -> _Amounts[Rows]:
            def make(rows: Rows) -> list[Figure]:
                pairs = list(function(rows))
                total = sum(amount for _, amount in pairs)
                value = Fraction(total, len(pairs)) if pairs else None
                ids = _ids(record for record, _ in pairs)
                figure = Figure(
                    key, name, unit, value, definition, table, ids, scale=scale, part=total, whole=len(pairs)
                )
                return [figure]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def rate(self, key: str, name: str, table: str) -> Callable[[_Pair[Rows]], _Pair[Rows]]:
        """Declare a rate; its function returns the part and the whole, whose records are the figure's ids."""

        def declare(function: _Pair[Rows]) -> _Pair[Rows]:
            def make(rows: Rows) -> list[Figure]:
                part, whole = (_ids(side) for side in function(rows))
                return [rate_figure(key, name, definition, table, len(part), len(whole), whole)]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def reckoned(
        self, key: str, name: str, unit: str, table: str
    ) -> Callable[[_Reckoned[Rows]], _Reckoned[Rows]]:
        """Declare a number that is not a count of records, such as what was due in the period.

        Its function returns the number and the records it concerns, none where there are none.
        """

        def declare(function: _Reckoned[Rows]) -> _Reckoned[Rows]:
            def make(rows: Rows) -> list[Figure]:
                value, records = function(rows)
                return [Figure(key, name, unit, value, definition, table, _ids(records))]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def share(self, key: str, name: str, table: str) -> Callable[[_Share[Rows]], _Share[Rows]]:
        """Declare a rate of two numbers that are not counts of records, such as days held of days due.

        Its function returns the part, the whole and the records behind the part.
        """

        def declare(function: _Share[Rows]) -> _Share[Rows]:
            def make(rows: Rows) -> list[Figure]:
                part, whole, records = function(rows)
                return [rate_figure(key, name, definition, table, part, whole, _ids(records))]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare

    def split(
        self, key: str, name: str, unit: str, table: str, parts: Iterable[Part]
    ) -> Callable[[_Split[Rows]], _Split[Rows]]:
        """Declare one count for each part, such as awards by level; its function groups by the key's end.

        A part without records is a figure of 0, so that the set of keys never depends on the data. A group
        that is none of the declared parts raises KeyError: it would be missing from the papers.
        """
        declared = tuple(parts)

        def declare(function: _Split[Rows]) -> _Split[Rows]:
            def make(rows: Rows) -> list[Figure]:
                groups = {end: _ids(records) for end, records in function(rows).items()}
                if unknown := set(groups) - {end for end, _ in declared}:
                    raise KeyError(f"{key}: {sorted(unknown)}")
                return [
                    Figure(
                        f"{key}.{end}",
                        f"{name}（{part}）",
                        unit,
                        len(groups.get(end, ())),
                        definition,
                        table,
                        groups.get(end, ()),
                    )
                    for end, part in declared
                ]

            definition = _definition(function)
            self._declared.append(_Declared(key, make))
            return function

        return declare


_Records = Callable[[Rows], Iterable[Counted]]
_Amounts = Callable[[Rows], Iterable[tuple[Counted, int]]]
_Pair = Callable[[Rows], tuple[Iterable[Counted], Iterable[Counted]]]
_Split = Callable[[Rows], Mapping[str, Iterable[Counted]]]
_Reckoned = Callable[[Rows], tuple[int, Iterable[Counted]]]
_Share = Callable[[Rows], tuple[int, int, Iterable[Counted]]]


def rate_figure(
    key: str, name: str, definition: str, table: str, part: int, whole: int, ids: tuple[int, ...]
) -> Figure:
    """Make a rate of two counts; nothing of nothing has no value."""
    value = Fraction(part, whole) if whole else None
    return Figure(key, name, "%", value, definition, table, ids, rate=True, part=part, whole=whole)


_ID: Callable[[Counted], int] = attrgetter("id")


def _ids(records: Iterable[Counted]) -> tuple[int, ...]:
    return tuple(map(_ID, records))


def _definition(function: Callable[..., object]) -> str:
    """Return the text behind 定义： in a docstring; a figure without one is an error of the program."""
    lines = inspect.cleandoc(function.__doc__ or "").splitlines()
    start = next((at for at, line in enumerate(lines) if line.startswith("定义：")), None)
    if start is None:
        raise ValueError(f"{function.__name__} does not define its figure (定义：)")
    text = ""
    for line in lines[start:]:
        if not line.strip():
            break
        text += line.strip()
    return text.removeprefix("定义：")
