"""The import of a staff list (花名册): read and judge every row first, then store all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from courtoffice.areas.people.records import Department, Officer
from courtoffice.areas.people.records import roster as current_roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_draft import Draft, draft_of
from courtoffice.areas.people.roster_judge import Judge
from courtoffice.areas.people.roster_match import match
from courtoffice.areas.people.roster_preview import ADDED, BAD, CHANGED, RosterPreview
from courtoffice.areas.people.roster_words import HEADS, PASSED_OVER, is_total, section_of
from courtoffice.cells import clean
from courtoffice.errors import Refused
from courtoffice.exchange.heads import HIDDEN_ROWS, Grid, GridRow, explained, plain_heading, read_grid
from courtoffice.exchange.intake.headings import REASON
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.store import Store

MOST_ROWS = 20_000
"""More people than any court has: a list of cases, say, was chosen by mistake."""

_COMMENTS = ("position", "note")
"""Columns whose cells alone make no row: lists are numbered and remarked upon beyond their end."""
_MISSED = tuple(
    (head.key, head.label) for head in HEADS if head.key in ("department", "category", "birth_month")
)
"""Columns whose absence is worth a word."""


def read_roster(
    path: Path,
    roster: Roster,
    today: date,
    since: date | None = None,
    mapping: Mapping[str, str] | None = None,
) -> RosterPreview:
    """Read a staff list and say what importing it would do; nothing is written.

    New officers begin their first posting on their 进院日期, without one on ``since`` (1 January of last
    year by default). Changes to officers already known take effect today. ``mapping`` is what the clerk has
    said of headings: the key of the column that each one is, "" for none. Raises Refused for a file that
    is no staff list, FileTrouble for one that cannot be read.
    """
    grid = read_grid(path, explained(HEADS, mapping or {}), "花名册")
    if len(grid.rows) > MOST_ROWS:
        raise Refused(f"“{path.name}”有{len(grid.rows)}行，不像一个法院的花名册。请只留下干警名单再导入。")
    departments = _known_departments(roster, today)
    drafts = _drafts(grid)
    found = match([draft for draft, _ in drafts], roster, departments)
    start = since or date(today.year - 1, 1, 1)
    judge = Judge(roster, departments, frozenset(head.key for head in grid.heads), today, start)
    rows = tuple(
        judge.judge(draft, tuple(clean(cell) for cell in row.cells.values()), found.get(draft.number))
        for draft, row in drafts
    )
    new = (row.department for row in rows if row.department and row.state != BAD)
    return RosterPreview(
        path=path,
        sheet=grid.sheet,
        columns=tuple(head.label for head in grid.heads),
        rows=rows,
        new_departments=tuple(dict.fromkeys(new)),
        ignored=grid.ignored,
        headings=grid.headings,
        unknown=_unknown(grid),
        notes=_notes(grid, start),
        roster=roster,
    )


def store_roster(
    store: Store, preview: RosterPreview, *, create_departments: bool = True, leave_out_bad: bool = False
) -> int:
    """Store a preview as the one undoable change 导入花名册 and return the number of officers written.

    Raises Refused, and writes nothing, when rows are bad and ``leave_out_bad`` is off, when departments are
    missing and ``create_departments`` is off, or when the people of the office changed since the preview.
    """
    if preview.counts.bad and not leave_out_bad:
        raise Refused(
            f"有{preview.counts.bad}行不能导入，原因见各行说明。请在表格里改正后重新选择，或选择跳过这些行。"
        )
    if preview.new_departments and not create_departments:
        names = "、".join(preview.new_departments)
        raise Refused(f"名册里没有这些部门：{names}。请同意新建，或先登记部门，或改正表格里的部门名称。")
    if not _same_people(current_roster(store), preview.roster):
        raise Refused("预览以后，人员或部门又有改动。请重新选择文件，核对后再导入。")
    written = [
        (row.officer, row.department)
        for row in preview.rows
        if row.officer is not None and row.action in (ADDED, CHANGED)
    ]
    if not written:
        return 0
    with store.change("导入花名册") as change:
        last = max((item.position or 0 for item in preview.roster.departments.values()), default=0)
        created = {
            name: change.save(Department(name=name, kind=kind_of(name), position=last + at))
            for at, name in enumerate(preview.new_departments, 1)
        }
        officers = [_placed(officer, created.get(department)) for officer, department in written]
        change.save_all([officer for officer in officers if officer.id == 0])
        for officer in officers:
            if officer.id:
                change.save(officer)
    return len(officers)


def kind_of(department: str) -> str:
    """Return the class that a department's name speaks for: courts of trial and 执行局 are 审判."""
    return "审判" if department.endswith(("庭", "执行局", "诉讼服务中心")) else "综合"


def _same_people(one: Roster, other: Roster) -> bool:
    return one is other or (one.departments == other.departments and one.officers() == other.officers())


def _placed(officer: Officer, department: int | None) -> Officer:
    """Return the officer with his new posting in a department that has just been created, if there is one."""
    if department is None:
        return officer
    *before, latest = officer.postings
    return replace(officer, postings=(*before, replace(latest, department_id=department)))


def _known_departments(roster: Roster, today: date) -> dict[str, int]:
    """Return departments by short name and name; of two of one name the one that exists today."""

    def exists(department: Department) -> bool:
        return department.until_date is None or department.until_date >= today

    known: dict[str, int] = {}
    items = sorted(roster.departments.values(), key=exists)
    known |= {item.short_name: item.id for item in items if item.short_name}
    return known | {item.name: item.id for item in items}


def _drafts(grid: Grid) -> list[tuple[Draft, GridRow]]:
    """Read the rows that speak of a person, passing over headings of departments, sums, blank numbers."""
    section = ""
    drafts = []
    for row in grid.rows:
        if is_total(row.cells):
            continue
        if heading := section_of(row.cells):
            section = "" if grid.has("department") else heading
        elif any(clean(cell) for key, cell in row.cells.items() if key not in _COMMENTS):
            drafts.append((draft_of(row, section), row))
    return drafts


def write_refused(path: Path, preview: RosterPreview) -> int:
    """Write the rows that cannot be imported, with the reasons, to be corrected and imported again."""
    heads = [*(SheetColumn(label, 8) for label in preview.columns), SheetColumn(REASON, 30)]
    bad = ((*row.cells, "".join(row.reasons)) for row in preview.rows if row.state == BAD)
    return write_sheet(path, "花名册：没有导入的行", heads, bad)


def _unknown(grid: Grid) -> tuple[str, ...]:
    """Return the headings that are not read, without those that have nothing to be kept."""
    return tuple(each for each in grid.ignored if plain_heading(each) not in PASSED_OVER)


def _notes(grid: Grid, since: date) -> tuple[str, ...]:
    notes = [f"读取的工作表：{grid.sheet}。"]
    if grid.others:
        others = "、".join(grid.others)
        notes.append(f"同一文件里的{others}也像花名册，没有读取；需要的请另存为单独的文件再导入。")
    if grid.hides_rows:
        notes.append(HIDDEN_ROWS)
    if unknown := _unknown(grid):
        notes.append(f"看不懂的列没有导入：{'、'.join(unknown[:20])}。可以在“列的对应”里指定。")
    if missing := [label for key, label in _MISSED if not grid.has(key)]:
        notes.append(f"表里没有这些列：{'、'.join(missing)}。")
    if not grid.has("joined_on"):
        notes.append(f"没有进院日期的新增人员，任职从{since}算起；以后可以逐人改正。")
    return tuple(notes)
