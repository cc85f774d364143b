"""What the people of the court bring to the house."""

from __future__ import annotations

from functools import partial

from courtoffice.area import Area
from courtoffice.areas.people.name_orders import ORDERS
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.people.figures", "figures")
_rows = late("courtoffice.areas.people.figures", "people_rows")
_roster = late("courtoffice.areas.people.records", "roster")
_ordered_list = late("courtoffice.areas.people.papers_ordered", "ordered_list")

AREA = Area(
    key="people",
    title="人员",
    lists=late_value("courtoffice.areas.people.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.people.registers", "LINKS"),
    figures=lambda desk, period: _figures(_rows(_roster(desk.store), period, desk.today)),
    reports=(
        Report("roster", "干警花名册", Span.YEAR, late("courtoffice.areas.people.papers", "roster_paper")),
        *(
            Report(key, f"干警名单（{words}）", Span.YEAR, partial(_ordered_list, key=key))
            for key, words in ORDERS.items()
        ),
    ),
)
