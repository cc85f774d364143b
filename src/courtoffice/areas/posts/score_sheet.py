"""The score matrix of a year, read from the office file and written back cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from courtoffice.areas.people.records import TABLES as PEOPLE_TABLES
from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.locks import ASSESSMENT, refuse_locked
from courtoffice.areas.posts.matrix import Matrix, Place, blank, entered, matrix, noted
from courtoffice.areas.posts.records import FIXED, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.rows import STANDARD_TABLES, standards
from courtoffice.areas.posts.rules import score_fault, totalled
from courtoffice.cells import read
from courtoffice.errors import Refused
from courtoffice.fields import field_of
from courtoffice.register import Desk
from courtoffice.store import Change, Store

TABLES = STANDARD_TABLES | PEOPLE_TABLES | {"post_sheet", "post_score", "post_closing"}
"""The tables that a score matrix shows."""
_SHOWN_FAULTS = 4


def year_standards(store: Store, year: int) -> tuple[PostStandard, ...]:
    """Return the assessment standards of a year, 审判 before 综合."""
    return tuple(item for item in standards(store) if item.year == year)


def read_matrix(store: Store, standard: PostStandard) -> Matrix:
    """Read the scores under a standard."""
    sheets = store.load(Sheet, "year = ?", (standard.year,), "id")
    return matrix(standard, list(roster(store).departments.values()), sheets)


def read_points(item: PostItem, which: str, typed: str) -> int | None:
    """Return the points that a typed text stands for; raises Refused where the item forbids them."""
    field = field_of(Score, which)
    try:
        points: int | None = read(field, typed)
    except ValueError as fault:
        raise Refused(f"“{item.name}”：{fault}") from None
    wrong = score_fault(item, field.label, points)
    if wrong:
        raise Refused(wrong)
    return points


def read_block(items: Mapping[int, PostItem], typed: Mapping[Place, str]) -> dict[Place, int | None]:
    """Return the points of a typed or pasted block; raises Refused when anything of it is wrong."""
    points: dict[Place, int | None] = {}
    wrong: list[str] = []
    for place, text in typed.items():
        try:
            points[place] = read_points(items[place[1]], place[2], text)
        except Refused as refusal:
            wrong.append(str(refusal))
    if wrong:
        more = f"……共{len(wrong)}处" if len(wrong) > _SHOWN_FAULTS else ""
        raise Refused("".join(wrong[:_SHOWN_FAULTS]) + more + "没有记入。")
    return points


def store_scores(
    change: Change, desk: Desk, standard: PostStandard, scores: Mapping[Place, int | None]
) -> int:
    """Put scores into the sheets of their departments, begun where there is none yet; return how many.

    A sheet of which nothing is left is taken away.
    """
    by_department: dict[int, dict[tuple[int, str], int | None]] = {}
    for (department, item, which), points in scores.items():
        by_department.setdefault(department, {})[item, which] = points
    for department, given in by_department.items():
        _store(change, entered(_sheet(desk.store, standard, department), given), standard)
    return len(scores)


def store_note(
    change: Change, desk: Desk, standard: PostStandard, place: tuple[int, int], note: str, words: str
) -> int:
    """Keep why a department scored as it did for an item, or what that rests on (``reason``, ``evidence``).

    ``place`` is the department's id and the item's.
    """
    department, item = place
    _store(change, noted(_sheet(desk.store, standard, department), item, note, words), standard)
    return 1


def _sheet(store: Store, standard: PostStandard, department: int) -> Sheet:
    """Return the sheet of a department, begun where there is none; raises Refused when it may not change."""
    refuse_locked(store, standard.year, ASSESSMENT)
    kept = store.load(Sheet, "year = ? AND department_id = ?", (standard.year, department))
    if kept and kept[0].state == FIXED:
        name = roster(store).department_name(department)
        raise Refused(f"{name}的考核表已定。要改分数，请先在“部门考核”里把它的进度改回“复核”。")
    if kept:
        return kept[0]
    head = roster(store).departments[department].head_id
    return Sheet(
        year=standard.year, department_id=department, standard_id=standard.id, self_signed_by_id=head
    )


def _store(change: Change, sheet: Sheet, standard: PostStandard) -> None:
    if not blank(replace(sheet, self_signed_by_id=None)):
        change.save(totalled(sheet, standard))
    elif sheet.id:
        change.remove(Sheet, sheet.id)
