"""What is kept of closed cases (案件池) and of the draws (抽查) made from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text, yes_no

CASE_TYPES = ("刑事", "民事", "行政", "执行", "赔偿", "其他")
DUTIES = ("审判长", "审判员", "人民陪审员")
RANDOM, KEY, NAMED = BASES = ("随机", "重点", "指定")


@dataclass(frozen=True, kw_only=True)
class CasePanelist(Record):
    """A member of the panel of a closed case: an officer, or a lay assessor by name."""

    table: ClassVar[str] = "closed_case_panel"
    case_id: int = owner()
    officer_id: int | None = link("合议庭成员", "officer", outside="name")
    name: str = text("院外成员", width=5, hint="人民陪审员等填姓名")
    duty: str = choice("身份", DUTIES)


@dataclass(frozen=True, kw_only=True)
class ClosedCase(Record):
    """A closed case that may be drawn for review."""

    table: ClassVar[str] = "closed_case"
    case_number: str = text("案号", required=True, width=14)
    case_type: str = choice("案件类型", CASE_TYPES, required=True)
    cause: str = text("案由", dictionary="cause", width=10)
    procedure: str = text("适用程序", dictionary="procedure", width=6, listed=False)
    parties: str = text("当事人", width=12, listed=False)
    received_on: date | None = day("收案日期")
    closed_on: date | None = day("结案日期", required=True)
    closed_by: str = text("结案方式", dictionary="closed_by", width=5)
    department_id: int | None = link("承办部门", "department", width=8, hint="留空按承办法官当时的部门")
    judge_id: int | None = link("承办法官", "officer", required=True)
    assistant_id: int | None = link("法官助理", "officer", listed=False)
    clerk_id: int | None = link("书记员", "officer", listed=False)
    sent_back: bool = yes_no("发回或改判")
    retried: bool = yes_no("再审")
    petition: bool = yes_no("信访")
    referred: bool = yes_no("转办")
    note: str = text("备注", long=True, listed=False)
    panel: tuple[CasePanelist, ...] = many("合议庭", CasePanelist, owner="case_id")


@dataclass(frozen=True, kw_only=True)
class DrawnCase(Record):
    """A case that a draw took, in the order in which it was taken."""

    table: ClassVar[str] = "review_draw_case"
    draw_id: int = owner()
    position: int | None = number("顺序", required=True, default=0)
    case_id: int | None = link("案号", "closed_case", required=True, width=14)
    basis: str = choice("抽取方式", BASES, required=True, default=RANDOM)
    reason: str = text("说明", width=12)


@dataclass(frozen=True, kw_only=True)
class DrawReviewer(Record):
    """Somebody to whom the cases of a draw may be assigned."""

    table: ClassVar[str] = "review_draw_reviewer"
    draw_id: int = owner()
    officer_id: int | None = link("评查人", "officer", required=True)


@dataclass(frozen=True, kw_only=True)
class DrawRecusal(Record):
    """A reviewer who has recused himself from a case of the draw, beyond what the rules see."""

    table: ClassVar[str] = "review_draw_recusal"
    draw_id: int = owner()
    officer_id: int | None = link("评查人", "officer", required=True)
    case_id: int | None = link("案号", "closed_case", required=True, width=14)
    reason: str = text("回避理由", required=True, width=14)


@dataclass(frozen=True, kw_only=True)
class Draw(Record):
    """A draw of cases for review, kept so that anyone can repeat it.

    ``minimum`` cases a judge and ``share`` of the pool (hundredths of a per cent) are drawn at random with
    ``seed`` from the pool of ``pool_size`` cases whose ``checksum`` is kept; key cases are in when
    ``key_always`` is set. A special draw (专项) is from the cases of one type or of some causes alone.
    ``rule`` is the rule in words. ``reviewers`` share its cases, but for those that
    ``recusals`` keep from one of them.
    """

    table: ClassVar[str] = "review_draw"
    name: str = text("抽查名称", required=True, width=14)
    drawn_on: date | None = day("抽取日期", required=True)
    from_date: date | None = day("结案起始日期", required=True)
    until_date: date | None = day("结案截止日期", required=True)
    minimum: int | None = number("每名法官至少", unit="件", required=True, default=2)
    share: int | None = number("抽查比例", Kind.POINTS, unit="%", required=True, default=0)
    key_always: bool = yes_no("重点案件必查", default=True)
    case_type: str = choice("只抽案件类型", CASE_TYPES, listed=False)
    cause: str = text(
        "只抽案由", dictionary="cause", width=10, listed=False, hint="写案由或其中几个字，多个用顿号隔开"
    )
    rule: str = text("抽查规则", long=True, listed=False)
    seed: str = text("随机种子", width=8, listed=False)
    checksum: str = text("案件池校验值", width=10, listed=False)
    pool_size: int | None = number("案件池件数", unit="件")
    drawn_by: str = text("抽取人", width=5)
    note: str = text("备注", long=True, listed=False)
    cases: tuple[DrawnCase, ...] = many("抽取案件", DrawnCase, owner="draw_id")
    reviewers: tuple[DrawReviewer, ...] = many("评查人员", DrawReviewer, owner="draw_id")
    recusals: tuple[DrawRecusal, ...] = many("自行回避", DrawRecusal, owner="draw_id")

    @property
    def special(self) -> bool:
        """Whether the draw is for a special review: of one type of cases, or of some causes."""
        return bool(self.case_type or self.cause.strip())
