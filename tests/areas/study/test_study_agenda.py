"""The year as one list and as twelve small months."""

from __future__ import annotations

from datetime import date, time

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.month_dues import month_dues
from courtoffice.areas.study.agenda import STATES, agenda
from courtoffice.areas.study.month import no_dues
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.year import year_months
from courtoffice.calendar_days import Manner
from courtoffice.period import Period
from courtoffice.register import Desk

YEAR = Period(2026)


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    with court_desk.store.change("测试") as change:
        change.save(Session(held_on=date(2026, 11, 10), starts_at=time(15), topic="乙", body="支部"))
        change.save(Session(held_on=date(2026, 11, 10), starts_at=time(9), topic="甲", body="党组中心组"))
        held = change.save(PlanItem(year=2026, month=11, theme="已办", department_id=1))
        change.save(Session(held_on=date(2026, 11, 27), topic="丙", plan_item_id=held))
        change.save(PlanItem(year=2026, month=11, theme="A&B <b>", department_id=1))
        change.save(
            PlanItem(year=2026, month=12, theme="定日", planned_on=date(2026, 12, 3), department_id=1)
        )
        change.save(PlanItem(year=2026, month=3, theme="取消", department_id=1, state="已取消"))
        change.insert("event", {"held_on": "2026-11-11", "title": "联欢"})
    return court_desk


def listed(desk: Desk, period: Period = YEAR) -> list[tuple[str, str, str, str]]:
    found = agenda(desk, catalogue.REGISTERS, no_dues, period)
    return [(f"{row.day or row.month}", row.when, row.kind, row.what) for row, _ in found]


def test_everything_of_the_year_by_day_and_what_has_no_day_at_the_end_of_its_month(desk: Desk) -> None:
    assert listed(desk) == [
        ("2026-11-10", "星期二 09:00", "学习", "中心组 甲"),
        ("2026-11-10", "星期二 15:00", "学习", "支部 乙"),
        ("2026-11-11", "星期三", "活动", "联欢"),
        ("2026-11-27", "星期五", "学习", "全院 丙"),
        ("11月", "全月", "学习计划", "全院干警：A&B <b>"),
        ("2026-12-03", "星期四", "学习计划", "计划 定日"),
    ]
    assert listed(desk, Period(2026, 12)) == listed(desk)[-1:]
    assert listed(desk, Period(2025)) == []


def test_dues_are_listed_unless_a_listed_record_has_done_them(desk: Desk) -> None:
    rows = [row for row, _ in agenda(desk, catalogue.REGISTERS, month_dues, YEAR) if row.month == "11月"]
    dues = {(row.what, row.day): row.state for row in rows if row.kind == "例行工作"}
    assert ("党组中心组集中学习", None) not in dues
    assert ("全院集中学习日", date(2026, 11, 27)) not in dues
    assert dues["全院集中学习日", date(2026, 11, 30)] == "未到期"
    assert dues["法官业校", date(2026, 11, 10)] == "逾期未办"
    assert [row.id for row in rows] == sorted(row.id for row in rows)
    assert set(STATES) == set(Manner)


def test_every_line_lies_in_its_period(desk: Desk) -> None:
    for period in (YEAR, Period(2026, 11), Period(2027, None, 12)):
        found = agenda(desk, catalogue.REGISTERS, month_dues, period)
        assert all(entry.day in period for _, entry in found)


def test_months_tell_what_they_lack(desk: Desk) -> None:
    months = year_months(desk, catalogue.REGISTERS, month_dues, YEAR)
    assert [(month.year, month.month) for month in months] == [(2026, at) for at in range(1, 13)]
    october, november = months[9], months[10]
    assert [entry.text for entry in october.monthly] == ["党组中心组集中学习"]
    assert october.monthly[0].manner is Manner.OVERDUE
    assert november.monthly[0].manner is Manner.DONE
    assert november.count(Manner.HELD) == 3
    overdue = [entry.text for entry in october.entries() if entry.manner is Manner.OVERDUE]
    assert overdue.count("全院集中学习日") == 2
    assert all(entry.day.month == month.month for month in months for entry in month.entries())


def test_a_shifted_year_begins_with_its_own_month(desk: Desk) -> None:
    months = year_months(desk, catalogue.REGISTERS, month_dues, Period(2027, None, 12))
    assert [(months[0].year, months[0].month), (months[-1].year, months[-1].month)] == [
        (2026, 12),
        (2027, 11),
    ]


def test_the_list_and_the_months_hold_the_same_sessions(desk: Desk) -> None:
    of_list = [entry for _, entry in agenda(desk, catalogue.REGISTERS, month_dues, YEAR)]
    months = year_months(desk, catalogue.REGISTERS, month_dues, YEAR)
    of_months = [entry for month in months for entry in month.entries()]
    for manner in (Manner.HELD, Manner.OTHER, Manner.OVERDUE):
        assert {(each.day, each.text) for each in of_list if each.manner is manner} == {
            (each.day, each.text) for each in of_months if each.manner is manner
        }
