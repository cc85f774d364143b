"""The training register, with what its rules and columns need from the office file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.hours import Conversion, days_of, following_rule, too_much_leave, with_hours
from courtoffice.areas.training.records import TOOK_PART, Lecturer, Session
from courtoffice.areas.training.rules import Around, session_faults
from courtoffice.areas.training.settings import COURSE_CAP, NIGHT_MINUTES, PER_DAY, PER_HALF_DAY, PER_HOUR
from courtoffice.attachments import Shelf, counts
from courtoffice.calendar_table import workdays
from courtoffice.child_columns import Alike, child_column, number_of, sum_of
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Desk, Register
from courtoffice.store import Store

ATTACHMENTS = Shelf("training_attachment")
"""Where the scans, notices and course materials of a training are kept."""


def count_column(key: str, label: str, unit: str, value: Callable[[Any, Desk], int | None]) -> Column[Any]:
    """Return a computed column of whole numbers."""
    return Column(key, label, Kind.INTEGER, value, width=4, unit=unit, computed=True)


def conversion_on(store: Store, day: date | None) -> Conversion:
    """Return the conversion rule in force on a day, the latest where no day is given."""
    value = store.settings.value
    return Conversion(
        per_day=value(PER_DAY, day),
        per_half_day=value(PER_HALF_DAY, day),
        per_hour=value(PER_HOUR, day),
        cap=value(COURSE_CAP, day),
    )


def around_of(session: Session, desk: Desk, others: list[Session]) -> Around:
    """Return what the rules may know beside a training, with the others that they have to look at."""
    store = desk.store
    held_on = session.held_on or desk.today
    lecturers = store.derived("training.lecturers", frozenset({"lecturer"}), _officers_of_lecturers)
    return Around(
        roster=roster(store),
        workdays=workdays(store),
        today=desk.today,
        conversion=conversion_on(store, held_on),
        night_minutes=store.settings.value(NIGHT_MINUTES, held_on),
        others=others,
        lecturer_officer=lecturers.get(session.lecturer_id or 0),
    )


def _officers_of_lecturers(store: Store) -> dict[int, int | None]:
    return {lecturer.id: lecturer.officer_id for lecturer in store.load(Lecturer)}


def _faults(session: Session, before: Session | None, desk: Desk) -> list[Fault]:
    first = session.held_on or desk.today
    others = desk.store.load(
        Session,
        "held_on <= ? AND coalesce(until_date, held_on) >= ? AND id <> ?",
        (session.until_date or first, first, session.id),
    )
    return session_faults(session, around_of(session, desk, others))


def _credited(session: Session, desk: Desk) -> Session:
    """Fill hours by the rule; those it gave before follow a change of times, of presence or of leave."""
    store = desk.store
    before = next(iter(store.load(Session, "id = ?", (session.id,))), None) if session.id else None
    if before is not None:
        session = following_rule(session, before, conversion_on(store, before.held_on))
    return with_hours(session, conversion_on(store, session.held_on))


_hours = sum_of(lambda row: row.hours if row.state == TOOK_PART else None)


def _over_leave(alike: Alike) -> int | None:
    return number_of(too_much_leave)(alike) or None


def _participants(tell: Callable[[Alike], int | None], key: str, label: str, unit: str) -> Column[Any]:
    """Return a column that counts the participants of a training."""
    asks = ("state", "hours", "leave_hours")
    return child_column(Session, "participants", asks, tell, key, label, unit)


def _attached(session: Session, desk: Desk) -> int | None:
    counted = desk.store.derived(
        "training.attached", frozenset({ATTACHMENTS.table}), lambda store: counts(store, ATTACHMENTS)
    )
    return counted.get(session.id)


SESSIONS = Register(
    key="training-sessions",
    title="培训台账",
    noun="培训",
    record=Session,
    describe=lambda session, desk: f"{session.held_on or ''} {session.kind}：{session.topic}",
    order="held_on, starts_at, id",
    dated_by="held_on",
    computed=(
        count_column("days", "天数", "天", lambda session, desk: days_of(session)),
        _participants(number_of(lambda row: True), "listed", "应到", "人"),
        _participants(number_of(lambda row: row.state == TOOK_PART), "took_part", "参训", "人次"),
        replace(_participants(_hours, "hours_total", "学时合计", "学时"), kind=Kind.HOURS, width=5),
        replace(_participants(_over_leave, "over_leave", "请假超七分之一", "人"), listed=False),
        replace(count_column("attached", "附件", "个", _attached), listed=False),
    ),
    order_columns=(
        "held_on", "until_date", "kind", "topic", "category", "lecturer_id", "organiser", "place",
        "destination", "days", "listed", "took_part", "hours_total",
    ),
    totals=("listed", "took_part", "hours_total"),
    faults=_faults,
    prepare=_credited,
    blank=lambda desk: Session(held_on=desk.today),
    identity=("topic", "held_on"),
    hint="还没有登记培训。按 Ctrl+N 登记一次培训：选择类型，填写日期和题目，再登记参训人员。",
    reads=frozenset({"officer", ATTACHMENTS.table}),
    slim=True,
    example=late("courtoffice.areas.training.examples", "session"),
)  # fmt: skip
