"""The roster: who served where on a given day. Pure; made from departments and officers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from courtoffice.areas.people.records import Department, Officer, Posting

STATUS_ORDER = {"在职": 0, "离退休": 1, "调出": 2}
_LAST = 10**6


class Roster:
    """Departments and officers with their history, in the court's order.

    Officers are listed by the position of their department, then by their own position.
    """

    def __init__(self, departments: Iterable[Department], officers: Iterable[Officer]) -> None:
        self.departments = {department.id: department for department in departments}
        self._officers = {officer.id: officer for officer in officers}
        self._serving: dict[date, tuple[Officer, ...]] = {}
        self._in_force: dict[tuple[int, date], Posting | None] = {}
        self._labels: dict[int, str] = {}

    def officers(self) -> list[Officer]:
        """Return everybody, serving or not."""
        return list(self._officers.values())

    def officer(self, officer_id: int) -> Officer:
        """Return one officer; raises KeyError for an unknown id."""
        return self._officers[officer_id]

    def posting_on(self, officer_id: int, day: date) -> Posting | None:
        """Return the posting in force on a day; of two that overlap, the one that began later."""
        asked = (officer_id, day)
        if asked not in self._in_force:
            self._in_force[asked] = self._find_posting(officer_id, day)
        return self._in_force[asked]

    def _find_posting(self, officer_id: int, day: date) -> Posting | None:
        postings = self._officers[officer_id].postings if officer_id in self._officers else ()
        latest, found = date.min, None
        for posting in postings:
            begun = posting.from_date
            if begun is None or not latest < begun <= day:
                continue
            if posting.until_date is None or day <= posting.until_date:
                latest, found = begun, posting
        return found

    def department_on(self, officer_id: int, day: date) -> int | None:
        """Return the id of the department that a record of that day counts for, None outside all of them."""
        posting = self.posting_on(officer_id, day)
        return None if posting is None else posting.department_id

    def serving(self, officer_id: int, day: date) -> bool:
        """Return whether the officer is 在职 on that day."""
        posting = self.posting_on(officer_id, day)
        return posting is not None and posting.status == "在职"

    def serving_on(self, day: date) -> list[Officer]:
        """Return the officers 在职 on a day, by department and then in list order."""
        if day not in self._serving:
            present = [officer for officer in self._officers.values() if self.serving(officer.id, day)]
            self._serving[day] = tuple(sorted(present, key=lambda officer: self._place(officer, day)))
        return list(self._serving[day])

    def centre_group_on(self, day: date) -> list[Officer]:
        """Return the serving members of the party-group study centre group (党组中心组)."""
        return [officer for officer in self.serving_on(day) if officer.centre_group]

    def named(self, name: str) -> list[Officer]:
        """Return everybody of that name; several when the court has namesakes."""
        return [officer for officer in self._officers.values() if officer.name == name]

    def department_name(self, department_id: int | None) -> str:
        """Return a department's name, "" for none."""
        department = self.departments.get(department_id or 0)
        return "" if department is None else department.name

    def latest_posting(self, officer_id: int) -> Posting | None:
        """Return the posting that began last, also one that begins in the future or has ended."""
        postings = self._officers[officer_id].postings if officer_id in self._officers else ()
        return max(postings, key=lambda posting: posting.from_date or date.min, default=None)

    def ordered(self, day: date) -> list[Officer]:
        """Return everybody: who serves on a day in roster order, then the others by where they were last."""
        serving = self.serving_on(day)
        present = {officer.id for officer in serving}
        others = [officer for officer in self._officers.values() if officer.id not in present]
        return serving + sorted(others, key=self._last_place)

    def label(self, officer_id: int) -> str:
        """Return an officer's name, told apart from namesakes: 张三（民一庭）; "" for an unknown id.

        Namesakes whose latest department is the same are told apart by birth month, then by number.
        """
        if not self._labels:
            self._labels = self._told_apart()
        return self._labels.get(officer_id, "")

    def _told_apart(self) -> dict[int, str]:
        by_name: dict[str, list[Officer]] = {}
        for officer in self._officers.values():
            by_name.setdefault(officer.name, []).append(officer)
        labels: dict[int, str] = {}
        for name, officers in by_name.items():
            if len(officers) == 1:
                labels[officers[0].id] = name
                continue
            ways = (self._last_department, _birth_month, _number)
            tried = ([way(officer) for officer in officers] for way in ways)
            marks = next(marks for marks in tried if all(marks) and len(set(marks)) == len(officers))
            labels |= {who.id: f"{name}（{mark}）" for who, mark in zip(officers, marks, strict=True)}
        return labels

    def _last_department(self, officer: Officer) -> str:
        posting = self.latest_posting(officer.id)
        return self.department_name(posting.department_id) if posting is not None else ""

    def _last_place(self, officer: Officer) -> tuple[int, int, int, int]:
        posting = self.latest_posting(officer.id)
        status = STATUS_ORDER.get(posting.status, 0) if posting is not None else len(STATUS_ORDER)
        department = self.departments.get((posting and posting.department_id) or 0)
        place = (department.position or 0) if department else _LAST
        return (status, place, officer.position or 0, officer.id)

    def _place(self, officer: Officer, day: date) -> tuple[int, int, int]:
        department = self.departments.get(self.department_on(officer.id, day) or 0)
        return ((department.position or 0) if department else _LAST, officer.position or 0, officer.id)


def _birth_month(officer: Officer) -> str:
    return officer.birth_month.replace("-", ".")


def _number(officer: Officer) -> str:
    return f"编号{officer.id}"
