"""The retired officers and what was done for them in a period: visits, activities, birthdays. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.events.records import RetiredActivity
from courtoffice.areas.events.rules import is_visit
from courtoffice.areas.people.records import GENDERS, RETIRED, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.rules import age_on
from courtoffice.fields import Record, choice, day, month, number, text, yes_no
from courtoffice.period import Period


@dataclass(frozen=True, kw_only=True)
class RetiredOfficer(Record):
    """A retired officer as worked out for a period; the id is the officer's."""

    table: ClassVar[str] = ""
    name: str = text("姓名", width=5)
    gender: str = choice("性别", GENDERS, width=3)
    birth_month: str = month("出生年月")
    age: int | None = number("年龄", unit="岁")
    birthday_now: bool = yes_no("本月生日")
    department: str = text("原部门", width=10)
    post: str = text("原职务", width=8)
    retired_on: date | None = day("离退休日期")
    visited: bool = yes_no("当年已走访")
    visits: int | None = number("走访慰问", unit="次")
    last_visit: date | None = day("最近走访")
    activities: int | None = number("参加活动", unit="次")
    note: str = text("备注", width=12)


def retired_officers(
    roster: Roster, activities: Iterable[RetiredActivity], period: Period, today: date
) -> list[RetiredOfficer]:
    """Return everybody retired on the last day of a period, or today while it runs, in roster order.

    ``activities`` are those of all years: the last visit may lie before the period, though not after it;
    ``visited``, ``visits`` and ``activities`` speak of the period. Age and birthdays are as of today.
    """
    known = [item for item in activities if item.held_on is not None]
    end = max(period.first, min(period.last, today))
    by_officer: dict[int, list[RetiredActivity]] = {}
    for item in known:
        for officer_id in {row.officer_id for row in item.officers}:
            by_officer.setdefault(officer_id or 0, []).append(item)
    rows = []
    for officer in roster.ordered(end):
        posting = roster.posting_on(officer.id, end)
        if posting is not None and posting.status == RETIRED:
            of_officer = by_officer.get(officer.id, [])
            rows.append(_row(roster, officer, posting, of_officer, period, (end, today)))
    return rows


def _row(
    roster: Roster,
    officer: Officer,
    posting: Posting,
    activities: list[RetiredActivity],
    period: Period,
    days: tuple[date, date],
) -> RetiredOfficer:
    """Tell of one officer; ``days`` are the last one of the period so far, and today."""
    end, today = days
    now = [item for item in activities if item.held_on in period]
    visits = sum(map(is_visit, now))
    served = _last_served(officer)
    return RetiredOfficer(
        id=officer.id,
        name=roster.label(officer.id),
        gender=officer.gender,
        birth_month=officer.birth_month,
        age=age_on(officer.birth_month, today),
        birthday_now=officer.birth_month[5:] == f"{today.month:02d}",
        department=roster.department_name(served.department_id) if served is not None else "",
        post=served.post if served is not None else "",
        retired_on=posting.from_date,
        visited=visits > 0,
        visits=visits,
        last_visit=max(
            (day for item in activities if is_visit(item) and (day := item.held_on) and day <= end),
            default=None,
        ),
        activities=len(now) - visits,
        note=officer.note,
    )


def _last_served(officer: Officer) -> Posting | None:
    """Return the last posting before retirement."""
    served = [row for row in officer.postings if row.status != RETIRED]
    return max(served, key=lambda row: row.from_date or date.min, default=None)
