"""The dues of every routine as entries of a calendar, each with what its record would begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from courtoffice.areas.routine.dues import Due
from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.registers import EXCEPTIONS
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.calendar_days import Entry, Manner
from courtoffice.calendar_table import workdays
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.official_paper import day_in_words
from courtoffice.period import Period, year_of
from courtoffice.register import Desk
from courtoffice.workdays import Workdays

Fields = dict[str, Any]
_MANNERS = {
    State.DONE: Manner.DONE,
    State.LATE: Manner.DONE,
    State.SOON: Manner.SOON,
    State.OVERDUE: Manner.OVERDUE,
    State.WAIVED: Manner.WAIVED,
    State.NOT_YET: Manner.NOT_YET,
}
_MONTHLY = "每月"
WHY = "原因："
"""What stands before the reason in the last line of a waived or moved due."""


def _half(due: Due, day: date) -> Fields:
    half = {"上": "上半月", "下": "下半月"}.get(due.period[-1:], "")
    return {"held_on": day, "month": f"{due.day:%Y-%m}"} | ({"half": half} if half else {})


def _year(due: Due) -> Fields:
    return {"year": int(due.period) if due.period.isdecimal() else due.day.year}


ASKS: Mapping[str, tuple[str, Callable[[Due, date], Fields]]] = {
    "中心组学习": ("study-sessions", lambda due, day: {"held_on": day, "body": "党组中心组"}),
    "全院集中学习": ("study-sessions", lambda due, day: {"held_on": day, "body": "全院干警"}),
    "法官业校": ("training-sessions", lambda due, day: {"held_on": day, "kind": "法官业校"}),
    "评查例会": ("review-meetings", _half),
    "评查通报": ("review-bulletins", lambda due, day: {"month": f"{due.day:%Y-%m}", "issued_on": day}),
    "评查汇报": ("review-reports", lambda due, day: {"month": f"{due.day:%Y-%m}", "reported_on": day}),
    "节日活动": ("events", lambda due, day: {"held_on": day, "festival": due.routine.festival}),
    "学习计划": ("study-plans", lambda due, day: _year(due)),
    "培训计划": ("training-plans", lambda due, day: _year(due)),
    "岗位责任制考核": ("post-closings", lambda due, day: {"subject": "岗位责任制考核"} | _year(due)),
    "统一测评": ("post-closings", lambda due, day: {"subject": "统一测评"} | _year(due)),
}
"""For every kind of record that a routine may ask for: its register, and the fields that a due gives it."""


def asked(due: Due) -> tuple[str, Fields]:
    """Return the register of the record that a due asks for, and the fields that it begins with."""
    register, fields = ASKS[due.routine.satisfied_by]
    return register, fields(due, due.day)


def month_dues(desk: Desk, first: date, last: date) -> list[Entry]:
    """Return the dues of every routine whose day lies from ``first`` to ``last``, as they stand today.

    A due that is done stands on the day of its record. A due of a whole month is ``monthly``. A waived due
    leads to what says why it was waived.
    """
    starts_in = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    calendar = workdays(desk.store)
    return [
        _entry(standing, desk.today, calendar)
        for standing in _standings(desk, first, last, starts_in)
        if first <= standing.due.day <= last
    ]


def standing_of(desk: Desk, entry: Entry) -> Standing | None:
    """Return the due that an entry of the calendar shows, None where it shows something else."""
    starts_in = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    calendar = workdays(desk.store)
    found = _standings(desk, entry.day, entry.day, starts_in)
    return next((standing for standing in found if _entry(standing, desk.today, calendar) == entry), None)


def _standings(desk: Desk, first: date, last: date, starts_in: int) -> Iterator[Standing]:
    for year in range(year_of(first, starts_in), year_of(last, starts_in) + 1):
        yield from routine_rows(desk.store, Period(year, None, starts_in), desk.today).every()


def _entry(standing: Standing, today: date, calendar: Workdays) -> Entry:
    due, deed = standing.due, standing.deed
    register, fields = ASKS[due.routine.satisfied_by]
    monthly = due.routine.cadence == _MONTHLY
    given = fields(due, _day_for(due, today, calendar)) if deed is None else {}
    record = 0 if deed is None else deed.id
    if standing.state is State.WAIVED and standing.exception is not None:
        register, record, given = EXCEPTIONS.key, standing.exception.id, {}
    return Entry(
        day=due.day if deed is None or monthly else deed.day,
        text=due.routine.name,
        manner=_MANNERS[standing.state],
        register=register,
        record_id=record,
        detail="\n".join(_words(standing)),
        given=tuple(given.items()),
        monthly=monthly,
    )


def _words(standing: Standing) -> Iterator[str]:
    """Yield what is to be known of a due, a line each."""
    due, exception = standing.due, standing.exception
    short = "，时长不足" if standing.short else ""
    yield f"{due.routine.name}（{due.name}）：{standing.state.value}{short}"
    if due.first != due.last:
        yield f"应在{day_in_words(due.first)}至{day_in_words(due.last)}办理"
    if standing.arranged is not None:
        yield f"已安排在{day_in_words(standing.arranged.day)}"
    if exception is not None:
        yield f"{WHY}{exception.reason}"


def _day_for(due: Due, today: date, calendar: Workdays) -> date:
    """Return the day for the record of a due: its own, or in a longer window today or the nearest day.

    A day off gives way to the working day before it in the window.
    """
    if due.first == due.last or due.routine.cadence not in (_MONTHLY, "每半月", "每月底前"):
        return due.day
    day = min(max(today, due.first), due.last)
    worked = list(calendar.workdays(due.first, day))
    return worked[-1] if worked else day
