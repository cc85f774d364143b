"""What may be wrong with conduct records, evaluations, rewards and penalties. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of, serving_faults
from courtoffice.areas.posts.effects import effect_faults
from courtoffice.areas.posts.records_conduct import (
    EXCELLENT,
    UNGRADED,
    Conduct,
    Evaluation,
    RewardPenalty,
)
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults

HALF_A_YEAR = 6
"""The months of service below which an officer usually gets no grade."""


@dataclass(frozen=True, slots=True)
class Hindrances:
    """What stands against a grade, in words: against 优秀, and against any grade at all."""

    excellent: tuple[str, ...] = ()
    any_grade: tuple[str, ...] = ()


def conduct_faults(
    conduct: Conduct,
    roster: Roster,
    today: date,
    others: Sequence[Conduct] = (),
    admonition_months: int = 6,
) -> list[Fault]:
    """Return what is wrong with a conduct record; ``others`` are those of the officer.

    ``admonition_months`` is how long an admonition (诫勉) has effect by the rule in force.
    """
    happened, decided = ("发生日期", conduct.happened_on), ("决定日期", conduct.decided_on)
    starts, ends = ("影响期起", conduct.effective_from), ("影响期止", conduct.effective_until)
    faults = [
        *required_faults(conduct),
        *future_year("happened_on", "发生日期", conduct.happened_on, today),
        *serving_faults(roster, conduct.happened_on, [("officer_id", "", conduct.officer_id)]),
        *days_in_order("decided_on", happened, decided),
        *days_in_order("effective_from", decided, starts),
        *days_in_order("effective_until", starts, ends),
        *days_in_order("lifted_on", starts, ("解除日期", conduct.lifted_on)),
    ]
    if conduct.points is not None and conduct.points < 0:
        faults.append(Fault("points", "扣分填正数，请改正。"))
    if conduct.handling and conduct.decided_on is None:
        faults.append(Fault("decided_on", "已经填写处理，还没有决定日期。", blocks=False))
    return [*faults, *effect_faults(conduct, others, admonition_months)]


def placed(evaluation: Evaluation, roster: Roster) -> Evaluation:
    """Return the evaluation with the department in which the officer ended the year, where none is given."""
    if evaluation.department_id is not None or evaluation.officer_id is None or not evaluation.year:
        return evaluation
    last = date(evaluation.year, 12, 31)
    return replace(evaluation, department_id=roster.department_on(evaluation.officer_id, last))


def evaluation_faults(
    evaluation: Evaluation,
    others: Sequence[Evaluation],
    roster: Roster,
    today: date,
    hindrances: Hindrances | None = None,
) -> list[Fault]:
    """Return what is wrong with an evaluation; ``others`` are those of its year.

    Officers who served less than half of the year are asked about (公务员考核规定: 不足半年不定等次), and
    what ``hindrances`` stand against the grade: rules ask, people decide.
    """
    faults = required_faults(evaluation)
    year, officer = evaluation.year, evaluation.officer_id
    if year is not None and year > today.year:
        faults.append(Fault("year", f"{year}年还没有到，现在是{today.year}年，请核对年度。"))
    if any(other.id != evaluation.id and other.officer_id == officer for other in others):
        name = name_of(roster, officer or 0)
        faults.append(Fault("officer_id", f"{name}{year}年的测评已经登记，请在原记录上修改。"))
    if evaluation.grade and evaluation.decided_on is None:
        faults.append(Fault("decided_on", "已经确定等次，请填写决定日期。"))
    if officer is not None and year is not None and 1900 <= year <= 2199:
        faults += _half_a_year(evaluation, officer, year, roster)
        faults += _hindered(evaluation, name_of(roster, officer), hindrances or Hindrances())
    decided, told = ("决定日期", evaluation.decided_on), ("告知日期", evaluation.told_on)
    return [*faults, *days_in_order("told_on", decided, told)]


def reward_faults(item: RewardPenalty, today: date) -> list[Fault]:
    """Return what is wrong with a reward or penalty."""
    decided, fulfilled = ("决定日期", item.decided_on), ("兑现日期", item.fulfilled_on)
    faults = [
        *required_faults(item),
        *future_year("decided_on", "决定日期", item.decided_on, today),
        *days_in_order("fulfilled_on", decided, fulfilled),
    ]
    if (item.officer_id is None) == (item.department_id is None):
        faults.append(Fault("officer_id", "干警和部门要填一项，只填一项：对谁奖惩？"))
    if item.amount is not None and item.amount < 0:
        faults.append(Fault("amount", "金额填正数，是奖励还是处罚由“奖惩”一栏说明。"))
    return faults


def months_served(roster: Roster, officer: int, year: int) -> int:
    """Return in how many months of a year an officer served, by the middle of each."""
    return sum(roster.serving(officer, date(year, month, 15)) for month in range(1, 13))


def grade_of(evaluation: Evaluation) -> str:
    """Return the confirmed grade, before there is one the proposed grade, "" for neither."""
    return evaluation.grade or evaluation.proposed_grade


def _grade_field(evaluation: Evaluation) -> str:
    return "grade" if evaluation.grade else "proposed_grade"


def _half_a_year(evaluation: Evaluation, officer: int, year: int, roster: Roster) -> list[Fault]:
    """Ask when the officer served in fewer than six months of the year and is graded all the same."""
    if grade_of(evaluation) in ("", UNGRADED):
        return []
    months = months_served(roster, officer, year)
    if months >= HALF_A_YEAR:
        return []
    name = name_of(roster, officer)
    message = f"{name}{year}年在职只有{months}个月，不足半年一般不定等次，确定评定等次吗？"
    return [Fault(_grade_field(evaluation), message, blocks=False)]


def _hindered(evaluation: Evaluation, name: str, hindrances: Hindrances) -> list[Fault]:
    """Ask when something stands against the grade."""
    grade = grade_of(evaluation)
    found = hindrances.any_grade if grade not in ("", UNGRADED) else ()
    if grade == EXCELLENT:
        found += hindrances.excellent
    field = _grade_field(evaluation)
    return [Fault(field, f"{name}{words}，确定评为{grade}吗？", blocks=False) for words in found]
