"""The rows that the figures and papers of study are made from: everything of one period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.study.rates import Turnout
from courtoffice.areas.study.records import Attendance, Campaign, PlanItem, Session
from courtoffice.areas.study.records_awards import (
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.period import Period
from courtoffice.standing_rules import TABLES as RULES
from courtoffice.standing_rules import Demanded, demanded

if TYPE_CHECKING:
    from courtoffice.store import Store

Month = tuple[int, int]
_SESSION_TABLES = frozenset({"study_session", "study_attendance", "study_speech", "study_observer"})
_TABLES = frozenset(
    {
        *_SESSION_TABLES,
        "study_campaign",
        "study_plan_item",
        "research_paper",
        "research_paper_author",
        "research_paper_award",
        "contest",
        "contest_entrant",
        "contest_award",
    }
    | RULES
)
ALL_OFFICERS_RULE = "全院集中学习"
"""What the standing rule about the collective study days asks for."""
CENTRE_GROUP_RULE = "中心组学习"
"""What the standing rule about the months of the centre group asks for."""


@dataclass(frozen=True)
class StudyRows:
    """Everything of a period that counts.

    ``papers`` and ``contests`` are those of the period; awards are counted by the day on which they were
    given, whenever the paper was written or the contest held. Nothing that lies after the day for which the
    rows were read is among them. ``held_items`` are the ids of plan items that have a session in any period
    up to then. ``collective_days`` are the prescribed days of the whole period on which all officers study
    together, those waived left out, each with the session that was held for it; ``centre_group_months`` are
    the months in which the centre group has to study, those waived left out.
    """

    period: Period
    sessions: tuple[Session, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    plan_items: tuple[PlanItem, ...] = ()
    held_items: frozenset[int] = frozenset()
    papers: tuple[ResearchPaper, ...] = ()
    paper_awards: tuple[PaperAward, ...] = ()
    contests: tuple[Contest, ...] = ()
    contest_awards: tuple[ContestAward, ...] = ()
    collective_days: tuple[Demanded, ...] = ()
    centre_group_months: tuple[Month, ...] = ()

    def attendance(self, *bodies: str) -> Iterator[Attendance]:
        """Yield who is on the lists of the sessions of some bodies, of all sessions when none is named."""
        for session in self.sessions:
            if not bodies or session.body in bodies:
                yield from session.attendance

    def authors(self) -> Iterator[Author]:
        """Yield the authors of the period's papers."""
        return (author for paper in self.papers for author in paper.authors)

    def entrants(self) -> Iterator[Entrant]:
        """Yield who entered the period's contests."""
        return (entrant for contest in self.contests for entrant in contest.entrants)

    def months(self) -> list[Month]:
        """Return the months of the period as (year, month), in order."""
        return months_of(self.period)

    def within(self, period: Period) -> StudyRows:
        """Return the rows of a shorter period, such as a month of the year that was read."""
        return replace(
            self,
            period=period,
            sessions=tuple(session for session in self.sessions if session.held_on in period),
            campaigns=tuple(campaign for campaign in self.campaigns if runs_in(campaign, period)),
            plan_items=tuple(_planned_in(self.plan_items, period)),
            papers=tuple(paper for paper in self.papers if paper.written_on in period),
            paper_awards=tuple(award for award in self.paper_awards if award.awarded_on in period),
            contests=tuple(contest for contest in self.contests if contest.held_on in period),
            contest_awards=tuple(award for award in self.contest_awards if award.awarded_on in period),
            collective_days=tuple(each for each in self.collective_days if each.day in period),
            centre_group_months=tuple(
                month for month in self.centre_group_months if date(*month, 1) in period
            ),
        )


