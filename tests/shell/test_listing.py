from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

import pytest

from courtoffice.areas.people.records import Department, Officer
from courtoffice.fields import Kind, Record, choice, clock, day, link, month, name_of, number, text, yes_no
from courtoffice.register import Column, Desk, Register
from courtoffice.shell import listing as listing_module
from courtoffice.shell import listing_keys
from courtoffice.shell.listing import Listing


@dataclass(frozen=True, kw_only=True)
class Course(Record):
    table: ClassVar[str] = "course"
    title: str = text("题目")
    held_on: date | None = day("日期")
    born: str = month("年月")
    starts_at: time | None = clock("时间")
    level: str = choice("级别", ("省级", "市级", "院级"))
    hours: int | None = number("学时", Kind.HOURS)
    seats: int | None = number("人数")
    passed: bool = yes_no("合格")
    officer_id: int | None = link("授课人", "officer")
    place: str = name_of("department", "部门")


REGISTER: Register[Course] = Register(
    "courses",
    "课程",
    "课程",
    Course,
    lambda record, desk: record.title,
    computed=(Column("double", "两倍", Kind.INTEGER, lambda row, desk: (row.seats or 0) * 2, computed=True),),
)
KEYS = [column.key for column in REGISTER.columns()]


def _listing(court_desk: Desk, *rows: Course) -> Listing[Course]:
    return Listing(REGISTER, court_desk, rows)


def _titled(*titles: str) -> list[Course]:
    return [Course(title=title) for title in titles]


def _titles(listing: Listing[Course], order: list[int]) -> list[str]:
    return [listing.rows[row].title for row in order]


def _found(listing: Listing[Course], key: str, query: str) -> list[str]:
    return _titles(listing, listing.matching(range(len(listing.rows)), KEYS.index(key), query))


def _sorted(listing: Listing[Course], key: str, *, descending: bool = False) -> list[str]:
    return _titles(listing, listing.order(KEYS.index(key), descending=descending))


def test_cells_show_what_the_register_shows(court_desk: Desk) -> None:
    row = Course(
        title="调解",
        held_on=date(2026, 3, 5),
        born="1985-06",
        starts_at=time(19, 30),
        hours=9050,
        passed=True,
        officer_id=1,
        seats=4,
    )
    listing = _listing(court_desk, row)
    shown = {key: listing.text(0, at) for at, key in enumerate(KEYS)}
    assert shown == {column.key: column.text(row, court_desk) for column in REGISTER.columns()}
    assert shown["officer_id"] == "张三"
    assert shown["double"] == "8"


def test_a_link_to_a_record_that_is_gone_says_so(court_desk: Desk) -> None:
    assert _listing(court_desk, Course(officer_id=999)).text(0, KEYS.index("officer_id")) == "（已删除）"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["调解技巧", "审判监督", "A&B <b>"]),
        ("调解", ["调解技巧"]),
        ("tj", ["调解技巧"]),
        ("TJ", ["调解技巧"]),
        ("tiaojie", ["调解技巧"]),
        ("jian du", ["审判监督"]),
        ("a&b", ["A&B <b>"]),
        ("'; DROP TABLE", []),
    ],
)
def test_words_are_found_by_their_pinyin_too(court_desk: Desk, query: str, found: list[str]) -> None:
    listing = _listing(
        court_desk, Course(title="调解技巧"), Course(title="审判监督"), Course(title="A&B <b>")
    )
    assert _found(listing, "title", query) == found


def test_names_of_links_are_found_by_their_pinyin(court_desk: Desk) -> None:
    listing = _listing(
        court_desk, Course(title="一", officer_id=1), Course(title="二", officer_id=3), Course(title="三")
    )
    assert _found(listing, "officer_id", "zs") == ["一"]
    assert _found(listing, "officer_id", "sxx") == ["二"]
    assert _found(listing, "officer_id", "空") == ["三"]
    assert _found(listing, "officer_id", "非空") == ["一", "二"]


