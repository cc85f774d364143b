"""A record while it is edited: what it was, what it would become, what is wrong with that. Free of Qt."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from courtoffice.errors import Fault
from courtoffice.fields import Kind, Record, children_of, fields_of
from courtoffice.register import Desk, Register
from courtoffice.required import required_faults

R = TypeVar("R", bound=Record)


class Draft(Generic[R]):
    """One record of a register in the editor. ``before`` is the stored record, None for a new one."""

    def __init__(self, register: Register[R], record: R, before: R | None) -> None:
        """Begin with a record as the form shows it first."""
        self.register = register
        self.record = record
        self.before = before

    @property
    def new(self) -> bool:
        """Whether the record is not stored yet."""
        return self.before is None

    def with_values(self, values: Mapping[str, Any], desk: Desk) -> R:
        """Return the record with what the form and its grids hold, prepared for storing.

        Child rows that the stored record no longer has, because of an undo for instance, become new ones.
        """
        changed: dict[str, Any] = dict(values)
        for child in children_of(type(self.record)):
            there = {row.id for row in getattr(self.before, child.name, ())}
            rows = changed.get(child.name, getattr(self.record, child.name))
            changed[child.name] = tuple(row if row.id in there else copy_of(row) for row in rows)
        return self.register.prepare(dataclasses.replace(self.record, **changed), desk)

    def faults(self, record: R, desk: Desk) -> list[Fault]:
        """Return everything wrong with a record, by its declaration and by the rules of its register."""
        found = [*required_faults(record), *self.register.faults(record, self.before, desk)]
        return list(dict.fromkeys(found))

    def change_name(self) -> str:
        """Return what the change is called in the journal."""
        return ("登记" if self.new else "修改") + self.register.noun

    def derived(self, record: R, desk: Desk) -> list[tuple[str, str]]:
        """Return what the program computes of a record and its form does not say: name, text with unit."""
        names = {field.name for field in fields_of(self.register.record) if field.derived and field.listed}
        columns = self.register.columns()
        formed = [one for one in columns if one.kind is Kind.CHOICE and not one.computed]
        in_form = {one.text(record, desk) for one in formed}
        derived = [one for one in columns if (one.computed and one.told) or one.key in names]
        said = [(column, column.text(record, desk)) for column in derived]
        return [(column.label, text + column.unit) for column, text in said if text and text not in in_form]


def copy_of(record: R) -> R:
    """Return a record to be stored as another one: without ids of its own and of its child rows."""
    changed: dict[str, Any] = {"id": 0}
    for child in children_of(type(record)):
        rows = getattr(record, child.name)
        changed[child.name] = tuple(dataclasses.replace(copy_of(row), **{child.owner: 0}) for row in rows)
    return dataclasses.replace(record, **changed)


def with_last_values(record: R, last: R | None, names: Sequence[str], given: Mapping[str, Any]) -> R:
    """Return a new record with the values given, and with what is usually the same as in the last one.

    The last record's values only fill what the new one leaves empty.
    """
    changed: dict[str, Any] = dict(given)
    for name in names if last is not None else ():
        if name not in changed and getattr(record, name) in (None, "", False):
            changed[name] = getattr(last, name)
    return dataclasses.replace(record, **changed)
