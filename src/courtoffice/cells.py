"""How a value of each kind is shown in a cell, and how a typed or imported cell is read back."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from courtoffice.fields import HUNDREDTHS, Field, Kind

YES = frozenset({"是", "有", "对", "√", "✓", "1", "y", "yes", "true"})
NO = frozenset({"", "否", "无", "不", "×", "0", "n", "no", "false"})
_LARGEST = 10**15


def show(kind: Kind, value: Any) -> str:
    """Return the text of a stored value: 2026-03-05, 19:30, 1985.06, 90.5, 是; "" for nothing."""
    if value is None or value == "":
        return ""
    if kind is Kind.YES_NO:
        return "是" if value else ""
    if kind in HUNDREDTHS:
        return hundredths(value)
    if kind is Kind.TIME:
        return value.strftime("%H:%M") if isinstance(value, time) else str(value)
    if kind is Kind.MONTH:
        return str(value).replace("-", ".")
    return value.isoformat() if isinstance(value, date) else str(value)


def hundredths(value: int) -> str:
    """Return a number kept in hundredths without needless zeros: 9050 is 90.5."""
    sign, rest = ("-", -value) if value < 0 else ("", value)
    return f"{sign}{rest // 100}.{rest % 100:02d}".rstrip("0").rstrip(".")


def read(field: Field, raw: object) -> Any:
    """Return the value that a typed text or a spreadsheet cell stands for.

    Full-width digits and letters are read as half-width ones, blanks at the ends are dropped. Links are not
    read here: their names need the office's records. Raises ValueError with a Chinese sentence when the cell
    cannot be what the field keeps.
    """
    readers = {
        Kind.DATE: _date,
        Kind.MONTH: _month,
        Kind.TIME: _time,
        Kind.YES_NO: _yes_no,
    }
    if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return clean(raw, lines=field.kind is Kind.LONG_TEXT)
    if field.kind is Kind.CHOICE:
        return _choice(field, raw)
    if field.kind in readers:
        return readers[field.kind](field, raw)
    return _number(field, raw)


def clean(raw: object, *, lines: bool = False) -> str:
    """Return a text without blanks at its ends and without control characters."""
    text = _plain(raw)
    kept = "".join(char for char in text if unicodedata.category(char) != "Cc" or (lines and char == "\n"))
    return kept.strip(" \t\n\u3000\u00a0\ufeff")


def half_width(text: str) -> str:
    """Return a text with full-width ASCII made half-width and blanks at the ends dropped."""
    return unicodedata.normalize("NFKC", text).strip()


def _plain(raw: object) -> str:
    if raw is None:
        return ""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    return str(raw)


def _date(field: Field, raw: object) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = half_width(_plain(raw))
    if not text:
        return None
    found = re.fullmatch(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?", text) or re.fullmatch(
        r"(\d{4})(\d{2})(\d{2})", text
    )
    if found is None:
        raise ValueError(f"“{field.label}”要写成 2026-3-5 这样的日期，现在是“{text}”。")
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        raise ValueError(f"“{field.label}”写的“{text}”这一天不存在，请改正。") from None


def _month(field: Field, raw: object) -> str:
    if isinstance(raw, date):
        return f"{raw.year:04d}-{raw.month:02d}"
    text = half_width(_plain(raw))
    if not text:
        return ""
    found = re.fullmatch(
        r"(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*\d{1,2}\s*日?|\s*月)?", text
    ) or re.fullmatch(r"(\d{4})(\d{2})(?:\d{2})?", text)
    if found is None or not 1 <= int(found[2]) <= 12:
        raise ValueError(f"“{field.label}”要写成 1985.06 这样的年月，现在是“{text}”。")
    return f"{found[1]}-{int(found[2]):02d}"


def _time(field: Field, raw: object) -> time | None:
    if isinstance(raw, datetime):
        return raw.time().replace(second=0, microsecond=0)
    if isinstance(raw, time):
        return raw.replace(second=0, microsecond=0)
    text = half_width(_plain(raw))
    if not text:
        return None
    found = re.fullmatch(r"(\d{1,2})\s*[:.时点]\s*(\d{1,2})?\s*分?", text) or re.fullmatch(
        r"(\d{2})(\d{2})", text
    )
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise ValueError(f"“{field.label}”要写成 19:30 这样的时间，现在是“{text}”。")
    return time(int(found[1]), int(found[2] or 0))


def _yes_no(field: Field, raw: object) -> bool:
    text = half_width(_plain(raw)).lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError(f"“{field.label}”要写“是”或“否”，现在是“{text}”。")


def _choice(field: Field, raw: object) -> str:
    text = clean(raw)
    if not text or text in field.choices:
        return text
    raise ValueError(f"“{field.label}”只能是{'、'.join(field.choices)}之一，现在是“{text}”。")


def _number(field: Field, raw: object) -> int | None:
    text = half_width(_plain(raw)).replace(",", "")
    if field.unit:
        text = text.removesuffix(field.unit).strip()
    if not text:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"“{field.label}”要写数字，现在是“{text}”。") from None
    scaled = value * 100 if field.kind in HUNDREDTHS else value
    if not value.is_finite() or abs(scaled) >= _LARGEST:
        raise ValueError(f"“{field.label}”写的数字“{text}”太大，请核对。")
    if scaled != scaled.to_integral_value():
        places = "最多两位小数" if field.kind in HUNDREDTHS else "整数"
        raise ValueError(f"“{field.label}”要写{places}，现在是“{text}”。")
    return int(scaled)
