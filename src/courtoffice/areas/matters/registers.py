"""The registers of supervised matters and of the tasks of a year's work plan."""

from __future__ import annotations

from courtoffice.areas.matters.records import Matter, Task
from courtoffice.areas.matters.rows import tasks_of_year
from courtoffice.areas.matters.rules import days_left, matter_faults, overdue_on, task_faults
from courtoffice.areas.people.records import TABLES, roster
from courtoffice.fields import Kind
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Store


def _latest_progress(matter: Matter, desk: Desk) -> str:
    dated = [item for item in matter.progress if item.noted_on is not None]
    return max(dated, key=lambda item: (item.noted_on, item.id)).content if dated else ""


MATTERS = Register(
    key="matters",
    title="督办事项",
    noun="督办事项",
    record=Matter,
    describe=lambda matter, desk: matter.title,
    order="opened_on, id",
    computed=(
        Column(
            "days_left",
            "剩余天数",
            Kind.INTEGER,
            lambda matter, desk: days_left(matter, desk.today),
            width=4,
            unit="天",
            computed=True,
        ),
        Column(
            "overdue",
            "逾期",
            Kind.YES_NO,
            lambda matter, desk: overdue_on(matter, desk.today),
            width=3,
            computed=True,
        ),
        Column("latest", "最近进展", Kind.TEXT, _latest_progress, width=16, computed=True),
    ),
    faults=lambda matter, before, desk: matter_faults(matter, roster(desk.store), desk.today),
    blank=lambda desk: Matter(opened_on=desk.today),
    hint="还没有督办事项。按 Ctrl+N 登记事项、责任领导、牵头部门、要求和时限。",
    reads=TABLES,
)


def _new_task(desk: Desk) -> Task:
    year = desk.today.year + 1
    last = max((task.position or 0 for task in tasks_of_year(desk.store, year)), default=0)
    return Task(year=year, position=last + 1)


TASKS = Register(
    key="plan-tasks",
    title="年度工作任务",
    noun="工作任务",
    record=Task,
    describe=lambda task, desk: f"{task.year or ''}年 {task.content[:20]}".strip(),
    order="year, position, id",
    yearly_by="year",
    order_columns=("year", "position", "content"),
    faults=lambda task, before, desk: task_faults(task),
    blank=_new_task,
    hint="还没有登记这一年的工作任务。按 Ctrl+N 逐条登记，年度工作总结的“下年计划”就取自这里。",
)


def _task_names(store: Store) -> dict[int, str]:
    rows = store.query("SELECT id, year, content FROM plan_task ORDER BY year DESC, position, id")
    return {row["id"]: f"{row['year']}年 {row['content'][:20]}" for row in rows}


LINKS = (Linked("plan_task", _task_names, frozenset({"plan_task"})),)
