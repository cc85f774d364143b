"""Notices that follow a review: to put something right (整改通知书), and the form of a re-review."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.cells import hundredths
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import Document, Form, PageNumbers, Paragraph, Signature
from courtoffice.paper.sheets.sign_in import DATE_BLANK, LINE_MM, pairs, wide
from courtoffice.register import Desk

_SIGN_MM, _TEXT_MM = 12.0, 32.0


def rectification_notice(desk: Desk, item: Rectification) -> Document:
    """Return the notice of a rectification, once it is overdue the reminder (整改催办通知书), with a receipt.

    It speaks to whoever answers for it, else to the judge of the case.
    """
    review = desk.store.get(Review, item.review_id or 0)
    people, court = roster(desk.store), "".join(court_names(desk))
    who = item.officer_id if item.officer_id is not None else review.judge_id
    late = item.done_on is None and item.due_on is not None and item.due_on < desk.today
    place = people.department_name(people.department_on(who, desk.today)) if who is not None else ""
    due = day_in_words(item.due_on) if item.due_on is not None else DATE_BLANK
    texts = (
        f"{_part(item, review)}的{review.case_number}{review.cause}一案，经案件质量评查，"
        f"发现以下问题：{item.problem.rstrip('。')}。",
        f"上述问题应在{due}前整改完毕，现已超过期限。请立即整改，并书面说明未按期完成的原因。"
        if late
        else f"请在{due}前整改完毕，将整改情况书面报送{court_names(desk)[1]}。",
        "特此通知。",
    )
    return Document(
        "整改催办通知书" if late else "案件评查整改通知书",
        (
            *(Paragraph((text,)) for text in texts),
            Signature(court, day_in_words(_issued(item, desk.today, late=late))),
            Paragraph(("",)),
            _receipt(item),
        ),
        addressee=f"{place}{desk.name('officer', who)}",
        page_numbers=PageNumbers.CENTRE,
        author=court,
    )


def notice_name(desk: Desk, item: Rectification) -> str:
    """Return what a file of the notice is called."""
    return f"整改通知书 {desk.name('review', item.review_id)}"


def rereview_form(desk: Desk, item: Objection) -> Document:
    """Return the form of an objection with its re-review and decision; what is not known is left blank."""
    review = desk.store.get(Review, item.review_id or 0)
    people = roster(desk.store)
    name = desk.name
    rows = (
        pairs(("案　号", review.case_number), ("案　由", review.cause)),
        pairs(
            ("承办部门", people.department_name(review.department_id)),
            ("异议人", _objector(desk, item, review)),
        ),
        pairs(("原评查人", name("officer", review.reviewer_id)), ("反馈日期", day_in_cell(review.told_on))),
        pairs(("原得分", _points(review.score)), ("原等次", review.grade)),
        pairs(("提出日期", day_in_cell(item.raised_on)), ("复核期限", day_in_cell(item.deadline))),
        wide("异议理由", item.statement, 3),
        pairs(("复核人", name("officer", item.rereviewer_id)), ("复核日期", day_in_cell(item.rereviewed_on))),
        pairs(("复核得分", _points(item.rereview_score)), ("复核等次", item.rereview_grade)),
        wide("复核扣分", _taken_off(desk, item), 3),
        wide("复核意见", item.opinion, 3),
        pairs(("处理决定", item.decision), ("决定机构", item.decided_by)),
        pairs(("复核人签名", ""), ("决定日期", day_in_cell(item.decided_on) or DATE_BLANK)),
    )
    tall = {5: _TEXT_MM, 8: _TEXT_MM, 9: _TEXT_MM, 11: _SIGN_MM}
    form = Form(
        widths=(30, 48, 30, 48),
        rows=rows,
        heights=tuple(tall.get(at, LINE_MM) for at in range(len(rows))),
        notes=("注：复核由原评查人以外的人进行；原得分和原等次一直保留，以处理决定为准。",),
    )
    return Document("案件评查异议复核表", (form,), page_numbers=PageNumbers.NONE)


def rereview_name(desk: Desk, item: Objection) -> str:
    """Return what a file of the form is called."""
    return f"异议复核表 {desk.name('review', item.review_id)}"


def _part(item: Rectification, review: Review) -> str:
    """Say what whoever is spoken to had to do with the case: he decided it, or took part in it."""
    return "你承办" if item.officer_id in (None, review.judge_id) else "你参与办理"


def _receipt(item: Rectification) -> Form:
    return Form(
        widths=(30, 48, 30, 48),
        rows=(
            wide("整改情况", item.result, 3),
            pairs(("整改人签名", ""), ("完成日期", day_in_cell(item.done_on) or DATE_BLANK)),
            pairs(("验收人签名", ""), ("验收日期", DATE_BLANK)),
        ),
        heights=(_TEXT_MM, _SIGN_MM, _SIGN_MM),
        title="整改回执",
    )


def _taken_off(desk: Desk, item: Objection) -> str:
    """Return what the re-review takes off, a line for each finding."""
    named = ((desk.name("review_criterion", found.criterion_id), found) for found in item.redeductions)
    return "\n".join(f"{name}扣{hundredths(found.points or 0)}分：{found.reason}" for name, found in named)


def _issued(item: Rectification, today: date, *, late: bool) -> date:
    return today if late or item.opened_on is None else item.opened_on


def _objector(desk: Desk, item: Objection, review: Review) -> str:
    return desk.name("officer", item.officer_id if item.officer_id is not None else review.judge_id)


def _points(points: int | None) -> str:
    return "" if points is None else f"{hundredths(points)}分"
