"""What may be wrong with a training and its participants. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of, serving_faults, twice_faults
from courtoffice.areas.training.hours import (
    Conversion,
    days_of,
    hours_for,
    minutes_of,
    overlap,
    too_much_leave,
)
from courtoffice.areas.training.records import (
    IN_HOUSE,
    NIGHT_SCHOOL,
    ON_LEAVE,
    OUTSIDE,
    TOOK_PART,
    Participant,
    Session,
)
from courtoffice.cells import hundredths
from courtoffice.day_faults import day_off, days_in_order, future_year, plan_year, times_in_order
from courtoffice.errors import Fault
from courtoffice.required import required_faults
from courtoffice.workdays import Workdays

MOST_A_DAY = 2_400
"""Nobody is credited with more hours (in hundredths) than a day has."""


@dataclass(frozen=True)
class Around:
    """What the rules of a training may know beside it.

    ``others`` are the trainings whose days meet its own; ``lecturer_officer`` is the officer behind its
    lecturer, None for a guest.
    """

    roster: Roster
    workdays: Workdays
    today: date
    conversion: Conversion = Conversion()
    night_minutes: int = 120
    others: Sequence[Session] = ()
    lecturer_officer: int | None = None


def session_faults(session: Session, around: Around) -> list[Fault]:
    """Return everything that is wrong with a training and its participants, all at once."""
    listed = [
        (_field(at, "officer_id"), _lead(at), row.officer_id) for at, row in enumerate(session.participants)
    ]
    return [
        *required_faults(session),
        *_year_faults(session, around.today),
        *days_in_order("until_date", ("开始日期", session.held_on), ("结束日期", session.until_date)),
        *times_in_order("ends_at", ("开始时间", session.starts_at), ("结束时间", session.ends_at)),
        *_kind_faults(session, around),
        *_hours_a_day("credit_hours", "", session.credit_hours, session),
        *serving_faults(around.roster, session.held_on, listed),
        *twice_faults(around.roster, listed),
        *_participants(session, around),
        *_lecturer_present(session, around),
        *_meanwhile(session, around),
    ]


def _year_faults(session: Session, today: date) -> list[Fault]:
    """Return a fault for a year that has not begun; the evenings of a term may lie in the coming one."""
    if session.term_id is None:
        return future_year("held_on", "开始日期", session.held_on, today)
    return plan_year("held_on", "开始日期", session.held_on.year if session.held_on else None, today)


def _field(at: int, name: str) -> str:
    return f"participants[{at}].{name}"


def _lead(at: int) -> str:
    return f"参训人员第{at + 1}行："


def _kind_faults(session: Session, around: Around) -> Iterator[Fault]:
    """Yield what each kind of training demands of its own."""
    if session.kind == OUTSIDE and not session.destination:
        yield Fault("destination", "外出培训还没有选择去向，请选择省高院、最高院、国家法官学院或其他。")
    if session.kind != OUTSIDE and session.destination:
        yield Fault("destination", f"只有外出培训才填写去向，这次是{session.kind}，请核对。", blocks=False)
    if session.kind in (IN_HOUSE, NIGHT_SCHOOL) and not session.until_date:
        yield from day_off("day_off_reason", session.held_on, around.workdays, session.day_off_reason)
    if session.kind == NIGHT_SCHOOL:
        yield from _night_faults(session, around)


def _night_faults(session: Session, around: Around) -> Iterator[Fault]:
    minutes = minutes_of(session)
    if session.starts_at is None or session.ends_at is None:
        yield Fault("starts_at", "法官业校没有写明起止时间，算不出课时，请补写。", blocks=False)
    elif minutes is not None and minutes < around.night_minutes:
        message = f"这次法官业校只有{minutes}分钟，规定不少于{around.night_minutes}分钟，请核对时间。"
        yield Fault("ends_at", message, blocks=False)
    for other in around.others:
        if other.kind == NIGHT_SCHOOL and other.held_on == session.held_on and other.id != session.id:
            message = f"{other.held_on}已登记法官业校“{other.topic}”，请核对是否重复登记。"
            yield Fault("held_on", message, blocks=False)


def _hours_a_day(field: str, lead: str, hours: int | None, session: Session) -> Iterator[Fault]:
    days = days_of(session)
    if hours is not None and hours > MOST_A_DAY * days:
        yield Fault(field, f"{lead}{days}天的培训计{hundredths(hours)}学时，超过了每天24小时，请改正。")


def _participants(session: Session, around: Around) -> Iterator[Fault]:
    for at, row in enumerate(session.participants):
        yield from _hours_a_day(_field(at, "hours"), _lead(at), row.hours, session)
        yield from _away(at, row)
        yield from _leave(at, row)
        by_rule = hours_for(row, session, around.conversion)
        if row.hours not in (None, by_rule) and by_rule is not None and not row.hours_reason.strip():
            message = (
                f"{_lead(at)}学时{hundredths(row.hours or 0)}与折算的{hundredths(by_rule)}不同，请写明原因。"
            )
            yield Fault(_field(at, "hours_reason"), message, blocks=False)


def _away(at: int, row: Participant) -> Iterator[Fault]:
    if row.state != TOOK_PART and row.hours:
        yield Fault(_field(at, "hours"), f"{_lead(at)}{row.state}的不计学时，请清空学时或改正参训情况。")
    if row.state == ON_LEAVE and not row.leave_reason.strip():
        yield Fault(_field(at, "leave_reason"), f"{_lead(at)}请假没有写明事由，请补写。", blocks=False)


def _leave(at: int, row: Participant) -> Iterator[Fault]:
    """Ask about leave during a training: no reason, or more than one seventh of its hours."""
    if not row.leave_hours or row.state != TOOK_PART:
        return
    if not row.leave_reason.strip():
        yield Fault(_field(at, "leave_reason"), f"{_lead(at)}请假没有写明事由，请补写。", blocks=False)
    if too_much_leave(row):
        message = (
            f"{_lead(at)}请假{hundredths(row.leave_hours)}学时，超过总学时的七分之一，按规定应退学，请核对。"
        )
        yield Fault(_field(at, "leave_hours"), message, blocks=False)


def _lecturer_present(session: Session, around: Around) -> Iterator[Fault]:
    if around.lecturer_officer is None:
        return
    for at, row in enumerate(session.participants):
        if row.officer_id == around.lecturer_officer:
            name = name_of(around.roster, row.officer_id)
            message = f"{_lead(at)}{name}是这次的授课人，又登记为参训人员，请核对。"
            yield Fault(_field(at, "officer_id"), message, blocks=False)


def _meanwhile(session: Session, around: Around) -> Iterator[Fault]:
    """Ask about participants who took part in another training at the same time."""
    elsewhere: dict[int, Session] = {}
    for other in around.others:
        if other.id != session.id and overlap(session, other):
            for row in other.participants:
                if row.state == TOOK_PART and row.officer_id is not None:
                    elsewhere.setdefault(row.officer_id, other)
    for at, row in enumerate(session.participants):
        found = elsewhere.get(row.officer_id or 0)
        if found is not None and row.state == TOOK_PART:
            name = name_of(around.roster, row.officer_id or 0)
            message = f"{_lead(at)}{name}同一时间还参加了“{found.topic}”（{found.held_on}），请核对。"
            yield Fault(_field(at, "officer_id"), message, blocks=False)
