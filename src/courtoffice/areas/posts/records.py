"""What is kept of post responsibility (岗位责任制): who leads it, standards, score sheets, closed years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.people.records import CLASSES
from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text

BODIES = ("领导小组", "领导小组办公室")
DUTIES = ("组长", "副组长", "成员", "主任", "副主任", "工作人员")
SELF_SCORED, CHECKED, FIXED = SHEET_STATES = ("自评", "复核", "已定")
RESULTS = ("优秀", "良好", "合格", "不合格")
SUBJECTS = ("岗位责任制考核", "统一测评")


@dataclass(frozen=True, kw_only=True)
class Member(Record):
    """A member of the leading group for post responsibility or of its office, from when to when."""

    table: ClassVar[str] = "post_member"
    body: str = choice("机构", BODIES, required=True, default=BODIES[0], width=8)
    position: int | None = number("排列序号", required=True, default=0, listed=False)
    officer_id: int | None = link("干警", "officer", required=True)
    duty: str = choice("职责", DUTIES, required=True, default="成员")
    from_date: date | None = day("起始日期", required=True)
    until_date: date | None = day("截止日期", hint="现任留空")
    note: str = text("备注", width=10)


@dataclass(frozen=True, kw_only=True)
class PostItem(Record):
    """An item of an assessment standard; ``cap`` is the most it may score with bonus, its points if empty."""

    table: ClassVar[str] = "post_item"
    standard_id: int = owner()
    position: int | None = number("排列序号", required=True, default=0)
    group_name: str = text("考核类别", width=8)
    name: str = text("考核项目", required=True, width=16)
    points: int | None = number("分值", Kind.POINTS, required=True, unit="分")
    cap: int | None = number("得分上限", Kind.POINTS, unit="分", hint="可以加分的项目填写，留空即分值")
    guidance: str = text("评分办法", width=20)
    evidence: str = text("考核依据", width=14)


@dataclass(frozen=True, kw_only=True)
class Band(Record):
    """A result and the least total that earns it."""

    table: ClassVar[str] = "post_band"
    standard_id: int = owner()
    result: str = choice("等次", RESULTS, required=True)
    from_points: int | None = number("起点分", Kind.POINTS, required=True, unit="分")


@dataclass(frozen=True, kw_only=True)
class PostStandard(Record):
    """The assessment standard of a year for one class of departments."""

    table: ClassVar[str] = "post_standard"
    year: int | None = number("年度", Kind.YEAR, required=True)
    kind: str = choice("部门类别", CLASSES, required=True)
    name: str = text("标准名称", required=True, width=18)
    full_points: int | None = number("满分", Kind.POINTS, required=True, unit="分", default=100_00)
    issued_on: date | None = day("印发日期")
    document: str = text("文号", width=8)
    note: str = text("说明", long=True, listed=False)
    items: tuple[PostItem, ...] = many("考核项目", PostItem, owner="standard_id", totals=("points",))
    bands: tuple[Band, ...] = many("等次", Band, owner="standard_id")


@dataclass(frozen=True, kw_only=True)
class Score(Record):
    """What a department scored for one item: by itself, and after the review group checked it."""

    table: ClassVar[str] = "post_score"
    sheet_id: int = owner()
    item_id: int | None = link("考核项目", "post_item", required=True, width=16)
    self_points: int | None = number("自评分", Kind.POINTS, unit="分")
    points: int | None = number("复核分", Kind.POINTS, unit="分")
    reason: str = text("扣分或加分理由", width=16)
    evidence: str = text("依据材料", width=12)


@dataclass(frozen=True, kw_only=True)
class Sheet(Record):
    """The score sheet of a department for a year. Totals and result are computed from the scores."""

    table: ClassVar[str] = "post_sheet"
    year: int | None = number("年度", Kind.YEAR, required=True)
    department_id: int | None = link("部门", "department", required=True, width=10)
    standard_id: int | None = link("考核标准", "post_standard", required=True, width=14)
    state: str = choice("进度", SHEET_STATES, required=True, default=SELF_SCORED)
    self_total: int | None = number("自评总分", Kind.POINTS, unit="分", derived=True)
    total: int | None = number("复核总分", Kind.POINTS, unit="分", derived=True)
    result: str = text("等次", width=4, derived=True)
    self_signed_by_id: int | None = link("部门负责人", "officer", listed=False)
    self_signed_on: date | None = day("自评日期", listed=False)
    reviewed_by_id: int | None = link("复核人", "officer", listed=False)
    reviewed_on: date | None = day("复核日期", listed=False)
    confirmed_on: date | None = day("确定日期")
    note: str = text("备注", long=True, listed=False)
    scores: tuple[Score, ...] = many("得分", Score, owner="sheet_id", totals=("self_points", "points"))


@dataclass(frozen=True, kw_only=True)
class Closing(Record):
    """That the assessment or the evaluation of a year was closed, and whether it was opened again and why."""

    table: ClassVar[str] = "post_closing"
    year: int | None = number("年度", Kind.YEAR, required=True)
    subject: str = choice("事项", SUBJECTS, required=True, width=8)
    closed_on: date | None = day("办结日期", required=True)
    closed_by: str = text("经办人", width=5)
    decided_by: str = text("审定机构", dictionary="deciding_body", width=8)
    reopened_on: date | None = day("重新打开日期")
    reopened_by: str = text("重新打开经办人", width=6, listed=False)
    reopen_reason: str = text("重新打开原因", width=12)
