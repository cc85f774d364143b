"""How far each plan item is, what was held of it, and the plan issued."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from courtoffice.areas.study.plan_held import Held, held_by_item
from courtoffice.areas.study.plan_issue import issue_faults, issue_of, issued
from courtoffice.areas.study.records import Attendance, PlanItem, Session, StudyPlan
from courtoffice.areas.study.registers import PLAN_ITEMS
from courtoffice.areas.study.rules import plan_item_faults, plan_progress
from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.period import Period
from courtoffice.register import Desk

TODAY = date(2026, 11, 20)


def save(desk: Desk, record: Record) -> int:
    with desk.store.change("测试") as change:
        return change.save(record)


@pytest.mark.parametrize(
    ("values", "held", "words"),
    [
        ({"month": 10}, True, "已开展"),
        ({"month": 10}, False, "逾期未开展"),
        ({"month": 11}, False, "未开展"),
        ({"month": 11, "state": "进行中"}, False, "进行中"),
        ({"month": 11, "planned_on": date(2026, 11, 19)}, False, "逾期未开展"),
        ({"month": 11, "planned_on": TODAY}, False, "未开展"),
        ({"month": 12}, False, "未到时间"),
        ({"month": 12, "state": "进行中"}, False, "进行中"),
        ({"month": 12}, True, "已开展"),
        ({"month": 3, "state": "已取消"}, False, "已取消"),
        ({"month": 3, "state": "已完成"}, False, "已完成"),
        ({"year": 2025, "month": 12}, False, "逾期未开展"),
    ],
)
def test_how_far_an_item_is(values: dict[str, Any], held: bool, words: str) -> None:
    assert plan_progress(PlanItem(**{"year": 2026, "theme": "甲", **values}), held, TODAY) == words


def test_nobody_responsible_is_asked_and_does_not_stop() -> None:
    [fault] = plan_item_faults(PlanItem(year=2026, month=11, theme="甲"), TODAY)
    assert (fault.field, fault.blocks) == ("officer_id", False)


def test_days_and_rate_of_what_was_held(court_desk: Desk) -> None:
    item = save(court_desk, PlanItem(year=2026, month=11, theme="甲", department_id=1))
    states = ("出席", "出席", "公差", "缺席")
    rows = tuple(Attendance(officer_id=at, state=state) for at, state in enumerate(states, 1))
    save(court_desk, Session(held_on=date(2026, 11, 12), topic="乙", plan_item_id=item, attendance=rows))
    save(court_desk, Session(held_on=date(2026, 11, 3), topic="甲", plan_item_id=item))
    held = held_by_item(court_desk.store)[item]
    assert held == Held((date(2026, 11, 3), date(2026, 11, 12)), 3, 2)
    [record] = PLAN_ITEMS.rows(court_desk, Period(2026))
    shown = {column.key: column.text(record, court_desk) for column in PLAN_ITEMS.columns()}
    assert (shown["progress"], shown["held_days"], shown["held"]) == ("已开展", "11-03、11-12", "2")
    assert (shown["attended"], shown["attendance_rate"]) == ("2", "66.67")
    assert Held().rate() is None
    assert Held().in_words() == ""


def test_a_plan_that_says_who_is_responsible_is_issued_without_a_question(court_desk: Desk) -> None:
    save(court_desk, PlanItem(year=2026, month=1, theme="甲", department_id=1))
    save(court_desk, PlanItem(year=2026, month=2, theme="取消的", state="已取消"))
    issue = issue_of(court_desk, 2026)
    assert (issue.items, issue.asks(), issue.plan.id) == (1, "", 0)
    assert "共1项" in issue.words()
    assert "再次印发" not in issue.words()
    plan = issued(issue, " 2026年学习计划 ", date(2026, 1, 15), "×法政〔2026〕1号")
    assert issue_faults(plan, court_desk) == []
    save(court_desk, plan)
    again = issue_of(court_desk, 2026)
    assert again.plan.title == "2026年学习计划"
    assert "已于2026-01-15印发" in again.words()


def test_items_without_anybody_are_named_and_counted(court_desk: Desk) -> None:
    for month in range(1, 8):
        save(court_desk, PlanItem(year=2026, month=month, theme=f"第{month}项"))
    asked = issue_of(court_desk, 2026).asks()
    assert asked.startswith("还没有责任人或责任部门：1月“第1项”、2月“第2项”")
    assert "等7项" in asked
    assert "6月" not in asked


def test_nothing_planned_and_no_day_are_refused(court_desk: Desk) -> None:
    with pytest.raises(Refused, match="2026年还没有安排学习计划"):
        issue_of(court_desk, 2026)
    plan = StudyPlan(year=2026)
    assert [fault.field for fault in issue_faults(plan, court_desk)] == ["issued_on"]
    late = StudyPlan(year=2026, issued_on=date(2031, 1, 1))
    assert [fault.field for fault in issue_faults(late, court_desk)] == ["issued_on"]
