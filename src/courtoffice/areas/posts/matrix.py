"""The scores of a class of departments: departments × items, totals, places, classes, gaps. Pure.

Points are in hundredths. A score is the department's own (自评分) or that of the review group (复核分).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from courtoffice.areas.people.records import Department
from courtoffice.areas.posts.records import CHECKED, FIXED, SELF_SCORED, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.rules import totalled

OWN, REVIEWED = SCORE_FIELDS = ("self_points", "points")
REASON, EVIDENCE = NOTES = ("reason", "evidence")
Place = tuple[int, int, str]
"""Where a score stands: the department's id, the item's id, and which of its two fields."""


@dataclass(frozen=True)
class Line:
    """One department of the matrix; ``sheet`` is as stored, but totalled, and empty where there is none."""

    department_id: int
    sheet: Sheet
    scores: Mapping[int, Score] = field(default_factory=dict)
    rank: int | None = None

    @property
    def begun(self) -> bool:
        """Whether any score was entered."""
        return self.sheet.total is not None or self.sheet.self_total is not None

    def value(self, item: int, which: str) -> int | None:
        """Return a score, None where it is missing."""
        score = self.scores.get(item)
        found: int | None = None if score is None else getattr(score, which)
        return found


@dataclass(frozen=True)
class Matrix:
    """The scores of a year under one standard, in the order of departments and items."""

    standard: PostStandard
    items: tuple[PostItem, ...]
    lines: tuple[Line, ...]

    def missing(self, line: Line, which: str = REVIEWED) -> tuple[PostItem, ...]:
        """Return the items for which a department has no score of a kind."""
        return tuple(item for item in self.items if line.value(item.id, which) is None)

    def gaps(self, which: str = REVIEWED) -> int:
        """Return how many scores of a kind are missing in departments that have any score."""
        return sum(len(self.missing(line, which)) for line in self.lines if line.begun)

    def unfounded(self) -> list[tuple[int, int]]:
        """Return the reviewed scores that took points away or gave some on top and name no evidence.

        They are places in the matrix, rows and items, row by row.
        """
        return [
            (row, at)
            for row, line in enumerate(self.lines)
            for at, item in enumerate(self.items)
            if (score := line.scores.get(item.id)) is not None
            and score.points not in (None, item.points)
            and not score.evidence
        ]

    def complete(self) -> int:
        """Return how many departments have every reviewed score."""
        return sum(1 for line in self.lines if line.begun and not self.missing(line))


def matrix(standard: PostStandard, departments: Sequence[Department], sheets: Sequence[Sheet]) -> Matrix:
    """Return the matrix of a standard from the sheets of its year.

    Its departments are those with a sheet under the standard, and those of its class without any sheet that
    existed on some day of the year.
    """
    with_sheet = {sheet.department_id: sheet for sheet in sheets}
    lines = []
    for department in departments:
        sheet = with_sheet.get(department.id)
        if sheet is None and department.kind == standard.kind and existed(department, standard.year or 0):
            sheet = Sheet(year=standard.year, department_id=department.id, standard_id=standard.id)
        if sheet is not None and sheet.standard_id == standard.id:
            scores = {score.item_id or 0: score for score in sheet.scores}
            lines.append(Line(department.id, totalled(sheet, standard), scores))
    return Matrix(standard, ordered_items(standard), _ranked(lines))


def existed(department: Department, year: int) -> bool:
    """Return whether a department existed on some day of a calendar year."""
    begun = department.from_date is None or department.from_date <= date(year, 12, 31)
    return begun and (department.until_date is None or department.until_date >= date(year, 1, 1))


def ordered_items(standard: PostStandard) -> tuple[PostItem, ...]:
    """Return the items of a standard in their order."""
    return tuple(sorted(standard.items, key=lambda item: (item.position or 0, item.id)))


def entered(sheet: Sheet, scores: Mapping[tuple[int, str], int | None]) -> Sheet:
    """Return a sheet with some scores, by item and field, put in; None takes a score away.

    A score of which nothing is left goes. Reviewed scores carry the sheet from 自评 on to 复核.
    """
    kept = {score.item_id or 0: score for score in sheet.scores}
    for (item, which), points in scores.items():
        found = kept.get(item, Score(item_id=item))
        kept[item] = replace(found, self_points=points) if which == OWN else replace(found, points=points)
    rows = tuple(score for score in kept.values() if not _empty(score))
    state = sheet.state
    if state != FIXED:
        state = CHECKED if any(score.points is not None for score in rows) else SELF_SCORED
    return replace(sheet, scores=rows, state=state)


def noted(sheet: Sheet, item: int, note: str, words: str) -> Sheet:
    """Return a sheet with a note to the score of an item put in: its ``reason`` or its ``evidence``."""
    kept = {score.item_id or 0: score for score in sheet.scores}
    found = kept.get(item, Score(item_id=item))
    kept[item] = replace(found, reason=words) if note == REASON else replace(found, evidence=words)
    return replace(sheet, scores=tuple(score for score in kept.values() if not _empty(score)))


def blank(sheet: Sheet) -> bool:
    """Return whether a sheet says nothing but whose it is."""
    signed = (sheet.self_signed_by_id, sheet.self_signed_on, sheet.reviewed_by_id, sheet.reviewed_on)
    return not sheet.scores and not sheet.note and not any(signed)


def _empty(score: Score) -> bool:
    nothing = score.self_points is None and score.points is None
    return nothing and not score.reason and not score.evidence


def _ranked(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give every department with a reviewed total its place; equal totals share one."""
    found = tuple(lines)
    totals = [line.sheet.total for line in found if line.sheet.total is not None]
    return tuple(
        line
        if (own := line.sheet.total) is None
        else replace(line, rank=1 + sum(1 for total in totals if total > own))
        for line in found
    )
