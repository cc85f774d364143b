"""The registers of reviews, of objections to them, and of what has to be put right."""

from __future__ import annotations

from dataclasses import replace

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.deadlines import (
    OBJECTION_DAYS,
    RECTIFICATION_DAYS,
    REREVIEW_DAYS,
    time_left,
    with_objection_until,
    with_rectification_due,
    with_rereview_deadline,
)
from courtoffice.areas.review.records import REVIEWED, Objection, Rectification, Review
from courtoffice.areas.review.rows import STANDARD_TABLES, objections, standards
from courtoffice.areas.review.rules import (
    Result,
    final_result,
    open_objections,
    scored,
    standard_of,
)
from courtoffice.areas.review.rules_objections import Objected, objection_faults, rectification_faults
from courtoffice.areas.review.rules_rereview import rescored
from courtoffice.areas.review.rules_review import Around, review_faults
from courtoffice.areas.review.states import after_objections
from courtoffice.calendar_table import workdays
from courtoffice.case_number import normalise
from courtoffice.child_columns import child_column, sum_of
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Desk, Register
from courtoffice.store import Change, Store


def review_faults_at(review: Review, before: Review | None, desk: Desk) -> list[Fault]:
    """Return the faults of a review with what the office file knows of its case."""
    same_case = desk.store.load(
        Review, "case_number = ?", (normalise(review.case_number),), "id", children=False
    )
    around = Around(
        roster(desk.store), standards(desk.store), desk.today, same_case, _objections(review, desk)
    )
    return review_faults(review, before, around)


def review_prepared(review: Review, desk: Desk) -> Review:
    """Fill what the program derives of a review: number, standard, department, score, grade, last day."""
    made = scored(review, standards(desk.store), roster(desk.store), desk.today)
    days = desk.store.settings.value(OBJECTION_DAYS, made.told_on)
    return with_objection_until(made, workdays(desk.store), days)


def final_of(review: Review, desk: Desk) -> Result:
    """Return the final score and grade of a stored review."""
    return final_result(review, _objections(review, desk))


def objection_state(review: Review, desk: Desk) -> str:
    """Return how it stands with the objections to a review: "" for none, 待处理, or the last decision."""
    raised = _objections(review, desk)
    if not raised:
        return ""
    return "待处理" if open_objections(raised) else raised[-1].decision


def _objections(review: Review, desk: Desk) -> list[Objection]:
    return objections(desk.store).get(review.id, []) if review.id else []


REVIEWS: Register[Review] = Register(
    key="reviews",
    title="案件评查",
    noun="评查",
    record=Review,
    describe=lambda review, desk: f"{review.case_number} {desk.name('officer', review.judge_id)}".strip(),
    order="counted_on, id",
    dated_by="counted_on",
    computed=(
        replace(
            child_column(
                Review,
                "deductions",
                ("points",),
                sum_of(lambda row: row.points),
                "deducted",
                "扣分合计",
                "分",
            ),
            kind=Kind.POINTS,
        ),
        replace(
            child_column(Review, "vetoes", (), lambda alike: any(True for _ in alike), "vetoed", "一票否决"),
            kind=Kind.YES_NO,
            listed=False,
        ),
        Column("objection", "异议", Kind.TEXT, objection_state, width=4, computed=True),
        Column(
            "final_score",
            "最终得分",
            Kind.POINTS,
            lambda review, desk: final_of(review, desk).score,
            width=4,
            unit="分",
            computed=True,
        ),
        Column(
            "final_grade",
            "最终等次",
            Kind.TEXT,
            lambda review, desk: final_of(review, desk).grade,
            width=4,
            computed=True,
        ),
    ),
    order_columns=(
        "reviewed_on", "case_number", "case_type", "cause", "closed_on", "department_id", "judge_id", "mode",
        "reviewer_id", "deducted", "score", "grade", "objection", "final_score", "final_grade", "state",
    ),
    totals=("deducted",),
    faults=review_faults_at,
    prepare=review_prepared,
    blank=lambda desk: Review(reviewed_on=desk.today, state=REVIEWED),
    identity=("case_number", "mode"),
    hint="还没有登记评查。按 Ctrl+N 登记一件：填写案号、承办法官和评查人，逐项登记扣分，得分和等次自动算出。",
    reads=STANDARD_TABLES | {"review_objection"},
    slim=True,
    example=late("courtoffice.areas.review.examples", "review"),
)  # fmt: skip


def _review_of(objection: Objection, desk: Desk) -> Review | None:
    found = desk.store.load(Review, "id = ?", (objection.review_id or 0,))
    return found[0] if found else None


