"""The papers issued this year and last whose figures are not what they were any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from courtoffice.areas.summary.archive import Issued, figures_of, issued_papers
from courtoffice.areas.summary.glance import AREAS, OWN, area_figures
from courtoffice.areas.summary.issued import differences, exact, figures_now
from courtoffice.areas.summary.registers_issued import TABLE
from courtoffice.areas.summary.waiting_line import Line, Urgency
from courtoffice.figure import Figure
from courtoffice.period import year_of
from courtoffice.register import Desk


def papers_changed(desk: Desk, starts_in: int) -> Iterator[Line | None]:
    """Yield a line for every paper, in its latest version, of whose figures some have changed since.

    To count takes time: None is yielded between two steps of the work.
    """
    this = year_of(desk.today, starts_in)
    for paper in _latest(desk):
        if paper.period.year < this - 1:
            continue
        counted: dict[str, Figure] = {}
        for area in (*(area.key for area in AREAS), OWN):
            at = replace(desk, today=paper.counted_on)
            counted |= {figure.key: figure for figure in area_figures(at, area, paper.period)}
            yield None
        if _differs(desk, paper, counted) and (number := _changed(desk, paper)):
            yield Line(
                day=desk.today,
                what="已定稿",
                words=f"{paper.name}定稿后有{number}项数字变化",
                do="核对变化的数字，需要时重新定稿",
                urgency=Urgency.OPEN,
                table=TABLE,
                ids=(paper.id,),
                limited=False,
            )
        yield None


def _latest(desk: Desk) -> list[Issued]:
    """Return the papers in their latest versions, the newest first."""
    found: dict[tuple[str, str], Issued] = {}
    for paper in issued_papers(desk.store):
        key = (paper.report, paper.period.key)
        if key not in found or found[key].version < paper.version:
            found[key] = paper
    return list(found.values())


def _differs(desk: Desk, paper: Issued, counted: dict[str, Figure]) -> bool:
    """Return whether a paper may have changed: a figure has, or is one that only the paper itself counts."""
    return any(
        one.key not in counted or exact(counted[one.key]) != one.exact
        for one in figures_of(desk.store, paper)
    )


def _changed(desk: Desk, paper: Issued) -> int:
    """Return how many figures of a paper have changed, by making it anew; kept until anything changes."""
    return desk.store.derived(
        f"summary.changed:{paper.id}",
        frozenset(desk.store.tables()),
        lambda store: len(
            differences(
                figures_of(store, paper),
                figures_now(replace(desk, store=store), paper.report, paper.period, paper.counted_on),
            )
        ),
    )
