"""One cell of a list read for a field: what it means, what is asked about it, what is wrong with it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from courtoffice.cells import half_width, read
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Field, Kind

_EPOCH = date(1899, 12, 30)
_SERIALS = range(18_264, 80_000)  # 1950 to 2119
_DAY_OF_YEAR = re.compile(r"(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?")
_SHORT_YEAR = re.compile(r"(\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?")
_AHEAD = 10  # years from the list's own on in which a year of two digits may lie
_UNITS = {Kind.HOURS: ("学时", "课时", "小时"), Kind.POINTS: ("分",), Kind.MONEY: ("元",)}


class Read(NamedTuple):
    """What a cell means; ``asked`` says how a doubtful one was read, ``wrong`` why it cannot be."""

    value: Any = None
    asked: str = ""
    wrong: str = ""


def read_cell(field: Field, raw: Value, year: int) -> Read:
    """Read a cell for a field that is no link. ``year`` is that of dates which are written without one."""
    try:
        return Read(read(field, _with_unit(field, raw)))
    except ValueError as error:
        if field.kind is Kind.DATE:
            found = _unusual_date(raw, year)
            if found is not None:
                return Read(found, asked=f"“{field.label}”写的“{_written(raw)}”按{found}读取。")
        return Read(wrong=str(error))


def _with_unit(field: Field, raw: Value) -> Value:
    """Return 2026年, 3月 and 8学时 as the numbers that they are."""
    if isinstance(raw, str) and (field.kind is Kind.YEAR or field.kind is Kind.INTEGER):
        unit = "年" if field.kind is Kind.YEAR else field.unit
        return half_width(raw).removesuffix("度").removesuffix(unit) if unit else raw
    if isinstance(raw, str) and field.kind in _UNITS:
        text = half_width(raw)
        return next((text.removesuffix(unit) for unit in _UNITS[field.kind] if text.endswith(unit)), raw)
    return raw


def _unusual_date(raw: Value, year: int) -> date | None:
    """Return a date written as a spreadsheet's day number, with two digits of the year or without a year."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _EPOCH + timedelta(int(raw)) if _SERIALS.start <= raw < _SERIALS.stop else None
    text = half_width(str(raw))
    if text.isdecimal() and int(text[:9]) in _SERIALS:
        return _EPOCH + timedelta(int(text))
    try:
        if short := _SHORT_YEAR.fullmatch(text):
            century = 2000 if 2000 + int(short[1]) <= year + _AHEAD else 1900
            return date(century + int(short[1]), int(short[2]), int(short[3]))
        if day := _DAY_OF_YEAR.fullmatch(text):
            return date(year, int(day[1]), int(day[2]))
    except ValueError:
        return None
    return None


def _written(raw: Value) -> str:
    return str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)
