"""Examples for the blank lists of matters and of the tasks of a year."""

from __future__ import annotations

from datetime import timedelta

from courtoffice.areas.matters.records import Matter, Task
from courtoffice.register import Desk


def matter(desk: Desk) -> Matter:
    """Return a matter that a department has two weeks for."""
    return Matter(
        title="完善诉讼服务中心窗口",
        source="会议",
        opened_on=desk.today,
        leader_id=desk.first("officer"),
        department_id=desk.first("department"),
        demand="添置自助立案设备，开设老年人窗口",
        due_on=desk.today + timedelta(days=14),
    )


def task(desk: Desk) -> Task:
    """Return a task of the year."""
    return Task(
        year=desk.today.year, position=1, content="开展案件质量评查", department_id=desk.first("department")
    )
