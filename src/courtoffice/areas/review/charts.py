"""The pictures of case review: grades by month, problems by criterion, mean by department. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.figures import SLUGS
from courtoffice.areas.review.papers_lists import problems
from courtoffice.areas.review.results import department_results
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.paper.document import Chart, ChartKind
from courtoffice.period import Period

MOST_PROBLEMS = 10
_ROOM = 154.0  # millimetres for three pictures under a title: 225, less its lines and what the grid takes


def charts(rows: ReviewRows, roster: Roster) -> tuple[Chart, ...]:
    """Return the pictures of a year or a month that have something to show.

    Months are only drawn for a year.
    """
    if not rows.reviews:
        return ()
    made = [] if rows.period.month is not None else [grades_by_month(rows)]
    if any(rows.in_force.values()):
        made.append(problem_chart(rows))
    return (*made, department_chart(rows, roster))


def on_one_page(drawn: Sequence[Chart]) -> tuple[Chart, ...]:
    """Return the pictures for a page with a title, made lower where they would not all stand on it."""
    whole = sum(chart.height for chart in drawn)
    if whole <= _ROOM:
        return tuple(drawn)
    return tuple(replace(chart, height=chart.height * _ROOM / whole) for chart in drawn)


def grades_by_month(rows: ReviewRows) -> Chart:
    """Return how many cases of each grade were reviewed in each month of the rows' year."""
    months = months_of(rows.period)
    counted = Counter(
        (item.counted_on.year, item.counted_on.month, rows.tiers[item.id])
        for item in rows.reviews
        if item.counted_on is not None
    )
    used = {tier for _, _, tier in counted}
    series = tuple(
        (tier, tuple(float(counted[year, month, tier]) for year, month in months))
        for tier in SLUGS
        if tier in used
    )
    labels = tuple(f"{month}月" for _, month in months)
    return Chart(ChartKind.STACKED, f"{rows.period.label}各月评查等次", labels, series, unit="件", height=66)


def problem_chart(rows: ReviewRows) -> Chart:
    """Return the most frequent problems by criterion, and the share of all that they make up together."""
    every = problems(rows)
    shown = every[:MOST_PROBLEMS]
    whole, so_far = sum(item.found for item in every), list(accumulate(item.found for item in shown))
    title = f"{rows.period.label}评查问题分布"
    return Chart(
        ChartKind.PARETO,
        title if len(shown) == len(every) else f"{title}（前{len(shown)}项）",
        tuple(item.name for item in shown),
        (
            ("处数", tuple(float(item.found) for item in shown)),
            ("累计占比", tuple(round(100 * found / whole, 2) for found in so_far)),
        ),
        unit="处",
        height=76,
    )


def department_chart(rows: ReviewRows, roster: Roster) -> Chart:
    """Return the mean score of every department in the court's order: it is not a ranking."""
    results = department_results(rows, roster)
    names = [_short(roster, row) for row in results]
    means = tuple(
        None if item.mean is None else round(float(item.mean) / 100, 2) for item in results.values()
    )
    title = f"{rows.period.label}各部门评查平均分"
    return Chart(ChartKind.BAR, title, tuple(names), (("平均分", means),), unit="分", height=66)


def months_of(period: Period) -> Sequence[tuple[int, int]]:
    """Return the twelve months of a statistical year, or the one month of a month."""
    if period.month is not None:
        return ((period.year, period.month),)
    first = period.first.year * 12 + period.first.month - 1
    return tuple((at // 12, at % 12 + 1) for at in range(first, first + 12))


def _short(roster: Roster, row: int) -> str:
    department = roster.departments.get(row)
    return "未定部门" if department is None else department.short_name or department.name
