"""Matching: which record satisfies which due, and how each due stands. Pure; today is a parameter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from courtoffice.areas.routine.dues import Due
from courtoffice.areas.routine.records import WAIVED, RoutineException

SOON = timedelta(days=7)
"""A due whose window closes within a week is told of as due soon."""


class State(Enum):
    """How a due stands; the value is what the clerk reads."""

    DONE = "已完成"
    LATE = "逾期完成"
    SOON = "即将到期"
    OVERDUE = "逾期未办"
    WAIVED = "免办"
    NOT_YET = "未到期"


@dataclass(frozen=True, slots=True)
class Deed:
    """A record that may satisfy a due: a row of ``table`` of some day, ``minutes`` long where that is known.

    ``period`` says which due it is about where the record itself says so (the month of a bulletin, the half
    of a meeting, the year of a plan); such a deed satisfies that due only, in time or late.
    """

    table: str
    id: int
    day: date
    minutes: int | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A due with the deed that satisfies it, how it stands, and what is amiss all the same.

    ``short`` tells that what was held was shorter than the routine demands: done, but flagged.
    """

    due: Due
    state: State
    deed: Deed | None = None
    exception: RoutineException | None = None
    short: bool = False


def standings(
    dues: Sequence[Due], deeds: Iterable[Deed], exceptions: Iterable[RoutineException], today: date
) -> list[Standing]:
    """Say how the dues of one routine stand.

    A deed satisfies one due at most: that among the open ones whose window closes first, which leaves as
    few dues open as can be. What is left over may satisfy a due late, before the next due's window opens.
    """
    waived = {exception.due_on: exception for exception in exceptions if exception.kind == WAIVED}
    moved = {item.due_on: item for item in exceptions if item.kind != WAIVED}
    open_dues = [_moved(due, moved.get(due.day)) for due in dues if due.day not in waived]
    ordered = sorted(deeds, key=lambda deed: (deed.day, deed.id))
    taken = _in_time(open_dues, ordered)
    left = [deed for deed in ordered if deed not in taken.values()]
    taken |= _late([due for due in open_dues if due not in taken], open_dues, left)
    found = [_standing(due, taken.get(due), today) for due in open_dues]
    found += [Standing(due, State.WAIVED, exception=waived[due.day]) for due in dues if due.day in waived]
    return sorted(found, key=lambda standing: (standing.due.day, standing.due.first, standing.due.name))


def _moved(due: Due, exception: RoutineException | None) -> Due:
    if exception is None or exception.moved_to is None:
        return due
    shift = exception.moved_to - due.day
    return Due(
        due.routine, exception.moved_to, due.first, max(due.last, due.last + shift), due.name, due.period
    )


def _in_time(dues: Sequence[Due], deeds: Iterable[Deed]) -> dict[Due, Deed]:
    taken: dict[Due, Deed] = {}
    for deed in deeds:
        fitting = [
            due
            for due in dues
            if due not in taken and _about(due, deed) and due.first <= deed.day <= due.last
        ]
        if fitting:
            taken[min(fitting, key=lambda due: (due.last, due.first))] = deed
    return taken


def _late(missed: Sequence[Due], dues: Sequence[Due], deeds: Iterable[Deed]) -> dict[Due, Deed]:
    following = _openings(dues)
    taken: dict[Due, Deed] = {}
    for deed in deeds:
        fitting = [
            due
            for due in missed
            if due not in taken
            and _about(due, deed)
            and due.last < deed.day
            and (bool(deed.period) or deed.day < following[due])
        ]
        if fitting:
            taken[min(fitting, key=lambda due: (due.last, due.first))] = deed
    return taken


def _openings(dues: Sequence[Due]) -> Mapping[Due, date]:
    """When the next window opens after each due's own has closed; a year later for the last one."""
    return {
        due: min(
            (other.first for other in dues if other.first > due.last),
            default=due.last + timedelta(days=366),
        )
        for due in dues
    }


def _about(due: Due, deed: Deed) -> bool:
    return not deed.period or not due.period or deed.period == due.period


def _standing(due: Due, deed: Deed | None, today: date) -> Standing:
    if deed is not None:
        least = due.routine.least_minutes
        short = least is not None and deed.minutes is not None and deed.minutes < least
        return Standing(due, State.DONE if deed.day <= due.last else State.LATE, deed, short=short)
    if today > due.last:
        return Standing(due, State.OVERDUE)
    return Standing(due, State.SOON if today >= due.last - SOON else State.NOT_YET)
