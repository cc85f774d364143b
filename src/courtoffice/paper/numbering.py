"""The numbers of a paper's parts (一、（一）1.（1）), counted once for the PDF and the Word writer."""

from __future__ import annotations

from dataclasses import dataclass, field

LEVELS = 4
"""GB/T 9704-2012, 7.3.3: four levels of headings."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def chinese(number: int) -> str:
    """Return a number from 1 to 9999 as it is counted in headings: 十二, 二十, 一百零三.

    Raises ValueError for any other number: no paper has so many parts.
    """
    if not 1 <= number <= 9999:
        raise ValueError(f"{number} is not a number of headings")
    text = ""
    zero = False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if zero else "") + _DIGITS[digit] + _PLACES[place]
        zero = digit == 0
    return text.removeprefix("一") if 10 <= number <= 19 else text


def heading_mark(level: int, number: int) -> str:
    """Return the mark of the ``number``-th heading of a level from 1 to 4.

    Raises ValueError for another level.
    """
    if level == 1:
        return f"{chinese(number)}、"
    if level == 2:
        return f"（{chinese(number)}）"
    if level == 3:
        return f"{number}."
    if level == LEVELS:
        return f"（{number}）"
    raise ValueError(f"headings have levels 1 to {LEVELS}, not {level}")


def annex_mark(number: int) -> str:
    """Return 附件, or 附件2 where there are several; 0 is the sole annex."""
    return f"附件{number}" if number else "附件"


def annex_lines(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the lines of 附件说明 as (what stands before the name, the name).

    The first line carries 附件：, the others only their number; a sole annex has none. A name ends without
    punctuation (GB/T 9704-2012, 7.3.4).
    """
    bare = [name.rstrip("。；，、;, ") for name in names]
    if len(bare) == 1:
        return (("附件：", bare[0]),)
    return tuple((f"{'附件：' if at == 1 else ''}{at}. ", name) for at, name in enumerate(bare, 1))


@dataclass(slots=True)
class HeadingCount:
    """Counts the headings of one paper, or of one annex, which begins anew.

    A heading begins the count of all levels below it, also when it has no number itself.
    """

    _counts: list[int] = field(default_factory=lambda: [0] * LEVELS)

    def mark(self, level: int, *, numbered: bool = True) -> str:
        """Count a heading of this level and return its mark, or "" when it is not numbered.

        Raises ValueError for a level outside 1 to 4.
        """
        if not 1 <= level <= LEVELS:
            raise ValueError(f"headings have levels 1 to {LEVELS}, not {level}")
        self._counts[level:] = [0] * (LEVELS - level)
        if not numbered:
            return ""
        self._counts[level - 1] += 1
        return heading_mark(level, self._counts[level - 1])

    def item_mark(self, number: int, *, numbered: bool = True) -> str:
        """Return what stands before the ``number``-th item of a list that begins here: its mark, or a dash.

        The marks keep the order of the levels (clause 7.3.3): items under 一、 have （一）, under （一） 1.,
        under 1. and below （1）, the last there is; where nothing above is numbered, 一、.
        """
        if not numbered:
            return "—"
        above = max((level for level, count in enumerate(self._counts, 1) if count), default=0)
        return heading_mark(min(above + 1, LEVELS), number)
