"""The invented court reviews cases: draws, reviewers without recusal, deductions with their reasons."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.assigning import Plan
from courtoffice.areas.review.assignment import review_of
from courtoffice.areas.review.draw import drawn
from courtoffice.areas.review.records import REVIEWED, Deduction, Review, Veto
from courtoffice.areas.review.records_cases import ClosedCase, Draw, DrawReviewer
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.review.rules import cap_of, recusal, scored
from courtoffice.demo import review_words as words
from courtoffice.demo.review_cases import Bench

_LOST = {"优秀": (50, 950), "合格": (1050, 2400), "瑕疵": (2600, 3800), "不合格": (4150, 5600)}
"""What a case of each grade loses under the sample standard, in hundredths of a point."""
_SHARES = (("优秀", 0.55), ("合格", 0.965), ("瑕疵", 1.0))


def draw_of(
    cases: Sequence[tuple[int, ClosedCase]], drawn_on: date, month: str, rng: random.Random, roster: Roster
) -> Draw:
    """Draw from a month's closed cases: one of every judge, and every key case."""
    first = min(case.closed_on or drawn_on for _, case in cases).replace(day=1)
    blank = Draw(
        name=f"{month}结案案件抽查",
        drawn_on=drawn_on,
        from_date=first,
        until_date=(first + timedelta(days=32)).replace(day=1) - timedelta(days=1),
        minimum=1,
        key_always=True,
        seed=f"{month}-{rng.randrange(10**6):06d}",
        drawn_by="评查办公室",
    )
    return drawn(blank, [replace(case, id=row) for row, case in cases], roster)


def with_reviewers(draw: Draw, group: Sequence[int]) -> Draw:
    """Return the draw with the reviewers who shared its cases."""
    return replace(draw, reviewers=tuple(DrawReviewer(officer_id=who) for who in group))


def in_hand(draw: Draw, cases: Sequence[ClosedCase], sheets: Sheets, day: date) -> list[Review]:
    """Return the reviews of a draw whose cases were shared on a day, and of which none is reviewed yet."""
    roster = sheets.bench.life.roster
    taken = {item.case_id for item in draw.cases}
    drawn_cases = tuple(case for case in cases if case.id in taken)
    plan = Plan(draw, drawn_cases, roster, day, tuple(sheets.group))
    return [scored(review, [sheets.standard], roster, day) for review in plan.result.reviews]


@dataclass
class Sheets:
    """Makes reviews under one standard; ``group`` are the reviewers, who take turns."""

    bench: Bench
    rng: random.Random
    standard: Standard
    group: list[int]
    _next: int = 0

    def sheet(self, row: int, case: ClosedCase, draw: int, assigned: date, day: date) -> Review | None:
        """Return the review of a drawn case on a day, None when everybody would have to recuse himself."""
        bare = replace(
            review_of(replace(case, id=row), draw, assigned),
            standard_id=self.standard.id,
            reviewed_on=day,
            counted_on=day,
            state=REVIEWED,
        )
        reviewer = self.reviewer(bare, day)
        return None if reviewer is None else replace(bare, reviewer_id=reviewer)

    def reviewer(self, about: Review, day: date, *, not_this: int | None = None) -> int | None:
        """Return the next reviewer in turn who serves and need not recuse himself."""
        roster = self.bench.life.roster
        for _ in self.group:
            self._next = (self._next + 1) % len(self.group)
            officer = self.group[self._next]
            if officer == not_this or not roster.serving(officer, day):
                continue
            if not recusal(about, officer, roster, day):
                return officer
        return None

    def judged(self, about: Review, grade: str = "") -> Review:
        """Return the review with its score: with deductions for the grade wanted, or as it may fall out."""
        chance = self.rng.random()
        wanted = grade or next(name for name, upto in _SHARES if chance < upto)
        found = self._deductions(*_LOST[wanted], about)
        vetoes: tuple[Veto, ...] = ()
        if wanted == "不合格" and self.rng.random() < 0.25:
            vetoes = (Veto(veto_item_id=self.standard.vetoes[1].id, reason=words.VETO_REASON),)
        done = replace(about, deductions=found, vetoes=vetoes, comments=words.COMMENTS[wanted])
        roster = self.bench.life.roster
        return scored(done, [self.standard], roster, done.reviewed_on or date.max)

    def _deductions(self, low: int, high: int, about: Review) -> tuple[Deduction, ...]:
        """Return deductions of different criteria that sum to something between two bounds."""
        found: list[Deduction] = []
        total = 0
        for criterion in self._shuffled():
            points = self._points(criterion, high - total, hard=low > 2500)
            if points and total < low:
                total += points
                found.append(self._deduction(criterion, points, about))
        return tuple(found)

    def _shuffled(self) -> Iterable[Criterion]:
        return self.rng.sample(self.standard.criteria, len(self.standard.criteria))

    def _points(self, criterion: Criterion, room: int, *, hard: bool) -> int:
        """Return a multiple of what one finding costs, within the cap and the room; more for a hard case."""
        each = criterion.each_points or criterion.points or 0
        most = min(cap_of(criterion), room)
        times = most // each if each else 0
        if not times:
            return 0
        return each * (
            self.rng.randint((times + 1) // 2, times) if hard else self.rng.randint(1, min(times, 3))
        )

    def _deduction(self, criterion: Criterion, points: int, about: Review) -> Deduction:
        record_keeping = criterion.group_name == "卷宗" and about.clerk_id is not None
        return Deduction(
            criterion_id=criterion.id,
            points=points,
            reason=self.rng.choice(words.FINDINGS[criterion.name]),
            officer_id=about.clerk_id if record_keeping else about.judge_id,
        )
