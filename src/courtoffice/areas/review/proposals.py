"""The measures that a year's results propose, each with its evidence; people decide (DESIGN 4). Pure.

Failing a year proposes the ladder of measures for that year. Failing two years running and being last of
the category in the second proposes a grave one to the party group; so does a department that fails two
years running, for those who lead it. While an objection of the officer, or about a case of the department,
is open, a proposal is blocked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import (
    CRITICISM,
    LEADERS,
    NO_AWARDS,
    NO_PROMOTION,
    REMOVAL,
    RESIGNATION,
    TALK,
    TRAINING,
    YELLOW_CARD,
    Measure,
    MeasureCase,
)
from courtoffice.areas.review.results import (
    FAILED,
    Ranking,
    YearResult,
    department_results,
    officer_results,
    points,
    rankings,
)
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules import open_objections
from courtoffice.errors import Refused

FAILED_YEAR = ((CRITICISM,), (YELLOW_CARD,), (TALK, TRAINING), (NO_AWARDS,), (NO_PROMOTION,))
"""What is proposed for a failed year; of several kinds in one place people choose one."""
TWICE_AND_LAST = (RESIGNATION, REMOVAL)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure that the rules propose for an officer or a department.

    Of several ``kinds`` people choose one. ``persons`` are whom a department's proposal concerns, ``cases``
    the reviews that it rests on. ``blocked`` says in words what it has to wait for, "" for nothing.
    """

    year: int
    kinds: tuple[str, ...]
    basis: str
    evidence: str
    cases: tuple[int, ...]
    officer_id: int | None = None
    department_id: int | None = None
    persons: tuple[int, ...] = ()
    party_group: bool = False
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The proposals of a year, blocked ones among them, and what else has to be said about it in words."""

    items: tuple[Proposal, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Year:
    """Everything that the proposals of a year are made from."""

    now: ReviewRows
    before: ReviewRows
    roster: Roster
    clauses: Mapping[str, str]

    @cached_property
    def waiting(self) -> tuple[tuple[Objection, Review | None], ...]:
        """The objections that are not decided yet, with their reviews where they are of these years."""
        reviews = {item.id: item for item in (*self.before.reviews, *self.now.reviews)}
        known = {item.id: item for item in (*self.before.objections, *self.now.objections)}
        waiting = open_objections(known.values())
        return tuple((item, reviews.get(item.review_id or 0)) for item in waiting)

    def proposal(
        self, results: tuple[YearResult, ...], kinds: tuple[str, ...], evidence: str, **more: bool
    ) -> Proposal:
        """Return a proposal that rests on results, the newest first."""
        return Proposal(
            self.now.period.year,
            kinds,
            basis="".join(dict.fromkeys(filter(None, (self.clauses.get(kind, "") for kind in kinds)))),
            evidence=evidence,
            cases=tuple(row for result in results for row in _grounds(result)),
            party_group=more.get("party_group", False),
        )


def proposals(
    now: ReviewRows, before: ReviewRows, roster: Roster, clauses: Mapping[str, str], today: date
) -> Proposed:
    """Return what the results of a year propose; ``before`` are the rows of the year before it.

    ``clauses`` give the rule that each kind of measure rests on.
    """
    year = _Year(now, before, roster, clauses)
    items: list[Proposal] = []
    notes: list[str] = []
    if today <= now.period.last:
        notes.append(f"{now.period.label}还没有结束，以下按目前已经评查的案件计算。")
    results, earlier = officer_results(now, roster), officer_results(before, roster)
    places = rankings(results.values())
    for row, result in results.items():
        own = list(_failed_year(year, result))
        first = earlier.get(row)
        if result.failed and first is not None and first.failed:
            ranking = places[result.category]
            if _last(ranking, result):
                own.append(_twice_and_last(year, result, first, ranking))
            else:
                notes.extend(_why_not_last(year, result, ranking))
        blocked = _blocked_officer(year, row)
        items.extend(replace(item, officer_id=row, blocked=blocked) for item in own)
    items.extend(_departments(year))
    return Proposed(tuple(items), tuple(notes))


def as_measure(proposal: Proposal, kind: str, day: date) -> Measure:
    """Return the measure that is registered when a proposal is made on a day; people decide about it later.

    Raises Refused while it is blocked. A kind that was not proposed is an error of the program.
    """
    if proposal.blocked:
        raise Refused(proposal.blocked)
    if kind not in proposal.kinds:
        raise ValueError(f"{kind} is not proposed")
    return Measure(
        year=proposal.year,
        officer_id=proposal.officer_id,
        department_id=proposal.department_id,
        kind=kind,
        basis=proposal.basis,
        evidence=proposal.evidence,
        proposed_on=day,
        party_group=proposal.party_group,
        cases=tuple(MeasureCase(review_id=row) for row in proposal.cases),
    )


def left_over(items: Iterable[Proposal], registered: Iterable[Measure]) -> list[Proposal]:
    """Return the proposals that nobody has registered yet.

    A proposal of several kinds is registered with any one of them, whatever was decided about it.
    """
    known = {(item.year, item.officer_id, item.department_id, item.kind) for item in registered}
    return [
        item
        for item in items
        if not any((item.year, item.officer_id, item.department_id, kind) in known for kind in item.kinds)
    ]


def _failed_year(year: _Year, result: YearResult) -> Iterator[Proposal]:
    if result.failed:
        for kinds in FAILED_YEAR:
            yield year.proposal((result,), kinds, result.words())


def _last(ranking: Ranking, result: YearResult) -> bool:
    return [item.subject for item in ranking.last] == [result.subject]


def _twice_and_last(year: _Year, result: YearResult, first: YearResult, ranking: Ranking) -> Proposal:
    place = f"{ranking.basis()}{points(result.mean)}分列末位（第{len(ranking.ranked)}名）。"
    others = {item.subject for item in ranking.ranked} - {result.subject}
    unsure = sum(1 for row in others if _blocked_officer(year, row))
    doubt = f"参加排名的另有{unsure}人的异议没有处理决定，名次可能变动。" if unsure else ""
    evidence = f"{first.words()}{result.words()}{place}{doubt}"
    return year.proposal((result, first), TWICE_AND_LAST, evidence, party_group=True)


def _why_not_last(year: _Year, result: YearResult, ranking: Ranking) -> Iterator[str]:
    """Say why somebody who failed twice is not proposed, where it is not plain that others stand lower."""
    name = name_of(year.roster, result.subject)
    if not result.ranked:
        yield (
            f"{name}连续两年不合格，{result.period.label}评查{len(result.cases)}件，"
            f"不足{ranking.minimum}件，不参加排名，不作末位处理建议。"
        )
    elif len(ranking.ranked) == 1:
        yield f"{name}连续两年不合格，但同类人员中只有其一人参加排名，不作末位处理建议。"
    elif result.subject in {item.subject for item in ranking.last}:
        tied = "、".join(name_of(year.roster, item.subject) for item in ranking.last)
        yield (
            f"{name}连续两年不合格，但{tied}平均{points(result.mean)}分并列末位，并列末位的不作末位处理建议。"
        )


def _departments(year: _Year) -> Iterator[Proposal]:
    """Propose for each department that failed this year and the year before."""
    earlier = department_results(year.before, year.roster)
    for row, result in department_results(year.now, year.roster).items():
        first = earlier.get(row)
        if not (result.failed and first is not None and first.failed):
            continue
        persons, words = _leaders(year.roster, row)
        name = year.roster.department_name(row) or "（不在名册中的部门）"
        evidence = f"{name}连续两年不合格。{first.words()}{result.words()}{words}"
        made = year.proposal((result, first), (LEADERS,), evidence, party_group=True)
        yield replace(made, department_id=row, persons=persons, blocked=_blocked_department(year, row))


def _leaders(roster: Roster, row: int) -> tuple[tuple[int, ...], str]:
    """Return the supervising court leader and the head of a department, and who they are in words."""
    department = roster.departments.get(row)
    supervisor = None if department is None else department.supervisor_id
    head = None if department is None else department.head_id
    words = [
        f"{duty}{name_of(roster, who) if who is not None else '没有登记'}"
        for duty, who in (("分管院领导", supervisor), ("部门负责人", head))
    ]
    persons = tuple(dict.fromkeys(who for who in (supervisor, head) if who is not None))
    return persons, f"按名册现在的登记，{'，'.join(words)}；任职期间请党组研究时核对。"


def _blocked_officer(year: _Year, officer: int) -> str:
    open_ones = [
        review
        for objection, review in year.waiting
        if officer in (objection.officer_id, review and review.judge_id)
    ]
    return _blocked(name_of(year.roster, officer), open_ones)


def _blocked_department(year: _Year, row: int) -> str:
    open_ones = [review for _, review in year.waiting if review is not None and review.department_id == row]
    return _blocked(year.roster.department_name(row), open_ones)


def _blocked(name: str, open_ones: Sequence[Review | None]) -> str:
    if not open_ones:
        return ""
    numbers = dict.fromkeys(review.case_number for review in open_ones if review is not None)
    listed = f"，案号为{'、'.join(numbers)}" if numbers else ""
    return f"{name}还有{len(open_ones)}件异议没有处理决定{listed}；在此以前不提出处理建议，请先处理异议。"


def _grounds(result: YearResult) -> Iterable[int]:
    """Return the reviews that a failed result rests on: of the failing grade, or below the pass mark."""
    mark = 0 if result.standard is None else result.standard.pass_mark or 0
    for item in result.cases:
        score = item.result.score
        if item.tier == FAILED or (score is not None and score < mark):
            yield item.review.id
