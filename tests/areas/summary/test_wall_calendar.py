"""The month as a calendar for the wall."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.summary.wall_calendar import wall_calendar
from courtoffice.office import open_office
from courtoffice.paper.document import Document, Item, Table
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk


def squares(document: Document) -> dict[str, str]:
    """The squares of the days by the number of the day."""
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    cells = [str(cell) for item in table.body if isinstance(item, Item) for cell in item.rows[0]]
    assert len(cells) == 7 * len(table.body)
    return {cell.partition("\u3000")[0]: cell for cell in cells if cell}


def test_a_month_has_its_days_with_what_is_on_them(court_desk: Desk) -> None:
    store = court_desk.store
    evenings = next(each for each in store.load(Routine) if each.name == "法官业校")
    with store.change("登记") as change:
        change.save(Session(held_on=date(2026, 10, 29), starts_at=time(15), topic="A&B <b>"))
        change.save(PlanItem(year=2026, month=10, planned_on=date(2026, 10, 12), theme="专题", officer_id=1))
        change.save(RoutineException(routine_id=evenings.id, due_on=date(2026, 10, 20), reason="停电"))
        change.insert("event", {"held_on": "2026-10-18", "title": "敬老", "festival": "重阳节"})
    document = wall_calendar(court_desk, Period(2026, 10))
    found = squares(document)
    assert [int(number) for number in found] == list(range(1, 32))
    assert found["1"] == "1　国庆节　休"
    assert found["12"] == "12　初三\n□计划 专题"
    assert found["18"] == "18　重阳节\n敬老"
    assert found["20"] == "20　十一\n×法官业校"
    assert found["29"] == "29　二十\n15:00 全院 A&B <b>"
    assert "□全院集中学习日" in found["30"].splitlines()
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert (table.title, table.landscape) == ("2026年10月学习月历", True)
    assert table.notes == (
        "本月应办：□党组中心组集中学习。",
        "免办：10月20日法官业校（停电）。",
        "注：□为计划开展或应办，√为已办，×为免办。",
    )


def test_records_that_the_calendar_does_not_show_stand_as_done(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.insert("review_meeting", {"held_on": "2026-10-13", "month": "2026-10", "half": "上半月"})
        change.save(Session(held_on=date(2026, 10, 9), body="党组中心组", topic="甲"))
    document = wall_calendar(court_desk, Period(2026, 10))
    assert "√评查例会" in squares(document)["13"].splitlines()
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert table.notes[0] == "本月应办：√党组中心组集中学习。"


def test_an_office_without_routines_has_a_plain_calendar(court_desk: Desk) -> None:
    with court_desk.store.change("清空") as change:
        for routine in court_desk.store.load(Routine):
            change.remove(Routine, routine.id)
    document = wall_calendar(court_desk, Period(2026, 10))
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert table.notes == ()


@pytest.mark.parametrize("month", [2, 3, 8, 11])
def test_a_month_of_a_busy_office_goes_on_one_page(demo_file: Path, month: int) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 12, 31))
        assert make_pdf(wall_calendar(desk, Period(2026, month))).pages == 1


def test_a_long_entry_is_cut(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(Session(held_on=date(2026, 10, 12), topic="长" * 100))
    line = squares(wall_calendar(court_desk, Period(2026, 10)))["12"].splitlines()[1]
    assert line == "全院 " + "长" * 12 + "…"


def test_weeks_share_the_page(court_desk: Desk) -> None:
    """February 2027 has the fewest weeks and the highest, at most 24 mm."""
    heights = {
        month: next(
            block
            for block in wall_calendar(court_desk, Period(2027, month)).blocks
            if isinstance(block, Table)
        ).row_height
        for month in (2, 5)
    }
    assert heights[2] == 24
    assert 15 < heights[5] < 24
