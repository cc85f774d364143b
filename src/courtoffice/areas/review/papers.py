"""The tables of case review that the yearly summary annexes: results by department, and measures taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.review.papers_results import department_parts, results_table
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.registers_measures import subject_of
from courtoffice.areas.review.rows import ReviewRows, review_rows
from courtoffice.areas.review.rules_measures import effective
from courtoffice.court import RATE_DIGITS
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Annex, Column, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_NOTE = "注：等次和得分均为最终结果；各率以本部门评查件数为分母；部门按案件承办部门统计。"


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 案件质量评查统计表 and 评查处理情况表 of a period, each only where there is something in it.

    The annexes bear the number 0; whoever puts them into a paper numbers them.
    """
    rows = review_rows(desk.store, period, desk.today)
    found = []
    if rows.reviews:
        table = results_table(
            rows, department_parts(rows, desk), "部门", desk.store.settings.value(RATE_DIGITS)
        )
        found.append(Annex(0, f"{period.label}案件质量评查统计表", (replace(table, notes=(_NOTE,)),)))
    if taken := measures_taken(rows):
        found.append(Annex(0, f"{period.label}案件质量评查处理情况表", (measures_table(taken, desk),)))
    return tuple(found)


def measures_taken(rows: ReviewRows) -> list[Measure]:
    """Return the measures that were decided in the period, in the order of the decisions."""
    taken = [item for item in rows.measures if effective(item) and rows.counts(item.decided_on)]
    return sorted(taken, key=lambda item: (item.decided_on or date.min, item.id))


def measures_table(taken: list[Measure], desk: Desk) -> Table:
    """Make the table of measures that were decided, in the order of the decisions."""
    items = []
    for at, item in enumerate(taken, start=1):
        cells = (
            str(at),
            subject_of(item, desk),
            item.kind,
            item.basis,
            item.decided_by,
            day_in_cell(item.decided_on),
            day_in_cell(item.done_on),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=Align.CENTRE),
            Column("干警或部门", 1.2, names=True),
            Column("处理种类", 1.3),
            Column("依据", 2.4),
            Column("决定机构", 1.2),
            Column("决定日期", 22, fixed=True, align=Align.CENTRE),
            Column("落实日期", 22, fixed=True, align=Align.CENTRE),
        ),
        body=tuple(items),
        notes=("注：只列已经决定采纳的处理。",),
    )
