"""The notice of a year's days off, read as it is published."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.errors import Refused
from courtoffice.holiday_names import holiday_name
from courtoffice.holiday_notice import Notice, doubts, read_notice
from courtoffice.workdays import MAKE_UP, OFF, special_days

NOTICE_2026 = """关于2026年部分节假日安排的通知
经批准，现将2026年元旦、春节等节假日的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，要妥善安排好值班和安全等工作。
"""


def test_the_notice_of_2026_is_what_the_program_knows() -> None:
    notice = read_notice(NOTICE_2026)
    assert (notice.year, doubts(notice, 2027)) == (2026, [])
    read = notice.days
    known = special_days(2026)
    assert {(item.day, item.kind) for item in read} == {(item.day, item.kind) for item in known}
    assert [item.day for item in read] == sorted(item.day for item in read)
    assert {item.name for item in read} == {
        *("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "调休上班"),
    }


def test_other_ways_to_put_it() -> None:
    text = (
        "2024年节假日安排\n元旦：2023年12月30日（星期六）至2024年1月1日放假调休，共3天;\n"
        "清明节:4月4日至6日放假3天；4月7日、14日上班"
    )
    days = [(item.day.isoformat(), item.kind, item.name) for item in read_notice(text).days]
    assert days == [
        *(("2023-12-30", OFF, "元旦"), ("2023-12-31", OFF, "元旦"), ("2024-01-01", OFF, "元旦")),
        *(("2024-04-04", OFF, "清明节"), ("2024-04-05", OFF, "清明节"), ("2024-04-06", OFF, "清明节")),
        *(("2024-04-07", MAKE_UP, "调休上班"), ("2024-04-14", MAKE_UP, "调休上班")),
    ]


NOTICE_2025 = """现将2025年部分节假日安排通知如下：一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，
共8天。9月28日（周日）、10月11日（周六）上班。10月9日正常上班
节假日期间，各部门要安排好值班

2024年11月12日
"""


def test_two_holidays_that_meet_and_lines_that_are_broken() -> None:
    """The notice of 2025 as a mail would have it: a title run into the first line, a date behind the last."""
    notice = read_notice(NOTICE_2025)
    known = special_days(2025)
    assert {(item.day, item.kind) for item in notice.days} == {(item.day, item.kind) for item in known}
    names = {item.day: item.name for item in notice.days}
    assert names[date(2025, 10, 6)] == "国庆节、中秋节"


def test_the_weekend_may_be_said_in_a_word() -> None:
    days = read_notice("端午节：6月19日（周五）放假，与周末连休。", 2026).days
    assert [item.day.day for item in days] == [19, 20, 21]
    days = read_notice("元旦：12月31日至1月2日放假，共3天", 2027).days
    assert [item.day for item in days] == [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]


def test_off_and_worked_in_one_sentence() -> None:
    days = read_notice("元旦：1月1日至2日放假，1月4日上班，1月5日正常上班", 2026).days
    assert [(item.day.day, item.kind) for item in days] == [(1, OFF), (2, OFF), (4, MAKE_UP)]
    days = read_notice("元旦：1月1日放假，1月2日（星期一）补休", 2017).days
    assert [(item.day.day, item.kind) for item in days] == [(1, OFF), (2, OFF)]


def test_what_seems_to_be_missing_is_told() -> None:
    first, second = doubts(read_notice("元旦：1月1日放假。春节：2月16日放假", 2026), 2026)
    assert "没有看到清明节、劳动节、端午节、中秋节、国庆节的安排" in first
    assert "调休上班" in second
    with pytest.raises(Refused, match="2028年的放假通知还不会公布"):
        doubts(read_notice("元旦：1月1日放假", 2028), 2027)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“五一”国际劳动节", "劳动节"),
        ("国庆节、中秋节", "国庆节、中秋节"),
        ("清明", "清明节"),
        ("春节、除夕", "春节"),
        ("抗战胜利70周年纪念日", "抗战胜利70周年纪念日"),
        ("元宵节", None),
        ("国庆节、元宵节", None),
        ("、", None),
        ("", None),
        ("A&B <b>", None),
    ],
)
def test_holidays_by_what_they_are_called(said: str, name: str | None) -> None:
    assert holiday_name(said) == name


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("", 2026, "没有看到放假安排"),
        ("关于2026年部分节假日安排的通知", None, "没有看到放假安排"),
        ("元旦：1月1日放假", None, "哪一年"),
        (NOTICE_2026, 2027, "这是2026年的放假通知，不是2027年的"),
        ("元宵节：3月3日放假", 2026, "不认得“元宵节”"),
        ("元旦：2028年1月1日放假", 2026, "不是2026年的日子"),
        ("元旦：1月4日上班", 2026, "没有看到哪一天放假"),
        ("元旦：1月1日休息" + "x" * 20_000, 2026, "太长"),
        (" " * 20_000, 2026, "没有看到放假安排"),
        ("一、" * 10_000, 2026, "没有看到放假安排"),
        ("1月1日至" * 4_000, 2026, "没有看到放假安排"),
        ("清明节：4月4日至6日放假4天", 2026, "共4天，按起止日期是3天"),
        ("元旦：1月1日（周五）放假", 2026, "是周四，通知里写的是周五"),
        ("元旦：1月1日至3日放假，共4天", 2026, "共4天，按起止日期是3天"),
        ("元旦：9999年12月31日放假", 2026, "没有9999年12月31日"),
        ("元旦：1月1日、2月0日放假", 2026, "没有2026年2月0日"),
        ("元旦：2月30日放假", 2026, "没有2026年2月30日"),
        ("元旦：1月3日至1日放假", 2026, "起止日期"),
        ("元旦：1月1日至3月1日放假", 2026, "起止日期"),
        ("元旦：1月1日放假。1月5日上班", 2026, "不是周末"),
        ("元旦：1月1日至4日放假。1月4日上班", 2026, "既写着放假又写着上班"),
    ],
)
def test_what_is_no_notice_or_contradicts_itself(text: str, year: int | None, words: str) -> None:
    with pytest.raises(Refused, match=words):
        read_notice(text, year)


@given(st.text(alphabet="元旦春节：:年月日至（）周一二12345。，放假上班共天\n", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        days = read_notice(text, 2026)
    except Refused:
        return
    assert isinstance(days, Notice)
    assert all(item.kind in (OFF, MAKE_UP) for item in days.days)
