"""Making and opening an office file with everything that the areas bring to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from courtoffice.areas.review.defaults import fill_review_standard
from courtoffice.areas.routine.defaults import fill_routines
from courtoffice.calendar_table import fill_holidays
from courtoffice.catalogue import REGISTERS
from courtoffice.defaults import fill_defaults
from courtoffice.fields import Record, children_of, fields_of
from courtoffice.store import Store


def new_office(path: Path, *, who: str, years: Iterable[int] = ()) -> Store:
    """Make a new office file with the defaults of every area and the holidays; return it open.

    The holidays of ``years`` are filled in, this year's where none are named. Raises Refused when the path
    exists, FileTrouble when it cannot be written.
    """
    store = Store.create(path, who=who, names=names())
    try:
        with store.change("新建数据文件", undoable=False) as change:
            fill_defaults(change)
            fill_review_standard(change)
            span = tuple(years) or (date.today().year,)
            fill_holidays(change, span)
            fill_routines(change, date(min(span), 1, 1))
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def open_office(path: Path, *, who: str, readonly: bool = False, check: bool = True) -> Store:
    """Open an office file, able to name its tables and fields in sentences; arguments as ``Store.open``'s."""
    return Store.open(path, who=who, readonly=readonly, check=check, names=names())


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
