"""Who served where on a day, in which order, and what namesakes are called."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.people.records import MOVED, RETIRED, Department, Officer, Posting
from courtoffice.areas.people.roster import Roster

DEPARTMENTS = (
    Department(id=1, name="民一庭", position=2),
    Department(id=2, name="刑庭", position=1),
    Department(id=3, name="执行局", position=3),
)


def _officer(row: int, name: str, *postings: Posting, **more: object) -> Officer:
    return Officer(id=row, name=name, postings=postings, **more)  # type: ignore[arg-type]


def _at(department: int | None, start: date | None, end: date | None = None, **more: object) -> Posting:
    return Posting(from_date=start, until_date=end, department_id=department, **more)  # type: ignore[arg-type]


def _roster(*officers: Officer) -> Roster:
    return Roster(DEPARTMENTS, officers)


def test_both_ends_of_a_posting_belong_to_it() -> None:
    first = _at(1, date(2025, 1, 1), date(2026, 3, 31))
    second = _at(2, date(2026, 4, 1))
    people = _roster(_officer(1, "张三", first, second))
    assert people.posting_on(1, date(2024, 12, 31)) is None
    assert people.posting_on(1, date(2025, 1, 1)) is first
    assert people.posting_on(1, date(2026, 3, 31)) is first
    assert people.posting_on(1, date(2026, 4, 1)) is second
    assert people.department_on(1, date(2026, 3, 31)) == 1
    assert people.department_on(1, date(2024, 1, 1)) is None
    assert people.department_on(99, date(2026, 1, 1)) is None
    assert people.posting_on(99, date(2026, 1, 1)) is None
    assert people.officer(1).name == "张三"


def test_serving_is_neither_retired_nor_moved_nor_to_come() -> None:
    day = date(2026, 3, 5)
    people = _roster(
        _officer(1, "甲", _at(1, date(2020, 1, 1))),
        _officer(
            2, "乙", _at(1, date(2020, 1, 1), date(2026, 3, 4)), _at(None, date(2026, 3, 5), status=RETIRED)
        ),
        _officer(3, "丙", _at(None, date(2026, 3, 5), status=MOVED)),
        _officer(4, "丁", _at(1, date(2026, 3, 6))),
        _officer(5, "戊"),
        _officer(6, "己", _at(1, None)),
    )
    assert [officer.id for officer in people.serving_on(day)] == [1]
    assert [people.serving(row, day) for row in range(1, 7)] == [True] + [False] * 5
    assert people.serving(2, date(2026, 3, 4))
    assert len(people.officers()) == 6


def test_the_order_is_that_of_departments_then_of_the_list() -> None:
    start = date(2020, 1, 1)
    people = _roster(
        _officer(1, "甲", _at(1, start), position=2),
        _officer(2, "乙", _at(1, start), position=1, centre_group=True),
        _officer(3, "丙", _at(2, start), position=9),
        _officer(4, "丁", _at(None, start), position=0),
        _officer(5, "戊", _at(3, start), position=0, centre_group=True),
        _officer(6, "己", _at(None, start, status=MOVED), position=1),
        _officer(7, "庚", _at(1, start, status=RETIRED), position=8),
        _officer(8, "辛", _at(None, start, status=RETIRED), position=1),
        _officer(9, "壬"),
        _officer(10, "癸", position=1),
    )
    day = date(2026, 3, 5)
    assert [officer.id for officer in people.serving_on(day)] == [3, 2, 1, 5, 4]
    assert [officer.id for officer in people.centre_group_on(day)] == [2, 5]
    assert [officer.id for officer in people.ordered(day)] == [3, 2, 1, 5, 4, 7, 8, 6, 9, 10]
    people.serving_on(day).clear()
    assert len(people.serving_on(day)) == 5


def test_namesakes_are_told_apart() -> None:
    start = date(2020, 1, 1)
    people = _roster(
        _officer(1, "张三", _at(1, start)),
        _officer(2, "张三", _at(1, date(2019, 1, 1), date(2019, 12, 31)), _at(2, start)),
        _officer(3, "李四", _at(1, start), birth_month="1985-06"),
        _officer(4, "李四", _at(1, start), birth_month="1990-01"),
        _officer(5, "王五", _at(1, start)),
        _officer(6, "王五"),
        _officer(7, "赵六"),
    )
    assert [people.label(row) for row in range(1, 9)] == [
        *(
            "张三（民一庭）",
            "张三（刑庭）",
            "李四（1985.06）",
            "李四（1990.01）",
            "王五（编号5）",
            "王五（编号6）",
        ),
        *("赵六", ""),
    ]
    assert [officer.id for officer in people.named("张三")] == [1, 2]
    assert people.named("无人") == []


def test_names_of_departments() -> None:
    assert _roster().department_name(1) == "民一庭"
    assert _roster().department_name(None) == ""
    assert _roster().department_name(9) == ""
    assert _roster().latest_posting(9) is None


_DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
_POSTINGS = st.lists(
    st.builds(
        lambda start, length, department: _at(
            department, start, None if length is None else start + timedelta(days=length)
        ),
        _DAYS,
        st.none() | st.integers(0, 900),
        st.sampled_from([1, 2, 3, None]),
    ),
    max_size=5,
)


@given(_POSTINGS, _DAYS)
def test_the_posting_in_force_is_the_latest_begun_that_has_not_ended(
    postings: list[Posting], day: date
) -> None:
    people = _roster(_officer(1, "张三", *postings))
    found = people.posting_on(1, day)
    in_force = [
        row for row in postings if row.from_date and row.from_date <= day <= (row.until_date or date.max)
    ]
    if found is None:
        assert in_force == []
        assert not people.serving(1, day)
        return
    assert found in in_force
    assert all((row.from_date or date.min) <= (found.from_date or date.min) for row in in_force)
    assert people.department_on(1, day) == found.department_id
    assert [officer.id for officer in people.serving_on(day)] == [1]
