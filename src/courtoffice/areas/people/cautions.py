"""Questions about officers of whom another area has something to say, where an award or a post is entered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.serving import Named, name_of
from courtoffice.errors import Fault
from courtoffice.register import Desk


def caution_faults(desk: Desk, day: date | None, named: Sequence[Named], what: str) -> list[Fault]:
    """Return a question for every named officer of whom the desk has a caution on a day.

    ``what`` is what is about to be entered (获奖, 奖励, 晋升). Nobody is named twice; without a day it is
    that of today.
    """
    faults: list[Fault] = []
    asked: set[int] = set()
    for field, lead, officer in named:
        if officer is None or officer in asked:
            continue
        asked.add(officer)
        said = desk.cautions_about(officer, day or desk.today)
        if said:
            name = name_of(roster(desk.store), officer)
            message = f"{lead}{name}有尚未结束的处理：{'；'.join(said)}。确定登记{what}吗？"
            faults.append(Fault(field, message, blocks=False))
    return faults
