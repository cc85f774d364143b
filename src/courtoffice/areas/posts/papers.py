"""The table of yearly evaluation grades that the yearly summary annexes."""

from __future__ import annotations

from dataclasses import replace

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.figures import GRADE_KEYS, figures
from courtoffice.areas.posts.rows import PostRows, post_rows
from courtoffice.figure import Figure
from courtoffice.paper.document import Align, Annex, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_KEYS = ("posts.evaluations", *(f"posts.evaluation_grade.{end}" for end in GRADE_KEYS.values()))
NO_DEPARTMENT = "未定部门"
"""What the officers of no department are listed under."""


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 年度考核等次汇总表 of a year, or nothing while no grade is confirmed.

    The annex bears the number 0; whoever puts it into a paper numbers it.
    """
    rows = post_rows(desk.store, period, desk.today)
    if not any(item.grade for item in rows.evaluations):
        return ()
    return (Annex(0, f"{period.label}度考核等次汇总表", (grade_table(rows, desk),)),)


def grade_table(rows: PostRows, desk: Desk) -> Table:
    """Make the table of grades: a row a department, the court's figures in the last one."""
    people = roster(desk.store)
    present = {item.department_id for item in rows.evaluations if item.grade}
    items = []
    for department in [*people.departments, None]:
        if department in present:
            part = tuple(item for item in rows.evaluations if item.department_id == department)
            of_part = _by_key(replace(rows, evaluations=part))
            name = people.department_name(department) or NO_DEPARTMENT
            items.append(Item(((name, *(of_part[key].text() for key in _KEYS)),)))
    whole = _by_key(rows)
    heads = ("测评人数", *GRADE_KEYS)
    return Table(
        columns=(Column("部门", 2.0), *(Column(head, align=Align.CENTRE) for head in heads)),
        body=tuple(items),
        total=("全院", *(FigureRun(whole[key]) for key in _KEYS)),
        unit="单位：人",
        notes=("注：部门为年末所在部门。",),
    )


def _by_key(rows: PostRows) -> dict[str, Figure]:
    return {figure.key: figure for figure in figures(rows)}
