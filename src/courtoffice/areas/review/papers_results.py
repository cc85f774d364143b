"""The table of results that papers of case review share: a row a department, a judge or a type of case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.figures import SLUGS, figures
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_cases import CASE_TYPES
from courtoffice.areas.review.records_standard import TIERS
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.figure import Figure
from courtoffice.paper.document import Align, Column, FigureRun, Item, Table
from courtoffice.register import Desk

NO_DEPARTMENT = "未定部门"
JUDGES = "承办法官"
"""The head of a table whose parts are judges."""
K = TypeVar("K")
Part = tuple[str, ReviewRows]
"""What a row of a table is called, and the rows of which it is counted."""


def results_table(
    rows: ReviewRows,
    parts: Sequence[Part],
    head: str,
    digits: int,
    *,
    whole: str = "全院",
    ranked: bool = False,
) -> Table:
    """Make a table of results: a row a part, and the figures of all the rows in the last one, ``whole``.

    ``ranked`` adds the place of each part by its mean; equal means share one.
    """
    tiers, names = _tiers(rows), _grade_names(rows)
    keys = [
        "review.cases",
        *(f"review.grade.{SLUGS[tier]}" for tier in tiers),
        *(f"review.rate.{SLUGS[tier]}" for tier in (tiers[0], TIERS[-1])),
        "review.mean_score",
        "review.key_cases",
    ]
    heads = ["评查件数", *(names[tier] for tier in tiers)]
    heads += [f"{names[tiers[0]]}率", f"{names[TIERS[-1]]}率", "平均分", "重点评查"]
    counted = [(name, by_key(part)) for name, part in parts]
    places = _places([of_part["review.mean_score"] for _, of_part in counted]) if ranked else []
    items = []
    for at, (name, of_part) in enumerate(counted):
        place = (places[at],) if ranked else ()
        items.append(Item(((name, *(of_part[key].text(digits) for key in keys), *place),)))
    every = by_key(rows)
    last = ("",) if ranked else ()
    return Table(
        columns=(
            Column(head, 2.2, names=head == JUDGES),
            *(Column(text, align=Align.CENTRE) for text in (*heads, *(("名次",) if ranked else ()))),
        ),
        body=tuple(items),
        total=(whole, *(FigureRun(every[key], digits) for key in keys), *last),
        unit="单位：件、分、%",
    )


def _places(means: Sequence[Figure]) -> list[str]:
    """Return the place of each mean among all, "" for none."""
    known = [item.value for item in means if item.value is not None]
    return [
        "" if item.value is None else str(1 + sum(1 for other in known if other > item.value))
        for item in means
    ]


def by_key(rows: ReviewRows) -> Mapping[str, Figure]:
    """Return the figures of some rows by key."""
    return {figure.key: figure for figure in figures(rows)}


def department_parts(rows: ReviewRows, desk: Desk) -> list[Part]:
    """Return the rows of every department that has reviewed cases, in the court's order."""
    people = roster(desk.store)
    return [
        (people.department_name(department) or NO_DEPARTMENT, part)
        for department, part in _parts(rows, [*people.departments, None], lambda item: item.department_id)
    ]


def judge_parts(rows: ReviewRows, desk: Desk) -> list[Part]:
    """Return the rows of every judge whose cases were reviewed, in roster order: it is not a ranking."""
    people = roster(desk.store)
    order = [officer.id for officer in people.ordered(rows.period.last)]
    return [
        (people.label(judge), part) for judge, part in _parts(rows, order, lambda item: item.judge_id or 0)
    ]


def type_parts(rows: ReviewRows) -> list[Part]:
    """Return the rows of every type of case that was reviewed."""
    return list(_parts(rows, CASE_TYPES, lambda item: item.case_type))


def _parts(
    rows: ReviewRows, order: Iterable[K], kind: Callable[[Review], K]
) -> Iterator[tuple[K, ReviewRows]]:
    present = {kind(review) for review in rows.reviews}
    for key in order:
        if key in present:
            yield key, replace(rows, reviews=tuple(item for item in rows.reviews if kind(item) == key))


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
