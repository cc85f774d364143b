"""Faults of lists of officers, whatever they are listed for: not serving on the day, or listed twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Fault

Named = tuple[str, str, int | None]
"""One place that names an officer: the fault's field, how its sentence begins, and the officer's id."""


def serving_faults(roster: Roster, day: date | None, named: Sequence[Named]) -> list[Fault]:
    """Return a fault for every named officer who is not 在职 on the day; none while the day is missing."""
    if day is None:
        return []
    return [
        Fault(field, f"{lead}{name_of(roster, officer)}在{day}{why}，请改正日期或人员。")
        for field, lead, officer in named
        if officer is not None and (why := _why_not(roster, officer, day))
    ]


def twice_faults(roster: Roster, named: Sequence[Named]) -> list[Fault]:
    """Return a fault for every place that names an officer whom an earlier one names already."""
    seen: set[int] = set()
    faults = []
    for field, lead, officer in named:
        if officer is None:
            continue
        if officer in seen:
            faults.append(Fault(field, f"{lead}{name_of(roster, officer)}重复登记，请删去一行。"))
        seen.add(officer)
    return faults


def name_of(roster: Roster, officer: int) -> str:
    """Return an officer's name, or words for one who is not in the roster."""
    try:
        return roster.officer(officer).name
    except KeyError:
        return "（不在名册中的人员）"


def _why_not(roster: Roster, officer: int, day: date) -> str:
    """Return why an officer does not serve on a day, "" when he does."""
    posting = roster.posting_on(officer, day)
    if posting is not None:
        return "" if posting.status == "在职" else f"已{posting.status}"
    try:
        postings = roster.officer(officer).postings
    except KeyError:
        postings = ()
    came = any(posting.from_date is not None and posting.from_date <= day for posting in postings)
    return "已不在职" if came else "还没有进院"
