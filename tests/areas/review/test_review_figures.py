"""The figures of case review on hand-made rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from courtoffice.areas.review.figures import SLUGS, figures
from courtoffice.areas.review.records import Deduction, Objection, Rededuction, Review
from courtoffice.areas.review.records_measures import Bulletin, Measure, Meeting, PartyReport
from courtoffice.areas.review.records_standard import Grade, Standard
from courtoffice.areas.review.rows import ReviewRows, by_review
from courtoffice.figure import Figure
from courtoffice.period import Period

YEAR = Period(2026)
OLD = Standard(
    id=1,
    grades=(
        Grade(name="优质", tier="优秀", from_points=90_00),
        Grade(name="基本合格", tier="瑕疵", from_points=60_00),
        Grade(name="不合格", tier="不合格", from_points=0),
    ),
)
NEW = Standard(id=2, grades=(Grade(name="优秀", tier="优秀"), Grade(name="良好", tier="良好")))


def _review(row: int, score: int | None, grade: str, standard: int = 1, mode: str = "常规") -> Review:
    return Review(
        id=row,
        score=score,
        grade=grade,
        standard_id=standard,
        mode=mode,
        state="已评查",
        reviewed_on=date(2026, 3, 1),
        counted_on=date(2026, 3, 1),
    )


REVIEWS = (
    _review(1, 95_00, "优质"),
    _review(2, 70_00, "基本合格", mode="重点"),
    _review(3, 50_00, "不合格"),
    _review(4, 92_50, "优秀", standard=2),
    _review(5, 85_00, "良好", standard=2, mode="重点"),
)
OBJECTIONS = (
    Objection(
        id=1,
        review_id=3,
        raised_on=date(2026, 3, 5),
        decision="变更",
        decided_on=date(2026, 4, 1),
        rereview_score=61_00,
        rereview_grade="基本合格",
    ),
    Objection(id=2, review_id=2, raised_on=date(2026, 3, 6), decision="维持", decided_on=date(2027, 1, 4)),
    Objection(id=3, review_id=9, raised_on=date(2025, 12, 30), decision="维持", decided_on=date(2026, 1, 4)),
    Objection(id=4, review_id=1, raised_on=date(2026, 12, 31)),
)


def _measure(
    row: int, kind: str, *, decided: date | None, outcome: str = "采纳", party: bool = False
) -> Measure:
    return Measure(
        id=row,
        officer_id=row,
        kind=kind,
        proposed_on=date(2026, 5, 1),
        party_group=party,
        outcome=outcome,
        decided_on=decided,
    )


MEASURES = (
    _measure(1, "通报批评", decided=date(2026, 5, 9), party=True),
    _measure(2, "通报批评", decided=date(2026, 5, 9), outcome="不予采纳", party=True),
    _measure(3, "通报批评", decided=None, outcome=""),
    _measure(4, "通报批评", decided=date(2027, 1, 9)),
    _measure(5, "黄牌警示", decided=date(2026, 1, 1)),
    _measure(6, "诫勉谈话", decided=date(2026, 12, 31)),
    _measure(7, "参加培训", decided=date(2026, 6, 1)),
    _measure(8, "取消优先评优资格", decided=date(2026, 6, 1)),
    _measure(9, "取消晋级资格", decided=date(2026, 6, 1)),
    replace(_measure(10, "通报批评", decided=date(2026, 6, 1)), officer_id=None, department_id=3),
    replace(_measure(11, "其他", decided=date(2026, 6, 1), party=True), proposed_on=date(2025, 12, 1)),
)
ROWS = ReviewRows(
    period=YEAR,
    reviews=REVIEWS,
    standards=(OLD, NEW),
    objections=OBJECTIONS,
    meetings=(Meeting(id=1), Meeting(id=2)),
    bulletins=(Bulletin(id=7),),
    reports=(PartyReport(id=8),),
    measures=MEASURES,
)


@pytest.fixture(scope="module")
def counted() -> dict[str, Figure]:
    return {figure.key: figure for figure in figures(ROWS)}


EXPECTED: dict[str, tuple[int, tuple[int, ...]]] = {
    "review.cases": (5, (1, 2, 3, 4, 5)),
    "review.grade.excellent": (2, (1, 4)),
    "review.grade.good": (1, (5,)),
    "review.grade.qualified": (0, ()),
    "review.grade.flawed": (2, (2, 3)),
    "review.grade.failed": (0, ()),
    "review.key_cases": (2, (2, 5)),
    "review.findings": (0, ()),
    "review.with_findings": (0, ()),
    "review.objections": (3, (1, 2, 4)),
    "review.objections_upheld": (1, (1,)),
    "review.objections_dismissed": (1, (3,)),
    "review.meetings": (2, (1, 2)),
    "review.bulletins": (1, (7,)),
    "review.reports": (1, (8,)),
    "review.criticised": (1, (1,)),
    "review.yellow_cards": (1, (5,)),
    "review.talks": (1, (6,)),
    "review.sent_to_training": (1, (7,)),
    "review.no_awards": (1, (8,)),
    "review.no_promotion": (1, (9,)),
    "review.department_measures": (1, (10,)),
    "review.proposals": (2, (1, 2)),
}


@pytest.mark.parametrize("key", EXPECTED)
def test_counts(counted: dict[str, Figure], key: str) -> None:
    assert (counted[key].value, counted[key].ids) == EXPECTED[key]


def test_the_final_result_counts_not_the_first(counted: dict[str, Figure]) -> None:
    mean = counted["review.mean_score"]
    assert mean.value == Fraction(95_00 + 70_00 + 61_00 + 92_50 + 85_00, 5)
    assert mean.text() == "80.70"
    flawed = counted["review.rate.flawed"]
    assert (flawed.part, flawed.whole, flawed.text()) == (2, 5, "40.00%")
    assert flawed.ids == (1, 2, 3, 4, 5)


def test_grades_add_up_and_every_key_is_there(counted: dict[str, Figure]) -> None:
    assert sum(int(counted[f"review.grade.{slug}"].value or 0) for slug in SLUGS.values()) == 5
    assert set(counted) == {
        *EXPECTED,
        "review.mean_score",
        *(f"review.rate.{slug}" for slug in SLUGS.values()),
    }
    assert len({figure.name for figure in counted.values()}) == len(counted)
    assert all(figure.definition for figure in counted.values())


def test_a_period_without_anything_has_no_rates() -> None:
    empty = {figure.key: figure for figure in figures(ReviewRows(YEAR))}
    assert empty["review.cases"].value == 0
    assert empty["review.rate.excellent"].text() == empty["review.mean_score"].text() == "—"


def _findings(*objections: Objection) -> tuple[object, object]:
    """Return the findings, and the cases with any, of two reviews, of which the first has two deductions."""
    found = tuple(Deduction(id=row, criterion_id=row, points=100, reason="甲") for row in (1, 2))
    two = (replace(_review(1, 98_00, "优秀"), deductions=found, standard_id=1), _review(2, 100_00, "优秀"))
    standard = Standard(id=1, full_points=100_00)
    rows = ReviewRows(YEAR, reviews=two, standards=(standard,), objections=objections)
    counted = {figure.key: figure for figure in figures(rows)}
    assert counted["review.with_findings"].ids == counted["review.findings"].ids
    return counted["review.findings"].value, counted["review.with_findings"].value


def test_findings_are_the_deductions_in_force() -> None:
    """Those of the first review stay unless a re-review that changed the score says which ones do."""
    again = Rededuction(id=1, criterion_id=1, points=50, reason="乙")
    changed = Objection(id=1, review_id=1, decision="变更", decided_on=date(2026, 5, 4), rereview_score=99_50)
    assert _findings() == (2, 1)
    assert _findings(replace(changed, decision="维持", redeductions=(again,))) == (2, 1)
    assert _findings(replace(changed, redeductions=(again,))) == (1, 1)
    assert _findings(changed) == (2, 1), "another score without deductions"
    assert _findings(replace(changed, rereview_score=100_00)) == (0, 0)
    earlier = replace(changed, id=2, decided_on=date(2026, 4, 1), rereview_score=100_00)
    assert _findings(earlier, replace(changed, redeductions=(again,))) == (1, 1), "the last one counts"


def test_a_review_without_score_or_grade_is_a_case_and_nothing_more() -> None:
    bare = {figure.key: figure for figure in figures(ReviewRows(YEAR, reviews=(_review(1, None, ""),)))}
    assert bare["review.cases"].value == 1
    assert bare["review.mean_score"].value is None
    assert all(bare[f"review.grade.{slug}"].value == 0 for slug in SLUGS.values())


def test_objections_by_review_leave_out_those_about_nothing() -> None:
    assert by_review([*OBJECTIONS, Objection(id=9)]) == {item.review_id: [item] for item in OBJECTIONS}
