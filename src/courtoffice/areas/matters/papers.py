"""Next year's tasks and supervised matters as the yearly summary tells and annexes them."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.matters.figures import figures
from courtoffice.areas.matters.records import Matter, Task
from courtoffice.areas.matters.rows import MatterRows, matter_rows, tasks_of_year
from courtoffice.areas.matters.rules import open_on, overdue_on
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell, day_in_words
from courtoffice.paper.document import Align, Annex, Block, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_NUMBER = Column("序号", 11, fixed=True, align=Align.CENTRE)
_LIMIT = Column("完成时限", 22, fixed=True, align=Align.CENTRE)


def tasks_of(desk: Desk, year: int) -> tuple[str, ...]:
    """Return the tasks of a year's plan as text, in their order."""
    return tuple(task.content for task in tasks_of_year(desk.store, year))


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 明年计划及督办事项表 of a period: next year's tasks, and the matters of the period.

    A period of one month has no next year. The annex bears the number 0; whoever puts it into a paper
    numbers it.
    """
    rows = matter_rows(desk.store, period, desk.today)
    tasks = tasks_of_year(desk.store, period.year + 1) if period.is_year else []
    blocks: list[Block] = []
    parts: list[str] = []
    if tasks:
        blocks.append(_tasks(tasks, period.year + 1, desk))
        parts.append(f"{period.year + 1}年工作计划")
    if any(figure.value for figure in figures(rows)):
        blocks.append(_matters(rows, desk))
        parts.append(f"{period.label}督办事项")
    return (Annex(0, f"{'及'.join(parts)}表", tuple(blocks)),) if blocks else ()


def _tasks(tasks: list[Task], year: int, desk: Desk) -> Table:
    items = []
    for at, task in enumerate(tasks, start=1):
        department = desk.name("department", task.department_id)
        leader = desk.name("officer", task.leader_id)
        items.append(Item(((str(at), task.content, department, leader, day_in_cell(task.due_on)),)))
    return Table(
        columns=(
            _NUMBER,
            Column("工作任务", 4.0),
            Column("责任部门", 1.4),
            Column("责任领导", 1.0, names=True),
            _LIMIT,
        ),
        body=tuple(items),
        title=f"{year}年工作计划",
    )


def _matters(rows: MatterRows, desk: Desk) -> Table:
    counted = {figure.key: figure for figure in figures(rows)}
    listed = rows.counted()
    return Table(
        columns=(
            _NUMBER,
            Column("督办事项", 2.6),
            Column("牵头部门", 1.4),
            Column("责任领导", 1.0, names=True),
            _LIMIT,
            Column("办理情况", 1.6),
        ),
        body=tuple(Item((_matter(at, item, rows, desk),)) for at, item in enumerate(listed, start=1)),
        title="督办事项",
        total=_total(counted),
        notes=(f"注：办理情况截至{day_in_words(rows.as_of)}。",),
    )


def _total(counted: dict[str, Figure]) -> tuple[str | FigureRun, ...]:
    return (
        "合计",
        FigureRun(counted["matters.total"], unit=True),
        "办结率",
        FigureRun(counted["matters.closing_rate"]),
        "逾期",
        FigureRun(counted["matters.overdue"], unit=True),
    )


def _matter(at: int, item: Matter, rows: MatterRows, desk: Desk) -> tuple[str, ...]:
    department = desk.name("department", item.department_id)
    leader = desk.name("officer", item.leader_id)
    return (str(at), item.title, department, leader, day_in_cell(item.due_on), _standing(item, rows.as_of))


def _standing(item: Matter, as_of: date) -> str:
    if not open_on(item, as_of):
        return f"{day_in_cell(item.closed_on)}办结"
    return "在办，已逾期" if overdue_on(item, as_of) else "在办"
