"""Tokens while they are typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.figure import Figure
from courtoffice.wording import Told, by_name
from courtoffice.wording_tokens import (
    begun_token,
    closest,
    lost,
    names_for,
    place_of_lost,
    same_line,
    toggled,
    token_around,
    token_beside,
    token_spans,
)

FIGURES = [Figure(name, name, "次", 1, "", "t", ()) for name in ("学习", "各类学习", "培训")]
TOLD = Told(by_name(FIGURES), by_name(FIGURES[:1]), {"年": "2026年"})
LINE = "共【学习】和{年}。"


def test_tokens_and_their_edges_are_found() -> None:
    assert token_spans(LINE) == [(1, 5), (6, 9)]
    assert token_around(LINE, 3) == (1, 5)
    assert token_around(LINE, 1) is None
    assert token_around(LINE, 5) is None
    assert token_beside(LINE, 5, before=True) == (1, 5)
    assert token_beside(LINE, 6, before=False) == (6, 9)
    assert token_beside(LINE, 0, before=False) is None


def test_what_is_begun_is_completed() -> None:
    begun = begun_token("共【学", 3)
    assert begun is not None
    assert (begun.start, begun.typed) == (1, "学")
    assert begun_token("共【学】", 4) is None
    word = begun_token("在{", 2)
    assert word is not None
    assert word.typed == ""
    assert names_for("学", TOLD) == ["【学习】", "【学习·同比】", "【各类学习】"]
    assert names_for("px", TOLD) == ["【培训】"]
    assert names_for("同比", TOLD) == ["【学习·同比】"]
    assert len(names_for("", TOLD)) == 5
    assert names_for("没有", TOLD) == []


def test_a_paragraph_is_left_out_and_put_in_again() -> None:
    assert toggled("乙") == "// 乙"
    assert toggled("// 乙") == "乙"


def test_a_paragraph_of_the_default_that_was_taken_out_is_found_and_goes_back() -> None:
    default = ["# 题", "全年学习【学习】。", "全年培训【培训】，达标。", "另外的话。"]
    lines = ["# 题", "// 全年培训【培训】，都已达标。", "自己加的一段完全不同"]
    assert lost(lines, default) == [1, 3]
    assert place_of_lost(lines, default, 1) == 1
    assert place_of_lost([], default, 1) == 0
    assert lost(default, default) == []


def test_a_line_is_found_again_where_it_has_gone() -> None:
    assert same_line(["甲", "乙", "丙"], 2, ["丙", "甲", "乙", "丙"]) == 3
    assert same_line(["甲", "乙"], 1, ["甲", "改了"]) == 1
    assert same_line(["甲"], 7, ["甲", "乙"]) == 1
    assert same_line(["甲"], 0, [""]) == 0


def test_the_most_similar_paragraph_is_found() -> None:
    default = ["", "全年学习【学习】。", "全年培训【培训】，达标。"]
    assert closest("// 今年培训【培训】，都达标。", default) == default[2]
    assert closest("完全不同", default) is None


@given(st.text(alphabet="【】{}学习ab", max_size=30), st.integers(0, 30))
def test_no_place_is_inside_of_two_tokens(line: str, at: int) -> None:
    spans = token_spans(line)
    assert all(line[start] in "【{" and line[end - 1] in "】}" for start, end in spans)
    around = token_around(line, at)
    assert around is None or around in spans
