"""The registers of supervised matters and of the tasks of a year's work plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from courtoffice.areas.matters.alerts import Alert, alert_on, alert_words
from courtoffice.areas.matters.records import CLOSED, WITHDRAWN, Matter, Task
from courtoffice.areas.matters.rows import tasks_of_year
from courtoffice.areas.matters.rules import days_left, matter_faults, overdue_on, task_faults
from courtoffice.areas.matters.settings import limits_on
from courtoffice.areas.people.records import TABLES, roster
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Store


def latest_progress(matter: Matter, day: date) -> str:
    """Return the last thing noted of a matter by a day, "" for nothing."""
    dated = [item for item in matter.progress if item.noted_on is not None and item.noted_on <= day]
    return max(dated, key=lambda item: (item.noted_on, item.id)).content if dated else ""


_ORDER = "CASE state WHEN '在办' THEN 0 ELSE 1 END, coalesce(due_on, '9999'), opened_on, id"
"""What is in hand first, the nearest limit first."""
_LOOKS = {Alert.BLUE: "link", Alert.YELLOW: "due", Alert.RED: "overdue"}


def _alert(matter: Matter, desk: Desk) -> str:
    """Return the colour and the days left, or how the matter ended."""
    if matter.state in (CLOSED, WITHDRAWN):
        return matter.state
    return alert_words(matter, desk.today, limits_on(desk.store, desk.today))


def _look(matter: Matter, desk: Desk) -> str:
    if matter.state in (CLOSED, WITHDRAWN):
        return "done" if matter.state == CLOSED else "waived"
    return _LOOKS.get(alert_on(matter, desk.today, limits_on(desk.store, desk.today)), "")


def source_of(matter: Matter, shown: Callable[[date], str] = str) -> str:
    """Return where a matter comes from in words: 党组会第5次（2026-03-05）, or its source.

    ``shown`` turns the day of the meeting into words.
    """
    if not matter.meeting:
        return f"{matter.source}：{matter.source_detail}" if matter.source_detail else matter.source
    day = f"（{shown(matter.decided_on)}）" if matter.decided_on is not None else ""
    return f"{matter.meeting}{matter.meeting_number}{day}"


MATTERS = Register(
    key="matters",
    title="督办事项",
    noun="督办事项",
    record=Matter,
    describe=lambda matter, desk: matter.title,
    order=_ORDER,
    computed=(
        Column("alert", "预警", Kind.TEXT, _alert, width=10, computed=True, state=_look),
        Column(
            "origin",
            "出处",
            Kind.TEXT,
            lambda matter, desk: source_of(matter),
            width=14,
            computed=True,
            told=False,
        ),
        Column(
            "days_left",
            "剩余天数",
            Kind.INTEGER,
            lambda matter, desk: days_left(matter, desk.today),
            width=4,
            listed=False,
            unit="天",
            computed=True,
            told=False,
        ),
        Column(
            "overdue",
            "逾期",
            Kind.YES_NO,
            lambda matter, desk: overdue_on(matter, desk.today),
            width=3,
            listed=False,
            computed=True,
            told=False,
        ),
        Column(
            "latest",
            "最近进展",
            Kind.TEXT,
            lambda matter, desk: latest_progress(matter, date.max),
            width=16,
            computed=True,
        ),
    ),
    order_columns=("alert", "title", "department_id", "leader_id", "due_on", "latest", "state"),
    faults=lambda matter, before, desk: matter_faults(matter, roster(desk.store), desk.today),
    blank=lambda desk: Matter(opened_on=desk.today),
    identity=("title", "opened_on"),
    hint="还没有督办事项。点“登记会议决定…”一次登记会议定下的几件事，或按 Ctrl+N 逐件登记。",
    reads=TABLES | {"setting"},
    example=late("courtoffice.areas.matters.examples", "matter"),
)


def _new_task(desk: Desk) -> Task:
    """Return a task at the end of the list of next year, which is planned at the end of this one."""
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
    identity=("year", "content"),
    hint="还没有登记这一年的工作任务。按 Ctrl+N 逐条登记，年度工作总结的“下年计划”就取自这里。",
    example=late("courtoffice.areas.matters.examples", "task"),
)


def _task_names(store: Store) -> dict[int, str]:
    rows = store.query("SELECT id, year, content FROM plan_task ORDER BY year DESC, position, id")
    return {row["id"]: f"{row['year']}年 {row['content'][:20]}" for row in rows}


LINKS = (Linked("plan_task", _task_names, frozenset({"plan_task"})),)
