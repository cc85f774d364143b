"""What the texts of a column sort by and are searched by: made of many of them at once, in steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from operator import itemgetter
from typing import Any
from unicodedata import category

from courtoffice.pinyin import as_sounding, initials, searched, sort_key
from courtoffice.shell.steps import Steps, parts

_LONGEST = 8  # digits of a number that sorts by its size; of a longer one its first digits have to do
_SHORT_NUMBER = re.compile(rf"(?<!\d)\d{{1,{_LONGEST - 1}}}(?!\d)")
_DIGITS = re.compile(rb"0+")
_NOUGHTS = bytes.maketrans(b"123456789", b"000000000")
_FEW_CHARACTERS = 40
_BREAK = "\x1e"  # stands between texts that are looked at together; no part of any GB 18030 code
_PART = _BREAK.encode()


def spoken(text: str) -> tuple[tuple[str, int, str], ...]:
    """Return what a text sorts by as it is read."""
    return sort_key(_padded(text))


def _searched(whole: str) -> str:
    """Return what :func:`searched` does of a long text, where it can be done character by character."""
    characters = set(whole)
    if any(map(_joins, characters)):
        return searched(whole)
    return _exchanged(whole, {char: _alone(char) for char in characters - {"\n"}})


def _initials(whole: str) -> str:
    """Return a long text with the initial of each character in its place."""
    return _exchanged(whole, {char: initials(char) for char in set(whole) - {"\n"}})


@cache
def _alone(char: str) -> str:
    return searched(char)


def _exchanged(whole: str, places: Mapping[str, str]) -> str:
    """Return a long text with others in the place of its characters; one after another if few are changed."""
    changed = {char: other for char, other in places.items() if char != other}
    if len(changed) > _FEW_CHARACTERS or any(other in changed for other in changed.values()):
        return whole.translate({ord(char): other for char, other in changed.items()})
    for char, other in changed.items():
        whole = whole.replace(char, other)
    return whole


def _joins(char: str) -> bool:
    """Return whether a character may become one with the one before it: an accent, a part of a syllable."""
    return category(char).startswith("M") or "\u1100" <= char <= "\u11ff"


def written_in_steps(texts: Sequence[str]) -> Steps[list[bytes]]:
    """Return what each text sorts by in the order of GB 18030: nearly that of its pinyin, and quick."""
    cut: list[tuple[list[bytes], list[bytes]]] = []
    widths: list[int] = []
    for part in parts(texts):
        plain = _joined(part, _BREAK).encode("utf-8", "replace")
        masks = plain.translate(_NOUGHTS).split(_PART)
        cut.append((plain.split(_PART), masks))
        widths = _widths(set(masks), widths)
        yield
    made: list[bytes] = []
    for plains, masks in cut:
        padded = _PART.join(_pad_all(plains, masks, widths))
        made += padded.decode().encode("gb18030", "replace").split(_PART)
        yield
    return made


def folded_in_steps(texts: Sequence[str]) -> Steps[list[str]]:
    """Return texts as a search compares them; a call for each of them would take ten times as long."""
    made: list[str] = []
    for part in parts(texts):
        made += _searched(_joined(part, "\n")).split("\n")
        yield
    return made


def initials_in_steps(folded: Sequence[str]) -> Steps[list[str]]:
    """Return folded texts with the initials of all their characters behind each."""
    made: list[str] = []
    for part in parts(folded):
        whole = "\n".join(part)
        letters = (_initials(way).split("\n") for way in dict.fromkeys((whole, as_sounding(whole))))
        made += map("\n".join, zip(part, *letters, strict=True))
        yield
    return made


def _joined(texts: Sequence[str], between: str) -> str:
    """Return texts as one, with a character between them that is in none of them."""
    whole = between.join(texts)
    if whole.count(between) >= len(texts):
        whole = between.join(text.replace(between, " ") for text in texts)
    return whole


def _pad_all(texts: list[bytes], masks: Sequence[bytes], widths: Sequence[int]) -> list[bytes]:
    """Make numbers in texts sort by their size; ``masks`` are the same texts with 0 for every digit.

    Texts of one mask, such as case numbers, are all cut and put together in the same way.
    """
    ways = {mask: way for mask in set(masks) if (way := _way(mask, widths)) is not None}
    if not ways:
        return texts
    pairs = zip(texts, map(ways.get, masks), strict=True)
    return [text if way is None else way[0] % way[1](text) for text, way in pairs]


def _widths(masks: Iterable[bytes], widths: list[int]) -> list[int]:
    """Return how wide the first number of a text becomes, the second and so on: as wide as any has been."""
    for mask in masks:
        found = [min(len(digits), _LONGEST) for digits in _DIGITS.findall(mask)]
        widths = [max(pair) for pair in zip_longest(widths, found, fillvalue=0)]
    return widths


def _way(mask: bytes, widths: Sequence[int]) -> tuple[bytes, Callable[[bytes], Any]] | None:
    """Return a pattern with noughts in it and what cuts a text into the parts that stand between them."""
    spans = (found.span() for found in _DIGITS.finditer(mask))
    missing = [(first, width - (after - first)) for (first, after), width in zip(spans, widths, strict=False)]
    missing = [(first, noughts) for first, noughts in missing if noughts > 0]
    if not missing:
        return None
    cuts = [0, *(first for first, _ in missing), len(mask)]
    pattern = b"%b" + b"".join(b"0" * noughts + b"%b" for _, noughts in missing)
    return pattern, itemgetter(*(slice(*ends) for ends in pairwise(cuts)))


def _padded(text: str) -> str:
    """Make numbers in a text sort by their size: 第2期 before 第10期."""
    return _SHORT_NUMBER.sub(lambda found: found[0].zfill(_LONGEST), text)
