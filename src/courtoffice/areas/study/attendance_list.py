"""The list of a session's attendance: who belongs on it, in which order, and what it adds up to. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.records import ATTENDANCE_STATES, PRESENT, Attendance, Session
from courtoffice.areas.study.rules import everyone_present, expected, make_up_owed, per_cent, present
from courtoffice.cells import hundredths


def expected_rows(session: Session, people: Roster) -> tuple[Attendance, ...]:
    """Return everybody expected of a session's body on its day as present; nobody for a branch."""
    return everyone_present(replace(session, attendance=()), people).attendance


def by_department(rows: Sequence[Attendance], people: Roster, day: date) -> list[Attendance]:
    """Return the rows in the order of the roster on a day; those who are not in it stay at the end."""
    place = {officer.id: at for at, officer in enumerate(people.ordered(day))}
    return sorted(rows, key=lambda row: place.get(row.officer_id or 0, len(place)))


def told_of(rows: Iterable[Attendance]) -> list[str]:
    """Return what a list adds up to in words: 应到, 实到, 出席率, those of every other state, 待补学."""
    listed = list(rows)
    wanted, there = sum(map(expected, listed)), sum(map(present, listed))
    rate = per_cent(there, wanted)
    told = [f"共 {len(listed)} 人", f"应到 {wanted}", f"实到 {there}"]
    if rate is not None:
        told.append(f"出席率 {hundredths(rate)}%")
    states = Counter(row.state for row in listed)
    told += [f"{name} {states[name]}" for name in ATTENDANCE_STATES if name != PRESENT and states[name]]
    owed = sum(map(make_up_owed, listed))
    return [*told, f"待补学 {owed}"] if owed else told
