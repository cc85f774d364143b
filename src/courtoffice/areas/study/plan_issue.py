"""A year's study plan is issued: what is issued, what is still missing in it, and the record of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.study.records import CANCELLED, PlanItem, StudyPlan
from courtoffice.areas.study.registers import PLANS
from courtoffice.cells import clean
from courtoffice.court import DOCUMENT_CODE
from courtoffice.errors import Fault, Refused
from courtoffice.register import Desk

_NAMED = 5
"""So many items without somebody responsible are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What is about to be issued: the plan as it stands, its items, those without anybody responsible.

    ``example`` is how a number of the office looks.
    """

    plan: StudyPlan
    items: int
    unassigned: tuple[str, ...]
    example: str

    def words(self) -> str:
        """Return what is issued, and that it was issued before."""
        told = f"共{self.items}项学习计划。印发后，“年度学习计划”这项例行工作即为完成。"
        if self.plan.issued_on is None:
            return told
        return f"{told}\n这份计划已于{self.plan.issued_on}印发，再次印发会改写日期和文号。"

    def asks(self) -> str:
        """Return the question about items for which nobody is responsible, "" when there is none."""
        if not self.unassigned:
            return ""
        rest = len(self.unassigned) - _NAMED
        named = "、".join(self.unassigned[:_NAMED]) + (f"等{len(self.unassigned)}项" if rest > 0 else "")
        return f"还没有责任人或责任部门：{named}。请先补上，或仍然印发。"


def issue_of(desk: Desk, year: int) -> Issue:
    """Return what is to be issued of a year; raises Refused when nothing has been planned."""
    items = desk.store.load(PlanItem, "year = ? AND state <> ?", (year, CANCELLED), "month, position, id")
    if not items:
        raise Refused(f"{year}年还没有安排学习计划，不能印发。请先逐项填写，或复制上年计划。")
    plan = next(iter(desk.store.load(StudyPlan, "year = ?", (year,))), None)
    unassigned = (item for item in items if item.officer_id is None and item.department_id is None)
    return Issue(
        plan=plan or StudyPlan(year=year, title=f"{year}年度理论学习计划和安排"),
        items=len(items),
        unassigned=tuple(f"{item.month}月“{item.theme}”" for item in unassigned),
        example=f"如 {desk.store.settings.value(DOCUMENT_CODE)}〔{year}〕1号",
    )


def issued(issue: Issue, title: str, day: date | None, number: str) -> StudyPlan:
    """Return the plan as issued."""
    return replace(issue.plan, title=clean(title), issued_on=day, number=clean(number))


def issue_faults(plan: StudyPlan, desk: Desk) -> list[Fault]:
    """Return what is wrong with an issued plan: it has a day, and that is not in a year to come."""
    faults = PLANS.faults(plan, plan, desk)
    if plan.issued_on is None:
        faults.insert(0, Fault("issued_on", "还没有填写印发日期，请填写。"))
    return faults
