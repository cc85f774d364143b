"""Pasted names: however they are typed they are found, and what is doubtful is asked, one by one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.people.name_likeness import likely_officers
from courtoffice.areas.people.name_list import MOST_NAMES, Match, Matched, match_names
from courtoffice.areas.people.name_words import name_key, typed_names
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Refused

DAY = date(2026, 3, 5)
SINCE = date(2020, 1, 1)
CIVIL, CRIME, OFFICE = 1, 2, 3


def officer(number: int, name: str, department: int = CIVIL, pinyin: str = "") -> Officer:
    return Officer(
        id=number,
        name=name,
        position=number,
        pinyin=pinyin,
        postings=(Posting(from_date=SINCE, department_id=department),),
    )


GONE = Officer(
    id=90,
    name="赵六",
    postings=(
        Posting(from_date=SINCE, until_date=date(2025, 6, 30), department_id=CIVIL),
        Posting(from_date=date(2025, 7, 1), status="离退休"),
    ),
)
ROSTER = Roster(
    [
        Department(id=CIVIL, name="民事审判一庭", short_name="民一庭", position=1),
        Department(id=CRIME, name="刑事审判庭", short_name="刑庭", position=2),
        Department(id=OFFICE, name="政治部", position=3),
    ],
    [
        officer(1, "张三"),
        officer(2, "李四"),
        officer(3, "王晓明"),
        officer(4, "张伟", CIVIL),
        officer(5, "张伟", CRIME),
        officer(6, "买买提·艾力"),
        officer(7, "单雄信", pinyin="shan xiong xin"),
        officer(8, "陈䶮𠮷", OFFICE),
        officer(9, "郑成功"),
        officer(10, "欧阳"),
        GONE,
    ],
)


def found(text: str, day: date = DAY) -> list[tuple[str, Match, int | None, tuple[int, ...]]]:
    return [(one.typed, one.match, one.officer_id, one.likely) for one in match_names(text, ROSTER, day)]


def ids(text: str) -> list[int | None]:
    matched = match_names(text, ROSTER, DAY)
    assert {one.match for one in matched} <= {Match.FOUND}
    assert all(one.message == "" and one.likely == () for one in matched)
    return [one.officer_id for one in matched]


@pytest.mark.parametrize(
    ("text", "officers"),
    [
        ("张三", [1]),
        ("张\u3000三\n李\u3000四\n王晓明", [1, 2, 3]),
        ("张 三 李 四 王晓明", [1, 2, 3]),
        ("  张三\t\r\n\r\n李四  \r王晓明\u2028欧 阳", [1, 2, 3, 10]),
        ("张三、李四，王晓明；欧阳。", [1, 2, 3, 10]),
        ("1.张三\n２．李四\n3、王晓明\n（4）欧阳\n①单雄信\n6 郑 成 功", [1, 2, 3, 10, 7, 9]),
        ("12张三", [1]),
        ("参训人员：张三、李四", [1, 2]),
        ('“张三”\n"李四"', [1, 2]),
        ("买买提•艾力、买买提．艾力".replace("、", "\t"), [6]),
        ("陈䶮𠮷", [8]),
        ("张\u200b三\ufeff", [1]),
        ("王 晓明", [3]),
        ("张三（女，汉族）", [1]),
        ("", []),
        (" \n\t\r\n、、1 2 3 110101199003071234 ＝ =1+1 😀", []),
    ],
)
def test_names_are_found_however_they_are_typed(text: str, officers: list[int]) -> None:
    found_ids = [one.officer_id for one in match_names(text, ROSTER, DAY) if one.match is not Match.TWICE]
    assert found_ids == officers


def test_spreadsheet_rows_are_read_by_their_head() -> None:
    text = "序号\t姓 名\t部门\t职务\n1\t张三\t民一庭\t庭长\n2\t张伟\t刑庭\t审判员\n3\n\t李四\t\t张三"
    assert ids(text) == [1, 5, 2]


def test_two_blocks_side_by_side_are_both_read() -> None:
    assert ids("姓名\t部门\t姓名\t部门\n张三\t民一庭\t李四\t民一庭") == [1, 2]


def test_rows_without_a_head_are_read_cell_by_cell() -> None:
    assert found("1\t张三\t男\t民一庭\t庭长") == [
        ("张三", Match.FOUND, 1, ()),
        ("庭长", Match.UNKNOWN, None, ()),
    ]


@pytest.mark.parametrize(
    ("text", "officer_id"),
    [
        ("张伟（民一庭）", 4),
        ("张伟(刑事审判庭)", 5),
        ("张伟（刑 庭）、张三", 5),
        ("刑庭 张伟", 5),
        ("张伟\t民一庭", 4),
    ],
)
def test_namesakes_are_told_apart_by_their_department(text: str, officer_id: int) -> None:
    assert match_names(text, ROSTER, DAY)[0].officer_id == officer_id


@pytest.mark.parametrize("text", ["张伟", "张伟（政治部）", "张伟（不知道）", "民一庭、刑庭：张伟"])
def test_namesakes_are_asked_for(text: str) -> None:
    [one] = match_names(text, ROSTER, DAY)
    assert one == Matched(
        "张伟",
        1,
        Match.NAMESAKES,
        None,
        (4, 5),
        "第1行“张伟”：有2位同名：张伟（民事审判一庭）、张伟（刑事审判庭），请选择。",
    )


def test_name_given_twice_counts_once() -> None:
    twice = match_names("张三\n李四\n张 三", ROSTER, DAY)[-1]
    assert (twice.match, twice.officer_id, twice.line) == (Match.TWICE, 1, 3)
    assert twice.message == "第3行：张三在前面已经列出，只登记一次。"


def test_who_does_not_serve_on_the_day_is_asked() -> None:
    [gone] = match_names("赵六", ROSTER, DAY)
    assert (gone.match, gone.officer_id, gone.likely) == (Match.NOT_SERVING, None, (90,))
    assert gone.message == "第1行“赵六”：名册里有这个人，2026-03-05不在职，请核对日期或人员。"
    assert found("赵六", date(2025, 3, 5)) == [("赵六", Match.FOUND, 90, ())]
    assert found("张三", date(2019, 1, 1)) == [("张三", Match.NOT_SERVING, None, (1,))]


@pytest.mark.parametrize(
    ("typed", "likely"),
    [
        ("章三", (1,)),  # the same sound
        ("王小明", (3,)),
        ("单雄心", (7,)),  # read as the officer says
        ("四李", (2,)),  # exchanged
        ("王晓", (3,)),  # one missing
        ("张三丰", (1,)),  # one too many
        ("王晓东", (3,)),  # one other
        ("陈成功", (9,)),
        ("曾成工", (9,)),  # zeng and zheng
        ("zs", (1,)),
        ("wangxiaoming", (3,)),
        ("张五", ()),  # two characters that share one are two people
        ("A&B", ()),
        ("<b>", ()),
        ("DROP", ()),
        ("无" * 500, ()),
    ],
)
def test_unknown_names_come_with_likely_ones(typed: str, likely: tuple[int, ...]) -> None:
    [one] = match_names(typed, ROSTER, DAY)
    assert (one.match, one.officer_id, one.likely) == (Match.UNKNOWN, None, likely)
    assert one.message.startswith("第1行“")
    assert len(one.message) < 90


def test_message_of_an_unknown_name_asks_or_says_what_to_do() -> None:
    assert match_names("章三", ROSTER, DAY)[0].message == "第1行“章三”：名册中没有这个名字，是不是张三？"
    assert match_names("周八", ROSTER, DAY)[0].message == (
        "第1行“周八”：名册中没有这个名字，请核对姓名，或先在名册中登记。"
    )


def test_padded_unknown_name_is_one_name_each_time_it_stands() -> None:
    assert found("周 八\n周\u3000八 张三") == [
        ("周八", Match.UNKNOWN, None, ()),
        ("周八", Match.UNKNOWN, None, ()),
        ("张三", Match.FOUND, 1, ()),
    ]


def test_likeliest_come_first_and_at_most_five() -> None:
    many = [
        officer(at, name)
        for at, name in enumerate(("王晓东", "王晓西", "王小明", "王晓南", "王晓北", "王晓中"), 1)
    ]
    assert [who.name for who in likely_officers("王晓明", many)] == [
        "王小明",
        "王晓东",
        "王晓西",
        "王晓南",
        "王晓北",
    ]


def test_endless_lists_are_refused() -> None:
    with pytest.raises(Refused, match="一次最多粘贴2000个名字，现在有2001个"):
        match_names("张三\n" * (MOST_NAMES + 1), ROSTER, DAY)


def test_department_that_is_also_a_name_is_the_name() -> None:
    roster = Roster([Department(id=1, name="欧阳")], [officer(1, "欧阳")])
    assert [one.officer_id for one in match_names("欧阳", roster, DAY)] == [1]


def test_typed_names_keep_their_line() -> None:
    assert [(one.name, one.line) for one in typed_names("甲乙\n\n丙丁 戊己", set(), set())] == [
        ("甲乙", 1),
        ("丙丁", 3),
        ("戊己", 3),
    ]


NAMES = sorted({who.name for who in ROSTER.serving_on(DAY)})
padding = st.sampled_from(["", " ", "\u3000", "\u200b"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), padding), max_size=8), st.sampled_from("\n、，；\t"))
def test_every_name_of_the_roster_is_recognised(typed: list[tuple[str, str]], between: str) -> None:
    text = between.join(pad.join(name) for name, pad in typed)
    matched = match_names(text, ROSTER, DAY)
    assert [name_key(one.typed) for one in matched] == [name_key(name) for name, _ in typed]
    assert {one.match for one in matched} <= {Match.FOUND, Match.TWICE, Match.NAMESAKES}
    chosen = [one.officer_id for one in matched if one.match is Match.FOUND]
    assert len(set(chosen)) == len(chosen)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_text_stops_it(text: str) -> None:
    for one in match_names(text, ROSTER, DAY):
        assert one.typed
        assert (one.officer_id is not None) == (one.match in (Match.FOUND, Match.TWICE))
        assert (one.message == "") == (one.match is Match.FOUND)
