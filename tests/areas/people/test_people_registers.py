"""The registers of officers and departments, their links, the staff list as a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.area import AREA
from courtoffice.areas.people.papers import roster_paper
from courtoffice.areas.people.records import MOVED, RETIRED, Department, Officer, Posting, roster
from courtoffice.areas.people.registers import DEPARTMENTS, LINKS, OFFICERS
from courtoffice.court import COURT_NAME
from courtoffice.errors import Refused
from courtoffice.paper.document import Group, Table
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

TODAY = date(2026, 3, 5)
START = date(2020, 1, 1)


@pytest.fixture
def desk(copy_of: Callable[[Path], Store], bare_file: Path) -> Desk:
    return Desk(copy_of(bare_file), TODAY, {linked.table: linked for linked in LINKS})


def _fill(desk: Desk) -> None:
    with desk.store.change("登记人员") as change:
        civil = change.save(Department(name="民事审判第一庭", short_name="民一庭", position=2))
        criminal = change.save(Department(name="刑事审判庭", position=1, until_date=date(2026, 12, 31)))

        def add(name: str, position: int, *postings: Posting, **more: object) -> None:
            change.save(Officer(name=name, position=position, postings=postings, **more))  # type: ignore[arg-type]

        add("张三", 2, Posting(from_date=START, department_id=civil, post="庭长", judge_rank="一级法官"))
        add(
            "张三",
            1,
            Posting(from_date=START, department_id=criminal, category="法官"),
            birth_month="1985-06",
        )
        gone = Posting(from_date=TODAY, status=RETIRED)
        add("李四", 1, Posting(from_date=START, department_id=civil, until_date=date(2026, 3, 4)), gone)
        add("王五", 1, Posting(from_date=START, status=MOVED))
        add("A&B", 3, Posting(from_date=START, department_id=civil), party_member=True)
        add("䶮", 1)


def test_officers_are_listed_as_they_serve_today(desk: Desk) -> None:
    _fill(desk)
    columns = OFFICERS.columns()
    assert [column.key for column in columns][:4] == ["department", "name", "gender", "birth_month"]
    shown = [
        [
            column.text(officer, desk)
            for column in columns
            if column.key in ("department", "name", "post", "status")
        ]
        for officer in OFFICERS.rows(desk, Period(2026))
    ]
    assert shown == [
        ["刑事审判庭", "张三", "", "在职"],
        ["民事审判第一庭", "张三", "庭长", "在职"],
        ["民事审判第一庭", "A&B", "", "在职"],
        ["", "李四", "", "离退休"],
        ["", "王五", "", "调出"],
        ["", "䶮", "", ""],
    ]
    by_key = {column.key: column for column in columns}
    first, second, *_ = OFFICERS.rows(desk, None)
    assert by_key["age"].text(first, desk) == "40"
    assert by_key["age"].text(second, desk) == ""
    assert by_key["judge_rank"].text(second, desk) == "一级法官"
    assert by_key["category"].text(first, desk) == "法官"
    assert OFFICERS.describe(first, desk) == "张三（刑事审判庭）"
    assert OFFICERS.describe(Officer(name="新人"), desk) == "新人"
    assert {"department", "officer", "posting"} <= OFFICERS.tables()


def test_a_new_officer_is_listed_last_and_serves_from_today(desk: Desk) -> None:
    _fill(desk)
    new = OFFICERS.new(desk)
    assert (new.position, new.postings) == (4, (Posting(from_date=TODAY),))
    assert DEPARTMENTS.new(desk).position == 3
    assert [fault.field for fault in OFFICERS.faults(new, None, desk) if fault.blocks] == ["name"]


def test_what_is_stored_has_its_postings_ended(desk: Desk) -> None:
    moved = (Posting(from_date=START), Posting(from_date=TODAY))
    kept = OFFICERS.prepare(Officer(name="张三", pinyin=" shan  xiong ", postings=moved), desk)
    assert kept.postings[0].until_date == date(2026, 3, 4)
    assert kept.pinyin == "shan xiong"


def test_departments_with_how_many_serve(desk: Desk) -> None:
    _fill(desk)
    by_key = {column.key: column for column in DEPARTMENTS.columns()}
    rows = DEPARTMENTS.rows(desk, None)
    assert [(row.name, by_key["members"].value(row, desk)) for row in rows] == [
        ("刑事审判庭", 1),
        ("民事审判第一庭", 2),
    ]
    assert DEPARTMENTS.describe(rows[0], desk) == "刑事审判庭"
    assert DEPARTMENTS.faults(replace(rows[0], name="民事审判第一庭"), rows[0], desk)


def test_links_name_and_offer_people(desk: Desk) -> None:
    _fill(desk)
    names = list(desk.names("officer").values())
    assert names == ["张三（刑事审判庭）", "张三（民事审判第一庭）", "A&B", "李四", "王五", "䶮"]
    assert desk.name("officer", 1) == "张三（民事审判第一庭）"
    assert desk.offered("officer", TODAY) == [2, 1, 5, 3, 4, 6]
    assert desk.offered("officer", date(2026, 3, 4)) == [2, 3, 1, 5, 4, 6]
    assert list(desk.names("department").values()) == ["刑事审判庭", "民事审判第一庭"]
    assert desk.offered("department", TODAY) == [2, 1]
    assert desk.offered("department", date(2027, 1, 1)) == [1, 2]
    with desk.store.change("改名") as change:
        change.update("officer", 3, {"name": "李肆"})
    assert desk.name("officer", 3) == "李肆"


def test_the_roster_is_read_once_until_it_changes(desk: Desk) -> None:
    _fill(desk)
    before = roster(desk.store)
    assert roster(desk.store) is before
    with desk.store.change("改名") as change:
        change.update("officer", 3, {"name": "李肆"})
    assert roster(desk.store) is not before


def test_the_area_counts_and_checks(desk: Desk) -> None:
    _fill(desk)
    values = {figure.key: figure.value for figure in AREA.figures(desk, Period(2026))}
    assert (values["people.serving"], values["people.left_retired"]) == (3, 1)
    assert [fault.message for fault in AREA.check(desk)] == [
        "干警“A&B”：姓名“A&B”里有标点或符号，请改正；说明的话请写在备注里。"
    ]


def test_the_paper_lists_by_department(desk: Desk) -> None:
    with pytest.raises(Refused, match="没有在职人员"):
        roster_paper(desk, Period(2026))
    _fill(desk)
    with desk.store.change("设置") as change:
        change.set_setting(COURT_NAME, "云溪县人民法院")
    paper = roster_paper(desk, Period(2026))
    assert paper.title == "云溪县人民法院干警花名册"
    assert paper.sublines == ("（按部门和名册顺序排列，截至2026年3月5日）",)
    serving, retired = paper.blocks
    assert isinstance(serving, Table)
    assert isinstance(retired, Table)
    assert serving.landscape
    groups = [group for group in serving.body if isinstance(group, Group)]
    assert [group.name for group in groups] == ["刑事审判庭（1人）", "民事审判第一庭（2人）"]
    assert [item.rows[0][:2] for group in groups for item in group.items] == [
        ("1", "张三"),
        ("2", "张三"),
        ("3", "A&B"),
    ]
    assert serving.total[:2] == ("合计", "3人")
    assert retired.title == "离退休人员名册"
    assert all(len(row) == len(table.columns) for table in (serving, retired) for row in _rows(table))
    assert roster_paper(desk, Period(2025)).sublines == ("（按部门和名册顺序排列，截至2025年12月31日）",)
    assert len(roster_paper(desk, Period(2025)).blocks) == 1


def _rows(table: Table) -> Iterator[tuple[object, ...]]:
    yield table.total
    for entry in table.body:
        for item in entry.items if isinstance(entry, Group) else (entry,):
            yield from item.rows


def test_people_without_a_department_stand_last(desk: Desk) -> None:
    with desk.store.change("登记人员") as change:
        change.save(Officer(name="张三", postings=(Posting(from_date=START),)))
    (table,) = roster_paper(desk, Period(2026)).blocks
    assert isinstance(table, Table)
    assert [entry.name for entry in table.body if isinstance(entry, Group)] == ["未定部门（1人）"]
