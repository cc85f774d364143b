"""An example for the blank list of reviews."""

from __future__ import annotations

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records import Deduction, Review
from courtoffice.register import Desk


def review(desk: Desk) -> Review | None:
    """Return a review with a deduction; None for an office without two departments or without a standard."""
    people, criterion = roster(desk.store), desk.first("review_criterion")
    serving = {one.id: people.department_on(one.id, desk.today) for one in people.serving_on(desk.today)}
    judge, place = next(iter(serving.items()), (None, None))
    reviewer = next((one for one, its in serving.items() if its not in (None, place)), None)
    if judge is None or reviewer is None or criterion is None:
        return None
    return Review(
        case_number=f"（{desk.today.year}）湘0999民初9999号",
        case_type="民事",
        closed_on=desk.today,
        judge_id=judge,
        reviewer_id=reviewer,
        reviewed_on=desk.today,
        deductions=(Deduction(criterion_id=criterion, points=50, reason="材料不齐"),),
    )
