"""Which officers an unknown name may mean: the same sound, characters exchanged, one character off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from courtoffice.areas.people.name_words import name_key
from courtoffice.areas.people.records import Officer
from courtoffice.pinyin import matches, search_keys, sort_key

MOST_LIKELY = 5
"""How many officers are offered for one name."""
_LONGEST = 20  # characters: nothing longer is a name
_FLAT = re.compile(r"(?<=[zcs])h|g$")
_NASAL = re.compile(r"^n")


def likely_officers(name: str, officers: Iterable[Officer]) -> list[Officer]:
    """Return up to five officers whom a mistyped name may mean, the likeliest first.

    Letters are read as pinyin or its initials: zs is 张三.
    """
    if len(name) > _LONGEST:
        return []
    if name.isascii():
        found = [who for who in officers if matches(name, search_keys(who.name, who.pinyin))]
        return found[:MOST_LIKELY]
    ranked = [(rank, who) for who in officers if (rank := _rank(name, who)) is not None]
    return [who for _, who in sorted(ranked, key=lambda pair: pair[0])][:MOST_LIKELY]


def _rank(name: str, officer: Officer) -> int | None:
    """Return how far a name is from an officer's: 0 sounds the same, None nothing in common."""
    other = name_key(officer.name)
    sound, other_sound = _sound(name), _sound(other, officer.pinyin)
    if sound == other_sound:
        return 0
    if sorted(name) == sorted(other):
        return 1
    if _one_off(name, other):
        return 2
    return 3 if _blurred(sound) == _blurred(other_sound) else None


@lru_cache(maxsize=4096)
def _sound(name: str, reading: str = "") -> tuple[str, ...]:
    """Return a name's syllables without tones."""
    return tuple(syllable for syllable, _, _ in sort_key(name, reading))


@lru_cache(maxsize=4096)
def _blurred(sound: tuple[str, ...]) -> tuple[str, ...]:
    """Return syllables as many pronounce and type them: zh as z, final ng as n, initial n as l."""
    return tuple(_NASAL.sub("l", _FLAT.sub("", syllable)) for syllable in sound)


def _one_off(one: str, other: str) -> bool:
    """Return whether one character is missing, too many, or of three and more another one.

    Two names of two characters that share one are two people: half the 张 of the court would be offered.
    """
    if len(one) == len(other):
        return len(one) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or len(short) < 2:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
