"""What waits in case review: objections, rectifications, and measures to decide, carry out or end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from courtoffice.areas.review.records import Objection, Rectification
from courtoffice.areas.review.records_measures import (
    ADOPTED,
    CRITICISM,
    NO_AWARDS,
    NO_PROMOTION,
    TALK,
    TRAINING,
    YELLOW_CARD,
    Measure,
)
from courtoffice.areas.review.registers_measures import subject_of
from courtoffice.areas.review.registers_proposals import PROPOSALS, proposal_rows
from courtoffice.areas.review.rows import objections
from courtoffice.areas.review.rules import open_objections
from courtoffice.areas.review.rules_measures import effective
from courtoffice.areas.summary.waiting_line import NEAR, Line, Urgency, folded, urgency_of
from courtoffice.period import Period, year_of
from courtoffice.register import Desk

EXPIRING = timedelta(days=30)
"""So long before its end a measure is told of."""
AFTER_YEAR = timedelta(days=92)
"""So long after a year has ended what its results propose is told of."""
_DO: Mapping[str, str] = {
    YELLOW_CARD: "送达黄牌，登记落实日期",
    TALK: "谈话，登记谈话人和落实日期",
    CRITICISM: "印发通报，登记落实日期",
    TRAINING: "安排培训，登记落实日期",
}


def open_objections_waiting(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the objections that nobody has decided, each with the last day of its re-review."""
    every = (item for items in objections(desk.store).values() for item in items)
    return folded((_objection(item, desk, starts_in) for item in open_objections(every)), "件异议")


def rectifications_due(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the rectifications that are not done and whose day has passed or is near."""
    limit = (desk.today + NEAR).isoformat()
    found = desk.store.load(Rectification, "done_on IS NULL AND due_on <= ?", (limit,), "due_on, id")
    return folded((_rectification(item, desk, starts_in) for item in found), "项整改")


def measures_to_decide(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the proposed measures that wait for a decision."""
    found = desk.store.load(Measure, "outcome = ''", order="proposed_on, id", children=False)
    lines = (
        _measure(
            item,
            desk,
            starts_in,
            what="处理建议",
            words=f"{subject_of(item, desk)}　建议{item.kind}",
            do="提请有权机构决定，登记决定内容",
        )
        for item in found
    )
    return folded(lines, "项处理建议")


def measures_to_carry_out(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the decided measures that are still to be carried out: talks to hold, cards to hand over.

    A disqualification takes effect by the decision alone.
    """
    found = desk.store.load(
        Measure, "outcome = ? AND done_on IS NULL", (ADOPTED,), "decided_on, id", children=False
    )
    lines = (
        _measure(
            item,
            desk,
            starts_in,
            what="处理落实",
            words=f"{subject_of(item, desk)}　{item.kind}",
            do=_DO.get(item.kind, "落实决定，登记落实日期"),
        )
        for item in found
        if effective(item) and item.kind not in (NO_AWARDS, NO_PROMOTION)
    )
    return folded(lines, "项决定待落实")


def measures_expiring(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the measures whose effect ends within a month; those of one officer that end together as one."""
    days = (desk.today.isoformat(), (desk.today + EXPIRING).isoformat())
    found = desk.store.load(
        Measure, "effective_until BETWEEN ? AND ?", days, "effective_until, id", children=False
    )
    together: dict[tuple[object, ...], list[Measure]] = {}
    for item in found:
        if effective(item):
            year = year_of(item.proposed_on or desk.today, starts_in)
            key = (item.officer_id, item.department_id, item.effective_until, year)
            together.setdefault(key, []).append(item)
    return folded((_expiring(items, desk, starts_in) for items in together.values()), "人的处理将满")


def results_to_propose(desk: Desk, starts_in: int) -> Iterator[Line]:
    """Yield one line when the results of the year that has just ended propose what nobody has registered."""
    year = Period(year_of(desk.today, starts_in) - 1, None, starts_in)
    if desk.today - AFTER_YEAR > year.last:
        return
    rows = [row for row in proposal_rows(desk, year) if row.proposal is not None]
    if rows:
        yield Line(
            day=year.last,
            what="处理建议",
            words=f"按{year.label}评查结果，有{len(rows)}项处理建议还没有登记",
            do="核对依据，登记处理建议",
            urgency=Urgency.OPEN,
            table="",
            ids=tuple(row.id for row in rows),
            limited=False,
            listed=f"{year.label}还没有登记的{len(rows)}项处理建议",
            register=PROPOSALS.key,
            year=year.year,
        )


def _objection(item: Objection, desk: Desk, starts_in: int) -> Line:
    day = item.deadline or item.raised_on or desk.today
    return Line(
        day=day,
        what="评查异议",
        words=f"{desk.name('review', item.review_id)}的异议待复核",
        do="复核，登记处理决定",
        urgency=urgency_of(day, desk.today) if item.deadline is not None else Urgency.OPEN,
        table=Objection.table,
        ids=(item.id,),
        limited=item.deadline is not None,
        year=year_of(item.raised_on or desk.today, starts_in),
    )


def _rectification(item: Rectification, desk: Desk, starts_in: int) -> Line:
    day = item.due_on or desk.today
    return Line(
        day=day,
        what="评查整改",
        words=f"{desk.name('review', item.review_id)}　{item.problem}",
        do="核实整改情况，销号",
        urgency=urgency_of(day, desk.today),
        table=Rectification.table,
        ids=(item.id,),
        year=year_of(day, starts_in),
    )


def _measure(item: Measure, desk: Desk, starts_in: int, *, what: str, words: str, do: str) -> Line:
    return Line(
        day=item.decided_on or item.proposed_on or desk.today,
        what=what,
        words=words,
        do=do,
        urgency=Urgency.OPEN,
        table=Measure.table,
        ids=(item.id,),
        limited=False,
        year=year_of(item.proposed_on or desk.today, starts_in),
    )


def _expiring(items: Sequence[Measure], desk: Desk, starts_in: int) -> Line:
    first = items[0]
    day, subject = first.effective_until or desk.today, subject_of(first, desk)
    return Line(
        day=day,
        what="处理期满",
        words=f"{subject}　{'、'.join(item.kind for item in items)}影响期将满",
        do="核对影响期，期满后不再影响评优晋级",
        urgency=urgency_of(day, desk.today),
        table=Measure.table,
        ids=tuple(item.id for item in items),
        listed=f"{subject}影响期将满的{len(items)}项处理" if len(items) > 1 else "",
        year=year_of(first.proposed_on or desk.today, starts_in),
    )
