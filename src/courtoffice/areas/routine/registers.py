"""The registers of routines: the standing rules, the dues waived or moved, the days of the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from courtoffice.areas.routine.dues import dues_of
from courtoffice.areas.routine.records import MOVED, Holiday, Routine, RoutineException
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.routine.rule_words import cadence_in_words
from courtoffice.areas.routine.rules import (
    change_faults,
    exception_faults,
    holiday_faults,
    namesake_faults,
    routine_faults,
)
from courtoffice.calendar_table import BY_HAND, workdays
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Fault, blocking
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.period import Period, year_of
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Store


def _routine_faults(routine: Routine, before: Routine | None, desk: Desk) -> list[Fault]:
    return [
        *routine_faults(routine, workdays(desk.store)),
        *change_faults(routine, before, desk.today),
        *namesake_faults(routine, desk.store.load(Routine, "name = ?", (routine.name,))),
    ]


def _exception_faults(
    exception: RoutineException, before: RoutineException | None, desk: Desk
) -> list[Fault]:
    others = desk.store.load(RoutineException, "routine_id = ?", (exception.routine_id,))
    return exception_faults(exception, others, _due_days(exception, desk))


def _due_days(exception: RoutineException, desk: Desk) -> list[date]:
    """The days on which the routine is due in the year of an exception."""
    if exception.routine_id is None or exception.due_on is None:
        return []
    routine, calendar = desk.store.get(Routine, exception.routine_id), workdays(desk.store)
    if blocking(routine_faults(routine, calendar)):
        return []
    return [due.day for due in dues_of(routine, Period(exception.due_on.year), calendar)]


def _state_of(exception: RoutineException, desk: Desk) -> str:
    """How the due of an exception stands today; "" where there is no such due any more."""
    if exception.due_on is None:
        return ""
    starts_in = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    moved = exception.moved_to if exception.kind == MOVED else None
    year = Period(year_of(moved or exception.due_on, starts_in), None, starts_in)
    every = routine_rows(desk.store, year, desk.today).every()
    return next((it.state.value for it in every if it.exception and it.exception.id == exception.id), "")


def _holiday_faults(holiday: Holiday, before: Holiday | None, desk: Desk) -> list[Fault]:
    if holiday.day is None:
        return holiday_faults(holiday, ())
    return holiday_faults(holiday, desk.store.load(Holiday, "day = ?", (holiday.day.isoformat(),)))


def _weekday(holiday: Holiday, desk: Desk) -> str:
    return "" if holiday.day is None else f"星期{'一二三四五六日'[holiday.day.weekday()]}"


ROUTINES: Register[Routine] = Register(
    key="routines",
    title="例行工作",
    noun="例行工作",
    record=Routine,
    describe=lambda routine, desk: routine.name,
    order="position, valid_from, id",
    computed=(
        Column(
            "rule", "办理要求", Kind.TEXT, lambda routine, desk: cadence_in_words(routine), 20, computed=True
        ),
    ),
    order_columns=("name", "rule", "satisfied_by", "valid_from", "valid_until"),
    faults=_routine_faults,
    blank=lambda desk: Routine(valid_from=desk.today),
    identity=("name", "valid_from"),
    hint="还没有例行工作。例行工作说明多久要办一次、以什么记录为准，程序据此提醒。",
)
EXCEPTIONS: Register[RoutineException] = Register(
    key="routine-exceptions",
    title="免办和改期",
    noun="免办或改期",
    record=RoutineException,
    describe=lambda item, desk: f"{desk.name('routine', item.routine_id)} {item.due_on}",
    order="due_on, id",
    dated_by="due_on",
    computed=(Column("state", "办理情况", Kind.TEXT, _state_of, 6, computed=True),),
    faults=_exception_faults,
    reads=frozenset({"holiday"}),
    identity=("routine_id", "due_on"),
    hint="某一次例行工作确实不办或改期的，在这里写明原因。总览的应办一栏里也可以直接免办。",
)
HOLIDAYS: Register[Holiday] = Register(
    key="holidays",
    title="节假日",
    noun="节假日",
    record=Holiday,
    describe=lambda holiday, desk: f"{holiday.day} {holiday.name or holiday.kind}",
    order="day",
    dated_by="day",
    computed=(Column("weekday", "星期", Kind.TEXT, _weekday, 4, computed=True),),
    order_columns=("day", "weekday", "kind", "name", "source"),
    faults=_holiday_faults,
    prepare=lambda holiday, desk: replace(holiday, source=BY_HAND),
    identity=("day",),
    hint="这一年还没有录入放假安排，程序按自带的或法定的节假日推算。公布后请点“录入放假通知…”；"
    "只想改其中几天的，先点“按推算填入”。",
    example=late("courtoffice.areas.routine.examples", "holiday"),
)
REGISTERS = (ROUTINES, EXCEPTIONS, HOLIDAYS)


def _names(store: Store) -> Mapping[int, str]:
    """Name every routine, one of several versions by its first day too."""
    rows = store.query("SELECT id, name, valid_from FROM routine ORDER BY position, valid_from, id")
    names = [row["name"] for row in rows]
    return {
        row["id"]: row["name"] if names.count(row["name"]) == 1 else f"{row['name']}（{row['valid_from']}起）"
        for row in rows
    }


_WEEKDAYS = {at: f"星期{name}" for at, name in enumerate("一二三四五六日", start=1)}
LINKS = (
    Linked("routine", _names, frozenset({"routine"})),
    Linked("weekday", lambda store: _WEEKDAYS, frozenset()),
)
