"""The papers of one officer that the command line makes: the file's card, the year's training record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from courtoffice.areas.people.records import roster
from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk


@dataclass(frozen=True, slots=True)
class OfficerPaper:
    """A paper of one officer (by id) for a period."""

    key: str
    title: str
    make: Callable[[Desk, int, Period], Document]


_officer_card = late("courtoffice.areas.summary.officer_card", "officer_card")
_officer_record = late("courtoffice.areas.training.papers_officer", "officer_record")


def _card(desk: Desk, officer: int, period: Period) -> Document:
    card: Document = _officer_card(desk, officer, until=min(period.last, desk.today))
    return card


OFFICER_PAPERS = {
    paper.key: paper
    for paper in (
        OfficerPaper("officer-file", "干警档案", _card),
        OfficerPaper("officer-training", "干警培训登记卡", _officer_record),
    )
}


def officer_named(desk: Desk, name: str) -> int:
    """Return the officer of that name; a namesake is told by the department: 张三（民一庭）.

    Raises Refused when nobody has the name, or several do.
    """
    people = roster(desk.store)
    wanted = name.strip().replace("(", "（").replace(")", "）")
    found = [officer for officer in people.officers() if wanted in (officer.name, people.label(officer.id))]
    if not found:
        raise Refused(f"名册里没有“{name}”。请核对姓名。")
    if len(found) > 1:
        labels = "、".join(people.label(officer.id) for officer in found)
        raise Refused(f"有 {len(found)} 名“{name}”：{labels}。请用 --officer 写明是哪一位，连同括号里的字。")
    return found[0].id
