"""A night-school term makes its evenings: one training for each class day that is not a holiday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from courtoffice.areas.training.hours import minutes_of
from courtoffice.areas.training.records import NIGHT_SCHOOL, WEEKDAYS, Session, Term
from courtoffice.day_faults import day_off, times_in_order
from courtoffice.errors import Fault, Refused
from courtoffice.fields import Record, clock, day, link, text, yes_no
from courtoffice.required import required_faults
from courtoffice.workdays import OFF, Workdays

if TYPE_CHECKING:
    from courtoffice.store import Change, Store

LONGEST_DAYS = 366
"""A term is a year at most; one that runs longer has a mistyped date."""


@dataclass(frozen=True, kw_only=True)
class ProposedEvening(Record):
    """An evening that a term could have, to be looked through and changed before it is stored."""

    table: ClassVar[str] = ""
    wanted: bool = yes_no("安排", default=True)
    held_on: date | None = day("日期", required=True)
    starts_at: time | None = clock("上课")
    ends_at: time | None = clock("下课")
    topic: str = text("题目", width=16, hint="留空时写“第几期（题目待定）”，以后再补")
    lecturer_id: int | None = link("授课人", "lecturer", width=6)
    place: str = text("地点", dictionary="place", width=6)
    day_off_reason: str = text("休息日安排原因", width=8)
    remark: str = text("说明", width=8, derived=True)


def weekdays(first: date, last: date, weekday: str) -> Iterator[date]:
    """Yield the days from one to another that fall on a weekday (星期二)."""
    day = first + timedelta(days=(WEEKDAYS.index(weekday) - first.weekday()) % 7)
    while day <= last:
        yield day
        day += timedelta(days=7)


def proposals(term: Term, workdays: Workdays, existing: Iterable[Session]) -> list[ProposedEvening]:
    """Return the evenings that a term could still have, in the order of their dates.

    Days that have a night-school session already, of this term or of none, are left out; holidays are there
    and not wanted, each with the name of the holiday. Raises Refused when the term is longer than a year or
    its dates are missing or out of order.
    """
    if term.from_date is None or term.until_date is None or term.until_date < term.from_date:
        raise Refused(f"“{term.name}”的起止日期没有填好。请先在“业校学期”里改正。")
    if (term.until_date - term.from_date).days >= LONGEST_DAYS:
        raise Refused(f"“{term.name}”从{term.from_date}到{term.until_date}，超过了一年，请核对起止日期。")
    taken = {session.held_on for session in existing if session.kind == NIGHT_SCHOOL}
    held = frozenset(class_days(term, workdays))
    days = weekdays(term.from_date, term.until_date, term.weekday)
    return [_proposal(term, day, day in held, workdays) for day in days if day not in taken]


def _proposal(term: Term, day: date, wanted: bool, workdays: Workdays) -> ProposedEvening:
    special = workdays.special(day)
    name = special.name if special is not None and not wanted else ""
    return ProposedEvening(
        wanted=wanted,
        held_on=day,
        starts_at=term.starts_at,
        ends_at=term.ends_at,
        place=term.place,
        remark="" if wanted else f"{name or '节假日'}停课",
    )


def class_days(term: Term, workdays: Workdays) -> list[date]:
    """Return the days of a term that fall on its weekday and are no holiday."""
    if term.from_date is None or term.until_date is None:
        return []
    days = weekdays(term.from_date, term.until_date, term.weekday)
    return [day for day in days if (special := workdays.special(day)) is None or special.kind != OFF]


def proposal_faults(
    rows: Sequence[ProposedEvening], existing: Iterable[Session], workdays: Workdays, least_minutes: int
) -> list[Fault]:
    """Return what is wrong with the evenings that are wanted; their fields are ``evenings[2].held_on``.

    Two on one day block; a day off without a reason, and an evening that is too short, are questions.
    """
    times = Counter(row.held_on for row in rows if row.wanted)
    times.update(session.held_on for session in existing if session.kind == NIGHT_SCHOOL)
    found = []
    for at, row in enumerate(rows):
        if row.wanted:
            found += [
                replace(
                    fault, field=f"evenings[{at}].{fault.field}", message=f"第{at + 1}行：{fault.message}"
                )
                for fault in _faults(row, times, workdays, least_minutes)
            ]
    return found


def _faults(
    row: ProposedEvening, times: Counter[date | None], workdays: Workdays, least_minutes: int
) -> Iterator[Fault]:
    yield from required_faults(row)
    yield from times_in_order("ends_at", ("上课", row.starts_at), ("下课", row.ends_at))
    yield from day_off("day_off_reason", row.held_on, workdays, row.day_off_reason)
    if row.held_on is not None and times[row.held_on] > 1:
        yield Fault("held_on", f"{row.held_on}重复安排了法官业校，请改期，或取消其中一次。")
    minutes = minutes_of(Session(starts_at=row.starts_at, ends_at=row.ends_at))
    if minutes is not None and minutes < least_minutes:
        yield Fault("ends_at", f"只有{minutes}分钟，规定不少于{least_minutes}分钟，请核对。", blocks=False)


def evenings(term: Term, rows: Iterable[ProposedEvening], existing: Iterable[Session]) -> list[Session]:
    """Return the trainings of the wanted evenings in the order of their dates, without participants.

    Issue numbers (期次) begin at 1 and leave out those that the term's existing sessions bear.
    """
    taken = {
        session.issue for session in existing if session.kind == NIGHT_SCHOOL and session.term_id == term.id
    }
    free = (number for number in count(1) if number not in taken)
    wanted = sorted((row for row in rows if row.wanted), key=lambda row: row.held_on or date.max)
    return [_evening(term, row, number) for row, number in zip(wanted, free, strict=False)]


def _evening(term: Term, row: ProposedEvening, issue: int) -> Session:
    return Session(
        kind=NIGHT_SCHOOL,
        topic=row.topic.strip() or f"第{issue}期（题目待定）",
        held_on=row.held_on,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        lecturer_id=row.lecturer_id,
        place=row.place,
        term_id=term.id,
        issue=issue,
        day_off_reason=row.day_off_reason,
    )


def existing_evenings(store: Store | Change, term: Term) -> list[Session]:
    """Read the night school that is registered between the term's dates, and the term's own."""
    rows = store.query(
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


def make_term(change: Change, term: Term, rows: Sequence[ProposedEvening]) -> list[int]:
    """Store the evenings of a stored term that are wanted; return their ids.

    Raises ValueError for a term that is not stored yet, and Refused when no evening is wanted.
    """
    if not term.id:
        raise ValueError("a term is stored before its evenings")
    made = evenings(term, rows, existing_evenings(change, term))
    if not made:
        raise Refused(f"“{term.name}”没有要安排的上课日：都没有勾选，或者都已登记。请勾选要安排的日期。")
    return change.save_all(made)
