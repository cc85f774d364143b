"""Blue, yellow and red, the order of tasks, and the decisions of a meeting as typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.matters.alerts import Alert, Limits, alert_on, alert_words
from courtoffice.areas.matters.decisions import Line, Meeting, matters_of, meeting_faults
from courtoffice.areas.matters.records import Matter, Task
from courtoffice.areas.matters.registers import source_of
from courtoffice.areas.matters.settings import YELLOW_DAYS, limits_on
from courtoffice.areas.matters.task_order import moved
from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import blocking
from courtoffice.register import Desk

TODAY = date(2026, 6, 30)
LIMITS = Limits(blue=15, yellow=7)
MATTER = Matter(title="修订细则", opened_on=date(2026, 6, 1), due_on=TODAY)
COURT = Roster([], [Officer(id=1, name="钱一", postings=(Posting(from_date=date(2020, 1, 1)),))])


@pytest.mark.parametrize(
    ("left", "alert", "words"),
    [
        (-1, Alert.RED, "红色　逾期1天"),
        (0, Alert.YELLOW, "黄色　今天到期"),
        (7, Alert.YELLOW, "黄色　剩7天"),
        (8, Alert.BLUE, "蓝色　剩8天"),
        (15, Alert.BLUE, "蓝色　剩15天"),
        (16, Alert.NONE, "正常　剩16天"),
    ],
)
def test_the_colour_goes_by_the_days_left(left: int, alert: Alert, words: str) -> None:
    matter = replace(MATTER, due_on=TODAY + timedelta(days=left))
    assert alert_on(matter, TODAY, LIMITS) is alert
    assert alert_words(matter, TODAY, LIMITS) == words


def test_without_a_limit_or_closed_there_is_no_colour() -> None:
    assert alert_words(replace(MATTER, due_on=None), TODAY, LIMITS) == "未定时限"
    closed = replace(MATTER, state="办结", closed_on=date(2026, 6, 9), due_on=date(2026, 6, 8))
    assert (alert_on(closed, TODAY, LIMITS), alert_words(closed, TODAY, LIMITS)) == (Alert.NONE, "")
    assert alert_on(closed, date(2026, 6, 8), LIMITS) is Alert.YELLOW


def test_the_days_are_the_offices_own_from_a_day_on(office: Desk) -> None:
    with office.store.change("设置") as change:
        change.set_setting(YELLOW_DAYS, 3, date(2026, 6, 1))
    assert limits_on(office.store, date(2026, 5, 31)).yellow == 7
    assert limits_on(office.store, TODAY) == Limits(15, 3)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "会议"),
        ({"source": "领导批示", "source_detail": "院长"}, "领导批示：院长"),
        ({"meeting": "党组会"}, "党组会"),
        (
            {"meeting": "党组会", "meeting_number": "第5次", "decided_on": date(2026, 3, 5)},
            "党组会第5次（2026-03-05）",
        ),
    ],
)
def test_where_a_matter_comes_from(given: dict[str, Any], words: str) -> None:
    assert source_of(replace(MATTER, **given)) == words


def _tasks(*positions: int) -> list[Task]:
    return [Task(id=at, year=2027, position=position) for at, position in enumerate(positions, 1)]


def _order(tasks: list[Task], chosen: list[int], step: int) -> list[int]:
    places = {task.id: task.position or 0 for task in tasks}
    places |= {task.id: task.position or 0 for task in moved(tasks, chosen, step)}
    return sorted(places, key=lambda row: places[row])


@pytest.mark.parametrize(
    ("chosen", "step", "order"),
    [
        ([2], -1, [2, 1, 3, 4]),
        ([2], 1, [1, 3, 2, 4]),
        ([1], -1, [1, 2, 3, 4]),
        ([4], 1, [1, 2, 3, 4]),
        ([1, 3], -1, [1, 3, 2, 4]),
        ([2, 3], 1, [1, 4, 2, 3]),
        ([3, 4], 1, [1, 2, 3, 4]),
    ],
)
def test_tasks_move_by_one_place_and_stop_at_the_ends(chosen: list[int], step: int, order: list[int]) -> None:
    assert _order(_tasks(1, 2, 3, 4), chosen, step) == order


@given(st.lists(st.integers(0, 3), max_size=7), st.sets(st.integers(1, 7)), st.sampled_from((-1, 1)))
def test_moving_never_loses_a_task_and_numbers_them_all(
    positions: list[int], chosen: set[int], step: int
) -> None:
    tasks = _tasks(*sorted(positions))
    places = {task.id: task.position for task in tasks}
    places |= {task.id: task.position for task in moved(tasks, sorted(chosen), step)}
    assert sorted(place or 0 for place in places.values()) == list(range(1, len(tasks) + 1))


MEETING = Meeting(
    decided_on=date(2026, 6, 9),
    meeting_number="第5次",
    lines=(
        Line(title="修订细则", department_id=1, leader_id=1, due_on=date(2026, 7, 31), demand="上会审议"),
        Line(title="整理 A&B <b>", department_id=2, leader_id=1, due_on=date(2026, 8, 1), demand="成册"),
    ),
)


def test_every_line_becomes_a_matter_of_the_meeting() -> None:
    assert meeting_faults(MEETING, frozenset(), COURT, TODAY) == []
    first, second = matters_of(MEETING)
    assert (first.meeting, first.meeting_number, first.decided_on) == ("党组会", "第5次", date(2026, 6, 9))
    assert (first.opened_on, first.source, first.state) == (date(2026, 6, 9), "会议", "在办")
    assert (second.title, second.department_id, second.due_on) == ("整理 A&B <b>", 2, date(2026, 8, 1))


@pytest.mark.parametrize(
    ("change", "field", "words", "blocks"),
    [
        ({"decided_on": None}, "decided_on", "还没有填写", True),
        ({"decided_on": date(2026, 7, 1)}, "decided_on", "还没有到", True),
        ({"meeting": " "}, "meeting", "还没有填写", True),
        ({"lines": ()}, "", "还没有议定事项", True),
        ({"lines": (Line(),)}, "lines[0].title", "还没有填写", True),
        ({"lines": (MEETING.lines[0], MEETING.lines[0])}, "lines[1].title", "重复", True),
        (
            {"lines": (replace(MEETING.lines[0], due_on=date(2026, 6, 8)),)},
            "lines[0].due_on",
            "第1行：“完成时限”2026-06-08早于“立项日期”",
            True,
        ),
        ({"lines": (replace(MEETING.lines[0], leader_id=9),)}, "lines[0].leader_id", "不在名册", True),
        ({"lines": (replace(MEETING.lines[0], due_on=None),)}, "lines[0].due_on", "还没有填完成时限", False),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(
    change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = meeting_faults(replace(MEETING, **change), frozenset(), COURT, TODAY)
    assert [fault.blocks for fault in faults if fault.field == field and words in fault.message] == [blocks]


def test_what_the_meeting_has_decided_already_is_asked_about() -> None:
    faults = meeting_faults(MEETING, frozenset({"修订细则"}), COURT, TODAY)
    assert [fault.field for fault in faults] == ["lines[0].title"]
    assert not blocking(faults)
