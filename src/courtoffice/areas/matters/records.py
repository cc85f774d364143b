"""What is kept of a year's tasks (工作计划) and of supervised matters (督办事项)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, link, many, number, owner, text

SOURCES = ("会议", "领导批示", "工作计划", "其他")
IN_HAND, CLOSED, WITHDRAWN = STATES = ("在办", "办结", "撤销")


@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """A task of a year's work plan, in the order in which papers list it."""

    table: ClassVar[str] = "plan_task"
    year: int | None = number("年度", Kind.YEAR, required=True)
    position: int | None = number("序号", required=True, default=0)
    content: str = text("任务内容", required=True, long=True, width=24)
    department_id: int | None = link("责任部门", "department", width=8)
    leader_id: int | None = link("责任领导", "officer")
    due_on: date | None = day("完成时限")
    done_on: date | None = day("完成日期")
    result: str = text("完成情况", long=True, width=14)


@dataclass(frozen=True, kw_only=True)
class Helper(Record):
    """A department that helps the leading one."""

    table: ClassVar[str] = "matter_helper"
    matter_id: int = owner()
    department_id: int | None = link("配合部门", "department", required=True, width=10)


@dataclass(frozen=True, kw_only=True)
class Progress(Record):
    """What was noted of a matter's progress on a day."""

    table: ClassVar[str] = "matter_progress"
    matter_id: int = owner()
    noted_on: date | None = day("日期", required=True)
    content: str = text("进展情况", required=True, long=True, width=24)
    officer_id: int | None = link("填报人", "officer")


@dataclass(frozen=True, kw_only=True)
class Matter(Record):
    """A supervised matter with its five fixed items: task, unit, leader, demand, limit.

    ``meeting``, ``meeting_number`` and ``decided_on`` say which meeting decided it, where one did.
    """

    table: ClassVar[str] = "matter"
    title: str = text("督办事项", required=True, width=18)
    source: str = choice("来源", SOURCES, required=True, default=SOURCES[0])
    source_detail: str = text("来源说明", width=10, hint="如领导姓名、批示文件", listed=False)
    meeting: str = text("会议名称", dictionary="meeting", width=8, listed=False)
    decided_on: date | None = day("会议日期", listed=False)
    meeting_number: str = text("会议次数", width=6, hint="如“第5次”", listed=False)
    opened_on: date | None = day("立项日期", required=True)
    leader_id: int | None = link("责任领导", "officer")
    department_id: int | None = link("牵头部门", "department", width=8)
    demand: str = text("工作要求", long=True, width=14, listed=False)
    due_on: date | None = day("完成时限")
    state: str = choice("状态", STATES, required=True, default=IN_HAND)
    closed_on: date | None = day("办结日期")
    result: str = text("办理结果", long=True, width=14, listed=False)
    task_id: int | None = link("对应计划任务", "plan_task", width=12, listed=False)
    note: str = text("备注", long=True, listed=False)
    helpers: tuple[Helper, ...] = many("配合部门", Helper, owner="matter_id")
    progress: tuple[Progress, ...] = many("进展", Progress, owner="matter_id")
