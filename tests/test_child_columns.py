"""Columns over child rows: a list read without them tells the same as the whole records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import Officer
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

YEAR = Period(2026)


@pytest.fixture
def desk(bare_file: Path, copy_of: Callable[[Path], Store]) -> Iterator[Desk]:
    """Three officers and three sessions: one attended in every way, one by nobody, one of last year."""
    store = copy_of(bare_file)
    with store.change("登记") as change:
        ids = [change.save(Officer(name=name)) for name in ("张三", "李四", "王五")]
        rows = (
            Attendance(officer_id=ids[0]),
            Attendance(officer_id=ids[1], state="请假"),
            Attendance(officer_id=ids[2], state="缺席", made_up_on=date(2026, 4, 1)),
        )
        change.save(Session(held_on=date(2026, 3, 2), topic="甲", attendance=rows))
        change.save(Session(held_on=date(2026, 3, 1), topic="乙"))
        change.save(Session(held_on=date(2025, 3, 1), topic="丙", attendance=rows[:1]))
    yield Desk(store, date(2026, 12, 31), catalogue.LINKS)
    store.close()


def _counted(desk: Desk, sessions: list[Session]) -> dict[str, list[object]]:
    return {column.key: column.values(sessions, desk) for column in SESSIONS.columns() if column.of_all}


def test_a_list_without_child_rows_tells_what_the_records_tell(desk: Desk) -> None:
    listed, whole = SESSIONS.listed(desk, YEAR), SESSIONS.rows(desk, YEAR)
    assert [session.topic for session in listed] == ["乙", "甲"]
    assert all(session.attendance == () for session in listed)
    assert _counted(desk, listed) == {
        "expected": [0, 3],
        "present": [0, 1],
        "attendance_rate": [None, 3333],
        "made_up": [0, 1],
        "owed": [0, 1],
    }
    assert _counted(desk, whole) == _counted(desk, listed)
    columns = [column for column in SESSIONS.columns() if column.of_all]
    assert [column.value(whole[1], desk) for column in columns] == [3, 1, 3333, 1, 1]


def test_a_change_is_counted_at_once(desk: Desk) -> None:
    [_, session] = SESSIONS.rows(desk, YEAR)
    assert _counted(desk, [session])["present"] == [1]
    with desk.store.change("考勤") as change:
        rows = tuple(replace(row, state="出席") for row in session.attendance)
        change.save(replace(session, attendance=rows))
    assert _counted(desk, [session])["present"] == [3]


def test_listed_records_come_whole_in_their_order(desk: Desk) -> None:
    listed = SESSIONS.listed(desk, None)[::-1]
    assert [len(session.attendance) for session in SESSIONS.whole(desk, listed)] == [3, 0, 1]
