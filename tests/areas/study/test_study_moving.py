"""Sessions and plan items moved to another day: what becomes of them, what is asked, what is refused."""

from __future__ import annotations

from datetime import date, time

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.study.moving import movable, moved
from courtoffice.areas.study.records import Attendance, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.calendar_days import Entry, Manner
from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.register import Desk

DAY, OTHER, SATURDAY = date(2026, 11, 10), date(2026, 11, 12), date(2026, 11, 14)


def save(desk: Desk, *records: Record) -> int:
    with desk.store.change("测试") as change:
        return [change.save(record) for record in records][-1]


def session(**values: object) -> Session:
    return Session(**{"held_on": DAY, "topic": "专题", "starts_at": time(9), **values})  # type: ignore[arg-type]


def test_a_session_goes_to_its_new_day_and_back_with_one_undo(court_desk: Desk) -> None:
    row = save(court_desk, session())
    move = moved(court_desk, SESSIONS.key, row, OTHER)
    assert move is not None
    assert (move.asks, move.day_off) == ((), "")
    with court_desk.store.change(move.name) as change:
        move.store(change)
    assert court_desk.store.get(Session, row).held_on == OTHER
    court_desk.store.undo()
    assert court_desk.store.get(Session, row).held_on == DAY


def test_the_same_day_is_no_move(court_desk: Desk) -> None:
    assert moved(court_desk, SESSIONS.key, save(court_desk, session()), DAY) is None
    item = save(court_desk, PlanItem(year=2026, month=11, theme="甲", department_id=1, planned_on=DAY))
    assert moved(court_desk, PLAN_ITEMS.key, item, DAY) is None


def test_attendance_is_asked_about_and_goes_along(court_desk: Desk) -> None:
    row = save(court_desk, session(attendance=(Attendance(officer_id=1), Attendance(officer_id=2))))
    move = moved(court_desk, SESSIONS.key, row, OTHER)
    assert move is not None
    assert ["已登记2人的考勤" in words for words in move.asks] == [True]
    assert isinstance(move.record, Session)
    assert len(move.record.attendance) == 2


def test_a_day_off_wants_its_reason_and_keeps_it(court_desk: Desk) -> None:
    row = save(court_desk, session())
    move = moved(court_desk, SESSIONS.key, row, SATURDAY)
    assert move is not None
    assert "2026-11-14是休息日" in move.day_off
    move = move.because("补学习日")
    assert isinstance(move.record, Session)
    assert (move.record.day_off_reason, move.day_off) == ("补学习日", "")
    with court_desk.store.change(move.name) as change:
        move.store(change)
    sunday = moved(court_desk, SESSIONS.key, row, date(2026, 11, 15))
    assert sunday is not None
    assert sunday.day_off == ""
    back = moved(court_desk, SESSIONS.key, row, OTHER)
    assert back is not None
    assert isinstance(back.record, Session)
    assert back.record.day_off_reason == ""


def test_an_officer_who_had_not_joined_stops_the_move(court_desk: Desk) -> None:
    late = Officer(name="新来", postings=(Posting(from_date=DAY, department_id=1),))
    officer = save(court_desk, late)
    row = save(court_desk, session(attendance=(Attendance(officer_id=officer),)))
    with pytest.raises(Refused, match=r"不能移到2026年11月9日：\n.*新来在2026-11-09还没有进院"):
        moved(court_desk, SESSIONS.key, row, date(2026, 11, 9))


def test_two_sessions_of_one_body_at_one_time_stop_the_move(court_desk: Desk) -> None:
    save(court_desk, session(held_on=OTHER, topic="已有", ends_at=time(11)))
    row = save(court_desk, session(ends_at=time(10)))
    with pytest.raises(Refused, match=r"已有.*时间与这次重叠"):
        moved(court_desk, SESSIONS.key, row, OTHER)
    branch = save(court_desk, session(body="支部", branch="第一党支部"))
    assert moved(court_desk, SESSIONS.key, branch, OTHER) is not None


def test_a_next_year_and_a_record_that_is_gone_are_refused(court_desk: Desk) -> None:
    row = save(court_desk, session())
    with pytest.raises(Refused, match="2027年"):
        moved(court_desk, SESSIONS.key, row, date(2027, 1, 5))
    for key in (SESSIONS.key, PLAN_ITEMS.key):
        with pytest.raises(Refused, match="已经不在了"):
            moved(court_desk, key, 999, OTHER)


def test_old_faults_do_not_stop_a_move(court_desk: Desk) -> None:
    row = save(court_desk, session(chair_id=6))  # who left in 2025
    with pytest.raises(Refused, match="钱七"):
        moved(court_desk, SESSIONS.key, row, OTHER)
    unassigned = save(court_desk, PlanItem(year=2026, month=11, theme="没有责任人"))
    move = moved(court_desk, PLAN_ITEMS.key, unassigned, OTHER)
    assert move is not None
    assert move.asks == ()


def test_a_plan_item_takes_the_month_and_the_year_of_its_day(court_desk: Desk) -> None:
    row = save(court_desk, PlanItem(year=2026, month=11, theme="A&B <b>", department_id=1))
    move = moved(court_desk, PLAN_ITEMS.key, row, date(2026, 12, 3))
    assert move is not None
    assert isinstance(move.record, PlanItem)
    assert (move.record.month, move.record.planned_on) == (12, date(2026, 12, 3))
    assert "（2026年12月的计划）" in move.told
    following = moved(court_desk, PLAN_ITEMS.key, row, date(2027, 1, 5))
    assert following is not None
    assert isinstance(following.record, PlanItem)
    assert (following.record.year, following.record.month) == (2027, 1)
    assert move.because("不适用") is move
    with pytest.raises(Refused, match="计划最多做到2027年"):
        moved(court_desk, PLAN_ITEMS.key, row, date(2028, 1, 5))


def test_a_plan_item_asks_on_a_day_off_and_when_it_was_held(court_desk: Desk) -> None:
    row = save(court_desk, PlanItem(year=2026, month=11, theme="甲", department_id=1))
    save(court_desk, session(plan_item_id=row))
    move = moved(court_desk, PLAN_ITEMS.key, row, SATURDAY)
    assert move is not None
    assert ["已经开展" in words for words in move.asks] == [True, False]
    assert move.asks[1] == "2026-11-14是休息日，不是工作日。"


@pytest.mark.parametrize(
    ("register", "row", "can"),
    [
        ("study-sessions", 3, True),
        ("study-plan-items", 3, True),
        ("study-sessions", 0, False),
        ("events", 3, False),
    ],
)
def test_what_can_be_moved(register: str, row: int, can: bool) -> None:
    assert movable(Entry(DAY, "甲", Manner.HELD, register, row)) is can
