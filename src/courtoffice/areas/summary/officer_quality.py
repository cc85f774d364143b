"""What is told of the review of an officer's cases: each case, each year's result, and measures taken."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records import DRAWN, Review
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.registers import REVIEWS
from courtoffice.areas.review.registers_measures import MEASURES
from courtoffice.areas.review.results import officer_results
from courtoffice.areas.review.rows import STANDARD_TABLES, ReviewRows, objections, standards
from courtoffice.areas.review.rules import final_result, reviewed
from courtoffice.areas.summary.officer_words import MEASURE, REVIEW, Told, joined, several
from courtoffice.cells import hundredths
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.official_paper import day_in_words
from courtoffice.period import Period, year_of
from courtoffice.store import Store

TABLES = frozenset({"review", "review_objection", "review_measure", "setting"}) | STANDARD_TABLES


def reviews_of(store: Store, officer: int) -> list[Review]:
    """Return the reviewed cases of a judge, oldest first, without their deductions."""
    where = "judge_id = ? AND state <> ? AND counted_on IS NOT NULL"
    return store.load(Review, where, (officer, DRAWN), "counted_on, id", children=False)


def review_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield every reviewed case of a judge with its final score and grade."""
    raised = objections(store)
    for review in reviews_of(store, officer):
        result = final_result(review, raised.get(review.id, ()))
        if review.counted_on is None:
            continue
        score = "" if result.score is None else f"{hundredths(result.score)}分"
        detail = joined(
            f"{score} {result.grade}".strip() if reviewed(review) else "尚未评查",
            "经复核变更" if result.changed else "",
            review.cause,
        )
        words = f"承办案件被评查：{review.case_number}"
        yield Told(review.counted_on, REVIEW, words, detail, (REVIEWS.key, review.id))


def result_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the result of each statistical year in which cases of a judge were reviewed."""
    starts_in = store.settings.value(STATISTICAL_YEAR_STARTS)
    by_year: dict[int, list[Review]] = {}
    for review in reviews_of(store, officer):
        if review.counted_on is not None and reviewed(review):
            by_year.setdefault(year_of(review.counted_on, starts_in), []).append(review)
    raised = objections(store)
    for year, reviews in by_year.items():
        own = tuple(one for review in reviews for one in raised.get(review.id, ()))
        rows = ReviewRows(Period(year, None, starts_in), tuple(reviews), standards(store), own)
        result = officer_results(rows, roster(store))[officer]
        verdict = "未评定" if result.standard is None else "不合格" if result.failed else "合格"
        opens = several(REVIEWS.key, [review.id for review in reviews], f"{year}年评查的承办案件")
        last = reviews[-1].counted_on or rows.period.last
        yield Told(last, REVIEW, f"{year}年案件评查年度结果：{verdict}", result.words(), opens)


def measure_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the measures proposed for an officer, with what was decided."""
    for measure in store.load(Measure, "officer_id = ?", (officer,), children=False):
        day = measure.decided_on or measure.proposed_on
        if day is None:
            continue
        decided = f"{measure.decided_by}{measure.outcome}" if measure.outcome else "待决定"
        detail = joined(
            decided,
            f"{day_in_words(measure.done_on)}落实" if measure.done_on is not None else "",
            f"影响期至{day_in_words(measure.effective_until)}" if measure.effective_until is not None else "",
        )
        words = f"{measure.year}年评查结果处理：{measure.kind}"
        yield Told(day, MEASURE, words, detail, (MEASURES.key, measure.id))
