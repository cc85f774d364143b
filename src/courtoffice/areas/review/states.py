"""How a review goes from one state to the next: 已抽取, 已评查, 已反馈, 有异议, 已定案. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.review.records import DRAWN, FINAL, OBJECTED, REVIEWED, TOLD, Objection, Review
from courtoffice.areas.review.rules import open_objections
from courtoffice.errors import Refused


def taken_up(review: Review, today: date) -> Review:
    """Return a drawn review as it is once somebody fills in its sheet: reviewed today; others unchanged."""
    if review.state != DRAWN:
        return review
    return replace(review, state=REVIEWED, reviewed_on=review.reviewed_on or today)


def told(review: Review, today: date) -> Review:
    """Return the review as told to the judge today; raises Refused for one in another state."""
    if review.state == DRAWN:
        raise Refused(f"{review.case_number}还没有评查，先填写评查表，再反馈结果。")
    if review.state != REVIEWED:
        raise Refused(f"{review.case_number}{_since(review)}，不用再反馈。")
    return replace(review, state=TOLD, told_on=today)


def finished(review: Review, objections: Sequence[Objection], today: date) -> Review:
    """Return the review made final today.

    Raises Refused while the judge has not been told, may still object, or has an open objection.
    """
    if review.state == FINAL:
        raise Refused(f"{review.case_number}已经定案。")
    if open_objections(objections):
        raise Refused(f"{review.case_number}的异议还没有处理决定，不能定案。请先登记异议的处理决定。")
    if review.state in (DRAWN, REVIEWED):
        raise Refused(f"{review.case_number}的结果还没有反馈给承办人，不能定案。请先反馈。")
    if review.objection_until is not None and today <= review.objection_until and not objections:
        raise Refused(f"{review.case_number}的异议期限到{review.objection_until}，期满以后才能定案。")
    return replace(review, state=FINAL, final_on=today)


def after_objections(review: Review, objections: Sequence[Objection], today: date) -> Review:
    """Return the review in the state that its objections give it.

    An open objection holds the review at 有异议; when all are decided it is final on the day of the last
    decision; when none is left it is told again, as it was before.
    """
    if open_objections(objections):
        if review.state == OBJECTED:
            return review
        return replace(review, state=OBJECTED, final_on=None)
    if review.state != OBJECTED:
        return review
    if not objections:
        return replace(review, state=TOLD if review.told_on is not None else REVIEWED)
    days = [item.decided_on for item in objections if item.decided_on is not None]
    return replace(review, state=FINAL, final_on=max(days, default=today))


def _since(review: Review) -> str:
    words = {TOLD: f"已在{review.told_on}反馈", OBJECTED: "已有异议", FINAL: "已经定案"}
    return words.get(review.state, review.state)
