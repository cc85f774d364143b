"""The assignment while it is made: whatever is done to it, nobody who must stay away reviews unseen."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.assigning import Plan
from courtoffice.areas.review.records_cases import CasePanelist, ClosedCase, Draw, DrawnCase, DrawRecusal
from courtoffice.areas.review.rules import recusal
from courtoffice.areas.review.rules_review import Around, review_faults
from courtoffice.errors import Refused

DAY = date(2026, 4, 1)
CLOSED = date(2026, 3, 2)
_ids = st.integers(1, 9)


def _posting(row: int, department: int | None, status: str) -> tuple[Posting, ...]:
    until = None if status == "在职" else date(2025, 12, 31)
    first = Posting(id=row, from_date=date(2020, 1, 1), until_date=until, department_id=department)
    gone = Posting(id=100 + row, from_date=date(2026, 1, 1), status=status)
    return (first,) if until is None else (first, gone)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Nine officers in three departments, some of them retired."""
    departments = [Department(id=row, name=f"{row}庭", position=row) for row in (1, 2, 3)]
    officers = [
        Officer(
            id=row,
            name=f"甲{row}",
            postings=_posting(
                row, draw(st.integers(1, 3)), draw(st.sampled_from(("在职", "在职", "在职", "离退休")))
            ),
        )
        for row in range(1, 10)
    ]
    return Roster(departments, officers)


@st.composite
def cases(draw: st.DrawFn) -> tuple[ClosedCase, ...]:
    """Up to eight closed cases with a judge, and perhaps a department, an assistant, a clerk, a panel."""
    maybe = st.one_of(st.none(), _ids)
    return tuple(
        ClosedCase(
            id=row,
            case_number=f"（2026）湘0999民初{row}号",
            case_type="民事",
            closed_on=CLOSED,
            judge_id=draw(_ids),
            department_id=draw(st.one_of(st.none(), st.integers(1, 3))),
            assistant_id=draw(maybe),
            clerk_id=draw(maybe),
            panel=tuple(CasePanelist(officer_id=who) for who in draw(st.sets(_ids, max_size=2))),
        )
        for row in range(1, draw(st.integers(1, 8)) + 1)
    )


class Assigning(RuleBasedStateMachine):
    """Somebody adds and removes reviewers, names people, writes recusals, in any order."""

    plan: Plan

    @initialize(roster=rosters(), pool=cases())
    def begin(self, roster: Roster, pool: tuple[ClosedCase, ...]) -> None:
        draw = Draw(id=3, cases=tuple(DrawnCase(case_id=case.id) for case in pool))
        self.plan = Plan(draw, pool, roster, DAY)

    def _try(self, name: str, *given: Any) -> None:
        with suppress(Refused):
            self.plan = getattr(self.plan, name)(*given)

    @rule(who=_ids)
    def add(self, who: int) -> None:
        self._try("with_reviewer", who)

    @precondition(lambda self: self.plan.reviewers)
    @rule(who=_ids)
    def remove(self, who: int) -> None:
        self._try("without_reviewer", who)

    @rule(who=_ids, row=st.integers(1, 8), reason=st.sampled_from(("", "　", "院长批准")))
    def name(self, who: int, row: int, reason: str) -> None:
        if row <= len(self.plan.cases):
            self._try("with_override", row, who, reason)

    @rule(who=_ids, row=st.integers(1, 8), reason=st.sampled_from(("", "近亲属")))
    def keep_away(self, who: int, row: int, reason: str) -> None:
        if row <= len(self.plan.cases):
            self._try("with_recusal", row, who, reason)

    @rule(row=st.integers(1, 8))
    def release(self, row: int) -> None:
        self._try("without_override", row)

    @invariant()
    def nobody_bypasses_a_recusal_unseen(self) -> None:
        if not hasattr(self, "plan"):
            return
        plan = self.plan
        rows = [review.case_id or 0 for review in plan.result.reviews]
        rows += [item.case_id for item in plan.result.unassigned]
        assert sorted(rows) == [case.id for case in plan.cases]
        for review in plan.result.reviews:
            who, row = review.reviewer_id or 0, review.case_id or 0
            reasons = recusal(review, who, plan.roster, DAY)
            own = plan.barred.get((row, who))
            assert plan.roster.serving(who, DAY)
            assert who in plan.reviewers
            if reasons or own:
                assert review.recusal_reason == "院长批准" == plan.named[row].reason
            else:
                assert review.recusal_reason == ""
            faults = review_faults(review, None, Around(plan.roster, (), DAY))
            assert not [fault for fault in faults if "应当回避" in fault.message]

    @invariant()
    def what_is_kept_is_what_was_done(self) -> None:
        if hasattr(self, "plan"):
            kept = self.plan.kept()
            assert tuple(item.officer_id for item in kept.reviewers) == self.plan.reviewers
            away = {(item.case_id, item.officer_id): item.reason for item in kept.recusals}
            assert away == dict(self.plan.barred)


