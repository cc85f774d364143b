"""The State Council's yearly notice of days off (放假通知), read from its text as it is published."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from courtoffice.errors import Refused
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay

_ONE_DAY = timedelta(days=1)
_YEARS = range(1990, 2200)
_WEEKDAYS = "一二三四五六日"
_TITLE_YEAR = re.compile(r"(\d{4})年(?:部分)?节假日")
_ITEM = re.compile(
    r"(?:^|[\n。;])\s*[一二三四五六七八九十\d]*[、.]?\s*([^\n。;:、\d]{2,12}):(?=\s*(?:\d{4}年)?\d{1,2}月)"
)
_DAY = (
    r"(?:(?P<{0}year>\d{{4}})年)?(?:(?P<{0}month>\d{{1,2}})月)?(?P<{0}day>\d{{1,2}})日"
    r"(?:\((?P<{0}said>[^()]*)\))?"
)
_SPAN = re.compile(_DAY.format("a") + r"(?:至" + _DAY.format("b") + r")?")
_WEEKEND_TOO = "与周末连休"


def read_notice(text: str, year: int | None = None) -> tuple[SpecialDay, ...]:
    """Return the days off and the make-up working days of a notice, in their order.

    The year comes from the title (关于2026年部分节假日安排的通知) or is given. Days of the week and
    numbers of days that the text states are compared with the calendar. Raises Refused, saying where, for
    a text that is no notice or contradicts itself.
    """
    plain = unicodedata.normalize("NFKC", text).replace("星期", "周").replace("周天", "周日")
    titled = _TITLE_YEAR.search(plain)
    year = int(titled[1]) if titled else year
    items = _items(plain)
    if not items:
        raise Refused("没有看到放假安排。请粘贴通知全文，其中应有“元旦：1月1日……放假”这样的内容。")
    if year is None:
        raise Refused("通知里没有写明是哪一年。请连同标题“关于××××年部分节假日安排的通知”一起粘贴。")
    days: dict[date, SpecialDay] = {}
    for name, said in items:
        for item in _days_of(name, said, year):
            if item.day in days and days[item.day].kind != item.kind:
                raise Refused(f"{item.day}既写着放假又写着上班，请核对通知原文。")
            days[item.day] = item
    return tuple(days[day] for day in sorted(days))


def _items(text: str) -> list[tuple[str, str]]:
    """Part the text into (name of the holiday, what is said of it)."""
    found = list(_ITEM.finditer(text))
    ends = [*(item.start() for item in found[1:]), len(text)]
    return [(item[1].strip(), text[item.end() : end]) for item, end in zip(found, ends, strict=False)]


def _days_of(name: str, said: str, year: int) -> Iterator[SpecialDay]:
    """Yield the days of one holiday, sentence by sentence: first what is off, then what is worked."""
    for sentence in re.split(r"[。;]", said.split("\n", maxsplit=1)[0]):
        days: list[date] = []
        month = 0
        for found in _SPAN.finditer(sentence):
            month = int(found["amonth"] or month)  # 2月14日、28日: the month is said once
            days += _span(name, found, year, month)
        if "放假" in sentence:
            off = _with_weekend(days) if _WEEKEND_TOO in sentence else days
            _compare_count(name, sentence, off)
            yield from (SpecialDay(day, OFF, name) for day in off)
        elif "上班" in sentence or "补班" in sentence:
            for day in days:
                if day.weekday() < 5:
                    raise Refused(f"“{name}”：{day}不是周末，不会调休上班，请核对通知原文。")
                yield SpecialDay(day, MAKE_UP, "调休上班")


def _span(name: str, found: re.Match[str], year: int, month: int) -> Iterator[date]:
    """Yield the days from a first to a last one; the last is in the month of the first unless it says so."""
    first_year = int(found["ayear"] or year)
    first = _day(name, first_year, month, found["aday"], found["asaid"])
    last = first
    if found["bday"]:
        last_month = int(found["bmonth"] or month)
        last_year = int(found["byear"] or first_year + (last_month < month))
        last = _day(name, last_year, last_month, found["bday"], found["bsaid"])
    if not timedelta() <= last - first <= timedelta(days=20):
        raise Refused(f"“{name}”：从{first}到{last}不像放假的起止日期，请核对通知原文。")
    while first <= last:
        yield first
        first += _ONE_DAY


def _day(name: str, year: int, month: int, day: str, said: str | None) -> date:
    """Make a date and compare it with the day of the week that stands behind it."""
    try:
        made = date(year if year in _YEARS else 0, month, int(day))
    except ValueError:
        raise Refused(f"“{name}”：没有{year}年{month}月{day}日这一天，请核对通知原文。") from None
    weekday = re.search(r"周([一二三四五六日])", said or "")
    if weekday and weekday[1] != _WEEKDAYS[made.weekday()]:
        raise Refused(
            f"“{name}”：{made}是周{_WEEKDAYS[made.weekday()]}，通知里写的是周{weekday[1]}。请核对年份和原文。"
        )
    return made


def _with_weekend(days: list[date]) -> list[date]:
    """Add the weekend days that touch the days off."""
    found = set(days)
    for day in days:
        for step in (-_ONE_DAY, _ONE_DAY):
            near = day + step
            while near.weekday() >= 5 and near not in found:
                found.add(near)
                near += step
    return sorted(found)


def _compare_count(name: str, sentence: str, days: list[date]) -> None:
    said = re.search(r"共(\d+)天", sentence)
    if said and int(said[1]) != len(days):
        raise Refused(f"“{name}”：通知里写共{said[1]}天，按起止日期是{len(days)}天。请核对通知原文。")
