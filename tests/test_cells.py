"""What cells show, and what typed and imported cells are taken for."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.cells import clean, half_width, hundredths, read, show
from courtoffice.fields import Field, Kind


def _field(kind: Kind, **more: Any) -> Field:
    return Field("x", "项目", kind, **more)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Kind.TEXT, "A&B<b>", "A&B<b>"),
        (Kind.TEXT, "", ""),
        (Kind.DATE, date(2026, 3, 5), "2026-03-05"),
        (Kind.DATE, None, ""),
        (Kind.TIME, time(19, 30), "19:30"),
        (Kind.TIME, "19:30", "19:30"),
        (Kind.MONTH, "1985-06", "1985.06"),
        (Kind.HOURS, 9050, "90.5"),
        (Kind.POINTS, 9000, "90"),
        (Kind.MONEY, -5, "-0.05"),
        (Kind.MONEY, 0, "0"),
        (Kind.INTEGER, 0, "0"),
        (Kind.YES_NO, True, "是"),
        (Kind.YES_NO, False, ""),
    ],
)
def test_show(kind: Kind, value: object, shown: str) -> None:
    assert show(kind, value) == shown


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.DATE, "2026-3-5", date(2026, 3, 5)),
        (Kind.DATE, "２０２６年３月５日", date(2026, 3, 5)),
        (Kind.DATE, "2026/3/5", date(2026, 3, 5)),
        (Kind.DATE, "2026.03.05", date(2026, 3, 5)),
        (Kind.DATE, "20260305", date(2026, 3, 5)),
        (Kind.DATE, 20260305.0, date(2026, 3, 5)),
        (Kind.DATE, "2026-03-05 00:00:00", date(2026, 3, 5)),
        (Kind.DATE, "2026-03-05T08:30:00.000", date(2026, 3, 5)),
        (Kind.DATE, datetime(2026, 3, 5, 9, 0), date(2026, 3, 5)),
        (Kind.DATE, date(2026, 3, 5), date(2026, 3, 5)),
        (Kind.DATE, " \u3000", None),
        (Kind.DATE, None, None),
        (Kind.MONTH, "1985.06", "1985-06"),
        (Kind.MONTH, "1985.6", "1985-06"),
        (Kind.MONTH, "1985年6月", "1985-06"),
        (Kind.MONTH, "198506", "1985-06"),
        (Kind.MONTH, "19850612", "1985-06"),
        (Kind.MONTH, "1985/6/12", "1985-06"),
        (Kind.MONTH, "1985-06-12 00:00:00", "1985-06"),
        (Kind.MONTH, date(1985, 6, 12), "1985-06"),
        (Kind.MONTH, 1985.06, "1985-06"),
        (Kind.MONTH, 1985.1, "1985-10"),  # the spreadsheet has dropped the nought of 1985.10
        (Kind.MONTH, 1985.7, "1985-07"),
        (Kind.MONTH, 198506.0, "1985-06"),
        (Kind.MONTH, "", ""),
        (Kind.TIME, "19:30", time(19, 30)),
        (Kind.TIME, "19：30", time(19, 30)),
        (Kind.TIME, "19.30", time(19, 30)),
        (Kind.TIME, "9点", time(9, 0)),
        (Kind.TIME, "9时5分", time(9, 5)),
        (Kind.TIME, "0930", time(9, 30)),
        (Kind.TIME, "19:30:59", time(19, 30)),
        (Kind.TIME, time(19, 30, 5), time(19, 30)),
        (Kind.TIME, datetime(2026, 3, 5, 19, 30, 5), time(19, 30)),
        (Kind.TIME, timedelta(hours=19, minutes=30), time(19, 30)),
        (Kind.TIME, "", None),
        (Kind.YES_NO, "√", True),
        (Kind.YES_NO, "Ｙ", True),
        (Kind.YES_NO, True, True),
        (Kind.YES_NO, 1.0, True),
        (Kind.YES_NO, "没有", False),
        (Kind.YES_NO, "", False),
        (Kind.YES_NO, False, False),
        (Kind.INTEGER, "１，２００", 1200),
        (Kind.INTEGER, 5.0, 5),
        (Kind.INTEGER, "", None),
        (Kind.YEAR, "2026", 2026),
        (Kind.HOURS, "90.5", 9050),
        (Kind.HOURS, 0.1 + 0.2, 30),
        (Kind.POINTS, "-0.5", -50),
        (Kind.MONEY, "￥1,200.50", 120050),
        (Kind.TEXT, " 张　三\u200b\x07 ", "张　三"),
        (Kind.TEXT, "甲\r\n乙", "甲乙"),
        (Kind.TEXT, 110101.0, "110101"),
        (Kind.TEXT, 0.1 + 0.2, "0.3"),
        (Kind.TEXT, True, "是"),
        (Kind.TEXT, "=1+1", "=1+1"),
        (Kind.TEXT, "'; DROP TABLE officer;--", "'; DROP TABLE officer;--"),
        (Kind.TEXT, "䶮𠮷", "䶮𠮷"),
        (Kind.LONG_TEXT, "甲\r\n乙\u2028丙 ", "甲\n乙\n丙"),
    ],
)
def test_read(kind: Kind, raw: object, value: object) -> None:
    assert read(_field(kind), raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "words"),
    [
        (Kind.DATE, "2026-2-30", "不存在"),
        (Kind.DATE, "三月五日", "2026-3-5"),
        (Kind.DATE, "2026-13-01", "不存在"),
        (Kind.MONTH, "1985.13", "1985.06"),
        (Kind.MONTH, "85.06", "1985.06"),
        (Kind.MONTH, 1985.0, "1985.06"),
        (Kind.MONTH, 1985.123, "1985.06"),
        (Kind.MONTH, math.nan, "1985.06"),
        (Kind.MONTH, math.inf, "1985.06"),
        (Kind.TIME, "24:00", "19:30"),
        (Kind.TIME, "19:60", "19:30"),
        (Kind.TIME, "19.5", "19:30"),  # half past seven or five past: nobody knows
        (Kind.TIME, timedelta(days=2), "19:30"),
        (Kind.YES_NO, "也许", "是"),
        (Kind.INTEGER, "十二", "要写数字"),
        (Kind.INTEGER, "1_000", "要写数字"),
        (Kind.INTEGER, "1.5", "整数"),
        (Kind.INTEGER, "sNaN", "太大"),
        (Kind.INTEGER, "Infinity", "太大"),
        (Kind.INTEGER, "1e999999999", "太大"),
        (Kind.INTEGER, "10,000,000,000,000", "太大"),
        (Kind.INTEGER, 430102199001011234.0, "太大"),
        (Kind.HOURS, "1.005", "最多两位小数"),
        (Kind.MONEY, True, "要写数字"),
    ],
)
def test_read_refuses_in_words(kind: Kind, raw: object, words: str) -> None:
    with pytest.raises(ValueError, match=words) as raised:
        read(_field(kind), raw)
    assert str(raised.value).startswith("“项目”")
    assert str(raised.value).endswith("。")


def test_read_choice_and_unit() -> None:
    gender = _field(Kind.CHOICE, choices=("男", "女"))
    assert read(gender, " 女 ") == "女"
    assert read(gender, "") == ""
    with pytest.raises(ValueError, match="男、女之一"):
        read(gender, "其他")
    assert read(_field(Kind.HOURS, unit="学时"), "3.5学时") == 350


def test_a_long_text_is_quoted_short() -> None:
    with pytest.raises(ValueError, match="…") as raised:
        read(_field(Kind.DATE), "很" * 100_000)
    assert len(str(raised.value)) < 80
    with pytest.raises(ValueError, match=r"现在是“三月五日”。$"):
        read(_field(Kind.DATE), "三月五日")


def test_hundredths() -> None:
    assert [hundredths(value) for value in (0, 5, 50, 100, 9050, -125)] == [
        "0", "0.05", "0.5", "1", "90.5", "-1.25",
    ]  # fmt: skip


def test_clean_and_half_width() -> None:
    assert clean("\u202e甲\u3000乙\u00a0") == "甲\u3000乙"
    assert clean("甲\t乙", lines=True) == clean("甲\n乙") == "甲乙"
    assert half_width("\u3000１２：３０ ") == "12:30"


_VALUES = {
    Kind.DATE: st.dates(min_value=date(1000, 1, 1)),
    Kind.TIME: st.times().map(lambda value: value.replace(second=0, microsecond=0)),
    Kind.MONTH: st.dates(min_value=date(1000, 1, 1)).map(lambda day: day.strftime("%Y-%m")),
    Kind.YES_NO: st.booleans(),
    Kind.POINTS: st.integers(-(10**12), 10**12),
    Kind.MONEY: st.integers(-(10**12), 10**12),
    Kind.INTEGER: st.integers(-(10**12), 10**12),
}


@given(st.sampled_from(sorted(_VALUES, key=lambda kind: kind.value)).flatmap(
    lambda kind: st.tuples(st.just(kind), _VALUES[kind])
))  # fmt: skip
def test_what_is_shown_reads_back(pair: tuple[Kind, object]) -> None:
    kind, value = pair
    assert read(_field(kind), show(kind, value)) == value


@given(
    st.sampled_from(list(Kind)), st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.booleans())
)
def test_any_cell_is_read_or_refused(kind: Kind, raw: object) -> None:
    if kind is Kind.LINK:
        return
    with suppress(ValueError):  # anything else that is raised is an error of the program
        read(_field(kind, choices=("甲",)), raw)
