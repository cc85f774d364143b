"""Reviews taken a step further against the office file: told, made final, one or many as one change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from courtoffice.areas.review.records import TOLD, Objection, Rectification, Review
from courtoffice.areas.review.registers import (
    rectification_prepared,
    review_faults_at,
    review_prepared,
)
from courtoffice.areas.review.rows import objections
from courtoffice.areas.review.states import finished, told
from courtoffice.errors import Refused, blocking
from courtoffice.register import Desk
from courtoffice.store import Change

_Step = Callable[[Review], Review]


def tell(change: Change, desk: Desk, ids: Sequence[int]) -> int:
    """Tell the results of some reviews to their judges today; return how many.

    Raises Refused, and changes nothing, when one of them cannot be told.
    """
    return _each(change, desk, ids, lambda review: told(review, desk.today))


def finish(change: Change, desk: Desk, ids: Sequence[int]) -> int:
    """Make some reviews final today; return how many. Raises Refused when one of them cannot be."""
    raised = objections(desk.store)
    return _each(change, desk, ids, lambda review: finished(review, raised.get(review.id, ()), desk.today))


def finish_expired(change: Change, desk: Desk) -> int:
    """Make every told review final to which nobody has objected within the time limit; return how many.

    Raises Refused when there is none.
    """
    told_ones = desk.store.load(
        Review, "state = ? AND objection_until < ?", (TOLD, desk.today), "id", children=False
    )
    raised = objections(desk.store)
    ids = [review.id for review in told_ones if not raised.get(review.id)]
    if not ids:
        raise Refused("没有异议期满、可以定案的案件。")
    return finish(change, desk, ids)


def close_rectification(change: Change, desk: Desk, item_id: int, result: str) -> int:
    """Close a rectification today with what was done; return its id. Raises Refused for a closed one."""
    item = desk.store.get(Rectification, item_id)
    if item.done_on is not None:
        raise Refused(f"这项整改已在{item.done_on}完成，不用再销号。")
    change.update(Rectification.table, item_id, {"done_on": desk.today.isoformat(), "result": result})
    return item_id


def objection_of(desk: Desk, review_id: int) -> dict[str, object]:
    """Return what a new objection to a review begins with."""
    review = desk.store.get(Review, review_id)
    return {"review_id": review_id, "officer_id": review.judge_id, "raised_on": desk.today}


def rectification_of(desk: Desk, review_id: int) -> dict[str, object]:
    """Return what a new rectification begins with: what was found in the case, whose it is, by when."""
    review = desk.store.get(Review, review_id)
    found = [item.reason for item in review.deductions] + [item.reason for item in review.vetoes]
    begun = Rectification(
        review_id=review_id,
        officer_id=review.judge_id,
        problem="；".join(dict.fromkeys(found)),
        opened_on=desk.today,
    )
    item = rectification_prepared(begun, desk)
    return {
        name: getattr(item, name) for name in ("review_id", "officer_id", "problem", "opened_on", "due_on")
    }


def open_objection_of(desk: Desk, review_id: int) -> Objection | None:
    """Return the objection to a review that is not decided yet, None where there is none."""
    return next((item for item in objections(desk.store).get(review_id, ()) if not item.decision), None)


def _each(change: Change, desk: Desk, ids: Sequence[int], step: _Step) -> int:
    for row in ids:
        before = desk.store.get(Review, row)
        after = review_prepared(step(before), desk)
        if faults := blocking(review_faults_at(after, before, desk)):
            raise Refused(f"{before.case_number}：{''.join(fault.message for fault in faults)}")
        change.save(after)
    return len(ids)
