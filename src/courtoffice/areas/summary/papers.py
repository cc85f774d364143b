"""The yearly work summary: every sentence filled from figures, with the areas' tables as annexes."""

from __future__ import annotations

from courtoffice.areas.events import papers as events
from courtoffice.areas.matters import papers as matters
from courtoffice.areas.posts import papers as posts
from courtoffice.areas.review import papers as review
from courtoffice.areas.study import papers as study
from courtoffice.areas.summary.gather import figures
from courtoffice.areas.training import papers as training
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, signed_paper, told_by
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk

ANNEXED = (study, training, review, posts, events, matters)
"""The areas whose tables are annexed, in the order of the annexes."""


def yearly_summary(desk: Desk, period: Period) -> Document:
    """Return the work summary of a year (年度工作总结).

    Raises Refused when nothing at all was recorded in the year; that officers served is no record of it.
    """
    counted = figures(desk, period)
    if not any(figure.ids for figure in counted if figure.table not in ("officer", "routine")):
        raise Refused(f"{period.label}还没有任何记录，写不出工作总结。请先登记，或换一个年度。")
    blocks = told_by(
        desk,
        "yearly_summary.txt",
        counted,
        {"年": period.label, "下年": f"{period.year + 1}年"},
        figures(desk, period.previous_year()),
        lists={"下年工作任务": matters.tasks_of(desk, period.year + 1)},
    )
    annexes = [annex for area in ANNEXED for annex in area.annexes(desk, period)]
    court, office = court_names(desk)
    return signed_paper(desk, f"{court}{office}\n{period.label}工作总结", blocks, annexes)
