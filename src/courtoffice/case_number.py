"""Case numbers (案号) of Chinese courts: read tolerantly, written in the one form of 法〔2015〕137号.

A number such as （2026）湘0999民初123号 is made of the year of receipt, the court's code (法院代字), the
case's code (类型代字) and the running number; a case derived from another carries 之一 at the end. Codes of
more than three characters exist (诉前调确), so up to six are taken.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_COURT = "最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵](?:[0-9]{4}|[0-9]{2})?"
_NUMBER = re.compile(
    r"[(（〔\[【](?P<year>[0-9]{4})[)）〕\]】]"
    rf"(?P<court>{_COURT})(?P<code>[\u4e00-\u9fff]{{1,6}}?)(?P<serial>[0-9]{{1,8}})号"
    r"(?P<part>之[一二三四五六七八九十0-9]+)?"
)
_USUAL = re.compile(
    rf"（[0-9]{{4}}）(?:{_COURT})[\u4e00-\u9fff]{{1,6}}?[1-9][0-9]{{0,7}}号(?:之[一二三四五六七八九十0-9]+)?"
)
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_FIRST = {"刑": "刑事", "民": "民事", "行": "行政", "执": "执行", "商": "民事", "知": "民事"}


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """The parts of a case number; ``str()`` gives it as it is written on papers."""

    year: int
    court: str
    code: str
    serial: int
    part: str = ""

    def __str__(self) -> str:
        return f"（{self.year}）{self.court}{self.code}{self.serial}号{self.part}"

    @property
    def case_type(self) -> str:
        """刑事, 民事, 行政 or 执行 as the code says, "" where it does not say."""
        return _FIRST.get(self.code[0], "")


@lru_cache(maxsize=4096)
def parse(text: str) -> CaseNumber | None:
    """Read a case number in any bracket, with half- or full-width digits and blanks inside.

    Returns None for anything else, such as the numbers of before 2016, （2012）曲中法执字第66号.
    """
    found = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_tidy(text))
    if found is None or int(found["serial"]) == 0:
        return None
    return CaseNumber(
        int(found["year"]), found["court"], found["code"], int(found["serial"]), found["part"] or ""
    )


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Return a case number in its one written form; what cannot be read keeps its words, without blanks."""
    number = parse(text)
    return str(number) if number is not None else _tidy(text).replace("(", "（").replace(")", "）")


def is_usual(text: str) -> bool:
    """Return whether a text is a case number in its one written form, as :func:`normalise` gives it."""
    return _USUAL.fullmatch(text) is not None


def sort_key(text: str) -> tuple[int, str, str, int, str]:
    """Return what puts case numbers in order: by year, court, code and running number, not as text.

    Numbers that cannot be read come last, in the order of their words.
    """
    number = parse(text)
    if number is None:
        return (10**6, _tidy(text), "", 0, "")
    return (number.year, number.court, number.code, number.serial, number.part)


def _tidy(text: str) -> str:
    """Make full-width ASCII half-width and drop every blank, control and invisible character."""
    half = text.translate(_HALF_WIDTH)
    if half.isprintable():
        return "".join(half.split())
    return "".join(
        char for char in half if not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf")
    )
