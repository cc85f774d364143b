"""What a review sheet says of its case around the criteria, and who may answer for a mistake. Pure."""

from __future__ import annotations

from courtoffice.areas.review.records import DRAWN, KEY_CASE, REVIEWED, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules import Result
from courtoffice.cells import hundredths
from courtoffice.register import Desk


def facts_of(review: Review, desk: Desk) -> str:
    """Return the case in one line: type, cause, who decided it, when it was closed, why it is a key case."""
    name = desk.name
    parts = [
        " ".join(filter(None, (review.case_type, review.cause, review.procedure))),
        f"承办 {name('officer', review.judge_id)}（{name('department', review.department_id)}）",
        f"助理 {name('officer', review.assistant_id)}" if review.assistant_id else "",
        f"书记员 {name('officer', review.clerk_id)}" if review.clerk_id else "",
        f"合议庭 {'、'.join(panel_of(review, desk))}" if review.panel else "",
        f"{review.closed_on}结案" if review.closed_on else "",
        f"重点：{review.key_reason}" if review.mode == KEY_CASE else "",
        f"评查 {name('officer', review.reviewer_id)}" if review.reviewer_id else "还没有评查人",
    ]
    return "　".join(filter(None, parts))


def panel_of(review: Review, desk: Desk) -> list[str]:
    """Return the names of the panel."""
    return [item.name or desk.name("officer", item.officer_id) for item in review.panel]


def answerable(review: Review, desk: Desk) -> list[tuple[int | None, str]]:
    """Return who may answer for a mistake in the case: the judge first, the others, then nobody named."""
    people: dict[int | None, str] = {}
    for officer, post in (
        (review.judge_id, "承办"),
        (review.assistant_id, "助理"),
        (review.clerk_id, "书记员"),
        *((item.officer_id, "合议庭") for item in review.panel),
    ):
        if officer is not None:
            people.setdefault(officer, f"{desk.name('officer', officer)}（{post}）")
    return [*people.items(), (None, "不写明")]


def notice_of(review: Review, standard: Standard | None) -> str:
    """Return what has to be known before a sheet is filled in, "" for nothing."""
    if standard is None:
        return "还没有施行的评查标准，请先在“评查标准”里登记。"
    if review.state not in (DRAWN, REVIEWED):
        until = f"，异议截止{review.objection_until}" if review.objection_until else ""
        return f"结果已反馈{until}，扣分不能再改；有异议的请登记异议。"
    if standard.sample:
        return f"“{standard.name}”是示例标准，请核对分值和等次，改好后去掉“示例”标记。"
    return ""


def result_words(review: Review, standard: Standard, final: Result) -> str:
    """Return what stands beside the score: how it came about, and what an objection made of it."""
    if final.changed:
        return f"异议复核后{hundredths(final.score or 0)}分，{final.grade}"
    full = standard.full_points or 0
    lost = full - (review.score if review.score is not None else full)
    words = f"满分{hundredths(full)}，" + (
        f"{len(review.deductions)}处扣{hundredths(lost)}分" if review.deductions else "没有扣分"
    )
    return f"{words}，一票否决" if review.vetoes else words
