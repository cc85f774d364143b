"""What tables and their columns are called, for sentences that name them."""

from __future__ import annotations

from functools import cache

from courtoffice.catalogue import REGISTERS
from courtoffice.fields import Record, children_of, fields_of

_WITHOUT_RECORDS = {
    "study_attachment": "学习的附件",
    "training_attachment": "培训的附件",
    "event_picture": "活动的照片",
}
"""What tables are called whose rows hold files and are no records of a register."""


@cache
def names() -> dict[str, str]:
    """Return the Chinese names {"officer": 干警, "officer.name": 姓名 …} as the registers declare them."""
    found = dict(_WITHOUT_RECORDS)
    for register in REGISTERS.values():
        if register.reckon is not None:
            continue
        found[register.record.table] = register.noun
        _name_fields(register.record, found)
        for child in children_of(register.record):
            found[child.record.table] = f"{register.noun}的{child.label}"
            _name_fields(child.record, found)
    return found


def _name_fields(record: type[Record], found: dict[str, str]) -> None:
    found |= {f"{record.table}.{field.name}": field.label for field in fields_of(record)}
