"""What may be wrong with an objection, its re-review and its decision, and with a rectification. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of, serving_faults
from courtoffice.areas.review.records import CHANGED, Objection, Rectification, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules import recusal, reviewed, took_part
from courtoffice.areas.review.rules_rereview import rededuction_faults
from courtoffice.areas.review.rules_review import past
from courtoffice.cells import hundredths
from courtoffice.day_faults import days_in_order
from courtoffice.errors import Fault
from courtoffice.required import required_faults


@dataclass(frozen=True)
class Objected:
    """What the rules of an objection may know: the review, its standard, other objections to it."""

    review: Review | None
    standard: Standard | None
    others: Sequence[Objection]
    roster: Roster
    today: date


def objection_faults(objection: Objection, about: Objected) -> list[Fault]:
    """Return everything that is wrong with an objection, all at once."""
    return [
        *required_faults(objection),
        *_days(objection, about),
        *_raised(objection, about),
        *_rereview(objection, about),
        *_decision(objection),
    ]


def rectification_faults(item: Rectification, today: date) -> list[Fault]:
    """Return what is wrong with a rectification."""
    opened, due = ("通知日期", item.opened_on), ("整改期限", item.due_on)
    return [
        *required_faults(item),
        *past("opened_on", "通知日期", item.opened_on, today),
        *past("done_on", "完成日期", item.done_on, today),
        *days_in_order("due_on", opened, due),
        *days_in_order("done_on", opened, ("完成日期", item.done_on)),
    ]


def _days(objection: Objection, about: Objected) -> Iterator[Fault]:
    raised = ("提出日期", objection.raised_on)
    rereviewed_on, decided = ("复核日期", objection.rereviewed_on), ("决定日期", objection.decided_on)
    yield from past("raised_on", "提出日期", objection.raised_on, about.today)
    yield from past("rereviewed_on", "复核日期", objection.rereviewed_on, about.today)
    yield from past("decided_on", "决定日期", objection.decided_on, about.today)
    yield from days_in_order("deadline", raised, ("复核期限", objection.deadline))
    yield from days_in_order("rereviewed_on", raised, rereviewed_on)
    yield from days_in_order("decided_on", raised, decided)
    yield from days_in_order("decided_on", rereviewed_on, decided)
    if about.review is not None:
        yield from days_in_order("raised_on", ("评查日期", about.review.reviewed_on), raised)


def _raised(objection: Objection, about: Objected) -> Iterator[Fault]:
    review = about.review
    if review is None:
        return
    if not reviewed(review):
        yield Fault("review_id", "这件案件还没有评查，不能提出异议。请先登记评查结果。")
    until, raised = review.objection_until, objection.raised_on
    if until is not None and raised is not None and raised > until:
        message = f"异议截止日期是{until}，提出日期是{raised}，已经过期。确定受理吗？"
        yield Fault("raised_on", message, blocks=False)
    if objection.officer_id is not None and not took_part(review, objection.officer_id):
        name = name_of(about.roster, objection.officer_id)
        yield Fault("officer_id", f"{name}不是本案的承办人员，确定由其提出异议吗？", blocks=False)
    if any(other.id != objection.id for other in about.others):
        message = "这件案件已经提出过异议，确定再登记一次吗？"
        yield Fault("review_id", message, blocks=False)


def _rereview(objection: Objection, about: Objected) -> Iterator[Fault]:
    """Hold the re-review to somebody else, and its score to the standard that the review keeps."""
    full = (about.standard.full_points or 0) if about.standard is not None else 0
    score = objection.rereview_score
    if about.standard is not None and about.review is not None:
        yield from rededuction_faults(objection, about.review, about.standard)
    if score is not None and not 0 <= score <= full:
        yield Fault("rereview_score", f"复核得分要在0和满分{hundredths(full)}之间，请改正。")
    reviewer, review = objection.rereviewer_id, about.review
    if reviewer is None:
        return
    day = objection.rereviewed_on or about.today
    yield from serving_faults(about.roster, day, [("rereviewer_id", "复核人", reviewer)])
    if review is None:
        return
    name = name_of(about.roster, reviewer)
    if reviewer == review.reviewer_id:
        yield Fault("rereviewer_id", f"{name}是原评查人，复核要由别人进行，请换一名复核人。")
    elif took_part(review, reviewer):
        reasons = "，".join(recusal(review, reviewer, about.roster, day))
        yield Fault("rereviewer_id", f"复核人{name}{reasons}，应当回避，请换一名复核人。")
    elif reasons := "，".join(recusal(review, reviewer, about.roster, day)):
        message = f"复核人{name}{reasons}，一般应当回避，确定由其复核吗？"
        yield Fault("rereviewer_id", message, blocks=False)


def _decision(objection: Objection) -> Iterator[Fault]:
    if not objection.decision:
        if objection.decided_on is not None:
            yield Fault("decision", "已经填写决定日期，请选择处理决定。")
        return
    if objection.decided_on is None:
        yield Fault("decided_on", f"处理决定是“{objection.decision}”，请填写决定日期。")
    if objection.rereviewer_id is None:
        yield Fault("rereviewer_id", "作出处理决定前要复核，请选择复核人。")
    if objection.decision == CHANGED and objection.rereview_score is None and not objection.redeductions:
        yield Fault("rereview_score", "处理决定是“变更”，请填写复核得分，它就是最终得分。")
