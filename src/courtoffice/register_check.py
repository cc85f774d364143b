"""Looking through a whole register for faults that its editor would not have let pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from courtoffice.errors import Fault, blocking
from courtoffice.fields import Record
from courtoffice.register import Desk, Register

R = TypeVar("R", bound=Record)


def register_faults(register: Register[R], desk: Desk) -> list[Fault]:
    """Return the blocking faults of every record of a register, of all years.

    They are looked for as on the last day of this year: that a day has not come yet is the editor's
    question, and no fault that stays in the file.
    """
    later = replace(desk, today=date(desk.today.year, 12, 31))
    return [
        fault
        for record in register.rows(later, None)
        for fault in said_of(register, record, register.faults(record, record, later), later)
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