TestAssigning = Assigning.TestCase
TestAssigning.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def _case(row: int, judge: int = 1) -> ClosedCase:
    return ClosedCase(
        id=row, case_number=f"（2026）湘0999民初{row}号", closed_on=CLOSED, judge_id=judge, department_id=1
    )


def test_candidates_are_offered_with_what_speaks_against_them(court: Roster) -> None:
    plan = Plan(Draw(), (_case(1), _case(2)), court, DAY, (5, 7, 4), load={5: 3})
    assert [(item.officer_id, item.load, item.reasons) for item in plan.candidates(1)] == [
        (7, 2, ()),
        (5, 3, ()),
        (4, 0, ("与案件同在民一庭",)),
    ]
    away = Plan(Draw(), (_case(1),), court, DAY, (6,)).candidates(1)
    assert away[0].reasons[0] == "在2026-04-01不在职"


def test_who_was_named_is_out_when_he_recuses_himself(court: Roster) -> None:
    plan = Plan(Draw(), (_case(1),), court, DAY, (5, 7)).with_override(1, 5, "熟悉同类案件")
    assert [review.reviewer_id for review in plan.result.reviews] == [5]
    away = plan.with_recusal(1, 5, "与当事人是近亲属")
    assert away.named == {}
    assert [review.reviewer_id for review in away.result.reviews] == [7]
    assert away.candidates(1)[-1].reasons == ("自行回避（与当事人是近亲属）",)
    with pytest.raises(Refused, match="自行回避"):
        away.with_override(1, 5, "")
    assert away.without_reviewer(5).barred == {}


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_nobody_is_named_without_a_reason(court: Roster, reason: str) -> None:
    plan = Plan(Draw(), (_case(1),), court, DAY, (5, 7))
    with pytest.raises(Refused, match="请写明指定孙一评查的理由"):
        plan.with_override(1, 5, reason)
    [review] = plan.with_override(1, 5, "熟悉同类案件").result.reviews
    assert (review.named_reason, review.recusal_reason) == ("熟悉同类案件", "")


def test_a_special_draw_gives_special_reviews(court: Roster) -> None:
    plan = Plan(Draw(cause="借贷"), (_case(1), replace(_case(2), petition=True)), court, DAY, (5,))
    assert [review.mode for review in plan.result.reviews] == ["专项", "重点"]


def test_a_recusal_that_was_kept_stays_the_same_row(court: Roster) -> None:
    draw = Draw(id=1, recusals=(DrawRecusal(id=9, officer_id=5, case_id=1, reason="旧"),))
    plan = Plan(draw, (_case(1),), court, DAY, (5,), barred={(1, 5): "旧"})
    assert plan.with_recusal(1, 5, "新").kept().recusals == (
        DrawRecusal(id=9, officer_id=5, case_id=1, reason="新"),
    )
