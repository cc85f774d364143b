"""The measures of the invented court: what the rules propose of its results, decided as people do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.review.defaults import default_clauses
from courtoffice.areas.review.proposals import Proposal, as_measure, proposals
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import (
    ADOPTED,
    CRITICISM,
    NO_PROMOTION,
    TALK,
    TRAINING,
    YELLOW_CARD,
    Measure,
)
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules_decisions import Decision, decided, effect_of
from courtoffice.demo import review_words as words
from courtoffice.demo.life import Life
from courtoffice.demo.review_month import chair_on
from courtoffice.period import Period

_FAILED = "不合格"


@dataclass(frozen=True)
class Lived:
    """The reviews of one year with their ids, the objections to them, and the standard of the year."""

    year: int
    standard: Standard
    reviews: Sequence[Review] = ()
    objections: Sequence[Objection] = ()

    def upto(self, day: date) -> ReviewRows:
        """Return what was known on a day."""
        return ReviewRows(
            Period(self.year),
            reviews=tuple(item for item in self.reviews if (item.counted_on or day) <= day),
            standards=(self.standard,),
            objections=tuple(_known(item, day) for item in self.objections if (item.raised_on or day) <= day),
        )


def measures_of(life: Life, now: Lived, before: Lived) -> list[Measure]:
    """Return the measures of a year, for judges who failed it, two days after their cases became final.

    The last one of the last year waits: only the criticism is put down, and nobody has decided it.
    """
    found = sorted((day, judge) for judge, day in _failing(life, now).items())
    made: list[Measure] = []
    for at, (day, judge) in enumerate(found, start=1):
        waits = at == len(found) > 1 and now.year == life.years[-1]
        for proposal in _proposed(life, now, before, judge, day):
            if not waits:
                made.append(_lived(life, proposal, judge, day))
            elif CRITICISM in proposal.kinds:
                made.append(replace(as_measure(proposal, CRITICISM, day), party_group=True))
    return _numbered(made, now.year)


def _numbered(made: Sequence[Measure], year: int) -> list[Measure]:
    """Number the yellow-card notices of the year in the order of the decisions."""
    cards = [
        (item.decided_on, at)
        for at, item in enumerate(made)
        if item.kind == YELLOW_CARD
        and item.outcome == ADOPTED
        and item.decided_on is not None
        and item.decided_on.year == year
    ]
    numbers = {at: number for number, (_, at) in enumerate(sorted(cards), 1)}
    return [replace(item, notice_number=numbers.get(at)) for at, item in enumerate(made)]


def _known(objection: Objection, day: date) -> Objection:
    """Return an objection as it stood on a day: without a decision that came later."""
    late = objection.decided_on is not None and objection.decided_on > day
    return replace(objection, decision="", decided_on=None) if late else objection


def _failing(life: Life, now: Lived) -> dict[int, date]:
    """Return the judges with several failed cases, and the day on which measures are proposed for them."""
    failed: defaultdict[int, list[Review]] = defaultdict(list)
    for item in now.reviews:
        if item.grade == _FAILED and item.judge_id is not None:
            failed[item.judge_id].append(item)
    days: dict[int, date] = {}
    for judge, cases in failed.items():
        finals = [item.final_on for item in cases if item.final_on is not None]
        if len(cases) > 1 and len(finals) == len(cases):
            day = life.workdays.after(max(finals), 2)
            if day.year == now.year and day <= life.end and life.roster.serving(judge, day):
                days[judge] = day
    return days


def _proposed(life: Life, now: Lived, before: Lived, judge: int, day: date) -> Iterator[Proposal]:
    """Return what the rules propose for a judge on a day, but not what only the party group may decide."""
    found = proposals(now.upto(day), before.upto(day), life.roster, default_clauses(), day)
    for item in found.items:
        if item.officer_id == judge and not item.blocked and not item.party_group:
            yield item


def _lived(life: Life, proposal: Proposal, judge: int, day: date) -> Measure:
    """Return a measure as it was decided, and carried out where there was time for it."""
    end = life.end
    kind = TRAINING if TALK in proposal.kinds and day.year % 2 else proposal.kinds[0]
    measure = as_measure(proposal, kind, day)
    on = life.workdays.after(day, 3)
    if on > end:
        return measure
    adopted = kind != NO_PROMOTION or judge % 3 != 0
    starts, ends = effect_of(kind, on)
    text = f"同意{kind}。" if adopted else words.NOT_ADOPTED
    measure = decided(
        measure,
        Decision(
            adopted=adopted,
            decided_by=words.PARTY_GROUP,
            decided_on=on,
            words=text,
            effective_from=starts,
            effective_until=ends,
        ),
    )
    done = life.workdays.after(on, 5)
    if not adopted or done > end:
        return measure
    talk = kind == TALK
    return replace(
        measure,
        done_on=done,
        done_by_id=chair_on(life, done) if talk else None,
        done_place=words.TALK_PLACE if talk else "",
        done_note=words.TALK_NOTE if talk else "",
    )