def months_of(period: Period) -> list[Month]:
    """Return the months of a period as (year, month), in order."""
    start = period.first.year * 12 + period.first.month - 1
    end = period.last.year * 12 + period.last.month - 1
    return [(count // 12, count % 12 + 1) for count in range(start, end + 1)]


def runs_in(campaign: Campaign, period: Period) -> bool:
    """Return whether a campaign runs on any day of a period."""
    started = campaign.from_date is not None and campaign.from_date <= period.last
    return started and (campaign.until_date is None or campaign.until_date >= period.first)


def session_rows(store: Store, period: Period, today: date | None = None) -> StudyRows:
    """Read the sessions of a period and nothing else of it, for what is counted from them alone; kept.

    Those after ``today`` are left out, as by :func:`study_rows`.
    """
    until = date.max if today is None else today
    days = (period.first, min(period.last, until))
    return store.derived(
        f"study.sessions:{period}:{days[1]}",
        _SESSION_TABLES,
        lambda kept: StudyRows(
            period, tuple(kept.load(Session, "held_on BETWEEN ? AND ?", days, "held_on, starts_at, id"))
        ),
    )


def study_rows(store: Store, period: Period, today: date | None = None) -> StudyRows:
    """Read everything of a period out of the office file; kept until something of it changes.

    Sessions and contests after ``today`` are planned, not held, and are left out; None leaves none out.
    """
    until = date.max if today is None else today
    key = f"study.rows:{period}:{min(until, period.last)}"
    return store.derived(key, _TABLES, lambda kept: _read(kept, period, until))


def _read(store: Store, period: Period, until: date) -> StudyRows:
    days = (period.first, min(period.last, until))
    return replace(
        session_rows(store, period, until),
        campaigns=tuple(
            store.load(
                Campaign,
                "from_date <= ? AND (until_date IS NULL OR until_date >= ?)",
                (days[1], period.first),
                "from_date, id",
            )
        ),
        plan_items=_plan_items(store, period),
        held_items=held_items(store, until),
        papers=tuple(store.load(ResearchPaper, "written_on BETWEEN ? AND ?", days, "written_on, id")),
        paper_awards=tuple(store.load(PaperAward, "awarded_on BETWEEN ? AND ?", days, "awarded_on, id")),
        contests=tuple(store.load(Contest, "held_on BETWEEN ? AND ?", days, "held_on, id")),
        contest_awards=tuple(store.load(ContestAward, "awarded_on BETWEEN ? AND ?", days, "awarded_on, id")),
        collective_days=demanded(store, ALL_OFFICERS_RULE, period, until),
        centre_group_months=tuple(
            dict.fromkeys(
                (due.day.year, due.day.month) for due in demanded(store, CENTRE_GROUP_RULE, period, until)
            )
        ),
    )


def turnouts(store: Store, period: Period, today: date) -> list[Turnout]:
    """Read how everybody took part in the sessions of a period up to a day; many rows, but nothing else.

    CROSS JOIN makes SQLite begin with the days: by itself it reads all attendance there ever was.
    """
    rows = store.query(
        "SELECT session.held_on, attendance.officer_id, attendance.state, attendance.made_up_on IS NOT NULL"
        " FROM study_session AS session"
        " CROSS JOIN study_attendance AS attendance ON attendance.session_id = session.id"
        " WHERE session.held_on BETWEEN ? AND ?",
        (period.first, min(period.last, today)),
    )
    days = {text: date.fromisoformat(text) for text in {row[0] for row in rows}}
    return [Turnout(days[text], officer, state, bool(later)) for text, officer, state, later in rows]


def held_items(store: Store, until: date = date.max) -> frozenset[int]:
    """Return the ids of the plan items that have a session in any period, up to a day."""
    rows = store.query(
        "SELECT DISTINCT plan_item_id AS item FROM study_session WHERE plan_item_id > 0 AND held_on <= ?",
        (until,),
    )
    return frozenset(row["item"] for row in rows)


def _plan_items(store: Store, period: Period) -> tuple[PlanItem, ...]:
    years = (period.first.year, period.last.year)
    items = store.load(PlanItem, "year BETWEEN ? AND ?", years, "year, month, position, id")
    return tuple(_planned_in(items, period))


def _planned_in(items: Iterable[PlanItem], period: Period) -> Iterator[PlanItem]:
    wanted = set(months_of(period))
    return (item for item in items if (item.year, item.month) in wanted)
