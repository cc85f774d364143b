"""How a proposed measure is decided, and how long a decision has effect. Pure.

People decide: nothing here takes effect without the body, the day and the words of a decision.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.review.records_measures import (
    ADOPTED,
    NO_AWARDS,
    NO_PROMOTION,
    REJECTED,
    YELLOW_CARD,
    Measure,
)
from courtoffice.areas.review.rules_measures import effective

LASTING = (YELLOW_CARD, NO_AWARDS, NO_PROMOTION)
"""The kinds that have effect for a time; the others are done with once they have been carried out."""
Span = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a clerk enters of a decision; ``words`` are its text, or why the proposal was not taken up."""

    adopted: bool
    decided_by: str
    decided_on: date | None
    words: str
    effective_from: date | None = None
    effective_until: date | None = None


def effect_of(kind: str, decided_on: date | None) -> Span:
    """Return from when until when a decision has effect unless it says otherwise.

    Disqualifications and the yellow card are for the year (DESIGN 4): until the end of that in which it was
    decided. (None, None) for what is done with once.
    """
    if decided_on is None or kind not in LASTING:
        return None, None
    return decided_on, date(decided_on.year, 12, 31)


def usual_words(kind: str, *, adopted: bool) -> str:
    """Return the words that a decision is begun with; why a proposal is rejected only people know."""
    return f"同意{kind}。" if adopted else ""


def decided(measure: Measure, decision: Decision) -> Measure:
    """Return the measure with a decision; whether that is in order is for its faults to say."""
    adopted = decision.adopted
    return replace(
        measure,
        outcome=ADOPTED if adopted else REJECTED,
        decided_by=decision.decided_by.strip(),
        decided_on=decision.decided_on,
        decision=decision.words.strip(),
        effective_from=decision.effective_from if adopted else None,
        effective_until=decision.effective_until if adopted else None,
    )


def still_open(measure: Measure, day: date) -> str:
    """Return in words how a measure weighs on a day: not decided, not carried out, or in effect; "" if not.

    A measure that has effect for a time weighs until that is over, any other until it is carried out.
    """
    if not measure.outcome:
        return f"{measure.kind}（处理建议，待决定）"
    if not effective(measure) or (measure.decided_on or date.max) > day:
        return ""
    starts, ends = measure.effective_from, measure.effective_until
    if starts is not None and starts <= day and (ends is None or day <= ends):
        until = f"至{ends}" if ends is not None else f"自{starts}起"
        return f"{measure.kind}（影响期{until}）"
    if measure.done_on is None and starts is None:
        return f"{measure.kind}（已决定，待落实）"
    return ""
