"""Credit hours: what a training counts by the office's conversion rule. Pure; all in hundredths."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from courtoffice.areas.training.records import ONLINE, TOOK_PART, Participant, Session

HALF_DAY_MINUTES, DAY_MINUTES = 180, 360
"""A training of one day counts as half a day from three hours on, as a day from six hours on."""
LEAVE_PART = 7
"""Leave over one seventh of the hours ends a training: 《干部教育培训工作条例》（2023年修订）."""


@dataclass(frozen=True)
class Conversion:
    """The rule in force on a day: what a day, half a day and an hour count, and the most one training counts.

    All in hundredths of an hour; a ``cap`` of 0 is none.
    """

    per_day: int = 750
    per_half_day: int = 375
    per_hour: int = 100
    cap: int = 0


def minutes_of(session: Session) -> int | None:
    """Return how long one day of a training lasts, None when its times are not known or out of order."""
    if session.starts_at is None or session.ends_at is None or session.ends_at <= session.starts_at:
        return None
    return _minute(session.ends_at) - _minute(session.starts_at)


def days_of(session: Session) -> int:
    """Return over how many calendar days a training runs, 1 at least."""
    if session.held_on is None or session.until_date is None:
        return 1
    return max((session.until_date - session.held_on).days + 1, 1)


def credited(session: Session, conversion: Conversion) -> int | None:
    """Return the hours that a training counts for somebody who took part in all of it.

    Hours stated by the organiser count as stated. Otherwise a training of several days counts its days, one
    of a day its half day, its day, or its hours; the cap limits both. None for an online study whose hours
    are not stated and whose times are not known.
    """
    if session.credit_hours is not None:
        return session.credit_hours
    minutes, days = minutes_of(session), days_of(session)
    if days == 1 and minutes is None and session.kind == ONLINE:
        return None
    hours = days * conversion.per_day if days > 1 or minutes is None else _of_minutes(minutes, conversion)
    return min(hours, conversion.cap) if conversion.cap else hours


def hours_for(row: Participant, session: Session, conversion: Conversion) -> int | None:
    """Return the hours that the rule gives one participant: none to who was away, less the hours of leave."""
    if row.state != TOOK_PART:
        return 0
    whole = credited(session, conversion)
    return None if whole is None else max(whole - (row.leave_hours or 0), 0)


def too_much_leave(row: Participant) -> bool:
    """Return whether somebody who took part was on leave for more than one seventh of the hours."""
    if not row.leave_hours or row.state != TOOK_PART or row.hours is None:
        return False
    return row.leave_hours * LEAVE_PART > row.hours + row.leave_hours


def with_hours(session: Session, conversion: Conversion) -> Session:
    """Return the session with hours by the rule for every participant whose hours are empty."""
    rows = (
        row if row.hours is not None else replace(row, hours=hours_for(row, session, conversion))
        for row in session.participants
    )
    return replace(session, participants=tuple(rows))


def following_rule(session: Session, before: Session, conversion: Conversion) -> Session:
    """Return a changed session without the hours that the rule gave ``before``, so that it gives them anew.

    Hours that were set by hand, now or before, stay; ``conversion`` is the rule of the stored session.
    """
    stored = {row.id: row for row in before.participants}

    def follows(row: Participant) -> bool:
        old = stored.get(row.id)
        if old is None or row.hours != old.hours or row.hours_reason.strip():
            return False
        return old.hours == hours_for(old, before, conversion)

    rows = (replace(row, hours=None) if follows(row) else row for row in session.participants)
    return replace(session, participants=tuple(rows))


def overlap(one: Session, other: Session) -> bool:
    """Return whether nobody could be at both trainings: days meet, and times where both are known.

    An online study without times can be done at any hour and meets nothing.
    """
    if any(session.kind == ONLINE and minutes_of(session) is None for session in (one, other)):
        return False
    first, last = _days(one)
    other_first, other_last = _days(other)
    if first is None or other_first is None or first > other_last or other_first > last:
        return False
    times = (one.starts_at, one.ends_at, other.starts_at, other.ends_at)
    if None in times:
        return True
    start, end, other_start, other_end = (_minute(moment) for moment in times if moment is not None)
    return start < other_end and other_start < end


def _of_minutes(minutes: int, conversion: Conversion) -> int:
    if minutes >= DAY_MINUTES:
        return conversion.per_day
    if minutes >= HALF_DAY_MINUTES:
        return conversion.per_half_day
    return (minutes * conversion.per_hour * 2 + 60) // 120  # rounded half up


def _days(session: Session) -> tuple[date | None, date]:
    first = session.held_on
    return first, session.until_date or first or date.min


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute
