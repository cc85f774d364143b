"""An example for the blank list of departments."""

from __future__ import annotations

from courtoffice.areas.people.records import Department
from courtoffice.register import Desk


def department(desk: Desk) -> Department:
    """Return a department by a name that is hardly used."""
    return Department(name="第三人民法庭", short_name="三庭", kind="审判", position=30)
