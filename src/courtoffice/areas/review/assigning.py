"""The assignment of a draw while it is made: who takes part, who stays away, who was named. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.review.assignment import Assigned, Group, Override, assigned, review_of
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_cases import ClosedCase, Draw, DrawRecusal, DrawReviewer
from courtoffice.errors import Refused


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reviewer for one case: what he has in hand with this assignment, and why he must stay away."""

    officer_id: int
    load: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The assignment of the cases of one draw, made on a day.

    ``cases`` are those of the draw without a review, in the draw's order, ``done`` the others with whoever
    reviews them; ``load`` counts what each reviewer has in hand already. ``barred`` are recusals of a
    reviewer from a case with the reason, ``named`` the reviewers that somebody has put in the place of the
    balance. Every change gives a new plan.
    """

    draw: Draw
    cases: tuple[ClosedCase, ...]
    roster: Roster
    day: date
    reviewers: tuple[int, ...] = ()
    load: Mapping[int, int] = field(default_factory=dict)
    barred: Mapping[tuple[int, int], str] = field(default_factory=dict)
    named: Mapping[int, Override] = field(default_factory=dict)
    done: tuple[tuple[ClosedCase, int | None], ...] = ()

    @cached_property
    def group(self) -> Group:
        """The reviewers with their loads, recusals and overrides."""
        return Group(
            self.reviewers, self.roster, self.day, self.load, self.barred, self.named, self.draw.special
        )

    @cached_property
    def result(self) -> Assigned:
        """Who reviews what, and what nobody can review."""
        return assigned(self.cases, self.draw.id or None, self.group)

    @cached_property
    def loads(self) -> Mapping[int, int]:
        """How many cases of this draw each reviewer gets."""
        return Counter(review.reviewer_id or 0 for review in self.result.reviews)

    def candidates(self, case_id: int) -> list[Candidate]:
        """Return every reviewer for one case: those who may review it first, of them the least loaded."""
        about = self._about(case_id)
        found = []
        for who in dict.fromkeys(self.reviewers):
            reasons = self.group.against(about, who)
            if not self.group.serves(who):
                reasons.insert(0, f"在{self.day}不在职")
            found.append(Candidate(who, self.load.get(who, 0) + self.loads.get(who, 0), tuple(reasons)))
        return sorted(found, key=lambda item: (bool(item.reasons), item.load))

    def with_reviewer(self, officer: int) -> Plan:
        """Return the plan with one more reviewer; raises Refused for somebody who does not serve."""
        if not self.roster.serving(officer, self.day):
            raise Refused(f"{name_of(self.roster, officer)}在{self.day}不在职，不能担任评查人。")
        return self if officer in self.reviewers else replace(self, reviewers=(*self.reviewers, officer))

    def without_reviewer(self, officer: int) -> Plan:
        """Return the plan without a reviewer; where he was named for a case, the balance decides again."""
        return replace(
            self,
            reviewers=tuple(who for who in self.reviewers if who != officer),
            named={row: over for row, over in self.named.items() if over.reviewer_id != officer},
            barred={key: reason for key, reason in self.barred.items() if key[1] != officer},
        )

    def with_recusal(self, case_id: int, officer: int, reason: str) -> Plan:
        """Return the plan in which a reviewer stays away from a case; raises Refused without a reason."""
        if not reason.strip():
            raise Refused(f"请写明{name_of(self.roster, officer)}回避的理由。")
        named = {
            row: over for row, over in self.named.items() if (row, over.reviewer_id) != (case_id, officer)
        }
        return replace(self, barred={**self.barred, (case_id, officer): reason.strip()}, named=named)

    def with_override(self, case_id: int, officer: int, reason: str) -> Plan:
        """Return the plan in which somebody is named for a case.

        Raises Refused when he does not serve, or nobody has written why he is named; for somebody who has to
        stay away, who allowed him to review all the same.
        """
        name = name_of(self.roster, officer)
        if not self.group.serves(officer):
            raise Refused(f"{name}在{self.day}不在职，请另行指定评查人。")
        reasons = self.group.against(self._about(case_id), officer)
        if reasons and not reason.strip():
            raise Refused(f"{name}{'，'.join(reasons)}，应当回避；经批准不回避的，请写明批准人和理由。")
        if not reason.strip():
            raise Refused(f"请写明指定{name}评查的理由。")
        reviewers = self.reviewers if officer in self.reviewers else (*self.reviewers, officer)
        named = {**self.named, case_id: Override(officer, reason.strip())}
        return replace(self, reviewers=reviewers, named=named)

    def without_override(self, case_id: int) -> Plan:
        """Return the plan in which the balance decides about a case again."""
        return replace(self, named={row: over for row, over in self.named.items() if row != case_id})

    def with_choices_of(self, other: Plan) -> Plan:
        """Return the plan with the reviewers, recusals and overrides of another, as far as its cases go."""
        there = {case.id for case in self.cases}
        named = {row: over for row, over in other.named.items() if row in there}
        return replace(self, reviewers=other.reviewers, barred=other.barred, named=named)

    def kept(self) -> Draw:
        """Return the draw with its reviewers and recusals, as they are to be stored with it."""
        there = {item.officer_id: item for item in self.draw.reviewers}
        away = {(item.case_id, item.officer_id): item for item in self.draw.recusals}
        return replace(
            self.draw,
            reviewers=tuple(there.get(who) or DrawReviewer(officer_id=who) for who in self.reviewers),
            recusals=tuple(
                replace(away.get(key) or DrawRecusal(case_id=key[0], officer_id=key[1]), reason=reason)
                for key, reason in self.barred.items()
            ),
        )

    def _about(self, case_id: int) -> Review:
        case = next(item for item in self.cases if item.id == case_id)
        return review_of(case, self.draw.id or None, self.day, special=self.draw.special)
