"""Names in the order of their strokes, as formal lists print them (按姓氏笔画为序).

Characters come by the number of their strokes, of those alike by the strokes themselves: horizontal,
vertical, left-falling, dot, turning (横竖撇点折). The table is a resource with its own licence; it holds the
8,105 characters of the standard list (通用规范汉字表), ordered as there, and all from U+4E00 to U+9FA5.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from courtoffice.assets import resource

_PAIRS = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠"
    "公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁"
    "拓跋轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘西门第五南荣东里仲长即墨达奚褚师"
)
COMPOUND_SURNAMES = frozenset(_PAIRS[at : at + 2] for at in range(0, len(_PAIRS), 2))
"""Surnames of two characters: they are compared as a whole before what follows them."""

_UNKNOWN = 10**6

Key = tuple[tuple[int, ...], int, tuple[int, ...], str]


def surname_of(name: str) -> str:
    """Return the surname that a Chinese name begins with."""
    return name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[:1]


def stroke_key(name: str, written_as: str = "", *, shorter_first: bool = True) -> Key:
    """Return what names sort by: the surname's characters, then those of the given name.

    Of one surname, shorter names come before longer ones (田富, 田大利) unless ``shorter_first`` is off and
    character is compared with character (田大利, 田富). ``written_as`` gives, for every character of a name
    that is not in the table, one with the same strokes. Unknown characters come last.
    """
    plain = "".join(name.split())
    stand_in = "".join(written_as.split())
    surname = surname_of(plain)
    shown = stand_in if len(stand_in) == len(plain) else plain
    ranks = tuple(_rank(char) for char in shown)
    given = ranks[len(surname) :]
    return ranks[: len(surname)], len(given) if shorter_first else 0, given, plain


def unknown_in(name: str, written_as: str = "") -> str:
    """Return the characters of a name that the table does not know, "" for none."""
    plain = "".join(name.split())
    stand_in = "".join(written_as.split())
    shown = stand_in if len(stand_in) == len(plain) else plain
    return "".join(
        dict.fromkeys(
            char
            for char, key in zip(plain, shown, strict=True)
            if unicodedata.name(char, "").startswith("CJK UNIFIED") and _rank(key) >= _UNKNOWN
        )
    )


def _rank(char: str) -> int:
    return _ranks().get(char, _UNKNOWN + ord(char))


@cache
def _ranks() -> dict[str, int]:
    lines = resource("defaults", "stroke_order.txt").read_text(encoding="utf-8").split()
    listed = "".join(line for line in lines if not line.isdecimal())  # numbers head the parts
    return {char: place for place, char in enumerate(listed)}
