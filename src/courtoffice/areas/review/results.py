"""What a year's reviews come to for each judge and each department, with the path from cases to score. Pure.

By the standard in force on the last day of the year: a judge fails with a mean of final scores below its
pass mark, or with its number of failed cases; a department by the mean alone, since a number of cases that
tells something about one judge tells nothing about a dozen. Scores are in hundredths of a point.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records import FINAL, Review
from courtoffice.areas.review.records_standard import TIERS, Standard
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules import Result, in_force
from courtoffice.cells import hundredths
from courtoffice.figure import DASH, Figure
from courtoffice.period import Period

FAILED = TIERS[-1]


@dataclass(frozen=True, slots=True)
class Judged:
    """A reviewed case with its final result and what its grade is counted as."""

    review: Review
    result: Result
    tier: str


@dataclass(frozen=True)
class YearResult:
    """The result of a judge or of a department (``subject`` is its id) in a year.

    ``why`` says in words what failed the year, nothing when it is passed. ``ranked`` tells whether there
    are enough cases for a place among others; ``mixed`` that the scores are not all out of the same points.
    """

    subject: int
    period: Period
    cases: tuple[Judged, ...]
    mean: Fraction | None
    standard: Standard | None
    why: tuple[str, ...]
    category: str = ""
    mixed: bool = False

    @property
    def failed(self) -> bool:
        """Return whether the year is failed."""
        return bool(self.why)

    @property
    def failed_cases(self) -> tuple[Judged, ...]:
        """The cases whose final grade is the failing one."""
        return tuple(item for item in self.cases if item.tier == FAILED)

    @property
    def ranked(self) -> bool:
        """Return whether there are scores, and as many cases as the standard asks for."""
        return self.mean is not None and len(self.cases) >= _minimum(self.standard)

    def words(self) -> str:
        """Return the path from the cases to the result in words."""
        failed = self.failed_cases
        parts = [f"{self.period.label}评查{len(self.cases)}件", f"平均{points(self.mean)}分"]
        if failed:
            numbers = "、".join(item.review.case_number for item in failed)
            parts.append(f"不合格{len(failed)}件，案号为{numbers}")
        verdict = "，".join(self.why) + "，年度不合格" if self.why else "年度合格"
        return f"{'，'.join(parts)}；{verdict}。{''.join(self._caveats())}"

    def _caveats(self) -> Iterable[str]:
        if changed := sum(1 for item in self.cases if item.result.changed):
            yield f"其中{changed}件按复核结果计算。"
        if pending := sum(1 for item in self.cases if item.review.state != FINAL):
            yield f"其中{pending}件尚未定案。"
        if self.mixed:
            yield "各案所用评查标准的满分不同，平均分仅供参考。"


@dataclass(frozen=True)
class Ranking:
    """Where the judges of one category stand: those with enough cases, best mean first."""

    category: str
    minimum: int
    ranked: tuple[YearResult, ...]

    @property
    def last(self) -> tuple[YearResult, ...]:
        """Those with the lowest mean, several when they tie; nobody where nobody else is ranked."""
        if len(self.ranked) < 2:
            return ()
        lowest = self.ranked[-1].mean
        return tuple(item for item in self.ranked if item.mean == lowest)

    def basis(self) -> str:
        """Return in words who was ranked by what."""
        least = f"评查件数不少于{self.minimum}件的" if self.minimum else ""
        return f"{self.category or '未定类别人员'}中{least}共{len(self.ranked)}人参加排名，按平均分"


def points(mean: Fraction | None) -> str:
    """Return a mean of scores as printed: two decimals, rounded half up."""
    if mean is None:
        return DASH
    return Figure("", "", "", mean, "", "", (), scale=100).text()


def rounded(mean: Fraction | None) -> int | None:
    """Return a mean of scores in whole hundredths of a point, rounded half up as it is printed."""
    return None if mean is None else int(mean + Fraction(1, 2))


def conditions(standard: Standard | None) -> str:
    """Return in words what fails a year under a standard, and how many cases it takes to be ranked."""
    if standard is None:
        return "这个年度没有施行的评查标准，不评定年度结果。请先登记评查标准。"
    number, least = standard.failed_cases or 0, standard.minimum_cases or 0
    failed = f"，或者不合格案件达到{number}件" if number else ""
    ranked = f"评查不足{least}件的不参加排名。" if least else ""
    mark = hundredths(standard.pass_mark or 0)
    return (
        f"按“{standard.name}”：法官平均分低于{mark}分{failed}的，年度不合格；"
        f"部门平均分低于{mark}分的，年度不合格。{ranked}"
    )


def month_in_words(rows: ReviewRows) -> str:
    """Return what was reviewed in a period in one sentence, for the summary of a bulletin."""
    if not rows.reviews:
        return "本月没有评查案件。"
    tiers = Counter(rows.tiers[item.id] for item in rows.reviews)
    parts = "，".join(f"{tier}{tiers[tier]}件" for tier in TIERS if tiers[tier])
    scores = [rows.finals[item.id].score for item in rows.reviews]
    known = [score for score in scores if score is not None]
    mean = f"，平均{points(Fraction(sum(known), len(known)))}分" if known else ""
    return f"本月评查案件{len(rows.reviews)}件{'，其中' if parts else ''}{parts}{mean}。"


def officer_results(rows: ReviewRows, roster: Roster) -> dict[int, YearResult]:
    """Return the result of every judge of whom a case was reviewed, in the court's order.

    A judge's cases count together wherever they were decided; the category is that of the last day of the
    year, or else the one in which he served last.
    """
    parts = _by(rows, lambda review: review.judge_id)
    order = [officer.id for officer in roster.ordered(rows.period.last)]
    known = [row for row in order if row in parts]
    unknown = sorted(set(parts) - set(order))
    return {
        row: _result(row, rows, parts[row], category=_category(row, rows.period, roster), by_number=True)
        for row in [*known, *unknown]
    }


def department_results(rows: ReviewRows, roster: Roster) -> dict[int, YearResult]:
    """Return the result of every department by the cases that it decided, in the court's order."""
    parts = _by(rows, lambda review: review.department_id)
    order = [
        *(row for row in roster.departments if row in parts),
        *sorted(set(parts) - set(roster.departments)),
    ]
    return {row: _result(row, rows, parts[row]) for row in order}


