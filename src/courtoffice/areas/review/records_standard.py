"""What is kept of a review standard (评查标准): groups, criteria, veto items, grades, failed years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, many, number, owner, text, yes_no

TIERS = ("优秀", "良好", "合格", "瑕疵", "不合格")
"""What the grades of any standard are counted as, best first.

Courts name their grades as they like (优质, 基本合格 …) and rename them over the years; a tier says where
a grade stands, so that figures of a year with two standards add up and keep their names.
"""


@dataclass(frozen=True, kw_only=True)
class Group(Record):
    """A group of criteria (立案, 程序 …); ``cap`` is the most that may be deducted, its points if empty."""

    table: ClassVar[str] = "review_group"
    standard_id: int = owner()
    position: int | None = number("排列序号", required=True, default=0)
    name: str = text("评查类别", required=True, dictionary="review_group", width=6)
    points: int | None = number("分值", Kind.POINTS, required=True, unit="分")
    cap: int | None = number("扣分上限", Kind.POINTS, unit="分", hint="留空表示扣完为止")


@dataclass(frozen=True, kw_only=True)
class Criterion(Record):
    """A criterion (扣分项) of a group, which it names.

    ``each_points`` is what one finding usually costs; ``cap`` the most that may be deducted, its points if
    empty.
    """

    table: ClassVar[str] = "review_criterion"
    standard_id: int = owner()
    position: int | None = number("排列序号", required=True, default=0)
    group_name: str = text("评查类别", required=True, dictionary="review_group", width=6)
    name: str = text("扣分项", required=True, width=16)
    points: int | None = number("分值", Kind.POINTS, required=True, unit="分")
    each_points: int | None = number("每处扣分", Kind.POINTS, unit="分")
    cap: int | None = number("扣分上限", Kind.POINTS, unit="分", hint="留空表示扣完为止")
    guidance: str = text("评查要点", width=20)


@dataclass(frozen=True, kw_only=True)
class VetoItem(Record):
    """A veto item (一票否决项): a case it applies to gets the lowest grade whatever its score."""

    table: ClassVar[str] = "review_veto_item"
    standard_id: int = owner()
    position: int | None = number("排列序号", required=True, default=0)
    name: str = text("否决情形", required=True, width=24)


@dataclass(frozen=True, kw_only=True)
class Grade(Record):
    """A grade (等次) for scores from ``from_points`` up to the next better grade."""

    table: ClassVar[str] = "review_grade"
    standard_id: int = owner()
    position: int | None = number("排列序号", required=True, default=0)
    name: str = text("等次名称", required=True, width=6)
    tier: str = choice("统计档次", TIERS, required=True, hint="统计时计入哪一档")
    from_points: int | None = number("起点分", Kind.POINTS, required=True, unit="分")


@dataclass(frozen=True, kw_only=True)
class Standard(Record):
    """A review standard, in force from ``valid_from`` until the next one.

    A year is failed when the mean of its final scores is below ``pass_mark``, or with ``failed_cases`` or
    more cases of the lowest grade (0: not by number). An officer with fewer than ``minimum_cases`` reviewed
    cases is not ranked.
    """

    table: ClassVar[str] = "review_standard"
    name: str = text("标准名称", required=True, width=16)
    valid_from: date | None = day("施行日期", required=True)
    sample: bool = yes_no("示例", hint="示例标准请核对后再用，改好后去掉此项")
    full_points: int | None = number("满分", Kind.POINTS, required=True, unit="分", default=100_00)
    pass_mark: int | None = number(
        "年度合格线",
        Kind.POINTS,
        required=True,
        unit="分",
        default=75_00,
        hint="年平均分低于它即不合格",
    )
    failed_cases: int | None = number(
        "不合格件数", required=True, unit="件", default=0, hint="达到此数即年度不合格，0 表示不按件数"
    )
    minimum_cases: int | None = number(
        "最低评查件数", required=True, unit="件", default=0, hint="全年评查不足此数的不排名"
    )
    note: str = text("说明", long=True, listed=False)
    groups: tuple[Group, ...] = many("评查类别", Group, owner="standard_id", totals=("points",))
    criteria: tuple[Criterion, ...] = many("扣分项", Criterion, owner="standard_id", totals=("points",))
    vetoes: tuple[VetoItem, ...] = many("一票否决项", VetoItem, owner="standard_id")
    grades: tuple[Grade, ...] = many("等次", Grade, owner="standard_id")
