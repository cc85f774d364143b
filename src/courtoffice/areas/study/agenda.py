"""The year as one list: sessions, plan items, what other areas have, and the dues, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from courtoffice.areas.study.month import Dues, other_entries, study_entries
from courtoffice.areas.study.records import CANCELLED, DONE, PlanItem
from courtoffice.areas.study.registers import PLAN_ITEMS
from courtoffice.areas.study.rows import held_items
from courtoffice.calendar_days import Entry, Manner
from courtoffice.fields import Record, choice, day, text
from courtoffice.period import Period
from courtoffice.register import Desk, Register

STATES = {
    Manner.OVERDUE: "逾期未办",
    Manner.SOON: "即将到期",
    Manner.NOT_YET: "未到期",
    Manner.DONE: "已完成",
    Manner.WAIVED: "免办",
    Manner.HELD: "已登记",
    Manner.WANTED: "待开展",
    Manner.OTHER: "已登记",
}
"""What a list calls the way in which an entry stands."""
STUDY, PLAN, DUE = "学习", "学习计划", "例行工作"
_WEEKDAYS = "一二三四五六日"
_EVERY_MONTH = "全月"


@dataclass(frozen=True, kw_only=True)
class AgendaRow(Record):
    """One line of the list; ``when`` of what belongs to a whole month is 全月."""

    table: ClassVar[str] = ""
    month: str = text("月份", width=4)
    day: date | None = day("日期")
    when: str = text("星期、时间", width=6)
    kind: str = text("类别", width=6)
    what: str = text("内容", width=34)
    state: str = choice("情况", tuple(dict.fromkeys(STATES.values())), width=5)


def agenda(
    desk: Desk, registers: Mapping[str, Register[Any]], dues: Dues, period: Period
) -> list[tuple[AgendaRow, Entry]]:
    """Return the lines of a period with what they speak of, by day; what belongs to a month ends it.

    A due that a record of the list has satisfied is not listed beside that record. Plan items without a day
    stand at the end of their month until they are held.
    """
    first, last = period.first, period.last
    entries = study_entries(desk, first, last) + other_entries(desk, registers, first, last)
    shown = {(entry.register, entry.record_id) for entry in entries}
    entries += [due for due in dues(desk, first, last) if (due.register, due.record_id) not in shown]
    entries = [entry for entry in entries if entry.day in period]
    entries += list(_without_day(desk, period))
    entries.sort(key=_order)
    return [(_row(at, entry, registers), entry) for at, entry in enumerate(entries, start=1)]


def _without_day(desk: Desk, period: Period) -> Iterator[Entry]:
    """Yield the plan items of the period's months that have no day and are not held yet."""
    years = (period.first.year, period.last.year)
    items = desk.store.load(
        PlanItem,
        "year BETWEEN ? AND ? AND planned_on IS NULL AND state NOT IN (?, ?)",
        (*years, DONE, CANCELLED),
        "year, month, position, id",
    )
    held = held_items(desk.store)
    for item in items:
        month = Period(item.year or 0, item.month or 1)
        if month.first in period and item.id not in held:
            yield Entry(
                day=month.last,
                text=f"{item.branch or item.body}：{item.theme}",
                manner=Manner.WANTED,
                register=PLAN_ITEMS.key,
                record_id=item.id,
                detail=item.content,
                monthly=True,
            )


def _order(entry: Entry) -> tuple[int, int, bool, date, str, int]:
    return (entry.day.year, entry.day.month, entry.monthly, entry.day, entry.time or "~", entry.record_id)


def _row(at: int, entry: Entry, registers: Mapping[str, Register[Any]]) -> AgendaRow:
    weekday = f"星期{_WEEKDAYS[entry.day.weekday()]}"
    return AgendaRow(
        id=at,
        month=f"{entry.day.month}月",
        day=None if entry.monthly else entry.day,
        when=_EVERY_MONTH if entry.monthly else f"{weekday} {entry.time}".strip(),
        kind=_kind(entry, registers),
        what=" ".join(entry.text.split()),
        state=STATES[entry.manner],
    )


def _kind(entry: Entry, registers: Mapping[str, Register[Any]]) -> str:
    if entry.manner is Manner.HELD:
        return STUDY
    if entry.register == PLAN_ITEMS.key:
        return PLAN
    if entry.manner is not Manner.OTHER:
        return DUE
    register = registers.get(entry.register)
    return "" if register is None else register.noun
