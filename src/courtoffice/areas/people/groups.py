"""The groups of officers that are added to a list together: everybody serving, the centre group, departments."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.register import Desk


def officer_groups(desk: Desk, day: date) -> list[tuple[str, list[int]]]:
    """Return the groups of officers 在职 on a day: name and ids, in the court's order."""
    people = roster(desk.store)
    serving = people.serving_on(day)
    groups = [
        ("全体在职人员", [officer.id for officer in serving]),
        ("党组中心组成员", [officer.id for officer in people.centre_group_on(day)]),
    ]
    by_department: dict[int, list[int]] = {}
    for officer in serving:
        department = people.department_on(officer.id, day)
        if department is not None:
            by_department.setdefault(department, []).append(officer.id)
    return groups + [(people.department_name(row), ids) for row, ids in by_department.items()]
