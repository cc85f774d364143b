"""The registers of conduct and of the yearly evaluation."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from courtoffice.areas.people.cautions import caution_faults
from courtoffice.areas.people.records import TABLES, roster
from courtoffice.areas.posts.effects import effect_state, with_effect
from courtoffice.areas.posts.evaluations import read_evaluations, with_evaluation
from courtoffice.areas.posts.inputs import officer_hindrances
from courtoffice.areas.posts.locks import EVALUATION, keep_locked, lock_faults
from courtoffice.areas.posts.records_conduct import EXCELLENT, Conduct, Evaluation
from courtoffice.areas.posts.rules_conduct import (
    Hindrances,
    conduct_faults,
    evaluation_faults,
    placed,
)
from courtoffice.areas.posts.settings import ADMONITION_MONTHS
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.period import Period
from courtoffice.register import Column, Desk, Register

_TOLD = ("told_on", "note")
"""What may still be entered of an evaluation whose year is closed: the notice goes out after that."""


def _admonition_months(conduct: Conduct, desk: Desk) -> int:
    return desk.store.settings.value(ADMONITION_MONTHS, conduct.decided_on)


def conduct_faults_at(conduct: Conduct, before: Conduct | None, desk: Desk) -> list[Fault]:
    """Return the faults of a conduct record with the others of the officer."""
    others = desk.store.load(Conduct, "officer_id = ?", (conduct.officer_id,), "happened_on, id")
    months = _admonition_months(conduct, desk)
    return conduct_faults(conduct, roster(desk.store), desk.today, others, months)


CONDUCT = Register(
    key="conduct",
    title="违纪违规记录",
    noun="违纪违规记录",
    record=Conduct,
    describe=lambda item, desk: f"{item.happened_on or ''} {desk.name('officer', item.officer_id)}".strip(),
    order="happened_on, id",
    dated_by="happened_on",
    computed=(
        Column(
            "effect",
            "影响期",
            Kind.TEXT,
            lambda item, desk: effect_state(item, desk.today),
            width=5,
            computed=True,
        ),
    ),
    totals=("points",),
    faults=conduct_faults_at,
    prepare=lambda item, desk: with_effect(item, _admonition_months(item, desk)),
    blank=lambda desk: Conduct(happened_on=desk.today),
    hint="没有违纪违规记录。有需要登记的，按 Ctrl+N 填写人员、日期、情形和处理。",
    reads=TABLES,
    example=late("courtoffice.areas.posts.examples", "conduct"),
)


def evaluation_faults_at(evaluation: Evaluation, before: Evaluation | None, desk: Desk) -> list[Fault]:
    """Return the faults of an evaluation with the others of the same officer and year."""
    others = desk.store.load(
        Evaluation, "officer_id = ? AND year = ?", (evaluation.officer_id, evaluation.year)
    )
    against = _hindrances(evaluation, desk) if evaluation != before else None
    return [
        *lock_faults(desk.store, EVALUATION, evaluation, before, _TOLD),
        *evaluation_faults(evaluation, others, roster(desk.store), desk.today, against),
        *_excellent_asked(evaluation, before, desk),
        *_over_the_cap(evaluation, before, desk),
    ]


def _hindrances(evaluation: Evaluation, desk: Desk) -> Hindrances | None:
    period, officer = _period_of(evaluation, desk), evaluation.officer_id
    return None if period is None or officer is None else officer_hindrances(desk.store, officer, period)


def _period_of(evaluation: Evaluation, desk: Desk) -> Period | None:
    """Return the statistical year of an evaluation, None where the year cannot be one."""
    year = evaluation.year
    if year is None or not MINYEAR < year < MAXYEAR:
        return None
    return Period(year, starts_in=desk.store.settings.value(STATISTICAL_YEAR_STARTS))


def _over_the_cap(evaluation: Evaluation, before: Evaluation | None, desk: Desk) -> list[Fault]:
    """Ask about a grade 优秀 that is newly final and passes the cap of the year."""
    new = before is None or before.grade != EXCELLENT
    if evaluation.grade != EXCELLENT or not new or (against := _period_of(evaluation, desk)) is None:
        return []
    sheet = with_evaluation(read_evaluations(desk.store, against, desk.today), evaluation)
    if not sheet.live_quota.over:
        return []
    return [Fault("grade", f"{sheet.live_quota.words()}，确定评为优秀吗？", blocks=False)]


def _excellent_asked(evaluation: Evaluation, before: Evaluation | None, desk: Desk) -> list[Fault]:
    """Ask about somebody newly graded 优秀 while a measure against it is open at the end of the year."""
    if evaluation.year is None or not MINYEAR <= evaluation.year <= MAXYEAR:
        return []
    day = min(date(evaluation.year, 12, 31), desk.today)
    graded = [
        (field, "", evaluation.officer_id)
        for field in ("grade", "proposed_grade")
        if getattr(evaluation, field) == EXCELLENT and (before is None or getattr(before, field) != EXCELLENT)
    ]
    return caution_faults(desk, day, graded, "优秀等次")


def _votes(item: Evaluation, desk: Desk) -> int:
    votes = (item.votes_excellent, item.votes_competent, item.votes_basic, item.votes_failed)
    return sum(vote or 0 for vote in votes)


EVALUATIONS = Register(
    key="evaluations",
    title="测评记录",
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
    follow=lambda change, item, desk: keep_locked(change, desk.store, EVALUATION, item),
    blank=lambda desk: Evaluation(year=desk.today.year),
    hint="还没有本年度的统一测评。请到“统一测评”里逐人录入测评票和建议等次，再按决定确定等次。",
    reads=TABLES,
)
