"""What may be wrong with events and retired officers' activities, and how many took part. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from courtoffice.areas.events.records import (
    CHILDREN,
    DOUBLE_NINTH,
    FOUR_FESTIVALS,
    VISITS,
    WOMEN,
    YOUTH,
    Event,
    RetiredActivity,
)
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import Named, name_of, serving_faults, twice_faults
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults
from courtoffice.workdays import double_ninth

FAR_FROM_FESTIVAL = timedelta(days=31)
"""An event further from its festival than this is asked about: the festival or the day is likely wrong."""


def festival_day(festival: str, year: int) -> date:
    """Return the day of one of the four festivals; raises KeyError for any other name.

    妇女节 is 8 March, 青年节 4 May, 儿童节 1 June; 重阳节 is the ninth day of the ninth lunar month.
    """
    if festival == DOUBLE_NINTH:
        return double_ninth(year)
    month, day = {WOMEN: (3, 8), YOUTH: (5, 4), CHILDREN: (6, 1)}[festival]
    return date(year, month, day)


def attendance(record: Event | RetiredActivity) -> int:
    """Return how many took part: the number counted, otherwise how many are listed."""
    listed = record.participants if isinstance(record, Event) else record.officers
    return len(listed) if record.counted is None else record.counted


def is_visit(activity: RetiredActivity) -> bool:
    """Return whether retired officers were visited (慰问, 走访), and not invited to something."""
    return activity.kind in VISITS


def event_faults(event: Event, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with an event, all at once."""
    listed: list[Named] = [
        (f"participants[{at}].officer_id", f"参加人员第{at + 1}行：", item.officer_id)
        for at, item in enumerate(event.participants)
    ]
    return [
        *required_faults(event),
        *future_year("held_on", "日期", event.held_on, today),
        *days_in_order("until_date", ("日期", event.held_on), ("结束日期", event.until_date)),
        *_money(event),
        *_counted(event, len(event.participants)),
        *_festival(event),
        *_partners(event),
        *twice_faults(roster, listed),
        *_known(roster, listed),
    ]


def retired_faults(activity: RetiredActivity, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with a retired officers' activity, all at once."""
    listed: list[Named] = [
        (f"officers[{at}].officer_id", f"名单第{at + 1}行：", item.officer_id)
        for at, item in enumerate(activity.officers)
    ]
    return [
        *required_faults(activity),
        *future_year("held_on", "日期", activity.held_on, today),
        *_money(activity),
        *_counted(activity, len(activity.officers)),
        *twice_faults(roster, listed),
        *_retired(activity, roster, listed),
    ]


def _money(record: Event | RetiredActivity) -> Iterator[Fault]:
    if record.cost is not None and record.cost < 0:
        yield Fault("cost", "经费不能小于零，请改正。")


def _counted(record: Event | RetiredActivity, listed: int) -> Iterator[Fault]:
    if record.counted is not None and record.counted < listed:
        message = f"人数写的是{record.counted}人，名单上有{listed}人，请核对。人数要包括名单上的人。"
        yield Fault("counted", message)


def _festival(event: Event) -> Iterator[Fault]:
    if event.festival not in FOUR_FESTIVALS or event.held_on is None:
        return
    day = festival_day(event.festival, event.held_on.year)
    if abs(event.held_on - day) > FAR_FROM_FESTIVAL:
        message = f"{event.held_on.year}年{event.festival}是{day}，活动日期是{event.held_on}，请核对节日。"
        yield Fault("festival", message, blocks=False)


def _partners(event: Event) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, partner in enumerate(event.partners):
        if partner.name in seen:
            yield Fault(f"partners[{at}].name", f"协办单位“{partner.name}”重复登记，请删去一行。")
        seen.add(partner.name)


def _known(roster: Roster, listed: list[Named]) -> Iterator[Fault]:
    """Events are open to retired officers too, so only people unknown to the roster are refused."""
    everybody = {officer.id for officer in roster.officers()}
    for field, lead, officer in listed:
        if officer is not None and officer not in everybody:
            yield Fault(field, f"{lead}{name_of(roster, officer)}，请重新选择。")


def _retired(activity: RetiredActivity, roster: Roster, listed: list[Named]) -> Iterator[Fault]:
    """Ask about somebody who still served on that day: he is not retired."""
    if activity.held_on is None:
        return
    for field, lead, officer in listed:
        if officer is not None and not serving_faults(roster, activity.held_on, [(field, lead, officer)]):
            message = f"{lead}{name_of(roster, officer)}在{activity.held_on}还在职，确定列入离退休名单吗？"
            yield Fault(field, message, blocks=False)
