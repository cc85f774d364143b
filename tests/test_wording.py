"""The wording of papers: tokens, segments that fall away, comparisons, and what is refused."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import FigureRun, Heading, Listing, Origin, Paragraph, plain
from courtoffice.wording import Told, by_name, comparison, empty_lists, paragraph, tell, unsaid


def count(name: str, value: int, unit: str = "次") -> Figure:
    return Figure(f"k.{name}", name, unit, value, "", "t", tuple(range(value)))


def rate(name: str, part: int, whole: int) -> Figure:
    value = Fraction(part, whole) if whole else None
    return Figure(f"k.{name}", name, "%", value, "", "t", (), rate=True, part=part, whole=whole)


def told(*figures: Figure, last: tuple[Figure, ...] = (), **words: str) -> Told:
    return Told(by_name(figures), by_name(last), words)


def words_of(line: str, filled: Told) -> str:
    return plain(paragraph(line, filled))


def test_token_prints_the_figure_with_its_unit() -> None:
    runs = paragraph("共学习【学习】。", told(count("学习", 12)))
    assert plain(runs) == "共学习12次。"
    assert [run.figure.name for run in runs if isinstance(run, FigureRun)] == ["学习"]


def test_bare_token_leaves_the_unit_out() -> None:
    assert words_of("共【学习#】场次。", told(count("学习", 12))) == "共12场次。"


def test_rate_prints_its_per_cent_and_a_rate_of_nothing_a_dash() -> None:
    assert words_of("优秀率【率】。", told(rate("率", 2, 3))) == "优秀率66.67%。"
    assert words_of("优秀率【率】。", told(rate("率", 0, 0))) == "优秀率—。"


def test_segment_falls_away_at_zero_and_leaves_no_loose_marks() -> None:
    filled = told(count("甲", 3), count("乙", 0), count("丙", 0))
    assert words_of("评出［甲类【甲】、］［乙类【乙】、］［丙类【丙】］。", filled) == "评出甲类3次。"


def test_what_is_not_printed_now_is_known_by_its_place() -> None:
    filled = told(count("甲", 3), count("乙", 0), count("丙", 0))
    for line, quiet in (
        ("评出［甲类【甲】、］［乙类【乙】、］［丙类【丙】｜没有丙类］。", ["乙类【乙】、", "丙类【丙】"]),
        ("［共【甲】［，其中【乙】］。｜一个也没有。］", ["，其中【乙】", "｜一个也没有。"]),
        ("［只有【乙】。］", ["［只有【乙】。］"]),
        ("［只有【乙】。", []),
        ("// ［【乙】］", []),
        ("@空", ["@空"]),
        ("@有", []),
    ):
        spans = unsaid(line, replace(filled, lists={"空": (), "有": ("一",)}))
        assert [line[start:end] for start, end in spans] == quiet


def test_an_empty_list_is_noticed_where_it_is_printed() -> None:
    filled = replace(told(), lists={"空": (), "有": ("一",)})
    assert empty_lists("@空\n// @空\n@有\n@没有", filled) == ["空"]


def test_blocks_know_where_they_were_written() -> None:
    blocks = tell("# 题\n\n一\f。\n@表", replace(told(), lists={"表": ("一",)}), "甲.txt")
    told_by = [block.origin for block in blocks if isinstance(block, Heading | Paragraph | Listing)]
    assert told_by == [Origin("甲.txt", at) for at in (0, 2, 3)]
    assert blocks == tell("# 题\n一\f。\n@表", replace(told(), lists={"表": ("一",)}))


def test_segment_at_the_front_falls_away_with_its_comma() -> None:
    filled = told(count("甲", 0), count("乙", 2))
    assert words_of("［举办【甲】］，组织【乙】。", filled) == "组织2次。"


def test_alternative_is_told_when_there_is_nothing() -> None:
    line = "［黄牌警示【黄牌】。｜本年没有黄牌警示。］"
    assert words_of(line, told(count("黄牌", 0, "人"))) == "本年没有黄牌警示。"
    assert words_of(line, told(count("黄牌", 1, "人"))) == "黄牌警示1人。"


def test_segments_inside_segments() -> None:
    line = "［获奖【甲】，其中［省级【乙】、］［市级【丙】、］。｜没有获奖。］"
    assert words_of(line, told(count("甲", 3), count("乙", 0), count("丙", 3))) == "获奖3次，其中市级3次。"
    assert words_of(line, told(count("甲", 0), count("乙", 0), count("丙", 0))) == "没有获奖。"


def test_paragraph_with_nothing_to_tell_is_left_out_and_its_heading_too() -> None:
    text = "# 一\n［学习【学习】。］\n# 二\n## 二甲\n有话要说。\n## 二乙\n［学习【学习】。］"
    blocks = tell(text, told(count("学习", 0)))
    assert blocks == (Heading(1, "二"), Heading(2, "二甲"), Paragraph(("有话要说。",)))


def test_list_is_set_item_by_item_and_may_be_empty() -> None:
    filled = Told({}, lists={"任务": ("甲", "乙"), "无": ()})
    assert tell("@任务\n@无", filled) == (Listing((("甲",), ("乙",))),)


def test_words_of_the_paper_and_comment_lines() -> None:
    blocks = tell("// 说明\n# {年}打算\n{年}工作。", told(年="2026年"))
    assert blocks == (Heading(1, "2026年打算"), Paragraph(("2026年工作。",)))


@pytest.mark.parametrize("line", ["【没有】", "{没有}", "【没有·同比】", "【没有#】"])
def test_unknown_token_is_refused_by_name(line: str) -> None:
    with pytest.raises(Refused, match="没有"):
        tell(line, told())


def test_unknown_list_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="没有"):
        tell("@没有", told())


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (count("a", 5), count("a", 3), "比上年增加2次"),
        (count("a", 3), count("a", 5), "比上年减少2次"),
        (count("a", 3), count("a", 3), "与上年持平"),
        (count("a", 3), count("a", 0), ""),
        (count("a", 3), None, ""),
        (rate("r", 1, 2), rate("r", 1, 4), "比上年上升25个百分点"),
        (rate("r", 1, 4), rate("r", 1, 3), "比上年下降8.33个百分点"),
        (rate("r", 0, 0), rate("r", 1, 3), ""),
    ],
)
def test_comparison(now: Figure, before: Figure | None, expected: str) -> None:
    assert comparison(now, before) == expected


def test_comparison_of_means_and_hundredths() -> None:
    now = Figure("k", "分", "分", Fraction(9050), "", "t", (), scale=100)
    before = Figure("k", "分", "分", Fraction(27101, 3), "", "t", (), scale=100)
    assert comparison(now, before) == "比上年增加0.16分"
    assert comparison(now, Figure("k", "分", "分", 9000, "", "t", (), scale=100)) == "比上年增加0.5分"


def test_comparison_token_falls_away_in_the_first_year() -> None:
    filled = told(count("学习", 5))
    assert words_of("学习【学习】［，【学习·同比】］。", filled) == "学习5次。"
    filled = told(count("学习", 5), last=(count("学习", 4),))
    assert words_of("学习【学习】［，【学习·同比】］。", filled) == "学习5次，比上年增加1次。"


def test_two_figures_of_one_name_are_an_error() -> None:
    with pytest.raises(ValueError, match="学习"):
        by_name([count("学习", 1), Figure("other", "学习", "", 1, "", "t", ())])


@given(st.text(alphabet="甲乙、，。；ABC <b>&'=1+1𠮷䶮", max_size=40))
def test_plain_text_of_a_full_sentence_is_kept_as_typed(text: str) -> None:
    line = f"本院{text}工作。"
    kept = words_of(line, told())
    assert kept.replace("、", "").replace("，", "").replace("；", "").replace("。", "") == line.replace(
        "、", ""
    ).replace("，", "").replace("；", "").replace("。", "")
