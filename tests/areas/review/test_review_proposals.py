"""The ladder of measures on hand-made careers: just the proposals that the rules list, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest

from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.defaults import default_clauses
from courtoffice.areas.review.proposals import Proposal, Proposed, as_measure, proposals
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import GRAVE, LADDER
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules import grade_of
from courtoffice.areas.review.rules_measures import measure_faults
from courtoffice.errors import Refused
from courtoffice.period import Period

AFTER = date(2027, 1, 5)
CIVIL, CRIMINAL = 1, 2
BAD, OTHER, THIRD, LEADER, HEAD = 1, 2, 3, 8, 9
LADDER_OF_A_YEAR = (
    ("通报批评",), ("黄牌警示",), ("诫勉谈话", "参加培训"), ("取消优先评优资格",), ("取消晋级资格",),
)  # fmt: skip
GRAVE_ONE = (("建议启动引咎辞职程序", "建议启动免职程序"),)
GOOD, FAIL = [90_00] * 4, [70_00] * 4
Scores = Sequence[int]


@pytest.fixture(scope="module")
def court() -> Roster:
    departments = [
        Department(id=CIVIL, name="民一庭", position=1, head_id=HEAD, supervisor_id=LEADER),
        Department(id=CRIMINAL, name="刑庭", position=2),
    ]
    names = {BAD: "甲", OTHER: "乙", THIRD: "丙", LEADER: "丁", HEAD: "戊"}
    since = date(2020, 1, 1)
    officers = [
        Officer(
            id=row, name=name, postings=(Posting(id=row, from_date=since, department_id=1, category="法官"),)
        )
        for row, name in names.items()
    ]
    return Roster(departments, officers)


@dataclass(frozen=True)
class Career:
    """The scores of three judges in two years; ``open_on`` are judges whose last case is objected to."""

    name: str
    before: dict[int, Scores]
    now: dict[int, Scores]
    expected: tuple[tuple[str, ...], ...]
    note: str = ""
    open_on: tuple[int, ...] = ()


CAREERS = (
    Career("passes", {BAD: GOOD}, {BAD: GOOD, OTHER: GOOD}, ()),
    Career("fails once, last", {BAD: GOOD}, {BAD: FAIL, OTHER: GOOD}, LADDER_OF_A_YEAR),
    Career("fails once, not reviewed the year before", {}, {BAD: FAIL, OTHER: GOOD}, LADDER_OF_A_YEAR),
    Career("failed only the year before", {BAD: FAIL}, {BAD: GOOD, OTHER: GOOD}, ()),
    Career("twice, not last", {BAD: FAIL}, {BAD: FAIL, OTHER: [60_00] * 4}, LADDER_OF_A_YEAR),
    Career("twice and last", {BAD: FAIL}, {BAD: FAIL, OTHER: GOOD}, (*LADDER_OF_A_YEAR, *GRAVE_ONE)),
    Career(
        "twice and tied last",
        {BAD: FAIL},
        {BAD: FAIL, OTHER: [60_00, 80_00, 70_00, 70_00], THIRD: GOOD},
        LADDER_OF_A_YEAR,
        "甲连续两年不合格，但甲、乙平均70.00分并列末位，并列末位的不作末位处理建议。",
    ),
    Career(
        "twice and last but below the minimum of cases",
        {BAD: FAIL},
        {BAD: FAIL[:3], OTHER: GOOD, THIRD: GOOD},
        LADDER_OF_A_YEAR,
        "甲连续两年不合格，2026年评查3件，不足4件，不参加排名，不作末位处理建议。",
    ),
    Career(
        "twice, last only because the worse one has too few cases",
        {BAD: FAIL},
        {BAD: FAIL, OTHER: [10_00], THIRD: GOOD},
        (*LADDER_OF_A_YEAR, *GRAVE_ONE),
    ),
    Career(
        "twice, and nobody else is ranked",
        {BAD: FAIL},
        {BAD: FAIL, OTHER: GOOD[:1]},
        LADDER_OF_A_YEAR,
        "甲连续两年不合格，但同类人员中只有其一人参加排名，不作末位处理建议。",
    ),
    Career(
        "objection open",
        {BAD: FAIL},
        {BAD: FAIL, OTHER: GOOD},
        (*LADDER_OF_A_YEAR, *GRAVE_ONE),
        open_on=(BAD,),
    ),
    Career(
        "objection of somebody else open",
        {BAD: FAIL},
        {BAD: FAIL, OTHER: GOOD},
        (*LADDER_OF_A_YEAR, *GRAVE_ONE),
        open_on=(OTHER,),
    ),
)


def year_of(
    standard: Standard, year: int, scores: dict[int, Scores], departments: dict[int, int] | None = None
) -> ReviewRows:
    found: list[Review] = []
    for judge, own in scores.items():
        for score in own:
            row = year * 100 + len(found)
            found.append(
                Review(
                    id=row,
                    case_number=f"（{year}）湘0999民初{row}号",
                    case_type="民事",
                    closed_on=date(year, 2, 1),
                    reviewed_on=date(year, 3, 1),
                    judge_id=judge,
                    department_id=(departments or {}).get(judge, judge),
                    standard_id=standard.id,
                    score=score,
                    grade=grade_of(standard, score),
                    state="已定案",
                )
            )
    return ReviewRows(Period(year), tuple(found), (standard,))


def made(career: Career, standard: Standard, court: Roster) -> Proposed:
    """Return what a career proposes; its judges sit in departments of their own that are not at issue."""
    apart = {BAD: 11, OTHER: 12, THIRD: 13}
    before = year_of(standard, 2025, career.before, {row: 100 + own for row, own in apart.items()})
    now = year_of(standard, 2026, career.now, apart)
    waiting = tuple(
        Objection(id=judge, review_id=item.id, raised_on=date(2026, 3, 9))
        for judge in career.open_on
        for item in [own for own in now.reviews if own.judge_id == judge][-1:]
    )
    return proposals(replace(now, objections=waiting), before, court, default_clauses(), AFTER)


@pytest.mark.parametrize("career", CAREERS, ids=lambda career: career.name)
def test_a_career_proposes_just_what_the_rules_list(
    career: Career, standard: Standard, court: Roster
) -> None:
    found = made(career, standard, court)
    assert [item.kinds for item in found.items if item.officer_id == BAD] == list(career.expected)
    assert [bool(item.blocked) for item in found.items if item.officer_id == BAD] == [
        BAD in career.open_on
    ] * len(career.expected)
    assert found.notes == ((career.note,) if career.note else ())
    for item in found.items:
        assert item.department_id is None
        assert item.party_group == (item.kinds == GRAVE_ONE[0])
        assert item.basis
        assert item.cases
        assert item.year == 2026


def grave(found: Proposed) -> Proposal:
    [one] = [item for item in found.items if item.party_group]
    return one


def by_name(name: str) -> Career:
    return next(career for career in CAREERS if career.name == name)


def test_the_evidence_names_scores_rank_and_cases(standard: Standard, court: Roster) -> None:
    one = grave(made(by_name("twice and last"), standard, court))
    assert one.evidence == (
        "2025年评查4件，平均70.00分；平均分低于合格线75分，年度不合格。"
        "2026年评查4件，平均70.00分；平均分低于合格线75分，年度不合格。"
        "法官中评查件数不少于4件的共2人参加排名，按平均分70.00分列末位（第2名）。"
    )
    assert one.cases == (202600, 202601, 202602, 202603, 202500, 202501, 202502, 202503)
    assert "公务员法第八十七条" in one.basis


def test_a_case_without_a_score_is_no_ground(standard: Standard, court: Roster) -> None:
    now = year_of(standard, 2026, {BAD: FAIL})
    bare = replace(now.reviews[0], score=None, grade="")
    now = replace(now, reviews=(bare, *now.reviews[1:]))
    found = proposals(now, year_of(standard, 2025, {}), court, {}, AFTER)
    assert found.items[0].cases == (202601, 202602, 202603)


def test_a_blocked_proposal_says_what_it_waits_for(standard: Standard, court: Roster) -> None:
    one = grave(made(by_name("objection open"), standard, court))
    assert one.blocked == (
        "甲还有1件异议没有处理决定，案号为（2026）湘0999民初202603号；在此以前不提出处理建议，请先处理异议。"
    )
    with pytest.raises(Refused, match="请先处理异议"):
        as_measure(one, "建议启动免职程序", AFTER)


def test_another_s_open_objection_makes_the_place_unsure(standard: Standard, court: Roster) -> None:
    one = grave(made(by_name("objection of somebody else open"), standard, court))
    assert one.evidence.endswith("参加排名的另有1人的异议没有处理决定，名次可能变动。")


def test_an_objection_of_a_year_long_past_blocks_who_raised_it(standard: Standard, court: Roster) -> None:
    now = year_of(standard, 2026, {BAD: FAIL})
    old = Objection(id=1, review_id=5, officer_id=BAD, raised_on=date(2026, 1, 4))
    found = proposals(replace(now, objections=(old,)), year_of(standard, 2025, {}), court, {}, AFTER)
    assert {item.blocked for item in found.items} == {
        "甲还有1件异议没有处理决定；在此以前不提出处理建议，请先处理异议。"
    }
    decided = replace(old, decision="维持")
    found = proposals(replace(now, objections=(decided,)), year_of(standard, 2025, {}), court, {}, AFTER)
    assert {(item.blocked, item.basis) for item in found.items} == {("", "")}


def departments(
    standard: Standard, court: Roster, row: int, *, now: Scores, before: Scores, waiting: bool = False
) -> list[Proposal]:
    this = year_of(standard, 2026, {BAD: now}, {BAD: row})
    last = year_of(standard, 2025, {OTHER: before}, {OTHER: row})
    if waiting:
        open_one = Objection(id=1, review_id=last.reviews[0].id, raised_on=date(2026, 1, 4))
        last = replace(last, objections=(open_one,))
    found = proposals(this, last, court, default_clauses(), AFTER)
    return [item for item in found.items if item.department_id is not None]


def test_a_department_that_fails_twice_is_put_to_the_party_group(standard: Standard, court: Roster) -> None:
    [one] = departments(standard, court, CIVIL, now=FAIL, before=FAIL)
    assert (one.kinds, one.department_id, one.officer_id) == (("建议追究领导责任",), CIVIL, None)
    assert (one.persons, one.party_group, one.blocked) == ((LEADER, HEAD), True, "")
    assert one.evidence.startswith("民一庭连续两年不合格。2025年评查4件，平均70.00分")
    assert one.evidence.endswith("按名册现在的登记，分管院领导丁，部门负责人戊；任职期间请党组研究时核对。")
    assert departments(standard, court, CIVIL, now=FAIL, before=GOOD) == []
    assert departments(standard, court, CIVIL, now=GOOD, before=FAIL) == []
    assert departments(standard, court, CIVIL, now=FAIL, before=[]) == []


def test_a_department_waits_for_the_objections_to_its_cases(standard: Standard, court: Roster) -> None:
    [one] = departments(standard, court, CIVIL, now=FAIL, before=FAIL, waiting=True)
    assert one.blocked.startswith("民一庭还有1件异议没有处理决定")
    now, before = (year_of(standard, year, {BAD: FAIL}, {BAD: CIVIL}) for year in (2026, 2025))
    of_a_year_long_past = Objection(id=1, review_id=5, raised_on=date(2026, 1, 4))
    found = proposals(replace(now, objections=(of_a_year_long_past,)), before, court, {}, AFTER)
    assert {item.blocked for item in found.items} == {""}


def test_a_department_without_leaders_and_an_unknown_one(standard: Standard, court: Roster) -> None:
    [one] = departments(standard, court, CRIMINAL, now=FAIL, before=FAIL)
    assert one.persons == ()
    assert "分管院领导没有登记，部门负责人没有登记" in one.evidence
    [one] = departments(standard, court, 77, now=FAIL, before=FAIL)
    assert one.evidence.startswith("（不在名册中的部门）连续两年不合格")


def test_a_change_of_department_in_the_middle_of_the_year(standard: Standard, court: Roster) -> None:
    """The judge takes all cases along; each department answers only for those that it decided."""
    before = year_of(standard, 2025, {BAD: FAIL, OTHER: GOOD}, {BAD: CIVIL, OTHER: CIVIL})
    now = year_of(standard, 2026, {BAD: [60_00, 60_00, 75_00, 75_00], OTHER: GOOD}, {BAD: CIVIL, OTHER: 5})
    moved = tuple(
        replace(item, department_id=CRIMINAL) if item.judge_id == BAD and item.score == 75_00 else item
        for item in now.reviews
    )
    found = proposals(replace(now, reviews=moved), before, court, default_clauses(), AFTER)
    assert [item.kinds for item in found.items] == [*LADDER_OF_A_YEAR, *GRAVE_ONE]
    assert {item.officer_id for item in found.items} == {BAD}
    worse = tuple(replace(item, department_id=CIVIL) for item in before.reviews if item.judge_id == BAD)
    found = proposals(
        replace(now, reviews=moved), replace(before, reviews=worse), court, default_clauses(), AFTER
    )
    assert [item.department_id for item in found.items if item.department_id] == [CIVIL]


def test_a_year_that_is_not_over_is_told(standard: Standard, court: Roster) -> None:
    now = year_of(standard, 2026, {BAD: GOOD})
    before = year_of(standard, 2025, {})
    found = proposals(now, before, court, {}, date(2026, 12, 31))
    assert found == Proposed((), ("2026年还没有结束，以下按目前已经评查的案件计算。",))
    assert proposals(now, before, court, {}, AFTER) == Proposed((), ())


def test_a_proposal_becomes_a_measure_without_fault(standard: Standard, court: Roster) -> None:
    found = made(by_name("twice and last"), standard, court)
    for item in found.items:
        for kind in item.kinds:
            measure = as_measure(item, kind, AFTER)
            assert measure_faults(measure, None, 0, court, AFTER) == []
            assert (measure.kind, measure.outcome, measure.party_group) == (kind, "", item.party_group)
            assert tuple(case.review_id for case in measure.cases) == item.cases
    with pytest.raises(ValueError, match="通报批评 is not proposed"):
        as_measure(grave(found), "通报批评", AFTER)


def test_every_kind_that_is_proposed_has_its_clause() -> None:
    assert set(default_clauses()) == {*LADDER, *GRAVE}


def test_the_party_group_is_asked_and_nothing_is_decided(standard: Standard, court: Roster) -> None:
    measure = as_measure(grave(made(by_name("twice and last"), standard, court)), "建议启动免职程序", AFTER)
    assert (measure.party_group, measure.outcome, measure.decided_on, measure.effective_from) == (
        True, "", None, None,
    )  # fmt: skip
