"""What a month's sheet holds: sessions, plan items still waiting, records of others, dues."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from courtoffice import catalogue
from courtoffice.areas.study.month import entries_of, month_entries, month_plan, no_dues, study_entries
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.calendar_days import Entry, Manner
from courtoffice.register import Desk

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def test_sessions_are_solid_and_say_whose_they_are(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        kept = change.save(
            Session(held_on=date(2026, 3, 5), starts_at=time(9), body="党组中心组", topic="<b>A&B</b>")
        )
        change.save(Session(held_on=date(2026, 4, 5), topic="四月"))
        change.save(Session(held_on=date(2026, 3, 6), body="支部", branch="第一党支部", topic="甲"))
    held = [entry for entry in study_entries(empty, FIRST, LAST) if entry.manner is Manner.HELD]
    assert [entry.text for entry in held] == ["中心组 <b>A&B</b>", "第一党支部 甲"]
    assert (held[0].day, held[0].time, held[0].record_id) == (date(2026, 3, 5), "09:00", kept)
    assert held[0].register == "study-sessions"


def test_a_planned_day_waits_until_it_is_held(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        item = PlanItem(year=2026, month=3, department_id=1)
        waits = change.save(replace(item, theme="等", planned_on=date(2026, 3, 10)))
        held = change.save(replace(item, theme="已办", planned_on=date(2026, 3, 11)))
        change.save(replace(item, theme="取消", planned_on=date(2026, 3, 12), state="已取消"))
        change.save(replace(item, theme="完成", planned_on=date(2026, 3, 13), state="已完成"))
        change.save(replace(item, theme="没定日子"))
        change.save(Session(held_on=date(2026, 3, 11), topic="办了", plan_item_id=held))
    wanted = [
        entry
        for entry in study_entries(empty, FIRST, LAST)
        if entry.record_id and entry.register != "study-sessions"
    ]
    assert [(entry.text, entry.record_id, entry.manner) for entry in wanted] == [
        ("计划 等", waits, Manner.WANTED)
    ]
    plan = month_plan(empty, 2026, 3)
    assert [(planned.item.theme, planned.held) for planned in plan] == [
        ("等", False),
        ("已办", True),
        ("完成", True),
        ("没定日子", False),
    ]


def test_records_of_other_registers_are_plain(court_desk: Desk) -> None:
    with court_desk.store.change("测试") as change:
        values = {"held_on": "2026-03-08", "title": "A&B 联欢"}
        row = change.insert("event", values)
    register = catalogue.REGISTERS["events"]
    [entry] = entries_of(register, court_desk, FIRST, LAST)
    assert (entry.text, entry.manner, entry.register, entry.record_id) == (
        "A&B 联欢",
        Manner.OTHER,
        "events",
        row,
    )
    assert entries_of(register, court_desk, date(2026, 4, 1), date(2026, 4, 30)) == []


def test_a_due_that_a_record_shown_has_satisfied_is_not_shown_again(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        held = change.save(Session(held_on=date(2026, 3, 30), topic="集中学习"))
    day = date(2026, 3, 31)
    open_due = Entry(day, "甲", Manner.OVERDUE, "study-sessions")
    shown = Entry(date(2026, 3, 30), "乙", Manner.DONE, "study-sessions", held)
    unseen = Entry(day, "丙", Manner.DONE, "review-meetings", held)
    whole = Entry(day, "丁", Manner.SOON, "study-sessions", monthly=True)
    before = Entry(date(2026, 2, 28), "戊", Manner.SOON, "study-sessions", monthly=True)
    asked: list[tuple[date, date]] = []

    def dues(desk: Desk, first: date, last: date) -> list[Entry]:
        asked.append((first, last))
        return [open_due, shown, unseen, whole, before]

    found = month_entries(empty, {}, dues, 2026, 3)
    assert [entry.text for entry in found.days] == ["全院 集中学习", "甲", "丙"]
    assert found.monthly == (whole,)
    assert asked == [(date(2026, 2, 23), date(2026, 4, 5))]


def test_a_month_shows_records_of_other_areas(court_desk: Desk) -> None:
    with court_desk.store.change("测试") as change:
        change.insert("event", {"held_on": "2026-03-08", "title": "联欢"})
    found = month_entries(court_desk, catalogue.REGISTERS, no_dues, 2026, 3)
    assert [(entry.text, entry.manner) for entry in found.days] == [("联欢", Manner.OTHER)]
    assert found.monthly == ()
