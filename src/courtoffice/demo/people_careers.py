"""Ages, ranks, schooling and careers of the sample court's people, as a county court would have them."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from courtoffice.areas.people.records import Posting
from courtoffice.demo.people_seats import Seat

RETIREMENT = {"男": 60, "女": 55}
_ONE_DAY = timedelta(days=1)
_AGES = {
    "法官": (33, 57),
    "法官助理": (25, 38),
    "书记员": (23, 36),
    "法警": (25, 56),
    "司法行政": (25, 57),
    "聘用": (22, 38),
}
"""Youngest and oldest at the end of the last year, for those who lead nothing."""

_AGES_OF_LEVEL = {1: (36, 52), 2: (39, 54), 3: (44, 56)}
_WOMEN = {"法官": 0.4, "法官助理": 0.55, "书记员": 0.65, "法警": 0.15, "司法行政": 0.45, "聘用": 0.65}
_PARTY = {"法官": 0.85, "法官助理": 0.7, "书记员": 0.5, "法警": 0.7, "司法行政": 0.75, "聘用": 0.25}
_RANKS = {
    "法官": "三级高级法官58 四级高级法官50 一级法官44 二级法官40 三级法官36 四级法官0",
    "法官助理": "一级法官助理35 二级法官助理32 三级法官助理29 四级法官助理27 五级法官助理0",
    "书记员": "二级书记员33 三级书记员29 四级书记员26 五级书记员0",
    "法警": "一级警督48 二级警督41 三级警督34 一级警司29 二级警司0",
    "司法行政": "二级主任科员50 三级主任科员42 四级主任科员34 一级科员29 二级科员0",
}
"""The ranks of a category, each with the age from which it is held."""


def gender_of(seat: Seat, chance: random.Random) -> str:
    """Draw a gender as it is spread in the seat's category."""
    return "女" if chance.random() < _WOMEN[seat.category] * (0.6 if seat.level else 1) else "男"


def birth_of(seat: Seat, gender: str, last_year: int, chance: random.Random) -> str:
    """Draw a birth month that fits the seat, its level and the age of retirement."""
    youngest, oldest = _AGES_OF_LEVEL.get(seat.level, _AGES[seat.category])
    age = chance.randint(youngest, min(oldest, RETIREMENT[gender] - 2))
    return f"{last_year - age}-{chance.randint(1, 12):02d}"


def joined_of(birth_month: str, category: str, chance: random.Random) -> date:
    """Draw the day of entering the court: after school, in the months when courts take people in."""
    age = chance.randint(21, 24) if category in ("聘用", "书记员") else chance.randint(22, 26)
    return date(int(birth_month[:4]) + age, chance.choice((3, 7, 8, 9)), 1)


def retires_on(birth_month: str, gender: str) -> date:
    """Return the first day of retirement: of the month after the one of reaching the age."""
    year, month = int(birth_month[:4]) + RETIREMENT[gender], int(birth_month[5:])
    return date(year + month // 12, month % 12 + 1, 1)


def ranks_of(category: str) -> list[tuple[str, int]]:
    """Return the ranks of a category from the highest down, each with the age from which it is held."""
    found = re.findall(r"(\D+)(\d+)", _RANKS.get(category, ""))
    return [(rank.strip(), int(age)) for rank, age in found]


def rank_of(category: str, level: int, age: int) -> str:
    """Return the rank of a category at an age; whoever leads holds it some years earlier."""
    return next((rank for rank, least in ranks_of(category) if age + 3 * level >= least), "")


def rank_below(category: str, rank: str) -> str:
    """Return the next lower rank of a category, the same where there is none lower."""
    names = [name for name, _ in ranks_of(category)]
    at = names.index(rank) if rank in names else len(names)
    return names[at + 1] if at + 1 < len(names) else rank


def education_of(category: str, age: int, chance: random.Random) -> str:
    """Draw the schooling: a first degree for most, less among the older and the hired."""
    drawn = chance.random()
    if category in ("法官", "法官助理"):
        return "硕士研究生" if drawn < (0.3 if age < 36 else 0.12) else "本科" if drawn < 0.95 else "大专"
    if age > 45 or category in ("聘用", "法警"):
        return "本科" if drawn < 0.5 else "大专" if drawn < 0.9 else "中专"
    return "本科" if drawn < 0.85 else "大专"


def in_party(seat: Seat, chance: random.Random) -> bool:
    """Draw whether somebody is a party member; whoever leads is."""
    return seat.level > 0 or chance.random() < _PARTY[seat.category]


def in_force(postings: tuple[Posting, ...], day: date) -> Posting | None:
    """Return the posting in which somebody served the day before and goes on serving."""
    for posting in postings:
        if posting.from_date and posting.from_date < day <= (posting.until_date or date.max):
            return posting
    return None


def earlier(postings: tuple[Posting, ...], day: date, **before: Any) -> tuple[Posting, ...]:
    """Let the posting in force have been otherwise, in the fields of ``before``, until the day before.

    The postings stay as they are where none is in force or nothing was otherwise.
    """
    posting = in_force(postings, day)
    if posting is None or all(getattr(posting, key) == value for key, value in before.items()):
        return postings
    at = postings.index(posting)
    parted = (replace(posting, until_date=day - _ONE_DAY, **before), replace(posting, from_date=day))
    return (*postings[:at], *parted, *postings[at + 1 :])


def ended(postings: tuple[Posting, ...], day: date, status: str) -> tuple[Posting, ...]:
    """End the last posting with retiring or leaving on a day."""
    *before, last = postings
    after = Posting(from_date=day, status=status, category=last.category)
    return (*before, replace(last, until_date=day - _ONE_DAY), after)
