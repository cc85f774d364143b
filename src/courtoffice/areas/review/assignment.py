"""Who reviews which drawn case: by balance, and never somebody who has to recuse himself. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.review.draw import key_reason
from courtoffice.areas.review.records import DRAWN, KEY_CASE, ORDINARY, SPECIAL, Panelist, Review
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.rules import recusal


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody is to review a case whatever the balance; ``reason`` is why, and never empty.

    Where he would have to recuse himself it says who allowed him not to.
    """

    reviewer_id: int
    reason: str = ""


@dataclass(frozen=True)
class Group:
    """The reviewers on a day; ``load`` counts the cases that each has in hand already.

    ``barred`` are reviewers who have recused themselves from a case, with the reason, by (case, reviewer).
    ``named`` are overrides by case. ``special`` says that the cases are of a special review (专项).
    """

    reviewers: Sequence[int]
    roster: Roster
    day: date
    load: Mapping[int, int] = field(default_factory=dict)
    barred: Mapping[tuple[int, int], str] = field(default_factory=dict)
    named: Mapping[int, Override] = field(default_factory=dict)
    special: bool = False

    def against(self, about: Review, reviewer: int) -> list[str]:
        """Return everything that speaks against somebody reviewing a case on the day, in words."""
        reasons = recusal(about, reviewer, self.roster, self.day)
        if own := self.barred.get((about.case_id or 0, reviewer)):
            reasons.append(f"自行回避（{own}）")
        return reasons

    def serves(self, reviewer: int) -> bool:
        """Return whether a reviewer serves on the day."""
        return self.roster.serving(reviewer, self.day)


@dataclass(frozen=True, slots=True)
class Unassigned:
    """A case that nobody can review, with the words why, one for each reviewer."""

    case_id: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The reviews with their reviewers, in the order of the cases, and the cases without any."""

    reviews: tuple[Review, ...]
    unassigned: tuple[Unassigned, ...]


def review_of(case: ClosedCase, draw_id: int | None, assigned_on: date, *, special: bool = False) -> Review:
    """Return the review of a drawn case as it begins: everything known of the case, nobody to review it.

    A key case is reviewed as one (重点) in a ``special`` draw too.
    """
    reason = key_reason(case)
    mode = SPECIAL if special else ORDINARY
    return Review(
        case_id=case.id,
        draw_id=draw_id,
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
        mode=KEY_CASE if reason else mode,
        key_reason=reason,
        assigned_on=assigned_on,
        counted_on=assigned_on,
        state=DRAWN,
        panel=tuple(
            Panelist(officer_id=item.officer_id, name=item.name, duty=item.duty) for item in case.panel
        ),
    )


def assigned(cases: Sequence[ClosedCase], draw_id: int | None, group: Group) -> Assigned:
    """Give every case to a reviewer and return who got which, and the cases that nobody can review.

    Cases with few possible reviewers come first, and each goes to whoever has least in hand, of equals to
    the one listed first; then cases move until nobody could hand one to somebody with two fewer.
    """
    bare = {case.id: review_of(case, draw_id, group.day, special=group.special) for case in cases}
    serving = [row for row in dict.fromkeys(group.reviewers) if group.serves(row)]
    load: Counter[int] = Counter(dict(group.load))
    taken, unassigned = _named(bare, group)
    load.update(about.reviewer_id or 0 for about in taken.values())
    able = {
        row: [who for who in serving if not group.against(about, who)]
        for row, about in bare.items()
        if row not in taken and row not in unassigned
    }
    unassigned |= {row: _why_nobody(bare[row], group) for row, who in able.items() if not who}
    chosen = _balanced({row: who for row, who in able.items() if who}, load)
    taken |= {row: replace(bare[row], reviewer_id=who) for row, who in chosen.items()}
    return Assigned(
        tuple(taken[row] for row in bare if row in taken),
        tuple(Unassigned(row, unassigned[row]) for row in bare if row in unassigned),
    )


def _named(bare: Mapping[int, Review], group: Group) -> tuple[dict[int, Review], dict[int, tuple[str, ...]]]:
    """Carry out the overrides; one without a reason assigns nobody."""
    taken: dict[int, Review] = {}
    refused: dict[int, tuple[str, ...]] = {}
    for row, override in group.named.items():
        if row not in bare:
            continue
        who, reason = override.reviewer_id, override.reason.strip()
        reasons, name = group.against(bare[row], who), name_of(group.roster, who)
        if not group.serves(who):
            refused[row] = (f"{name}在{group.day}不在职，请另行指定评查人。",)
        elif reasons and not reason:
            refused[row] = (f"{name}{'，'.join(reasons)}，应当回避；经批准不回避的，请写明批准人和理由。",)
        elif not reason:
            refused[row] = (f"请写明指定{name}评查的理由。",)
        else:
            bypassed, named = (reason, "") if reasons else ("", reason)
            taken[row] = replace(bare[row], reviewer_id=who, recusal_reason=bypassed, named_reason=named)
    return taken, refused


def _balanced(able: Mapping[int, Sequence[int]], load: Counter[int]) -> dict[int, int]:
    """Return a reviewer for every case out of those able to, with the loads as even as moves make them."""
    chosen: dict[int, int] = {}
    for row in sorted(able, key=lambda row: (len(able[row]), row)):
        chosen[row] = min(able[row], key=lambda who: load[who])
        load[chosen[row]] += 1
    moved = True
    while moved:  # every move lessens the sum of the squares of the loads, so this ends
        moved = False
        for row in sorted(able):
            least = min(able[row], key=lambda who: load[who])
            if load[chosen[row]] - load[least] > 1:
                load[chosen[row]] -= 1
                load[least] += 1
                chosen[row], moved = least, True
    return chosen


def _why_nobody(about: Review, group: Group) -> tuple[str, ...]:
    if not group.reviewers:
        return ("还没有评查人，请先确定评查人员名单。",)
    found = []
    for who in dict.fromkeys(group.reviewers):
        reasons = group.against(about, who) if group.serves(who) else [f"在{group.day}不在职"]
        found.append(f"{name_of(group.roster, who)}{'，'.join(reasons)}")
    return tuple(found)
