"""What is wrong with officers and departments, or worth asking about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.people.records import MOVED, RETIRED, Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.rules import age_on, department_faults, officer_faults, plain_name, with_ends
from courtoffice.errors import Fault, blocking

TODAY = date(2026, 3, 5)
CIVIL = Department(id=1, name="民一庭", short_name="民一", position=1)
CRIMINAL = Department(id=2, name="刑庭", position=2)
GOOD = Officer(
    id=1,
    name="张三",
    gender="男",
    birth_month="1985-06",
    party_member=True,
    joined_on=date(2010, 7, 1),
    postings=(Posting(id=1, officer_id=1, from_date=date(2010, 7, 1), department_id=1, category="法官"),),
)


def _roster(*officers: Officer, departments: tuple[Department, ...] = (CIVIL, CRIMINAL)) -> Roster:
    return Roster(departments, officers or (GOOD,))


def _faults(before: Officer | None = GOOD, *, roster: Roster | None = None, **changes: Any) -> list[Fault]:
    return officer_faults(replace(GOOD, **changes), before, roster or _roster(), TODAY)


def _posting(**changes: Any) -> Posting:
    return replace(GOOD.postings[0], **changes)


def _said(faults: list[Fault]) -> list[tuple[str, bool]]:
    return [(fault.field, fault.blocks) for fault in faults]


def test_a_good_officer_has_no_faults() -> None:
    assert _faults() == []
    assert _faults(birth_month="", joined_on=None) == []
    assert _faults(joined_on=TODAY, postings=(_posting(from_date=TODAY),)) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("张三1", "数字"),
        ("张３", "数字"),
        ("=1+1", "数字"),
        ("<b>", "标点"),
        ("A&B", "标点"),
        ("'; DROP TABLE", "标点"),
        ("张三（女）", "标点"),
        ("张　三", "多余的空格"),
        (" 张三", "多余的空格"),
        ("阿依努尔•玉素甫", "多余的空格或符号"),
        ("很" * 31, "31个字"),
    ],
)
def test_names_that_are_none(name: str, words: str) -> None:
    faults = _faults(name=name)
    assert _said(faults) == [("name", True)]
    assert words in faults[0].message


@pytest.mark.parametrize("name", ["张三", "䶮𠮷", "阿依努尔·玉素甫", "John Smith", "欧阳一"])
def test_names_that_are_names(name: str) -> None:
    assert _faults(name=name) == []


def test_a_missing_name_is_said_once() -> None:
    assert _said(_faults(name=" ")) == [("name", True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张　三", "张三"),
        (" 欧阳\u00a0一 ", "欧阳一"),
        ("阿依努尔 • 玉素甫", "阿依努尔·玉素甫"),
        ("Ｊohn  Smith", "John Smith"),
        ("", ""),
    ],
)
def test_plain_name(text: str, name: str) -> None:
    assert plain_name(text) == name


@given(st.text(max_size=20))
def test_a_plain_name_stays_as_it_is(text: str) -> None:
    assert plain_name(plain_name(text)) == plain_name(text)


def test_ages() -> None:
    assert age_on("1985-06", date(2026, 5, 31)) == 40
    assert age_on("1985-06", date(2026, 6, 1)) == 41
    assert age_on("", TODAY) is None
    assert age_on("1985-13", TODAY) is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"birth_month": "2015-01", "joined_on": None}, [("birth_month", True)]),
        ({"birth_month": "2030-01", "joined_on": None}, [("birth_month", True)]),
        ({"birth_month": "1910-01"}, [("birth_month", True)]),
        ({"birth_month": "1950-01"}, [("birth_month", False)]),
        ({"birth_month": "1995-01"}, [("joined_on", False)]),
        ({"joined_on": date(2027, 3, 7)}, [("joined_on", False), ("joined_on", False)]),
        ({"joined_on": date(2015, 1, 1)}, [("joined_on", False)]),
        ({"party_group": True, "party_member": False}, [("party_group", False)]),
        ({"party_group": True}, []),
        ({"birth_month": "1985-13"}, [("birth_month", True)]),
        ({"gender": "其他"}, [("gender", True)]),
        ({"position": -1}, [("position", True)]),
    ],
)
def test_the_person(changes: dict[str, Any], said: list[tuple[str, bool]]) -> None:
    assert _said(_faults(**changes)) == said


def test_the_old_may_be_retired() -> None:
    assert _faults(birth_month="1950-01", joined_on=None, postings=(_posting(status=RETIRED),)) == []


def test_namesakes_are_asked_about_once() -> None:
    other = replace(GOOD, id=2, birth_month="1990-01")
    roster = _roster(GOOD, other)
    (fault,) = officer_faults(replace(GOOD, id=0), None, roster, TODAY)
    assert not fault.blocks
    assert "张三（民一庭，1985.06）、张三（民一庭，1990.01）" in fault.message
    assert "很可能是同一个人" in fault.message
    assert officer_faults(GOOD, GOOD, roster, TODAY) == []
    (renamed,) = officer_faults(GOOD, replace(GOOD, name="李四"), roster, TODAY)
    assert "很可能" not in renamed.message
    plain = Officer(id=3, name="张三")
    (unknown,) = officer_faults(replace(GOOD, birth_month=""), None, _roster(plain), TODAY)
    assert "已有同名人员：张三。" in unknown.message


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"until_date": date(2010, 6, 30)}, [("postings", False), ("postings[0].until_date", True)]),
        ({"from_date": date(2027, 3, 7), "until_date": None}, [("postings[0].from_date", False)]),
        ({"until_date": date(2027, 3, 7)}, [("postings[0].until_date", False)]),
        ({"until_date": date(2026, 3, 4)}, [("postings", False)]),
        ({"until_date": TODAY}, []),
        ({"from_date": TODAY}, []),
        ({"department_id": None}, [("postings[0].department_id", False)]),
        ({"department_id": 9}, [("postings[0].department_id", True)]),
        ({"category": ""}, [("postings[0].category", False)]),
        ({"status": MOVED, "department_id": None, "category": ""}, []),
        ({"from_date": None}, [("postings[0].from_date", True)]),
        ({"status": ""}, [("postings[0].status", True)]),
    ],
)
def test_one_posting(changes: dict[str, Any], said: list[tuple[str, bool]]) -> None:
    assert _said(_faults(joined_on=None, postings=(_posting(**changes),))) == said


def test_no_posting_at_all() -> None:
    assert _said(_faults(postings=())) == [("postings", False)]


def test_postings_must_not_overlap() -> None:
    first = _posting(until_date=date(2020, 1, 31))
    second = _posting(id=2, from_date=date(2020, 1, 31))
    (fault,) = _faults(postings=(second, first))
    assert (fault.field, fault.blocks) == ("postings[0].from_date", True)
    assert "第2行和第1行的时间重叠" in fault.message
    assert _said(_faults(postings=(_posting(), _posting(id=2)))) == [("postings[1].from_date", True)]


def test_an_open_posting_ends_when_the_next_begins() -> None:
    first, second = _posting(), _posting(id=2, from_date=date(2020, 2, 1))
    assert _faults(postings=(first, second)) == []
    assert _faults(postings=(second, first)) == []
    ended = with_ends(replace(GOOD, postings=(second, first))).postings
    assert ended[0] == second
    assert ended[1].until_date == date(2020, 1, 31)
    third = _posting(id=3, from_date=date(2022, 1, 1))
    three = with_ends(replace(GOOD, postings=(third, second, first))).postings
    assert [posting.until_date for posting in three] == [None, date(2021, 12, 31), date(2020, 1, 31)]
    kept = _posting(until_date=date(2019, 1, 1))
    assert with_ends(replace(GOOD, postings=(kept, second))).postings == (kept, second)
    nameless = _posting(from_date=None)
    assert with_ends(replace(GOOD, postings=(nameless, second))).postings == (nameless, second)


def test_a_gap_is_asked_about() -> None:
    first = _posting(until_date=date(2020, 1, 30))
    second = _posting(id=2, from_date=date(2020, 2, 1))
    (fault,) = _faults(postings=(first, second))
    assert (fault.field, fault.blocks) == ("postings[1].from_date", False)
    assert "空档" in fault.message


def test_a_posting_before_the_department_or_after_it() -> None:
    young = replace(CIVIL, from_date=date(2015, 1, 1))
    closed = replace(CIVIL, until_date=date(2020, 1, 1))
    for department, words in ((young, "才设立"), (closed, "撤销")):
        (fault,) = _faults(roster=_roster(departments=(department, CRIMINAL)))
        assert not fault.blocks
        assert words in fault.message
    ended = (
        _posting(until_date=date(2020, 1, 1)),
        _posting(id=2, from_date=date(2020, 1, 2), department_id=2),
    )
    assert _faults(roster=_roster(departments=(closed, CRIMINAL)), postings=ended) == []


def test_dates_at_the_ends_of_time_do_no_harm() -> None:
    odd = (_posting(from_date=date.min), _posting(id=2, from_date=date.max))
    assert blocking(_faults(joined_on=None, postings=odd))
    assert blocking(department_faults(replace(CIVIL, until_date=date.max), _roster(), TODAY))


HEAD = replace(GOOD, id=1)
LEADER = replace(
    GOOD,
    id=2,
    name="李四",
    postings=(Posting(id=2, officer_id=2, from_date=date(2010, 7, 1), department_id=2, category="法官"),),
)
GONE = replace(
    GOOD, id=3, name="王五", postings=(Posting(from_date=date(2010, 7, 1), status=RETIRED),)
)  # fmt: skip


def _department(**changes: Any) -> list[Fault]:
    return department_faults(replace(CIVIL, **changes), _roster(HEAD, LEADER, GONE), TODAY)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"head_id": 1, "supervisor_id": 2}, []),
        ({"head_id": 1, "supervisor_id": 1}, [("supervisor_id", False)]),
        ({"head_id": 2}, [("head_id", False)]),
        ({"head_id": 3}, [("head_id", False)]),
        ({"supervisor_id": 99}, [("supervisor_id", True)]),
        ({"id": 0, "name": "新庭", "short_name": "", "head_id": 2}, []),
        ({"id": 0, "name": "新庭", "short_name": "", "until_date": date(2025, 12, 31)}, []),
        ({"name": ""}, [("name", True)]),
        ({"name": "刑庭"}, [("name", True)]),
        ({"short_name": "刑庭"}, [("short_name", False)]),
        ({"from_date": date(2020, 1, 1), "until_date": date(2019, 1, 1)},
         [("until_date", True), ("until_date", False)]),
        ({"until_date": date(2025, 12, 31)}, [("until_date", False)]),
        ({"from_date": date(2019, 1, 1), "until_date": date(2025, 12, 31)}, [("until_date", False)]),
        ({"from_date": date(2027, 3, 7)}, [("from_date", False)]),
        ({"kind": "其他"}, [("kind", True)]),
    ],
)  # fmt: skip
def test_departments(changes: dict[str, Any], said: list[tuple[str, bool]]) -> None:
    assert _said(_department(**changes)) == said


def test_a_closed_department_names_who_is_left() -> None:
    many = [replace(HEAD, id=row, name="甲乙丙丁戊己庚"[row]) for row in range(7)]
    faults = department_faults(
        replace(CIVIL, until_date=date(2025, 12, 31)), _roster(*many), TODAY
    )  # fmt: skip
    assert "还有7人在这个部门（甲、乙、丙、丁、戊等）" in faults[0].message


def test_a_name_may_return_when_its_department_is_closed() -> None:
    old = replace(CRIMINAL, name="民一庭", short_name="民一", until_date=date(2019, 12, 31))
    new = replace(CIVIL, from_date=date(2020, 1, 1))
    assert department_faults(new, _roster(departments=(new, old)), TODAY) == []
    sooner = replace(new, from_date=date(2019, 12, 31))
    for one in (sooner, old):
        assert ("name", True) in _said(department_faults(one, _roster(departments=(sooner, old)), TODAY))
