"""What does not count yet: sheets that are not fixed or earn no result, evaluations without a grade."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.records import Sheet
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.rows import PostRows
from courtoffice.period import Period

DAY = date(2026, 5, 1)
ROWS = PostRows(
    period=Period(2026),
    sheets=(
        Sheet(id=1, department_id=1, state="已定", result="优秀"),
        Sheet(id=2, department_id=2, state="已定", result=""),
        Sheet(id=3, department_id=3, state="复核", result="良好"),
    ),
    conduct=(Conduct(id=1, officer_id=7), Conduct(id=2, officer_id=7), Conduct(id=3, officer_id=8)),
    evaluations=(Evaluation(id=1, grade="优秀"), Evaluation(id=2, grade="")),
    rewards=(
        RewardPenalty(id=1, kind="奖励", amount=500_00, fulfilled_on=DAY),
        RewardPenalty(id=2, kind="奖励"),
        RewardPenalty(id=3, kind="处罚", amount=200_50),
        RewardPenalty(id=4, kind="处罚"),
    ),
    kinds={1: "审判", 2: "综合", 3: "综合"},
)


def test_what_counts_and_what_does_not() -> None:
    counted = {figure.key: figure for figure in figures(ROWS)}
    values = {key: figure.value for key, figure in counted.items() if figure.value}
    assert values == {
        "posts.departments": 2,
        "posts.departments_class.judicial": 1,
        "posts.departments_class.administrative": 1,
        "posts.departments_result.excellent": 1,
        "posts.conduct_records": 3,
        "posts.conduct_officers": 2,
        "posts.evaluations": 1,
        "posts.evaluation_grade.excellent": 1,
        "posts.rewards": 2,
        "posts.reward_amount": 500_00,
        "posts.penalties": 2,
        "posts.penalty_amount": 200_50,
        "posts.fulfilled_rate": Fraction(1, 4),
    }
    assert counted["posts.penalty_amount"].text() == "200.5"
    assert len({figure.name for figure in counted.values()}) == len(counted)


def test_nothing_has_no_rate() -> None:
    empty = {figure.key: figure for figure in figures(PostRows(Period(2026)))}
    assert empty["posts.fulfilled_rate"].text() == "—"
    assert set(empty) == {figure.key for figure in figures(ROWS)}
