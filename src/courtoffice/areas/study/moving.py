"""A session or a plan item moved to another day: what becomes of it, and what has to be asked first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS, session_faults_at
from courtoffice.areas.study.rows import held_items
from courtoffice.areas.study.rules import plan_item_faults
from courtoffice.calendar_days import Entry
from courtoffice.calendar_table import workdays
from courtoffice.day_faults import day_off
from courtoffice.errors import Fault, Refused, blocking
from courtoffice.official_paper import day_in_words
from courtoffice.register import Desk
from courtoffice.store import Change

_REASON = "day_off_reason"


@dataclass(frozen=True, slots=True)
class Move:
    """A record as it stands on its new day.

    ``asks`` are sentences that the clerk has to agree to before it is stored. ``day_off`` says why a session
    there needs a reason, "" when it needs none or has one. ``name`` is what the journal calls the change,
    ``told`` what the status line says once it is made.
    """

    record: Session | PlanItem
    name: str
    told: str
    asks: tuple[str, ...] = ()
    day_off: str = ""

    def because(self, reason: str) -> Move:
        """Return the move of a session with the reason why it is held on a day off."""
        if not isinstance(self.record, Session):
            return self
        return replace(self, record=replace(self.record, day_off_reason=reason), day_off="")

    def store(self, change: Change) -> int:
        """Store the record on its new day; return its id."""
        return change.save(self.record)


def movable(entry: Entry) -> bool:
    """Return whether an entry of the calendar can be moved: a session or a plan item, no due, no event."""
    return bool(entry.record_id) and entry.register in (SESSIONS.key, PLAN_ITEMS.key)


def moved(desk: Desk, register_key: str, record_id: int, day: date) -> Move | None:
    """Return a session or a plan item on another day, None when it stands there already.

    Raises Refused, in words, when the record is gone or may not stand on that day: somebody on the list of
    attendance had not joined by then, another session of the body is held at that time.
    """
    try:
        if register_key == SESSIONS.key:
            return _moved_session(desk, desk.store.get(Session, record_id), day)
        return _moved_item(desk, desk.store.get(PlanItem, record_id), day)
    except KeyError:
        raise Refused("这条记录已经不在了，请刷新后再移动。") from None


def _moved_session(desk: Desk, session: Session, day: date) -> Move | None:
    if session.held_on == day:
        return None
    calendar = workdays(desk.store)
    reason = "" if calendar.is_workday(day) else session.day_off_reason
    there = replace(session, held_on=day, day_off_reason=reason)
    new = _new_faults(session_faults_at(session, session, desk), session_faults_at(there, session, desk))
    _stop(new, day)
    asks = [fault.message for fault in new if fault.field != _REASON]
    if session.attendance:
        listed = len(session.attendance)
        asks.insert(0, f"这次学习已登记{listed}人的考勤，移到{day_in_words(day)}后考勤随学习一起改日期。")
    return Move(
        record=there,
        name=f"移动{SESSIONS.noun}",
        told=f"已把学习“{session.topic}”移到{day_in_words(day)}，可以撤销。",
        asks=tuple(asks),
        day_off="".join(fault.message for fault in new if fault.field == _REASON),
    )


def _moved_item(desk: Desk, item: PlanItem, day: date) -> Move | None:
    if item.planned_on == day:
        return None
    there = replace(item, year=day.year, month=day.month, planned_on=day)
    new = _new_faults(plan_item_faults(item, desk.today), plan_item_faults(there, desk.today))
    _stop(new, day)
    asks = [fault.message for fault in new]
    if item.id in held_items(desk.store):
        asks.append("这项计划已经开展，这里只改计划的日期，已登记的学习不变。")
    asks += [_planned_off(fault) for fault in day_off("planned_on", day, workdays(desk.store), "")]
    month = "" if (day.year, day.month) == (item.year, item.month) else f"（{day.year}年{day.month}月的计划）"
    return Move(
        record=there,
        name=f"移动{PLAN_ITEMS.noun}",
        told=f"已把计划“{item.theme}”移到{day_in_words(day)}{month}，可以撤销。",
        asks=tuple(asks),
    )


def _planned_off(fault: Fault) -> str:
    """Return what is asked of a plan for a day off: it needs no reason yet."""
    return fault.message.partition("。")[0] + "。"


def _new_faults(before: Sequence[Fault], after: Sequence[Fault]) -> list[Fault]:
    """Return the faults that the new day brings; those that the record had already are no reason to stop."""
    return [fault for fault in after if fault not in before]


def _stop(faults: list[Fault], day: date) -> None:
    wrong = [fault.message for fault in blocking(faults)]
    if wrong:
        raise Refused("\n".join([f"不能移到{day_in_words(day)}：", *wrong]))
