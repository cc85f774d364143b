"""Looking through a whole register for faults that its editor would not have let pass."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from courtoffice.errors import Fault, blocking
from courtoffice.fields import Record
from courtoffice.register import Desk, Register

R = TypeVar("R", bound=Record)


def register_faults(register: Register[R], desk: Desk) -> list[Fault]:
    """Return the blocking faults of every record of a register, of all years."""
    return [
        fault
        for record in register.rows(desk, None)
        for fault in said_of(register, record, register.faults(record, record, desk), desk)
    ]


def said_of(register: Register[R], record: R, faults: Iterable[Fault], desk: Desk) -> list[Fault]:
    """Return the blocking ones of a record's faults, each saying of which record it speaks.

    Their field is ``table[id].field``.
    """
    name = f"{register.noun}“{register.describe(record, desk)}”"
    return [
        Fault(f"{record.table}[{record.id}].{fault.field}", f"{name}：{fault.message}")
        for fault in blocking(list(faults))
    ]
