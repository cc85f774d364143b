"""Packs for a meeting of the party group (党组会材料): what is chosen, what is proposed, how it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from courtoffice.areas.summary.reports import REPORTS, report_of
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Fault, Refused, blocking
from courtoffice.fields import Kind, Record, day, many, number, owner, text, yes_no
from courtoffice.period import Period, period_of
from courtoffice.register import Desk
from courtoffice.report import Report, Span, periods_of, span_of, usual_period
from courtoffice.required import required_faults
from courtoffice.store import Change, Store

USUAL = {
    Span.MONTH: ("work-report", "review-report", "study-bulletin"),
    Span.QUARTER: ("work-report",),
    Span.YEAR: ("yearly-summary", "training-report"),
}
"""What is proposed where the office has put no pack together yet."""
_TITLE = "党组会材料"


@dataclass(frozen=True, kw_only=True)
class PackItem(Record):
    """One item of the agenda: the paper and who speaks."""

    table: ClassVar[str] = "meeting_pack_item"
    pack_id: int = owner()
    position: int = 0
    report: str = text("文稿", required=True)
    topic: str = text("议题", width=20)
    reporter: str = text("汇报人")
    observers: str = text("列席", width=14)
    minutes: int | None = number("时间", Kind.INTEGER, unit="分钟")


@dataclass(frozen=True, kw_only=True)
class Pack(Record):
    """A pack of one period with its items in order."""

    table: ClassVar[str] = "meeting_pack"
    period: str = text("期间", listed=False)
    title: str = text("标题")
    held_on: date | None = day("会议日期")
    place: str = text("地点")
    chair: str = text("主持人")
    attending: str = text("出席", width=20)
    apart: bool = yes_no("每个议题一个 PDF")
    items: tuple[PackItem, ...] = many("议题", PackItem, owner="pack_id")


def pack_of(desk: Desk, period: Period) -> Pack:
    """Return the pack of a period: as kept, else proposed after the last one of the same span, else usual."""
    store = desk.store
    if kept := store.load(Pack, "period = ?", (period.key,)):
        return kept[0]
    alike = [
        pack
        for pack in store.load(Pack, order="id DESC")
        if span_of(period_of(pack.period)) is span_of(period)
    ]
    if alike:
        last = alike[0]
        items = tuple(replace(item, id=0, pack_id=0) for item in last.items if item.report in REPORTS)
        return replace(last, id=0, period=period.key, title=title_of(period), held_on=None, items=items)
    items = tuple(new_item(REPORTS[key]) for key in USUAL[span_of(period)] if key in REPORTS)
    return Pack(period=period.key, title=title_of(period), items=numbered(items))


def title_of(period: Period) -> str:
    """Return what the pack of a period is called."""
    return f"{period.label}{_TITLE}"


def new_item(report: Report) -> PackItem:
    """Return an item for a paper, with its title as the topic."""
    return PackItem(report=report.key, topic=report.title)


def numbered(items: Iterable[PackItem]) -> tuple[PackItem, ...]:
    """Return items with their places."""
    return tuple(replace(item, position=at) for at, item in enumerate(items))


def only(pack: Pack, keys: Sequence[str]) -> Pack:
    """Return a pack with these papers in this order, each as it was in the pack if it was there.

    Raises Refused for a key that no paper has.
    """
    there = {item.report: item for item in pack.items}
    items = [there.get(key) or new_item(report_of(key)) for key in keys]
    return replace(pack, items=numbered(items))


def period_for(report: Report, period: Period, today: date) -> Period:
    """Return the period that a paper of a pack speaks of: the pack's, or what of it the paper suits.

    A yearly paper in the pack of a month tells of its year, a monthly one in the pack of a year of the last
    month that has begun.
    """
    if span_of(period) in report.spans:
        return period
    offered = periods_of(report, period.year, period.starts_in, today)
    inside = [one for one in offered if one.first in period or period.first in one]
    return inside[-1] if inside else usual_period(report.span, offered, today)


def pack_faults(pack: Pack) -> list[Fault]:
    """Return what is wrong with a pack as typed."""
    found = required_faults(pack)
    for at, item in enumerate(pack.items):
        if item.minutes is not None and not 0 < item.minutes <= 600:
            found.append(Fault(f"items[{at}].minutes", f"第{at + 1}个议题的时间要在 1 到 600 分钟之间。"))
        if item.report not in REPORTS:
            found.append(Fault(f"items[{at}].report", f"第{at + 1}个议题的文稿已经没有了，请移出。"))
    return found


def keep_pack(change: Change, store: Store, pack: Pack) -> int:
    """Keep a pack in place of the one of its period; return its id. Raises Refused."""
    if wrong := blocking(pack_faults(pack)):
        raise Refused("\n".join(fault.message for fault in wrong))
    kept = store.load(Pack, "period = ?", (pack.period,))
    return change.save(replace(pack, id=kept[0].id if kept else 0, items=numbered(pack.items)))


def period_of_pack(pack: Pack, store: Store) -> Period:
    """Return the period of a pack."""
    return period_of(pack.period, store.settings.value(STATISTICAL_YEAR_STARTS))
