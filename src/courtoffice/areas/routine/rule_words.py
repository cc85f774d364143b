"""A routine's rule as an office would say it: 每周星期二，遇节假日免办，每次不少于2小时. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.areas.routine.records import Routine

_WEEKDAYS = "一二三四五六日"
_HOUR = 60


def cadence_in_words(routine: Routine) -> str:
    """Return when a routine is due, in words; "" while its fields do not say."""
    return "，".join(_parts(routine))


def _parts(routine: Routine) -> Iterator[str]:
    times = routine.times or 1
    said = {
        "每月": f"每月{times}次" if times > 1 else "每月至少1次",
        "每月末工作日": f"每月最后{times}个工作日" if times > 1 else "每月最后1个工作日",
        "每月末日历日": f"每月最后{times}天" if times > 1 else "每月最后1天",
        "每周": _weekly(routine),
        "每半月": "每月15日前和月底前各1次",
        "每月底前": "每月最后1个工作日前",
        "节日": routine.festival,
        "每年": f"每年{_month_day(routine.opens)}至{_month_day(routine.closes)}",
    }.get(routine.cadence, "")
    if not said:
        return
    yield said
    yield from _window(routine)
    if routine.skips_holidays and routine.cadence in ("每周", "每月末日历日"):
        yield "遇节假日免办"
    if routine.least_minutes:
        yield f"每次不少于{_length(routine.least_minutes)}"


def _weekly(routine: Routine) -> str:
    number = routine.weekday or 0
    return f"每周星期{_WEEKDAYS[number - 1]}" if 1 <= number <= 7 else ""


def _window(routine: Routine) -> Iterator[str]:
    before, after = routine.days_before or 0, routine.days_after or 0
    if routine.cadence in ("每月", "每半月", "每年"):
        return
    if before and before == after:
        yield f"前后{before}天内"
    elif before and routine.cadence != "每月底前":
        yield f"可提前{before}天" + (f"、推后{after}天" if after else "")
    elif after:
        yield f"宽限{after}天"


def _month_day(text: str) -> str:
    month, _, day = text.partition("-")
    return f"{int(month)}月{int(day)}日" if month.isdecimal() and day.isdecimal() else text


def _length(minutes: int) -> str:
    return f"{minutes // _HOUR}小时" if minutes % _HOUR == 0 else f"{minutes}分钟"
