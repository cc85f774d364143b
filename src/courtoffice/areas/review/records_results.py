"""What a year's reviews come to, a row for each judge and each department; worked out, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, link, number, text

PASSED, FAILED_YEAR, NOT_JUDGED = OUTCOMES_OF_YEAR = ("合格", "不合格", "没有标准")


@dataclass(frozen=True, kw_only=True)
class YearRow(Record):
    """The result of a year with how it came about.

    Numbers of cases are by the tier of their final grade; ``mean`` is in hundredths of a point. ``place``
    stays empty unless the court wants ranks. ``words`` is the path from the cases to the result, ``reviews``
    are the ids of the reviews behind it, ``year`` is the year that they count for and ``about`` whose result
    it is.
    """

    table: ClassVar[str] = ""
    cases: int | None = number("评查件数")
    mean: int | None = number("平均分", Kind.POINTS)
    excellent: int | None = number("优秀")
    good: int | None = number("良好", listed=False)
    qualified: int | None = number("合格")
    flawed: int | None = number("瑕疵")
    failed: int | None = number("不合格")
    pending: int | None = number("未定案")
    objections: int | None = number("待处理异议")
    outcome: str = choice("年度结果", OUTCOMES_OF_YEAR)
    place: int | None = number("名次", listed=False)
    words: str = text("从案件到结果", width=40)
    reviews: tuple[int, ...] = ()
    year: int = 0
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class OfficerYear(YearRow):
    """The result of a judge; the category is that of the last day of the year."""

    officer_id: int | None = link("承办法官", "officer")
    category: str = text("人员类别", width=5, listed=False)


@dataclass(frozen=True, kw_only=True)
class DepartmentYear(YearRow):
    """The result of a department by the cases that it decided."""

    department_id: int | None = link("承办部门", "department", width=10)
