"""What is kept of the yearly training plan: the plan as issued, and its items with assigned officers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.training.records import IN_HOUSE, KINDS
from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text

NOT_YET, UNDER_WAY, DONE, CANCELLED = PLAN_STATES = ("未开展", "进行中", "已完成", "已取消")


@dataclass(frozen=True, kw_only=True)
class TrainingPlan(Record):
    """The training plan of a year as it was issued; its items are :class:`PlanItem` of that year."""

    table: ClassVar[str] = "training_plan"
    year: int | None = number("年度", Kind.YEAR, required=True)
    title: str = text("计划名称", width=16)
    issued_on: date | None = day("印发日期", hint="还没有印发时留空")
    number: str = text("文号", width=8)
    requirements: str = text("培训要求", long=True, listed=False, hint="写入计划正文的要求")
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class Assignment(Record):
    """An officer who is to take part in a planned course."""

    table: ClassVar[str] = "training_assignment"
    plan_item_id: int = owner()
    officer_id: int | None = link("干警", "officer", required=True)
    note: str = text("备注", width=8)


@dataclass(frozen=True, kw_only=True)
class PlanItem(Record):
    """One course of a year's plan; ``hours`` are hundredths for each person."""

    table: ClassVar[str] = "training_plan_item"
    year: int | None = number("年度", Kind.YEAR, required=True)
    month: int | None = number("月份", required=True, unit="月")
    position: int | None = number("排列序号", listed=False, default=0)
    course: str = text("培训班名称", required=True, width=18)
    kind: str = choice("培训类型", KINDS, required=True, default=IN_HOUSE)
    category: str = text("培训类别", dictionary="training_category", width=6)
    target: str = text("培训对象", width=12)
    planned_persons: int | None = number("计划人数", unit="人")
    hours: int | None = number("学时", Kind.HOURS)
    lecturer: str = text("拟请授课人", width=6, listed=False)
    place: str = text("地点", dictionary="place", width=8, listed=False)
    officer_id: int | None = link("责任人", "officer")
    department_id: int | None = link("责任部门", "department", width=8)
    state: str = choice("完成情况", PLAN_STATES, required=True, default=NOT_YET)
    note: str = text("备注", width=8, listed=False)
    assigned: tuple[Assignment, ...] = many("指定参训人员", Assignment, owner="plan_item_id")
