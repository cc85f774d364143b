"""A night-school term as it is seen: what became of each class day, and what they add up to. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.hours import minutes_of
from courtoffice.areas.training.records import (
    ON_LEAVE,
    TOOK_PART,
    WEEKDAYS,
    Lecturer,
    Participant,
    Session,
    Term,
)
from courtoffice.areas.training.records_reckoned import (
    AHEAD,
    DAY_OFF,
    GUEST,
    HELD,
    MISSED,
    OWN,
    UNRECORDED,
    Evening,
)
from courtoffice.areas.training.series import class_days, weekdays
from courtoffice.workdays import Workdays


@dataclass(frozen=True)
class Around:
    """What is known beside a term: its trainings, calendar, lecturers with their names, the rule, today."""

    sessions: tuple[Session, ...]
    workdays: Workdays
    lecturers: Mapping[int, Lecturer]
    names: Mapping[int, str]
    least_minutes: int
    today: date


@dataclass(frozen=True)
class TermTotals:
    """What the evenings of a term add up to so far.

    ``due`` are the class days up to today that are no holiday, ``held`` the evenings held; ``listed`` and
    ``present`` are attendances; ``own`` and ``guests`` evenings by who taught, ``own_lecturers`` and
    ``guest_lecturers`` different persons; ``ahead`` are evenings that are still to come.
    """

    due: int = 0
    held: int = 0
    short: int = 0
    unrecorded: int = 0
    listed: int = 0
    present: int = 0
    own: int = 0
    guests: int = 0
    own_lecturers: int = 0
    guest_lecturers: int = 0
    ahead: int = 0

    @property
    def rate(self) -> int | None:
        """Attendances of those listed, in hundredths of a percent, None when nobody was listed."""
        return rate_of(self.present, self.listed)


def evenings(term: Term, around: Around) -> list[Evening]:
    """Return the class days of a term in the order of their dates, with those that were moved elsewhere."""
    prescribed = frozenset(class_days(term, around.workdays))
    held = {session.held_on for session in around.sessions}
    rows = [_held(session, around, prescribed) for session in around.sessions]
    rows += [_without(day, around, prescribed) for day in _weekdays(term) if day not in held]
    return sorted(rows, key=lambda row: (row.held_on or date.min, row.id))


def totals(rows: Iterable[Evening], around: Around) -> TermTotals:
    """Return what the evenings of a term add up to so far."""
    listed = list(rows)
    past = [row for row in listed if row.state in (HELD, UNRECORDED)]
    taught = {session.id: session.lecturer_id for session in around.sessions}
    lecturers = {side: {taught.get(row.id) for row in past if row.side == side} for side in (OWN, GUEST)}
    return TermTotals(
        due=sum(row.due for row in listed),
        held=len(past),
        short=sum(_too_short(row.minutes, around) for row in past),
        unrecorded=sum(row.state == UNRECORDED for row in past),
        listed=sum(row.listed or 0 for row in past),
        present=sum(row.present or 0 for row in past),
        own=sum(row.side == OWN for row in past),
        guests=sum(row.side == GUEST for row in past),
        own_lecturers=len(lecturers[OWN]),
        guest_lecturers=len(lecturers[GUEST]),
        ahead=sum(row.state == AHEAD for row in listed),
    )


def next_evening(sessions: Iterable[Session], today: date) -> Session | None:
    """Return the first evening that is today or still to come, None when there is none."""
    coming = [session for session in sessions if session.held_on is not None and session.held_on >= today]
    return min(coming, key=lambda session: (session.held_on or today, session.id), default=None)


def with_expected(session: Session, sessions: Iterable[Session], people: Roster) -> Session:
    """Return an evening with whom to expect where nobody is listed: the list of the latest one before it.

    Who no longer serves on its day is left out.
    """
    if session.participants or session.held_on is None:
        return session
    day = session.held_on
    listed = [each for each in sessions if each.participants and (each.held_on or date.max) < day]
    latest = max(listed, key=lambda each: (each.held_on or date.min, each.id), default=Session())
    ids = [row.officer_id or 0 for row in latest.participants]
    expected = tuple(Participant(officer_id=number) for number in ids if people.serving(number, day))
    return replace(session, participants=expected)


def rate_of(present: int, listed: int) -> int | None:
    """Return a rate in hundredths of a percent, rounded half up; None for 0/0."""
    return (present * 20_000 + listed) // (2 * listed) if listed else None


def _weekdays(term: Term) -> Iterable[date]:
    if term.from_date is None or term.until_date is None:
        return ()
    return weekdays(term.from_date, term.until_date, term.weekday)


def _held(session: Session, around: Around, prescribed: frozenset[date]) -> Evening:
    listed = len(session.participants)
    present = sum(row.state == TOOK_PART for row in session.participants)
    day = session.held_on or around.today
    ahead = day >= around.today and not listed
    lecturer = around.lecturers.get(session.lecturer_id or 0)
    minutes = minutes_of(session)
    return Evening(
        id=session.id,
        issue=session.issue,
        held_on=session.held_on,
        weekday=WEEKDAYS[day.weekday()],
        state=AHEAD if ahead or day > around.today else HELD if listed else UNRECORDED,
        topic=session.topic,
        lecturer="" if lecturer is None else around.names.get(lecturer.id, ""),
        side="" if lecturer is None else GUEST if lecturer.officer_id is None else OWN,
        minutes=minutes,
        listed=listed or None,
        present=present if listed else None,
        leave=sum(row.state == ON_LEAVE for row in session.participants) if listed else None,
        rate=rate_of(present, listed),
        remark=_remark(session, minutes, around),
        due=day in prescribed and day <= around.today,
    )


def _remark(session: Session, minutes: int | None, around: Around) -> str:
    said = []
    if minutes is None:
        said.append("没有写明起止时间")
    elif _too_short(minutes, around):
        said.append(f"不足{around.least_minutes}分钟")
    day = session.held_on
    if day is not None and not around.workdays.is_workday(day):
        said.append(session.day_off_reason or "安排在休息日")
    return "；".join(said)


def _without(day: date, around: Around, prescribed: frozenset[date]) -> Evening:
    """Return the row of a class day that has no training: a holiday, one left out, or one not yet made."""
    off, past = day not in prescribed, day < around.today
    special = around.workdays.special(day)
    name = "" if special is None else special.name
    return Evening(
        id=-day.toordinal(),
        held_on=day,
        weekday=WEEKDAYS[day.weekday()],
        state=DAY_OFF if off else MISSED if past else AHEAD,
        remark=(name or "休息日") if off else "没有登记" if past else "还没有安排",
        due=past and not off,
    )


def _too_short(minutes: int | None, around: Around) -> bool:
    return minutes is not None and minutes < around.least_minutes
