"""Trainings and their participants: what is wrong with them, all at once and in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.training.hours import Conversion
from courtoffice.areas.training.records import Participant, Session
from courtoffice.areas.training.rules import Around, session_faults
from courtoffice.workdays import calendar_of

ROSTER = Roster(
    (),
    [
        Officer(id=1, name="张三", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(id=2, name="李四", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(id=3, name="王五", postings=(Posting(from_date=date(2020, 1, 1), status="离退休"),)),
    ],
)
AROUND = Around(ROSTER, calendar_of([2026]), date(2026, 3, 20))
TUESDAY, HOLIDAY = date(2026, 3, 3), date(2026, 2, 17)


def training(**values: Any) -> Session:
    return Session(**{"held_on": TUESDAY, "topic": "课", **values})


def evening(**values: Any) -> Session:
    return training(**{"kind": "法官业校", "starts_at": time(19), "ends_at": time(21), **values})


def found(record: Session, around: Around = AROUND) -> dict[str, bool]:
    """The faults of a training by field, with whether they block."""
    faults = session_faults(record, around)
    assert all(fault.message.endswith("。") for fault in faults)
    return {fault.field: fault.blocks for fault in faults}


def row(**values: Any) -> tuple[Participant, ...]:
    return (Participant(**{"officer_id": 1, **values}),)


def test_good_trainings_have_no_faults() -> None:
    rows = (
        Participant(officer_id=1, hours=200),
        Participant(officer_id=2, state="请假", leave_reason="病假"),
    )
    assert found(evening(participants=rows)) == {}
    assert found(training(participants=row(), until_date=date(2026, 3, 8))) == {}
    away = training(kind="外出培训", destination="省高院", until_date=date(2026, 3, 8), credit_hours=14_400)
    assert found(away) == {}
    assert found(training(kind="网络学习", held_on=HOLIDAY, credit_hours=2_000)) == {}


def test_everything_wrong_is_said_at_once() -> None:
    bad = training(
        kind="外出培训",
        topic="",
        held_on=date(2027, 3, 3),
        until_date=date(2027, 3, 1),
        starts_at=time(9),
        ends_at=time(8),
        credit_hours=2_401,
        participants=(*row(hours=-1), *row(), *row(officer_id=3, hours=2_500), *row(officer_id=None)),
    )
    assert found(bad) == {
        "topic": True,
        "held_on": True,
        "until_date": True,
        "ends_at": True,
        "destination": True,
        "credit_hours": True,
        "participants[0].hours": True,
        "participants[0].hours_reason": False,
        "participants[1].officer_id": True,
        "participants[2].officer_id": True,
        "participants[2].hours": True,
        "participants[2].hours_reason": False,
        "participants[3].officer_id": True,
    }


@pytest.mark.parametrize(
    "text", ["A&B", "<b>粗</b>", "=1+1", "'; DROP TABLE training_session; --", "䶮𠮷", "１２３"]
)
def test_odd_texts_are_kept(text: str) -> None:
    assert found(training(topic=text, organiser=text, participants=row(result=text, certificate=text))) == {}


@pytest.mark.parametrize(
    ("record", "faults"),
    [
        (evening(ends_at=time(20, 59)), {"ends_at": False}),
        (evening(ends_at=time(18)), {"ends_at": True}),
        (evening(starts_at=None), {"starts_at": False}),
        (evening(ends_at=None), {"starts_at": False}),
        (evening(held_on=HOLIDAY), {"day_off_reason": False}),
        (evening(held_on=HOLIDAY, day_off_reason="补课"), {}),
        (training(held_on=date(2026, 3, 7)), {"day_off_reason": False}),
        (training(destination="省高院"), {"destination": False}),
    ],
)
def test_questions_of_the_kinds(record: Session, faults: dict[str, bool]) -> None:
    assert found(record) == faults


def test_short_evening_depends_on_the_rule() -> None:
    assert found(evening(ends_at=time(20, 30)), replace(AROUND, night_minutes=90)) == {}
    [fault] = session_faults(evening(ends_at=time(20, 30)), AROUND)
    assert fault.message == "这次法官业校只有90分钟，规定不少于120分钟，请核对时间。"


def test_second_evening_of_one_day_is_a_question() -> None:
    others = (evening(id=5), training(id=6), evening(id=7, held_on=date(2026, 3, 10)))
    assert found(evening(), replace(AROUND, others=others)) == {"held_on": False}
    assert found(evening(id=5), replace(AROUND, others=others)) == {}


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"hours": 750}, {}),
        ({"hours": 600}, {"hours_reason": False}),
        ({"hours": 600, "hours_reason": "提前返回"}, {}),
        ({"hours": 2_400, "hours_reason": "按通知"}, {}),
        ({"hours": 2_401, "hours_reason": "按通知"}, {"hours": True}),
        ({"state": "缺席", "hours": 0}, {}),
        ({"state": "缺席", "leave_hours": 100}, {}),
        ({"state": "缺席", "hours": 100, "hours_reason": "误"}, {"hours": True}),
        ({"state": "请假"}, {"leave_reason": False}),
        ({"hours": 650, "leave_hours": 100, "leave_reason": "病"}, {}),
        ({"hours": 650, "leave_hours": 100}, {"leave_reason": False}),
        ({"hours": 640, "leave_hours": 110, "leave_reason": "病"}, {"leave_hours": False}),
        ({"leave_hours": 110, "leave_reason": "病"}, {}),
        ({"state": "请假", "leave_hours": 750, "leave_reason": "病"}, {}),
        ({"leave_hours": -1}, {"leave_hours": True, "leave_reason": False}),
    ],
)
def test_hours_and_leave(values: dict[str, Any], faults: dict[str, bool]) -> None:
    names = {f"participants[0].{field}": blocks for field, blocks in faults.items()}
    assert found(training(participants=row(**values))) == names


def test_hours_follow_the_conversion_rule_of_the_day() -> None:
    record = training(participants=row(hours=600))
    assert found(record, replace(AROUND, conversion=Conversion(per_day=600))) == {}
    [fault] = session_faults(record, AROUND)
    assert fault.message == "参训人员第1行：学时6与折算的7.5不同，请写明原因。"


@pytest.mark.parametrize(
    ("term", "year", "faults"),
    [(None, 2027, {"held_on": True}), (4, 2027, {}), (4, 2028, {"held_on": True})],
)
def test_evenings_of_a_term_may_lie_in_the_coming_year(
    term: int | None, year: int, faults: dict[str, bool]
) -> None:
    assert found(training(kind="网络学习", term_id=term, held_on=date(year, 3, 3))) == faults
    assert found(training(kind="网络学习", term_id=term, held_on=None)) == {"held_on": True}


def test_online_hours_that_no_rule_gives_need_no_reason() -> None:
    assert found(training(kind="网络学习", participants=row(hours=600))) == {}


def test_lecturer_on_the_list_is_a_question() -> None:
    record = training(participants=(*row(officer_id=2), *row()))
    around = replace(AROUND, lecturer_officer=1)
    assert found(record, around) == {"participants[1].officer_id": False}
    assert "授课人" in session_faults(record, around)[0].message


def test_officer_in_two_places_at_once_is_a_question() -> None:
    away = training(
        id=5,
        topic="外训",
        kind="外出培训",
        destination="其他",
        held_on=date(2026, 3, 1),
        until_date=date(2026, 3, 4),
        participants=(*row(), *row(officer_id=2, state="缺席"), Participant()),
    )
    around = replace(AROUND, others=(away, training(id=6, held_on=date(2026, 3, 9), participants=row())))
    record = evening(participants=(*row(officer_id=2), *row(), *row(officer_id=3, state="缺席")))
    faults = [fault for fault in session_faults(record, around) if not fault.blocks]
    assert [fault.field for fault in faults] == ["participants[1].officer_id"]
    assert faults[0].message == "参训人员第2行：张三同一时间还参加了“外训”（2026-03-01），请核对。"
    on_leave = evening(participants=row(state="请假", leave_reason="外训"))
    assert found(on_leave, around) == {}
    assert found(replace(record, id=5, participants=row()), around) == {}
