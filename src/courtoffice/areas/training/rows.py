"""The rows that the figures and papers of training are made from: everything of one period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from courtoffice.areas.people.records import TABLES as PEOPLE_TABLES
from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.records import (
    TOOK_PART,
    DegreeStudy,
    Lecturer,
    Participant,
    Session,
)
from courtoffice.areas.training.records_plan import PlanItem
from courtoffice.areas.training.settings import (
    CYCLE_START,
    HOURS_PER_YEAR,
    LEADER_HOURS,
    LEADER_POSTS,
    NIGHT_MINUTES,
)
from courtoffice.period import Period, year_of
from courtoffice.standing_rules import TABLES as RULES
from courtoffice.standing_rules import demanded

if TYPE_CHECKING:
    from courtoffice.store import Store

CYCLE_YEARS = 5
MONTHS_READ = 3
NIGHT_RULE = "法官业校"
"""What the routine of the night school is satisfied by."""
HOURS_TABLES = PEOPLE_TABLES | {"training_session", "training_participant", "setting"}
"""The tables that hours, and what is demanded, are read from."""
_TABLES = HOURS_TABLES | RULES | {"training_plan_item", "training_assignment", "lecturer", "degree_study"}


@dataclass(frozen=True)
class Demand:
    """What the rules in force at the end of a period ask for: hours in hundredths, minutes an evening."""

    yearly: int = 9_000
    leader: int = 55_000
    night_minutes: int = 120


@dataclass(frozen=True)
class TrainingRows:
    """Everything of a period that counts.

    ``sessions`` are those held: what begins only after the day they were read for is planned, and neither
    it nor its hours count. ``hours`` are the hundredths credited to each officer from the beginning of the
    statistical year; ``leaders`` are the officers whose hours count over five years, ``cycle_hours`` theirs
    from the beginning of the five-year cycle. ``degrees`` are all that were required by the end of the
    period. ``night_days`` are the prescribed night-school days, those that lie ahead too. ``held_items`` are
    the ids of plan items of which a training was held in any period. ``until`` is the day they were read for.
    """

    period: Period
    roster: Roster
    sessions: tuple[Session, ...] = ()
    lecturers: Mapping[int, Lecturer] = field(default_factory=dict)
    plan_items: tuple[PlanItem, ...] = ()
    held_items: frozenset[int] = frozenset()
    degrees: tuple[DegreeStudy, ...] = ()
    night_days: tuple[date, ...] = ()
    hours: Mapping[int, int] = field(default_factory=dict)
    leaders: frozenset[int] = frozenset()
    cycle_hours: Mapping[int, int] = field(default_factory=dict)
    demand: Demand = Demand()
    until: date = date.max

    @property
    def end(self) -> date:
        """The day as of which the period is seen: its last one, or the day it was read for while it runs."""
        return max(self.period.first, min(self.period.last, self.until))

    def of_kind(self, *kinds: str) -> tuple[Session, ...]:
        """Return the trainings of some kinds, all of them when none is named."""
        return tuple(session for session in self.sessions if not kinds or session.kind in kinds)

    def took_part(self, *kinds: str) -> Iterator[Participant]:
        """Yield who took part in the trainings of some kinds, once for each training."""
        return took_part_in(self.of_kind(*kinds))

    def department_on(self, officer: int, session: Session) -> int | None:
        """Return the department that an officer's part in a training counts for: that of its first day."""
        return self.roster.department_on(officer, session.held_on or self.period.first)

    def within(self, period: Period) -> TrainingRows:
        """Return the trainings of a shorter period, such as a month of the year that was read."""
        return replace(
            self, sessions=tuple(session for session in self.sessions if session.held_on in period)
        )


def took_part_in(sessions: Iterable[Session]) -> Iterator[Participant]:
    """Yield who took part in some trainings, once for each; those on leave or absent are left out."""
    for session in sessions:
        for row in session.participants:
            if row.state == TOOK_PART:
                yield row


def cycle_start(year: int, begun: int) -> int:
    """Return the first year of the five-year cycle that a year belongs to."""
    return begun + (year - begun) // CYCLE_YEARS * CYCLE_YEARS


def leaders_on(people: Roster, day: date, posts: Iterable[str]) -> frozenset[int]:
    """Return the ids of those serving on a day who hold one of some posts; 党组书记、院长 holds two."""
    wanted = frozenset(posts)
    leading = set()
    for officer in people.serving_on(day):
        posting = people.posting_on(officer.id, day)
        if posting is not None and not wanted.isdisjoint(posting.post.split("、")):
            leading.add(officer.id)
    return frozenset(leading)


def training_rows(store: Store, period: Period, today: date | None = None) -> TrainingRows:
    """Read everything of a period out of the office file; kept until something of it changes.

    Trainings that begin after ``today`` are arranged, not held, and are left out; None leaves none out.
    """
    until = date.max if today is None else today
    key = f"training.rows:{period}:{min(until, period.last)}"
    return store.derived(key, _TABLES, lambda kept: _read(kept, period, until))


def hours_rows(store: Store, period: Period, today: date | None = None) -> TrainingRows:
    """Read the trainings of a period and the hours of the year, for what is counted from them alone; kept.

    Trainings that begin after ``today`` are left out, as by :func:`training_rows`.
    """
    until = min(period.last, date.max if today is None else today)
    return store.derived(
        f"training.hours:{period}:{until}", HOURS_TABLES, lambda kept: _read_hours(kept, period, until)
    )


