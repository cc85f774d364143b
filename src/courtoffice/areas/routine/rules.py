"""What may be wrong with a routine, an exception, or a day of the calendar. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from courtoffice.areas.routine.dues import dues_of
from courtoffice.areas.routine.records import MOVED, WAIVED, Holiday, Routine, RoutineException
from courtoffice.errors import Fault, blocking
from courtoffice.fields import label_of
from courtoffice.period import Period
from courtoffice.required import required_faults
from courtoffice.workdays import MAKE_UP, OFF, Workdays

_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_DAYS_OF_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOST_TIMES = {"每月": 31, "每月末工作日": 20, "每月末日历日": 20}
LARGEST_TIMES = 366
_WIDEST = 366
_MINUTES_OF_DAY = 24 * 60
_WHEN = (
    *("cadence", "satisfied_by", "times", "weekday", "festival", "opens", "closes", "days_before"),
    *("days_after", "least_minutes", "skips_holidays", "valid_from"),
)
"""The fields whose change makes other dues, of past years too."""
_ONLY_FOR = (
    ("weekday", ("每周",), "每周的工作", "清空"),
    ("festival", ("节日",), "节日的工作", "清空"),
    ("opens", ("每年",), "每年的工作", "清空"),
    ("closes", ("每年",), "每年的工作", "清空"),
    ("times", tuple(_MOST_TIMES), "每月和每月末的工作", "填1"),
    ("days_before", ("每月末工作日", "每月末日历日", "每周", "节日"), "定在某一天的工作", "填0"),
    (
        "days_after",
        ("每月末工作日", "每月末日历日", "每周", "节日", "每月底前"),
        "定在某一天或月底前的工作",
        "填0",
    ),
)
"""Fields, the cadences at which they say something, those in words, and what to do at any other."""
_TIMED = ("中心组学习", "全院集中学习", "法官业校")
"""The kinds of record that tell how long they took."""
_LOOKED_AHEAD = 10
"""So many years of a routine with an end are looked through for a due."""


def routine_faults(routine: Routine, workdays: Workdays) -> list[Fault]:
    """Return everything that keeps a routine from saying when it is due, or from ever being due."""
    faults = [*required_faults(routine), *_when(routine), *_sizes(routine), *_idle(routine)]
    if routine.valid_from and routine.valid_until and routine.valid_until < routine.valid_from:
        faults.append(
            Fault("valid_until", "“停止执行”早于“开始执行”，这项工作永远不会到期。请核对两个日期。")
        )
    if not blocking(faults) and _never_due(routine, workdays):
        message = f"从{routine.valid_from}到{routine.valid_until}一次也不会到期。请核对起止日期和办理时间。"
        faults.append(Fault("valid_until", message))
    return faults


def change_faults(routine: Routine, before: Routine | None, today: date) -> list[Fault]:
    """Return a question where a change makes other dues of days that are over."""
    if before is None or before.valid_from is None or before.valid_from >= today:
        return []
    changed = [field for field in _WHEN if getattr(routine, field) != getattr(before, field)]
    if not changed:
        return []
    message = (
        "这样修改，以往的应办也会跟着改变。只从某一天起改变的，请取消，再用“自某日起变更…”；"
        "原来就登记错了的，可以照此保存。"
    )
    return [Fault(changed[0], message, blocks=False)]


def namesake_faults(routine: Routine, others: Iterable[Routine]) -> list[Fault]:
    """Return a question where another routine of that name is in force at the same time."""
    first, last = routine.valid_from or date.min, routine.valid_until or date.max
    if any(
        other.id != routine.id
        and (other.valid_from or date.min) <= last
        and first <= (other.valid_until or date.max)
        for other in others
    ):
        message = (
            "同一时间已经有这个名称的例行工作，应办和数字会合在一起。"
            "要改变原来那一条的，请取消，再用“自某日起变更…”。"
        )
        return [Fault("name", message, blocks=False)]
    return []


def _when(routine: Routine) -> Iterator[Fault]:
    if routine.cadence == "每周" and not 1 <= (routine.weekday or 0) <= 7:
        yield Fault("weekday", "每周的工作要选择星期几。")
    if routine.cadence == "节日" and not routine.festival:
        yield Fault("festival", "请选择是哪一个节日。")
    if routine.cadence == "每年":
        for field, label in (("opens", "开始月日"), ("closes", "截止月日")):
            if not _is_month_day(getattr(routine, field)):
                yield Fault(field, f"“{label}”要写成月-日，如12-01。")


def _idle(routine: Routine) -> Iterator[Fault]:
    """Name the fields that are filled in although they say nothing at this cadence or of this record."""
    for field, cadences, words, advice in _ONLY_FOR:
        value = getattr(routine, field)
        if routine.cadence and routine.cadence not in cadences and value and (field != "times" or value > 1):
            label = label_of(Routine, field)
            yield Fault(field, f"“{label}”只用于{words}，“{routine.cadence}”的工作用不着，请{advice}。")
    if routine.least_minutes and routine.satisfied_by and routine.satisfied_by not in _TIMED:
        label = label_of(Routine, "least_minutes")
        yield Fault(
            "least_minutes", f"“{label}”只用于学习和法官业校，{routine.satisfied_by}没有起止时间，请清空。"
        )


def _sizes(routine: Routine) -> Iterator[Fault]:
    if routine.times is not None and routine.times < 1:
        yield Fault("times", "“次数”至少是一次。不再办理的，请填写“停止执行”。")
    most = _MOST_TIMES.get(routine.cadence, LARGEST_TIMES)
    if (routine.times or 0) > most:
        yield Fault("times", f"“次数”最多{most}次，请改小。")
    for field, label in (("days_before", "提前天数"), ("days_after", "宽限天数")):
        if (getattr(routine, field) or 0) > _WIDEST:
            yield Fault(field, f"“{label}”最多{_WIDEST}天，请改小。")
    if (routine.least_minutes or 0) > _MINUTES_OF_DAY:
        yield Fault("least_minutes", "“最短时长”超过了一天，请按分钟填写。")


def _never_due(routine: Routine, workdays: Workdays) -> bool:
    """A routine without an end is due some day; one with an end may end before its first window closes."""
    if routine.valid_from is None or routine.valid_until is None:
        return False
    last = min(routine.valid_until.year, routine.valid_from.year + _LOOKED_AHEAD)
    years = range(routine.valid_from.year, last + 1)
    return not any(dues_of(routine, Period(year), workdays) for year in years)


def _is_month_day(text: str) -> bool:
    """A day that every year has: 02-29 is none."""
    found = _MONTH_DAY.fullmatch(text)
    return found is not None and int(found[2]) <= _DAYS_OF_MONTH[int(found[1]) - 1]


def exception_faults(
    exception: RoutineException, others: Iterable[RoutineException], due_days: Iterable[date]
) -> list[Fault]:
    """Return what is wrong with a waived or moved due.

    ``due_days`` are the days on which the routine has dues in that year; ``others`` the exceptions kept.
    """
    faults = required_faults(exception)
    days = Counter(due_days)
    if exception.kind == MOVED and exception.moved_to is None:
        faults.append(Fault("moved_to", "改期要填写改到哪一天。"))
    if exception.kind == MOVED and exception.moved_to is not None and exception.moved_to == exception.due_on:
        faults.append(Fault("moved_to", "改到的日期就是应办日期，请核对。"))
    if exception.kind == WAIVED and exception.moved_to is not None:
        faults.append(Fault("moved_to", "免办的不用填写改到哪一天；要改期的，“办法”请选择改期。"))
    if exception.due_on is not None and exception.due_on not in days:
        faults.append(Fault("due_on", f"{exception.due_on}这一天没有这项工作的应办事项，请核对应办日期。"))
    same = [
        other
        for other in others
        if other.id != exception.id
        and (other.routine_id, other.due_on) == (exception.routine_id, exception.due_on)
    ]
    if same and len(same) >= days.get(exception.due_on or date.min, 1):
        faults.append(Fault("due_on", "这一天已经登记过免办或改期，请修改原来那一条。"))
    return faults


def holiday_faults(holiday: Holiday, others: Iterable[Holiday]) -> list[Fault]:
    """Return what is wrong with a day of the calendar; ``others`` are the days kept."""
    faults = required_faults(holiday)
    if holiday.day is None:
        return faults
    if any(other.id != holiday.id and other.day == holiday.day for other in others):
        faults.append(Fault("day", f"{holiday.day}已经登记过，请修改原来那一条。"))
    if holiday.kind == OFF and not holiday.name.strip():
        faults.append(Fault("name", "放假的日子请写明名称，如“春节”“本院放假”。"))
    if holiday.kind == MAKE_UP and holiday.day.weekday() < 5:
        message = f"{holiday.day}是星期{'一二三四五'[holiday.day.weekday()]}，本来就上班。请核对日期。"
        faults.append(Fault("kind", message, blocks=False))
    return faults
