"""What a standard comes to while it is edited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.review.rooms.actions import copy_standard
from courtoffice.areas.review.rooms.standard_section import StandardSection
from courtoffice.areas.review.standard_check import conditions, grade_rows, group_sums, wrong

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_sums_say_where_points_are_missing(standard: Standard) -> None:
    sums = group_sums(standard)
    assert wrong(sums) == 0
    assert sums[-1].cells() == ("满分／类别合计", "100", "100", "")
    strange = Criterion(group_name="廉政", name="其他", points=1_50)
    short = replace(standard, criteria=(*standard.criteria[1:], strange), full_points=99_00)
    cells = [item.cells() for item in group_sums(short)]
    assert cells[0] == ("立案", "10", "7", "少3")
    assert cells[-2] == ("廉政", "0", "1.5", "多1.5")
    assert cells[-1] == ("满分／类别合计", "99", "100", "多1")
    assert wrong(group_sums(short)) == 3
    assert group_sums(Standard(criteria=(Criterion(points=1_00),)))[0].name == "（没有类别）"


def test_grades_say_their_scores(standard: Standard) -> None:
    assert grade_rows(standard) == [
        ("优秀", "90—100分", "优秀"),
        ("合格", "75—89.99分", "合格"),
        ("瑕疵", "60—74.99分", "瑕疵"),
        ("不合格", "0—59.99分", "不合格"),
    ]
    assert grade_rows(Standard()) == []


def test_the_conditions_in_words(standard: Standard) -> None:
    assert conditions(standard) == (
        "年平均分低于75分，或者最低等次的案件达到2件的，年度不合格；全年评查不足4件的不排名。"
    )
    bare = replace(standard, failed_cases=0, minimum_cases=0)
    assert conditions(bare) == "年平均分低于75分的，年度不合格。"


def test_the_sums_follow_what_is_typed(clerk: Clerk) -> None:
    clerk.go_to(ReviewPage, "review-standards")
    clerk.page.view.table.selectRow(0)
    copy_standard(clerk.page.view)
    section = clerk.editor.sections[0]
    assert isinstance(section, StandardSection)
    assert section.words.text() == "各类别和扣分项的分值相符。"
    grid = clerk.editor.grids["criteria"]
    grid.rows.type_into(0, [field.name for field in grid.rows.fields].index("points"), "4")
    section.reckon()
    assert section.words.text() == "有1处分值不符，改好后才能保存。"
    difference = section.groups.item(0, 3)
    assert difference is not None
    assert difference.text() == "多1"
    assert clerk.editor.ui.parts.title_of(section) == "分值核对 1"
    clerk.fill_in(pass_mark="八十")
    section.reckon()
    assert "75分" in section.conditions.text()
    alone = StandardSection(clerk.bench)
    alone.reckon()
    assert alone.words.text() == ""
    alone.deleteLater()
