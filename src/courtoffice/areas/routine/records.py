"""What is kept of routines (例行工作): what must be done when, the dues waived or moved, the holidays.

A routine is data: *every period there must be a record of this kind, in this window*. The records that
satisfy it live in other areas; ``satisfied_by`` says of which kind they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Record, choice, day, link, number, text, yes_no
from courtoffice.workdays import MAKE_UP, OFF

CADENCES = (
    "每月", "每月末工作日", "每月末日历日", "每周", "每半月", "每月底前", "节日", "每年",
)  # fmt: skip
SATISFIED_BY = (
    "中心组学习", "全院集中学习", "法官业校", "评查例会", "评查通报", "评查汇报", "节日活动",
    "学习计划", "培训计划", "岗位责任制考核", "统一测评",
)  # fmt: skip
FESTIVALS = ("妇女节", "青年节", "儿童节", "重阳节")
WAIVED, MOVED = EXCEPTIONS = ("免办", "改期")


@dataclass(frozen=True, kw_only=True)
class Routine(Record):
    """A standing rule of the office. Routines of one name are versions of one rule, each for its time.

    Which of the fields say something depends on the cadence: :func:`rules.routine_faults` names the others.

    ``times`` is how often in each month, or how many of its last days; ``weekday`` counts from 1 for Monday
    and is chosen by its name; ``opens`` and ``closes`` are month and day (12-01) of a yearly window, which
    may run into the next year; ``days_before`` and ``days_after`` widen the window around a day;
    ``least_minutes`` is the least length of what is held.
    """

    table: ClassVar[str] = "routine"
    name: str = text("例行工作", required=True, width=14)
    position: int | None = number("排列序号", required=True, default=0, listed=False)
    cadence: str = choice("周期", CADENCES, required=True)
    satisfied_by: str = choice("以何记录为准", SATISFIED_BY, required=True, width=7)
    times: int | None = number("次数", required=True, unit="次", default=1)
    weekday: int | None = link("星期", "weekday", width=4, hint="每周的工作选择星期几，其他的不填")
    festival: str = choice("节日", FESTIVALS, hint="节日的工作选择节日，其他的不填")
    opens: str = text("开始月日", width=4, hint="每年的工作填写，如12-01")
    closes: str = text("截止月日", width=4, hint="每年的工作填写，如01-31，可以跨年")
    days_before: int | None = number("提前天数", required=True, unit="天", default=0)
    days_after: int | None = number("宽限天数", required=True, unit="天", default=0)
    least_minutes: int | None = number("最短时长", unit="分钟")
    skips_holidays: bool = yes_no("节假日免办", default=True)
    valid_from: date | None = day("开始执行", required=True)
    valid_until: date | None = day("停止执行")
    basis: str = text("依据", width=12, listed=False)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class RoutineException(Record):
    """One due of a routine that was waived, or moved to another day, with the reason (papers print it)."""

    table: ClassVar[str] = "routine_exception"
    routine_id: int | None = link("例行工作", "routine", required=True, width=14)
    kind: str = choice("办法", EXCEPTIONS, required=True, default=WAIVED)
    due_on: date | None = day("应办日期", required=True)
    moved_to: date | None = day("改到日期")
    reason: str = text("原因", required=True, width=16)
    decided_by: str = text("批准人", width=5)
    decided_on: date | None = day("批准日期")


@dataclass(frozen=True, kw_only=True)
class Holiday(Record):
    """One day of the office's calendar that is off (休), or a weekend day that is worked (班)."""

    table: ClassVar[str] = "holiday"
    day: date | None = day("日期", required=True)
    kind: str = choice("休或班", (OFF, MAKE_UP), required=True, default=OFF)
    name: str = text("名称", width=12, hint="节日名称，如春节；调休上班的日子可以不填")
    source: str = text("来源", width=9, derived=True)
