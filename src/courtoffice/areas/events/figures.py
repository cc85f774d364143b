"""The figures of events and of work with retired officers. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.events.records import FOUR_FESTIVALS, Event, RetiredActivity
from courtoffice.areas.events.retired import RetiredOfficer
from courtoffice.areas.events.rows import EventRows
from courtoffice.areas.events.rules import attendance, is_visit
from courtoffice.figure import Counted, Figure, FigureSet

FIGURES: FigureSet[EventRows] = FigureSet()
_EVENT, _RETIRED, _OFFICER = "event", "retired_activity", "officer"


def figures(rows: EventRows) -> list[Figure]:
    """Return every figure of events for the period of the rows."""
    return FIGURES.figures(rows)


@FIGURES.count("events.events", "文化活动", "场", _EVENT)
def events(rows: EventRows) -> Iterable[Event]:
    """定义：开始日期在统计期内的文化活动场次；安排在今天以后的还没有举办，不计。"""
    return rows.events


@FIGURES.total("events.attendances", "文化活动参加人次", "人次", _EVENT)
def attendances(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内各场文化活动参加人数之和；没有填写参加人数的，按参加人员名单计算。"""
    return [(event, attendance(event)) for event in rows.events]


def first_of_festivals(rows: EventRows) -> list[Event]:
    """Return the first event of each of the four festivals that was held, in the order of the dates."""
    first: dict[str, Event] = {}
    for event in rows.events:
        if event.festival in FOUR_FESTIVALS:
            first.setdefault(event.festival, event)
    return list(first.values())


@FIGURES.count("events.festivals", "节日主题活动", "个", _EVENT)
def festivals(rows: EventRows) -> Iterable[Event]:
    """定义：妇女节、青年节、儿童节、重阳节四个节日中，统计期内开展了主题活动的节日个数。"""
    return first_of_festivals(rows)


@FIGURES.count("events.co_organised", "协办文化活动", "场", _EVENT)
def co_organised(rows: EventRows) -> Iterable[Event]:
    """定义：统计期内与其他单位（老干局、科协等）联合举办的文化活动场次，以登记了协办单位为准。"""
    return [event for event in rows.events if event.partners]


@FIGURES.total("events.cost", "文化活动经费", "元", _EVENT, scale=100)
def cost(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内各场文化活动经费之和，没有填写经费的不计。"""
    return [(event, event.cost) for event in rows.events if event.cost is not None]


@FIGURES.count("events.retired_activities", "离退休干警活动", "次", _RETIRED)
def retired_activities(rows: EventRows) -> Iterable[RetiredActivity]:
    """定义：统计期内为离退休干警组织的座谈、参观、文体活动、体检等活动次数，不含慰问和走访；安排在今天以后的不计。"""
    return [item for item in rows.retired if not is_visit(item)]


@FIGURES.total("events.retired_attendances", "离退休干警活动参加人次", "人次", _RETIRED)
def retired_attendances(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内离退休干警活动参加人数之和，不含慰问和走访；没有填写人数的，按名单计算。"""
    return [(item, attendance(item)) for item in rows.retired if not is_visit(item)]


@FIGURES.count("events.retired_visits", "慰问走访离退休干警", "次", _RETIRED)
def retired_visits(rows: EventRows) -> Iterable[RetiredActivity]:
    """定义：统计期内慰问、走访离退休干警的次数，一次走访多人的计一次；安排在今天以后的不计。"""
    return [item for item in rows.retired if is_visit(item)]


@FIGURES.total("events.retired_visited", "慰问走访离退休干警人次", "人次", _RETIRED)
def retired_visited(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内慰问、走访的离退休干警人次；没有填写人数的，按名单计算。"""
    return [(item, attendance(item)) for item in rows.retired if is_visit(item)]


@FIGURES.total("events.retired_people", "老干部工作人次", "人次", _RETIRED)
def retired_people(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内离退休干警活动参加人次与慰问走访人次之和。"""
    return [(item, attendance(item)) for item in rows.retired]


@FIGURES.total("events.retired_cost", "老干部工作经费", "元", _RETIRED, scale=100)
def retired_cost(rows: EventRows) -> Iterable[tuple[Counted, int]]:
    """定义：统计期内离退休干警活动和慰问走访经费之和，没有填写经费的不计。"""
    return [(item, item.cost) for item in rows.retired if item.cost is not None]


@FIGURES.count("events.retired_officers", "离退休干警", "人", _OFFICER)
def retired_officers(rows: EventRows) -> Iterable[RetiredOfficer]:
    """定义：期末（本期未结束的为今天）任职经历状态为“离退休”的人员。"""
    return rows.officers


@FIGURES.count("events.retired_visited_officers", "走访到的离退休干警", "人", _OFFICER)
def retired_visited_officers(rows: EventRows) -> Iterable[RetiredOfficer]:
    """定义：离退休干警中，统计期内列入慰问、走访名单的人数，一人走访多次的计一人。"""
    return [officer for officer in rows.officers if officer.visited]


@FIGURES.count("events.retired_unvisited", "尚未走访的离退休干警", "人", _OFFICER)
def retired_unvisited(rows: EventRows) -> Iterable[RetiredOfficer]:
    """定义：离退休干警中，统计期内还没有列入慰问、走访名单的人数。"""
    return [officer for officer in rows.officers if not officer.visited]


@FIGURES.rate("events.retired_visit_rate", "离退休干警走访面", _OFFICER)
def retired_visit_rate(rows: EventRows) -> tuple[Iterable[RetiredOfficer], Iterable[RetiredOfficer]]:
    """定义：走访到的离退休干警人数÷离退休干警人数×100%。"""
    return [officer for officer in rows.officers if officer.visited], rows.officers
