"""Plans, campaigns and sessions: what is wrong with them, all at once and in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.records import (
    ATTENDANCE_STATES,
    Attendance,
    Campaign,
    Observer,
    PlanItem,
    Session,
    Speech,
    StudyPlan,
)
from courtoffice.areas.study.rules import (
    Around,
    campaign_faults,
    everyone_present,
    expected,
    made_up,
    make_up_owed,
    plan_faults,
    plan_item_faults,
    present,
    session_faults,
)
from courtoffice.workdays import calendar_of

TODAY = date(2026, 3, 20)
ROSTER = Roster(
    (),
    [
        Officer(id=1, name="张三", centre_group=True, postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(id=2, name="李四", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(id=3, name="王五", postings=(Posting(from_date=date(2026, 4, 1)),)),
    ],
)
AROUND = Around(ROSTER, calendar_of([2026]), TODAY)


def session(**values: Any) -> Session:
    return Session(**{"held_on": date(2026, 3, 5), "topic": "学习", "chair_id": 1, **values})


def found(record: Session, *others: Session) -> dict[str, bool]:
    """The faults of a session by field, with whether they block."""
    faults = session_faults(record, replace(AROUND, others=others))
    for fault in faults:
        assert fault.message.endswith("。")
        row = re.search(r"\[(\d+)\]", fault.field)
        assert row is None or f"第{int(row[1]) + 1}行：" in fault.message
    return {fault.field: fault.blocks for fault in faults}


def test_good_session_has_no_faults() -> None:
    good = session(
        starts_at=time(9),
        ends_at=time(11),
        attendance=(
            Attendance(officer_id=1),
            Attendance(officer_id=2, state="请假", reason="病假", made_up_on=date(2026, 3, 9), notes_in=True),
        ),
        speeches=(Speech(officer_id=1, subject="谈体会"), Speech(speaker="何教授")),
        observers=(Observer(name="陈科长"),),
    )
    assert found(good) == {}


def test_everything_wrong_is_said_at_once() -> None:
    bad = session(
        held_on=date(2027, 3, 6),
        starts_at=time(11),
        ends_at=time(9),
        topic="",
        chair_id=9,
        body="支部",
        attendance=(Attendance(officer_id=1), Attendance(officer_id=1), Attendance()),
        speeches=(Speech(),),
        observers=(Observer(),),
    )
    assert found(bad) == {
        "topic": True,
        "attendance[2].officer_id": True,
        "observers[0].name": True,
        "held_on": True,
        "ends_at": True,
        "branch": False,
        "day_off_reason": False,
        "chair_id": True,
        "attendance[1].officer_id": True,
        "speeches[0].officer_id": True,
    }


@pytest.mark.parametrize(
    "text", ["A&B", "<b>粗</b>", "=1+1", "'; DROP TABLE study_session; --", "䶮𠮷", "１２３"]
)
def test_odd_texts_are_kept(text: str) -> None:
    assert (
        found(session(topic=text, materials=text, attendance=(Attendance(officer_id=1, reason=text),))) == {}
    )


def test_control_characters_and_endless_texts_are_refused() -> None:
    assert found(session(topic="一\x00二")) == {"topic": True}
    assert found(session(place="长" * 2_001)) == {"place": True}


@pytest.mark.parametrize("field", ["chair_id", "main_speaker_id", "recorder_id"])
def test_who_leads_must_serve_on_the_day(field: str) -> None:
    assert found(session(**{field: 3})) == {field: True}


def test_officer_who_had_not_joined_cannot_attend_or_speak() -> None:
    early = session(attendance=(Attendance(officer_id=3),), speeches=(Speech(officer_id=3),))
    assert found(early) == {"attendance[0].officer_id": True, "speeches[0].officer_id": True}


def test_session_without_a_day_asks_only_for_the_day() -> None:
    assert found(session(held_on=None, attendance=(Attendance(officer_id=3),))) == {"held_on": True}


@pytest.mark.parametrize(
    ("row", "field", "blocks"),
    [
        (Attendance(officer_id=1, state="补学"), "made_up_on", True),
        (Attendance(officer_id=1, made_up_on=date(2026, 3, 9)), "made_up_on", True),
        (Attendance(officer_id=1, state="缺席", made_up_on=date(2026, 3, 4)), "made_up_on", True),
        (Attendance(officer_id=1, state="缺席", made_up_on=date(2027, 3, 4)), "made_up_on", True),
        (Attendance(officer_id=1, state="请假"), "reason", False),
        (Attendance(officer_id=1, state="公差"), "reason", False),
        (Attendance(officer_id=1, state="早退"), "state", True),
    ],
)
def test_attendance_that_does_not_hold_together(row: Attendance, field: str, blocks: bool) -> None:
    assert found(session(attendance=(row,))) == {f"attendance[0].{field}": blocks}


MORNING = {"id": 7, "starts_at": time(9), "ends_at": time(11), "body": "党组中心组"}


@pytest.mark.parametrize(
    ("values", "expected_fault"),
    [
        ({"starts_at": time(10), "ends_at": time(12)}, {"starts_at": True}),
        ({"starts_at": time(8), "ends_at": time(9, 30)}, {"starts_at": True}),
        ({"starts_at": time(9)}, {"starts_at": True}),
        ({"starts_at": time(10)}, {"starts_at": True}),
        ({"starts_at": time(8)}, {"starts_at": False}),
        ({}, {"starts_at": False}),
        ({"starts_at": time(11), "ends_at": time(12)}, {}),
        ({"starts_at": time(8), "ends_at": time(9)}, {}),
        ({"starts_at": time(9), "ends_at": time(11), "body": "全院干警"}, {}),
        ({"starts_at": time(9), "ends_at": time(11), "id": 7}, {}),
    ],
)
def test_two_sessions_of_one_body_at_one_time(
    values: dict[str, Any], expected_fault: dict[str, bool]
) -> None:
    record = session(**{"body": "党组中心组", **values})
    assert found(record, session(**MORNING)) == expected_fault


def test_branches_may_meet_at_one_time() -> None:
    first = session(id=7, body="支部", branch="第一党支部", starts_at=time(9), ends_at=time(11))
    assert found(replace(first, id=0, branch="第二党支部"), first) == {}
    assert found(replace(first, id=0), first) == {"starts_at": True}


def test_who_was_expected_present_and_made_up() -> None:
    rows = {state: Attendance(state=state) for state in ATTENDANCE_STATES}
    assert [state for state, row in rows.items() if expected(row)] == ["出席", "请假", "缺席", "补学"]
    assert [state for state, row in rows.items() if present(row)] == ["出席"]
    assert [state for state, row in rows.items() if make_up_owed(row)] == ["请假", "公差", "缺席", "补学"]
    later = {state: replace(row, made_up_on=TODAY) for state, row in rows.items()}
    assert [state for state, row in later.items() if made_up(row)] == ["请假", "公差", "缺席", "补学"]
    assert not any(make_up_owed(row) for row in later.values())


def test_everybody_of_the_body_is_entered_as_present() -> None:
    whole = everyone_present(session(), ROSTER)
    assert [row.officer_id for row in whole.attendance] == [1, 2]
    assert {row.state for row in whole.attendance} == {"出席"}
    centre = everyone_present(session(body="党组中心组"), ROSTER)
    assert [row.officer_id for row in centre.attendance] == [1]


def test_nobody_is_entered_for_a_branch_an_unknown_day_or_a_kept_list() -> None:
    for kept in (
        session(body="支部"),
        session(held_on=None),
        session(attendance=(Attendance(officer_id=2),)),
    ):
        assert everyone_present(kept, ROSTER) == kept


def test_plan_of_a_year_is_one_and_not_far_ahead() -> None:
    fields = [fault.field for fault in plan_faults(StudyPlan(year=2028), [], TODAY)]
    assert fields == ["year"]
    assert plan_faults(StudyPlan(year=2027, issued_on=TODAY), [StudyPlan(id=1, year=2026)], TODAY) == []
    [fault] = plan_faults(StudyPlan(year=2026), [StudyPlan(id=1, year=2026)], TODAY)
    assert fault.message == "2026年的学习计划已经有了，请在原计划上修改。"
    assert plan_faults(StudyPlan(id=1, year=2026), [StudyPlan(id=1, year=2026)], TODAY) == []
    assert [fault.field for fault in plan_faults(StudyPlan(), [], TODAY)] == ["year"]


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({}, []),
        ({"officer_id": None}, ["officer_id"]),
        ({"officer_id": None, "department_id": 3}, []),
        ({"month": 13}, ["month"]),
        ({"month": 0}, ["month"]),
        ({"month": None}, ["month"]),
        ({"year": 2029}, ["year"]),
        ({"planned_on": date(2026, 3, 30)}, []),
        ({"planned_on": date(2026, 4, 1)}, ["planned_on"]),
        ({"body": "支部"}, ["branch"]),
        ({"body": "支部", "branch": "第一党支部"}, []),
    ],
)
def test_plan_item(values: dict[str, Any], fields: list[str]) -> None:
    item = PlanItem(**{"year": 2026, "month": 3, "theme": "专题", "officer_id": 1, **values})
    assert [fault.field for fault in plan_item_faults(item, TODAY)] == fields


def test_campaign_ends_after_it_begins() -> None:
    campaign = Campaign(name="教育", from_date=date(2026, 3, 1), until_date=date(2026, 2, 1))
    assert [fault.field for fault in campaign_faults(campaign, TODAY)] == ["until_date"]
    assert campaign_faults(replace(campaign, until_date=None), TODAY) == []
    assert [fault.field for fault in campaign_faults(Campaign(), TODAY)] == ["name", "from_date"]
