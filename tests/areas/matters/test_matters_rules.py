"""How a matter stands on a day, and what may be wrong with matters and tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.matters.figures import figures
from courtoffice.areas.matters.records import Helper, Matter, Progress, Task
from courtoffice.areas.matters.rows import MatterRows
from courtoffice.areas.matters.rules import days_left, matter_faults, open_on, overdue_on, task_faults
from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.period import Period

TODAY = date(2026, 6, 30)
COURT = Roster([], [Officer(id=1, name="钱一", postings=(Posting(from_date=date(2020, 1, 1)),))])
MATTER = Matter(
    title="修订细则 A&B",
    opened_on=date(2026, 3, 2),
    leader_id=1,
    department_id=1,
    demand="报党组会审议",
    due_on=date(2026, 4, 30),
    state="办结",
    closed_on=date(2026, 4, 20),
    helpers=(Helper(department_id=2), Helper(department_id=3)),
    progress=(Progress(noted_on=date(2026, 3, 9), content="已起草"),),
)
OPEN = replace(MATTER, state="在办", closed_on=None)


def test_good_ones_have_no_fault() -> None:
    assert matter_faults(MATTER, COURT, TODAY) == []
    assert matter_faults(OPEN, COURT, TODAY) == []
    assert matter_faults(replace(MATTER, meeting="党组会", decided_on=date(2026, 3, 2)), COURT, TODAY) == []
    assert task_faults(Task(year=2027, content="任务", due_on=date(2027, 12, 31))) == []


MISTAKES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"title": ""}, "title", "还没有填写", True),
    ({"opened_on": None}, "opened_on", "还没有填写", True),
    ({"opened_on": date(2062, 1, 1)}, "opened_on", "请核对年份", True),
    ({"due_on": date(2026, 3, 1)}, "due_on", "早于“立项日期”", True),
    ({"due_on": None}, "due_on", "还没有填完成时限", False),
    ({"demand": " "}, "demand", "还没有填工作要求", False),
    ({"department_id": None, "leader_id": None}, "department_id", "还没有填牵头部门、责任领导。", False),
    ({"meeting": "党组会"}, "decided_on", "还要填写会议日期", True),
    ({"decided_on": date(2026, 7, 1)}, "decided_on", "还没有到", True),
    ({"decided_on": date(2026, 3, 3)}, "opened_on", "早于“会议日期”", True),
    ({"closed_on": date(2026, 3, 1)}, "closed_on", "早于“立项日期”", True),
    ({"closed_on": date(2026, 7, 1)}, "closed_on", "还没有到", True),
    ({"closed_on": None}, "closed_on", "请填写办结日期", True),
    ({"state": "在办"}, "state", "请把状态改为", True),
    ({"leader_id": 9}, "leader_id", "不在名册中", True),
    ({"helpers": (Helper(department_id=1),)}, "helpers[0].department_id", "牵头部门不用再列", True),
    ({"helpers": (Helper(department_id=2),) * 2}, "helpers[1].department_id", "重复登记", True),
    ({"helpers": (Helper(), Helper())}, "helpers[1].department_id", "还没有选择", True),
    ({"progress": (Progress(content="甲"),)}, "progress[0].noted_on", "还没有填写", True),
    (
        {"progress": (Progress(noted_on=date(2026, 7, 1), content="甲"),)},
        "progress[0].noted_on",
        "没有到",
        True,
    ),
    (
        {"progress": (Progress(noted_on=date(2026, 3, 1), content="甲"),)},
        "progress[0].noted_on",
        "进展第1行：日期2026-03-01早于",
        True,
    ),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), MISTAKES)
def test_each_mistake_is_found(change: dict[str, Any], field: str, words: str, blocks: bool) -> None:
    faults = matter_faults(replace(MATTER, **change), COURT, TODAY)
    assert [fault.blocks for fault in faults if fault.field == field and words in fault.message] == [blocks]


def test_progress_without_an_opening_day_is_not_held_to_it() -> None:
    faults = matter_faults(replace(MATTER, opened_on=None), COURT, TODAY)
    assert [fault.field for fault in faults] == ["opened_on"]


def test_a_task_with_a_limit_in_another_year_is_asked_about() -> None:
    faults = task_faults(Task(year=2027, content="任务", due_on=date(2026, 12, 31)))
    assert [(fault.field, fault.blocks) for fault in faults] == [("due_on", False)]
    assert [fault.field for fault in task_faults(Task())] == ["year", "content"]
    assert [fault.field for fault in task_faults(Task(content="任务", due_on=TODAY))] == ["year"]
    assert task_faults(Task(year=2027, content="任务")) == []


@pytest.mark.parametrize(
    ("matter", "day", "open_then", "overdue", "left"),
    [
        (OPEN, date(2026, 3, 1), False, False, None),
        (OPEN, date(2026, 3, 2), True, False, 59),
        (OPEN, date(2026, 4, 30), True, False, 0),
        (OPEN, date(2026, 5, 1), True, True, -1),
        (MATTER, date(2026, 4, 19), True, False, 11),
        (MATTER, date(2026, 4, 20), False, False, None),
        (replace(OPEN, due_on=None), date(2026, 5, 1), True, False, None),
        (replace(OPEN, state="撤销"), date(2026, 5, 1), False, False, None),
        (replace(OPEN, opened_on=None), date(2026, 5, 1), False, False, None),
    ],
)
def test_standing(matter: Matter, day: date, open_then: bool, overdue: bool, left: int | None) -> None:
    assert (open_on(matter, day), overdue_on(matter, day), days_left(matter, day)) == (
        open_then,
        overdue,
        left,
    )


def test_a_finished_year_is_seen_from_its_last_day() -> None:
    closed_later = replace(
        MATTER, id=2, due_on=date(2025, 12, 1), opened_on=date(2025, 11, 3), closed_on=TODAY
    )
    then = MatterRows(Period(2025), date(2025, 12, 31), (closed_later,))
    now = MatterRows(Period(2026), TODAY, (closed_later, replace(OPEN, id=3, opened_on=date(2026, 7, 1))))
    assert {figure.key: figure.text() for figure in figures(then)} == {
        "matters.total": "1",
        "matters.opened": "1",
        "matters.closed": "0",
        "matters.open": "1",
        "matters.overdue": "1",
        "matters.closing_rate": "0.00%",
        "matters.open_rate": "100.00%",
        "matters.red": "1",
        "matters.yellow": "0",
        "matters.blue": "0",
    }
    assert {figure.key: figure.text() for figure in figures(now)} == {
        "matters.total": "1",
        "matters.opened": "0",
        "matters.closed": "1",
        "matters.open": "0",
        "matters.overdue": "0",
        "matters.closing_rate": "100.00%",
        "matters.open_rate": "0.00%",
        "matters.red": "0",
        "matters.yellow": "0",
        "matters.blue": "0",
    }


_DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(_DAYS, st.none() | _DAYS, st.none() | _DAYS), max_size=8), _DAYS)
def test_open_and_closed_make_the_total_and_overdue_is_open(
    found: list[tuple[date, date | None, date | None]], as_of: date
) -> None:
    matters = tuple(
        Matter(id=at, opened_on=opened, due_on=due, closed_on=closed)
        for at, (opened, due, closed) in enumerate(found, 1)
    )
    values = {figure.key: figure for figure in figures(MatterRows(Period(2026), as_of, matters))}
    closed, still = set(values["matters.closed"].ids), set(values["matters.open"].ids)
    assert closed | still == set(values["matters.total"].ids)
    assert not closed & still
    assert set(values["matters.overdue"].ids) <= still
    colours = [set(values[f"matters.{colour}"].ids) for colour in ("red", "yellow", "blue")]
    assert colours[0] == set(values["matters.overdue"].ids)
    assert sum(map(len, colours)) == len(set().union(*colours))
    assert set().union(*colours) <= still
