"""The year's result of a judge and of a department, counted from final scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.results import (
    YearResult,
    conditions,
    department_results,
    month_in_words,
    officer_results,
    points,
    rankings,
    rounded,
)
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules import grade_of
from courtoffice.period import Period

CIVIL, CRIMINAL = 1, 2
JUDGE, COLLEAGUE, OTHER_JUDGE, RETIRED = 1, 4, 5, 6


def reviews(
    standard: Standard, judge: int, scores: Sequence[int], *, start: int = 1, department: int = CIVIL
) -> list[Review]:
    return [
        Review(
            id=row,
            case_number=f"（2026）湘0999民初{row}号",
            case_type="民事",
            closed_on=date(2026, 3, 1),
            reviewed_on=date(2026, 4, 1),
            judge_id=judge,
            department_id=department,
            standard_id=standard.id,
            score=score,
            grade=grade_of(standard, score),
            state="已定案",
        )
        for row, score in enumerate(scores, start)
    ]


def rows(standard: Standard, found: Sequence[Review], objections: Sequence[Objection] = ()) -> ReviewRows:
    return ReviewRows(Period(2026), tuple(found), (standard,), tuple(objections))


def result(
    standard: Standard, court: Roster, scores: Sequence[int], objections: Sequence[Objection] = ()
) -> YearResult:
    found = rows(standard, reviews(standard, JUDGE, scores), objections)
    return officer_results(found, court)[JUDGE]


TABLE: tuple[tuple[Sequence[int], tuple[str, ...]], ...] = (
    ([90_00, 80_00], ()),
    ([75_00], ()),
    ([74_99], ("平均分低于合格线75分",)),
    ([75_00, 74_99], ("平均分低于合格线75分",)),
    ([59_99, 95_00, 95_00], ()),
    ([59_99, 59_99, 95_00, 95_00, 95_00], ("不合格案件达到2件",)),
    ([50_00, 50_00], ("平均分低于合格线75分", "不合格案件达到2件")),
)


@pytest.mark.parametrize(("scores", "why"), TABLE)
def test_what_fails_a_year(
    scores: Sequence[int], why: tuple[str, ...], standard: Standard, court: Roster
) -> None:
    found = result(standard, court, scores)
    assert (found.why, found.failed) == (why, bool(why))
    assert found.mean == Fraction(sum(scores), len(scores))


def test_a_standard_without_a_number_of_failed_cases_fails_by_the_mean_alone(
    standard: Standard, court: Roster
) -> None:
    assert not result(replace(standard, failed_cases=0), court, [59_00, 59_00, 99_00, 99_00]).failed


def test_the_standard_of_the_last_day_decides(standard: Standard, court: Roster) -> None:
    strict = replace(standard, id=2, pass_mark=85_00, valid_from=date(2026, 12, 31))
    later = replace(standard, id=3, pass_mark=0, failed_cases=0, valid_from=date(2027, 1, 1))
    found = rows(standard, reviews(standard, JUDGE, [80_00]))
    assert not officer_results(found, court)[JUDGE].failed
    found = replace(found, standards=(standard, strict, later))
    assert officer_results(found, court)[JUDGE].why == ("平均分低于合格线85分",)


def test_before_the_first_standard_nothing_is_judged(standard: Standard, court: Roster) -> None:
    found = rows(standard, reviews(standard, JUDGE, [10_00]))
    bare = officer_results(replace(found, standards=()), court)[JUDGE]
    assert (bare.why, bare.standard, bare.ranked) == ((), None, True)
    assert rankings([bare])["法官"].basis() == "法官中共1人参加排名，按平均分"
    assert "没有施行的评查标准" in conditions(None)


def test_the_path_from_cases_to_the_result_in_words(standard: Standard, court: Roster) -> None:
    changed = Objection(
        id=1,
        review_id=1,
        raised_on=date(2026, 5, 1),
        decision="变更",
        rereview_score=55_00,
        rereview_grade="不合格",
    )
    scores = [70_00, 50_00, 90_01]
    found = rows(standard, reviews(standard, JUDGE, scores), [changed])
    waiting = replace(found, reviews=(*found.reviews[:2], replace(found.reviews[2], state="已反馈")))
    [judged] = officer_results(waiting, court).values()
    assert judged.words() == (
        "2026年评查3件，平均65.00分，不合格2件，案号为（2026）湘0999民初1号、（2026）湘0999民初2号；"
        "平均分低于合格线75分，不合格案件达到2件，年度不合格。其中1件按复核结果计算。其中1件尚未定案。"
    )
    assert [item.result.score for item in judged.cases] == [55_00, 50_00, 90_01]
    assert result(standard, court, [80_00]).words() == "2026年评查1件，平均80.00分；年度合格。"


def test_cases_without_a_score_count_but_not_in_the_mean(standard: Standard, court: Roster) -> None:
    bare = replace(reviews(standard, JUDGE, [0])[0], score=None, grade="")
    found = officer_results(rows(standard, [bare]), court)[JUDGE]
    assert (found.mean, found.ranked, found.failed) == (None, False, False)
    assert "平均—分" in found.words()
    assert points(Fraction(200_01, 2)) == "100.01"
    assert [rounded(Fraction(200_01, 2)), rounded(Fraction(100, 3)), rounded(None)] == [100_01, 33, None]


def test_what_fails_a_year_is_told_in_words(standard: Standard) -> None:
    strict = replace(standard, name="甲标准", pass_mark=75_00, failed_cases=2, minimum_cases=4)
    assert conditions(strict) == (
        "按“甲标准”：法官平均分低于75分，或者不合格案件达到2件的，年度不合格；"
        "部门平均分低于75分的，年度不合格。评查不足4件的不参加排名。"
    )
    loose = replace(strict, failed_cases=None, minimum_cases=None)
    assert conditions(loose) == (
        "按“甲标准”：法官平均分低于75分的，年度不合格；部门平均分低于75分的，年度不合格。"
    )


def test_a_month_is_told_in_one_sentence(standard: Standard) -> None:
    found = reviews(standard, JUDGE, [90_00, 50_00, 95_01])
    assert month_in_words(rows(standard, found)) == ("本月评查案件3件，其中优秀2件，不合格1件，平均78.34分。")
    assert month_in_words(rows(standard, [replace(found[0], score=None, grade="")])) == "本月评查案件1件。"
    assert month_in_words(rows(standard, [])) == "本月没有评查案件。"


def test_standards_with_other_full_points_are_told(standard: Standard, court: Roster) -> None:
    other = replace(standard, id=2, full_points=120_00, valid_from=date(2026, 7, 1))
    two = [*reviews(standard, JUDGE, [80_00]), *reviews(other, JUDGE, [110_00], start=2)]
    found = officer_results(replace(rows(standard, two), standards=(standard, other)), court)[JUDGE]
    assert found.mixed
    assert found.words().endswith("各案所用评查标准的满分不同，平均分仅供参考。")


def test_a_department_is_judged_by_its_mean_alone_and_by_the_cases_it_decided(
    standard: Standard, court: Roster
) -> None:
    """A judge who moved in the middle of the year: all cases are his, each department has its own."""
    before = reviews(standard, JUDGE, [40_00, 50_00], department=CRIMINAL)
    after = reviews(standard, JUDGE, [99_00, 99_00], start=3, department=CIVIL)
    nowhere = replace(reviews(standard, JUDGE, [1_00], start=5)[0], department_id=None)
    found = rows(standard, [*before, *after, nowhere])
    departments = department_results(found, court)
    assert list(departments) == [CIVIL, CRIMINAL]
    assert [item.failed for item in departments.values()] == [False, True]
    assert departments[CRIMINAL].why == ("平均分低于合格线75分",)
    assert departments[CIVIL].category == ""
    assert officer_results(found, court)[JUDGE].mean == Fraction(289_00, 5)
    failing = rows(standard, reviews(standard, JUDGE, [50_00, 50_00, 99_00, 99_00, 99_00]))
    assert not department_results(failing, court)[CIVIL].failed


def test_judges_come_in_the_court_s_order_with_the_category_they_last_had(
    standard: Standard, court: Roster
) -> None:
    found = [
        *reviews(standard, 99, [80_00], start=9),
        *reviews(standard, RETIRED, [80_00], start=1),
        *reviews(standard, OTHER_JUDGE, [80_00], start=2),
        *reviews(standard, JUDGE, [80_00], start=3),
    ]
    results = officer_results(rows(standard, found), court)
    assert [(row, item.category) for row, item in results.items()] == [
        (JUDGE, "法官"), (OTHER_JUDGE, "法官"), (RETIRED, "法官"), (99, ""),
    ]  # fmt: skip


def test_the_category_is_that_of_the_last_day(standard: Standard) -> None:
    postings = (
        Posting(id=1, from_date=date(2020, 1, 1), until_date=date(2026, 6, 30), category="法官"),
        Posting(id=2, from_date=date(2026, 7, 1), until_date=date(2026, 12, 31), category="司法行政"),
        Posting(id=3, from_date=date(2027, 1, 1), category="法官"),
    )
    roster = Roster([], [Officer(id=JUDGE, name="甲", postings=postings)])
    [judged] = officer_results(rows(standard, reviews(standard, JUDGE, [80_00])), roster).values()
    assert judged.category == "司法行政"


def test_ranking_leaves_out_who_has_too_few_cases_and_knows_ties(standard: Standard, court: Roster) -> None:
    found = [
        *reviews(standard, JUDGE, [60_00] * 4),
        *reviews(standard, COLLEAGUE, [10_00] * 3, start=11),
        *reviews(standard, OTHER_JUDGE, [80_00] * 4, start=21),
    ]
    [ranking] = rankings(officer_results(rows(standard, found), court).values()).values()
    assert [item.subject for item in ranking.ranked] == [OTHER_JUDGE, JUDGE]
    assert [item.subject for item in ranking.last] == [JUDGE]
    assert ranking.basis() == "法官中评查件数不少于4件的共2人参加排名，按平均分"
    tied = [*found, *reviews(standard, RETIRED, [60_00, 60_00, 50_00, 70_00], start=31)]
    [ranking] = rankings(officer_results(rows(standard, tied), court).values()).values()
    assert {item.subject for item in ranking.last} == {JUDGE, RETIRED}
    three = [*found, *reviews(standard, RETIRED, [50_00] * 4, start=31)]
    [ranking] = rankings(officer_results(rows(standard, three), court).values()).values()
    assert [item.subject for item in ranking.last] == [RETIRED]
    [alone] = rankings([officer_results(rows(standard, found[:4]), court)[JUDGE]]).values()
    assert alone.last == ()
    loose = rankings(officer_results(rows(replace(standard, minimum_cases=0), found), court).values())
    assert loose["法官"].basis() == "法官中共3人参加排名，按平均分"
    strangers = officer_results(rows(standard, reviews(standard, 99, [80_00] * 4)), court)
    assert rankings(strangers.values())[""].basis().startswith("未定类别人员中")
