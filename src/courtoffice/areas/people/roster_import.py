"""How a staff list (花名册) is read: sections, sums, words of offices, departments that do not exist yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.people.records import Department, Officer, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_blank import NOTES, blank_columns, example_row
from courtoffice.areas.people.roster_draft import Draft, draft_of
from courtoffice.areas.people.roster_judge import RosterJudge
from courtoffice.areas.people.roster_match import match
from courtoffice.areas.people.roster_words import HEADS, PASSED_OVER, is_total, read_department, section_of
from courtoffice.cells import clean
from courtoffice.exchange.heads import Grid, GridRow
from courtoffice.exchange.intake.links import LinkReader, asked_once
from courtoffice.exchange.intake.manner import Manner, Tick
from courtoffice.exchange.intake.preview import Entry, Judged
from courtoffice.register import Desk

if TYPE_CHECKING:
    from courtoffice.store import Change

_MOST_ROWS = 20_000
"""More people than any court has: a list of cases, say, was chosen by mistake."""

_COMMENTS = ("position", "serial", "note")
"""Columns whose cells alone make no row: lists are numbered and remarked upon beyond their end."""
_MISSED = {
    head.key: head.label for head in HEADS if head.key in ("name", "department", "category", "birth_month")
}
"""Columns whose absence is worth a word."""
_POSTED = frozenset({"department", "post", "category", "judge_rank", "status"})
_TICK = 200


def judge_roster(grid: Grid, desk: Desk, links: LinkReader, year: int, tick: Tick) -> Judged:
    """Say what becomes of every row of a staff list.

    New officers begin their first posting on their 进院日期, without one on 1 January of last year. Changes
    to officers already known take effect today. ``year`` is that of days written without one.
    """
    people = roster(desk.store)
    departments = _known_departments(people, desk.today)
    drafts = _drafts(grid, year)
    found = match([draft for draft, _ in drafts], people, departments, links)
    columns = frozenset(head.key for head in grid.heads)
    judge = RosterJudge(people, departments, columns, desk.today, _since(desk.today))
    for at, (draft, row) in enumerate(drafts):
        if at % _TICK == 0:
            tick(at, len(drafts))
        judge.take(draft, tuple(clean(cell) for cell in row.cells.values()), found.get(draft.number))
    questions = asked_once(each for draft, _ in drafts for each in draft.questions)
    return Judged(tuple(judge.rows), tuple(judge.entries), questions)


def kind_of(department: str) -> str:
    """Return the class that a department's name speaks for: courts of trial and 执行局 are 审判."""
    return "审判" if department.endswith(("庭", "执行局", "诉讼服务中心")) else "综合"


def with_departments(change: Change, desk: Desk, entries: Sequence[Entry]) -> list[Entry]:
    """Bring the departments about that new postings need, and return the officers placed in them."""
    there = roster(desk.store).departments.values()
    last = max((item.position or 0 for item in there), default=0)
    needed = dict.fromkeys(entry.needs for entry in entries if entry.needs)
    created = {
        name: change.save(Department(name=name, kind=kind_of(name), position=last + at))
        for at, name in enumerate(needed, 1)
    }
    return [_placed(entry, created) for entry in entries]


def _placed(entry: Entry, created: Mapping[str, int]) -> Entry:
    officer = entry.record
    if not entry.needs or not isinstance(officer, Officer):
        return entry
    *before, latest = officer.postings
    placed = replace(latest, department_id=created[entry.needs])
    return entry._replace(record=replace(officer, postings=(*before, placed)))


def _reading(entry: Entry, key: str, desk: Desk) -> str | None:
    """Return what a column of the posting was read as; words for a party are as they are written."""
    officer = entry.record
    if key == "party_member":
        return ""
    if key not in _POSTED or not isinstance(officer, Officer) or not officer.postings:
        return None
    posting = officer.postings[-1]
    if key == "department":
        return entry.needs or desk.name("department", posting.department_id)
    return str(getattr(posting, key))


def _since(today: date) -> date:
    return date(today.year - 1, 1, 1)


def _known_departments(people: Roster, today: date) -> dict[str, int]:
    """Return departments by short name and name; of two of one name the one that exists today."""

    def exists(department: Department) -> bool:
        return department.until_date is None or department.until_date >= today

    known: dict[str, int] = {}
    items = sorted(people.departments.values(), key=exists)
    known |= {read_department(item.short_name): item.id for item in items if item.short_name}
    return known | {read_department(item.name): item.id for item in items}


def _drafts(grid: Grid, year: int) -> list[tuple[Draft, GridRow]]:
    """Read the rows that speak of a person, passing over headings of departments, sums, blank numbers."""
    section = ""
    drafts = []
    for row in grid.rows:
        if is_total(row.cells):
            continue
        if heading := section_of(row.cells):
            section = "" if grid.has("department") else heading
        elif any(clean(cell) for key, cell in row.cells.items() if key not in _COMMENTS):
            drafts.append((draft_of(row, section, year), row))
    return drafts


def _remarks(grid: Grid, desk: Desk) -> Iterator[str]:
    yield from grid.lacking(_MISSED)
    if not grid.has("joined_on"):
        yield f"没有进院日期的新增人员，任职从{_since(desk.today)}算起；以后可以逐人改正。"


STAFF_LISTS = Manner(
    noun="花名册",
    heads=HEADS,
    judge=judge_roster,
    columns=blank_columns,
    notes=NOTES,
    example=example_row,
    passed_over=PASSED_OVER,
    remarks=_remarks,
    reading=_reading,
    settle=with_departments,
    most_rows=_MOST_ROWS,
)