def objection_faults_at(objection: Objection, before: Objection | None, desk: Desk) -> list[Fault]:
    """Return the faults of an objection with the review that it is about."""
    review = _review_of(objection, desk)
    about = Objected(
        review=review,
        standard=standard_of(review, standards(desk.store), desk.today) if review is not None else None,
        others=objections(desk.store).get(objection.review_id or 0, ()),
        roster=roster(desk.store),
        today=desk.today,
    )
    return objection_faults(objection, about)


def objection_prepared(objection: Objection, desk: Desk) -> Objection:
    """Fill the score and grade of the re-review, and the day by which it is due."""
    days = desk.store.settings.value(REREVIEW_DAYS, objection.raised_on)
    made = with_rereview_deadline(objection, workdays(desk.store), days)
    review = _review_of(objection, desk)
    if review is None:
        return made
    return rescored(made, review, standard_of(review, standards(desk.store), desk.today))


def objection_followed(change: Change, objection: Objection, desk: Desk) -> None:
    """Put the review into the state that its objections give it, in the change that stored this one."""
    review = _review_of(objection, desk)
    if review is not None:
        change.save(after_objections(review, _objections(review, desk), desk.today))


def rectification_prepared(item: Rectification, desk: Desk) -> Rectification:
    """Fill the day by which the rectification is due."""
    days = desk.store.settings.value(RECTIFICATION_DAYS, item.opened_on)
    return with_rectification_due(item, workdays(desk.store), days)


def _first_result(objection: Objection, desk: Desk) -> tuple[int | None, str]:
    first = desk.store.derived("review.first_results", frozenset({"review"}), _read_first_results)
    return first.get(objection.review_id or 0, (None, ""))


def _read_first_results(store: Store) -> dict[int, tuple[int | None, str]]:
    rows = store.query(
        "SELECT id, score, grade FROM review WHERE id IN (SELECT review_id FROM review_objection)"
    )
    return {row["id"]: (row["score"], row["grade"]) for row in rows}


OBJECTIONS = Register(
    key="review-objections",
    title="评查异议",
    noun="异议",
    record=Objection,
    describe=lambda item, desk: f"{item.raised_on or ''} {desk.name('review', item.review_id)}".strip(),
    order="raised_on, id",
    takes_lists=False,
    dated_by="raised_on",
    computed=(
        Column(
            "first_score",
            "原得分",
            Kind.POINTS,
            lambda item, desk: _first_result(item, desk)[0],
            width=4,
            unit="分",
            computed=True,
        ),
        Column(
            "first_grade",
            "原等次",
            Kind.TEXT,
            lambda item, desk: _first_result(item, desk)[1],
            width=4,
            computed=True,
        ),
        Column(
            "time_left",
            "时限",
            Kind.TEXT,
            lambda item, desk: (
                "" if item.decision else time_left(workdays(desk.store), desk.today, item.deadline)
            ),
            width=7,
            computed=True,
        ),
    ),
    order_columns=(
        "raised_on", "review_id", "officer_id", "statement", "first_score", "first_grade", "deadline",
        "time_left", "rereviewer_id", "rereview_score", "rereview_grade", "decision", "decided_on",
    ),
    faults=objection_faults_at,
    prepare=objection_prepared,
    follow=objection_followed,
    blank=lambda desk: Objection(raised_on=desk.today),
    hint="还没有评查异议。承办人对评查结果有异议时，按 Ctrl+N 登记，原得分会一直保留。",
    reads=STANDARD_TABLES | {"holiday"},
)  # fmt: skip

RECTIFICATIONS = Register(
    key="review-rectifications",
    title="评查整改",
    noun="整改",
    record=Rectification,
    describe=lambda item, desk: f"{desk.name('review', item.review_id)} {item.problem[:20]}".strip(),
    order="due_on, id",
    dated_by="due_on",
    computed=(
        Column(
            "overdue",
            "逾期",
            Kind.YES_NO,
            lambda item, desk: item.done_on is None and item.due_on is not None and item.due_on < desk.today,
            width=3,
            computed=True,
        ),
        Column(
            "time_left",
            "时限",
            Kind.TEXT,
            lambda item, desk: (
                "" if item.done_on else time_left(workdays(desk.store), desk.today, item.due_on)
            ),
            width=7,
            computed=True,
        ),
    ),
    order_columns=(
        "review_id", "problem", "officer_id", "opened_on", "due_on", "time_left", "done_on", "result",
    ),
    faults=lambda item, before, desk: rectification_faults(item, desk.today),
    prepare=rectification_prepared,
    blank=lambda desk: Rectification(opened_on=desk.today),
    identity=("review_id", "problem"),
    hint="没有要整改的问题。评查发现需要整改的，按 Ctrl+N 登记问题、责任人和期限。",
    reads=frozenset({"holiday"}),
)  # fmt: skip