def demand_rows(store: Store, period: Period, today: date | None = None) -> TrainingRows:
    """Read the hours that officers have by the end of a period and what is demanded of them, nothing else."""
    until = min(period.last, date.max if today is None else today)
    people = roster(store)
    posts = store.settings.value(LEADER_POSTS, period.last).split("、")
    leaders = leaders_on(people, period.last, filter(None, (post.strip() for post in posts)))
    year = year_of(period.last, period.starts_in)
    begun = cycle_start(year, store.settings.value(CYCLE_START))
    first, cycle_first = (Period(each, starts_in=period.starts_in).first for each in (year, begun))
    return TrainingRows(
        period=period,
        roster=people,
        hours=_hours(store, first, until),
        leaders=leaders,
        cycle_hours=_hours(store, cycle_first, until, leaders),
        until=until,
        demand=Demand(
            yearly=store.settings.value(HOURS_PER_YEAR, period.last),
            leader=store.settings.value(LEADER_HOURS, period.last),
            night_minutes=store.settings.value(NIGHT_MINUTES, period.last),
        ),
    )


def read_ahead(store: Store, period: Period, today: date) -> Iterator[None]:
    """Read the trainings that :func:`hours_rows` is going to ask for, some months at each step."""
    for _ in _held(store, period, min(period.last, today)):
        yield


def _held(store: Store, period: Period, until: date) -> Iterator[tuple[Session, ...]]:
    """Yield the trainings of a period up to a day, by their days, each quarter kept by itself.

    A year has ten thousand participations: to read them at once takes longer than a window may stand still.
    """
    first = period.first
    while first <= until:
        days = (first, min(until, _after(first, MONTHS_READ) - timedelta(days=1)))
        yield store.derived(
            f"training.held:{days}",
            frozenset({"training_session", "training_participant"}),
            partial(_held_between, days=days),
        )
        first = _after(first, MONTHS_READ)


def _held_between(store: Store, days: tuple[date, date]) -> tuple[Session, ...]:
    return tuple(store.load(Session, "held_on BETWEEN ? AND ?", days, "held_on, starts_at, id"))


def _after(day: date, months: int) -> date:
    """Return the first of a month so many months later."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def _read_hours(store: Store, period: Period, until: date) -> TrainingRows:
    held = tuple(chain.from_iterable(_held(store, period, until)))
    return replace(demand_rows(store, period, until), sessions=held)


def _read(store: Store, period: Period, until: date) -> TrainingRows:
    return replace(
        hours_rows(store, period, until),
        lecturers={lecturer.id: lecturer for lecturer in store.load(Lecturer)},
        plan_items=_plan_items(store, period),
        held_items=_held_items(store, until),
        degrees=tuple(store.load(DegreeStudy, "required_from <= ?", (period.last,), "required_from, id")),
        night_days=night_days_of(store, period, until),
    )


def hours_by_year(
    store: Store, period: Period, today: date | None = None
) -> tuple[int, list[dict[int, int]]]:
    """Return the first year of the five-year cycle of a period, and everybody's hours year by year.

    The last of the years is that of the period; it counts to the period's end, or to ``today`` before it.
    """
    until = min(period.last, today or period.last)
    year = year_of(period.last, period.starts_in)
    begun = cycle_start(year, store.settings.value(CYCLE_START))
    spans = (Period(each, starts_in=period.starts_in) for each in range(begun, year + 1))
    return begun, [_hours(store, span.first, min(span.last, until)) for span in spans]


def night_days_of(store: Store, period: Period, until: date) -> tuple[date, ...]:
    """Return the evenings that the routine of the night school asks for, those waived left out."""
    return tuple(one.day for one in demanded(store, NIGHT_RULE, period, until))


def _hours(store: Store, first: date, last: date, only: frozenset[int] | None = None) -> dict[int, int]:
    """Return the hours credited to officers for trainings that began between two days.

    CROSS JOIN makes SQLite begin with the days: by itself it reads every participation there ever was.
    """
    marks = "" if only is None else f" AND participant.officer_id IN ({', '.join('?' * len(only))})"
    rows = store.query(
        "SELECT participant.officer_id AS officer, sum(participant.hours) AS hours"
        " FROM training_session AS session"
        " CROSS JOIN training_participant AS participant ON participant.session_id = session.id"
        f" WHERE session.held_on BETWEEN ? AND ? AND participant.state = ?{marks}"
        " GROUP BY participant.officer_id",
        (first, last, TOOK_PART, *sorted(only or ())),
    )
    return {row["officer"]: row["hours"] or 0 for row in rows}


def _held_items(store: Store, until: date) -> frozenset[int]:
    rows = store.query(
        "SELECT DISTINCT plan_item_id AS item FROM training_session WHERE plan_item_id > 0 AND held_on <= ?",
        (until,),
    )
    return frozenset(row["item"] for row in rows)


def _plan_items(store: Store, period: Period) -> tuple[PlanItem, ...]:
    first, last = (day.year * 12 + day.month for day in (period.first, period.last))
    return tuple(
        store.load(PlanItem, "year * 12 + month BETWEEN ? AND ?", (first, last), "year, month, position, id")
    )
