"""How a review is scored and graded, what its final result is, and who may not review a case. Pure.

Points are in hundredths. The standard is always the one that the review keeps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records import CHANGED, DRAWN, Deduction, Objection, Rededuction, Review
from courtoffice.areas.review.records_standard import Criterion, Grade, Group, Standard
from courtoffice.case_number import normalise


@dataclass(frozen=True, slots=True)
class Result:
    """A review's score in hundredths and its grade; both empty while the case is not reviewed."""

    score: int | None
    grade: str
    changed: bool = False


def in_force(standards: Iterable[Standard], day: date) -> Standard | None:
    """Return the standard in force on a day: the one that began last, None before the first."""
    begun = [item for item in standards if item.valid_from is not None and item.valid_from <= day]
    return max(begun, key=lambda item: (item.valid_from or date.min, item.id), default=None)


def cap_of(item: Criterion | Group) -> int:
    """Return the most that may be deducted under a criterion or in a group: its cap, or else its points."""
    return (item.points or 0) if item.cap is None else item.cap


def deducted(standard: Standard, deductions: Iterable[Deduction]) -> dict[str, int]:
    """Return what is deducted in each group, with the caps of its criteria and its own.

    A deduction under a criterion that is not of the standard counts nothing: it cannot be judged by it.
    """
    by_criterion: Counter[int | None] = Counter()
    for item in deductions:
        by_criterion[item.criterion_id] += item.points or 0
    taken: Counter[str] = Counter()
    for criterion in standard.criteria:
        taken[criterion.group_name] += min(by_criterion[criterion.id], cap_of(criterion))
    caps = {group.name: cap_of(group) for group in standard.groups}
    return {name: min(points, caps.get(name, points)) for name, points in taken.items()}


def score_of(standard: Standard, deductions: Iterable[Deduction]) -> int:
    """Return the score: full points less what is deducted, never below zero."""
    return max(0, (standard.full_points or 0) - sum(deducted(standard, deductions).values()))


def ranked(standard: Standard) -> list[Grade]:
    """Return the grades, best first."""
    return sorted(standard.grades, key=lambda grade: -(grade.from_points or 0))


def grade_of(standard: Standard, score: int, *, vetoed: bool = False) -> str:
    """Return the name of the grade for a score; a veto gives the lowest whatever the score."""
    grades = ranked(standard)
    if vetoed or not grades:
        return grades[-1].name if grades else ""
    reached = (grade.name for grade in grades if score >= (grade.from_points or 0))
    return next(reached, grades[-1].name)


def tier_of(standard: Standard | None, grade: str) -> str:
    """Return what a grade of the standard is counted as (优秀 … 不合格), "" for no grade of it."""
    grades = standard.grades if standard is not None else ()
    return next((item.tier for item in grades if item.name == grade), "")


def reviewed(review: Review) -> bool:
    """Return whether the case has been reviewed; before that it is only drawn."""
    return review.state != DRAWN


def scored(review: Review, standards: Sequence[Standard], roster: Roster, today: date) -> Review:
    """Return the review with everything the program derives: number, standard, department, score, grade."""
    standard = standard_of(review, standards, today)
    result = Result(None, "")
    if standard is not None and reviewed(review):
        score = score_of(standard, review.deductions)
        result = Result(score, grade_of(standard, score, vetoed=bool(review.vetoes)))
    return replace(
        review,
        case_number=normalise(review.case_number),
        department_id=deciding_department(review, roster),
        standard_id=None if standard is None else standard.id,
        score=result.score,
        grade=result.grade,
        counted_on=review.reviewed_on or review.assigned_on or today,
    )


def standard_of(review: Review, standards: Sequence[Standard], today: date) -> Standard | None:
    """Return the standard that a review keeps, or for one without any the one in force on its day."""
    if review.standard_id is not None:
        return next((item for item in standards if item.id == review.standard_id), None)
    return in_force(standards, review.reviewed_on or review.assigned_on or today)


def rereviewed(objection: Objection, review: Review, standard: Standard | None) -> Objection:
    """Return the objection with the grade of its re-review, by the standard that the review keeps."""
    if standard is None or objection.rereview_score is None:
        return replace(objection, rereview_grade="")
    vetoed = bool(review.vetoes) and not objection.veto_lifted
    return replace(objection, rereview_grade=grade_of(standard, objection.rereview_score, vetoed=vetoed))


def final_result(review: Review, objections: Iterable[Objection]) -> Result:
    """Return the final score and grade: those of the last re-review that changed it, otherwise the first."""
    last = last_change(review, objections)
    if last is None:
        return Result(review.score, review.grade)
    return Result(last.rereview_score, last.rereview_grade, changed=True)


def last_change(review: Review, objections: Iterable[Objection]) -> Objection | None:
    """Return the last objection whose decision gave the review another score, None where none did."""
    changes = [
        item
        for item in objections
        if item.review_id == review.id and item.decision == CHANGED and item.rereview_score is not None
    ]
    return max(changes, key=lambda item: (item.decided_on or date.min, item.id), default=None)


def deductions_in_force(
    review: Review, objections: Iterable[Objection], standard: Standard | None
) -> tuple[Deduction | Rededuction, ...]:
    """Return what was taken off a review in the end.

    That is what the last re-review that changed the score took off. One that gave full points took nothing
    off; where it gave another score and names no deductions, those of the first review stand.
    """
    last = last_change(review, objections)
    if last is None:
        return review.deductions
    if last.redeductions:
        return last.redeductions
    full = None if standard is None else standard.full_points
    return () if last.rereview_score == full else review.deductions


def open_objections(objections: Iterable[Objection]) -> list[Objection]:
    """Return the objections that are not decided yet."""
    return [item for item in objections if not item.decision]


def recusal(review: Review, reviewer: int, roster: Roster, day: date) -> list[str]:
    """Return why somebody may not review this case on that day, in words; nobody reviews his own.

    Whoever sat on the case, assisted or kept its record, and whoever serves in the department that decided
    it, must not review it (交叉评查).
    """
    reasons = [word for who, word in _part_in_case(review) if who == reviewer]
    own = roster.department_on(reviewer, day)
    if own is not None and own == deciding_department(review, roster):
        reasons.append(f"与案件同在{roster.department_name(own)}")
    return reasons


def took_part(review: Review, officer: int) -> bool:
    """Return whether an officer was judge, panel member, assistant or clerk of the case."""
    return any(who == officer for who, _ in _part_in_case(review))


def _part_in_case(review: Review) -> list[tuple[int | None, str]]:
    return [
        (review.judge_id, "是本案承办法官"),
        (review.assistant_id, "是本案法官助理"),
        (review.clerk_id, "是本案书记员"),
        *((member.officer_id, "是本案合议庭成员") for member in review.panel),
    ]


def deciding_department(review: Review, roster: Roster) -> int | None:
    """Return the department that decided the case: as recorded, otherwise the judge's when it was closed."""
    if review.department_id is not None or review.judge_id is None or review.closed_on is None:
        return review.department_id
    return roster.department_on(review.judge_id, review.closed_on)
