"""Examples for the blank lists of trainings, planned courses and lecturers."""

from __future__ import annotations

from courtoffice.areas.training.records import Lecturer, Participant, Session
from courtoffice.areas.training.records_plan import PlanItem
from courtoffice.register import Desk


def session(desk: Desk) -> Session:
    """Return a training of one day with one participant."""
    officer = desk.first("officer")
    return Session(
        topic="民法典适用专题",
        held_on=desk.today,
        organiser="政治部",
        place="三楼会议室",
        credit_hours=4_00,
        participants=(Participant(officer_id=officer, hours=4_00),) if officer is not None else (),
    )


def plan_item(desk: Desk) -> PlanItem:
    """Return a course of the yearly training plan."""
    return PlanItem(
        year=desk.today.year,
        month=desk.today.month,
        course="裁判文书制作",
        target="法官、法官助理",
        planned_persons=30,
        hours=4_00,
        department_id=desk.first("department"),
    )


def lecturer(desk: Desk) -> Lecturer:
    """Return a lecturer from outside."""
    return Lecturer(name="陈教授", unit="省法官学院", post="教授", source="请进来", topics="证据规则")
