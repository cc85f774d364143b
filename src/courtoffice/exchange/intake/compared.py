"""Texts and values as they are compared: blanks, capitals and the width of characters make no other text."""

from __future__ import annotations

import unicodedata
from datetime import date, time


def plain_text(text: str) -> str:
    """Return a text in half-width letters without blanks and capitals."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def plain_value(value: object) -> object:
    """Return a value so that 张 三 and 张三, （2026） and (2026) are the same."""
    if isinstance(value, str):
        return plain_text(value)
    return value if value is None or isinstance(value, (int, date, time)) else str(value)
