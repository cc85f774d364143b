"""What the figures and papers of case review are made from: everything of one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from courtoffice.areas.review.records import DRAWN, Deduction, Objection, Rededuction, Review
from courtoffice.areas.review.records_measures import Bulletin, Measure, Meeting, PartyReport
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules import Result, deductions_in_force, final_result, tier_of
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store

STANDARD_TABLES = frozenset(
    {"review_standard", "review_group", "review_criterion", "review_veto_item", "review_grade"}
)

REVIEW_TABLES = frozenset({"review", "review_deduction", "review_veto", "review_panel", "review_objection"})
ROWS_TABLES = (
    REVIEW_TABLES
    | STANDARD_TABLES
    | {
        "review_meeting",
        "review_meeting_officer",
        "review_meeting_case",
        "review_bulletin",
        "review_report",
        "review_measure",
        "review_measure_case",
    }
)
"""The tables that :class:`ReviewRows` are read from."""


@dataclass(frozen=True)
class ReviewRows:
    """Everything of a period that counts.

    ``reviews`` are those made in the period; ``objections`` are the ones to them, whenever raised, and all
    that were raised or decided in the period; ``measures`` were proposed or decided in it. Nothing that lies
    after the day ``until`` is counted: a meeting arranged for later has not been held.
    """

    period: Period
    reviews: tuple[Review, ...] = ()
    standards: tuple[Standard, ...] = ()
    objections: tuple[Objection, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    reports: tuple[PartyReport, ...] = ()
    measures: tuple[Measure, ...] = ()
    until: date = date.max

    def counts(self, day: date | None) -> bool:
        """Return whether what happened on a day counts for the period."""
        return day is not None and day in self.period and day <= self.until

    @cached_property
    def finals(self) -> Mapping[int, Result]:
        """The final result of every review, by its id."""
        to_review = by_review(self.objections)
        return {review.id: final_result(review, to_review.get(review.id, ())) for review in self.reviews}

    @cached_property
    def in_force(self) -> Mapping[int, tuple[Deduction | Rededuction, ...]]:
        """What was taken off every review in the end, after its re-review where there was one, by its id."""
        to_review = by_review(self.objections)
        standards = {standard.id: standard for standard in self.standards}
        return {
            review.id: deductions_in_force(
                review, to_review.get(review.id, ()), standards.get(review.standard_id or 0)
            )
            for review in self.reviews
        }

    @cached_property
    def tiers(self) -> Mapping[int, str]:
        """What the final grade of every review is counted as (优秀 … 不合格), by the review's id."""
        standards = {standard.id: standard for standard in self.standards}
        return {
            review.id: tier_of(standards.get(review.standard_id or 0), self.finals[review.id].grade)
            for review in self.reviews
        }


def by_review(objections: Sequence[Objection]) -> dict[int, list[Objection]]:
    """Return objections by the review that they are about."""
    found: defaultdict[int, list[Objection]] = defaultdict(list)
    for objection in objections:
        if objection.review_id is not None:
            found[objection.review_id].append(objection)
    return dict(found)


def standards(store: Store) -> tuple[Standard, ...]:
    """Return every review standard, oldest first, kept until one of them changes."""
    return store.derived("review.standards", STANDARD_TABLES, _read_standards)


def objections(store: Store) -> dict[int, list[Objection]]:
    """Return every objection by the review it is about, kept until one of them changes."""
    return store.derived("review.objections", frozenset({"review_objection"}), _read_objections)


def review_rows(store: Store, period: Period, today: date | None = None) -> ReviewRows:
    """Read everything of a period out of the office file.

    What lies after ``today`` is only arranged and is left out; None leaves nothing out.
    """
    until = date.max if today is None else today
    days = (period.first, min(period.last, until))
    return ReviewRows(
        period=period,
        reviews=tuple(
            store.load(Review, "counted_on BETWEEN ? AND ? AND state <> ?", (*days, DRAWN), "counted_on, id")
        ),
        standards=standards(store),
        objections=_objections_of(store, period),
        meetings=tuple(store.load(Meeting, "held_on BETWEEN ? AND ?", days, "held_on, id")),
        bulletins=tuple(store.load(Bulletin, "issued_on BETWEEN ? AND ?", days, "issued_on, id")),
        reports=tuple(store.load(PartyReport, "reported_on BETWEEN ? AND ?", days, "reported_on, id")),
        measures=tuple(
            store.load(
                Measure,
                "proposed_on BETWEEN ? AND ? OR decided_on BETWEEN ? AND ?",
                (*days, *days),
                "proposed_on, id",
            )
        ),
        until=until,
    )


def result_rows(store: Store, period: Period, today: date | None = None) -> ReviewRows:
    """Read the reviews of a period without what was deducted, for what is counted from results; kept."""
    days = (period.first, min(period.last, today or period.last))
    return store.derived(
        f"review.results:{days}",
        frozenset({"review", "review_objection"}) | STANDARD_TABLES,
        lambda read: ReviewRows(
            period=period,
            reviews=tuple(
                read.load(
                    Review,
                    "counted_on BETWEEN ? AND ? AND state <> ?",
                    (*days, DRAWN),
                    "counted_on, id",
                    children=False,
                )
            ),
            standards=standards(read),
            objections=_objections_of(read, period),
        ),
    )


def kept_rows(store: Store, period: Period, today: date) -> ReviewRows:
    """Return what is counted of a period on a day, kept until something of it changes."""
    key = f"review.rows:{period.first}:{period.last}:{min(period.last, today)}"
    return store.derived(key, ROWS_TABLES, lambda read: review_rows(read, period, today))


def _objections_of(store: Store, period: Period) -> tuple[Objection, ...]:
    days = (period.first, period.last)
    where = (
        "raised_on BETWEEN ? AND ? OR decided_on BETWEEN ? AND ?"
        " OR review_id IN (SELECT id FROM review WHERE counted_on BETWEEN ? AND ?)"
    )
    return tuple(store.load(Objection, where, (*days, *days, *days), "raised_on, id"))


def _read_standards(store: Store) -> tuple[Standard, ...]:
    return tuple(store.load(Standard, order="valid_from, id"))


def _read_objections(store: Store) -> dict[int, list[Objection]]:
    return by_review(store.load(Objection, order="raised_on, id"))
