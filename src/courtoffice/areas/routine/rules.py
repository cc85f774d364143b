"""What may be wrong with a routine or an exception. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from courtoffice.areas.routine.records import MOVED, Routine, RoutineException
from courtoffice.errors import Fault
from courtoffice.required import required_faults

_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_DAYS_OF_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def routine_faults(routine: Routine) -> list[Fault]:
    """Return everything that keeps a routine from saying when it is due."""
    faults = required_faults(routine)
    faults += _when(routine)
    if routine.valid_from and routine.valid_until and routine.valid_until < routine.valid_from:
        faults.append(
            Fault("valid_until", "“停止执行”早于“开始执行”，这项工作永远不会到期。请核对两个日期。")
        )
    if routine.cadence.startswith("每月末") and (routine.times or 0) > 20:
        faults.append(Fault("times", "每月末最多可以定二十天，请改小。"))
    return faults


def _when(routine: Routine) -> Iterator[Fault]:
    if routine.cadence == "每周" and not 1 <= (routine.weekday or 0) <= 7:
        yield Fault("weekday", "每周的工作要填写星期几：1为星期一，7为星期日。")
    if routine.cadence == "节日" and not routine.festival:
        yield Fault("festival", "请选择是哪一个节日。")
    if routine.cadence == "每年":
        for field, label in (("opens", "开始月日"), ("closes", "截止月日")):
            if not _is_month_day(getattr(routine, field)):
                yield Fault(field, f"“{label}”要写成月-日，如12-01。")


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
    if exception.kind == MOVED and exception.moved_to is None:
        faults.append(Fault("moved_to", "改期要填写改到哪一天。"))
    if exception.due_on is not None and exception.due_on not in set(due_days):
        faults.append(Fault("due_on", f"{exception.due_on}这一天没有这项工作的应办事项，请核对应办日期。"))
    if any(
        other.id != exception.id
        and (other.routine_id, other.due_on) == (exception.routine_id, exception.due_on)
        for other in others
    ):
        faults.append(Fault("due_on", "这一天已经登记过免办或改期，请修改原来那一条。"))
    return faults
