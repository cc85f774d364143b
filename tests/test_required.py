"""What the declarations of a record find wrong with its values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.cells import clean
from courtoffice.fields import (
    Kind,
    Record,
    choice,
    day,
    link,
    many,
    month,
    number,
    owner,
    text,
    yes_no,
)
from courtoffice.required import LARGEST, LONGEST_LONG_TEXT, LONGEST_TEXT, required_faults


@dataclass(frozen=True, kw_only=True)
class Row(Record):
    table: ClassVar[str] = "row"
    sheet_id: int = owner()
    who_id: int | None = link("干警", "officer", required=True)
    hours: int | None = number("学时", Kind.HOURS)


@dataclass(frozen=True, kw_only=True)
class Sheet(Record):
    table: ClassVar[str] = "sheet"
    name: str = text("名称", required=True)
    words: str = text("内容", long=True)
    held_on: date | None = day("日期", required=True)
    born: str = month("年月")
    year: int | None = number("年度", Kind.YEAR)
    count: int | None = number("次数")
    points: int | None = number("加减分", Kind.POINTS)
    kind: str = choice("类别", ("甲", "乙"), required=True)
    fine: bool = yes_no("良好")
    rows: tuple[Row, ...] = many("名单", Row, owner="sheet_id")


def sheet(**values: Any) -> Sheet:
    return Sheet(**{"name": "记录", "held_on": date(2026, 3, 5), "kind": "甲", **values})


def fields(record: Sheet) -> list[str]:
    return [fault.field for fault in required_faults(record)]


def test_filled_in_record_has_no_faults() -> None:
    full = sheet(words="一\n二\t三", born="1985-06", year=2026, count=0, points=-50, fine=True)
    assert required_faults(full) == []


@pytest.mark.parametrize(("year", "sign"), [(1900, 1), (2199, -1)])
def test_what_just_fits_is_taken(year: int, sign: int) -> None:
    full = sheet(
        name="长" * LONGEST_TEXT,
        words="长\n" * (LONGEST_LONG_TEXT // 2),
        held_on=date(year, 1, 1),
        born=f"{year}-12",
        year=year,
        count=LARGEST,
        points=sign * LARGEST,
    )
    assert required_faults(full) == []


def test_everything_missing_is_named_at_once_and_blocks() -> None:
    faults = required_faults(Sheet())
    assert [fault.field for fault in faults] == ["name", "held_on", "kind"]
    assert all(fault.blocks for fault in faults)
    assert faults[0].message == "“名称”还没有填写，请填写后再保存。"
    assert faults[2].message == "还没有选择“类别”，请选择后再保存。"


@pytest.mark.parametrize("blank", ["", "  ", "\u3000", "\n"])
def test_blank_text_is_missing(blank: str) -> None:
    assert fields(sheet(name=blank)) == ["name"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "长" * (LONGEST_TEXT + 1)),
        ("words", "长" * (LONGEST_LONG_TEXT + 1)),
        ("name", "两\n行"),
        ("name", "零\x00"),
        ("words", "响\x07"),
        ("name", "半个\ud842"),
        ("held_on", date(226, 3, 5)),
        ("held_on", date(2226, 3, 5)),
        ("born", "1985.06"),
        ("born", "1985-13"),
        ("born", "0185-06"),
        ("year", 26),
        ("year", 20260),
        ("count", -1),
        ("count", LARGEST + 1),
        ("points", -LARGEST - 1),
        ("kind", "丙"),
    ],
)
def test_value_that_does_not_fit(name: str, value: object) -> None:
    assert fields(sheet(**{name: value})) == [name]


@pytest.mark.parametrize("value", ["A&B", "<b>", "=1+1", "'; DROP TABLE officer; --", "䶮𠮷", "１２３"])
def test_odd_but_honest_text_is_kept(value: str) -> None:
    assert fields(sheet(name=value)) == []


def test_rows_of_a_child_list_are_named_by_place() -> None:
    faults = required_faults(sheet(rows=(Row(who_id=1), Row(hours=-1), Row(who_id=2))))
    assert [fault.field for fault in faults] == ["rows[1].who_id", "rows[1].hours"]
    assert faults[0].message == "名单第2行：还没有选择“干警”，请选择后再保存。"
    assert faults[1].message == "名单第2行：“学时”不能小于零，请改正。"


@settings(deadline=None)
@given(st.text(max_size=50))
def test_cleaned_text_without_half_characters_always_fits(value: str) -> None:
    kept = clean(value)
    halves = any("\ud800" <= char <= "\udfff" for char in kept)
    assert (fields(sheet(name=kept or "名称")) == []) is not halves
