"""Plans, terms, lecturers and degree studies: what is wrong with them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Term
from courtoffice.areas.training.records_plan import Assignment, PlanItem, TrainingPlan
from courtoffice.areas.training.rules_plan import (
    degree_faults,
    lecturer_faults,
    plan_faults,
    plan_item_faults,
    term_faults,
)
from courtoffice.errors import Fault

TODAY = date(2026, 3, 20)
ROSTER = Roster(
    (),
    [
        Officer(id=1, name="张三", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(id=2, name="李四", postings=(Posting(from_date=date(2026, 5, 1)),)),
    ],
)


def named(faults: list[Fault]) -> dict[str, bool]:
    assert all(fault.message.endswith("。") for fault in faults)
    return {fault.field: fault.blocks for fault in faults}


def test_plan_of_a_year_is_one_and_not_far_ahead() -> None:
    kept = [TrainingPlan(id=1, year=2026)]
    assert named(plan_faults(TrainingPlan(year=2026), kept, TODAY)) == {"year": True}
    assert named(plan_faults(TrainingPlan(year=2028), kept, TODAY)) == {"year": True}
    assert plan_faults(TrainingPlan(year=2027), kept, TODAY) == []
    assert plan_faults(kept[0], kept, TODAY) == []


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({}, {}),
        ({"officer_id": None}, {"officer_id": True}),
        ({"officer_id": None, "department_id": 2}, {}),
        ({"month": 13, "assigned": (Assignment(officer_id=2),)}, {"month": True}),
        ({"month": None, "assigned": (Assignment(officer_id=2),)}, {"month": True}),
        ({"year": None, "assigned": (Assignment(officer_id=2),)}, {"year": True}),
        ({"year": 10_000, "assigned": (Assignment(officer_id=2),)}, {"year": True}),
        ({"hours": -1}, {"hours": True}),
        ({"assigned": (Assignment(officer_id=2),)}, {"assigned[0].officer_id": False}),
        ({"month": 5, "assigned": (Assignment(officer_id=2),)}, {}),
        ({"month": 12, "assigned": (Assignment(officer_id=2),)}, {}),
        ({"assigned": (Assignment(officer_id=1),) * 2}, {"assigned[1].officer_id": True}),
    ],
)
def test_plan_item(values: dict[str, Any], faults: dict[str, bool]) -> None:
    item = PlanItem(**{"year": 2026, "month": 4, "course": "班", "officer_id": 1, **values})
    assert named(plan_item_faults(item, ROSTER, TODAY)) == faults


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({}, {}),
        ({"until_date": date(2026, 2, 1)}, {"until_date": True}),
        ({"starts_at": time(21), "ends_at": time(19)}, {"ends_at": True}),
        ({"from_date": date(2028, 3, 1), "until_date": date(2028, 6, 1)}, {"from_date": True}),
        ({"from_date": None}, {"from_date": True}),
        ({"weekday": "周二"}, {"weekday": True}),
    ],
)
def test_term(values: dict[str, Any], faults: dict[str, bool]) -> None:
    term = Term(
        **{"name": "上学期", "from_date": date(2026, 3, 1), "until_date": date(2026, 6, 30), **values}
    )
    assert named(term_faults(term, TODAY)) == faults


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"officer_id": 1}, {}),
        ({"name": "何教授", "source": "请进来"}, {}),
        ({}, {"officer_id": True}),
        ({"officer_id": 1, "name": "张三"}, {"name": True}),
        ({"officer_id": 1, "source": "请进来"}, {"source": False}),
        ({"name": "何教授"}, {"source": False}),
        ({"officer_id": 2}, {"officer_id": True}),
        ({"officer_id": 2, "id": 9}, {}),
    ],
)
def test_lecturer(values: dict[str, Any], faults: dict[str, bool]) -> None:
    others = [Lecturer(id=9, officer_id=2)]
    assert named(lecturer_faults(Lecturer(**values), others, ROSTER)) == faults


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({}, {}),
        ({"required_from": None}, {"required_from": True}),
        ({"officer_id": 2}, {"officer_id": True}),
        ({"deadline": date(2024, 1, 1)}, {"deadline": True}),
        ({"state": "已取得"}, {"obtained_on": True, "certificate": False}),
        ({"state": "在读", "obtained_on": date(2026, 1, 5)}, {"state": True}),
        ({"state": "已取得", "obtained_on": date(2026, 1, 5), "certificate": "1"}, {}),
        ({"state": "已取得", "obtained_on": date(2024, 1, 5), "certificate": "1"}, {"obtained_on": True}),
        ({"state": "已取得", "obtained_on": date(2027, 1, 5), "certificate": "1"}, {"obtained_on": True}),
        ({"required": "硕士"}, {"required": True}),
        ({"required": "大专"}, {"required": False}),
        ({"required": "大专", "id": 9}, {}),
    ],
)
def test_degree(values: dict[str, Any], faults: dict[str, bool]) -> None:
    study = DegreeStudy(**{"officer_id": 1, "required_from": date(2025, 1, 1), **values})
    others = [DegreeStudy(id=9, officer_id=1, required="大专")]
    assert named(degree_faults(study, others, ROSTER, TODAY)) == faults
