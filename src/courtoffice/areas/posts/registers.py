"""The registers of post responsibility: leading group, standards, score sheets, closed years."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import TABLES, roster
from courtoffice.areas.posts.closing import unfix_sheets, unfixed
from courtoffice.areas.posts.locks import ASSESSMENT, gone, keep_locked, lock_faults
from courtoffice.areas.posts.records import Closing, Member, PostStandard, Sheet
from courtoffice.areas.posts.rows import STANDARD_TABLES, standards
from courtoffice.areas.posts.rules import (
    closing_faults,
    member_faults,
    sheet_faults,
    standard_faults,
    totalled,
)
from courtoffice.cells import hundredths
from courtoffice.errors import Fault, Refused
from courtoffice.fields import Kind
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Change, Store


def _standard(sheet: Sheet, desk: Desk) -> PostStandard | None:
    return next((item for item in standards(desk.store) if item.id == sheet.standard_id), None)


def sheet_faults_at(sheet: Sheet, before: Sheet | None, desk: Desk) -> list[Fault]:
    """Return the faults of a score sheet with its standard and the other sheets of its year."""
    others = desk.store.load(Sheet, "year = ?", (sheet.year,), "id", children=False)
    return [
        *lock_faults(desk.store, ASSESSMENT, sheet, before),
        *sheet_faults(sheet, _standard(sheet, desk), others),
    ]


def _place(sheet: Sheet, desk: Desk) -> int | None:
    """Return the sheet's place among those of its year and standard; equal totals share a place."""
    if sheet.total is None:
        return None
    totals = desk.store.derived("posts.totals", frozenset({"post_sheet"}), _read_totals)
    return 1 + sum(1 for total in totals.get((sheet.year, sheet.standard_id), ()) if total > sheet.total)


def _read_totals(store: Store) -> dict[tuple[int | None, int | None], list[int]]:
    found: dict[tuple[int | None, int | None], list[int]] = {}
    for row in store.query("SELECT year, standard_id, total FROM post_sheet WHERE total IS NOT NULL"):
        found.setdefault((row["year"], row["standard_id"]), []).append(row["total"])
    return found


SHEETS = Register(
    key="post-sheets",
    title="部门考核",
    noun="部门考核表",
    record=Sheet,
    describe=lambda sheet, desk: f"{sheet.year or ''}年{desk.name('department', sheet.department_id)}考核表",
    order="year, total DESC, id",
    yearly_by="year",
    computed=(Column("place", "名次", Kind.INTEGER, _place, width=3, listed=False, computed=True),),
    faults=sheet_faults_at,
    prepare=lambda sheet, desk: totalled(sheet, _standard(sheet, desk)),
    follow=lambda change, sheet, desk: keep_locked(change, desk.store, ASSESSMENT, sheet),
    blank=lambda desk: Sheet(year=desk.today.year),
    identity=("year", "department_id"),
    hint="还没有部门考核表。先登记本年度的考核标准，再到“考核打分”里录入各部门的自评分和复核分。",
    reads=STANDARD_TABLES,
)


def standard_faults_at(standard: PostStandard, before: PostStandard | None, desk: Desk) -> list[Fault]:
    """Return the faults of a standard with all others; that of a closed year stays as it is."""
    return [
        *lock_faults(desk.store, ASSESSMENT, standard, before),
        *standard_faults(standard, standards(desk.store)),
    ]


STANDARDS = Register(
    key="post-standards",
    title="考核标准",
    noun="考核标准",
    record=PostStandard,
    describe=lambda standard, desk: f"{standard.year or ''}年 {standard.name}".strip(),
    order="year, kind, id",
    yearly_by="year",
    computed=(
        Column(
            "item_count",
            "考核项目",
            Kind.INTEGER,
            lambda standard, desk: len(standard.items),
            width=4,
            unit="项",
            computed=True,
        ),
    ),
    faults=standard_faults_at,
    follow=lambda change, standard, desk: keep_locked(change, desk.store, ASSESSMENT, standard),
    blank=lambda desk: PostStandard(year=desk.today.year),
    identity=("year", "kind", "name"),
    hint="还没有本年度的考核标准。按 Ctrl+N 按部门类别登记考核项目、分值和等次线。",
)

MEMBERS = Register(
    key="post-members",
    title="领导小组和办公室",
    noun="领导小组成员",
    record=Member,
    describe=lambda member, desk: f"{desk.name('officer', member.officer_id)} {member.duty}".strip(),
    order="body DESC, position, id",
    faults=lambda member, before, desk: member_faults(
        member, roster(desk.store), desk.today, desk.store.load(Member)
    ),
    blank=lambda desk: Member(from_date=desk.today),
    identity=("body", "officer_id", "duty", "from_date"),
    hint="还没有领导小组和办公室的名单。按 Ctrl+N 登记成员和职责。",
    reads=TABLES,
)


def closing_faults_at(closing: Closing, before: Closing | None, desk: Desk) -> list[Fault]:
    """Return the faults of a closing with all others and what of its year is not final."""
    return closing_faults(closing, desk.store.load(Closing), desk.today, unfixed(desk.store, closing))


def _keep_closing(change: Change, closing: Closing, desk: Desk) -> None:
    """Raise Refused when a closing has been removed: a year is opened again, and the reason kept."""
    if gone(change, closing):
        raise Refused("办结记录不能删除。要改动已办结的内容，请在考核打分或统一测评里“重新打开”并写明原因。")
    if closing.reopened_on is not None:
        unfix_sheets(change, desk.store, closing)


CLOSINGS = Register(
    takes_lists=False,
    key="post-closings",
    title="年度办结",
    noun="年度办结",
    record=Closing,
    describe=lambda closing, desk: f"{closing.year or ''}年{closing.subject}",
    order="year, id",
    yearly_by="year",
    faults=closing_faults_at,
    follow=_keep_closing,
    blank=lambda desk: Closing(year=desk.today.year, closed_on=desk.today),
    hint="本年度的考核和测评还没有办结。结果确定以后，请到“考核打分”“统一测评”里办结。",
)


def _standard_names(store: Store) -> dict[int, str]:
    return {item.id: f"{item.year}年 {item.name}" for item in reversed(standards(store))}


def _item_names(store: Store) -> dict[int, str]:
    return {
        item.id: f"{standard.kind}·{item.name}（{hundredths(item.points or 0)}分）"
        for standard in reversed(standards(store))
        for item in standard.items
    }


def _items_on(store: Store, day: date) -> list[int]:
    """Return the items of the day's year, and before the year's standards are there those of the last."""
    years = sorted({item.year or 0 for item in standards(store) if (item.year or 0) <= day.year})
    return [
        item.id
        for standard in standards(store)
        if years and standard.year == years[-1]
        for item in sorted(standard.items, key=lambda item: (item.position or 0, item.id))
    ]


LINKS = (
    Linked("post_standard", _standard_names, STANDARD_TABLES),
    Linked("post_item", _item_names, STANDARD_TABLES, _items_on),
)
