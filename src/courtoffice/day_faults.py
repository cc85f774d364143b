"""What may be wrong with the days and times of a record, whatever it is a record of."""

from __future__ import annotations

from datetime import date, time

from courtoffice.errors import Fault
from courtoffice.workdays import Workdays


def future_year(field: str, label: str, day: date | None, today: date) -> list[Fault]:
    """Return a fault for a day of a year that has not begun: most likely a wrong year was typed."""
    if day is None or day.year <= today.year:
        return []
    return [Fault(field, f"“{label}”写的是{day.year}年，现在是{today.year}年，请核对年份。")]


def plan_year(field: str, label: str, year: int | None, today: date) -> list[Fault]:
    """Return a fault for a plan further ahead than next year."""
    if year is None or year <= today.year + 1:
        return []
    return [Fault(field, f"“{label}”写的是{year}年，计划最多做到{today.year + 1}年，请核对。")]


def days_in_order(
    field: str, first: tuple[str, date | None], last: tuple[str, date | None], *, blocks: bool = True
) -> list[Fault]:
    """Return a fault at ``field`` when the second of two named days is before the first."""
    (first_label, first_day), (last_label, last_day) = first, last
    if first_day is None or last_day is None or first_day <= last_day:
        return []
    message = f"“{last_label}”{last_day}早于“{first_label}”{first_day}，请核对两个日期。"
    return [Fault(field, message, blocks)]


def times_in_order(field: str, first: tuple[str, time | None], last: tuple[str, time | None]) -> list[Fault]:
    """Return a fault at ``field`` when the second of two named times of one day is not after the first."""
    (first_label, first_time), (last_label, last_time) = first, last
    if first_time is None or last_time is None or first_time < last_time:
        return []
    return [
        Fault(
            field,
            f"“{last_label}”{last_time:%H:%M}不晚于“{first_label}”{first_time:%H:%M}，请核对两个时间。",
        )
    ]


def day_off(field: str, day: date | None, workdays: Workdays, reason: str) -> list[Fault]:
    """Return a question at ``field`` for a day off without a reason for choosing it."""
    if day is None or workdays.is_workday(day) or reason.strip():
        return []
    special = workdays.special(day)
    name = special.name if special is not None and special.name else "休息日"
    message = f"{day}是{name}，不是工作日。确实安排在这一天的，请写明休息日安排的原因。"
    return [Fault(field, message, blocks=False)]
