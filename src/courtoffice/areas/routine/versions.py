"""A rule that changes on a day: its routine ends the day before, and a new one of its name begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.routine.rules import routine_faults
from courtoffice.calendar_table import workdays
from courtoffice.errors import Refused, blocking
from courtoffice.store import Change, Store


def changed_from(routine: Routine, day: date) -> tuple[Routine, Routine]:
    """Return a routine as it ends before a day, and the same one as it begins anew on that day.

    Raises Refused for a day on which it is not in force, or on which it only begins.
    """
    if routine.valid_from is not None and day <= routine.valid_from:
        raise Refused(
            f"“{routine.name}”从{routine.valid_from}才开始执行。变更的日期要晚于这一天；原来登记错了的，请直接修改。"
        )
    if routine.valid_until is not None and day > routine.valid_until:
        raise Refused(f"“{routine.name}”到{routine.valid_until}已经停止执行，不能再从{day}起变更。")
    return replace(routine, valid_until=day - timedelta(days=1)), replace(routine, id=0, valid_from=day)


def change_from(store: Store, change: Change, routine_id: int, day: date) -> int:
    """End a routine before a day and store the one that follows it; return the new one's id.

    What was waived or moved from that day on goes with the new one. Raises Refused.
    """
    ended, begun = changed_from(store.get(Routine, routine_id), day)
    if blocking(routine_faults(ended, workdays(store))):
        raise Refused(f"到{ended.valid_until}为止，“{ended.name}”还没有到期过。请直接修改，或换一个日期。")
    change.save(ended)
    new = change.save(begun)
    for item in store.load(RoutineException, "routine_id = ? AND due_on >= ?", (routine_id, day.isoformat())):
        change.save(replace(item, routine_id=new))
    return new


def proposed_day(today: date) -> date:
    """Return the day from which a change is usually meant: the first of next month."""
    return date(today.year + today.month // 12, today.month % 12 + 1, 1)
