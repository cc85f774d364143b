"""The staff list (花名册) as a paper: by department in the court's order, the retired after the serving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from courtoffice.areas.people.records import RETIRED, Officer, Posting, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.cells import show
from courtoffice.court import COURT_NAME, OFFICE_NAME
from courtoffice.errors import Refused
from courtoffice.fields import Kind
from courtoffice.official_paper import day_in_cell, day_in_words
from courtoffice.paper.document import Align, Column, Document, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_COLUMNS = (
    Column("序号", 11, fixed=True, align=Align.CENTRE),
    Column("姓名", 20, fixed=True, align=Align.CENTRE, names=True),
    Column("性别", 11, fixed=True, align=Align.CENTRE),
    Column("民族", 15, fixed=True, align=Align.CENTRE),
    Column("出生年月", 19, fixed=True, align=Align.CENTRE),
    Column("政治面貌", 19, fixed=True, align=Align.CENTRE),
    Column("学历", 22, fixed=True, align=Align.CENTRE),
    Column("职务", 1.6),
    Column("等级", 1.1, align=Align.CENTRE),
    Column("人员类别", 19, fixed=True, align=Align.CENTRE),
    Column("备注", 0.5),
)
_NO_DEPARTMENT = "未定部门"


def roster_paper(desk: Desk, period: Period) -> Document:
    """Return 干警花名册 as of the period's last day, or of today while the period runs.

    Raises Refused when nobody was serving then.
    """
    people = roster(desk.store)
    day = min(period.last, desk.today)
    serving = people.serving_on(day)
    if not serving:
        raise Refused(f"{day_in_words(day)}没有在职人员，排不出花名册。请先登记人员或导入花名册。")
    court = desk.store.settings.value(COURT_NAME)
    retired = _retired_on(people, day)
    return Document(
        title=f"{court}干警花名册",
        blocks=(_serving_table(people, serving, day), *((_retired_table(retired),) if retired else ())),
        sublines=(f"（按部门和名册顺序排列，截至{day_in_words(day)}）",),
        author=court + desk.store.settings.value(OFFICE_NAME),
        subject=f"{period.label}干警花名册",
    )


def _serving_table(people: Roster, serving: Sequence[Officer], day: date) -> Table:
    by_department: dict[str, list[Officer]] = {}
    for officer in serving:
        name = people.department_name(people.department_on(officer.id, day))
        by_department.setdefault(name or _NO_DEPARTMENT, []).append(officer)
    groups = []
    number = 0
    for name, officers in by_department.items():
        rows = [_row(at, who, people.posting_on(who.id, day)) for at, who in enumerate(officers, number + 1)]
        number += len(officers)
        groups.append(Group(f"{name}（{len(officers)}人）", tuple(Item((row,)) for row in rows)))
    return Table(
        columns=_COLUMNS,
        body=tuple(groups),
        total=("合计", f"{len(serving)}人", *("" for _ in _COLUMNS[2:])),
        landscape=True,
    )


def _row(number: int, officer: Officer, posting: Posting | None) -> tuple[str, ...]:
    post, rank, category = (posting.post, posting.judge_rank, posting.category) if posting else ("", "", "")
    return (
        str(number),
        officer.name,
        officer.gender,
        officer.ethnic_group,
        show(Kind.MONTH, officer.birth_month),
        "中共党员" if officer.party_member else "",
        officer.education,
        post,
        rank,
        category,
        "",
    )


def _retired_on(people: Roster, day: date) -> list[tuple[Officer, Posting]]:
    postings = ((officer, people.posting_on(officer.id, day)) for officer in people.ordered(day))
    return [(who, posting) for who, posting in postings if posting is not None and posting.status == RETIRED]


def _retired_table(retired: Iterable[tuple[Officer, Posting]]) -> Table:
    rows = [
        (
            str(number),
            officer.name,
            officer.gender,
            officer.ethnic_group,
            show(Kind.MONTH, officer.birth_month),
            "中共党员" if officer.party_member else "",
            day_in_cell(posting.from_date),
            "",
        )
        for number, (officer, posting) in enumerate(retired, 1)
    ]
    heads = (*_COLUMNS[:6], Column("离退休时间", 30, fixed=True, align=Align.CENTRE), Column("备注", 1.0))
    return Table(
        columns=heads,
        body=tuple(Item((row,)) for row in rows),
        title="离退休人员名册",
        total=("合计", f"{len(rows)}人", *("" for _ in heads[2:])),
        landscape=True,
    )
