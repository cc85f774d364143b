"""A row of what the results of a year propose, or of a measure that waits for its decision; never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from courtoffice.areas.review.proposals import Proposal
from courtoffice.areas.review.records_measures import Measure
from courtoffice.fields import Record, link, number, text, yes_no

NEW, BLOCKED, WAITING = STATES = ("新建议", "等待异议处理", "已登记，待决定")


@dataclass(frozen=True, kw_only=True)
class ProposalRow(Record):
    """A proposal that nobody has registered, or a registered measure that nobody has decided.

    Just one of ``proposal`` and ``measure`` is there. ``cases`` are the ids of the reviews it rests on,
    ``about`` whom it is about in words.
    """

    table: ClassVar[str] = ""
    state: str = text("进展", width=7)
    about: str = text("干警或部门", width=7)
    kinds: str = text("建议的处理", width=11)
    party_group: bool = yes_no("提请党组研究")
    case_count: int | None = number("所据案件", unit="件")
    officer_id: int | None = link("干警", "officer", listed=False)
    department_id: int | None = link("部门", "department", width=8, listed=False)
    evidence: str = text("事实与数据", width=40, listed=False)
    proposal: Proposal | None = None
    measure: Measure | None = None
    cases: tuple[int, ...] = ()
