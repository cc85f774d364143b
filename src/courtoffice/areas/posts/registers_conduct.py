"""The registers of conduct, of the yearly evaluation, and of rewards and penalties."""

from __future__ import annotations

from courtoffice.areas.people.records import TABLES, roster
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.rules_conduct import (
    conduct_faults,
    evaluation_faults,
    placed,
    reward_faults,
)
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.register import Column, Desk, Register

CONDUCT = Register(
    key="conduct",
    title="违纪违规记录",
    noun="违纪违规记录",
    record=Conduct,
    describe=lambda item, desk: f"{item.happened_on or ''} {desk.name('officer', item.officer_id)}".strip(),
    order="happened_on, id",
    dated_by="happened_on",
    totals=("points",),
    faults=lambda item, before, desk: conduct_faults(item, roster(desk.store), desk.today),
    blank=lambda desk: Conduct(happened_on=desk.today),
    hint="没有违纪违规记录。",
    reads=TABLES,
)


def evaluation_faults_at(evaluation: Evaluation, before: Evaluation | None, desk: Desk) -> list[Fault]:
    """Return the faults of an evaluation with the others of the same officer and year."""
    others = desk.store.load(
        Evaluation, "officer_id = ? AND year = ?", (evaluation.officer_id, evaluation.year)
    )
    return evaluation_faults(evaluation, others, roster(desk.store), desk.today)


def _votes(item: Evaluation, desk: Desk) -> int:
    votes = (item.votes_excellent, item.votes_competent, item.votes_basic, item.votes_failed)
    return sum(vote or 0 for vote in votes)


EVALUATIONS = Register(
    key="evaluations",
    title="统一测评",
    noun="测评",
    record=Evaluation,
    describe=lambda item, desk: f"{item.year or ''}年 {desk.name('officer', item.officer_id)}".strip(),
    order="year, id",
    yearly_by="year",
    computed=(Column("votes", "总票数", Kind.INTEGER, _votes, width=4, unit="票", computed=True),),
    order_columns=(
        "year",
        "officer_id",
        "department_id",
        "votes",
        "votes_excellent",
        "votes_competent",
        "votes_basic",
        "votes_failed",
        "proposed_grade",
        "grade",
    ),
    faults=evaluation_faults_at,
    prepare=lambda item, desk: placed(item, roster(desk.store)),
    blank=lambda desk: Evaluation(year=desk.today.year),
    hint="还没有本年度的统一测评。按 Ctrl+N 登记每名干警的测评票和确定的等次。",
    reads=TABLES,
)


def reward_subject(item: RewardPenalty, desk: Desk) -> str:
    """Return the officer or department that was rewarded or penalised."""
    return desk.name("officer", item.officer_id) or desk.name("department", item.department_id)


REWARDS = Register(
    key="rewards",
    title="奖惩兑现",
    noun="奖惩",
    record=RewardPenalty,
    describe=lambda item, desk: f"{reward_subject(item, desk)} {item.content}".strip(),
    order="decided_on, id",
    dated_by="decided_on",
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
    faults=lambda item, before, desk: reward_faults(item, desk.today),
    blank=lambda desk: RewardPenalty(decided_on=desk.today),
    hint="还没有奖惩记录。按 Ctrl+N 登记奖惩的对象、依据和内容，兑现以后补填兑现日期。",
)
