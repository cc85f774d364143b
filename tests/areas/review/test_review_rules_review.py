"""Everything that may be wrong with a review is found, said in words, and blocks or asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records import Deduction, Objection, Panelist, Review, Veto
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules_review import Around, panel_faults, past, review_faults
from courtoffice.errors import Fault, blocking

JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = range(1, 8)
TODAY = date(2026, 6, 30)


@pytest.fixture
def around(court: Roster, standard: Standard) -> Around:
    return Around(court, (standard,), TODAY)


def _found(review: Review, around: Around, before: Review | None = None) -> dict[str, str]:
    return {fault.field: fault.message for fault in review_faults(review, before, around)}


def _off(criterion: int, points: int | None, reason: str = "理由") -> Deduction:
    return Deduction(criterion_id=criterion, points=points, reason=reason)


def test_a_good_review_has_no_fault(reviewed: Review, around: Around, standard: Standard) -> None:
    good = replace(
        reviewed,
        deductions=(_off(standard.criteria[0].id, 1_00),),
        vetoes=(Veto(veto_item_id=201, reason="理由"),),
        panel=(Panelist(officer_id=JUDGE, duty="审判长"), Panelist(name="陪审员", duty="人民陪审员")),
    )
    assert review_faults(good, None, around) == []


CHANGES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"case_number": ""}, "case_number", "“案号”还没有填写", True),
    ({"case_number": "旧案号第5号"}, "case_number", "不是通常的写法", False),
    ({"case_number": "（2027）湘0999民初1号"}, "case_number", "案号是2027年的", False),
    ({"case_type": "海事"}, "case_type", "只能选", True),
    ({"closed_on": date(2026, 7, 1), "reviewed_on": None}, "closed_on", "还没有到", True),
    ({"reviewed_on": date(2036, 3, 10)}, "reviewed_on", "“评查日期”2036-03-10还没有到", True),
    ({"reviewed_on": date(2026, 3, 1)}, "reviewed_on", "“评查日期”2026-03-01早于“结案日期”2026-03-02", True),
    ({"received_on": date(2026, 3, 3)}, "closed_on", "早于“收案日期”", True),
    ({"told_on": date(2026, 7, 1)}, "told_on", "还没有到", True),
    ({"told_on": date(2026, 3, 9)}, "told_on", "早于“评查日期”", True),
    ({"final_on": date(2026, 7, 1)}, "final_on", "还没有到", True),
    ({"told_on": date(2026, 3, 20), "final_on": date(2026, 3, 19)}, "final_on", "早于“反馈日期”", True),
    ({"judge_id": RETIRED, "department_id": 1}, "judge_id", "承办法官孙二在2026-03-02已离退休", True),
    ({"clerk_id": 99}, "clerk_id", "书记员（不在名册中的人员）", True),
    ({"reviewer_id": RETIRED}, "reviewer_id", "评查人孙二在2026-03-10已离退休", True),
    ({"reviewer_id": JUDGE}, "reviewer_id", "是本案承办法官，与案件同在民一庭，应当回避", True),
    ({"reviewer_id": COLLEAGUE}, "reviewer_id", "评查人钱四与案件同在民一庭，应当回避", True),
    ({"reviewer_id": None}, "reviewer_id", "请选择评查人", True),
    ({"reviewed_on": None}, "reviewed_on", "请填写评查日期", True),
    ({"state": "已抽取"}, "state", "已经填写评查日期", True),
    ({"state": "已反馈"}, "told_on", "请填写反馈日期", True),
    ({"state": "有异议", "told_on": date(2026, 3, 12)}, "state", "还没有登记异议", False),
    ({"told_on": date(2026, 3, 12)}, "state", "要改为“已反馈”吗", False),
    ({"mode": "重点"}, "key_reason", "重点事由", False),
    ({"deductions": (_off(101, 1_00, ""),)}, "deductions[0].reason", "扣分第1行：“扣分理由”还没有填写", True),
    ({"deductions": (_off(101, 1_00, " 　"),)}, "deductions[0].reason", "还没有填写", True),
    ({"deductions": (_off(101, 0),)}, "deductions[0].points", "扣分要大于零", True),
    ({"deductions": (_off(101, -50),)}, "deductions[0].points", "扣分要大于零", True),
    ({"deductions": (_off(101, None),)}, "deductions[0].points", "“扣分”还没有填写", True),
    (
        {"deductions": (_off(999, 1_00),)},
        "deductions[0].criterion_id",
        "不属于“案件质量评查标准（示例）”",
        True,
    ),
    ({"vetoes": (Veto(veto_item_id=999, reason="理由"),)}, "vetoes[0].veto_item_id", "不属于", True),
    ({"vetoes": (Veto(veto_item_id=201),)}, "vetoes[0].reason", "还没有填写", True),
    ({"vetoes": (Veto(reason="理由"),)}, "vetoes[0].veto_item_id", "还没有选择", True),
    (
        {"deductions": (Deduction(points=1_00, reason="理由"),)},
        "deductions[0].criterion_id",
        "还没有选择",
        True,
    ),
    ({"standard_id": 9}, "standard_id", "还没有施行的评查标准", True),
    ({"panel": (Panelist(),)}, "panel[0].officer_id", "二者填一项", True),
    ({"panel": (Panelist(officer_id=JUDGE, name="陪审员"),)}, "panel[0].officer_id", "二者填一项", True),
    ({"panel": (Panelist(officer_id=4), Panelist(officer_id=4))}, "panel[1].officer_id", "重复登记", True),
    ({"comments": "坏\x07字"}, "comments", "控制字符", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), CHANGES)
def test_each_mistake_is_found(
    reviewed: Review, around: Around, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = review_faults(replace(reviewed, **change), None, around)
    found = [(words in fault.message, fault.blocks) for fault in faults if fault.field == field]
    assert found == [(True, blocks)]


def test_the_cap_is_named(reviewed: Review, around: Around, standard: Standard) -> None:
    words = next(item for item in standard.criteria if item.name == "文字差错")
    over = replace(reviewed, deductions=(_off(words.id, 2_00), _off(words.id, 1_50)))
    assert _found(over, around) == {
        "deductions[1].points": "“文字差错”最多扣3分，现在共扣3.5分，请改正扣分。"
    }
    assert _found(replace(reviewed, deductions=(_off(words.id, 3_00),)), around) == {}


def test_the_cap_of_a_group_is_named(reviewed: Review, court: Roster, standard: Standard) -> None:
    groups = tuple(replace(item, cap=2_00) if item.name == "立案" else item for item in standard.groups)
    around = Around(court, (replace(standard, groups=groups),), TODAY)
    over = replace(reviewed, deductions=(_off(101, 1_50), _off(102, 1_00)))
    assert _found(over, around) == {"deductions[1].points": "“立案”最多扣2分，现在共扣2.5分，请改正扣分。"}


def test_a_written_reason_lets_a_reviewer_stay(reviewed: Review, around: Around) -> None:
    own = replace(reviewed, reviewer_id=JUDGE)
    assert blocking(review_faults(own, None, around)) != []
    assert blocking(review_faults(replace(own, recusal_reason="  "), None, around)) != []
    assert review_faults(replace(own, recusal_reason="经院长批准：仅余一名民事法官"), None, around) == []


def test_recusal_of_a_drawn_case_counts_on_the_day_of_its_assignment(
    reviewed: Review, around: Around
) -> None:
    drawn = replace(reviewed, state="已抽取", reviewed_on=None, assigned_on=date(2026, 3, 5))
    assert review_faults(drawn, None, around) == []
    assert "reviewer_id" in _found(replace(drawn, reviewer_id=COLLEAGUE), around)
    assert "reviewer_id" in _found(replace(drawn, reviewer_id=COLLEAGUE, assigned_on=None), around)


def test_a_drawn_case_has_no_deductions(reviewed: Review, around: Around) -> None:
    drawn = replace(reviewed, state="已抽取", reviewed_on=None, deductions=(_off(101, 1_00),))
    assert "状态不能是“已抽取”" in _found(drawn, around)["state"]


def test_no_standard_yet(reviewed: Review, court: Roster) -> None:
    found = _found(reviewed, Around(court, (), TODAY))
    assert found == {"standard_id": "2026-03-10还没有施行的评查标准，请先登记评查标准。"}


def test_another_standard_is_asked_about(reviewed: Review, court: Roster, standard: Standard) -> None:
    later = replace(standard, id=2, name="新标准", valid_from=date(2026, 4, 1))
    around = Around(court, (standard, later), TODAY)
    chosen = replace(reviewed, standard_id=2)
    before = replace(reviewed, standard_id=1)
    asked = [fault.message for fault in review_faults(chosen, before, around) if not fault.blocks]
    assert asked == [
        "“新标准”从2026-04-01起施行，评查日期是2026-03-10，请核对用哪个标准。",
        "改用另一个评查标准会重新计算得分和等次，请确认。",
    ]
    assert review_faults(before, before, around) == []
    assert review_faults(before, replace(before, standard_id=None), around) == []


def test_a_department_that_cannot_be_derived(reviewed: Review, around: Around) -> None:
    lost = replace(reviewed, department_id=None, judge_id=99)
    assert "请选择承办部门" in _found(lost, around)["department_id"]
    assert "department_id" not in _found(replace(reviewed, department_id=None), around)


def test_a_second_review_of_a_case(reviewed: Review, around: Around) -> None:
    same = replace(reviewed, id=7)
    drawn = replace(reviewed, id=8, mode="专项", state="已抽取", reviewed_on=None)
    assert review_faults(reviewed, None, replace(around, same_case=(reviewed,))) == []
    twice = review_faults(reviewed, None, replace(around, same_case=(drawn, same)))
    assert [(fault.field, fault.blocks) for fault in twice] == [("case_number", True)]
    assert "已经有一次常规评查（2026-03-10），请打开原来的评查修改" in twice[0].message
    other_mode = review_faults(reviewed, None, replace(around, same_case=(drawn,)))
    assert other_mode == [
        Fault("case_number", "（2026）湘0999民初1号已经有一次专项评查，确定再登记一次常规评查吗？", False)
    ]


def test_no_case_is_final_while_an_objection_is_open(reviewed: Review, around: Around) -> None:
    final = replace(reviewed, state="已定案", told_on=date(2026, 3, 12))
    waiting = replace(around, objections=(Objection(review_id=1),))
    decided = replace(around, objections=(Objection(review_id=1, decision="维持"),))
    assert "还没有处理决定" in _found(final, waiting)["state"]
    assert review_faults(final, None, decided) == []
    objected = replace(final, state="有异议")
    assert review_faults(objected, None, waiting) == []


@pytest.mark.parametrize(
    "found",
    [
        (),
        (_off(101, 2_00),),
        (_off(102, 1_00),),
        (_off(101, 1_00), _off(101, None)),
        (_off(101, 1_00), Deduction(points=1_00, reason="理由")),
    ],
)
def test_what_was_told_is_not_taken_off_otherwise(
    reviewed: Review, around: Around, found: tuple[Deduction, ...]
) -> None:
    told = replace(reviewed, state="已反馈", told_on=date(2026, 3, 12), deductions=(_off(101, 1_00),))
    assert "结果已经反馈" in _found(replace(told, deductions=found), around, told)[""]
    withdrawn = replace(told, state="已评查", told_on=None, deductions=found)
    assert "" not in _found(withdrawn, around, told)
    assert review_faults(replace(told, deductions=(_off(101, 1_00, "改了错字"),)), told, around) == []


def test_everything_is_found_at_once(around: Around) -> None:
    fields = {fault.field for fault in review_faults(Review(), None, around)}
    assert fields == {"case_number", "case_type", "closed_on", "judge_id", "reviewed_on", "reviewer_id"}


@pytest.mark.parametrize("text", ["A&B", "<b>x</b>", "=1+1", "'; DROP TABLE review;--", "䶮𠮷", "１２３"])
def test_odd_text_is_only_text(reviewed: Review, around: Around, text: str) -> None:
    odd = replace(
        reviewed, comments=text, deductions=(_off(101, 1_00, text),), panel=(Panelist(name=text),), cause=text
    )
    assert review_faults(odd, None, around) == []


def test_a_huge_reason_is_refused(reviewed: Review, around: Around) -> None:
    odd = replace(reviewed, deductions=(_off(101, 1_00, "长" * 100_000),))
    assert list(_found(odd, around)) == ["deductions[0].reason"]


def test_a_day_still_to_come_is_refused() -> None:
    assert [fault.blocks for fault in past("f", "日期", date(2026, 7, 1), TODAY)] == [True]


def test_days_and_panels_without_anything() -> None:
    assert past("f", "日期", None, TODAY) == past("f", "日期", TODAY, TODAY) == []
    assert list(panel_faults([])) == []
