"""The deductions of a re-review: begun from the first review's, scored by the same standard. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from courtoffice.areas.review.records import CHANGED, Deduction, Objection, Rededuction, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules import rereviewed, score_of
from courtoffice.areas.review.rules_review import deduction_faults
from courtoffice.errors import Fault, Refused


def with_first_deductions(objection: Objection, review: Review) -> Objection:
    """Return the objection with what the first review took off as what the re-review does.

    Raises Refused when it has deductions of its own already, or the first review took nothing off.
    """
    if objection.redeductions:
        raise Refused("这件异议已经登记了复核扣分，请直接修改。要重新带入的，先删去原来的各行。")
    if not review.deductions:
        raise Refused("原评查没有扣分，没有可以带入的内容。")
    taken = tuple(
        Rededuction(criterion_id=item.criterion_id, points=item.points, reason=item.reason)
        for item in review.deductions
    )
    return replace(objection, redeductions=taken)


def rescored(objection: Objection, review: Review, standard: Standard | None) -> Objection:
    """Return the objection with the score of its deductions, where it has any, and the grade of its score."""
    if standard is not None and objection.redeductions:
        objection = replace(objection, rereview_score=score_of(standard, _deductions(objection)))
    return rereviewed(objection, review, standard)


def rededuction_faults(objection: Objection, review: Review, standard: Standard) -> Iterator[Fault]:
    """Find deductions of a re-review that the standard does not know or allow, and a score without reason."""
    about = replace(review, deductions=_deductions(objection))
    for fault in deduction_faults(about, standard):
        yield replace(fault, field=f"re{fault.field}", message=f"复核{fault.message}")
    told = objection.redeductions or objection.opinion.strip()
    if objection.decision == CHANGED and objection.rereview_score is not None and not told:
        message = "变更得分要有理由：请在“复核扣分”里逐项登记，或者填写复核意见。"
        yield Fault("opinion", message)


def _deductions(objection: Objection) -> tuple[Deduction, ...]:
    return tuple(
        Deduction(criterion_id=item.criterion_id, points=item.points, reason=item.reason)
        for item in objection.redeductions
    )
