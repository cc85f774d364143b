"""The review sheet on paper (评查表): blank for a reviewer to fill in by hand, or filled with the result."""

from __future__ import annotations

from dataclasses import replace

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records import DRAWN, Deduction, Review
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.registers import final_of
from courtoffice.areas.review.rows import standards
from courtoffice.areas.review.rules import reviewed, standard_of
from courtoffice.areas.review.sheet import SheetLine, sheet_parts
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Document, Face, PageBreak, PageNumbers, Paragraph
from courtoffice.paper.sheets.review import ReviewForm, ReviewLine, ReviewPart, review_form
from courtoffice.register import Desk


def blank_sheet(desk: Desk, review: Review) -> Document:
    """Return the sheet of a case with nothing marked; raises Refused without a standard."""
    return review_form(_form(desk, review, filled=False))


def filled_sheet(desk: Desk, review: Review) -> Document:
    """Return the sheet of a case with its deductions, score and grade; blank before it is reviewed.

    Raises Refused without a standard.
    """
    return review_form(_form(desk, review, filled=reviewed(review)))


def standard_sheet(desk: Desk, standard: Standard) -> Document:
    """Return the blank sheet of a standard, for no case in particular."""
    parts = _parts(desk, standard, (), filled=False)
    return review_form(ReviewForm(parts=parts, vetoes=tuple(item.name for item in standard.vetoes)))


def standard_name(desk: Desk, standard: Standard) -> str:
    """Return what a file of the blank sheet of a standard is called."""
    return f"空白评查表 {standard.name}"


def blank_sheets(desk: Desk, draw: Draw) -> Document:
    """Return the blank sheets of every case of a draw that is assigned and not reviewed yet.

    Raises Refused when there is none.
    """
    waiting = desk.store.load(Review, "draw_id = ? AND state = ?", (draw.id, DRAWN), "reviewer_id, id")
    if not waiting:
        raise Refused("这次抽查没有待评查的案件。请先分配评查人；已评查的，在“案件评查”里逐件打印。")
    first, *others = [blank_sheet(desk, review) for review in waiting]
    blocks = list(first.blocks)
    for sheet in others:
        title = Paragraph((sheet.title,), indent=False, align=Align.CENTRE, face=Face.TITLE)
        blocks += [PageBreak(), title, *sheet.blocks]
    return replace(first, blocks=tuple(blocks), page_numbers=PageNumbers.NONE)


def sheets_name(desk: Desk, draw: Draw) -> str:
    """Return what a file of the blank sheets of a draw is called."""
    return f"{draw.name}空白评查表"


def sheet_name(desk: Desk, review: Review) -> str:
    """Return what a file of the sheet is called."""
    return f"评查表 {review.case_number}"


def _form(desk: Desk, review: Review, *, filled: bool) -> ReviewForm:
    standard = standard_of(review, standards(desk.store), desk.today)
    if standard is None:
        raise Refused("还没有施行的评查标准，印不出评查表。请先登记评查标准。")
    people = roster(desk.store)
    case = _case(desk, review)
    found = {item.veto_item_id for item in review.vetoes} if filled else set()
    return ReviewForm(
        case_number=review.case_number,
        cause=review.cause,
        department=people.department_name(review.department_id),
        judge=desk.name("officer", review.judge_id),
        clerk=desk.name("officer", review.clerk_id),
        reviewer=desk.name("officer", review.reviewer_id),
        reviewed_on=day_in_cell(review.reviewed_on) if filled else "",
        received_on=day_in_cell(review.received_on),
        closed_on=day_in_cell(review.closed_on),
        parties=case.parties if case is not None else "",
        procedure=review.procedure,
        course=_panel(desk, review),
        outcome=case.closed_by if case is not None else "",
        parts=_parts(desk, standard, review.deductions if filled else (), filled=filled),
        vetoes=tuple(item.name for item in standard.vetoes),
        found=tuple(item.name for item in standard.vetoes if item.id in found),
        score=review.score if filled else None,
        grade=review.grade if filled else "",
        comments=_comments(desk, review) if filled else "",
    )


def _parts(
    desk: Desk, standard: Standard, deductions: tuple[Deduction, ...], *, filled: bool
) -> tuple[ReviewPart, ...]:
    return tuple(
        ReviewPart(
            name=part.name,
            points=part.points,
            lines=tuple(_line(desk, line, deductions, filled=filled) for line in part.lines),
        )
        for part in sheet_parts(standard, deductions)
    )


def _line(desk: Desk, line: SheetLine, deductions: tuple[Deduction, ...], *, filled: bool) -> ReviewLine:
    """One criterion; several findings under it stand one after the other with the points of each."""
    own = [item for item in deductions if item.criterion_id == line.criterion.id]
    reasons = [
        item.reason if len(own) == 1 else f"{item.reason}（{hundredths(item.points or 0)}分）" for item in own
    ]
    return ReviewLine(
        name=line.criterion.name,
        points=line.criterion.points or 0,
        deducted=line.taken if filled and own else None,
        reason="；".join(reasons),
    )


def _panel(desk: Desk, review: Review) -> str:
    """Say how the case was decided: by whose panel, or by the judge alone."""
    names = [item.name or desk.name("officer", item.officer_id) for item in review.panel]
    return f"合议庭：{'、'.join(names)}" if names else ""


def _comments(desk: Desk, review: Review) -> str:
    """Return the comments, and the result after an objection where that changed it."""
    final = final_of(review, desk)
    if not final.changed or final.score is None:
        return review.comments
    words = f"经异议复核，最终得分{hundredths(final.score)}分，等次{final.grade}。"
    return "\n".join(filter(None, (review.comments, words)))


def _case(desk: Desk, review: Review) -> ClosedCase | None:
    if review.case_id is None:
        return None
    found = desk.store.load(ClosedCase, "id = ?", (review.case_id,), children=False)
    return found[0] if found else None
