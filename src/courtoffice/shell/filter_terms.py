"""What is typed over a column: comparisons and ranges of numbers, parts of dates, words. Free of Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from courtoffice.cells import half_width
from courtoffice.fields import HUNDREDTHS, Kind

EMPTY, FILLED = "空", "非空"
"""Typed over any column these find what was left out, or what was filled in."""

_LAST = "\uffff"  # sorts after every date that begins with the same characters
_COMPARED = re.compile(r"(>=|<=|>|<|=)(.+)")
_DAY = re.compile(r"(?:(\d{4})(?:年|[-./]|$))?(?:(\d{1,2})(?:月|[-./]|$)(?:(\d{1,2})[日号]?)?)?")
_RANGE = re.compile(r"~|至|到|\.\.|—+")

Test = Callable[[str], bool]
Bounds = tuple[str, str]


def typed(query: str) -> str:
    """Return a query with full-width characters made half-width, 《 and 》 of Chinese keyboards too."""
    plain = half_width(query).casefold()
    return plain.translate({0x300A: "<", 0x300B: ">", 0x2264: "<=", 0x2265: ">=", 0x301C: "~", 0xFF5E: "~"})


def number_test(kind: Kind, query: str) -> Callable[[int], bool] | None:
    """Return the test of a number column: ``5``, ``>5``, ``<=90.5``, ``3-5``, ``3~5``.

    Values are in hundredths where the kind is. None when the query is not finished or not a number; then
    nothing should be filtered out.
    """
    plain = typed(query).replace(",", "")
    if found := _COMPARED.fullmatch(plain):
        limit = _number(kind, found[2])
        return None if limit is None else _compare(found[1], limit)
    parts = _RANGE.split(plain) if _RANGE.search(plain) else re.split(r"(?<=\d)-", plain)
    numbers = [_number(kind, part) for part in parts]
    if len(numbers) > 2 or any(number is None for number in numbers):
        return None
    low, high = numbers[0] or 0, numbers[-1] or 0
    return lambda value: low <= value <= high


def _compare(sign: str, limit: Decimal) -> Callable[[int], bool]:
    tests: dict[str, Callable[[int], bool]] = {
        ">": lambda value: value > limit,
        "<": lambda value: value < limit,
        ">=": lambda value: value >= limit,
        "<=": lambda value: value <= limit,
        "=": lambda value: value == limit,
    }
    return tests[sign]


def _number(kind: Kind, text: str) -> Decimal | None:
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    return value * 100 if kind in HUNDREDTHS else value


def date_test(query: str) -> Test | None:
    """Return the test of ISO dates and months: ``2026``, ``2026-3``, ``3.5``, ``>2026-03``, ``1月~3月``.

    A query without a year speaks of that month, or that day of a month, in any year. None when the query is
    not finished or no date.
    """
    plain = typed(query).replace(" ", "")
    if found := _COMPARED.fullmatch(plain):
        limit = _bounds(found[2])
        return None if limit is None else _before_or_after(found[1], limit)
    parts = [_bounds(part) for part in _RANGE.split(plain)]
    if len(parts) > 2 or parts[0] is None or parts[-1] is None:
        return None
    return _between(parts[0][0], parts[-1][1])


def _bounds(text: str) -> Bounds | None:
    """Return the first and the last string that a partial date stands for, ``-03-05`` without a year."""
    found = re.fullmatch(r"(\d{4})(\d{2})(\d{2})?", text) or _DAY.fullmatch(text)
    if found is None or not text:
        return None
    year, month, day = found.groups()
    first = (year or "") + "".join(f"-{int(part):02d}" for part in (month, day) if part)
    return first, first + _LAST


def _between(low: str, high: str) -> Test:
    if low.startswith("-"):
        return lambda text: low <= text[4:] <= high
    return lambda text: low <= text <= high


def _before_or_after(sign: str, limit: Bounds) -> Test:
    low, high = limit
    start = 4 if low.startswith("-") else 0
    tests: dict[str, Test] = {
        ">": lambda text: text[start:] > high,
        "<": lambda text: text[start:] < low,
        ">=": lambda text: text[start:] >= low,
        "<=": lambda text: text[start:] <= high,
        "=": lambda text: low <= text[start:] <= high,
    }
    return tests[sign]
