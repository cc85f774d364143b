"""Texts and names by their pinyin: keys to search with (zs finds 张三) and to sort by.

Readings come from the ``pypinyin`` dictionary, loaded at first use because that takes a tenth of a second;
only its table of single characters is loaded, not the one of phrases.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice, product, zip_longest

_SINGLE = (
    "单shàn 仇qiú 区ōu 解xiè 曾zēng 查zhā 朴piáo 任rén 华huà 盖gě 纪jǐ 翟zhái 缪miào 覃qín 员yùn 种chóng "
    "洗xiǎn 召shào 秘bì 折shé 佴nài 郇xún 繁pó 那nā 隗wěi 祭zhài 能nài 都dū 乐yuè 燕yān 葛gě 於yū 句gōu "
    "过guō 哈hǎ 撒sǎ 相xiàng 阚kàn 肖xiāo 占zhān 卜bǔ 薄bó 干gān 乜niè 蔚yù 黑hè"
)
_DOUBLE = {
    "尉迟": "yù chí",
    "万俟": "mò qí",
    "澹台": "tán tái",
    "令狐": "líng hú",
    "单于": "chán yú",
    "宰父": "zǎi fǔ",
    "诸葛": "zhū gě",
    "长孙": "zhǎng sūn",
}
SURNAMES = {entry[0]: entry[1:] for entry in _SINGLE.split()} | _DOUBLE
"""Surnames that are read otherwise than the same characters usually are."""

_WORDS = (
    "调解条解 协调协条 调整条整 调适条适 调节条节 调休条休 重新虫新 重复虫复 重温虫温 重阳虫阳 "
    "发回重审发回虫审 延长延常 擅长擅常 时长时常 长期常期 长沙常沙 银行银航 会计快计 校核叫核"
)
_SOUNDING = tuple((pair[: len(pair) // 2], pair[len(pair) // 2 :]) for pair in _WORDS.split())
"""Words in which a character is read otherwise than usual, and the same with one that sounds so."""

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_DIAERESIS = "\u0308"
_PART = "\x1f"
_MARKS = str.maketrans("", "", "()[]{}〔〕【】《》〈〉「」『』“”‘’\"'")
_READINGS, _COMBINATIONS, _NAME = 4, 24, 4
_USUAL = 2  # the text is followed by its most usual reading and the initials of that

Syllable = tuple[str, int]
"""A syllable without its tone, ü written v, and the tone (0 for none)."""


def searched(text: str) -> str:
    """Return a text as every search compares it: half-width, in lower case, without brackets and quotes."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_MARKS)


@lru_cache(maxsize=65536)
def search_keys(text: str, reading: str = "") -> str:
    """Return what a search looks through: the text in lower case, its full pinyin, its initials.

    Up to four characters (a name) are spelt by all their readings in every combination, longer texts as
    :func:`word_keys` does and as such that begin with a surname; the most usual comes first. ``reading``
    ("shan xiong") is the person's own, which comes before those. Compare with :func:`matches`.
    """
    plain = searched(text)
    own = [_plain(reading).split()] if reading.strip() else []
    return _PART.join(_spelt(plain, [*own, *_ways(plain)]))


@lru_cache(maxsize=4096)
def word_keys(text: str) -> str:
    """Return the same of a text that is no name, such as a heading: by its usual reading alone."""
    plain = searched(text)
    return _PART.join(_spelt(plain, _usual(plain)))


def _spelt(plain: str, variants: Iterable[Sequence[str]]) -> dict[str, None]:
    found: dict[str, None] = {plain: None}
    for syllables in variants:
        found["".join(syllables)] = None
        found["".join(syllable[:1] for syllable in syllables)] = None
    return found


def together(*keys: str) -> str:
    """Return the keys of several texts as one, so that each word of a query may be in any of them."""
    return _PART.join(filter(None, keys))


def matches(query: str, keys: str) -> bool:
    """Return whether every word of a query is in the search keys; an empty query finds everything."""
    return all(word in keys for word in searched(query).replace(_PART, " ").split())


def distance(query: str, keys: str) -> tuple[int, int]:
    """Return how far a query is from search keys that it matches, to sort by: the nearest is the smallest.

    What is written or usually read comes before rarer readings; of each, the whole text before its beginning
    before any other part of it. Of several words the farthest counts.
    """
    words = searched(query).replace(_PART, " ").split()
    return max((_distance(word, keys.split(_PART)) for word in words), default=(0, 0))


def _distance(word: str, parts: Sequence[str]) -> tuple[int, int]:
    place, part = next((place, part) for place, part in enumerate(parts) if word in part)
    return max(place - _USUAL, 0), 0 if part == word else 1 if part.startswith(word) else 2


