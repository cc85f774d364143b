"""The State Council's yearly notice of days off (放假通知), read from its text as it is published."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from courtoffice.errors import Refused
from courtoffice.holiday_names import KNOWN, holiday_name
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay

MADE_UP = "调休上班"
"""What a weekend day that is worked is called."""

_ONE_DAY = timedelta(days=1)
_YEARS = range(1990, 2200)
_LONGEST = 20_000  # characters: no notice is as long
_WEEKDAYS = "一二三四五六日"
_BLANKS = re.compile(r"\s+")
_TITLE_YEAR = re.compile(r"(\d{4})年(?:部分)?(?:法定)?(?:节假日|放假)")
_ITEM = re.compile(
    r"(?:^|[\s。;:])\s*(?:\(?[一二三四五六七八九十\d]+[、.)])?\s*([^\s。;:\d]{2,24}?)\s*:"
    r"(?=\s*(?:\d{4}年)?\d{1,2}月)"
)
_DAY = (
    r"(?:(?P<{0}year>\d{{4}})年)?(?:(?P<{0}month>\d{{1,2}})月)?(?P<{0}day>\d{{1,2}})日"
    r"(?:\((?P<{0}said>[^()]*)\))?"
)
_AS_EVER, _OFF_WORDS = "正常上班", ("放假", "补休")
_TOKEN = re.compile(
    _DAY.format("a") + r"(?:[至到—~-]+" + _DAY.format("b") + r")?"
    rf"|(?P<word>{_AS_EVER}|上班|补班|{'|'.join(_OFF_WORDS)})"
)
_COUNT = re.compile(r"(?:共|放假)(\d+)天")
_WEEKEND_TOO = "与周末连休"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice arranges for a year: its days off and its make-up working days, in their order.

    Days of the end of the year before may be among them, where 元旦 begins there.
    """

    year: int
    days: tuple[SpecialDay, ...]


def read_notice(text: str, year: int | None = None) -> Notice:
    """Return what the text of a notice arranges.

    The year comes from the title (关于2026年部分节假日安排的通知) or is given; one that is given must be
    that of the title. Days of the week and numbers of days that the text states are compared with the
    calendar. Raises Refused, saying where, for a text that is no notice or contradicts itself.
    """
    if len(text) > _LONGEST:
        raise Refused("这段文字太长，不像放假通知。请只粘贴通知正文。")
    plain = unicodedata.normalize("NFKC", text).replace("星期", "周").replace("周天", "周日")
    plain = _BLANKS.sub(lambda found: "\n" if "\n" in found[0] else " ", plain)
    titled = _TITLE_YEAR.search(plain)
    items = _items(plain)
    if not items:
        raise Refused("没有看到放假安排。请粘贴通知全文，其中应有“元旦：1月1日……放假”这样的内容。")
    said = [item for name, words in items for item in _days_of(name, words, _year(titled, year))]
    return arranged(_year(titled, year), said)


def arranged(year: int, days: Iterable[SpecialDay]) -> Notice:
    """Return the notice of a year made of days; raises Refused where they are not that year's."""
    found: dict[date, SpecialDay] = {}
    for item in days:
        if item.day in found and found[item.day].kind != item.kind:
            raise Refused(f"{item.day}既写着放假又写着上班，请核对通知原文。")
        if item.day.year != year and (item.day.year, item.day.month) != (year - 1, 12):
            raise Refused(f"{item.day}不是{year}年的日子，请核对年份。")
        found[item.day] = item
    if not any(item.kind == OFF for item in found.values()):
        raise Refused("没有看到哪一天放假。请粘贴通知全文，或核对表格的“休或班”一列。")
    return Notice(year, tuple(found[day] for day in sorted(found)))


