"""Looks through everything kept of training for faults that the editors would not have let pass."""

from __future__ import annotations

from courtoffice.areas.training.registers import ATTACHMENTS, SESSIONS, around_of
from courtoffice.areas.training.registers_plan import DEGREES, LECTURERS, PLAN_ITEMS, PLANS, TERMS
from courtoffice.areas.training.rules import session_faults
from courtoffice.attachments import damaged
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.register_check import register_faults, said_of


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [
        *_sessions(desk),
        *register_faults(PLAN_ITEMS, desk),
        *register_faults(PLANS, desk),
        *register_faults(TERMS, desk),
        *register_faults(LECTURERS, desk),
        *register_faults(DEGREES, desk),
        *_attachments(desk),
    ]


def _attachments(desk: Desk) -> list[Fault]:
    return [
        Fault(ATTACHMENTS.table, f"培训附件“{name}”的内容已损坏，请从备份中找回。")
        for name in damaged(desk.store, ATTACHMENTS)
    ]


def _sessions(desk: Desk) -> list[Fault]:
    """Return the faults of all trainings; what they ask about one another is a question and left out."""
    return [
        fault
        for session in SESSIONS.rows(desk, None)
        for fault in said_of(SESSIONS, session, session_faults(session, around_of(session, desk, [])), desk)
    ]
