"""How a supervised matter stands on a day, and what may be wrong with matters and tasks. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from courtoffice.areas.matters.records import CLOSED, IN_HAND, WITHDRAWN, Matter, Task
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import serving_faults
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults


def open_on(matter: Matter, day: date) -> bool:
    """Return whether a matter was in hand at the end of that day."""
    if matter.opened_on is None or matter.opened_on > day or matter.state == WITHDRAWN:
        return False
    return matter.closed_on is None or matter.closed_on > day


def overdue_on(matter: Matter, day: date) -> bool:
    """Return whether a matter was in hand on that day although its limit had passed before it."""
    return open_on(matter, day) and matter.due_on is not None and matter.due_on < day


def days_left(matter: Matter, day: date) -> int | None:
    """Return the days to the limit, below zero when it has passed; None when closed or without a limit."""
    if not open_on(matter, day) or matter.due_on is None:
        return None
    return (matter.due_on - day).days


def matter_faults(matter: Matter, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with a supervised matter, all at once."""
    opened = ("立项日期", matter.opened_on)
    return [
        *required_faults(matter),
        *future_year("opened_on", "立项日期", matter.opened_on, today),
        *days_in_order("due_on", opened, ("完成时限", matter.due_on)),
        *days_in_order("closed_on", opened, ("办结日期", matter.closed_on)),
        *serving_faults(roster, matter.opened_on, [("leader_id", "责任领导", matter.leader_id)]),
        *_meeting(matter, today),
        *_closing(matter, today),
        *_five_items(matter),
        *_helpers(matter),
        *_progress(matter, today),
    ]


def task_faults(task: Task) -> list[Fault]:
    """Return what is wrong with a task of a year's plan."""
    faults = required_faults(task)
    if task.due_on is not None and task.year is not None and task.due_on.year != task.year:
        message = f"完成时限{task.due_on}不在{task.year}年，请核对。"
        faults.append(Fault("due_on", message, blocks=False))
    return faults


def _closing(matter: Matter, today: date) -> Iterator[Fault]:
    if matter.state == CLOSED and matter.closed_on is None:
        yield Fault("closed_on", "状态是“办结”，请填写办结日期。")
    if matter.state == IN_HAND and matter.closed_on is not None:
        yield Fault("state", "已经填写办结日期，请把状态改为“办结”或“撤销”。")
    if matter.closed_on is not None and matter.closed_on > today:
        yield Fault("closed_on", f"“办结日期”{matter.closed_on}还没有到，今天是{today}，请核对日期。")


def _five_items(matter: Matter) -> Iterator[Fault]:
    """Ask about what is missing of task, unit, leader, demand and limit; the task is required anyhow."""
    items: tuple[tuple[str, str, object], ...] = (
        ("department_id", "牵头部门", matter.department_id),
        ("leader_id", "责任领导", matter.leader_id),
        ("demand", "工作要求", matter.demand.strip()),
        ("due_on", "完成时限", matter.due_on),
    )
    missing = [(field, label) for field, label, value in items if not value]
    if missing and matter.state != WITHDRAWN:
        labels = "、".join(label for _, label in missing)
        message = f"督办要定任务、单位、领导、要求、时限，还没有填{labels}。确定先不填吗？"
        yield Fault(missing[0][0], message, blocks=False)


def _meeting(matter: Matter, today: date) -> Iterator[Fault]:
    if matter.meeting.strip() and matter.decided_on is None:
        yield Fault("decided_on", f"写了“{matter.meeting}”，还要填写会议日期。")
    if matter.decided_on is not None and matter.decided_on > today:
        yield Fault("decided_on", f"会议日期{matter.decided_on}还没有到，今天是{today}，请核对日期。")
    yield from days_in_order("opened_on", ("会议日期", matter.decided_on), ("立项日期", matter.opened_on))


def _helpers(matter: Matter) -> Iterator[Fault]:
    seen: set[int] = set()
    for at, helper in enumerate(matter.helpers):
        field, lead = f"helpers[{at}].department_id", f"配合部门第{at + 1}行："
        if helper.department_id is not None and helper.department_id == matter.department_id:
            yield Fault(field, f"{lead}牵头部门不用再列为配合部门，请删去一行。")
        elif helper.department_id in seen:
            yield Fault(field, f"{lead}这个部门重复登记，请删去一行。")
        seen |= {helper.department_id} if helper.department_id is not None else set()


def _progress(matter: Matter, today: date) -> Iterator[Fault]:
    for at, item in enumerate(matter.progress):
        field, lead = f"progress[{at}].noted_on", f"进展第{at + 1}行："
        if item.noted_on is None:
            continue
        if item.noted_on > today:
            yield Fault(field, f"{lead}日期{item.noted_on}还没有到，今天是{today}，请核对。")
        elif matter.opened_on is not None and item.noted_on < matter.opened_on:
            yield Fault(field, f"{lead}日期{item.noted_on}早于立项日期{matter.opened_on}，请核对。")
