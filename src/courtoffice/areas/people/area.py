"""What the people of the court bring to the house."""

from __future__ import annotations

from functools import partial

from courtoffice.area import Area
from courtoffice.areas.people.figures import FIGURES, people_rows
from courtoffice.areas.people.papers import roster_paper
from courtoffice.areas.people.papers_ordered import ORDERS, ordered_list
from courtoffice.areas.people.records import roster
from courtoffice.areas.people.registers import DEPARTMENTS, LINKS, OFFICERS
from courtoffice.errors import Fault
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.register_check import register_faults
from courtoffice.report import Report, Span


def _figures(desk: Desk, period: Period) -> list[Figure]:
    return FIGURES.figures(people_rows(roster(desk.store), period, desk.today))


def _check(desk: Desk) -> list[Fault]:
    return register_faults(OFFICERS, desk) + register_faults(DEPARTMENTS, desk)


AREA = Area(
    key="people",
    title="人员",
    registers=(OFFICERS, DEPARTMENTS),
    links=LINKS,
    figures=_figures,
    reports=(
        Report("roster", "干警花名册", Span.YEAR, roster_paper),
        *(
            Report(key, f"干警名单（{words}）", Span.YEAR, partial(ordered_list, key=key))
            for key, (words, _) in ORDERS.items()
        ),
    ),
    check=_check,
)
