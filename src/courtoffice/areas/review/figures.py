"""The figures of case review. Pure.

Courts name their grades themselves and may rename them from one standard to the next, while the keys of
figures must never depend on data. So cases are counted by the tier that each grade of a standard declares
(统计档次): excellent, good, qualified, flawed or failed. A standard with fewer grades leaves tiers at 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from courtoffice.areas.review.records import CHANGED, KEY_CASE, UPHELD, Objection, Review
from courtoffice.areas.review.records_measures import (
    CRITICISM,
    NO_AWARDS,
    NO_PROMOTION,
    TALK,
    TRAINING,
    YELLOW_CARD,
    Bulletin,
    Measure,
    Meeting,
    PartyReport,
)
from courtoffice.areas.review.records_standard import TIERS
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules_measures import effective
from courtoffice.figure import Counted, Figure, FigureSet, Part

FIGURES: FigureSet[ReviewRows] = FigureSet()
SLUGS = dict(zip(TIERS, ("excellent", "good", "qualified", "flawed", "failed"), strict=True))
_PARTS: tuple[Part, ...] = tuple((slug, tier) for tier, slug in SLUGS.items())
_REVIEW, _OBJECTION, _MEASURE = "review", "review_objection", "review_measure"


def figures(rows: ReviewRows) -> list[Figure]:
    """Return every figure of case review for the period of the rows."""
    return FIGURES.figures(rows)


@FIGURES.count("review.cases", "评查案件", "件", _REVIEW)
def cases(rows: ReviewRows) -> Iterable[Review]:
    """定义：评查日期在统计期内的评查件数，已抽取而未评查的不计；一案在不同方式中各评查一次的，计两件。"""
    return rows.reviews


@FIGURES.split("review.grade", "评查等次", "件", _REVIEW, _PARTS)
def grades(rows: ReviewRows) -> Mapping[str, Iterable[Review]]:
    """定义：评查案件中最终等次属于该档次的件数。最终等次按评查时的标准确定，复核后变更的按复核等次；
    等次属于哪一档，以标准中的“统计档次”为准。
    """
    found: defaultdict[str, list[Review]] = defaultdict(list)
    for review in rows.reviews:
        if tier := rows.tiers[review.id]:
            found[SLUGS[tier]].append(review)
    return found


def _in_tier(rows: ReviewRows, tier: str) -> list[Review]:
    return [review for review in rows.reviews if rows.tiers[review.id] == tier]


def _declare_rate(tier: str, slug: str) -> None:
    def share(rows: ReviewRows) -> tuple[Iterable[Review], Iterable[Review]]:
        return _in_tier(rows, tier), rows.reviews

    share.__doc__ = f"定义：最终等次属于“{tier}”档的件数÷评查案件总件数×100%。"
    FIGURES.rate(f"review.rate.{slug}", f"评查{tier}率", _REVIEW)(share)


for _tier, _slug in SLUGS.items():
    _declare_rate(_tier, _slug)


@FIGURES.mean("review.mean_score", "评查平均分", "分", _REVIEW, scale=100)
def mean_score(rows: ReviewRows) -> Iterable[tuple[Counted, int]]:
    """定义：评查案件最终得分的平均数，复核后变更的按复核得分。"""
    results = ((review, rows.finals[review.id].score) for review in rows.reviews)
    return [(review, score) for review, score in results if score is not None]


@FIGURES.count("review.key_cases", "重点评查案件", "件", _REVIEW)
def key_cases(rows: ReviewRows) -> Iterable[Review]:
    """定义：评查案件中评查方式为“重点”的件数（发回或改判、再审、信访、转办等案件）。"""
    return [review for review in rows.reviews if review.mode == KEY_CASE]


@FIGURES.total("review.findings", "评查发现问题", "处", _REVIEW)
def findings(rows: ReviewRows) -> Iterable[tuple[Counted, int]]:
    """定义：评查案件扣分的处数，一条扣分记录为一处。经复核变更得分的，按复核所记的扣分计，复核为满分的不计；
    复核没有逐项记扣分、又不是满分的，按初评所记的计。"""
    return [(review, len(rows.in_force[review.id])) for review in _with_findings(rows)]


@FIGURES.count("review.with_findings", "评查有问题案件", "件", _REVIEW)
def with_findings(rows: ReviewRows) -> Iterable[Review]:
    """定义：评查案件中有扣分的件数，经复核变更得分的，按复核后的扣分算。"""
    return _with_findings(rows)


def _with_findings(rows: ReviewRows) -> list[Review]:
    return [review for review in rows.reviews if rows.in_force[review.id]]


@FIGURES.count("review.objections", "评查异议", "件", _OBJECTION)
def objections(rows: ReviewRows) -> Iterable[Objection]:
    """定义：提出日期在统计期内的评查异议件数。"""
    return [item for item in rows.objections if rows.counts(item.raised_on)]


def _decided(rows: ReviewRows, decision: str) -> list[Objection]:
    return [item for item in rows.objections if item.decision == decision and rows.counts(item.decided_on)]


@FIGURES.count("review.objections_upheld", "异议成立", "件", _OBJECTION)
def objections_upheld(rows: ReviewRows) -> Iterable[Objection]:
    """定义：决定日期在统计期内、处理决定为“变更”的异议件数。"""
    return _decided(rows, CHANGED)


@FIGURES.count("review.objections_dismissed", "异议不成立", "件", _OBJECTION)
def objections_dismissed(rows: ReviewRows) -> Iterable[Objection]:
    """定义：决定日期在统计期内、处理决定为“维持”的异议件数。"""
    return _decided(rows, UPHELD)


@FIGURES.count("review.meetings", "评查例会", "次", "review_meeting")
def meetings(rows: ReviewRows) -> Iterable[Meeting]:
    """定义：在统计期内召开的案件质量评查例会次数；安排在今天以后的还没有召开，不计。"""
    return rows.meetings


@FIGURES.count("review.bulletins", "评查通报", "期", "review_bulletin")
def bulletins(rows: ReviewRows) -> Iterable[Bulletin]:
    """定义：印发日期在统计期内的案件质量评查通报期数；印发日期还没有到的不计。"""
    return rows.bulletins


@FIGURES.count("review.reports", "评查汇报", "次", "review_report")
def reports(rows: ReviewRows) -> Iterable[PartyReport]:
    """定义：在统计期内就案件质量评查向党组汇报的次数；安排在今天以后的还没有汇报，不计。"""
    return rows.reports


def _effective(rows: ReviewRows) -> list[Measure]:
    return [item for item in rows.measures if effective(item) and rows.counts(item.decided_on)]


def _declare_measure(key: str, name: str, kind: str) -> None:
    def taken(rows: ReviewRows) -> Iterable[Measure]:
        return [item for item in _effective(rows) if item.kind == kind and item.officer_id is not None]

    taken.__doc__ = f"定义：决定日期在统计期内、决定采纳的对干警“{kind}”的人次，同一人两次的计两人次。"
    FIGURES.count(f"review.{key}", name, "人次", _MEASURE)(taken)


_MEASURES: tuple[tuple[str, str, str], ...] = (
    ("criticised", "评查通报批评", CRITICISM),
    ("yellow_cards", "评查黄牌警示", YELLOW_CARD),
    ("talks", "评查诫勉谈话", TALK),
    ("sent_to_training", "评查参加培训", TRAINING),
    ("no_awards", "评查取消评优资格", NO_AWARDS),
    ("no_promotion", "评查取消晋级资格", NO_PROMOTION),
)
for _key, _name, _kind in _MEASURES:
    _declare_measure(_key, _name, _kind)


@FIGURES.count("review.department_measures", "评查处理部门", "次", _MEASURE)
def department_measures(rows: ReviewRows) -> Iterable[Measure]:
    """定义：决定日期在统计期内、决定采纳的对部门的处理次数。"""
    return [item for item in _effective(rows) if item.department_id is not None]


@FIGURES.count("review.proposals", "评查提请党组处理建议", "项", _MEASURE)
def proposals(rows: ReviewRows) -> Iterable[Measure]:
    """定义：提出日期在统计期内、提请党组研究的处理建议项数，不论是否采纳。"""
    return [item for item in rows.measures if item.party_group and rows.counts(item.proposed_on)]
