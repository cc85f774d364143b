"""What can go wrong, in three kinds: faults are values, refusals and file trouble are raised.

A mistake in what somebody typed is a :class:`Fault`: a value, all of them at once, each at its field.
:class:`Refused` stops an action that the user can put right; :class:`FileTrouble` is the disk, a lock or a
permission. Anything else that is raised is an error of the program.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


class Refused(Exception):
    """The program will not do this; the message is a Chinese sentence that says what to do instead."""


class FileTrouble(Refused):
    """A file cannot be read or written; the message says which one and what to do."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a record.

    ``field`` is the field's name, or ``child[2].field`` for the third row of a child list, or ``""`` for the
    record as a whole. ``message`` is a Chinese sentence. A fault that does not ``block`` is a question:
    the clerk may keep the record as it is.
    """

    field: str
    message: str
    blocks: bool = True

    def of_row(self, lead: str) -> Fault:
        """Return the same with the words that name a row of a list before it: 考勤第1行：."""
        return replace(self, message=lead + self.message)


def blocking(faults: list[Fault]) -> list[Fault]:
    """Return the faults that stop a record from being stored, in their order."""
    return [fault for fault in faults if fault.blocks]
