"""The register of what a year's results propose and of what waits for a decision, reckoned anew each time."""

from __future__ import annotations

from courtoffice.areas.review.proposals import Proposal
from courtoffice.areas.review.records_measures import MEASURE_KINDS, Measure
from courtoffice.areas.review.records_proposals import BLOCKED, NEW, WAITING, ProposalRow
from courtoffice.areas.review.standing import STANDING_TABLES, standing
from courtoffice.fields import Kind
from courtoffice.period import Period
from courtoffice.register import Column, Desk, Register

_DEPARTMENTS, _MEASURES = 10**7, 15 * 10**6
_PLACES = 100
"""Rows need ids of their own that stay the same: whose it is, and which kind of measure."""


def proposal_rows(desk: Desk, period: Period | None) -> list[ProposalRow]:
    """Return the rows of a year: what can be registered or decided now, in the order of the proposals."""
    found = standing(desk, Period(desk.today.year) if period is None else period)
    rows = [_proposed(item, desk) for item in found.proposed]
    return [*(_waiting(item, desk) for item in found.waiting), *rows]


def _proposed(item: Proposal, desk: Desk) -> ProposalRow:
    base = (item.officer_id or 0) if item.department_id is None else _DEPARTMENTS + item.department_id
    return ProposalRow(
        id=base * _PLACES + MEASURE_KINDS.index(item.kinds[0]),
        state=BLOCKED if item.blocked else NEW,
        officer_id=item.officer_id,
        department_id=item.department_id,
        kinds="或".join(item.kinds),
        party_group=item.party_group,
        case_count=len(item.cases),
        evidence=item.evidence,
        proposal=item,
        cases=item.cases,
        about=_about(item, desk),
    )


def _waiting(item: Measure, desk: Desk) -> ProposalRow:
    cases = tuple(case.review_id for case in item.cases if case.review_id is not None)
    return ProposalRow(
        id=(_MEASURES + item.id) * _PLACES,
        state=WAITING,
        officer_id=item.officer_id,
        department_id=item.department_id,
        kinds=item.kind,
        party_group=item.party_group,
        case_count=len(cases),
        evidence=item.evidence,
        measure=item,
        cases=cases,
        about=_about(item, desk),
    )


def _about(item: Proposal | Measure, desk: Desk) -> str:
    return desk.name("officer", item.officer_id) or desk.name("department", item.department_id)


def _look(row: ProposalRow, desk: Desk) -> str:
    return "overdue" if row.state == BLOCKED else "due"


PROPOSALS: Register[ProposalRow] = Register(
    key="review-proposals",
    title="处理建议",
    noun="处理建议",
    record=ProposalRow,
    describe=lambda row, desk: f"{row.about} {row.kinds}".strip(),
    computed=(
        Column("state", "进展", Kind.TEXT, lambda row, desk: row.state, width=9, computed=True, state=_look),
    ),
    hint="按评查结果没有新的处理建议，也没有等待决定的建议。",
    reads=STANDING_TABLES,
    reckon=proposal_rows,
    opens=lambda row: ("reviews", row.cases, f"{row.about}“{row.kinds}”所据的案件"),
)