def as_sounding(text: str) -> str:
    """Return a text with characters of some words exchanged for such as sound as they do there: 调解 条解."""
    for word, sounding in _SOUNDING:
        text = text.replace(word, sounding)
    return text


def initials(text: str, *, surnames: bool = False) -> str:
    """Return a text with every Chinese character as the first letter of its usual reading.

    With ``surnames`` those that are read otherwise as a surname are read so.
    """
    return text.translate(_surname_letters() if surnames else _first_letters())


def spelt(text: str, *, surnames: bool = False) -> str:
    """Return a text with every Chinese character as the syllable of its usual reading, as above."""
    return text.translate(_surname_syllables() if surnames else _first_syllables())


def sort_key(name: str, reading: str = "") -> tuple[tuple[str, int, str], ...]:
    """Return what names sort by: character after character its syllable, its tone, the character itself.

    The name is read as one that begins with its surname, or as ``reading`` ("shan xiong") says. Characters
    without a reading come after those with one, Latin letters among the syllables.
    """
    own = _plain(reading).split()
    chars = [char for char in _plain(name) if not char.isspace()]
    syllables = _name_syllables("".join(chars))
    return tuple(
        (*_own(char, given, syllable), char)
        for char, syllable, given in zip_longest(chars, syllables, own[: len(chars)], fillvalue="")
        if isinstance(syllable, tuple) and char
    )


@lru_cache(maxsize=4096)
def _name_syllables(name: str) -> tuple[Syllable, ...]:
    surname = next((name[:length] for length in (2, 1) if name[:length] in SURNAMES), "")
    read = [_split_tone(word) for word in SURNAMES.get(surname, "").split()]
    return tuple(read + [_readings(char)[0] for char in name[len(surname) :]])


def _own(char: str, given: object, syllable: Syllable) -> Syllable:
    """Put the person's own reading in the place of the dictionary's, with the tone if that is known."""
    if not isinstance(given, str) or not given:
        return syllable
    return next((read for read in (syllable, *_readings(char)) if read[0] == given), (given, 0))


def _usual(text: str) -> list[list[str]]:
    """Return how a text is read: as the words of an office are, and character by character."""
    ways = dict.fromkeys((as_sounding(text), text))
    return [[_spellings(char)[0] for char in way if not char.isspace()] for way in ways]


def _ways(text: str) -> list[list[str]]:
    """Return every way to read a name or a text that may begin with one, the most usual first."""
    read = [_spellings(char) for char in text if not char.isspace()]
    if not read:
        return []
    read[0] = _unique(_surname_spelling(text[0]) + read[0])
    if len(read) <= _NAME:
        return [list(way) for way in islice(product(*read), _COMBINATIONS)]
    return [*_usual(text), [ways[0] for ways in read]]


def _surname_spelling(char: str) -> tuple[str, ...]:
    return (_split_tone(SURNAMES[char])[0],) if char in SURNAMES else ()


@lru_cache(maxsize=16384)
def _spellings(char: str) -> tuple[str, ...]:
    return _unique(tuple(syllable for syllable, _ in _readings(char)))[:_READINGS]


def _unique(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=16384)
def _readings(char: str) -> tuple[Syllable, ...]:
    """Return the readings of one character; one that has none stands for itself, after all syllables."""
    if char.isascii():
        return ((char, 0),)
    words = _dictionary().get(ord(char), "")
    return tuple(_split_tone(word) for word in words.split(",")) if words else ((char, 0),)


@cache
def _first_syllables() -> dict[int, str]:
    return {code: _split_tone(words.partition(",")[0])[0] for code, words in _dictionary().items()}


@cache
def _surname_syllables() -> dict[int, str]:
    own = {ord(char): _split_tone(word)[0] for char, word in SURNAMES.items() if len(char) == 1}
    return _first_syllables() | own


@cache
def _surname_letters() -> dict[int, str]:
    return {code: syllable[:1] for code, syllable in _surname_syllables().items() if syllable}


@cache
def _first_letters() -> dict[int, str]:
    return {code: syllable[:1] for code, syllable in _first_syllables().items() if syllable}


def _split_tone(word: str) -> Syllable:
    """Part a syllable from its tone mark: shàn is shan, 4; lǚ is lv, 3."""
    letters, tone = "", 0
    for char in unicodedata.normalize("NFD", word):
        if char == _DIAERESIS:
            letters = letters[:-1] + "v"
        elif char in _TONES:
            tone = _TONES[char]
        else:
            letters += char
    return letters, tone


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


@cache
def _dictionary() -> dict[int, str]:
    """Load the table of single characters; the two variables keep pypinyin from loading its phrases."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  loaded at first use

    table: dict[int, str] = PINYIN_DICT
    return table
