"""The groups of officers that are added to a list together: all who serve, the centre group, departments."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import RETIRED, roster
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


def retired_groups(desk: Desk, day: date) -> list[tuple[str, list[int]]]:
    """Return the officers who were 离退休 on a day, as one group."""
    people = roster(desk.store)
    postings = ((officer.id, people.posting_on(officer.id, day)) for officer in people.ordered(day))
    return [("全体离退休人员", [row for row, posting in postings if posting and posting.status == RETIRED])]
