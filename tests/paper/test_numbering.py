import pytest

from courtoffice.paper.numbering import (
    HeadingCount,
    annex_lines,
    annex_mark,
    chinese,
    heading_mark,
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese(number) == text


def test_all_chinese_numbers_differ() -> None:
    assert len({chinese(number) for number in range(1, 10000)}) == 9999


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_numbers_no_heading_has(number: int) -> None:
    with pytest.raises(ValueError, match="not a number"):
        chinese(number)


def test_marks_of_the_four_levels() -> None:
    assert [heading_mark(level, 2) for level in (1, 2, 3, 4)] == ["二、", "（二）", "2.", "（2）"]
    with pytest.raises(ValueError, match="levels"):
        heading_mark(5, 1)


def test_each_parent_begins_the_count_below_it() -> None:
    count = HeadingCount()
    marks = [count.mark(level) for level in (1, 2, 2, 3, 4, 3, 4, 2, 3, 1, 2, 4, 2, 4)]
    expected = "一、 （一） （二） 1. （1） 2. （1） （三） 1. 二、 （一） （1） （二） （1）"
    assert marks == expected.split()


def test_a_heading_without_number_is_not_counted_but_begins_a_part() -> None:
    count = HeadingCount()
    assert [count.mark(1), count.mark(2), count.mark(1, numbered=False), count.mark(2), count.mark(1)] == [
        "一、",
        "（一）",
        "",
        "（一）",
        "二、",
    ]


@pytest.mark.parametrize("level", [0, 5, -1])
def test_no_other_levels(level: int) -> None:
    with pytest.raises(ValueError, match="levels"):
        HeadingCount().mark(level, numbered=False)


def test_items_are_of_the_level_below_their_heading() -> None:
    count = HeadingCount()
    marks = [count.item_mark(3)]
    for level in (1, 2, 3, 4, 1):
        count.mark(level)
        marks.append(count.item_mark(3))
    assert marks == ["三、", "（三）", "3.", "（3）", "（3）", "（三）"]
    count.mark(2, numbered=False)
    assert (count.item_mark(1), count.item_mark(3, numbered=False)) == ("（一）", "—")


def test_annex_marks() -> None:
    assert (annex_mark(0), annex_mark(2)) == ("附件", "附件2")


def test_annex_lines() -> None:
    assert annex_lines(()) == ()
    assert annex_lines(("情况表。",)) == (("附件：", "情况表"),)
    assert annex_lines(("甲", "乙；")) == (("附件：1. ", "甲"), ("2. ", "乙"))
