"""The list of attendance: its order, who belongs on it, what it adds up to."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.attendance_list import by_department, expected_rows, told_of
from courtoffice.areas.study.records import Attendance, Session

DAY = date(2026, 3, 5)
SINCE = (Posting(from_date=date(2020, 1, 1)),)
PEOPLE = Roster(
    (),
    [
        Officer(id=1, name="张三", position=2, centre_group=True, postings=SINCE),
        Officer(id=2, name="李四", position=1, postings=SINCE),
        Officer(id=3, name="王五", position=3, postings=(Posting(from_date=date(2026, 4, 1)),)),
    ],
)


def test_everybody_of_the_body_who_serves_on_the_day() -> None:
    def officers(**values: object) -> list[int | None]:
        session = Session(**{"held_on": DAY, "topic": "甲", **values})  # type: ignore[arg-type]
        return [row.officer_id for row in expected_rows(session, PEOPLE)]

    assert officers() == [2, 1]
    assert officers(held_on=date(2026, 4, 1)) == [2, 1, 3]
    assert officers(body="党组中心组") == [1]
    assert officers(body="支部") == []
    assert officers(held_on=None) == []
    assert officers(attendance=(Attendance(officer_id=3, state="缺席"),)) == [2, 1]


def test_the_order_is_that_of_the_roster_and_strangers_come_last() -> None:
    rows = [Attendance(officer_id=at) for at in (99, 1, 2)]
    assert [row.officer_id for row in by_department(rows, PEOPLE, DAY)] == [2, 1, 99]


def test_counts_in_words() -> None:
    rows = (
        Attendance(officer_id=1),
        Attendance(officer_id=2, state="请假", made_up_on=DAY),
        Attendance(officer_id=3, state="公差"),
        Attendance(officer_id=4, state="缺席"),
    )
    assert told_of(rows) == [
        "共 4 人",
        "应到 3",
        "实到 1",
        "出席率 33.33%",
        "请假 1",
        "公差 1",
        "缺席 1",
        "待补学 2",
    ]
    assert told_of(rows[:1]) == ["共 1 人", "应到 1", "实到 1", "出席率 100%"]
    assert told_of(()) == ["共 0 人", "应到 0", "实到 0"]
