"""The registers of study against an office file: columns, order, links, faults, storing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.area import AREA
from courtoffice.areas.study.records import (
    Attendance,
    Campaign,
    Observer,
    PlanItem,
    Session,
    Speech,
    StudyPlan,
)
from courtoffice.areas.study.records_awards import (
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.study.registers import CAMPAIGNS, LINKS, PLAN_ITEMS, PLANS, SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.rules import per_cent
from courtoffice.errors import blocking
from courtoffice.fields import Record
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.required import required_faults

DAY = date(2026, 3, 5)


def save(desk: Desk, record: Record) -> int:
    with desk.store.change("测试") as change:
        return change.save(record)


def cells(register: Register[Any], record: Record, desk: Desk) -> dict[str, str]:
    return {column.key: column.text(record, desk) for column in register.columns()}


def officers(desk: Desk) -> list[int]:
    return [officer.id for officer in roster(desk.store).serving_on(DAY)]


def test_session_columns(empty: Desk) -> None:
    first, second, third, fourth, *_ = officers(empty)
    record = Session(
        held_on=DAY,
        starts_at=time(9),
        topic="学习",
        chair_id=first,
        attendance=(
            Attendance(officer_id=first),
            Attendance(officer_id=second, state="公差", reason="开会"),
            Attendance(officer_id=third, state="请假", reason="病假"),
            Attendance(officer_id=fourth, state="补学", made_up_on=date(2026, 3, 9), notes_in=True),
        ),
        speeches=(Speech(officer_id=first, subject="谈"),),
        observers=(Observer(name="陈", unit="县委", opinion="好"),),
    )
    stored = empty.store.get(Session, save(empty, record))
    shown = cells(SESSIONS, stored, empty)
    assert {key: shown[key] for key in ("expected", "present", "attendance_rate", "made_up", "owed")} == {
        "expected": "3",
        "present": "1",
        "attendance_rate": "33.33",
        "made_up": "1",
        "owed": "2",
    }
    assert shown["chair_id"] == empty.name("officer", first) != ""
    assert (shown["held_on"], shown["starts_at"]) == ("2026-03-05", "09:00")
    assert SESSIONS.describe(stored, empty) == "2026-03-05 全院干警：学习"
    assert SESSIONS.faults(stored, stored, empty) == []
    children = (stored.attendance, stored.speeches, stored.observers)
    assert [[replace(row, id=0, session_id=0) for row in rows] for rows in children] == [
        list(record.attendance),
        list(record.speeches),
        list(record.observers),
    ]


@pytest.mark.parametrize(
    ("part", "whole", "rate"), [(0, 0, None), (0, 5, 0), (5, 5, 10_000), (2, 3, 6_667), (1, 3, 3_333)]
)
def test_per_cent(part: int, whole: int, rate: int | None) -> None:
    assert per_cent(part, whole) == rate


def test_session_of_the_same_time_in_the_file_is_a_fault(empty: Desk) -> None:
    kept = Session(held_on=DAY, starts_at=time(9), ends_at=time(11), topic="甲")
    number = save(empty, kept)
    again = replace(kept, starts_at=time(10), ends_at=time(12))
    assert [fault.field for fault in SESSIONS.faults(again, None, empty)] == ["starts_at"]
    assert SESSIONS.faults(replace(again, id=number), kept, empty) == []
    assert SESSIONS.faults(replace(again, held_on=date(2026, 3, 6)), None, empty) == []


def test_day_off_is_known_from_the_office_calendar(empty: Desk) -> None:
    worked = Session(held_on=date(2026, 2, 28), topic="甲")  # a Saturday that is worked
    assert SESSIONS.faults(worked, None, empty) == []
    [fault] = SESSIONS.faults(replace(worked, held_on=date(2026, 3, 1)), None, empty)
    assert (fault.field, fault.blocks) == ("day_off_reason", False)


def test_plan_counts_its_items_and_those_held(empty: Desk) -> None:
    item = PlanItem(year=2026, month=3, theme="专题", officer_id=officers(empty)[0])
    held = save(empty, item)
    save(empty, replace(item, month=4, state="已完成"))
    save(empty, replace(item, month=5, state="已取消"))
    save(empty, replace(item, month=6))
    save(empty, Session(held_on=DAY, topic="甲", plan_item_id=held))
    plan = StudyPlan(year=2026)
    shown = cells(PLANS, plan, empty)
    assert (shown["items"], shown["done"]) == ("3", "2")
    assert PLANS.describe(plan, empty) == "2026年学习计划"
    stored = PLAN_ITEMS.rows(empty, Period(2026))
    assert [cells(PLAN_ITEMS, record, empty)["held"] for record in stored] == ["1", "0", "0", "0"]
    assert PLAN_ITEMS.rows(empty, Period(2025)) == []
    save(empty, plan)
    assert [fault.field for fault in PLANS.faults(plan, None, empty)] == ["year"]


def test_campaign_counts_its_sessions(empty: Desk) -> None:
    number = save(empty, Campaign(name="教育", from_date=DAY))
    save(empty, Session(held_on=DAY, topic="甲", campaign_id=number))
    [stored] = CAMPAIGNS.rows(empty, None)
    assert cells(CAMPAIGNS, stored, empty)["sessions"] == "1"
    assert CAMPAIGNS.describe(stored, empty) == "教育"


def test_authors_keep_the_order_in_which_they_stand(empty: Desk) -> None:
    first, second, *_ = officers(empty)
    paper = ResearchPaper(
        title="论",
        written_on=DAY,
        authors=(Author(officer_id=first), Author(outsider="何教授"), Author(officer_id=second)),
        awards=(PaperAward(level="市级", grade="二等奖", awarded_on=DAY),) * 2,
    )
    stored = empty.store.get(ResearchPaper, save(empty, PAPERS.prepare(paper, empty)))
    names = [empty.name("officer", first), "何教授", empty.name("officer", second)]
    shown = cells(PAPERS, stored, empty)
    assert shown["author_names"] == "、".join(names)
    assert (shown["award_names"], shown["award_count"]) == ("市级二等奖、市级二等奖", "2")
    turned = replace(stored, authors=tuple(reversed(stored.authors)))
    save(empty, PAPERS.prepare(turned, empty))
    again = empty.store.get(ResearchPaper, stored.id)
    assert cells(PAPERS, again, empty)["author_names"] == "、".join(reversed(names))
    assert PAPERS.describe(again, empty) == "《论》"


def test_contest_columns(empty: Desk) -> None:
    first, *_ = officers(empty)
    prize: dict[str, Any] = {"level": "院级", "grade": "一等奖", "awarded_on": DAY}
    contest = Contest(
        name="赛",
        level="院级",
        held_on=DAY,
        entrants=(Entrant(officer_id=first),),
        awards=(ContestAward(officer_id=first, **prize), ContestAward(**prize)),
    )
    stored = empty.store.get(Contest, save(empty, contest))
    shown = cells(CONTESTS, stored, empty)
    assert shown["award_names"] == f"院级一等奖（{empty.name('officer', first)}）、院级一等奖（集体）"
    assert (shown["entrant_count"], shown["award_count"]) == ("1", "2")
    assert CONTESTS.faults(stored, stored, empty) == []


def test_links_offer_what_fits_the_day(empty: Desk) -> None:
    campaigns, items = LINKS
    old = save(empty, Campaign(name="旧", from_date=date(2025, 1, 1), until_date=date(2025, 6, 30)))
    new = save(empty, Campaign(name="新", from_date=date(2026, 1, 1)))
    assert campaigns.offered is not None
    assert campaigns.offered(empty.store, DAY) == [new]
    assert campaigns.names(empty.store) == {new: "新", old: "旧"}
    item = PlanItem(year=2026, month=1, theme="一月")
    january, march = save(empty, item), save(empty, replace(item, month=3, theme="三月"))
    last = save(empty, replace(item, year=2025))
    assert items.offered is not None
    assert items.offered(empty.store, DAY) == [march, january]
    assert items.names(empty.store) == {
        january: "2026年1月 一月",
        march: "2026年3月 三月",
        last: "2025年1月 一月",
    }


def test_new_records_lack_only_what_the_clerk_must_say(empty: Desk) -> None:
    for register in (each for each in AREA.registers if each.reckon is None):
        fresh = register.new(empty)
        missing = {fault.field for fault in required_faults(fresh)}
        assert missing <= {"topic", "theme", "name", "title", "level"}, register.key
        assert fresh != register.record()


def test_every_cell_of_the_lived_years_can_be_shown(lived: Desk) -> None:
    for register in AREA.registers:
        rows = register.rows(lived, None)
        assert rows, register.key
        for record in rows:
            assert register.describe(record, lived)
            assert "（已删除）" not in cells(register, record, lived).values()


def test_totals_are_columns_of_numbers() -> None:
    for register in AREA.registers:
        keys = {column.key for column in register.columns()}
        assert set(register.totals) <= keys
        assert len(register.hint) > 10


def test_lived_years_have_no_faults(lived: Desk) -> None:
    assert AREA.check(lived) == []
    for register in AREA.registers:
        for record in register.rows(lived, Period(2026)):
            assert register.faults(record, record, lived) == [], register.describe(record, lived)


def test_check_finds_what_no_editor_let_pass(empty: Desk) -> None:
    number = save(empty, Session(held_on=DAY, topic="甲", starts_at=time(11), ends_at=time(9)))
    save(empty, Session(held_on=date(2031, 3, 5), topic="乙"))
    save(empty, ResearchPaper(title="论", written_on=DAY))
    faults = AREA.check(empty)
    assert faults == blocking(faults)
    assert [fault.field for fault in faults] == [
        f"study_session[{number}].ends_at",
        f"study_session[{number + 1}].held_on",
        "research_paper[1].authors",
    ]
    assert faults[0].message.startswith("学习“2026-03-05 全院干警：甲”：“结束时间”09:00")
