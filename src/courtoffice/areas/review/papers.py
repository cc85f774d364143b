"""The tables of case review that the yearly summary annexes: results by department, and measures taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.figures import SLUGS, figures
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.records_standard import TIERS
from courtoffice.areas.review.registers_measures import subject_of
from courtoffice.areas.review.rows import ReviewRows, review_rows
from courtoffice.areas.review.rules_measures import effective
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.paper.document import Align, Annex, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_NO_DEPARTMENT = "未定部门"


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 案件质量评查统计表 and 评查处理情况表 of a period, each only where there is something in it.

    The annexes bear the number 0; whoever puts them into a paper numbers them.
    """
    rows = review_rows(desk.store, period)
    found = []
    if rows.reviews:
        found.append(Annex(0, f"{period.label}案件质量评查统计表", (_results(rows, desk),)))
    if taken := _taken(rows):
        found.append(Annex(0, f"{period.label}案件质量评查处理情况表", (_measures(taken, desk),)))
    return tuple(found)


def _results(rows: ReviewRows, desk: Desk) -> Table:
    """Make the table of results: a row a department, and the whole court's figures in the last one."""
    digits = desk.store.settings.value(RATE_DIGITS)
    tiers = _tiers(rows)
    keys = [
        "review.cases",
        *(f"review.grade.{SLUGS[tier]}" for tier in tiers),
        *(f"review.rate.{SLUGS[tier]}" for tier in (tiers[0], TIERS[-1])),
        "review.mean_score",
        "review.key_cases",
    ]
    items = []
    for name, part in _departments(rows, desk):
        of_part = _by_key(part)
        items.append(Item(((name, *(of_part[key].text(digits) for key in keys)),)))
    whole = _by_key(rows)
    names = _grade_names(rows)
    heads = ["评查件数", *(names[tier] for tier in tiers)]
    heads += [f"{names[tiers[0]]}率", f"{names[TIERS[-1]]}率", "平均分", "重点评查"]
    return Table(
        columns=(Column("部门", 2.2), *(Column(head, align=Align.CENTRE) for head in heads)),
        body=tuple(items),
        total=("全院", *(FigureRun(whole[key], digits) for key in keys)),
        unit="单位：件、分、%",
        notes=("注：等次和得分均为最终结果；各率以本部门评查件数为分母；部门按案件承办部门统计。",),
    )


def _departments(rows: ReviewRows, desk: Desk) -> list[tuple[str, ReviewRows]]:
    """Return the rows of every department that has reviewed cases, in the court's order."""
    people = roster(desk.store)
    order = [*people.departments, None]
    present = {review.department_id for review in rows.reviews}
    return [
        (
            people.department_name(department) or _NO_DEPARTMENT,
            replace(
                rows, reviews=tuple(review for review in rows.reviews if review.department_id == department)
            ),
        )
        for department in order
        if department in present
    ]


def _tiers(rows: ReviewRows) -> list[str]:
    """Return the tiers, best first, that the standards of the period's reviews know."""
    used = {review.standard_id for review in rows.reviews}
    known = {grade.tier for item in rows.standards if item.id in used for grade in item.grades}
    return [tier for tier in TIERS if tier in known | {TIERS[-1]}]


def _grade_names(rows: ReviewRows) -> dict[str, str]:
    """Return what each tier is called: the grade's own name, or the tier's where standards differ."""
    used = {review.standard_id for review in rows.reviews}
    grades = [grade for item in rows.standards if item.id in used for grade in item.grades]
    called = {tier: {grade.name for grade in grades if grade.tier == tier} for tier in TIERS}
    return {tier: next(iter(names)) if len(names) == 1 else tier for tier, names in called.items()}


def _taken(rows: ReviewRows) -> list[Measure]:
    taken = [item for item in rows.measures if effective(item) and item.decided_on in rows.period]
    return sorted(taken, key=lambda item: (item.decided_on or date.min, item.id))


def _measures(taken: list[Measure], desk: Desk) -> Table:
    """Make the table of measures that were decided, in the order of the decisions."""
    items = []
    for at, item in enumerate(taken, start=1):
        cells = (
            str(at),
            subject_of(item, desk),
            item.kind,
            item.basis,
            item.decided_by,
            _day(item.decided_on),
            _day(item.done_on),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=Align.CENTRE),
            Column("干警或部门", 1.2),
            Column("处理种类", 1.3),
            Column("依据", 2.4),
            Column("决定机构", 1.2),
            Column("决定日期", 22, fixed=True, align=Align.CENTRE),
            Column("落实日期", 22, fixed=True, align=Align.CENTRE),
        ),
        body=tuple(items),
        notes=("注：只列已经决定采纳的处理。",),
    )


def _by_key(rows: ReviewRows) -> Mapping[str, Figure]:
    return {figure.key: figure for figure in figures(rows)}


def _day(day: date | None) -> str:
    return "" if day is None else day.strftime("%Y.%m.%d")
