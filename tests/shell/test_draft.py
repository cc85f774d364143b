from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.errors import Fault
from courtoffice.register import Desk
from courtoffice.shell.draft import Draft, copy_of, with_last_values

STORED = Session(
    id=7,
    held_on=date(2026, 3, 5),
    topic="学习",
    place="三楼",
    starts_at=time(15),
    attendance=(Attendance(id=3, session_id=7, officer_id=1), Attendance(id=4, session_id=7, officer_id=2)),
)


def test_a_copy_has_no_ids(court_desk: Desk) -> None:
    made = copy_of(STORED)
    assert made.id == 0
    assert [(row.id, row.session_id, row.officer_id) for row in made.attendance] == [(0, 0, 1), (0, 0, 2)]
    assert made.topic == STORED.topic


def test_a_new_record_takes_over_what_it_leaves_empty() -> None:
    last = replace(STORED, chair_id=1)
    blank = Session(held_on=date(2026, 4, 1), starts_at=time(9))
    names = ("place", "chair_id", "starts_at", "topic")
    made = with_last_values(blank, last, names, {"topic": "警示教育"})
    assert made == replace(blank, place="三楼", chair_id=1, topic="警示教育")
    assert with_last_values(blank, None, names, {}) == blank


@pytest.mark.parametrize(("before", "ids"), [(STORED, [3, 4]), (None, [0, 0])])
def test_rows_that_are_gone_are_stored_anew(court_desk: Desk, before: Session | None, ids: list[int]) -> None:
    draft = Draft(SESSIONS, STORED, before)
    assert [row.id for row in draft.with_values({}, court_desk).attendance] == ids
    lost = Draft(SESSIONS, STORED, replace(STORED, attendance=STORED.attendance[:1]))
    rows = (Attendance(officer_id=5), *STORED.attendance)
    assert [row.id for row in lost.with_values({"attendance": rows}, court_desk).attendance] == [0, 3, 0]


def test_the_change_is_named_by_what_is_done() -> None:
    assert Draft(SESSIONS, STORED, None).change_name() == "登记学习"
    assert Draft(SESSIONS, STORED, STORED).change_name() == "修改学习"


def test_a_fault_is_told_once(court_desk: Desk) -> None:
    faults = Draft(SESSIONS, Session(), None).faults(Session(), court_desk)
    assert len(faults) == len(set(faults))
    assert Fault("topic", "“学习主题”还没有填写，请填写后再保存。") in faults