def rankings(results: Iterable[YearResult]) -> dict[str, Ranking]:
    """Return the ranking of each category; equal means keep the order in which they came."""
    by_category: defaultdict[str, list[YearResult]] = defaultdict(list)
    for item in results:
        by_category[item.category].append(item)
    return {
        category: Ranking(
            category,
            _minimum(own[0].standard),
            tuple(sorted((item for item in own if item.ranked), key=lambda item: -(item.mean or 0))),
        )
        for category, own in by_category.items()
    }


def _result(
    subject: int,
    rows: ReviewRows,
    reviews: Sequence[Review],
    *,
    category: str = "",
    by_number: bool = False,
) -> YearResult:
    cases = tuple(Judged(item, rows.finals[item.id], rows.tiers[item.id]) for item in reviews)
    scores = [item.result.score for item in cases if item.result.score is not None]
    mean = Fraction(sum(scores), len(scores)) if scores else None
    standard = in_force(rows.standards, rows.period.last)
    why = tuple(_why(standard, mean, cases, by_number=by_number)) if standard is not None else ()
    full = {item.id: item.full_points for item in rows.standards}
    mixed = len({full.get(item.review.standard_id or 0) for item in cases}) > 1
    return YearResult(subject, rows.period, cases, mean, standard, why, category, mixed)


def _why(
    standard: Standard, mean: Fraction | None, cases: Sequence[Judged], *, by_number: bool
) -> Iterable[str]:
    """Say what fails the year under a standard."""
    mark, number = standard.pass_mark or 0, standard.failed_cases or 0
    if mean is not None and mean < mark:
        yield f"平均分低于合格线{hundredths(mark)}分"
    if by_number and 0 < number <= sum(1 for item in cases if item.tier == FAILED):
        yield f"不合格案件达到{number}件"


def _by(rows: ReviewRows, subject: Callable[[Review], int | None]) -> Mapping[int, list[Review]]:
    parts: defaultdict[int, list[Review]] = defaultdict(list)
    for review in rows.reviews:
        if (row := subject(review)) is not None:
            parts[row].append(review)
    return parts


def _category(officer: int, period: Period, roster: Roster) -> str:
    try:
        postings = roster.officer(officer).postings
    except KeyError:
        return ""
    begun = [item for item in postings if item.from_date is not None and item.from_date <= period.last]
    last = max(
        (item for item in begun if item.category),
        key=lambda item: item.from_date or date.min,
        default=None,
    )
    return "" if last is None else last.category


def _minimum(standard: Standard | None) -> int:
    return 0 if standard is None else standard.minimum_cases or 0
