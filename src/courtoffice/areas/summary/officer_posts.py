"""What is told of an officer's posts, conduct, evaluations, rewards and events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.people.records import SERVING, Officer, Posting
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.registers_conduct import CONDUCT as CONDUCT_REGISTER
from courtoffice.areas.posts.registers_conduct import EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS
from courtoffice.areas.summary.officer_words import (
    CONDUCT,
    EVENT,
    GRADE,
    POSTED,
    REWARD,
    Told,
    day_of,
    joined,
)
from courtoffice.cells import hundredths
from courtoffice.official_paper import day_in_words
from courtoffice.store import Store

TABLES = frozenset(
    {
        "conduct_record",
        "yearly_evaluation",
        "reward_penalty",
        "event",
        "event_participant",
        "retired_activity",
        "retired_participant",
    }
)


def posting_lines(roster: Roster, officer: Officer) -> Iterator[Told]:
    """Yield where an officer served, and when the officer came."""
    opens = (OFFICERS.key, officer.id)
    if officer.joined_on is not None:
        yield Told(officer.joined_on, POSTED, "进入本院工作", "", opens)
    for posting in officer.postings:
        if posting.from_date is not None:
            until = f"至{day_in_words(posting.until_date)}" if posting.until_date is not None else ""
            detail = joined(posting.category, posting.judge_rank, until)
            yield Told(posting.from_date, POSTED, _posted(roster, posting), detail, opens)


def _posted(roster: Roster, posting: Posting) -> str:
    place = f"{roster.department_name(posting.department_id)}{posting.post}"
    if posting.status == SERVING:
        return f"任{place}" if posting.post else f"在{place or '本院'}工作"
    return f"{posting.status}（{place}）" if place else posting.status


def conduct_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the conduct records of an officer, which are shown only when asked for."""
    for record in store.load(Conduct, "officer_id = ?", (officer,)):
        if record.happened_on is None:
            continue
        detail = joined(
            record.handling,
            f"{day_in_words(record.decided_on)}决定" if record.decided_on is not None else "",
            f"影响期至{day_in_words(record.effective_until)}" if record.effective_until is not None else "",
            f"{day_in_words(record.lifted_on)}解除" if record.lifted_on is not None else "",
        )
        words = f"{record.kind}：{' '.join(record.facts.split())}"
        yield Told(record.happened_on, CONDUCT, words, detail, (CONDUCT_REGISTER.key, record.id))


def evaluation_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the yearly evaluations of an officer; one without a decision stands at its year's end."""
    for record in store.load(Evaluation, "officer_id = ?", (officer,)):
        if record.year is None:
            continue
        day = record.decided_on or date(record.year, 12, 31)
        votes = (
            ("优秀", record.votes_excellent),
            ("称职", record.votes_competent),
            ("基本称职", record.votes_basic),
            ("不称职", record.votes_failed),
        )
        told = "、".join(f"{name}{count}票" for name, count in votes if count)
        grade = record.grade or "尚未确定等次"
        detail = joined(record.decided_by, told)
        yield Told(day, GRADE, f"{record.year}年度考核：{grade}", detail, (EVALUATIONS.key, record.id))


def reward_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the rewards and penalties of an officer."""
    for record in store.load(RewardPenalty, "officer_id = ?", (officer,)):
        if record.decided_on is None:
            continue
        detail = joined(
            f"{hundredths(record.amount)}元" if record.amount else "",
            record.basis,
            f"{day_in_words(record.fulfilled_on)}兑现" if record.fulfilled_on is not None else "尚未兑现",
        )
        words = f"{record.kind}：{record.content}"
        yield Told(record.decided_on, REWARD, words, detail, (REWARDS.key, record.id))


def event_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the events in which an officer took part, and what was done for a retired one."""
    for row in store.query(
        "SELECT e.id, e.held_on, e.title, e.festival, p.role FROM event_participant AS p"
        " JOIN event AS e ON e.id = p.event_id WHERE p.officer_id = ?",
        (officer,),
    ):
        detail = joined(row["festival"], row["role"])
        yield Told(day_of(row["held_on"]), EVENT, row["title"], detail, (EVENTS.key, row["id"]))
    for row in store.query(
        "SELECT r.id, r.held_on, r.title, r.kind, p.note FROM retired_participant AS p"
        " JOIN retired_activity AS r ON r.id = p.activity_id WHERE p.officer_id = ?",
        (officer,),
    ):
        detail = joined(f"离退休{row['kind']}", row["note"])
        yield Told(day_of(row["held_on"]), EVENT, row["title"], detail, (RETIRED.key, row["id"]))
