"""What the declarations of a record alone say about its values: what must be filled in, and what fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from courtoffice.errors import Fault
from courtoffice.fields import NUMBERS, Field, Kind, Record, children_of, fields_of, remembered

LONGEST_TEXT = 2_000
LONGEST_LONG_TEXT = 20_000
LARGEST = 10**12  # in hundredths ten thousand million: far above any sum, far below SQLite's largest integer
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
_NEVER_BELOW_ZERO = frozenset({Kind.INTEGER, Kind.HOURS})
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def required_faults(record: Record) -> list[Fault]:
    """Return everything that the field declarations find wrong with a record and its child rows.

    Looks at what is required, at the length and the characters of texts, at closed choices, at the form of
    months, at the years of dates, and at the size of numbers (counts and hours are never below zero). All
    of these block. Fields of child rows are named ``child[2].field``, counted from 0; the sentence counts
    from 1.
    """
    found = _faults(record, "", "")
    for child in children_of(type(record)):
        for at, row in enumerate(getattr(record, child.name)):
            found += _faults(row, f"{child.name}[{at}].", f"{child.label}第{at + 1}行：")
    return found


def _faults(record: Record, path: str, lead: str) -> list[Fault]:
    values, checks = _checks(type(record))
    found = []
    for (field, check), value in zip(checks, values(record), strict=True):
        if message := _message(field, check, value):
            found.append(Fault(path + field.name, lead + message))
    return found


def value_faults(field: Field) -> Callable[[Any], str]:
    """Return what tells what :func:`required_faults` finds wrong with a value of a field, "" for nothing."""
    return partial(_message, field, _check_of(field))


def _message(field: Field, check: Callable[[Field, Any], str], value: Any) -> str:
    if not value and (value is None or value == ""):
        return _missing(field) if field.required else ""
    return check(field, value)


def _check_of(field: Field) -> Callable[[Field, Any], str]:
    return _number if field.kind in NUMBERS else _CHECKS.get(field.kind, _fits)


@remembered
def _checks(
    record: type[Record],
) -> tuple[Callable[[Record], tuple[Any, ...]], tuple[tuple[Field, Callable[[Field, Any], str]], ...]]:
    """Return what reads the fields of a record that may be wrong, and what looks at a value of each."""
    checks = []
    for field in fields_of(record):
        check = _check_of(field)
        if field.required or check is not _fits:
            checks.append((field, check))
    names = [field.name for field, _ in checks]
    read = attrgetter(*names) if len(names) > 1 else lambda row: tuple(getattr(row, name) for name in names)
    return read, tuple(checks)


def _missing(field: Field) -> str:
    if field.kind in (Kind.CHOICE, Kind.LINK):
        return f"还没有选择“{field.label}”，请选择后再保存。"
    return f"“{field.label}”还没有填写，请填写后再保存。"


def _fits(field: Field, value: Any) -> str:
    return ""


def _text(field: Field, value: str) -> str:
    if len(value) <= LONGEST_TEXT and value.isprintable() and not value.isspace():
        return ""
    if not value.strip():
        return _missing(field) if field.required else ""
    long = field.kind is Kind.LONG_TEXT
    longest = LONGEST_LONG_TEXT if long else LONGEST_TEXT
    if len(value) > longest:
        return f"“{field.label}”有{len(value)}个字，最多{longest}个字，请缩短。"
    if not value.isprintable() and any(_unfit(char) and not (long and char in "\n\t") for char in value):
        return f"“{field.label}”里有看不见的控制字符，请重新输入这一项。"
    return ""


def _unfit(char: str) -> bool:
    """Return whether a character cannot be printed or, a half of a surrogate pair, not even stored."""
    return unicodedata.category(char) in ("Cc", "Cs")


def _choice(field: Field, value: str) -> str:
    if value in field.choices:
        return ""
    return f"“{field.label}”只能选{'、'.join(field.choices)}之一，现在是“{value}”，请重新选择。"


def _date(field: Field, value: date) -> str:
    if EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        return ""
    return f"“{field.label}”写的是{value.year}年，请核对年份。"


def _month(field: Field, value: str) -> str:
    if _MONTH.fullmatch(value) and EARLIEST_YEAR <= int(value[:4]) <= LATEST_YEAR:
        return ""
    return f"“{field.label}”要写成 1985.06 这样的年月，现在是“{value}”，请改正。"


def _number(field: Field, value: int) -> str:
    if field.kind is Kind.YEAR:
        return "" if EARLIEST_YEAR <= value <= LATEST_YEAR else f"“{field.label}”写的是{value}，请核对年份。"
    if abs(value) > LARGEST:
        return f"“{field.label}”的数字太大，请核对。"
    if value < 0 and field.kind in _NEVER_BELOW_ZERO:
        return f"“{field.label}”不能小于零，请改正。"
    return ""


_CHECKS: dict[Kind, Callable[[Field, Any], str]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.DATE: _date,
    Kind.MONTH: _month,
}
