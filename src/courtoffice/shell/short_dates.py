"""Days as clerks type them: 3.5, 3-5, 3月5日 or 0305 are days of the year in hand. Free of Qt."""

from __future__ import annotations

import re

from courtoffice.cells import half_width

_DAY = re.compile(r"(\d{1,2})(?:[-./]|月)(\d{1,2})日?")
_DIGITS = re.compile(r"(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(r"(\d{2})[-./](\d{1,2})[-./](\d{1,2})")


def with_year(text: str, year: int) -> str:
    """Return a typed day with its year: 3.5 is 2026-3-5 in 2026, 26.3.5 too; anything else as it is."""
    plain = half_width(text).replace(" ", "")
    if found := _DAY.fullmatch(plain) or _DIGITS.fullmatch(plain):
        return f"{year}-{found[1]}-{found[2]}"
    if found := _SHORT_YEAR.fullmatch(plain):
        return f"{year // 100}{found[1]}-{found[2]}-{found[3]}"
    return plain
