"""Scores, grades, final results and recusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review import rules
from courtoffice.areas.review.defaults import default_standard
from courtoffice.areas.review.records import Deduction, Objection, Panelist, Review, Veto
from courtoffice.areas.review.records_standard import Criterion, Grade, Group, Standard
from courtoffice.areas.review.rules import (
    Result,
    cap_of,
    deciding_department,
    deducted,
    final_result,
    grade_of,
    in_force,
    open_objections,
    ranked,
    recusal,
    rereviewed,
    score_of,
    scored,
    standard_of,
    tier_of,
    took_part,
)

JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = range(1, 8)
CIVIL, CRIMINAL = 1, 2
TODAY = date(2026, 6, 30)
SAMPLE = default_standard()


def _off(criterion: int, points: int) -> Deduction:
    return Deduction(criterion_id=criterion, points=points, reason="理由")


def test_nothing_deducted_is_the_full_score(standard: Standard) -> None:
    assert score_of(standard, ()) == 100_00
    assert deducted(standard, ()) == {"立案": 0, "程序": 0, "实体": 0, "文书": 0, "卷宗": 0}


def test_deductions_of_one_criterion_stop_at_its_cap(standard: Standard) -> None:
    first = standard.criteria[0]
    assert score_of(standard, [_off(first.id, 2_00), _off(first.id, 2_50)]) == 100_00 - (first.points or 0)


def test_a_cap_below_the_points_counts(standard: Standard) -> None:
    words = next(item for item in standard.criteria if item.name == "文字差错")
    assert (words.points, cap_of(words)) == (5_00, 3_00)
    assert score_of(standard, [_off(words.id, 4_00)]) == 97_00


def test_a_group_stops_at_its_own_cap(standard: Standard) -> None:
    capped = replace(
        standard,
        groups=tuple(replace(item, cap=5_00) if item.name == "实体" else item for item in standard.groups),
    )
    substance = [item for item in standard.criteria if item.group_name == "实体"]
    lost = [_off(item.id, item.points or 0) for item in substance]
    assert score_of(standard, lost) == 70_00
    assert score_of(capped, lost) == 95_00


def test_a_criterion_of_another_standard_takes_nothing(standard: Standard) -> None:
    assert score_of(standard, [_off(999, 5_00), Deduction(criterion_id=None, points=5_00)]) == 100_00
    assert score_of(standard, [Deduction(criterion_id=standard.criteria[0].id, reason="理由")]) == 100_00


def test_a_group_that_nobody_declared_has_no_cap() -> None:
    loose = Standard(full_points=10_00, criteria=(Criterion(id=1, group_name="无", name="甲", points=20_00),))
    assert score_of(loose, [_off(1, 8_00)]) == 2_00
    assert score_of(loose, [_off(1, 20_00)]) == 0
    assert score_of(Standard(full_points=None), [_off(1, 1)]) == 0


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40_00)), max_size=20))
@settings(max_examples=60)
def test_a_score_stays_in_bounds_and_more_deductions_never_help(found: list[tuple[int, int]]) -> None:
    standard = replace(
        SAMPLE, criteria=tuple(replace(item, id=at) for at, item in enumerate(SAMPLE.criteria))
    )
    rows = [_off(criterion, points) for criterion, points in found]
    scores = [score_of(standard, rows[:count]) for count in range(len(rows) + 1)]
    assert all(0 <= score <= 100_00 for score in scores)
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (100_00, "优秀"),
        (90_00, "优秀"),
        (89_99, "合格"),
        (75_00, "合格"),
        (74_99, "瑕疵"),
        (60_00, "瑕疵"),
        (59_99, "不合格"),
        (0, "不合格"),
    ],
)
def test_bands_begin_at_their_first_point(standard: Standard, score: int, grade: str) -> None:
    assert grade_of(standard, score) == grade
    shuffled = replace(standard, grades=standard.grades[::-1])
    assert grade_of(shuffled, score) == grade


def test_a_veto_gives_the_lowest_grade(standard: Standard) -> None:
    assert grade_of(standard, 99_00, vetoed=True) == "不合格"


def test_a_standard_without_grades_or_with_a_gap_at_the_bottom() -> None:
    assert grade_of(Standard(), 50_00) == ""
    assert grade_of(Standard(), 50_00, vetoed=True) == ""
    gap = Standard(grades=(Grade(name="甲", from_points=60_00), Grade(name="乙", from_points=20_00)))
    assert grade_of(gap, 10_00) == "乙"


def test_grades_are_ranked_by_points_and_tell_their_tier(standard: Standard) -> None:
    assert [grade.name for grade in ranked(standard)] == ["优秀", "合格", "瑕疵", "不合格"]
    renamed = Standard(grades=(Grade(name="优质", tier="优秀", from_points=0),))
    assert tier_of(renamed, "优质") == "优秀"
    assert tier_of(renamed, "优秀") == ""
    assert tier_of(None, "优质") == ""


def test_the_standard_in_force_is_the_one_that_began_last() -> None:
    old = Standard(id=1, name="旧", valid_from=date(2020, 1, 1))
    new = Standard(id=2, name="新", valid_from=date(2026, 1, 1))
    undated = Standard(id=3, name="未定")
    every = [new, undated, old]
    assert in_force(every, date(2019, 12, 31)) is None
    assert in_force(every, date(2025, 12, 31)) == old
    assert in_force(every, date(2026, 1, 1)) == new


def test_a_review_keeps_its_standard(standard: Standard, reviewed: Review, court: Roster) -> None:
    later = replace(standard, id=2, valid_from=date(2026, 2, 1))
    kept = replace(reviewed, standard_id=1)
    assert standard_of(reviewed, [standard, later], TODAY) == later
    assert standard_of(kept, [standard, later], TODAY) == standard
    in_january = replace(reviewed, reviewed_on=date(2026, 1, 31), assigned_on=date(2026, 2, 1))
    assert standard_of(in_january, [standard, later], TODAY) == standard
    assert standard_of(replace(reviewed, standard_id=9), [standard], TODAY) is None
    assert (
        standard_of(replace(reviewed, reviewed_on=None, assigned_on=date(2026, 1, 5)), [later], TODAY) is None
    )
    assert standard_of(replace(reviewed, reviewed_on=None), [later], TODAY) == later
    assert scored(reviewed, [standard, later], court, TODAY).standard_id == 2


def test_storing_fills_what_the_program_derives(standard: Standard, reviewed: Review, court: Roster) -> None:
    typed = replace(
        reviewed,
        case_number="(2026) 湘0999民初001号",
        department_id=None,
        deductions=(_off(standard.criteria[0].id, 3_00), _off(standard.criteria[12].id, 8_00)),
    )
    done = scored(typed, [standard], court, TODAY)
    assert done.case_number == "（2026）湘0999民初1号"
    assert (done.department_id, done.standard_id) == (CIVIL, 1)
    assert (done.score, done.grade, done.counted_on) == (89_00, "合格", date(2026, 3, 10))
    assert scored(done, [standard], court, TODAY) == done


def test_a_veto_keeps_the_score_and_lowers_the_grade(
    standard: Standard, reviewed: Review, court: Roster
) -> None:
    done = scored(
        replace(reviewed, vetoes=(Veto(veto_item_id=201, reason="理由"),)), [standard], court, TODAY
    )
    assert (done.score, done.grade) == (100_00, "不合格")


def test_a_case_that_is_only_drawn_has_no_score(standard: Standard, reviewed: Review, court: Roster) -> None:
    drawn = replace(reviewed, state="已抽取", reviewed_on=None, assigned_on=date(2026, 3, 5))
    done = scored(drawn, [standard], court, TODAY)
    assert (done.score, done.grade, done.counted_on) == (None, "", date(2026, 3, 5))
    assert scored(replace(drawn, assigned_on=None), [standard], court, TODAY).counted_on == TODAY
    assert scored(reviewed, [], court, TODAY).score is None


def test_department_of_a_review_without_judge_or_day(reviewed: Review, court: Roster) -> None:
    bare = replace(reviewed, department_id=None)
    assert deciding_department(bare, court) == CIVIL
    assert deciding_department(replace(bare, judge_id=None), court) is None
    assert deciding_department(replace(bare, closed_on=None), court) is None


def _objection(row: int, decision: str, score: int | None, day: int) -> Objection:
    return Objection(
        id=row,
        review_id=1,
        decision=decision,
        rereview_score=score,
        rereview_grade="合格",
        decided_on=date(2026, 4, day),
    )


def test_the_final_result_is_that_of_the_last_change(reviewed: Review) -> None:
    first = replace(reviewed, score=70_00, grade="瑕疵")
    upheld, changed = _objection(1, "维持", 70_00, 9), _objection(2, "变更", 76_00, 3)
    later, undecided = _objection(3, "变更", 80_00, 20), _objection(4, "", 95_00, 28)
    scoreless, elsewhere = _objection(5, "变更", None, 29), replace(later, review_id=2, rereview_score=1)
    assert final_result(first, []) == Result(70_00, "瑕疵", changed=False)
    assert final_result(first, [upheld, undecided, scoreless, elsewhere]) == Result(70_00, "瑕疵")
    assert final_result(first, [upheld, changed]) == Result(76_00, "合格", changed=True)
    assert final_result(first, [later, changed]) == Result(80_00, "合格", changed=True)
    assert open_objections([upheld, undecided]) == [undecided]


def test_a_rereview_is_graded_by_the_kept_standard(standard: Standard, reviewed: Review) -> None:
    looked_at = Objection(review_id=1, rereview_score=92_00)
    vetoed = replace(reviewed, vetoes=(Veto(veto_item_id=201, reason="理由"),))
    assert rereviewed(looked_at, reviewed, standard).rereview_grade == "优秀"
    assert rereviewed(looked_at, vetoed, standard).rereview_grade == "不合格"
    assert rereviewed(replace(looked_at, veto_lifted=True), vetoed, standard).rereview_grade == "优秀"
    assert rereviewed(replace(looked_at, rereview_score=None), reviewed, standard).rereview_grade == ""
    assert rereviewed(looked_at, reviewed, None).rereview_grade == ""


def test_nobody_reviews_a_case_he_had_a_part_in(reviewed: Review, court: Roster) -> None:
    day = date(2026, 3, 10)
    sat = replace(reviewed, panel=(Panelist(officer_id=OTHER_JUDGE), Panelist(name="陪审员")))
    assert recusal(reviewed, JUDGE, court, day) == ["是本案承办法官", "与案件同在民一庭"]
    assert recusal(reviewed, ASSISTANT, court, day)[0] == "是本案法官助理"
    assert recusal(reviewed, CLERK, court, day)[0] == "是本案书记员"
    assert recusal(sat, OTHER_JUDGE, court, day) == ["是本案合议庭成员"]
    assert recusal(reviewed, COLLEAGUE, court, day) == ["与案件同在民一庭"]
    assert recusal(replace(reviewed, department_id=None), COLLEAGUE, court, day) == ["与案件同在民一庭"]
    assert recusal(reviewed, OTHER_JUDGE, court, day) == []
    assert recusal(reviewed, 999, court, day) == []
    assert took_part(sat, OTHER_JUDGE)
    assert not took_part(reviewed, COLLEAGUE)


def test_reviewed_is_everything_but_drawn(reviewed: Review) -> None:
    assert reviewed_states(reviewed) == [False, True, True, True, True]


def reviewed_states(review: Review) -> list[bool]:
    return [
        rules.reviewed(replace(review, state=state))
        for state in ("已抽取", "已评查", "已反馈", "有异议", "已定案")
    ]


def test_a_group_without_cap_takes_its_points() -> None:
    assert cap_of(Group(name="甲", points=5_00)) == 5_00
    assert cap_of(Group(name="甲")) == 0
    assert cap_of(Group(name="甲", points=5_00, cap=0)) == 0
