"""A review standard must add up, and stays as it is once cases were reviewed under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.review.records_standard import Criterion, Grade, Group, Standard, VetoItem
from courtoffice.areas.review.rules_standard import scoring, standard_faults


def _criteria(standard: Standard, at: int, **changes: object) -> Standard:
    items = list(standard.criteria)
    items[at] = replace(items[at], **changes)  # type: ignore[arg-type]
    return replace(standard, criteria=tuple(items))


def _grades(standard: Standard, at: int, **changes: object) -> Standard:
    items = list(standard.grades)
    items[at] = replace(items[at], **changes)  # type: ignore[arg-type]
    return replace(standard, grades=tuple(items))


def _groups(standard: Standard, at: int, **changes: object) -> Standard:
    items = list(standard.groups)
    items[at] = replace(items[at], **changes)  # type: ignore[arg-type]
    return replace(standard, groups=tuple(items))


def test_the_sample_is_right(standard: Standard) -> None:
    assert standard_faults(standard, None, [standard], 0) == []
    assert standard_faults(standard, standard, [standard], 500) == []


Change = Callable[[Standard], Standard]
MISTAKES: list[tuple[Change, str, str]] = [
    (lambda s: replace(s, name=""), "name", "“标准名称”还没有填写"),
    (lambda s: replace(s, valid_from=None), "valid_from", "“施行日期”还没有填写"),
    (lambda s: replace(s, full_points=0), "full_points", "满分要大于零"),
    (lambda s: replace(s, full_points=90_00), "groups", "合计100分，与满分90分不一致"),
    (lambda s: replace(s, pass_mark=101_00), "pass_mark", "要在0和满分之间"),
    (lambda s: replace(s, pass_mark=-1), "pass_mark", "要在0和满分之间"),
    (lambda s: replace(s, failed_cases=-1), "failed_cases", "不能小于零"),
    (
        lambda s: _criteria(s, 0, points=4_00),
        "groups[0].points",
        "“立案”的扣分项分值合计11分，与类别分值10分",
    ),
    (lambda s: _criteria(s, 0, group_name="不明"), "criteria[0].group_name", "“不明”不在上面的类别里"),
    (lambda s: _criteria(s, 1, name="起诉条件审查"), "criteria[1].name", "有两个扣分项都叫“起诉条件审查”"),
    (lambda s: _criteria(s, 0, cap=4_00), "criteria[0].cap", "要在0和它的分值3之间"),
    (lambda s: _criteria(s, 0, cap=-1), "criteria[0].cap", "要在0和它的分值3之间"),
    (lambda s: _criteria(s, 0, each_points=3_50), "criteria[0].each_points", "每处扣分要在0和它的分值之间"),
    (lambda s: _criteria(s, 0, each_points=-1), "criteria[0].each_points", "每处扣分要在0和它的分值之间"),
    (lambda s: _criteria(s, 0, points=-3_00), "criteria[0].points", "分值不能小于零"),
    (lambda s: _criteria(s, 0, name=""), "criteria[0].name", "还没有填写"),
    (lambda s: _groups(s, 0, cap=11_00), "groups[0].cap", "要在0和它的分值10之间"),
    (lambda s: _groups(s, 1, name="立案"), "groups[1].name", "“立案”写了不止一次"),
    (lambda s: replace(s, vetoes=(VetoItem(name="甲"), VetoItem(name="甲"))), "vetoes[1].name", "不止一次"),
    (lambda s: _grades(s, 1, name="优秀"), "grades[1].name", "“优秀”写了不止一次"),
    (lambda s: replace(s, grades=s.grades[:1]), "grades", "至少要有两个等次"),
    (lambda s: _grades(s, 3, from_points=10_00), "grades", "最低等次“不合格”的起点分要写0"),
    (lambda s: _grades(s, 3, tier="瑕疵"), "grades", "统计档次要选“不合格”"),
    (lambda s: _grades(s, 0, from_points=101_00), "grades", "起点分高于满分"),
    (lambda s: _grades(s, 1, from_points=60_00), "grades", "“合格”和“瑕疵”的起点分相同"),
    (lambda s: _grades(s, 1, tier="优秀"), "grades", "统计档次也要高一档"),
    (lambda s: _grades(s, 2, tier="其他"), "grades[2].tier", "只能选"),
]


@pytest.mark.parametrize(("change", "field", "words"), MISTAKES)
def test_each_mistake_is_found(standard: Standard, change: Change, field: str, words: str) -> None:
    faults = standard_faults(change(standard), None, [standard], 0)
    assert [fault.blocks for fault in faults if fault.field == field and words in fault.message] == [True]


def test_two_standards_never_begin_on_one_day(standard: Standard) -> None:
    copy = replace(standard, id=0, name="另一个")
    faults = standard_faults(copy, None, [standard], 0)
    assert [fault.field for fault in faults] == ["valid_from"]
    assert "“案件质量评查标准（示例）”也是从2000-01-01起施行" in faults[0].message
    assert standard_faults(replace(copy, valid_from=date(2027, 1, 1)), None, [standard], 0) == []


USED: list[Change] = [
    lambda s: replace(s, full_points=90_00),
    lambda s: _criteria(s, 0, cap=1_00),
    lambda s: _criteria(s, 0, points=2_00),
    lambda s: _criteria(s, 0, points=None),
    lambda s: _groups(s, 0, points=None),
    lambda s: _grades(s, 0, from_points=None),
    lambda s: replace(s, criteria=s.criteria[1:]),
    lambda s: replace(s, criteria=(*s.criteria, Criterion(group_name="立案", name="新", points=1_00))),
    lambda s: _groups(s, 0, cap=1_00),
    lambda s: replace(s, groups=(*s.groups, Group(name="新", points=0))),
    lambda s: replace(s, vetoes=s.vetoes[1:]),
    lambda s: _grades(s, 0, from_points=92_00),
    lambda s: _grades(s, 0, name="优"),
    lambda s: _grades(s, 1, tier="良好"),
    lambda s: replace(s, grades=(*s.grades, Grade(name="新", tier="良好", from_points=85_00))),
]


@pytest.mark.parametrize("change", USED)
def test_what_scored_a_case_cannot_change(standard: Standard, change: Change) -> None:
    found = [fault.message for fault in standard_faults(change(standard), standard, [standard], 12)]
    assert any("已有12件评查用了这个标准" in message for message in found)
    unused = [fault.message for fault in standard_faults(change(standard), standard, [standard], 0)]
    assert not any("用了这个标准" in message for message in unused)


def test_words_and_the_year_conditions_of_a_used_standard_may_change(standard: Standard) -> None:
    reworded = _criteria(standard, 0, name="起诉条件", guidance="A&B <b>")
    reworded = replace(reworded, name="名称", note="说明", pass_mark=80_00, failed_cases=3, sample=False)
    assert standard_faults(reworded, standard, [standard], 12) == []
    assert scoring(reworded) == scoring(standard)
    turned = replace(standard, groups=standard.groups[::-1], criteria=standard.criteria[::-1])
    turned = replace(turned, vetoes=standard.vetoes[::-1], grades=standard.grades[::-1])
    assert standard_faults(turned, standard, [standard], 12) == []
    same_cap = _criteria(standard, 0, cap=standard.criteria[0].points)
    assert standard_faults(same_cap, standard, [standard], 12) == []
