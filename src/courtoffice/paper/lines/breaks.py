"""Where a line of Chinese text may end: the atoms between which a break is allowed."""

from __future__ import annotations

import re

from courtoffice.paper.lines.characters import HAN, NARROW, NO_END, NO_START

_DIGITS = r"\d+(?:[.,:/．：∶~～–—×-]\d+)*"
_UNITS = (
    "个百分点|百分点|个工作日|个自然日|个小时|个学时|个季度|个月|个人|平方米|平方公里|立方米|公里|千米|小时|学时|分钟|"
    "人次|周年|周岁|年度|年级|万元|亿元|万件|万人|万余元|余元|余件|余人|余名|余次|余人次|余场|余篇|余个|多件|多人|多名|多次|多个"
)
_NUMBER = (
    rf"(?>第?[+−±-]?{_DIGITS})(?![A-Za-z])"  # whole digits only, unless they open a Latin word (3D)
    rf"(?: ?(?:{_UNITS}|[{HAN}](?:(?<=月)\d{{1,2}}日|(?<=时)\d{{1,2}}分)?))?"
)
_YEAR_NUMBER = r"(?<=〔)\d{4}〕第?\d+号"
_LATIN = rf"[{NARROW}]+(?<![{re.escape(NO_END)}])"
_PADDED_NAME = rf"[{HAN}]\u3000[{HAN}]"
_COURT = r"最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵]\d{0,4}"
_CASE = re.compile(
    rf"([（(〔\[]\d{{4}}[）)〕\]])({_COURT})([{HAN}]{{1,8}}?)(\d{{1,8}}号(?:之[一二三四五六七八九十\d]+)?)"
)
"""A case number by 法〔2015〕137号: year, court, kind of case, number."""

_OPEN, _CLOSE = f"[{re.escape(NO_END)}]*", f"(?: *[{re.escape(NO_START)}])*+ *+"
_ATOM = re.compile(
    rf"(?P<case>{_OPEN}{_CASE.pattern}{_CLOSE})"
    rf"|{_OPEN}(?:{_YEAR_NUMBER}|{_NUMBER}|{_LATIN}|{_PADDED_NAME}|.){_CLOSE}",
    re.DOTALL,
)


def atom_ends(text: str) -> list[int]:
    """Return where the atoms of a text end; the last is the text's length.

    An atom is never parted as long as it fits on a line: a character with the opening marks before it and the
    closing marks and spaces behind it, a number with its unit (12次, 98.6%, 3月5日), a Latin word, or one of
    the four parts of a case number (（2026）, 湘0102, 民初, 123号).
    """
    ends = []
    for match in _ATOM.finditer(text):
        if match["case"] is not None:
            case = _CASE.search(text, match.start(), match.end())
            ends += [case.end(part) for part in (1, 2, 3)] if case else []
        ends.append(match.end())
    return ends
