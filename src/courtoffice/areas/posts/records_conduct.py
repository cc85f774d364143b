"""What is kept of officers' conduct, of their yearly evaluation, and of rewards and penalties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, link, number, text

HANDLINGS = (
    "批评教育", "提醒谈话", "责令检查", "通报批评", "诫勉",
    "警告", "记过", "记大过", "降级", "撤职", "开除", "其他",
)  # fmt: skip
EXCELLENT, COMPETENT, BASIC, INCOMPETENT, UNGRADED = GRADES = (
    "优秀",
    "称职",
    "基本称职",
    "不称职",
    "不定等次",
)
REWARD, PENALTY = REWARD_KINDS = ("奖励", "处罚")


@dataclass(frozen=True, kw_only=True)
class Conduct(Record):
    """A breach of discipline or rule by an officer, how it was handled, and until when that has effect."""

    table: ClassVar[str] = "conduct_record"
    happened_on: date | None = day("发生日期", required=True)
    officer_id: int | None = link("干警", "officer", required=True)
    kind: str = text("类别", required=True, dictionary="conduct_kind", width=8)
    facts: str = text("事实", required=True, long=True, width=18)
    source: str = text("来源", dictionary="conduct_source", width=6)
    points: int | None = number("扣分", Kind.POINTS, unit="分")
    handling: str = choice("处理", HANDLINGS)
    decided_by: str = text("决定机构", dictionary="deciding_body", width=8, listed=False)
    decided_on: date | None = day("决定日期")
    document: str = text("文号", width=8, listed=False)
    effective_from: date | None = day("影响期起", listed=False)
    effective_until: date | None = day("影响期止", listed=False)
    lifted_on: date | None = day("解除日期", listed=False)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class Evaluation(Record):
    """The yearly evaluation (统一测评) of an officer: votes, what the registers say, the final grade.

    What the conduct records say is restricted: it is looked up when asked for, and not kept here.
    """

    table: ClassVar[str] = "yearly_evaluation"
    year: int | None = number("年度", Kind.YEAR, required=True)
    officer_id: int | None = link("干警", "officer", required=True)
    department_id: int | None = link("部门", "department", width=8, hint="留空按年末所在部门")
    votes_excellent: int | None = number("优秀票", unit="票")
    votes_competent: int | None = number("称职票", unit="票")
    votes_basic: int | None = number("基本称职票", unit="票")
    votes_failed: int | None = number("不称职票", unit="票")
    quality_result: str = text("评查结果", width=8, listed=False)
    hours_result: str = text("学时情况", width=8, listed=False)
    attendance_result: str = text("学习考勤", width=8, listed=False)
    proposed_grade: str = choice("建议等次", GRADES)
    grade: str = choice("确定等次", GRADES)
    reason: str = text("理由", long=True, listed=False)
    decided_by: str = text("决定机构", dictionary="deciding_body", width=8, listed=False)
    decided_on: date | None = day("决定日期")
    told_on: date | None = day("告知日期", listed=False)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class RewardPenalty(Record):
    """A reward or a penalty for an officer or a department, and when it was fulfilled (兑现)."""

    table: ClassVar[str] = "reward_penalty"
    decided_on: date | None = day("决定日期", required=True)
    kind: str = choice("奖惩", REWARD_KINDS, required=True, default=REWARD)
    officer_id: int | None = link("干警", "officer")
    department_id: int | None = link("部门", "department", width=8)
    year: int | None = number("所属年度", Kind.YEAR, listed=False)
    basis: str = text("依据", width=12)
    content: str = text("内容", required=True, width=16)
    amount: int | None = number("金额", Kind.MONEY, unit="元")
    decided_by: str = text("决定机构", dictionary="deciding_body", width=8, listed=False)
    document: str = text("文号", width=8, listed=False)
    fulfilled_on: date | None = day("兑现日期", hint="还没有兑现时留空")
    fulfilled_note: str = text("兑现情况", width=10, listed=False)
    note: str = text("备注", long=True, listed=False)
