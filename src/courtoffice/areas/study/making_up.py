"""Make-ups registered for several people at once: which sessions change, and why they may not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date

from courtoffice.areas.study.make_ups import MissedStudy, with_make_up, with_notes
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import session_faults_at
from courtoffice.errors import Refused, blocking
from courtoffice.register import Desk


def made_up_on(desk: Desk, missed: Iterable[MissedStudy], day: date) -> list[Session]:
    """Return the sessions with those people made up on a day, to be stored as one change.

    Raises Refused when the day cannot be: before a session, or in a year to come.
    """
    return _changed(desk, missed, lambda session, rows: with_make_up(session, rows, day))


def handed_in(desk: Desk, missed: Iterable[MissedStudy]) -> list[Session]:
    """Return the sessions with the notes of those people handed in, to be stored as one change.

    Raises Refused when one of them has not made up yet.
    """
    chosen = list(missed)
    if any(row.made_up_on is None for row in chosen):
        raise Refused("所选人员里有人还没有登记补学日期。请先用“登记补学”填写补学日期，再登记学习笔记。")
    return _changed(desk, chosen, with_notes)


def _changed(
    desk: Desk, missed: Iterable[MissedStudy], change: Callable[[Session, Collection[int]], Session]
) -> list[Session]:
    rows: defaultdict[int, set[int]] = defaultdict(set)
    for row in missed:
        rows[row.session_id].add(row.id)
    found = []
    for session_id, ids in rows.items():
        before = desk.store.get(Session, session_id)
        after = change(before, ids)
        known = session_faults_at(before, before, desk)
        new = [fault for fault in blocking(session_faults_at(after, before, desk)) if fault not in known]
        if new:
            raise Refused("\n".join([f"{before.held_on}“{before.topic}”：", *(one.message for one in new)]))
        found.append(after)
    return found
