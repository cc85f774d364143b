"""The registers of rewards and penalties: all of a year, and those of any year that are not yet fulfilled."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from courtoffice.areas.people.cautions import caution_faults
from courtoffice.areas.people.records import TABLES
from courtoffice.areas.posts.records_conduct import REWARD, REWARD_KINDS, RewardPenalty
from courtoffice.areas.posts.rules_conduct import reward_faults
from courtoffice.errors import Fault, Refused
from courtoffice.fields import Kind, Record, choice, day, number, text
from courtoffice.late import late
from courtoffice.period import Period
from courtoffice.register import Column, Desk, Register
from courtoffice.store import Change


def reward_subject(item: RewardPenalty, desk: Desk) -> str:
    """Return the officer or department that was rewarded or penalised."""
    return desk.name("officer", item.officer_id) or desk.name("department", item.department_id)


def reward_faults_at(item: RewardPenalty, before: RewardPenalty | None, desk: Desk) -> list[Fault]:
    """Return the faults of a reward or penalty; a reward for who has an open measure is asked about."""
    faults = reward_faults(item, desk.today)
    fresh = before is None or (before.officer_id, before.kind) != (item.officer_id, item.kind)
    if item.kind == REWARD and fresh:
        faults += caution_faults(desk, item.decided_on, [("officer_id", "", item.officer_id)], "奖励")
    return faults


REWARDS = Register(
    key="rewards",
    title="奖惩兑现",
    noun="奖惩",
    record=RewardPenalty,
    describe=lambda item, desk: f"{reward_subject(item, desk)} {item.content}".strip(),
    order="decided_on, id",
    dated_by="decided_on",
    identity=("decided_on", "kind", "officer_id", "department_id", "content"),
    computed=(
        Column(
            "fulfilled",
            "已兑现",
            Kind.YES_NO,
            lambda item, desk: item.fulfilled_on is not None,
            width=4,
            computed=True,
        ),
    ),
    totals=("amount",),
    faults=reward_faults_at,
    blank=lambda desk: RewardPenalty(decided_on=desk.today),
    hint="还没有奖惩记录。按 Ctrl+N 登记奖惩的对象、依据和内容，兑现后选中记录按“登记兑现”。",
    example=late("courtoffice.areas.posts.examples", "reward"),
)


@dataclass(frozen=True, kw_only=True)
class Unfulfilled(Record):
    """A reward or penalty that is decided and not yet fulfilled; its id is that of the reward or penalty."""

    table: ClassVar[str] = ""
    decided_on: date | None = day("决定日期")
    kind: str = choice("奖惩", REWARD_KINDS)
    subject: str = text("对象", width=9)
    content: str = text("内容", width=16)
    amount: int | None = number("金额", Kind.MONEY, unit="元")
    basis: str = text("依据", width=12)
    decided_by: str = text("决定机构", width=8)
    waiting: int | None = number("已过", unit="天")


def unfulfilled(desk: Desk, period: Period | None) -> list[Unfulfilled]:
    """Return what is not yet fulfilled as of today, decided in whatever year, the oldest first."""
    items = desk.store.load(RewardPenalty, "fulfilled_on IS NULL", order="decided_on, id")
    return [
        Unfulfilled(
            id=item.id,
            decided_on=item.decided_on,
            kind=item.kind,
            subject=reward_subject(item, desk),
            content=item.content,
            amount=item.amount,
            basis=item.basis,
            decided_by=item.decided_by,
            waiting=None if item.decided_on is None else max((desk.today - item.decided_on).days, 0),
        )
        for item in items
    ]


UNFULFILLED = Register(
    key="rewards-open",
    title="未兑现奖惩",
    noun="未兑现的奖惩",
    record=Unfulfilled,
    describe=lambda item, desk: f"{item.subject} {item.content}".strip(),
    totals=("amount",),
    hint="所有奖惩都已经兑现。",
    reads=TABLES | {"reward_penalty"},
    reckon=unfulfilled,
    opens=lambda item: (REWARDS.key, item.id),
)


def fulfil(change: Change, desk: Desk, ids: Collection[int]) -> int:
    """Enter today as the day on which rewards and penalties were fulfilled; return how many.

    Raises Refused when one is fulfilled already, or was decided after today.
    """
    items = [desk.store.get(RewardPenalty, row) for row in ids]
    for item in items:
        if item.fulfilled_on is not None:
            raise Refused(f"“{REWARDS.describe(item, desk)}”已经在{item.fulfilled_on}兑现，请不要重复登记。")
        if item.decided_on is not None and item.decided_on > desk.today:
            raise Refused(f"“{REWARDS.describe(item, desk)}”到{item.decided_on}才决定，今天还不能兑现。")
        change.save(replace(item, fulfilled_on=desk.today))
    return len(items)
