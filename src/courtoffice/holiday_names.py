"""The holidays that a notice of days off may speak of, by what they are called there."""

from __future__ import annotations

import re
import unicodedata

KNOWN = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
"""The holidays of the whole people, as a year has them one after the other."""

_OTHERS = {
    **{name.removesuffix("节"): name for name in KNOWN if len(name) > 2},
    **{"元旦节": "元旦", "新年": "元旦", "除夕": "春节", "农历除夕": "春节"},
    **dict.fromkeys(("五一", "五一节", "五一劳动节", "五一国际劳动节", "国际劳动节"), "劳动节"),
    **dict.fromkeys(("十一", "十一国庆节"), "国庆节"),
}
_ONCE = "纪念日"
"""Days off that one year had alone carry this word: 抗日战争胜利七十周年纪念日."""
_PARTS = re.compile(r"[、,和及与/]")
_MARKS = re.compile(r"[\s“”\"'‘’《》()·]")


def holiday_name(said: str) -> str | None:
    """Return what one or several holidays are called in the calendar, None for a name that is none.

    五一国际劳动节 is 劳动节; two that meet keep both names: 国庆节、中秋节.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", said))
    names = [_one(part) for part in _PARTS.split(plain) if part]
    if not names or None in names:
        return None
    return "、".join(dict.fromkeys(name for name in names if name))


def _one(part: str) -> str | None:
    if part in KNOWN or part.endswith(_ONCE):
        return part
    return _OTHERS.get(part)
