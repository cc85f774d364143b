"""What is kept of case reviews (案件质量评查): reviews with deductions, objections, rectification."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.review.records_cases import CASE_TYPES, DUTIES
from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text, yes_no

ORDINARY, SPECIAL, KEY_CASE = MODES = ("常规", "专项", "重点")
KEY_REASONS = ("发回或改判", "再审", "信访", "转办", "其他")
DRAWN, REVIEWED, TOLD, OBJECTED, FINAL = STATES = ("已抽取", "已评查", "已反馈", "有异议", "已定案")
UPHELD, CHANGED = DECISIONS = ("维持", "变更")


@dataclass(frozen=True, kw_only=True)
class Panelist(Record):
    """A member of the panel of the reviewed case: an officer, or a lay assessor by name."""

    table: ClassVar[str] = "review_panel"
    review_id: int = owner()
    officer_id: int | None = link("合议庭成员", "officer", outside="name")
    name: str = text("院外成员", width=5, hint="人民陪审员等填姓名")
    duty: str = choice("身份", DUTIES)


@dataclass(frozen=True, kw_only=True)
class Deduction(Record):
    """Points taken off under a criterion, with the reason; ``officer_id`` is whose mistake it is."""

    table: ClassVar[str] = "review_deduction"
    review_id: int = owner()
    criterion_id: int | None = link("扣分项", "review_criterion", required=True, width=16)
    points: int | None = number("扣分", Kind.POINTS, required=True, unit="分")
    reason: str = text("扣分理由", required=True, dictionary="deduction_reason", width=20)
    officer_id: int | None = link("责任人", "officer")


@dataclass(frozen=True, kw_only=True)
class Veto(Record):
    """A veto item found in the case, with the reason."""

    table: ClassVar[str] = "review_veto"
    review_id: int = owner()
    veto_item_id: int | None = link("否决情形", "review_veto_item", required=True, width=20)
    reason: str = text("认定理由", required=True, width=20)


@dataclass(frozen=True, kw_only=True)
class Review(Record):
    """The review of one case under the standard of its time, which it keeps for good.

    ``score`` and ``grade`` are the first result and stay as they were; an objection that is upheld carries
    its own. ``counted_on`` is the day that puts the review into a year: when it was reviewed, before that
    when it was assigned.
    """

    table: ClassVar[str] = "review"
    case_number: str = text("案号", required=True, width=14)
    case_type: str = choice("案件类型", CASE_TYPES, required=True)
    cause: str = text("案由", dictionary="cause", width=10)
    procedure: str = text("适用程序", dictionary="procedure", width=6, listed=False)
    received_on: date | None = day("收案日期", listed=False)
    closed_on: date | None = day("结案日期", required=True)
    department_id: int | None = link("承办部门", "department", width=8, hint="留空按承办法官当时的部门")
    judge_id: int | None = link("承办法官", "officer", required=True)
    assistant_id: int | None = link("法官助理", "officer", listed=False)
    clerk_id: int | None = link("书记员", "officer", listed=False)
    mode: str = choice("评查方式", MODES, required=True, default=ORDINARY)
    key_reason: str = choice("重点事由", KEY_REASONS, listed=False)
    reviewer_id: int | None = link("评查人", "officer")
    assigned_on: date | None = day("分配日期", listed=False)
    reviewed_on: date | None = day("评查日期", hint="还没有评查时留空")
    standard_id: int | None = link(
        "评查标准", "review_standard", width=12, listed=False, hint="留空按评查日期施行的标准"
    )
    score: int | None = number("得分", Kind.POINTS, unit="分", derived=True)
    grade: str = text("等次", width=4, derived=True)
    state: str = choice("状态", STATES, required=True, default=REVIEWED)
    told_on: date | None = day("反馈日期", listed=False)
    objection_until: date | None = day("异议截止日期", listed=False, hint="留空从反馈日期按工作日推算")
    final_on: date | None = day("定案日期", listed=False)
    recusal_reason: str = text(
        "不回避理由", width=10, listed=False, hint="评查人应当回避而未回避的，写明批准人和理由"
    )
    named_reason: str = text("指定理由", width=10, listed=False, hint="没有按均衡分配、指定评查人的理由")
    comments: str = text("评查意见", long=True, listed=False)
    case_id: int | None = link("案件池", "closed_case", width=14, listed=False)
    draw_id: int | None = link("抽查", "review_draw", width=12, listed=False)
    counted_on: date | None = day("归属日期", listed=False, derived=True)
    deductions: tuple[Deduction, ...] = many("扣分", Deduction, owner="review_id", totals=("points",))
    vetoes: tuple[Veto, ...] = many("一票否决", Veto, owner="review_id")
    panel: tuple[Panelist, ...] = many("合议庭", Panelist, owner="review_id")


@dataclass(frozen=True, kw_only=True)
class Rededuction(Record):
    """Points that a re-review takes off under a criterion, with the reason."""

    table: ClassVar[str] = "review_objection_deduction"
    objection_id: int = owner()
    criterion_id: int | None = link("扣分项", "review_criterion", required=True, width=16)
    points: int | None = number("扣分", Kind.POINTS, required=True, unit="分")
    reason: str = text("扣分理由", required=True, dictionary="deduction_reason", width=20)


@dataclass(frozen=True, kw_only=True)
class Objection(Record):
    """An objection to a review, its re-review by somebody else, and the decision.

    With the decision 变更 the re-review's score and grade become the final ones. The score follows from
    ``redeductions`` where there are any; without them it is what was typed, and the opinion says why.
    """

    table: ClassVar[str] = "review_objection"
    review_id: int | None = link("案号", "review", required=True, width=14)
    officer_id: int | None = link("异议人", "officer", hint="留空为承办法官")
    raised_on: date | None = day("提出日期", required=True)
    statement: str = text("异议理由", required=True, long=True, width=20)
    deadline: date | None = day("复核期限", hint="留空从提出日期按工作日推算")
    rereviewer_id: int | None = link("复核人", "officer")
    rereviewed_on: date | None = day("复核日期", listed=False)
    rereview_score: int | None = number("复核得分", Kind.POINTS, unit="分", hint="登记了复核扣分的自动算出")
    veto_lifted: bool = yes_no("撤销一票否决", listed=False)
    rereview_grade: str = text("复核等次", width=4, derived=True)
    opinion: str = text("复核意见", long=True, listed=False)
    decision: str = choice("处理决定", DECISIONS)
    decided_by: str = text("决定机构", dictionary="deciding_body", width=8, listed=False)
    decided_on: date | None = day("决定日期")
    redeductions: tuple[Rededuction, ...] = many(
        "复核扣分", Rededuction, owner="objection_id", totals=("points",)
    )


@dataclass(frozen=True, kw_only=True)
class Rectification(Record):
    """Something found by a review that has to be put right, by when, and whether it was (整改)."""

    table: ClassVar[str] = "review_rectification"
    review_id: int | None = link("案号", "review", required=True, width=14)
    problem: str = text("整改问题", required=True, long=True, width=20)
    officer_id: int | None = link("责任人", "officer")
    opened_on: date | None = day("通知日期")
    due_on: date | None = day("整改期限", required=True, hint="留空从通知日期按工作日推算")
    done_on: date | None = day("完成日期", hint="还没有完成时留空")
    result: str = text("整改情况", long=True, width=16)
