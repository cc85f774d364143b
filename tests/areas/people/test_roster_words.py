"""What offices write in the cells of their staff lists."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from courtoffice.areas.people.roster_words import (
    HEADS,
    is_total,
    read_category,
    read_day,
    read_department,
    read_ethnic_group,
    read_gender,
    read_month,
    read_name,
    read_party,
    read_status,
    read_text,
    read_yes_no,
    section_of,
)
from courtoffice.exchange.heads import plain_heading
from courtoffice.exchange.sheets_in import Value


def test_no_heading_stands_for_two_columns() -> None:
    names = [plain_heading(name) for head in HEADS for name in (head.label, *head.names)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("cells", "total"),
    [
        ({"position": "合计", "name": "5人"}, True),
        ({"position": "", "name": "合 计"}, True),
        ({"name": "小计"}, True),
        ({"position": "制表人：李四"}, True),
        ({"position": "注：本表截至三月"}, True),
        ({"position": "共5人"}, True),
        ({"position": 1.0, "name": "张三"}, False),
        ({"name": "张三", "note": "合计"}, False),
        ({"name": "", "note": ""}, False),
    ],
)
def test_totals(cells: dict[str, Value], total: bool) -> None:
    assert is_total(cells) is total


@pytest.mark.parametrize(
    ("cells", "section"),
    [
        ({"position": "民一庭（5人）", "name": "民一庭（5人）"}, "民一庭"),
        ({"position": "二、综合办公室", "name": ""}, "综合办公室"),
        ({"name": "院 领 导"}, "院领导"),
        ({"name": "离退休人员"}, "离退休人员"),
        ({"name": "张三"}, ""),
        ({"position": 1.0, "name": "民一庭"}, ""),
        ({"name": ""}, ""),
    ],
)
def test_headings_of_departments(cells: dict[str, Value], section: str) -> None:
    assert section_of(cells) == section


@pytest.mark.parametrize(
    ("cell", "name", "more"),
    [
        ("张三", "张三", {}),
        ("李四（女）", "李四", {"gender": "女"}),
        ("李四(女，回族)", "李四", {"gender": "女", "ethnic_group": "回族"}),
        ("李四（聘用）", "李四（聘用）", {}),
        ("", "", {}),
        (5.0, "5", {}),
    ],
)
def test_names(cell: Value, name: str, more: dict[str, str]) -> None:
    assert read_name(cell) == (name, more)


@pytest.mark.parametrize(
    ("cell", "rank", "kept", "asked"),
    [
        ("法官", "", "法官", False),
        (" 员额法官 ", "", "法官", False),
        ("司法行政人员", "", "司法行政", False),
        ("聘用制书记员", "", "聘用", True),
        ("劳务派遣", "", "聘用", False),
        ("刑事法官助理", "", "法官助理", True),
        ("专家", "", "", True),
        ("", "四级高级法官", "法官", True),
        ("", "三级法官助理", "法官助理", True),
        ("", "一级警督", "法警", True),
        ("", "四级主任科员", "司法行政", True),
        ("", "", "", False),
        ("", "正科", "", False),
    ],
)
def test_categories(cell: Value, rank: str, kept: str, asked: bool) -> None:
    found, words = read_category(cell, rank)
    assert (found, bool(words)) == (kept, asked)


@pytest.mark.parametrize(
    ("cell", "kept", "asked"),
    [
        *(("", "在职", False), ("在编", "在职", False), ("退休", "离退休", False), ("已调离", "调出", False)),
        *(("借调", "在职", True), ("辞职", "调出", True), ("不详", "在职", True)),
    ],
)
def test_status(cell: Value, kept: str, asked: bool) -> None:
    found, words = read_status(cell)
    assert (found, bool(words)) == (kept, asked)


@pytest.mark.parametrize(
    ("cell", "kept", "asked"),
    [
        *(
            ("中共党员", True, False),
            ("党员", True, False),
            ("中共预备党员", True, False),
            ("√", True, False),
        ),
        *(("中共正式党员", True, False), ("群众", False, False), ("共青团员", False, False)),
        *(("民革党员", False, False), ("民盟", False, False), ("", False, False), ("不详", False, True)),
    ],
)
def test_party(cell: Value, kept: bool, asked: bool) -> None:
    found, words = read_party(cell)
    assert (found, bool(words)) == (kept, asked)


def test_yes_or_no() -> None:
    assert read_yes_no("centre_group", "是") == (True, "")
    assert read_yes_no("party_group", "党组成员、副院长") == (True, "")
    assert read_yes_no("party_group", True) == (True, "")
    found, words = read_yes_no("party_group", "待定")
    assert not found
    assert "党组成员" in words


def test_gender_and_ethnic_group() -> None:
    assert read_gender(" 女 ") == ("女", "")
    assert read_gender("男性") == ("男", "")
    assert read_gender("") == ("", "")
    assert read_gender("Ｆ")[0] == ""
    assert "“F”" in read_gender("Ｆ")[1]
    assert read_ethnic_group("汉") == ("汉族", "")
    assert read_ethnic_group("土家族") == ("土家族", "")
    assert read_ethnic_group("其他") == ("其他", "")
    assert read_ethnic_group("") == ("", "")


@pytest.mark.parametrize(
    ("cell", "kept", "asked"),
    [
        *(("1985.06", "1985-06", ""), ("１９８５年６月", "1985-06", ""), ("1985.06（40岁）", "1985-06", "")),
        *((datetime(1985, 6, 1), "1985-06", ""), (1985.06, "1985-06", ""), (198506.0, "1985-06", "")),
        *((1985.1, "1985-10", "请核对是不是1月"), (1985.12, "1985-12", ""), ("85.6", "", "没有导入这一项")),
        *(("不详", "", "没有导入这一项"), ("", "", "")),
    ],
)
def test_months(cell: Value, kept: str, asked: str) -> None:
    month, words = read_month("birth_month", cell)
    assert month == kept
    assert asked in words
    assert bool(words) is bool(asked)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        *(("2010-07-01", date(2010, 7, 1)), (datetime(2010, 7, 1), date(2010, 7, 1))),
        *(
            (date(2010, 7, 1), date(2010, 7, 1)),
            ("2010.07", date(2010, 7, 1)),
            ("２０１０年７月", date(2010, 7, 1)),
        ),
        *((20100701.0, date(2010, 7, 1)), (2010.07, date(2010, 7, 1)), ("", None)),
    ],
)
def test_days(cell: Value, kept: date | None) -> None:
    assert read_day("joined_on", cell, 2026) == (kept, "")


def test_days_that_are_none() -> None:
    assert read_day("joined_on", "去年", 2026)[0] is None
    assert "进院日期" in read_day("joined_on", "去年", 2026)[1]
    day, words = read_day("joined_on", 2010.1, 2026)
    assert day == date(2010, 10, 1)
    assert "进院日期" in words
    assert read_day("joined_on", "98.7.1", 2026)[0] == date(1998, 7, 1)


def test_texts() -> None:
    assert read_department(" 民 一\n庭 ") == "民一庭"
    assert read_text("post", "党组书记、\n院长") == "党组书记、院长"
    assert read_text("note", "甲\r\n乙") == "甲\n乙"
    assert read_text("education", 5.0) == "5"
