"""Kinds of characters in Chinese text, and what is done with characters that cannot be printed."""

from __future__ import annotations

import re

CLOSING = "，。、；：？！”’）》〉】〗」』〕］｝"
"""Marks whose right half is empty when they are set full width."""
OPENING = "（《〈【〖“‘「『〔［｛"
"""Marks whose left half is empty when they are set full width."""

NO_START = CLOSING + "…—～·％‰℃°′″．々,.;:!?)]}%»"
"""May not begin a line (GB/T 15834-2011, 5.1; 公文 practice for dashes, signs of degree and per cent)."""
NO_END = OPENING + "([{«¥￥$＄№"
"""May not end a line: opening marks, and signs that belong to the number after them."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff〇"
"""Chinese characters, for use inside a character class of a regular expression."""
NARROW = "!-~\u00a1-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff\u2030"
"""Letters, digits and signs of other scripts, likewise; no space is put between two of them."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ANY = re.compile(f"{_UNPRINTABLE.pattern[:-1]}\t\r\x0b\x0c\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Return a text as it is set.

    Every kind of line end becomes a line feed and a tab a full-width space. Control characters, marks of
    writing direction, invisible joiners, variation selectors, halves of surrogate pairs and non-characters,
    which come in by pasting, have no printed form and are left out. Everything else prints as typed.
    """
    if not _ANY.search(text):
        return text
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", "\u3000")
