"""The re-review of an objection has deductions of its own, with reasons, scored as the first ones are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.papers_notices import rereview_form
from courtoffice.areas.review.records import Deduction, Objection, Rededuction, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.registers import OBJECTIONS, final_of
from courtoffice.areas.review.rules_objections import Objected, objection_faults
from courtoffice.areas.review.rules_rereview import rescored, with_first_deductions
from courtoffice.errors import Refused
from courtoffice.register import Desk
from courtoffice.shell import ask

if TYPE_CHECKING:
    from tests.conftest import Clerk

OBJECTED = Objection(id=3, review_id=1, raised_on=date(2026, 3, 14), statement="理由")


def found(standard: Standard, at: int, points: int) -> Rededuction:
    return Rededuction(criterion_id=standard.criteria[at].id, points=points, reason="送达回证不全")


def test_the_score_follows_from_the_deductions(reviewed: Review, standard: Standard) -> None:
    typed = replace(OBJECTED, rereview_score=70_00)
    assert rescored(typed, reviewed, standard).rereview_score == 70_00
    made = rescored(replace(typed, redeductions=(found(standard, 0, 1_50),)), reviewed, standard)
    assert (made.rereview_score, made.rereview_grade) == (98_50, "优秀")
    assert rescored(made, reviewed, None).rereview_grade == ""


def test_its_deductions_are_held_to_the_standard(reviewed: Review, standard: Standard, court: Roster) -> None:
    about = Objected(reviewed, standard, (), court, date(2026, 6, 30))
    bad = (found(standard, 0, 90_00), Rededuction(criterion_id=999, points=-1, reason=""))
    faults = {
        fault.field: fault.message for fault in objection_faults(replace(OBJECTED, redeductions=bad), about)
    }
    assert "最多扣" in faults["redeductions[0].points"]
    assert "复核扣分第2行：扣分项不属于" in faults["redeductions[1].criterion_id"]
    assert "复核扣分第2行：扣分要大于零" in faults["redeductions[1].points"]
    assert "redeductions[1].reason" in faults


def test_a_changed_score_needs_reasons(reviewed: Review, standard: Standard, court: Roster) -> None:
    about = Objected(reviewed, standard, (), court, date(2026, 6, 30))
    changed = replace(
        OBJECTED, decision="变更", decided_on=date(2026, 3, 20), rereviewer_id=7, rereview_score=95_00
    )
    assert [fault.field for fault in objection_faults(changed, about)] == ["opinion"]
    assert objection_faults(replace(changed, opinion="理由成立"), about) == []
    told = replace(changed, redeductions=(found(standard, 0, 1_00),), rereview_score=None)
    assert objection_faults(told, about) == []


def test_it_begins_with_what_the_first_review_took_off(reviewed: Review, standard: Standard) -> None:
    with pytest.raises(Refused, match="原评查没有扣分"):
        with_first_deductions(OBJECTED, reviewed)
    first = Deduction(id=9, criterion_id=standard.criteria[2].id, points=50, reason="缺项", officer_id=3)
    begun = with_first_deductions(OBJECTED, replace(reviewed, deductions=(first,)))
    assert begun.redeductions == (
        Rededuction(criterion_id=standard.criteria[2].id, points=50, reason="缺项"),
    )
    with pytest.raises(Refused, match="已经登记了复核扣分"):
        with_first_deductions(begun, reviewed)


def test_a_clerk_brings_them_in_and_takes_one_away(
    clerk: Clerk, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six findings come in, one is struck out: the score rises by its points, the first score stays."""
    review = clerk.store.load(Review, order="id")[1]
    with clerk.store.change("异议") as change:
        objection = Objection(review_id=review.id, raised_on=reviewed_october.today, statement="不服")
        row = change.save(OBJECTIONS.prepare(objection, reviewed_october))
    clerk.go_to(ReviewPage, "review-objections")
    view = clerk.page.view
    view.table.choose([row], row)
    action = next(item for item in view.listed.actions if item.words == "带入原扣分")
    action.do(view)  # type: ignore[union-attr]
    grid = clerk.editor.grids["redeductions"]
    assert grid.rows.rowCount() == len(review.deductions) == 6
    grid.table.selectRow(0)
    grid.remove_rows.click()
    assert clerk.save()
    kept = clerk.store.get(Objection, row)
    assert len(kept.redeductions) == 5
    gone = review.deductions[0].points or 0
    assert kept.rereview_score == (review.score or 0) + gone
    assert final_of(clerk.store.get(Review, review.id), reviewed_october).score == review.score
    assert "卷内材料不全" in str(rereview_form(reviewed_october, kept))
    refused: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda _, refusal: refused.append(str(refusal)))
    action.do(view)  # type: ignore[union-attr]
    assert "已经登记了复核扣分" in refused[0]
