"""Matching: which record satisfies which due, and how each due stands. Pure; today is a parameter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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

    ``exception`` is the record by which the due was waived or moved. ``short`` tells that what was held was
    shorter than the routine demands: done, but flagged. A deed that lies ahead is arranged: the due stays
    未到期 or, once its window closed, 逾期未办, and nothing more need be arranged for it.
    """

    due: Due
    state: State
    deed: Deed | None = None
    exception: RoutineException | None = None
    short: bool = False

    @property
    def arranged(self) -> Deed | None:
        """The deed that lies ahead, None where it is done or nothing is arranged yet."""
        return None if self.state in (State.DONE, State.LATE) else self.deed


def standings(
    dues: Sequence[Due], deeds: Iterable[Deed], exceptions: Iterable[RoutineException], today: date
) -> list[Standing]:
    """Say how the dues of one routine stand.

    A deed satisfies one due at most: that among the open ones whose window closes first, which leaves as
    few dues open as can be. What is left over may satisfy a due late, before the next due's window opens.
    """
    excepted = _excepted(dues, exceptions)
    found = [Standing(due, State.WAIVED, exception=it) for due, it in excepted.items() if it.kind == WAIVED]
    kept = [due for due in dues if due not in excepted or excepted[due].kind != WAIVED]
    moved = {_moved(due, excepted[due]): excepted[due] for due in kept if due in excepted}
    open_dues = [_moved(due, excepted[due]) if due in excepted else due for due in kept]
    ordered = sorted(deeds, key=lambda deed: (deed.day, deed.id))
    taken = _in_time(open_dues, ordered)
    done = frozenset(taken.values())
    left = [deed for deed in ordered if deed not in done]
    taken |= _late([due for due in open_dues if due not in taken], open_dues, left)
    found += [_standing(due, taken.get(due), moved.get(due), today) for due in open_dues]
    return sorted(found, key=lambda standing: (standing.due.day, standing.due.first, standing.due.name))


def _excepted(dues: Sequence[Due], exceptions: Iterable[RoutineException]) -> dict[Due, RoutineException]:
    """Return which due each exception is about; of several dues of one day the last ones come first."""
    found: dict[Due, RoutineException] = {}
    for exception in exceptions:
        of_day = [due for due in dues if due.day == exception.due_on and due not in found]
        if of_day:
            found[of_day[-1]] = exception
    return found


def _moved(due: Due, exception: RoutineException) -> Due:
    if exception.moved_to is None:
        return due
    shift = exception.moved_to - due.day
    return replace(due, day=exception.moved_to, last=max(due.last, due.last + shift))


def _in_time(dues: Sequence[Due], deeds: Iterable[Deed]) -> dict[Due, Deed]:
    taken: dict[Due, Deed] = {}
    for deed in deeds:
        fitting = [
            due
            for due in dues
            if due.first <= deed.day <= due.last and due not in taken and _about(due, deed)
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
            if due.last < deed.day
            and due not in taken
            and _about(due, deed)
            and (bool(deed.period) or deed.day < following[due])
        ]
        if fitting:
            taken[min(fitting, key=lambda due: (due.last, due.first))] = deed
    return taken


def _openings(dues: Sequence[Due]) -> Mapping[Due, date]:
    """When the next window opens after each due's own has closed; a year later for the last one."""
    opening = sorted({due.first for due in dues})
    following = {due: bisect_right(opening, due.last) for due in dues}
    return {
        due: opening[at] if at < len(opening) else due.last + timedelta(days=366)
        for due, at in following.items()
    }


def _about(due: Due, deed: Deed) -> bool:
    """Return whether a record speaks of a due: of the same time, or one of a time within the other's.

    What only one of them says, a festival or a time, decides nothing.
    """
    if not deed.period or not due.period or _festive(deed.period) != _festive(due.period):
        return True
    return deed.period.startswith(due.period) or due.period.startswith(deed.period)


def _festive(period: str) -> bool:
    """Return whether a period names a festival: 2026妇女节, or 2026其他, which is none of the four."""
    return period[4:5] not in ("", "-")


def _standing(due: Due, deed: Deed | None, moved: RoutineException | None, today: date) -> Standing:
    if deed is not None and deed.day <= today:
        least = due.routine.least_minutes
        short = least is not None and deed.minutes is not None and deed.minutes < least
        return Standing(due, State.DONE if deed.day <= due.last else State.LATE, deed, moved, short)
    if today > due.last:
        return Standing(due, State.OVERDUE, deed, moved)
    soon = deed is None and today >= due.last - SOON
    return Standing(due, State.SOON if soon else State.NOT_YET, deed, moved)
