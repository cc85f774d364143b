"""Officers on lists: serving on the day, and listed once."""

from datetime import date

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of, serving_faults, twice_faults

ROSTER = Roster(
    (),
    [
        Officer(id=1, name="张三", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(
            id=2,
            name="李四",
            postings=(
                Posting(from_date=date(2020, 1, 1), until_date=date(2025, 6, 30)),
                Posting(from_date=date(2025, 7, 1), status="离退休"),
            ),
        ),
        Officer(
            id=3, name="王五", postings=(Posting(from_date=date(2020, 1, 1), until_date=date(2025, 6, 30)),)
        ),
    ],
)


@pytest.mark.parametrize(
    ("officer", "day", "why"),
    [
        (1, date(2019, 12, 31), "张三在2019-12-31还没有进院，请改正日期或人员。"),
        (2, date(2025, 7, 1), "李四在2025-07-01已离退休，请改正日期或人员。"),
        (3, date(2025, 7, 1), "王五在2025-07-01已不在职，请改正日期或人员。"),
        (9, date(2025, 7, 1), "（不在名册中的人员）在2025-07-01还没有进院，请改正日期或人员。"),
    ],
)
def test_officer_who_does_not_serve_is_named_with_the_reason(officer: int, day: date, why: str) -> None:
    [fault] = serving_faults(ROSTER, day, [("a[0].officer_id", "", officer)])
    assert (fault.field, fault.message, fault.blocks) == ("a[0].officer_id", why, True)


@pytest.mark.parametrize(
    ("officer", "day"), [(1, date(2026, 1, 1)), (2, date(2025, 6, 30)), (None, date(2026, 1, 1)), (2, None)]
)
def test_serving_officer_nobody_and_no_day_are_fine(officer: int | None, day: date | None) -> None:
    assert serving_faults(ROSTER, day, [("x", "", officer)]) == []


def test_second_and_third_place_of_one_officer_are_faults() -> None:
    named = [(f"a[{at}]", f"第{at + 1}行：", who) for at, who in enumerate((1, None, 2, 1, None, 1))]
    faults = twice_faults(ROSTER, named)
    assert [fault.field for fault in faults] == ["a[3]", "a[5]"]
    assert faults[0].message == "第4行：张三重复登记，请删去一行。"


def test_name_of_a_stranger() -> None:
    assert name_of(ROSTER, 3) == "王五"
    assert name_of(ROSTER, 4) == "（不在名册中的人员）"