def test_brackets_are_found_half_width_and_full_width(court_desk: Desk) -> None:
    listing = _listing(court_desk, Course(title="（2026）湘0102民初12号"), Course(title="(2026)第3期"))
    assert _found(listing, "title", "(2026)湘") == ["（2026）湘0102民初12号"]
    assert _found(listing, "title", "（2026）第") == ["(2026)第3期"]


def test_many_different_texts_are_found_by_their_initials(
    court_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing_module, "_FEW", 1)
    listing = _listing(court_desk, *_titled("调解技巧（一）", "合同纠纷", "第10期", "第2期"))
    assert _found(listing, "title", "tjj") == ["调解技巧（一）"]
    assert _found(listing, "title", "htjf") == ["合同纠纷"]
    assert _found(listing, "title", "(一)") == ["调解技巧（一）"]
    assert _found(listing, "title", "10") == ["第10期"]
    assert _sorted(listing, "title") == ["第2期", "第10期", "调解技巧（一）", "合同纠纷"]


def test_numbers_dates_and_ticks(court_desk: Desk) -> None:
    listing = _listing(
        court_desk,
        Course(title="一", seats=3, hours=250, held_on=date(2026, 3, 5), born="1985-06", passed=True),
        Course(title="二", seats=30, hours=900, held_on=date(2026, 11, 5), born="1970-12"),
        Course(title="三"),
    )
    assert _found(listing, "seats", ">3") == ["二"]
    assert _found(listing, "hours", "2.5") == ["一"]
    assert _found(listing, "seats", "空") == ["三"]
    assert _found(listing, "seats", ">") == ["一", "二", "三"]
    assert _found(listing, "held_on", "2026-03") == ["一"]
    assert _found(listing, "held_on", "11.5") == ["二"]
    assert _found(listing, "held_on", "x") == ["一", "二", "三"]
    assert _found(listing, "born", "<1980") == ["二"]
    assert _found(listing, "passed", "是") == ["一"]
    assert _found(listing, "passed", "s") == ["一"]
    assert _found(listing, "passed", "否") == ["二", "三"]


def test_sorting_keeps_equal_rows_in_order_and_empty_ones_last(court_desk: Desk) -> None:
    listing = _listing(
        court_desk,
        Course(title="甲", seats=10),
        Course(title="乙"),
        Course(title="丙", seats=9),
        Course(title="丁", seats=10),
    )
    assert _sorted(listing, "seats") == ["丙", "甲", "丁", "乙"]
    assert _sorted(listing, "seats", descending=True) == ["甲", "丁", "丙", "乙"]


