"""The invented court's events through the year, and its work with retired officers."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from courtoffice.areas.events.records import (
    CHILDREN,
    DOUBLE_NINTH,
    FOUR_FESTIVALS,
    WOMEN,
    YOUTH,
    Event,
    Participant,
    Partner,
    RetiredActivity,
    RetiredParticipant,
)
from courtoffice.areas.events.rules import festival_day
from courtoffice.areas.people.records import Officer
from courtoffice.demo.events_pictures import picture_events
from courtoffice.demo.life import Life
from courtoffice.store import Change

T = TypeVar("T", Event, RetiredActivity)
_YOUNG_AGE = 35
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Plan:
    """An event that comes back every year; ``guests`` are people beside the listed officers."""

    month: int
    day: int
    title: str
    kind: str
    theme: str
    partners: tuple[str, ...] = ()
    guests: tuple[int, int] = (0, 0)
    yuan: int = 0
    share: float = 0.5


_FESTIVE = {
    WOMEN: _Plan(
        3, 8, "“三八”妇女节读书分享会", "座谈交流", "书香法院·巾帼建功", ("县妇联",), (2, 6), 1800, 0.8
    ),
    YOUTH: _Plan(
        5, 4, "“五四”青年干警演讲比赛", "比赛", "青春向党·奋斗有我", ("团县委",), (3, 8), 2600, 0.85
    ),
    CHILDREN: _Plan(
        6, 1, "“六一”法院开放日亲子活动", "开放日", "法治护航成长", ("县科协",), (30, 60), 3200, 0.25
    ),
    DOUBLE_NINTH: _Plan(
        10, 9, "重阳节老干部健步走", "文体活动", "情暖桑榆", ("县老干局", "县科协"), (15, 30), 5200, 0.2
    ),
}  # fmt: skip
_USUAL = (
    _Plan(1, 20, "迎新春干警书画摄影展", "展览", "翰墨迎春", (), (0, 0), 1500, 0.3),
    _Plan(2, 2, "迎新春趣味运动会", "文体活动", "凝心聚力迎新春", ("县总工会",), (0, 0), 4200, 0.7),
    _Plan(3, 12, "义务植树活动", "志愿服务", "共建绿色家园", ("乡镇林业站",), (5, 12), 900, 0.3),
    _Plan(4, 23, "世界读书日读书会", "座谈交流", "读书养正气", (), (0, 0), 800, 0.4),
    _Plan(7, 1, "“七一”主题党日暨文艺汇演", "文艺演出", "永远跟党走", (), (10, 30), 3800, 0.75),
    _Plan(8, 20, "干警气排球比赛", "比赛", "强身健体", ("县体育总会",), (0, 0), 2200, 0.35),
    _Plan(9, 18, "中秋诗词诵读会", "文艺演出", "明月清风", (), (0, 6), 1200, 0.45),
    _Plan(11, 9, "消防安全科普讲座", "讲座", "平安机关", ("县科协", "消防救援大队"), (0, 0), 0, 0.6),
    _Plan(12, 4, "国家宪法日法治文化活动", "宣传", "弘扬宪法精神", ("县司法局",), (50, 120), 2800, 0.3),
)


def live(change: Change, life: Life) -> None:
    """Fill the events tables for every year of the life."""
    rng, drawing = life.source("events"), life.source("event pictures")
    for year in life.years:
        events = [_festive(life, rng, year, festival) for festival in FOUR_FESTIVALS]
        events += [_usual(life, rng, year, plan) for plan in _USUAL if rng.random() < 0.9]
        events = [_as_known(event, life.today) for event in _by_day(events)]
        rows = change.save_all(events)
        held = [event for event in events if (event.held_on or date.min) <= life.today]
        picture_events(change, drawing, held, rows[: len(held)])
        made = (item for make in _RETIRED for item in make(life, rng, year))
        retired = [item for item in made if (item.held_on or date.min) <= life.today]
        change.save_all(_by_day(retired))


def _as_known(event: Event, today: date) -> Event:
    """Return an event as it is known on a day: of one that lies ahead there is nothing to tell yet."""
    if (event.held_on or date.min) <= today:
        return event
    return replace(event, counted=None, cost=None, content="", participants=())


def _by_day(items: list[T]) -> list[T]:
    return sorted(items, key=lambda item: item.held_on or date.min)


def _festive(life: Life, rng: random.Random, year: int, festival: str) -> Event:
    held_on = _workday_before(life, festival_day(festival, year))
    return _event(life, rng, held_on, _FESTIVE[festival], festival)


def _usual(life: Life, rng: random.Random, year: int, plan: _Plan) -> Event:
    held_on = life.workdays.after(date(year, plan.month, plan.day) - _ONE_DAY, rng.randint(1, 3))
    return _event(life, rng, held_on, plan, "")


def _event(life: Life, rng: random.Random, held_on: date, plan: _Plan, festival: str) -> Event:
    listed = _who(life, rng, held_on, plan, festival)
    guests = rng.randint(*plan.guests)
    return Event(
        held_on=held_on,
        title=plan.title,
        festival=festival,
        theme=plan.theme,
        kind=plan.kind,
        place="法院文体中心" if plan.kind in ("文体活动", "比赛") else "多功能厅",
        organiser="政治部",
        counted=len(listed) + guests if guests else None,
        cost=(plan.yuan + rng.randint(-3, 3) * 50) * 100 if plan.yuan else None,
        content=f"围绕“{plan.theme}”主题开展，气氛热烈，效果良好。",
        participants=tuple(Participant(officer_id=officer.id) for officer in listed),
        partners=tuple(Partner(name=name) for name in plan.partners),
    )


def _who(life: Life, rng: random.Random, day: date, plan: _Plan, festival: str) -> list[Officer]:
    """Return who came: women to theirs, the young to theirs, otherwise a part of everybody."""
    serving = life.roster.serving_on(day)
    if festival == WOMEN:
        serving = [officer for officer in serving if officer.gender == "女"]
    if festival == YOUTH:
        born = f"{day.year - _YOUNG_AGE:04d}-{day.month:02d}"
        serving = [officer for officer in serving if officer.birth_month >= born]
    return [officer for officer in serving if rng.random() < plan.share]


def _workday_before(life: Life, day: date) -> date:
    """Return the day itself, or the last working day before it."""
    while not life.workdays.is_workday(day):
        day -= _ONE_DAY
    return day


def _retired_on(life: Life, day: date) -> list[Officer]:
    status = {officer.id: life.roster.posting_on(officer.id, day) for officer in life.roster.officers()}
    return [
        officer
        for officer in life.roster.officers()
        if (posting := status[officer.id]) is not None and posting.status == "离退休"
    ]


def _activity(
    day: date, kind: str, title: str, festival: str, officers: Sequence[Officer], yuan: int
) -> RetiredActivity:
    return RetiredActivity(
        held_on=day,
        kind=kind,
        title=title,
        festival=festival,
        place="老干部活动室" if kind in ("座谈", "体检") else "",
        visitors="政治部负责同志" if kind in ("慰问", "走访") else "",
        cost=yuan * 100 * len(officers) if kind == "慰问" else yuan * 100,
        officers=tuple(RetiredParticipant(officer_id=officer.id) for officer in officers),
    )


def _new_year_visits(life: Life, rng: random.Random, year: int) -> list[RetiredActivity]:
    day = life.workdays.after(date(year, 1, 14), rng.randint(1, 3))
    return _groups(day, "慰问", "春节走访慰问离退休干警", "春节", _retired_on(life, day), 500)


def _groups(
    day: date, kind: str, title: str, festival: str, officers: Sequence[Officer], yuan: int
) -> list[RetiredActivity]:
    """Visit the officers in groups of four or so, each group one visit."""
    parts = [officers[at : at + 4] for at in range(0, len(officers), 4)]
    visits = [_activity(day, kind, title, festival, part, yuan) for part in parts]
    if len(visits) == 1:
        return visits
    return [replace(visit, visitors=f"第{number}走访组") for number, visit in enumerate(visits, start=1)]


def _double_ninth(life: Life, rng: random.Random, year: int) -> list[RetiredActivity]:
    day = _workday_before(life, festival_day(DOUBLE_NINTH, year))
    there = [officer for officer in _retired_on(life, day) if rng.random() < 0.7]
    return [_activity(day, "座谈", "重阳节离退休干警座谈会", "重阳节", there, 1200)] if there else []


def _check_up(life: Life, rng: random.Random, year: int) -> list[RetiredActivity]:
    day = life.workdays.after(date(year, 6, 10), rng.randint(1, 5))
    there = [officer for officer in _retired_on(life, day) if rng.random() < 0.85]
    return [_activity(day, "体检", "组织离退休干警健康体检", "", there, 6000)] if there else []


def _outing(life: Life, rng: random.Random, year: int) -> list[RetiredActivity]:
    day = life.workdays.after(date(year, 4, 8), rng.randint(1, 8))
    there = [officer for officer in _retired_on(life, day) if rng.random() < 0.5]
    return [_activity(day, "参观", "组织离退休干警参观乡村建设", "", there, 2000)] if there else []


def _sick_calls(life: Life, rng: random.Random, year: int) -> list[RetiredActivity]:
    calls = []
    for _ in range(rng.randint(1, 4)):
        day = life.workdays.after(date(year, rng.randint(2, 11), rng.randint(1, 28)), 1)
        retired = _retired_on(life, day)
        if retired:
            calls.append(_activity(day, "慰问", "看望患病离退休干警", "患病", [rng.choice(retired)], 600))
    return calls


_RETIRED: tuple[Callable[[Life, random.Random, int], list[RetiredActivity]], ...] = (
    _new_year_visits,
    _outing,
    _check_up,
    _sick_calls,
    _double_ninth,
)