def doubts(notice: Notice, latest: int) -> list[str]:
    """Return what seems to be missing in a notice, as sentences; nothing of it keeps it from being stored.

    ``latest`` is the last year whose notice can have been published. Raises Refused for a later one.
    """
    if notice.year > latest:
        raise Refused(f"{notice.year}年的放假通知还不会公布（一般在上一年的11月公布）。请核对年份。")
    told = {part for item in notice.days if item.kind == OFF for part in item.name.split("、")}
    missing = [name for name in KNOWN if name not in told]
    found = [f"没有看到{'、'.join(missing)}的安排，请核对是否粘贴完整。"] if missing else []
    if not any(item.kind == MAKE_UP for item in notice.days):
        found.append("没有看到调休上班的日子，请核对通知原文。")
    return found


def _year(titled: re.Match[str] | None, given: int | None) -> int:
    if titled is None and given is None:
        raise Refused("通知里没有写明是哪一年。请连同标题“关于××××年部分节假日安排的通知”一起粘贴。")
    if titled is None:
        return given or 0
    if given is not None and int(titled[1]) != given:
        raise Refused(f"这是{titled[1]}年的放假通知，不是{given}年的。请核对年份。")
    return int(titled[1])


def _items(text: str) -> list[tuple[str, str]]:
    """Part the text into (name of the holiday, what is said of it); raises Refused for an unknown name."""
    found = list(_ITEM.finditer(text))
    ends = [*(item.start() for item in found[1:]), len(text)]
    return [
        (known_name(item[1]), "".join(text[item.end() : end].split()))
        for item, end in zip(found, ends, strict=False)
    ]


def known_name(said: str) -> str:
    """Return the name of a holiday as the calendar has it; raises Refused for one that no notice has."""
    name = holiday_name(said)
    if name is None:
        raise Refused(
            f"不认得“{said.strip()[:24]}”这个节日。放假通知安排的是{'、'.join(KNOWN)}；"
            "本院自己放假的日子，请在“节假日”里逐日登记。"
        )
    return name


def _days_of(name: str, said: str, year: int) -> Iterator[SpecialDay]:
    """Yield the days of one holiday, sentence by sentence, each with the word that follows it."""
    for sentence in re.split(r"[。;]", said):
        off: list[date] = []
        days: list[date] = []
        month = 0
        for found in _TOKEN.finditer(sentence):
            if found["word"] is None:
                month = int(found["amonth"] or month)  # 2月14日、28日: the month is said once
                days += _span(name, found, year, month)
                continue
            if found["word"] in _OFF_WORDS:
                off += days
            else:
                yield from _worked(name, days, found["word"])
            days = []
        if off:
            off = _with_weekend(off) if _WEEKEND_TOO in sentence else off
            _compare_count(name, sentence, off)
            yield from (SpecialDay(day, OFF, name) for day in off)


def _worked(name: str, days: Iterable[date], word: str) -> Iterator[SpecialDay]:
    """Yield weekend days that are worked; that the days after a holiday are worked as ever tells nothing."""
    for day in days:
        if day.weekday() >= 5:
            yield SpecialDay(day, MAKE_UP, MADE_UP)
        elif word != _AS_EVER:
            raise Refused(f"“{name}”：{day}不是周末，不会调休上班，请核对通知原文。")


def _span(name: str, found: re.Match[str], year: int, month: int) -> Iterator[date]:
    """Yield the days from a first to a last one; the last is in the month of the first unless it says so.

    元旦 may begin in the December before: 12月31日至1月2日.
    """
    last_month = int(found["bmonth"] or month) if found["bday"] else month
    before = found["bday"] is not None and last_month < month and not found["byear"]
    first_year = int(found["ayear"] or year - before)
    first = _day(name, first_year, month, found["aday"], found["asaid"])
    last = first
    if found["bday"]:
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
    said = _COUNT.search(sentence)
    if said and int(said[1]) != len(days):
        raise Refused(f"“{name}”：通知里写共{said[1]}天，按起止日期是{len(days)}天。请核对通知原文。")
