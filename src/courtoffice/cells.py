"""How a value of each kind is shown in a cell, and how a typed or imported cell is read back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from courtoffice.fields import HUNDREDTHS, Field, Kind

YES = frozenset({"是", "有", "对", "√", "✓", "✔", "1", "y", "yes", "true"})
NO = frozenset({"", "否", "无", "不", "不是", "没有", "×", "✗", "0", "n", "no", "false"})
_LARGEST = 10**15
_DIGITS = 18  # of a number before it is looked at closer: 1e999999999 cannot be multiplied
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_CLOCK = r"(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"


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
    if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return clean(raw, lines=field.kind is Kind.LONG_TEXT)
    if field.kind is Kind.CHOICE:
        return _choice(field, raw)
    return _READERS.get(field.kind, _number)(field, raw)


def clean(raw: object, *, lines: bool = False) -> str:
    """Return a text without blanks at its ends and without characters that cannot be seen.

    Control characters go, and marks of no width that come along with text copied from web pages; of line
    breaks only those of a text of several ``lines`` stay.
    """
    text = raw if isinstance(raw, str) else _plain(raw)
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(
        char for char in text if unicodedata.category(char) not in _UNSEEN or (lines and char == "\n")
    )
    return kept.strip()


def half_width(text: str) -> str:
    """Return a text with full-width ASCII made half-width, and cleaned as by :func:`clean`."""
    return unicodedata.normalize("NFKC", clean(text))


def _plain(raw: object) -> str:
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else f"{raw:.15g}"
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    return str(raw)


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:19] + "…"


def _date(field: Field, raw: object) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = half_width(_plain(raw))
    if not text:
        return None
    found = re.fullmatch(
        rf"(\d{{4}})\s*[-./年]\s*(\d{{1,2}})\s*[-./月]\s*(\d{{1,2}})\s*日?{_CLOCK}", text
    ) or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text)
    if found is None:
        raise ValueError(f"“{field.label}”要写成 2026-3-5 这样的日期，现在是“{_short(text)}”。")
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        raise ValueError(f"“{field.label}”写的“{_short(text)}”这一天不存在，请改正。") from None


def _month(field: Field, raw: object) -> str:
    if isinstance(raw, date):
        return f"{raw.year:04d}-{raw.month:02d}"
    text = half_width(_month_number(raw) if isinstance(raw, float) else _plain(raw))
    if not text:
        return ""
    found = re.fullmatch(
        rf"(\d{{4}})\s*[-./年]\s*(\d{{1,2}})(?:\s*[-./月]\s*\d{{1,2}}\s*日?{_CLOCK}|\s*月)?", text
    ) or re.fullmatch(r"(\d{4})(\d{2})(?:\d{2})?", text)
    if found is None or not 1 <= int(found[2]) <= 12:
        raise ValueError(f"“{field.label}”要写成 1985.06 这样的年月，现在是“{_short(text)}”。")
    return f"{int(found[1]):04d}-{int(found[2]):02d}"


def _month_number(raw: float) -> str:
    """Return a month kept as a number: 1985.1 is October, whose nought the spreadsheet has dropped."""
    if not 0 < raw < 10_000 or round(raw, 2) != raw or raw.is_integer():
        return _plain(raw)
    months = f"{raw:.2f}"
    return months if int(months[-2:]) <= 12 else f"{raw:.1f}"


def _time(field: Field, raw: object) -> time | None:
    if isinstance(raw, datetime):
        return raw.time().replace(second=0, microsecond=0)
    if isinstance(raw, time):
        return raw.replace(second=0, microsecond=0)
    if isinstance(raw, timedelta) and timedelta() <= raw < timedelta(days=1):
        return (datetime.min + raw).time().replace(second=0, microsecond=0)
    text = half_width(_plain(raw))
    if not text:
        return None
    found = (
        re.fullmatch(r"(\d{1,2})\s*[:.]\s*(\d{2})(?::\d{2})?", text)
        or re.fullmatch(r"(\d{1,2})\s*[时点](?:\s*(\d{1,2})\s*分?)?", text)
        or re.fullmatch(r"(\d{2})(\d{2})", text)
    )
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise ValueError(f"“{field.label}”要写成 19:30 这样的时间，现在是“{_short(text)}”。")
    return time(int(found[1]), int(found[2] or 0))


def _yes_no(field: Field, raw: object) -> bool:
    text = half_width(_plain(raw)).lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError(f"“{field.label}”要写“是”或“否”，现在是“{_short(text)}”。")


def _choice(field: Field, raw: object) -> str:
    text = clean(raw)
    if not text or text in field.choices:
        return text
    raise ValueError(f"“{field.label}”只能是{'、'.join(field.choices)}之一，现在是“{_short(text)}”。")


def _number(field: Field, raw: object) -> int | None:
    text = half_width(_plain(raw)).replace(",", "").removeprefix("¥")
    if field.unit:
        text = text.removesuffix(field.unit).strip()
    if not text:
        return None
    try:
        value = Decimal(text.replace("_", "?"))  # Python's own way to group digits is no clerk's
    except InvalidOperation:
        raise ValueError(f"“{field.label}”要写数字，现在是“{_short(text)}”。") from None
    if not value.is_finite() or value.adjusted() > _DIGITS or abs(value) * 100 >= _LARGEST:
        raise ValueError(f"“{field.label}”写的数字“{_short(text)}”太大，请核对。")
    scaled = value * 100 if field.kind in HUNDREDTHS else value
    if scaled != scaled.to_integral_value():
        places = "最多两位小数" if field.kind in HUNDREDTHS else "整数"
        raise ValueError(f"“{field.label}”要写{places}，现在是“{_short(text)}”。")
    return int(scaled)


_READERS: dict[Kind, Callable[[Field, object], Any]] = {
    Kind.DATE: _date,
    Kind.MONTH: _month,
    Kind.TIME: _time,
    Kind.YES_NO: _yes_no,
}
