"""How it stands with the measures of a year: what the results propose, what waits for a decision."""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.areas.people.records import TABLES, roster
from courtoffice.areas.review.defaults import default_clauses
from courtoffice.areas.review.proposals import Proposal, left_over, proposals
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.registers import final_of
from courtoffice.areas.review.results import conditions
from courtoffice.areas.review.rows import ROWS_TABLES, kept_rows
from courtoffice.areas.review.rules import in_force
from courtoffice.cells import hundredths
from courtoffice.period import Period
from courtoffice.register import Desk

STANDING_TABLES = ROWS_TABLES | TABLES
"""The tables whose change may change how it stands."""


@dataclass(frozen=True)
class Standing:
    """The measures of a year's results.

    ``proposed`` are the proposals that nobody has registered, ``waiting`` the registered measures that are
    not decided, ``decided`` those that are. ``notes`` say what else there is to say, ``conditions`` what
    fails a year.
    """

    proposed: tuple[Proposal, ...]
    waiting: tuple[Measure, ...]
    decided: tuple[Measure, ...]
    notes: tuple[str, ...]
    conditions: str


def standing(desk: Desk, period: Period) -> Standing:
    """Return how it stands with the measures of a year."""
    store = desk.store
    now, before = (kept_rows(store, one, desk.today) for one in (period, period.previous_year()))
    found = proposals(now, before, roster(store), default_clauses(), desk.today)
    registered = store.load(Measure, "year = ?", (period.year,), "proposed_on, id")
    return Standing(
        proposed=tuple(left_over(found.items, registered)),
        waiting=tuple(item for item in registered if not item.outcome),
        decided=tuple(item for item in registered if item.outcome),
        notes=found.notes,
        conditions=conditions(in_force(now.standards, period.last)),
    )


def case_lines(desk: Desk, ids: tuple[int, ...]) -> list[tuple[int, str]]:
    """Return the reviews of some ids with a line for each: case number, judge, final score and grade."""
    marks = ", ".join("?" * len(ids))
    found = {item.id: item for item in desk.store.load(Review, f"id IN ({marks})", ids, children=False)}
    return [(row, _line(found[row], desk)) for row in ids if row in found]


def _line(review: Review, desk: Desk) -> str:
    final = final_of(review, desk)
    score = "" if final.score is None else f"{hundredths(final.score)}分"
    first = "（按复核结果）" if final.changed else ""
    judge = desk.name("officer", review.judge_id)
    return f"{review.case_number}　{judge}　{score}　{final.grade}{first}".rstrip()
