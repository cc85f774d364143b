"""The invented court reviews cases: draws, reviewers without recusal, deductions with their reasons."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from courtoffice.areas.review import records as review
from courtoffice.areas.review.records import Deduction, Panelist, Review, Veto
from courtoffice.areas.review.records_cases import KEY, RANDOM, ClosedCase, Draw, DrawnCase
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.review.rules import cap_of, recusal, scored
from courtoffice.demo import review_words as words
from courtoffice.demo.review_cases import Bench

_LOST = {"优秀": (50, 950), "合格": (1050, 2400), "瑕疵": (2600, 3800), "不合格": (4150, 5600)}
"""What a case of each grade loses under the sample standard, in hundredths of a point."""
_SHARES = (("优秀", 0.55), ("合格", 0.965), ("瑕疵", 1.0))
_KEY_REASONS = {"sent_back": "发回或改判", "retried": "再审", "petition": "信访", "referred": "转办"}


def draw_of(cases: Sequence[tuple[int, ClosedCase]], drawn_on: date, month: str, rng: random.Random) -> Draw:
    """Draw from a month's closed cases: about two a judge in a quarter, and every key case."""
    seed = f"{month}-{rng.randrange(10**6):06d}"
    lot = random.Random(seed)
    taken: list[DrawnCase] = []
    by_judge: dict[int, list[tuple[int, ClosedCase]]] = {}
    for row, case in cases:
        if key_reason(case):
            taken.append(DrawnCase(case_id=row, basis=KEY, reason=key_reason(case)))
        else:
            by_judge.setdefault(case.judge_id or 0, []).append((row, case))
    for _, own in sorted(by_judge.items()):
        if lot.random() < 2 / 3:
            taken.append(DrawnCase(case_id=lot.choice(own)[0], basis=RANDOM))
    numbers = "\n".join(sorted(case.case_number for _, case in cases))
    first = min(case.closed_on or drawn_on for _, case in cases).replace(day=1)
    return Draw(
        name=f"{month}结案案件抽查",
        drawn_on=drawn_on,
        from_date=first,
        until_date=(first + timedelta(days=32)).replace(day=1) - timedelta(days=1),
        minimum=0,
        key_always=True,
        rule="每名法官每季度约抽查两件；发回或改判、再审、信访、转办的案件全部评查。",
        seed=seed,
        checksum=hashlib.sha256(numbers.encode()).hexdigest(),
        pool_size=len(cases),
        drawn_by="评查办公室",
        cases=tuple(replace(item, position=at) for at, item in enumerate(taken, start=1)),
    )


def key_reason(case: ClosedCase) -> str:
    """Return why a case is always reviewed, "" for an ordinary one."""
    return next((name for flag, name in _KEY_REASONS.items() if getattr(case, flag)), "")


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
        bare = Review(
            case_id=row,
            draw_id=draw,
            case_number=case.case_number,
            case_type=case.case_type,
            cause=case.cause,
            procedure=case.procedure,
            received_on=case.received_on,
            closed_on=case.closed_on,
            department_id=case.department_id,
            judge_id=case.judge_id,
            assistant_id=case.assistant_id,
            clerk_id=case.clerk_id,
            mode=review.KEY_CASE if key_reason(case) else review.ORDINARY,
            key_reason=key_reason(case),
            standard_id=self.standard.id,
            assigned_on=assigned,
            reviewed_on=day,
            state=review.REVIEWED,
            panel=tuple(
                Panelist(officer_id=item.officer_id, name=item.name, duty=item.duty) for item in case.panel
            ),
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
        drawn = self.rng.random()
        wanted = grade or next(name for name, upto in _SHARES if drawn < upto)
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
