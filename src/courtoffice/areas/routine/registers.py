"""The registers of routines: the standing rules, and the dues that were waived or moved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from courtoffice.areas.routine.dues import dues_of
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.routine.rules import exception_faults, routine_faults
from courtoffice.calendar_table import workdays
from courtoffice.errors import Fault, blocking
from courtoffice.period import Period
from courtoffice.register import Desk, Linked, Register
from courtoffice.store import Store


def _exception_faults(
    exception: RoutineException, before: RoutineException | None, desk: Desk
) -> list[Fault]:
    others = desk.store.load(RoutineException, "routine_id = ?", (exception.routine_id,))
    return exception_faults(exception, others, _due_days(exception, desk))


def _due_days(exception: RoutineException, desk: Desk) -> list[date]:
    """The days on which the routine is due in the year of an exception."""
    if exception.routine_id is None or exception.due_on is None:
        return []
    routine = desk.store.get(Routine, exception.routine_id)
    if blocking(routine_faults(routine)):
        return []
    return [due.day for due in dues_of(routine, Period(exception.due_on.year), workdays(desk.store))]


ROUTINES: Register[Routine] = Register(
    key="routines",
    title="例行工作",
    noun="例行工作",
    record=Routine,
    describe=lambda routine, desk: routine.name,
    order="position, id",
    faults=lambda routine, before, desk: routine_faults(routine),
    blank=lambda desk: Routine(valid_from=date(desk.today.year, 1, 1)),
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
    faults=_exception_faults,
    hint="某一次例行工作确实不办或改期的，在这里写明原因。",
)
REGISTERS = (ROUTINES, EXCEPTIONS)


def _names(store: Store) -> Mapping[int, str]:
    return {
        row["id"]: row["name"] for row in store.query("SELECT id, name FROM routine ORDER BY position, id")
    }


LINKS = (Linked("routine", _names, frozenset({"routine"})),)