def test_choices_links_and_departments_sort_in_their_own_order(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(Department(name="办公室", kind="综合", position=3))
    listing = _listing(
        court_desk,
        Course(title="甲", level="院级", officer_id=4, place="民事审判一庭"),
        Course(title="乙", level="省级", officer_id=2, place="政治部"),
        Course(title="丙", level="市级", officer_id=1, place="办公室"),
    )
    assert _sorted(listing, "level") == ["乙", "丙", "甲"]
    assert _sorted(listing, "officer_id") == ["丙", "乙", "甲"]
    assert _sorted(listing, "place") == ["甲", "乙", "丙"], "as the departments are listed"
    assert _found(listing, "place", "民一庭") == _found(listing, "place", "myt") == ["甲"]


def test_texts_sort_by_pinyin_and_numbers_in_them_by_size(court_desk: Desk) -> None:
    listing = _listing(
        court_desk, *(Course(title=title) for title in ("张三", "第10期", "李四", "第2期", "闫某"))
    )
    assert _sorted(listing, "title") == ["第2期", "第10期", "李四", "闫某", "张三"]


def test_totals_count_what_is_filled_in(court_desk: Desk) -> None:
    listing = _listing(court_desk, Course(hours=150), Course(), Course(hours=50))
    assert listing.total([0, 1, 2], KEYS.index("hours")) == 200
    assert listing.total([1], KEYS.index("hours")) == 0


def test_filters_keep_the_order_they_are_given(court_desk: Desk) -> None:
    listing = _listing(court_desk, Course(title="一", seats=1), Course(title="二", seats=2))
    assert listing.matching([1, 0], KEYS.index("seats"), "<9") == [1, 0]


@pytest.mark.parametrize("few", [3_000, 0])
def test_texts_are_found_whatever_their_width_and_brackets(
    court_desk: Desk, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(listing_module, "_FEW", few)
    listing = _listing(
        court_desk, *_titled("《民法典》专题", "（２０２６）湘０９９９民初1号", "两\n行（一）")
    )
    assert _found(listing, "title", "《民法典》") == ["《民法典》专题"]
    assert _found(listing, "title", "民法典专题") == ["《民法典》专题"]
    assert _found(listing, "title", "(2026)湘0999") == ["（２０２６）湘０９９９民初1号"]
    assert _found(listing, "title", "行(一)") == ["两\n行（一）"]


def test_a_linked_name_is_found_by_its_own_reading(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        row = change.save(Officer(name="乐行", pinyin="yue hang"))
    listing = _listing(court_desk, Course(title="甲", officer_id=row), Course(title="乙", officer_id=1))
    assert _found(listing, "officer_id", "yuehang") == ["甲"]
    assert _found(listing, "officer_id", "yh") == ["甲"]


def test_numbers_in_many_different_texts_sort_by_their_size_too(
    court_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing_module, "_FEW", 3)
    titles = (
        "第10期",
        "第9期",
        "",
        "第2回2",
        "第10回",
        "第2回10",
        "第123456789期",
        "附件䶮2\x1e",
        "附件䶮12",
    )
    listing = _listing(court_desk, *_titled(*titles))
    ascending = ["第2回2", "第2回10", "第9期", "第10回", "第10期", "第123456789期"]
    found = _sorted(listing, "title")
    assert [title for title in found if title in ascending] == ascending
    assert found.index("附件䶮2\x1e") < found.index("附件䶮12")
    assert found[-1] == ""
    assert _sorted(listing, "title", descending=True) == [*found[-2::-1], ""]


def test_characters_that_join_are_found_as_one_in_many_texts(
    court_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing_module, "_FEW", 1)
    listing = _listing(court_desk, *_titled("Cafe\u0301", "（2026）湘0102号", "第一\n行", "ＡＢ"))
    assert _found(listing, "title", "caf\u00e9") == ["Cafe\u0301"]
    assert _found(listing, "title", "2026湘") == ["（2026）湘0102号"]
    assert _found(listing, "title", "ab") == ["ＡＢ"]
    monkeypatch.setattr(listing_keys, "_FEW_CHARACTERS", 0)
    again = _listing(court_desk, *_titled("（2026）湘0102号", "第一\n行", "ＡＢ"))
    assert _found(again, "title", "x") == ["（2026）湘0102号", "第一\n行"]
    assert _found(again, "title", "dy") == ["第一\n行"]
    assert _found(again, "title", "一 行") == ["第一\n行"]


def test_columns_are_prepared_in_steps_and_nothing_is_done_twice(
    court_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = [f"第{number}期" for number in (10, 9, 2, 33)]
    columns = [KEYS.index("title"), KEYS.index("held_on"), KEYS.index("double")]
    assert list(_listing(court_desk, *_titled(*titles)).ahead(columns)) == [], "a short list is not prepared"
    monkeypatch.setattr(listing_module, "MANY", 4)
    monkeypatch.setattr(listing_module, "_FEW", 3)
    listing = _listing(court_desk, *_titled(*titles))
    steps = listing.ahead(columns)
    for _ in range(3):
        next(steps)
    del steps  # as when a filter is typed: what was begun is not lost
    steps = listing.ahead(columns)
    next(steps)
    assert _sorted(listing, "title") == ["第2期", "第9期", "第10期", "第33期"], "what is left is done at once"
    for _ in steps:
        pass
    monkeypatch.setattr(Listing, "_read", lambda self, column: pytest.fail("read twice"))
    monkeypatch.setattr(Listing, "_spell", lambda self, column: pytest.fail("spelt twice"))
    assert _found(listing, "title", "d") == titles
    assert _sorted(listing, "double", descending=True) == titles
    assert _found(listing, "held_on", "空") == titles
