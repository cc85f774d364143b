"""What is wrong with a wording is said all at once; what is left out is not looked at."""

from __future__ import annotations

import pytest

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import FigureRun, Listing, Paragraph
from courtoffice.wording import LONGEST, Told, by_name, faults, paragraph, tell

STUDY = Figure("k", "学习", "次", 3, "", "t", (1, 2, 3))
NONE = Figure("n", "竞赛", "项", 0, "", "t", ())
TOLD = Told(
    by_name([STUDY, NONE]), words={"年": "2026年", "空": ""}, lists={"任务": (("共", FigureRun(STUDY)),)}
)


def wrong(text: str) -> list[tuple[str, str]]:
    return [(fault.field, fault.message) for fault in faults(text, TOLD)]


def test_everything_is_said_at_once_with_its_line() -> None:
    found = wrong("【学习】\n【甲】【甲#】{乙}\n@丙\n［【学习】")
    assert [at for at, _ in found] == ["1", "1", "2", "3"]
    assert all(word in message for word, (_, message) in zip(("甲", "乙", "丙", "成对"), found, strict=True))
    with pytest.raises(Refused, match=r"(?s)甲.*乙.*丙.*成对"):
        tell("【学习】\n【甲】【甲#】{乙}\n@丙\n［【学习】", TOLD)


@pytest.mark.parametrize("line", ["【学习", "学习】", "【【学习】", "［甲", "甲］", "｜", "［甲｜乙｜丙］"])
def test_half_brackets_are_never_printed(line: str) -> None:
    assert len(wrong(line)) == 1


@pytest.mark.parametrize(
    "line", ["A&B <b>x</b> =1+1", "'; DROP TABLE", "〔2026〕5号", "𠮷䶮", "［甲［乙｜丙］｜丁］"]
)
def test_markup_and_strange_characters_are_only_words(line: str) -> None:
    assert wrong(line) == []


def test_a_huge_paragraph_is_refused_in_words() -> None:
    assert wrong("长" * LONGEST) == []
    assert "请分成几段" in wrong("长" * (LONGEST + 1))[0][1]


def test_a_paragraph_that_is_left_out_may_hold_anything() -> None:
    assert tell("// 【没有】［\n有的。", TOLD) == (Paragraph(("有的。",)),)


def test_words_do_not_keep_a_sentence_about_nothing() -> None:
    assert paragraph("［{年}参加【竞赛】。｜{年}没有参加。］", TOLD) == ("2026年没有参加。",)
    assert paragraph("［{年}学习【学习】。］", TOLD)[0] == "2026年学习"
    assert paragraph("［{年}。］［{空}］", TOLD) == ("2026年。",)


def test_items_of_a_list_may_hold_figures() -> None:
    assert tell("@任务", TOLD) == (Listing((("共", FigureRun(STUDY)),)),)
