"""What is kept of events (文化活动) and of activities and visits for retired officers (老干部工作).

Pictures of an event are rows of ``event_picture`` with their bytes; they are not declared fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text

WOMEN, YOUTH, CHILDREN, DOUBLE_NINTH = FOUR_FESTIVALS = ("妇女节", "青年节", "儿童节", "重阳节")
FESTIVALS = (*FOUR_FESTIVALS, "其他")
CONDOLENCE, CALL = VISITS = ("慰问", "走访")
RETIRED_KINDS = (*VISITS, "座谈", "参观", "文体活动", "体检", "其他")
OCCASIONS = ("春节", "重阳节", "生日", "患病", "困难", "其他")


@dataclass(frozen=True, kw_only=True)
class Participant(Record):
    """An officer who took part in an event."""

    table: ClassVar[str] = "event_participant"
    event_id: int = owner()
    officer_id: int | None = link("干警", "officer", required=True)
    role: str = text("分工", width=6)


@dataclass(frozen=True, kw_only=True)
class Partner(Record):
    """Another house that held the event with the court, such as 老干局 or 科协."""

    table: ClassVar[str] = "event_partner"
    event_id: int = owner()
    name: str = text("协办单位", required=True, dictionary="event_partner", width=10)


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """One event. ``counted`` is how many took part in all; empty, the listed ones are counted."""

    table: ClassVar[str] = "event"
    held_on: date | None = day("日期", required=True)
    until_date: date | None = day("结束日期", listed=False)
    title: str = text("活动名称", required=True, width=18)
    festival: str = choice("节日", FESTIVALS)
    theme: str = text("主题", width=12)
    kind: str = text("活动形式", dictionary="event_kind", width=6)
    place: str = text("地点", dictionary="place", width=8)
    organiser: str = text("主办部门", dictionary="event_organiser", width=8)
    counted: int | None = number("参加人数", unit="人", hint="含家属、嘉宾；留空按参加人员名单计算")
    cost: int | None = number("经费", Kind.MONEY, unit="元")
    content: str = text("活动内容", long=True, listed=False)
    note: str = text("备注", long=True, listed=False)
    participants: tuple[Participant, ...] = many("参加人员", Participant, owner="event_id")
    partners: tuple[Partner, ...] = many("协办单位", Partner, owner="event_id")


@dataclass(frozen=True, kw_only=True)
class RetiredParticipant(Record):
    """A retired officer who was visited or took part."""

    table: ClassVar[str] = "retired_participant"
    activity_id: int = owner()
    officer_id: int | None = link("离退休干警", "officer", required=True)
    note: str = text("说明", width=10)


@dataclass(frozen=True, kw_only=True)
class RetiredActivity(Record):
    """A visit to retired officers or an activity for them; ``counted`` as for an event."""

    table: ClassVar[str] = "retired_activity"
    held_on: date | None = day("日期", required=True)
    kind: str = choice("类别", RETIRED_KINDS, required=True, default=CONDOLENCE)
    title: str = text("内容", required=True, width=18)
    festival: str = choice("事由", OCCASIONS)
    place: str = text("地点", dictionary="place", width=8)
    visitors: str = text("走访人", width=8)
    counted: int | None = number("人数", unit="人", hint="留空按名单计算")
    cost: int | None = number("经费", Kind.MONEY, unit="元")
    content: str = text("情况记录", long=True, listed=False)
    note: str = text("备注", long=True, listed=False)
    officers: tuple[RetiredParticipant, ...] = many("离退休干警", RetiredParticipant, owner="activity_id")
