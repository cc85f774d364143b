"""Looks through everything kept of study for faults that the editors would not have let pass."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import ATTACHMENTS, CAMPAIGNS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.rules import Around, session_faults
from courtoffice.attachments import damaged
from courtoffice.calendar_table import workdays
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults, said_of


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [
        *_sessions(desk),
        *register_faults(PLAN_ITEMS, desk),
        *register_faults(PLANS, desk),
        *register_faults(CAMPAIGNS, desk),
        *register_faults(PAPERS, desk),
        *register_faults(CONTESTS, desk),
        *_attachments(desk),
    ]


def _attachments(desk: Desk) -> list[Fault]:
    return [
        Fault(ATTACHMENTS.table, f"学习附件“{name}”的内容已损坏，请从备份中找回。")
        for name in damaged(desk.store, ATTACHMENTS)
    ]


def _sessions(desk: Desk) -> list[Fault]:
    """Return the faults of all sessions, which are read once and not once for each."""
    sessions = SESSIONS.rows(desk, None)
    by_day: defaultdict[date | None, list[Session]] = defaultdict(list)
    for session in sessions:
        by_day[session.held_on].append(session)
    around = Around(roster(desk.store), workdays(desk.store), desk.today)
    return [
        fault
        for session in sessions
        for fault in said_of(
            SESSIONS,
            session,
            session_faults(session, replace(around, others=by_day[session.held_on])),
            desk,
        )
    ]
