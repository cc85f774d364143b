"""A night-school term makes its evenings: one training for each class day that is not a holiday."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from courtoffice.areas.training.records import NIGHT_SCHOOL, Session, Term
from courtoffice.areas.training.rows import weekdays
from courtoffice.errors import Refused
from courtoffice.workdays import OFF, Workdays

if TYPE_CHECKING:
    from courtoffice.store import Change

LONGEST_DAYS = 366
"""A term is a year at most; one that runs longer has a mistyped date."""


def evenings(term: Term, workdays: Workdays, existing: Iterable[Session]) -> list[Session]:
    """Return the evenings that a term still lacks, in the order of their dates, without participants.

    Holidays fall away, and days that have a night-school session already, of this term or of none. Issue
    numbers (期次) begin at 1 and leave out those that the term's existing sessions bear. Nothing for a term
    without its dates, or whose dates are out of order.
    """
    held = [session for session in existing if session.kind == NIGHT_SCHOOL]
    taken_days = {session.held_on for session in held}
    taken = {session.issue for session in held if term.id and session.term_id == term.id}
    free = (number for number in count(1) if number not in taken)
    days = (day for day in class_days(term, workdays) if day not in taken_days)
    return [_evening(term, day, number) for day, number in zip(days, free, strict=False)]


def class_days(term: Term, workdays: Workdays) -> list[date]:
    """Return the days of a term that fall on its weekday and are no holiday."""
    if term.from_date is None or term.until_date is None:
        return []
    days = weekdays(term.from_date, term.until_date, term.weekday)
    return [day for day in days if (special := workdays.special(day)) is None or special.kind != OFF]


def _evening(term: Term, day: date, issue: int) -> Session:
    return Session(
        kind=NIGHT_SCHOOL,
        topic=f"第{issue}期（题目待定）",
        held_on=day,
        starts_at=term.starts_at,
        ends_at=term.ends_at,
        place=term.place,
        term_id=term.id or None,
        issue=issue,
    )


def make_term(change: Change, term: Term, workdays: Workdays) -> list[int]:
    """Store the evenings that a stored term still lacks; return their ids.

    Doing it again after the term was lengthened adds what is new and touches nothing else; a day whose
    evening was moved elsewhere is free and gets one again. Raises ValueError
    for a term that is not stored yet, and Refused when the term is longer than a year or lacks no evening.
    """
    if not term.id:
        raise ValueError("a term is stored before its evenings")
    if term.from_date and term.until_date and (term.until_date - term.from_date).days >= LONGEST_DAYS:
        raise Refused(f"“{term.name}”从{term.from_date}到{term.until_date}，超过了一年，请核对起止日期。")
    made = evenings(term, workdays, _existing(change, term))
    if not made:
        raise Refused(
            f"“{term.name}”没有可以新排的上课日：都已登记，或者都是节假日。请核对起止日期和上课日。"
        )
    return change.save_all(made)


def _existing(change: Change, term: Term) -> list[Session]:
    """Read the night school that is registered between the term's dates, and the term's own."""
    rows = change.query(
        "SELECT held_on, term_id, issue FROM training_session"
        " WHERE kind = ? AND (held_on BETWEEN ? AND ? OR term_id = ?)",
        (NIGHT_SCHOOL, term.from_date, term.until_date, term.id),
    )
    return [
        Session(
            kind=NIGHT_SCHOOL,
            held_on=date.fromisoformat(row["held_on"]),
            term_id=row["term_id"],
            issue=row["issue"],
        )
        for row in rows
    ]
