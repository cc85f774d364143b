"""The registers of the year's results of judges and departments, reckoned from the reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from courtoffice.areas.people.records import TABLES, roster
from courtoffice.areas.review.figures import SLUGS
from courtoffice.areas.review.records import FINAL
from courtoffice.areas.review.records_results import (
    FAILED_YEAR,
    NOT_JUDGED,
    PASSED,
    DepartmentYear,
    OfficerYear,
)
from courtoffice.areas.review.results import (
    Ranking,
    YearResult,
    department_results,
    officer_results,
    rankings,
    rounded,
)
from courtoffice.areas.review.rows import ROWS_TABLES, ReviewRows, kept_rows
from courtoffice.areas.review.rules import open_objections
from courtoffice.areas.review.settings_measures import RANKED
from courtoffice.period import Period
from courtoffice.register import Desk, Register

_READS = ROWS_TABLES | TABLES | {"setting"}


def officer_years(desk: Desk, period: Period | None) -> list[OfficerYear]:
    """Return the result of every judge of whom a case was reviewed in a year, in the court's order."""
    rows = kept_rows(desk.store, _year(desk, period), desk.today)
    results = officer_results(rows, roster(desk.store))
    places = _places(rankings(results.values()), desk)
    return [
        OfficerYear(
            id=row,
            officer_id=row,
            category=result.category,
            place=places.get(row),
            about=desk.name("officer", row),
            **_values(rows, result),
        )
        for row, result in results.items()
    ]


def department_years(desk: Desk, period: Period | None) -> list[DepartmentYear]:
    """Return the result of every department that decided a reviewed case in a year, in the court's order."""
    rows = kept_rows(desk.store, _year(desk, period), desk.today)
    results = department_results(rows, roster(desk.store))
    places = _places({"": Ranking("", 0, _best_first(results))}, desk)
    return [
        DepartmentYear(
            id=row,
            department_id=row,
            place=places.get(row),
            about=desk.name("department", row),
            **_values(rows, result),
        )
        for row, result in results.items()
    ]


def _year(desk: Desk, period: Period | None) -> Period:
    return Period(desk.today.year) if period is None else period


def _best_first(results: Mapping[int, YearResult]) -> tuple[YearResult, ...]:
    known = [item for item in results.values() if item.mean is not None]
    return tuple(sorted(known, key=lambda item: -(item.mean or 0)))


def _places(found: Mapping[str, Ranking], desk: Desk) -> dict[int, int]:
    """Return the place of everybody who is ranked; equal means share one. Nothing unless ranks are wanted."""
    if not desk.store.settings.value(RANKED):
        return {}
    return {
        item.subject: 1 + sum(1 for other in ranking.ranked if (other.mean or 0) > (item.mean or 0))
        for ranking in found.values()
        for item in ranking.ranked
    }


def _values(rows: ReviewRows, result: YearResult) -> dict[str, Any]:
    """Return what a row tells of a result, whoever it is about."""
    tiers = Counter(item.tier for item in result.cases)
    own = {item.review.id for item in result.cases}
    waiting = open_objections(item for item in rows.objections if item.review_id in own)
    outcome = FAILED_YEAR if result.failed else PASSED
    return {
        "cases": len(result.cases),
        "mean": rounded(result.mean),
        **{slug: tiers[tier] for tier, slug in SLUGS.items()},
        "pending": sum(1 for item in result.cases if item.review.state != FINAL),
        "objections": len(waiting),
        "outcome": NOT_JUDGED if result.standard is None else outcome,
        "words": result.words(),
        "reviews": tuple(item.review.id for item in result.cases),
        "year": result.period.year,
    }


_HINT = "这个年度还没有评查案件。登记评查以后，每名法官、每个部门的年度结果在这里自动算出。"
_ORDER = ("cases", "mean", "excellent", "qualified", "flawed", "failed", "pending", "objections", "outcome")

OFFICER_RESULTS: Register[OfficerYear] = Register(
    key="review-officer-results",
    title="法官年度结果",
    noun="年度结果",
    record=OfficerYear,
    describe=lambda row, desk: f"{desk.name('officer', row.officer_id)}{row.year}年评查结果",
    order_columns=("officer_id", *_ORDER),
    totals=("cases", "failed"),
    hint=_HINT,
    reads=_READS,
    reckon=officer_years,
    opens=lambda row: ("reviews", row.reviews, f"{row.about}{row.year}年评查的案件"),
)

DEPARTMENT_RESULTS: Register[DepartmentYear] = Register(
    key="review-department-results",
    title="部门年度结果",
    noun="年度结果",
    record=DepartmentYear,
    describe=lambda row, desk: f"{desk.name('department', row.department_id)}{row.year}年评查结果",
    order_columns=("department_id", *_ORDER),
    totals=("cases", "failed"),
    hint=_HINT,
    reads=_READS,
    reckon=department_years,
    opens=lambda row: ("reviews", row.reviews, f"{row.about}{row.year}年评查的案件"),
)
