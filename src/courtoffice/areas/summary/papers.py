"""The yearly work summary: every sentence filled from figures, with the areas' tables as annexes."""

from __future__ import annotations

import dataclasses
from datetime import date

from courtoffice.areas.events import papers as events
from courtoffice.areas.matters import papers as matters
from courtoffice.areas.posts import papers as posts
from courtoffice.areas.review import papers as review
from courtoffice.areas.study import papers as study
from courtoffice.areas.summary.gather import figures
from courtoffice.areas.training import papers as training
from courtoffice.assets import resource
from courtoffice.court import COURT_NAME, OFFICE_NAME, RATE_DIGITS
from courtoffice.errors import Refused
from courtoffice.paper.document import Annex, AnnexList, Document, Signature
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Told, by_name, tell

ANNEXED = (study, training, review, posts, events, matters)
"""The areas whose tables are annexed, in the order of the annexes."""


def yearly_summary(desk: Desk, period: Period) -> Document:
    """Return the work summary of a year (年度工作总结).

    Raises Refused when nothing at all was recorded in the year.
    """
    told = what_to_tell(desk, period)
    if not any(figure.ids for figure in told.figures.values() if figure.table != "officer"):
        raise Refused(f"{period.label}还没有任何记录，写不出工作总结。请先登记，或换一个年度。")
    annexes = _numbered([annex for area in ANNEXED for annex in area.annexes(desk, period)])
    court, office = _names(desk)
    blocks = tell(_wording("yearly_summary.txt"), told)
    names = AnnexList(tuple(annex.title for annex in annexes))
    signature = Signature(court + office, day_in_words(desk.today))
    return Document(
        title=f"{court}{office}\n{period.label}工作总结",
        blocks=(*blocks, *((names,) if annexes else ()), signature, *annexes),
        author=court + office,
        subject=f"{period.label}工作总结",
    )


def what_to_tell(desk: Desk, period: Period) -> Told:
    """Return the figures of a period and of the one a year before, with the words the wording may use."""
    court, office = _names(desk)
    words = {
        "法院": court,
        "部门": office,
        "年": period.label,
        "下年": f"{period.year + 1}年",
    }
    return Told(
        figures=by_name(figures(desk, period)),
        last_year=by_name(figures(desk, period.previous_year())),
        words=words,
        lists={"下年工作任务": matters.tasks_of(desk, period.year + 1)},
        digits=desk.store.settings.value(RATE_DIGITS),
    )


def day_in_words(day: date) -> str:
    """Return a date as the standard writes it: 2026年3月5日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def _names(desk: Desk) -> tuple[str, str]:
    settings = desk.store.settings
    return settings.value(COURT_NAME), settings.value(OFFICE_NAME)


def _wording(name: str) -> str:
    return resource("text", name).read_text(encoding="utf-8")


def _numbered(annexes: list[Annex]) -> list[Annex]:
    if len(annexes) == 1:
        return annexes
    return [dataclasses.replace(annex, number=at) for at, annex in enumerate(annexes, start=1)]
